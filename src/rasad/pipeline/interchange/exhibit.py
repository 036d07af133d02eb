"""Everything that one finding rests on, to be handed over: an exhibit."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Final

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from msgspec import Struct

from rasad.errors import NotFound
from rasad.findings import Thresholds
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding
from rasad.model.span import Bracket
from rasad.pipeline import coarsening
from rasad.pipeline.answers import Answers, RuleCard
from rasad.pipeline.explaining import Explanation, explain
from rasad.pipeline.interchange import searched, tables
from rasad.pipeline.interchange.files import PRIVATE, RECORD, File, licence
from rasad.pipeline.interchange.searched import Searched

_COLUMNS: Final = (
    tables.column("hour", "datetime", "start of the hour or day, UTC"),
    tables.column("asn", "integer", "AS number; 0 for small networks together"),
    tables.column("target", "string", "web/<host> or <service>/<part>"),
    tables.column("ok", "integer", "it worked"),
    tables.column("blocked", "integer", "blocked or likely blocked"),
    tables.column("down", "integer", "not working, no sign of blocking"),
    tables.column(
        "uids", "list", "measurement ids, up to eight; none of small networks"
    ),
)
Copies = Callable[[str], bytes]


class _Network(Struct, frozen=True, kw_only=True):
    """A network of an episode, as the page has it."""

    target: str
    network: str
    after: str
    by: str
    ended: str
    counts: str


def files(
    answers: Answers,
    name: str,
    *,
    limits: Thresholds,
    copies: Copies | None = None,
) -> Iterator[File]:
    """
    Yield the files of the exhibit of one finding, without the manifest.

    For what was looked for and not found it holds where was looked, by *limits*.
    *copies* gives the bytes of a document by its id: with it the stored copies
    are among the files, which are then not for publishing.

    Raises:
        NotFound: no finding is called so, or several are.
    """
    told = explain(answers, name)
    finding = next(iter(told.findings), None)
    if finding is None or len(told.findings) > 1:
        raise NotFound(
            f"{len(told.findings)} findings are about {name!r}; give one's id"
        )
    right = licence(answers)
    episodes = tuple(seen.episode for seen in told.seen)
    yield _file("finding.json", _json(finding), "the finding", right, finding)
    yield _file("quotes.json", _json(told.entries), "entries, quotes, places", RECORD)
    yield _file("episodes.json", _json(episodes), "what was measured", right, finding)
    yield _file(
        "measurements.csv",
        tables.to_csv(_COLUMNS, _measured(answers, finding)),
        "counts and measurement ids of the service in the country",
        right,
        finding,
    )
    method = _method(answers, finding, episodes)
    yield _file("method.json", _json(method), "the rules, and why", RECORD)
    looked = searched.of(answers, finding, (told.entries, episodes), limits)
    if looked is not None:
        about = "what was looked for and not found, and where"
        yield _file("searched.json", _json(looked), about, right, finding)
    page = _page(answers, told, looked, method)
    yield _file("exhibit.html", page.encode(), "all of it, to print", right, finding)
    if copies is not None:
        yield from _stored(told.entries, copies)


def _file(
    path: str, body: bytes, about: str, right: str, finding: Finding | None = None
) -> File:
    made_up = finding is not None and finding.synthetic
    return File(path=path, body=body, about=about, licence=right, synthetic=made_up)


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1)


def _measured(answers: Answers, finding: Finding) -> Iterator[tuple[tables.Value, ...]]:
    """Yield the cells by hour; small networks by day, together, without ids."""
    held = answers.cells(finding.country, finding.service)
    cells = coarsening.cells(held, coarsening.grain(held))
    for cell in sorted(cells, key=lambda c: (c.hour, c.asn, c.target, c.uids)):
        yield tuple(tables.flat(column.of(cell)) for column in _COLUMNS)


def _method(
    answers: Answers, finding: Finding, episodes: tuple[Episode, ...]
) -> tuple[RuleCard, ...]:
    """Return the rules that the finding and its episodes name."""
    named = {finding.rule, *(episode.rule for episode in episodes)}
    return tuple(card for card in answers.rules() if card.id in named)


def _page(
    answers: Answers,
    told: Explanation,
    looked: Searched | None,
    method: tuple[RuleCard, ...],
) -> str:
    finding = told.findings[0]
    episodes = tuple(seen.episode for seen in told.seen)
    made = Environment(
        loader=PackageLoader("rasad.pipeline", "interchange"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    return made.get_template("exhibit.html.j2").render(
        finding=finding,
        entries=told.entries,
        looked=looked,
        networks=tuple(_networks(answers, episodes)),
        rules=method,
        at=_told(answers.at),
        least=coarsening.SMALL,
        synthetic=finding.synthetic,
    )


def _networks(answers: Answers, episodes: Iterable[Episode]) -> Iterator[_Network]:
    for episode in episodes:
        for network in episode.networks:
            if network.measured < coarsening.SMALL:
                continue
            yield _Network(
                target=episode.target or "all targets",
                network=answers.network(network.asn).label,
                after=_told(network.start.earliest) or "not known",
                by=_told(network.start.latest),
                ended=_ended(network.end),
                counts=f"{network.blocked} of {network.measured}",
            )


def _ended(end: Bracket | None) -> str:
    return "not by the last measurement" if end is None else _told(end.latest)


def _told(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%Y-%m-%d %H:%M}"


def _stored(entries: Iterable[Entry], copies: Copies) -> Iterator[File]:
    documents = {s.document for e in entries for s in e.sources if not s.withdrawn}
    for document in sorted(documents):
        yield File(
            path=f"copies/{document.removeprefix('sha256:')}",
            body=copies(document),
            about="a stored copy, as captured",
            licence=PRIVATE,
        )
