"""The one way from a record and its episodes to findings."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec
from msgspec import Struct, structs
from msgspec.structs import astuple

from rasad.findings import claims, lifts, orders, unnamed
from rasad.findings.blocks import Block
from rasad.findings.cases import Case
from rasad.findings.citing import cited_by
from rasad.findings.context import Context, Reach
from rasad.findings.dates import Moment
from rasad.findings.decide import Decision, decide
from rasad.findings.evidence import Evidence, Onsets
from rasad.findings.links import link_of
from rasad.findings.phrases import name_alone, name_for, unseen_of
from rasad.findings.roles import CLAIMS, Role
from rasad.findings.said import Said, from_entries
from rasad.findings.sentences import Words, words_of
from rasad.findings.shares import shares_of, users_told
from rasad.findings.spoken import Spoken
from rasad.findings.subjects import Subject, subject_of
from rasad.findings.talk import (
    Talk,
    day_read,
    is_plural,
    name_of,
    reach_of,
    where_of,
)
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding, FindingKind, Lag, Link, Shares
from rasad.model.ids import content_id
from rasad.model.told import Told, listed, mark, name, say, several

_HOUR = timedelta(hours=1)
_ENCODE: Final = msgspec.json.Encoder().encode
# A finding, and the time that it stands at in a list.
Dated = tuple[str, Finding]
Worded = tuple[str, Finding, Words]
_LAGS = frozenset(
    {
        FindingKind.FOLLOWED,
        FindingKind.OVERRUN,
        FindingKind.LIFTED,
    }
)


def from_record_and_episodes(
    entries: Sequence[Entry],
    episodes: Sequence[Episode],
    cells: Sequence[Cell],
    *,
    context: Context,
    abroad: Onsets | None = None,
) -> tuple[Finding, ...]:
    """
    Set every act and claim about access beside what was measured.

    A finding is about one entry, one service and one country; what was measured
    and never spoken of has findings of its own. Entries dated after the instant
    are not used, nor are cells; episodes are to be those of the cells given.
    `abroad` are the onsets of every country, where only some are given.

    Returns:
        By country, date of the act (or of the block), entry or "", service and
        kind. Empty when nothing was said and nothing blocked.
    """
    found, _ = with_sentences(entries, episodes, cells, context=context, abroad=abroad)
    return found


def with_sentences(
    entries: Sequence[Entry],
    episodes: Sequence[Episode],
    cells: Sequence[Cell],
    *,
    context: Context,
    abroad: Onsets | None = None,
) -> tuple[tuple[Finding, ...], tuple[Told, ...]]:
    """Return the findings, and every sentence of them as it can be told anew."""
    scene = Scene(
        Evidence(cells, episodes, context, abroad),
        Spoken(from_entries(entries, context), context),
        context,
    )
    found = [worded for pair in scene.pairs() for worded in scene.worded(*pair)]
    found.sort(key=lambda worded: by_time(worded[:2]))
    sentences = (told for *_, words in found for told in astuple(words))
    return tuple(finding for _, finding, _ in found), tuple(sentences)


def by_time(dated: Dated) -> tuple[str, str, str, str, str]:
    """Return the key of the order of findings in a list."""
    when, made = dated
    return (made.country, when, made.entry or "", made.service, made.kind.value)


class Scene:
    """All that was said and measured, ready to be asked service by service."""

    def __init__(self, evidence: Evidence, others: Spoken, context: Context) -> None:
        self._evidence, self._others, self._context = evidence, others, context
        self._reach: dict[str, tuple[Reach, ...]] = {}

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return every (country, service) that findings can be made of, in order."""
        said = {
            (one.entry.country, service)
            for one in self._others
            if one.role is not None and one.entry.country is not None
            for service in one.services
        }
        return tuple(sorted(said.union(self._evidence.services())))

    def worded(
        self, country: str, service: str, at: datetime | None = None
    ) -> Iterator[Worded]:
        """
        Yield the findings of one service in a country, as of an instant.

        Each with the time it stands at and its sentences as they can be told anew.
        """
        context = self._context if at is None else self._context.as_of(at)
        printed, land = name_of(service, context), name(context.name(country))
        asked = _Asked(
            service=service,
            printed=printed,
            land=land,
            where=where_of(printed, land),
            evidence=self._evidence,
            others=self._others,
            context=context,
            articles=self._articles(country),
            called={},
        )
        for said in self._others.naming(country, service):
            if said.role is not None and service in said.services:
                yield from _of_entry(said, asked)
        for event in unnamed.events(self._evidence, country, service):
            yield from _of_event(event, asked)

    def _articles(self, country: str) -> tuple[Reach, ...]:
        """Return what our record has read of a country, by day."""
        if country not in self._reach:
            mine = (r for r in self._context.reach if r.country in (None, country))
            self._reach[country] = tuple(sorted(mine, key=day_read))
        return self._reach[country]


