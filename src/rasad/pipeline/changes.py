"""What changed and when: acts, blocks, ends of blocks, states, removals."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from rasad.model.episode import EpisodeKind
from rasad.pipeline.answers import Answers
from rasad.pipeline.picture.days import bounds, meant


class ChangeKind(StrEnum):
    """What sort of change it is; `due` is a named day to come."""

    SAID = "said"
    BEGAN = "began"
    ENDED = "ended"
    BECAME = "became"
    DUE = "due"
    REVIEWED = "reviewed"
    WITHDRAWN = "withdrawn"


class Change(Struct, frozen=True, kw_only=True):
    """
    One change on one day, UTC where measured, as dated where said.

    `subject` is the id of the entry, the episode or the document that it is
    about; `state` the new state of a promise or an entry, else empty.
    """

    day: date
    kind: ChangeKind
    subject: str
    country: str | None = None
    services: tuple[str, ...] = ()
    networks: tuple[int, ...] = ()
    state: str = ""


def from_answers(answers: Answers) -> tuple[Change, ...]:
    """
    Return every change, the latest first.

    What has no day is not among them; a day that is not precise counts as its
    last. Days to come are there where somebody named them.
    """
    found = [*_said(answers), *_measured(answers), *_became(answers)]
    found += [
        Change(day=day, kind=ChangeKind.WITHDRAWN, subject=r.document, state=r.reason)
        for r in answers.removals()
        if (day := _day(r.at))
    ]
    return tuple(
        sorted(found, key=lambda c: (-c.day.toordinal(), c.kind, c.subject, c.state))
    )


def _said(answers: Answers) -> Iterator[Change]:
    for entry in answers.entries():
        span = meant(entry.date)
        told = Change(
            day=span[1] if span else answers.at.date(),
            kind=ChangeKind.SAID,
            subject=entry.id,
            country=entry.country,
            services=entry.services,
        )
        if span:
            yield told
        day, state = _day(entry.review.at), entry.review.state
        if day and state != "proposed":
            yield replace(told, day=day, kind=ChangeKind.REVIEWED, state=state)


def _measured(answers: Answers) -> Iterator[Change]:
    service_of = answers.registry.service_of
    for episode in answers.episodes():
        began = Change(
            day=episode.start.latest.date(),
            kind=ChangeKind.BEGAN,
            subject=episode.id,
            country=episode.country,
            services=(service_of(episode.target),) if episode.target else (),
            networks=tuple(n.asn for n in episode.networks),
            state="" if episode.kind is EpisodeKind.BLOCKING else episode.kind.value,
        )
        yield began
        if episode.end:
            day = episode.end.latest.date()
            yield replace(began, day=day, kind=ChangeKind.ENDED)


def _became(answers: Answers) -> Iterator[Change]:
    today = answers.at.date()
    for made in answers.commitments():
        state = made.promise_status or made.deadline_state
        since, due = _day(made.since), _day(made.due)
        told = Change(
            day=since or today,
            kind=ChangeKind.BECAME,
            subject=made.entry,
            country=made.country,
            services=made.services,
            state=state.value if state else "",
        )
        if since:
            yield told
        if due and due > today:
            yield replace(told, day=due, kind=ChangeKind.DUE, state="")


def _day(text: str | None) -> date | None:
    span = bounds(text)
    return span[1] if span else None
