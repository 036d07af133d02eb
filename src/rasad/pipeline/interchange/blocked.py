"""Measured blocking with what was said of it, as rows of an event record."""

from collections.abc import Iterable, Iterator
from typing import Final

from rasad.model.entry import Entry
from rasad.model.episode import Episode, EpisodeKind
from rasad.model.finding import Finding, FindingKind
from rasad.model.vocabulary import ActorKind, Justification, Role
from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange.nouns import Row

RECORD: Final = "rasad"
# Kinds that rest on blocking that was measured.
_BLOCKED: Final = frozenset(
    {
        FindingKind.FOLLOWED,
        FindingKind.NO_STATEMENT,
        FindingKind.STANDING,
        FindingKind.OVERRUN,
    }
)
K = ActorKind
# Source: the project's ontology, 2: actor kinds to `ordered_by` of STOP.
_ORDERED_BY: Final = {
    **dict.fromkeys(
        (K.HEAD_OF_STATE, K.HEAD_OF_GOVERNMENT, K.VICE_PRESIDENT, K.GOVERNMENT),
        "executive",
    ),
    **dict.fromkeys(
        (K.MINISTRY, K.MINISTER, K.SPOKESPERSON, K.COUNCIL, K.REGULATOR), "executive"
    ),
    **dict.fromkeys(
        (K.JUDICIARY, K.COURT, K.PROSECUTOR, K.JUDICIAL_OFFICIAL), "judiciary"
    ),
    **dict.fromkeys((K.POLICE, K.SECURITY_SERVICE), "law_enforcement"),
    K.MILITARY: "military",
    K.LOCAL_AUTHORITY: "local",
    K.ARMED_GROUP: "non_government",
}
J = Justification
# Source: the project's ontology, 6: justifications to `gov_justification`.
_JUSTIFIED: Final = {
    **dict.fromkeys(
        (J.NATIONAL_SECURITY, J.TERRORISM, J.ARMED_GROUPS), "national_security"
    ),
    **dict.fromkeys((J.FOREIGN_OPPOSITION, J.FOREIGN_ESPIONAGE), "national_security"),
    J.PUBLIC_ORDER: "public_safety",
    **dict.fromkeys((J.INCITEMENT_VIOLENCE, J.HATE_OR_FALSE_NEWS), "fake_news"),
    J.EXTREMISM: "fake_news",
    J.EXAM_INTEGRITY: "school_exams",
    **dict.fromkeys(
        (J.HOSTILE_CONTENT, J.UNCENSORED_NEWS, J.OBSCENITY), "illegal_content"
    ),
    J.THIRD_PARTY: "third_party",
    J.TECHNICAL: "technical",
    J.PRECAUTION: "precaution",
}


def rows(answers: Answers) -> tuple[Row, ...]:
    """
    Return a row for each span of blocking in a country, with its entry if one has.

    An order that nothing was measured after gives no row: an order is not a
    block. Several findings on the same episodes are one row, that of an order
    first. `start` is the day by which it had begun, estimated where the onset
    is open.
    """
    entries = {e.id: e for e in answers.entries()}
    episodes = {e.id: e for e in answers.episodes() if e.kind is EpisodeKind.BLOCKING}
    found: dict[tuple[str, str], Row] = {}
    for finding in sorted(answers.findings(), key=_rank):
        spans = [episodes[name] for name in finding.episodes if name in episodes]
        if finding.kind in _BLOCKED and spans:
            key = (finding.country, min(span.group for span in spans))
            entry = entries.get(finding.entry or "")
            found.setdefault(key, _row(answers, finding, entry, spans))
    return tuple(sorted(found.values(), key=lambda r: (r.country, r.start, r.id)))


def _rank(finding: Finding) -> tuple[bool, bool, str]:
    return (finding.kind is not FindingKind.FOLLOWED, finding.entry is None, finding.id)


def _row(
    answers: Answers, finding: Finding, entry: Entry | None, spans: list[Episode]
) -> Row:
    start = min(span.start.latest for span in spans)
    ends = [span.end.latest for span in spans if span.end is not None]
    ended = len(ends) == len(spans)
    service = finding.service
    throttled = all("throttle" in m for span in spans for m in span.mechanisms or ("",))
    return Row(
        id=finding.id,
        record=RECORD,
        file="",
        sheet="",
        number=0,
        own_id=finding.id,
        country=finding.country,
        start=f"{start:%Y-%m-%d}",
        start_type="estimated"
        if all(span.start.earliest is None for span in spans)
        else "actual",
        end=f"{max(ends):%Y-%m-%d}" if ended else None,
        status="ended" if ended else "ongoing",
        interference=("throttle",) if throttled else ("shutdown",),
        extent=("full",) if service == "internet" else ("service_based",),
        asns=tuple(sorted({n.asn for span in spans for n in span.networks})),
        services=tuple(
            sorted({answers.registry.service_of(span.target or "") for span in spans})
        ),
        level="national",
        ordered_by=_ordered_by(entry),
        decision_maker="; ".join(_deciders(entry)),
        justification=_justification(entry),
        links=tuple(s.url for s in entry.sources if s.url) if entry else (),
        words=finding.may_write,
        cells=(("targets", " ".join(sorted({span.target or "" for span in spans}))),),
    )


def _deciders(entry: Entry | None) -> Iterable[str]:
    return [a.name for a in entry.actors if a.role is Role.ORDERS] if entry else []


def _ordered_by(entry: Entry | None) -> str:
    """Return who ordered it; unknown where nobody, or people of several kinds, did."""
    found = set(_kinds(entry)) if entry else set()
    return found.pop() if len(found) == 1 else "unknown"


def _kinds(entry: Entry) -> Iterator[str]:
    for actor in entry.actors:
        if actor.role is Role.ORDERS:
            yield _ORDERED_BY.get(actor.kind, "unknown")


def _justification(entry: Entry | None) -> str:
    """Return the first reason given, in STOP's terms; `other` where STOP has none."""
    if entry is None or not entry.justification:
        return "unknown"
    return _JUSTIFIED.get(entry.justification[0], "other")