class _Asked(Struct, frozen=True, kw_only=True):
    """
    One service in one country, as of an instant: all that may answer.

    `printed`, `land` and `where` are how the service, the country and the two together
    are named, `called` what entries are called in sentences of them.
    """

    service: str
    printed: str
    land: str
    where: Told
    evidence: Evidence
    others: Spoken
    context: Context
    articles: Sequence[Reach]
    called: dict[str, Told]

    def call(self, said: Said) -> Told:
        """Name an entry as it speaks of the service; made once for all sentences."""
        found = self.called.get(said.entry.id)
        if found is None:
            found = name_for(said, self.service, self.context)
            self.called[said.entry.id] = found
        return found


def _of_entry(said: Said, asked: _Asked) -> Iterable[Worded]:
    service, others, context = asked.service, asked.others, asked.context
    subject = subject_of(said, service, asked.evidence, others, context)
    case = _case(subject, said, context)
    decision = decide(case)
    if decision is None:
        return
    pages = sorted({o for b in _blocks(case) for o in b.orders})
    link = link_of(said, service, decision.kind, pages, others, context)
    country = said.entry.country or ""
    talk = Talk(
        names=context.names,
        few=context.few,
        small=context.small,
        case=case,
        decision=decision,
        said=asked.call(said),
        entry=said.entry,
        country=asked.land,
        service=asked.printed,
        where=asked.where,
        plural=is_plural(service),
        link=link,
        users=users_told(shares_of(case, context), case) if context.users else "",
        twin=_twin(said, others, context),
        cited=cited_by(pages, said.entry) or "",
        closed_by=_closed_by(subject, asked),
        parts=_wider_words(case, context),
        dark=asked.evidence.dark(country, case.since, case.until or context.at)
        if case.since
        else (),
        unseen=unseen_of(said.entry.scope),
        already=listed(name_of(s, context) for s in case.already),
    )
    words = words_of(talk)
    finding = _finding(
        talk, words, (country, service, said.entry.id), context, said.act
    )
    yield (said.act.start.isoformat() if said.act else ""), finding, words


def _blocks(case: Case) -> list[Block]:
    """Return the blocks that a finding rests on."""
    return [c.block for c in case.changes] + list(case.stood)


def _closed_by(subject: Subject | None, asked: _Asked) -> str | None:
    """Name the entry that ended the time in which an act can be answered."""
    closing = subject.window.closed_by if subject else None
    said = asked.others.get(closing) if closing is not None else None
    return asked.call(said) if said else None


def _case(subject: Subject | None, said: Said, context: Context) -> Case:
    if subject is None:
        return Case(limits=context.thresholds, role=said.role, dated=False)
    if said.role is Role.LIFT:
        return lifts.case_of(subject)
    if said.role in CLAIMS:
        return claims.case_of(subject)
    return orders.case_of(subject)


def _wider_words(case: Case, context: Context) -> str:
    if not case.wider:
        return ""
    return say(
        mark("{services}, which no entry names, began to be blocked within a day"),
        services=listed(name_of(service, context) for service in case.wider),
    )


