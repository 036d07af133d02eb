"""
The words of the #KeepItOn STOP codebook, and the three layouts of its sheets.

Source: Access Now, "Read Me: STOP data methodology" (2023), and the columns of
the sheets of 2016-2018, 2019 and 2020-2022. A value that is like none of the
codebook's is kept as words and never guessed.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from msgspec import Struct

UNKNOWN: Final = "unknown"
_CLOSE: Final = 0.8
_MANY: Final = re.compile(r",|;|&|\band\b", re.IGNORECASE)


class Layout(Struct, frozen=True, kw_only=True):
    """One layout: the columns that tell it, and where it keeps each field."""

    name: str
    needed: frozenset[str]
    fields: dict[str, tuple[str, ...]]


_SERVICES: Final = ("facebook", "twitter", "whatsapp", "instagram", "telegram")
AFFECTED: Final = {f"{name}affected": name for name in _SERVICES}

LAYOUTS: Final = (
    Layout(
        name="2016-2018",
        needed=frozenset({"startdate", "country", "shutdowntypegroup", "officialjust"}),
        fields={
            "id": ("id",),
            "interference": ("shutdowntypegroup", "shutdowntype"),
            "extent": ("shutdowntypegroup", "shutdowntype"),
            "networks": ("shutdowntype", "shutdowntypegroup"),
            "services": ("servicedetails",),
            "justification": ("officialjust",),
            "links": ("newslink", "anlink"),
            "words": ("event", "notes"),
        },
    ),
    Layout(
        name="2019",
        needed=frozenset({"startdate", "country", "shutdowntypenew"}),
        fields={
            "id": ("id",),
            "interference": ("shutdowntypenew",),
            "extent": ("fullorservicebased",),
            "networks": ("affectednetwork",),
            "services": ("otherservicedetailsspecify",),
            "justification": ("officialjust",),
            "links": ("newslink", "anlink"),
            "words": ("event", "notes"),
        },
    ),
    Layout(
        name="2020-2022",
        needed=frozenset({"startdate", "country", "shutdowntype", "shutdownextent"}),
        fields={
            "start_type": ("startdatetype",),
            "status": ("shutdownstatus",),
            "interference": ("shutdowntype",),
            "extent": ("shutdownextent",),
            "networks": ("affectednetwork",),
            "services": ("otheraffected",),
            "justification": ("govjustification",),
            "links": ("infosourcelink", "govacksource", "anlink"),
            "words": ("event",),
        },
    ),
)
SHARED_FIELDS: Final = {
    "start": ("startdate",),
    "end": ("enddate",),
    "country": ("country",),
    "level": ("geoscope",),
    "place": ("areaname",),
    "ordered_by": ("orderedby",),
    "decision_maker": ("decisionmaker",),
    "cause": ("actualcause",),
}

_REGIONAL: Final = "it affected more than one city in the same state province or region"
_GENERAL: Final = {"unknown": UNKNOWN, "": UNKNOWN, "not sure": UNKNOWN, "n a": UNKNOWN}
# The first spelling of a term is the one that we write.
TERMS: Final[Mapping[str, Mapping[str, str]]] = {
    "start_type": {"actual": "actual", "estimated": "estimated"},
    "status": {"ended": "ended", "ongoing": "ongoing"},
    "interference": {
        "shutdown": "shutdown",
        "throttle": "throttle",
        "throttling": "throttle",
        "throttled": "throttle",
        "full network": "shutdown",
        "service based": "shutdown",
        "mobile internet": "shutdown",
        "broadband internet": "shutdown",
        "sms": "shutdown",
        "telephony": "shutdown",
    },
    "extent": {
        "full network": "full",
        "full": "full",
        "service based": "service_based",
        "mobile internet": "full",
        "broadband internet": "full",
    },
    "networks": {
        "mobile": "mobile",
        "broadband": "fixed",
        "mobile internet": "mobile",
        "broadband internet": "fixed",
    },
    "level": {
        "it only affected one city county or village": "local",
        _REGIONAL: "regional",
        "it affected locations in more than one state province or region": "national",
        "level 1": "local",
        "level 2": "regional",
        "level 3": "national",
        "local": "local",
        "regional": "regional",
        "multi regional": "national",
        "national": "national",
    },
    "ordered_by": {
        "executive government": "executive",
        "judiciary": "judiciary",
        "law enforcement": "law_enforcement",
        "military": "military",
        "local government": "local",
        "state government": "state",
        "non government": "non_government",
    },
    "justification": {
        "national security counter terrorism": "national_security",
        "public safety quell unrest restore public order": "public_safety",
        "fake news hate speech incendiary content promoting violence": "fake_news",
        "school exams": "school_exams",
        "illegal content": "illegal_content",
        "sabotage third party action": "third_party",
        "technical problems infrastructure failure": "technical",
        "precautionary measure": "precaution",
        "other": "other",
        "none": "none",
        "national security": "national_security",
        "public safety": "public_safety",
        "fake news hate speech": "fake_news",
        "fake news hate speech incendiary content": "fake_news",
        "technical problems": "technical",
    },
    "cause": {
        "protests": "protests",
        "political instability": "political_instability",
        "information control": "information_control",
        "exam cheating": "exams",
        "communal violence": "communal_violence",
        "elections": "elections",
        "religious holiday anniversary": "holiday",
        "visits by government officials": "visits",
        "other": "other",
        "protest": "protests",
    },
}
_NEIGHBOURS: Final = frozenset(
    {form for field in ("interference", "extent", "networks") for form in TERMS[field]}
    | {"", "service specific"}
)


class Term(Struct, frozen=True, kw_only=True):
    """A term of the codebook, and why where the value did not stand so."""

    value: str
    why: str = ""


def term(field: str, text: str) -> Term:
    """Return the term that a value means; `unknown` with a reason for none."""
    known = {**TERMS[field], **_GENERAL}
    plain = words(text)
    if plain in known:
        return Term(value=known[plain])
    close = get_close_matches(plain, known, n=1, cutoff=_CLOSE)
    if close:
        return Term(value=known[close[0]], why=f"misspelt: {close[0]}")
    longer = [form for form in known if len(form) > 8 and plain.startswith(form)]  # noqa: PLR2004 - a term, then words after it
    if longer:
        return Term(value=known[max(longer, key=len)], why="words after the term")
    return Term(value=UNKNOWN, why="no term of the codebook; kept as words")


def several(field: str, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """
    Return the terms of a list, in order of the codebook, and each reason.

    A part that is a term of a neighbouring field says nothing of this one.
    """
    found, why = set(), []
    for part in _MANY.split(text):
        if words(part) in _NEIGHBOURS - set(TERMS[field]):
            continue
        one = term(field, part)
        found.add(one.value)
        if one.why:
            why.append(f"{part.strip()!r}: {one.why}")
    order = list(dict.fromkeys(TERMS[field].values()))
    return tuple(t for t in order if t in found), tuple(why)


def written(field: str, value: str) -> str:
    """Return how the codebook's latest sheets write a term; `Unknown` for none."""
    return _WRITTEN[field].get(value, "Unknown")


