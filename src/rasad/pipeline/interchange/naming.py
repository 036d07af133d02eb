"""Names of countries and services in outside records, to codes and ids."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from typing import Final

from msgspec import Struct

from rasad.pipeline import catalogue

_CLOSE: Final = 0.86
_LETTERS: Final = re.compile(r"[^\W\d_]+")
# Official and common names that the tz database does not have.
# Source: ISO 3166-1 short names, as the United Nations write them.
_ALSO: Final = {
    "bolivia": "BO", "brunei darussalam": "BN", "burma": "MM", "cabo verde": "CV",
    "congo": "CG", "republic of the congo": "CG", "congo brazzaville": "CG",
    "congo democratic republic of the": "CD", "democratic republic congo": "CD",
    "democratic republic of the congo": "CD", "congo kinshasa": "CD", "drc": "CD",
    "cote d ivoire": "CI", "ivory coast": "CI", "czechia": "CZ",
    "democratic people s republic of korea": "KP", "north korea": "KP",
    "republic of korea": "KR", "south korea": "KR", "eswatini": "SZ",
    "swaziland": "SZ", "hong kong": "HK", "islamic republic of iran": "IR",
    "lao people s democratic republic": "LA", "lao": "LA", "moldova": "MD",
    "republic of moldova": "MD", "north macedonia": "MK", "macedonia": "MK",
    "palestine": "PS", "state of palestine": "PS",
    "occupied palestinian territory": "PS",
    "russian federation": "RU", "syrian arab republic": "SY", "the gambia": "GM",
    "timor leste": "TL", "turkiye": "TR", "united kingdom": "GB", "uk": "GB",
    "great britain": "GB", "united republic of tanzania": "TZ",
    "united states of america": "US", "usa": "US", "united states": "US",
    "vatican": "VA", "holy see": "VA", "viet nam": "VN", "vietnam": "VN",
    "samoa": "WS", "reunion": "RE", "myanmar": "MM",
}  # fmt: skip
# Has no code in ISO 3166; kept under the state that the code list puts it in.
_WITHOUT_CODE: Final = {"somaliland": "SO", "transnistria": "MD", "kosovo": "XK"}


class Placed(Struct, frozen=True, kw_only=True):
    """A country's code, and why where its name was not taken as it stood."""

    code: str
    why: str = ""


def country(name: str) -> Placed | None:
    """Return the code of a country that is named; None where no name is like it."""
    plain = _plain(name)
    joined = plain.replace(" ", "")
    known = _countries()
    for form in (plain, _plain(name.partition("(")[0]), _plain(name.partition(",")[0])):
        if form in known:
            return Placed(code=known[form])
    if plain in _WITHOUT_CODE:
        return Placed(code=_WITHOUT_CODE[plain], why="it has no code of its own")
    unspaced = {form.replace(" ", ""): code for form, code in known.items()}
    if joined in unspaced:
        return Placed(code=unspaced[joined], why="written without spaces")
    close = get_close_matches(joined, unspaced, n=2, cutoff=_CLOSE)
    if close and len({unspaced[form] for form in close}) == 1:
        return Placed(code=unspaced[close[0]], why="misspelt")
    return None


def countries_named(text: str) -> frozenset[str]:
    """Return the codes of the countries whose names stand in *text*, as words."""
    words = f" {_plain(text)} "
    return frozenset(
        code
        for form, code in _countries().items()
        if len(form) > 3 and f" {form} " in words  # noqa: PLR2004 - "chad", "mali", not "uk"
    )


@cache
def _countries() -> dict[str, str]:
    found = {}
    for code, place in catalogue.places().items():
        found[_plain(place.name)] = code
        found.setdefault(_plain(place.name.partition("(")[0]), code)
    # "Korea" and "Congo" alone are two countries each to the tz database.
    found.pop("korea", None)
    found.pop("samoa", None)
    return {**found, **_ALSO}


def services(text: str) -> tuple[tuple[str, ...], str]:
    """
    Return the services named in *text*, by id, and the words that name none.

    Names of more than a word come first, so that "Facebook Messenger" is no
    "Facebook". A name that is also an ordinary word counts only as it is
    written: "Signal", not "signal".
    """
    found: set[str] = set()
    left = text
    for pattern, service in _aliases() if text else ():
        if pattern.search(left):
            found.add(service)
            left = pattern.sub(" ", left)
    for phrase, name in _CLASSES:
        if re.search(phrase, left, re.IGNORECASE):
            found.add(name)
            left = re.sub(phrase, " ", left, flags=re.IGNORECASE)
    rest = text if _LETTERS.search(_noise(left)) else ""
    return tuple(sorted(found)), rest


_CLASSES: Final = (
    (r"\bsocial[ -]?(?:media|network(?:s|ing)?)\b", "class:social_media"),
    (r"\bvpn services?\b|\bvpns?\b", "vpn"),
)
_NOISE: Final = re.compile(
    r"\b(?:and|services?|the|of|possibly|only|blocked?|apps?|platforms?|websites?|web|"
    r"messenger|mobile|broadband|internet|network|sms|throttled|telephony)\b",
    re.IGNORECASE,
)


def _noise(text: str) -> str:
    return _NOISE.sub(" ", text)


@cache
def _aliases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return how each service is recognised, the longest names first."""
    rows = [
        (alias, service.id, service.homograph)
        for service in catalogue.services()
        for alias in service.aliases
    ]
    return tuple(
        (
            re.compile(
                rf"(?<!\w){re.escape(alias)}(?!\w)", 0 if homograph else re.IGNORECASE
            ),
            service,
        )
        for alias, service, homograph in sorted(rows, key=lambda r: (-len(r[0]), r))
    )


def links(texts: Iterable[str]) -> tuple[str, ...]:
    """Return every address in the texts, once, in their order."""
    found: dict[str, None] = {}
    for text in texts:
        for address in re.findall(r"https?://[^\s,;\"'<>]+", text):
            found[address.rstrip(").")] = None
    return tuple(found)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.replace("\u2019", "'"))
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z]+", bare.lower()))
