"""What people make of entries: fields changed, several joined, one taken apart."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import structs

from rasad.errors import BadRecord
from rasad.model.entry import Dissent, Entry, Review
from rasad.model.ids import content_id
from rasad.model.said import Actor
from rasad.model.source import Source
from rasad.model.told import mark, say
from rasad.record import anchoring

BY_HAND: Final = "entered by a reviewer"
NOT_TO_EDIT: Final = frozenset(
    {"id", "sources", "review", "dissent", "label", "origin", "ruleset", "withdrawn"}
)
LISTS: Final = frozenset({"services", "justification", "scope.networks"})
NO_COUNTRY, NO_YEAR = "ZZ", "0000"
_PRECISIONS: Final = (
    (re.compile(r"\d{4}"), "year"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "day"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d(:\d\d)?.*"), "hour"),
    (re.compile(r"--\d\d-\d\d"), "day_no_year"),
)


def with_fields(entry: Entry, fields: Mapping[str, str]) -> Entry:
    """
    Return *entry* with the *fields* that a reviewer set.

    A name is a field's, or a part's (`scope.place`); an empty value empties it.
    Lists are written with commas, or anything as JSON. `date` may be a day, a
    month, a year, or `FIRST/LAST`.

    Raises:
        BadRecord: a field is none, is not for people to set, or cannot have
            that value; names the field.
    """
    made = msgspec.to_builtins(entry)
    for name, text in fields.items():
        _set(made, name, text)
    return from_builtins(made, source=f"entry {entry.label or entry.id}")


def of_the_same(made: Entry, entry: Entry) -> Entry:
    """Return *made* as a version of *entry*: its ids are not for people to set."""
    return structs.replace(
        made,
        id=entry.id,
        label=entry.label,
        review=Review(),
        origin=entry.origin,
        ruleset=entry.ruleset,
        withdrawn=entry.withdrawn,
    )


def from_builtins(values: object, *, source: str) -> Entry:
    """
    Return the entry that plain values tell.

    Raises:
        BadRecord: they tell none; says which field is wrong.
    """
    try:
        return msgspec.convert(values, Entry, strict=False)
    except (msgspec.ValidationError, ValueError) as error:
        raise BadRecord(
            f"not an entry: {error}",
            source,
            remedy="the fields and their words are those of `rasad entries --jsonl`",
        ) from error


def _set(made: dict[str, Any], name: str, text: str) -> None:
    head, _, part = name.partition(".")
    if head in NOT_TO_EDIT or head not in made:
        may = ", ".join(sorted(set(made) - NOT_TO_EDIT))
        raise BadRecord(f"{name!r} is not for people to set", "--set", remedy=may)
    if name == "date":
        made["date"] = _when(text)
    elif part:
        inner = made[head] if isinstance(made[head], dict) else {}
        made[head] = {**inner, part: _value(name, text)}
    else:
        made[head] = _value(name, text)


def _value(name: str, text: str) -> Any:
    if text[:1] in {"[", "{"}:
        try:
            return msgspec.json.decode(text)
        except msgspec.DecodeError as error:
            raise BadRecord(f"{name}: not JSON: {error}", "--set") from error
    if name in LISTS:
        return [word.strip() for word in text.split(",") if word.strip()]
    if name in {"actors", "recipients", "quantity", "links"} and not text:
        return []
    return text or None


def _when(text: str) -> dict[str, str | None]:
    """Return a date as a reviewer writes it."""
    first, _, last = text.partition("/")
    if not first:
        return {"basis": BY_HAND}
    known = [p for pattern, p in _PRECISIONS if pattern.fullmatch(first)]
    if not known:
        raise BadRecord(
            say(mark("date: “{text}” is no date"), text=text),
            "--set",
            remedy=say(
                mark("write 2018, 2018-04, 2018-04-30 or 2018-04-28/2018-04-30")
            ),
        )
    return {
        "value": first,
        "end": last or None,
        "precision": "interval" if last else known[0],
        "basis": BY_HAND,
    }


def joined(first: Entry, others: Sequence[Entry]) -> Entry:
    """
    Return the one entry of several: what *first* says, with the sources of all.

    Services, actors and reasons are put together. Where another says otherwise
    in a field that has one value, that is a dissent and never lost.
    """
    sources = _all_sources((first, *others))
    dissent = {
        Dissent(field=name, value=value, source=sources.index(other.sources[0]))
        for other in others
        for name, value in _single_values(other).items()
        if value not in {"", _single_values(first)[name]}
    }
    kept = [
        structs.replace(d, source=sources.index(entry.sources[d.source]))
        for entry in (first, *others)
        for d in entry.dissent
        if d.source < len(entry.sources)
    ]
    everyone = [a for e in (first, *others) for a in e.actors]
    return structs.replace(
        first,
        sources=sources,
        services=tuple(dict.fromkeys(s for e in (first, *others) for s in e.services)),
        actors=_once(everyone),
        recipients=_once([a for e in (first, *others) for a in e.recipients]),
        justification=tuple(
            sorted({j for e in (first, *others) for j in e.justification})
        ),
        dissent=tuple(sorted({*dissent, *kept}, key=lambda d: (d.field, d.source))),
        review=Review(),
    )


def _all_sources(entries: Iterable[Entry]) -> tuple[Source, ...]:
    found = {source for entry in entries for source in entry.sources}
    return tuple(
        sorted(found, key=lambda s: (s.published or "9999", s.document, s.start, s.end))
    )


def _single_values(entry: Entry) -> dict[str, str]:
    several = {"services", "actors", "recipients", "justification", "sources"}
    found = anchoring.fields(entry)
    return {name: value for name, value in found.items() if name not in several}


def _once(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return the actors, each in each of its roles once, the first name kept."""
    found: dict[tuple[str, str], Actor] = {}
    for actor in actors:
        found.setdefault((actor.id or actor.name, actor.role or ""), actor)
    return tuple(found.values())