def _of_event(event: unnamed.Event, asked: _Asked) -> Iterable[Worded]:
    evidence, others, context = asked.evidence, asked.others, asked.context
    cases: list[tuple[str, Case]] = []
    if not unnamed.is_named(event, others, context):
        begun = unnamed.case_of(event, evidence, context)
        cases += [("begun", begun)] if begun else []
    ended = unnamed.returned(event, evidence, others, context)
    cases += [("ended", ended)] if ended else []
    for key, case in cases:
        decision = decide(case)
        if decision is None:
            continue
        last = max(c.at.latest for c in case.changes) if case.changes else event.begun
        early = (event.begun if key == "begun" else last) - context.thresholds.horizon
        late = last + context.thresholds.horizon
        talk = Talk(
            names=context.names,
            few=context.few,
            small=context.small,
            case=case,
            decision=decision,
            said="",
            country=asked.land,
            service=asked.printed,
            where=asked.where,
            plural=is_plural(event.service),
            link=Link.SEQUENCE,
            reach=reach_of(
                asked.articles,
                early.astimezone(UTC).date(),
                min(late, context.at).date(),
            ),
            older=_older(event, asked),
        )
        about = event.group if key == "begun" else f"{event.group}/{key}"
        words = words_of(talk)
        subject = (event.country, event.service, about)
        finding = _finding(talk, words, subject, context, None)
        yield (event.begun if key == "begun" else last).isoformat(), finding, words


def _older(event: unnamed.Event, asked: _Asked) -> str:
    """Name the last order before an event, which is too old to be linked to it."""
    older = unnamed.last_restriction(event, asked.others)
    if older is None or older.act is None:
        return ""
    days = (event.begun - older.act.end) // timedelta(days=1)
    if days < 1:
        return say(
            mark("the last entry that names it is {act}"),
            act=asked.call(older),
        )
    return several(
        days,
        mark("the last entry that names it is {act}, {number} day before"),
        mark("the last entry that names it is {act}, {number} days before"),
        act=asked.call(older),
    )


def _finding(
    talk: Talk,
    words: Words,
    subject: tuple[str, str, str],
    context: Context,
    act: Moment | None,
) -> Finding:
    case, decision = talk.case, talk.decision
    country, service, about = subject
    blocks = _blocks(case)
    made = Finding(
        id=content_id("finding", about, service, country),
        kind=decision.kind,
        entry=talk.entry.id if talk.entry else None,
        country=country,
        service=service,
        why=str(words.why),
        may_write=str(words.may_write),
        may_not_write=str(words.may_not_write),
        rule=decision.rule,
        would_change_if=str(words.would_change_if),
        qualifiers=decision.qualifiers,
        reason=decision.reason,
        link=talk.link,
        episodes=tuple(sorted({b.episode for b in blocks} - {""})),
        lag=_lags(case, decision, act),
        shares=Shares() if decision.reason else shares_of(case, context),
        synthetic=case.synthetic or any(b.synthetic for b in blocks),
    )
    return _revised(made, talk, blocks)


def _lags(case: Case, decision: Decision, act: Moment | None) -> tuple[Lag, ...]:
    if act is None or decision.kind not in _LAGS:
        return ()
    return tuple(
        Lag(asn=c.asn, hours=round((c.at.middle - act.middle) / _HOUR, 2))
        for c in case.changes
        if c.at.middle is not None
    )


def _twin(said: Said, others: Spoken, context: Context) -> str:
    """Name another telling of the same plan: its day lies within the other's."""
    if said.role is not Role.PLAN or said.due is None or said.act is None:
        return ""
    for other in others.kin(said):
        if other.role is not Role.PLAN or other.due is None or other.act is None:
            continue
        near = abs(other.act.start - said.act.start) <= context.thresholds.horizon
        apart = other.due.end <= said.due.start or said.due.end <= other.due.start
        same = set(said.services) == set(other.services)
        same = same and other.entry.country == said.entry.country
        if other.entry.id != said.entry.id and near and same and not apart:
            return name_alone(other, context)
    return ""


def _revised(finding: Finding, talk: Talk, blocks: Sequence[Block]) -> Finding:
    """Hash what the finding was made from: it changes when its inputs do."""
    edges = sorted(map(_text, blocks))
    inputs = (_text(talk.entry), _text(finding), *edges)
    # Nobody else has the finding yet.
    structs.force_setattr(finding, "revision", content_id("revision", *inputs))
    return finding


def _text(value: object) -> str:
    return _ENCODE(value).decode()
