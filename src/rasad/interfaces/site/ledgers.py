"""The lists of everything: promises, figures, changes, corrections, sources, A to Z."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby
from typing import Any

from rasad.interfaces.site import addresses, beside, linked, networks, news
from rasad.interfaces.site.downloads import File, made_up
from rasad.interfaces.site.frame import Frame
from rasad.interfaces.site.phrases import CORRECTED
from rasad.interfaces.site.sheets import Sheet
from rasad.model.entry import Entry
from rasad.model.finding import Commitment, FindingKind
from rasad.model.told import day, mark, say
from rasad.pipeline import coarsening
from rasad.pipeline.changes import ChangeKind
from rasad.pipeline.picture import words

SOON = timedelta(days=30)
PROMISED = frozenset({ChangeKind.BECAME, ChangeKind.DUE})
MOST = 60  # changes on the first page; every one is on the page of its year


def sheets(frame: Frame, files: tuple[File, ...]) -> Iterator[Sheet]:
    """Yield the lists, in the order of the menu."""
    yield _promises(frame)
    yield _figures(frame)
    yield _changes(frame)
    for year in sorted({change.day.year for change in frame.changes}):
        yield _changes_of(frame, year)
    yield _corrections(frame)
    yield _sources(frame)
    yield _data(frame, files)
    yield _method(frame)
    yield _az(frame)


def _promises(frame: Frame) -> Sheet:
    path = "promises/index.html"

    def values() -> dict[str, Any]:
        today = frame.answers.at.date().isoformat()
        soon = (frame.answers.at.date() + SOON).isoformat()
        return {
            "promises": [m for m in _rows(frame) if m[0].promise_status],
            "deadlines": [m for m in _rows(frame) if not m[0].promise_status],
            "due": [m for m in _rows(frame) if today <= (m[0].due or "") <= soon],
        }

    head = ("entry", "country", "services", "state", "since", "due", "why", "criterion")
    return Sheet(
        path=path,
        template="promises.html",
        section="promises",
        title=say(mark("Promises and named days")),
        values=values,
        cited="Promises and named days, and what became of them",
        sides=(
            beside.as_json(lambda: frame.commitments),
            beside.as_csv(lambda: (head, (_promise_row(m) for m in frame.commitments))),
            beside.as_feed(
                frame,
                path,
                say(mark("Promises and named days")),
                lambda change: change.kind in PROMISED,
            ),
        ),
    )


def _promise_row(made: Commitment) -> tuple[Any, ...]:
    state = made.promise_status or made.deadline_state
    return (
        made.entry,
        made.country or "",
        " ".join(made.services),
        state.value if state else "",
        made.since or "",
        made.due or "",
        made.why,
        made.criterion,
    )


def _rows(frame: Frame) -> list[tuple[Commitment, Entry | None]]:
    return [(made, frame.entries.get(made.entry)) for made in frame.commitments]


def _figures(frame: Frame) -> Sheet:
    """Plan the ledger of numbers: side by side, never averaged."""

    def held() -> list[Entry]:
        told = [entry for entry in frame.entries.values() if entry.quantity]
        return sorted(told, key=lambda e: (*about(e), e.date.value or "", e.id))

    def about(entry: Entry) -> tuple[str, tuple[str, ...]]:
        return entry.country or "", entry.services

    def values() -> dict[str, Any]:
        groups = groupby(held(), key=about)
        return {
            "groups": [
                (frame.place(code) if code else "", services, list(told))
                for (code, services), told in groups
            ]
        }

    def table() -> beside.Table:
        head = ("entry", "country", "services", "value", "unit", "of", "as_of", "date")
        more = ("publisher", "document", "quote")
        return (*head, *more), (
            (
                e.id,
                e.country or "",
                " ".join(e.services),
                f"{q.value:.15g}",
                q.unit,
                q.of or "",
                q.as_of or "",
                e.date.value or "",
                source.publisher or "",
                source.document,
                source.quote,
            )
            for e in held()
            for q in e.quantity
            for source in e.sources
        )

    return Sheet(
        path="figures/index.html",
        template="figures.html",
        section="figures",
        title=say(mark("Figures")),
        values=values,
        cited="Figures that were claimed, with their sources",
        sides=(beside.as_json(held), beside.as_csv(table)),
    )


def _changes(frame: Frame) -> Sheet:
    path = "changes/index.html"

    def values() -> dict[str, Any]:
        today = frame.answers.at.date()
        told = news.items(frame, frame.changes)
        past = [item for item in told if item.day <= today]
        return {
            "coming": [item for item in reversed(told) if item.day > today],
            "months": _by_month(past[:MOST]),
            "years": _years(frame),
            "year": None,
        }

    return Sheet(
        path=path,
        template="changes.html",
        section="changes",
        title=say(mark("Changes")),
        values=values,
        sides=(
            beside.as_json(lambda: frame.changes),
            beside.as_feed(frame, path, say(mark("Changes")), lambda _: True),
        ),
    )


def _changes_of(frame: Frame, year: int) -> Sheet:
    held = [change for change in frame.changes if change.day.year == year]
    return Sheet(
        path=f"changes/{year:04d}/index.html",
        template="changes.html",
        section="changes",
        title=say(mark("Changes of {year}"), year=day(str(year))),
        values=lambda: {
            "coming": [],
            "months": _by_month(list(news.items(frame, held))),
            "years": _years(frame),
            "year": year,
        },
        sides=(beside.as_json(lambda: held),),
    )


def _years(frame: Frame) -> list[int]:
    return sorted({change.day.year for change in frame.changes}, reverse=True)


def _by_month(items: list[news.Item]) -> list[tuple[Any, list[news.Item]]]:
    groups = groupby(items, key=lambda item: item.day.replace(day=1))
    return [(month, list(told)) for month, told in groups]


def _corrections(frame: Frame) -> Sheet:
    answers = frame.answers
    return Sheet(
        path="corrections/index.html",
        template="corrections.html",
        section="changes",
        title=say(mark("Corrections and removals")),
        values=lambda: {
            "corrections": [
                (told, say(CORRECTED[told.action]), frame.entries.get(told.entry))
                for told in reversed(answers.corrections())
            ],
            "removals": list(reversed(answers.removals())),
        },
        sides=(
            beside.as_json(
                lambda: {
                    "corrections": answers.corrections(),
                    "removals": answers.removals(),
                }
            ),
        ),
    )


def _sources(frame: Frame) -> Sheet:
    held = frame.documents
    head = ("document", "title", "publisher", "url", "published", "captured", "entries")
    return Sheet(
        path="sources/index.html",
        template="sources.html",
        section="sources",
        title=say(mark("Sources")),
        values=lambda: {
            "documents": [(d, len(frame.entries_from(d.id))) for d in held.values()]
        },
        sides=(
            beside.as_csv(
                lambda: (
                    head,
                    (
                        (
                            d.id,
                            d.title or "",
                            d.publisher or "",
                            d.url or "",
                            " ".join(d.published),
                            d.captured or "",
                            len(frame.entries_from(d.id)),
                        )
                        for d in held.values()
                    ),
                )
            ),
        ),
    )


def _data(frame: Frame, files: tuple[File, ...]) -> Sheet:
    names = {
        file.name: "text/csv" if file.name.endswith(".csv") else "application/jsonl"
        for file in files
    }
    return Sheet(
        path="data/index.html",
        template="data.html",
        section="data",
        title=say(mark("Data")),
        values=lambda: {
            "files": files,
            "made_up": made_up(frame.answers),
            "least": coarsening.SMALL,
            "few": coarsening.FEW,
            "rejects": len(frame.answers.rejects()),
        },
        cited="Said and measured: the whole record and its measurements",
        sides=(
            beside.as_linked(
                lambda: linked.dataset(frame, frame.answers.title, None, names)
            ),
        ),
    )


def _method(frame: Frame) -> Sheet:
    cards = sorted(frame.answers.rules(), key=lambda card: (card.stage, card.id))
    head = ("stage", "id", "concludes", "why")

    def values() -> dict[str, Any]:
        return {
            "stages": [
                (stage, list(held)) for stage, held in groupby(cards, lambda c: c.stage)
            ],
            "kinds": [(kind, say(words.KIND_READS[kind])) for kind in FindingKind],
        }

    return Sheet(
        path="method/index.html",
        template="method.html",
        section="method",
        title=say(mark("Method")),
        values=values,
        cited="How it is decided: every rule",
        sides=(
            beside.as_json(lambda: cards),
            beside.as_csv(
                lambda: (head, ((c.stage, c.id, c.concludes, c.why) for c in cards))
            ),
        ),
    )


def _az(frame: Frame) -> Sheet:
    def values() -> dict[str, Any]:
        answers = frame.answers
        services = {service for _, service in frame.timelines}
        speakers: dict[str, list[Entry]] = {}
        for entry in frame.entries.values():
            for name in words.parties(entry).speak:
                speakers.setdefault(name, []).append(entry)
        return {
            "countries": [
                (frame.place(place.code), addresses.country(place.code))
                for place in answers.countries()
            ],
            "services": _lettered(
                [
                    (frame.tongue.read(frame.label(name)), addresses.service(name))
                    for name in services
                ]
            ),
            "networks": _lettered(
                [
                    (answers.network(asn).label, addresses.network(asn))
                    for asn in networks.asns(frame)
                ]
            ),
            "speakers": sorted(speakers.items(), key=lambda pair: _sorted(pair[0])),
        }

    return Sheet(
        path="a-z/index.html",
        template="az.html",
        section="az",
        title=say(mark("A to Z")),
        values=values,
    )


def _lettered(
    named: list[tuple[str, str]],
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return names under their first letters, in the order of the alphabet."""
    named = sorted(named, key=lambda pair: _sorted(pair[0]))
    groups = groupby(named, key=lambda pair: pair[0][:1].upper())
    return [(letter, list(held)) for letter, held in groups]


def _sorted(name: str) -> tuple[str, str]:
    return name.casefold(), name