def parts_of(entry: Entry, groups: Sequence[Sequence[int]]) -> tuple[Entry, ...]:
    """
    Return the entries that *entry* is taken apart into, by its sources.

    *groups* are the numbers of the sources of each part, counted from 1.

    Raises:
        BadRecord: a source is in no group or in several, or there is none of
            that number, or there is one group alone.
    """
    told = sorted(number for group in groups for number in group)
    if told != list(range(1, len(entry.sources) + 1)) or len(groups) < 2:  # noqa: PLR2004 - one part is no part
        raise BadRecord(
            f"each of the {len(entry.sources)} sources belongs to exactly one part",
            f"entry {entry.label or entry.id}",
            remedy="write a --part for each, such as --part 1,3 --part 2; to take "
            "apart what one source says, give the parts as JSON with --file",
        )
    return named_parts(
        entry,
        [
            structs.replace(
                entry,
                sources=tuple(entry.sources[n - 1] for n in group),
                dissent=(),
            )
            for group in groups
        ],
    )


def named_parts(entry: Entry, parts: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the parts of *entry* with ids of their own and no review yet."""
    return tuple(
        structs.replace(
            part,
            id=content_id(entry.id, "part", str(number), anchoring.revision(part)),
            review=Review(),
            label=None,
        )
        for number, part in enumerate(parts, 1)
    )


def next_label(entry: Entry, taken: Iterable[str]) -> str:
    """
    Return the readable name for an entry: country, year, the next free number.

    `ZZ` stands for no country, the year of its first source where the entry has
    none, `0000` where nothing tells one. *taken* are all labels ever given.
    """
    years = (entry.date.value, *(s.published for s in entry.sources))
    year = next((y[:4] for y in years if y and y[:4].isdigit()), NO_YEAR)
    head = f"{entry.country or NO_COUNTRY}-{year}-"
    numbers = [
        int(label.removeprefix(head))
        for label in taken
        if label.startswith(head) and label.removeprefix(head).isdigit()
    ]
    return f"{head}{max(numbers, default=0) + 1:03}"
