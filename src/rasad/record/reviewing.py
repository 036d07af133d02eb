"""
Proposals and decisions become the record as people left it.

A fold over the log: a machine proposes, people decide, and nothing that a
machine proposes later takes the place of what a person decided. The same
proposals and the same log give the same record, whatever came first.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct, structs

from rasad.model.decision import Decision
from rasad.model.entry import Entry, Review
from rasad.model.ids import content_id
from rasad.record import anchoring
from rasad.record.deciding import Case, Unheeded, apply, fresh, objection

RULES: Final = "rules"
SETTLED: Final = frozenset({"rejected", "split"})  # no proposal is missed there
Book = dict[str, Case]


class Change(Struct, frozen=True, kw_only=True):
    """
    What a later extraction says otherwise than what a person saw.

    `field` is `proposal` where something is proposed no more, or is new at these
    words. `ruleset` are the rules now and `before` and `now` the values as text.
    """

    field: str
    before: str
    now: str
    ruleset_before: str
    ruleset: str


def cases(
    proposals: Iterable[Entry], decisions: Iterable[Decision]
) -> tuple[Case, ...]:
    """
    Return everything that was proposed or decided, a case each, by id.

    *decisions* are in the order of the log, which matters: of two that do not
    know of each other the first counts, and the other is kept as unheeded. The
    order of *proposals* does not matter. A proposal belongs to the case that
    decided about its words; what nobody decided about is a case of its own.
    """
    book: Book = {}
    for decision in decisions:
        _take(book, decision)
    _give(book, sorted(proposals, key=lambda p: (p.origin != RULES, p.id)))
    return tuple(book[name] for name in sorted(book))


def _take(book: Book, decision: Decision) -> None:
    case = book.get(decision.proposal) or fresh(decision)
    against = objection(case, decision)
    if against is None:
        apply(book, case, decision)
        return
    unheeded = Unheeded(decision=decision, why=against)
    book[case.id] = structs.replace(case, unheeded=(*case.unheeded, unheeded))


def _give(book: Book, proposals: Iterable[Entry]) -> None:
    """Give each proposal to the case that it belongs to, or make it one."""
    places: dict[str, list[str]] = {}
    for case in book.values():
        _note(places, case)
    for proposal in proposals:
        near = {name for s in proposal.sources for name in places.get(s.document, ())}
        home = _home(book, near, proposal)
        if home is None:
            _note(places, _alone(book, proposal))
            continue
        book[home] = structs.replace(
            book[home], proposals=(*book[home].proposals, proposal)
        )
        rest = anchoring.uncovered(proposal, book[home].seen)
        if book[home].state == "rejected" and rest:
            # Other papers say it in other words: nobody has rejected those.
            name = content_id(proposal.id, "in other words", home)
            _alone(book, structs.replace(proposal, id=name, sources=rest, dissent=()))


def _note(places: dict[str, list[str]], case: Case) -> None:
    for document in sorted({s.document for e in case.seen for s in e.sources}):
        places.setdefault(document, []).append(case.id)


def _home(book: Book, near: Iterable[str], proposal: Entry) -> str | None:
    """Return the case that *proposal* belongs to: the one most like it, by id."""
    found = []
    for name in sorted(near):
        case = book[name]
        like = anchoring.nearest(proposal, case.seen)
        if like is None or _is_other(case, proposal, like):
            continue
        found.append((like, name))
    if not found:
        return None
    best = max(like for like, _ in found)
    return _root(book, min(name for like, name in found if like == best))


def _is_other(case: Case, proposal: Entry, like: anchoring.Likeness) -> bool:
    """Tell whether a proposal stood beside what was decided and is not that."""
    if not case.decisions:  # two proposals of rules are two; a model's may be one
        return proposal.origin == RULES
    return not like.same_id and anchoring.signature(proposal) in case.beside


def _root(book: Mapping[str, Case], name: str) -> str:
    """Return the case that *name* was joined into, at the end of the way."""
    seen = {name}
    while (after := book[name].joined) in book and after not in seen:
        assert after is not None  # noqa: S101 - told by the line above
        seen.add(after)
        name = after
    return name


def _alone(book: Book, proposal: Entry) -> Case:
    if proposal.id in book:
        places = (f"{s.document} {s.start}" for s in proposal.sources)
        name = content_id(proposal.id, "elsewhere", *places)
        proposal = structs.replace(proposal, id=name)
    case = Case(
        id=proposal.id,
        state=proposal.review.state,
        entry=proposal,
        seen=(proposal,),
        proposals=(proposal,),
        label=proposal.label,
    )
    book[case.id] = case
    return case


def changes(case: Case) -> tuple[Change, ...]:
    """
    Say what is proposed now otherwise than people saw it; empty for an open case.

    By field of each proposal that nobody has seen so. A case whose words give
    nothing any more has one change, of `proposal`.
    """
    if not case.decisions or case.joined is not None:
        return ()
    known = {anchoring.revision(e) for e in case.seen}
    found: list[Change] = []
    for proposal in case.proposals:
        if anchoring.revision(proposal) not in known:
            found += _differences(_closest(case, proposal), proposal)
    if not (case.proposals or case.by_hand or case.state in SETTLED):
        last = case.seen[-1]
        found.append(
            Change(
                field="proposal",
                before=last.id,
                now="",
                ruleset_before=last.ruleset,
                ruleset="",
            )
        )
    return tuple(found)


def _closest(case: Case, proposal: Entry) -> Entry:
    """Return what was seen that is most like *proposal*, the latest of equals."""
    ranked = [
        (like, n)
        for n, seen in enumerate(case.seen)
        if (like := anchoring.likeness(proposal, seen)) is not None
    ]
    return case.seen[max(ranked)[1]] if ranked else case.seen[-1]


def _differences(seen: Entry, proposal: Entry) -> Iterable[Change]:
    now = anchoring.fields(proposal)
    for name, before in anchoring.fields(seen).items():
        if now[name] != before:
            yield Change(
                field=name,
                before=before,
                now=now[name],
                ruleset_before=seen.ruleset,
                ruleset=proposal.ruleset,
            )


def entries(
    found: Iterable[Case], states: frozenset[str] | None = None
) -> tuple[Entry, ...]:
    """
    Return the entries as people left them, by id, with who decided and when.

    Those that hold, unless *states* names others: what is rejected, joined into
    another or taken apart holds no more, and what only a language model
    proposes does not yet. Links lead to what holds; those to what holds no more
    are left out.
    """
    found = tuple(found)
    ways = _ways(found)
    return tuple(
        _linked(case, ways)
        for case in sorted(found, key=lambda c: c.id)
        if case.entry is not None
        and (case.holds if states is None else case.shown_state in states)
    )


def _ways(found: tuple[Case, ...]) -> dict[str, str | None]:
    """Return where a link to any id that ever was leads now; None for nowhere."""
    book = {case.id: case for case in found}
    ways: dict[str, str | None] = {}
    for case in found:
        root = book[_root(book, case.id)]
        for name in (case.id, *(e.id for e in (*case.seen, *case.proposals))):
            if ways.get(name) is None:
                ways[name] = root.id if root.holds else None
    return ways


def _linked(case: Case, ways: Mapping[str, str | None]) -> Entry:
    entry = stamped(case)
    told = {link for e in (entry, *case.proposals) for link in e.links}
    links = {(relation, ways.get(other, other)) for relation, other in told}
    return structs.replace(
        entry,
        links=tuple(sorted((r, o) for r, o in links if o is not None and o != case.id)),
    )


def stamped(case: Case) -> Entry:
    """
    Return the entry of a case with its id, label, and who decided and when.

    Raises:
        ValueError: the case has none: it was taken apart.
    """
    if case.entry is None:
        raise ValueError(f"{case.id} was taken apart")
    review = case.entry.review
    if case.decisions:
        review = Review(state=case.state, by=case.by, at=case.at)
    return structs.replace(
        case.entry, id=case.id, label=case.label or case.entry.label, review=review
    )
