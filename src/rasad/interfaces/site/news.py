"""Changes as people read them: on the page of changes, and in feeds."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from rasad.interfaces.site import addresses, phrases
from rasad.interfaces.site.frame import Frame
from rasad.model.episode import Episode
from rasad.model.told import Told, listed, mark, say
from rasad.pipeline.changes import Change, ChangeKind
from rasad.pipeline.picture import words


class Item(Struct, frozen=True, kw_only=True):
    """One change: its day, its sort, a title, a sentence, and the page it is on."""

    id: str
    day: date
    sort: str
    tone: str
    title: str
    detail: str
    path: str


def items(frame: Frame, changes: Iterable[Change]) -> tuple[Item, ...]:
    """Return the changes told, in their order; what has no page is left out."""
    told = (_item(frame, change) for change in changes)
    return tuple(item for item in told if item is not None)


def _item(frame: Frame, change: Change) -> Item | None:
    episode = frame.episodes.get(change.subject)
    if change.kind is ChangeKind.WITHDRAWN:
        title, detail = change.subject, change.state
        path = "corrections/index.html"
    elif episode is not None:
        title, detail = _measured(frame, change, episode)
        path = addresses.episode(episode)
    elif change.subject in frame.entries:
        title, detail, path = _said(frame, change)
    else:
        return None
    return Item(
        id=f"{change.kind} {change.subject} {change.day} {change.state}",
        day=change.day,
        sort=phrases.changed(change),
        tone=phrases.TONES[change.kind],
        title=title,
        detail=detail,
        path=path,
    )


def _said(frame: Frame, change: Change) -> tuple[str, str, str]:
    entry = frame.entries[change.subject]
    label = _about(frame, change, words.label(entry))
    if change.kind is ChangeKind.SAID:
        return label, entry.sources[0].quote, addresses.event(entry)
    if change.kind is ChangeKind.REVIEWED:
        told = say(mark("{label}: {state}"), label=label, state=say(change.state))
        return told, "", addresses.event(entry)
    made = frame.made_by(entry.id)
    why = made[0].why if made else ""
    title = label
    if change.state:
        state = words.plain(change.state)
        title = say(mark("{label}: {state}"), label=label, state=state)
    return title, why, addresses.promise(entry)


def _about(frame: Frame, change: Change, label: str) -> str:
    names: list[str] = [frame.label(service) for service in change.services[:3]]
    if change.country:
        names.append(frame.place(change.country))
    return (
        say("{label} ({names})", label=label, names=listed(names)) if names else label
    )


def _measured(frame: Frame, change: Change, episode: Episode) -> tuple[str, str]:
    what = words.plain(episode.kind)
    place: Told = say("…")
    if episode.country:
        place = frame.place(episode.country)
    service: Told = say(mark("everything"))
    if change.services:
        service = frame.label(change.services[0])
    if episode.target:
        part = frame.answers.registry.part_of(episode.target)
        service = say(mark("{service} ({part})"), service=service, part=part)
    tell = phrases.ended if change.kind is ChangeKind.ENDED else phrases.began
    seen = [frame.answers.network(asn).label for asn in change.networks]
    return tell(what, service, place), phrases.observed(seen)