_WRITTEN: Final = {
    "start_type": {"actual": "Actual", "estimated": "Estimated"},
    "status": {"ended": "Ended", "ongoing": "Ongoing"},
    "interference": {"shutdown": "Shutdown", "throttle": "Throttle"},
    "extent": {"full": "Full network", "service_based": "Service-based"},
    "networks": {"mobile": "Mobile", "fixed": "Broadband"},
    "level": {
        "local": "It only affected one city, county, or village",
        "regional": "It affected more than one city in the same state, province, or "
        "region",
        "national": "It affected locations in more than one state, province, or region",
        UNKNOWN: "Not sure",
    },
    "ordered_by": {
        "executive": "Executive government",
        "judiciary": "Judiciary",
        "law_enforcement": "Law enforcement",
        "military": "Military",
        "local": "Local government",
        "state": "State government",
        "non_government": "Non-government",
    },
    "justification": {
        "national_security": "National security/ Counter-terrorism",
        "public_safety": "Public safety/ Quell unrest / Restore public order",
        "fake_news": "Fake news/ Hate speech/ Incendiary content/ Promoting violence",
        "school_exams": "School exams",
        "illegal_content": "Illegal content",
        "third_party": "Sabotage/ Third-party Action",
        "technical": "Technical problems/ Infrastructure failure",
        "precaution": "Precautionary measure",
        "other": "Other",
        "none": "None",
    },
    "cause": {
        "protests": "Protests",
        "political_instability": "Political instability",
        "information_control": "Information control",
        "exams": "Exam cheating",
        "communal_violence": "Communal violence",
        "elections": "Elections",
        "holiday": "Religious holiday/anniversary",
        "visits": "Visits by government officials",
        "other": "Other",
    },
}


def words(text: str) -> str:
    """Return the letters and digits of a value, in small letters, by word."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def heading(text: str) -> str:
    """Return the name of a column without case, spaces and marks."""
    return "".join(re.findall(r"[a-z0-9]+", text.lower()))
