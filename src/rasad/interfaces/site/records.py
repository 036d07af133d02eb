"""One thing a page: an entry, an episode, a finding, a promise, a document."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from rasad.interfaces.site import addresses, beside, filters, linked, safe
from rasad.interfaces.site.frame import Frame
from rasad.interfaces.site.sheets import Sheet, Side
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding
from rasad.model.told import mark, name, say
from rasad.pipeline.answers import Held
from rasad.pipeline.changes import Change
from rasad.pipeline.picture import titles, words

EXPLORER = "https://explorer.ooni.org/m/"


def sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield a page for each thing that can be cited."""
    promised = {made.entry for made in frame.commitments}
    for entry in frame.entries.values():
        yield _event(frame, entry)
        if addresses.event(entry) != addresses.event_by_id(entry):
            yield _moved(entry)
        if entry.id in promised:
            yield _promise(frame, entry)
    for episode in frame.episodes.values():
        yield _episode(frame, episode)
    for finding in frame.findings.values():
        yield _finding(frame, finding)
    for held in frame.documents.values():
        yield _source(frame, held)


def up(frame: Frame, country: str | None, services: tuple[str, ...]) -> list[Any]:
    """Return the names and paths of the pages above a thing."""
    if country is None or all(code != country for code, _ in frame.timelines):
        return []
    named: list[tuple[str, str]] = [(frame.place(country), addresses.country(country))]
    for service in services:
        if (country, service) in frame.timelines:
            told = say(
                mark("{service} in {country}"),
                service=frame.label(service),
                country=frame.place(country),
            )
            named.append((told, addresses.service_in(country, service)))
    return named


def _event(frame: Frame, entry: Entry) -> Sheet:
    label = words.label(entry)
    when = entry.date.value or entry.date.expression or say(mark("no date"))
    return Sheet(
        path=addresses.event(entry),
        template="event.html",
        section="countries",
        title=label,
        values=lambda: {
            "e": entry,
            "label": label,
            "when": when,
            "up": up(frame, entry.country, entry.services),
            "findings": frame.findings_on(entry.id),
            "made": frame.made_by(entry.id),
            "links": frame.links_of(entry),
        },
        cited=f"{label} ({when})",
        sides=(
            beside.as_json(
                lambda: {"entry": entry, "findings": frame.findings_on(entry.id)}
            ),
            beside.as_linked(lambda: linked.event(frame, entry)),
        ),
    )


def _moved(entry: Entry) -> Sheet:
    """Say at the address of the id where the entry is since it has a label."""
    return Sheet(
        path=addresses.event_by_id(entry),
        template="moved.html",
        section="countries",
        title=entry.label or entry.id,
        values=lambda: {"to": addresses.event(entry), "label": words.label(entry)},
    )


def _promise(frame: Frame, entry: Entry) -> Sheet:
    path = addresses.promise(entry)
    label = words.label(entry)

    def about(change: Change) -> bool:
        return change.subject == entry.id

    return Sheet(
        path=path,
        template="promise.html",
        section="promises",
        title=label,
        values=lambda: {
            "e": entry,
            "label": label,
            "up": up(frame, entry.country, entry.services),
            "made": frame.made_by(entry.id),
            "shown": [
                frame.timelines[entry.country or "", service]
                for service in entry.services
                if (entry.country or "", service) in frame.timelines
            ],
        },
        cited=f"{label}: what became of it",
        sides=(
            beside.as_json(
                lambda: {"entry": entry, "commitments": frame.made_by(entry.id)}
            ),
            beside.as_feed(frame, path, label, about),
        ),
    )


def _episode(frame: Frame, episode: Episode) -> Sheet:
    service = frame.answers.registry.service_of(episode.target or "")
    what, where = say(mark("Everything")), say(mark("everywhere"))
    if episode.target:
        what = name(frame.answers.registry.label(service))
    if episode.country:
        where = frame.place(episode.country)
    heading = say(
        mark("{service}, {country}: {kind} from {day}"),
        service=what,
        country=where,
        kind=filters.plain(episode.kind),
        day=episode.start.latest.date(),
    )
    return Sheet(
        path=addresses.episode(episode),
        template="episode.html",
        section="countries",
        title=heading,
        values=lambda: {
            "e": episode,
            "heading": heading,
            "up": up(frame, episode.country, (service,)),
            "findings": frame.findings_from(episode.id),
            "witness_at": witness(episode),
        },
        cited=heading,
        sides=(
            beside.as_json(lambda: {"episode": episode}),
            beside.as_csv(partial(_evidence, episode)),
        ),
    )


def _evidence(episode: Episode) -> beside.Table:
    head = (
        "asn",
        "began_after",
        "began_by",
        "ended_after",
        "ended_by",
        "blocked",
        "measured",
        "reports_at_most",
    )

    def edge(at: Any) -> str:
        return f"{at:%Y-%m-%dT%H:%MZ}" if at else ""

    return head, (
        (
            n.asn,
            edge(n.start.earliest),
            edge(n.start.latest),
            edge(n.end and n.end.earliest),
            edge(n.end and n.end.latest),
            n.blocked,
            n.measured,
            "" if n.reports is None else n.reports,
        )
        for n in episode.networks
    )


def _finding(frame: Frame, finding: Finding) -> Sheet:
    entry = frame.entries.get(finding.entry or "")
    title = titles.title(finding, entry)
    about = say(
        mark("{service}, {country}"),
        service=frame.label(finding.service),
        country=frame.place(finding.country),
    )
    sides: list[Side] = [
        beside.as_json(lambda: {"finding": finding, "entry": entry}),
    ]
    if linked.review(frame, finding) is not None:
        sides.append(beside.as_linked(lambda: linked.review(frame, finding) or b""))
    return Sheet(
        path=addresses.finding(finding),
        template="finding.html",
        section="countries",
        title=say(mark("{title} ({about})"), title=title, about=about),
        values=lambda: {
            "f": finding,
            "about": about,
            "title": title,
            "e": entry,
            "up": up(frame, finding.country, (finding.service,)),
            "episodes": [
                frame.episodes[name]
                for name in finding.episodes
                if name in frame.episodes
            ],
            "beside_it": frame.links_of(entry),
        },
        cited=f"{title}. {about}",
        sides=tuple(sides),
    )


def _source(frame: Frame, held: Held) -> Sheet:
    title = held.title or say(mark("Untitled document"))
    return Sheet(
        path=addresses.source(held.id),
        template="source.html",
        section="sources",
        title=title,
        values=lambda: {
            "d": held,
            "title": title,
            "entries": [
                (e, [s for s in e.sources if s.document == held.id])
                for e in frame.entries_from(held.id)
            ],
        },
        cited=title,
        sides=(beside.as_json(lambda: {"document": _told(held)}),),
    )


def _told(held: Held) -> dict[str, Any]:
    """Return what is told of a document; where it lies on the disk is not."""
    return {
        name: getattr(held, name) for name in held.__struct_fields__ if name != "path"
    }


def witness(episode: Episode) -> str | None:
    """Return where a witness can be looked up: real measurements only."""
    uid = episode.evidence.witness
    made_up = episode.synthetic or "synthetic" in uid or "/" in uid
    if made_up or not safe.MEASUREMENT.match(uid):
        return None
    return f"{EXPLORER}{uid}"
