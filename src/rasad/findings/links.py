"""On what the step from words to block rests, beyond that one came after the other."""

from collections.abc import Iterable

from rasad.findings.citing import cited_by
from rasad.findings.context import Context
from rasad.findings.roles import CLAIMS, RESTRICTING, Role
from rasad.findings.said import Said, Telling
from rasad.findings.spoken import Spoken
from rasad.model.finding import FindingKind, Link
from rasad.model.vocabulary import ActorKind, Modality, StatementType
from rasad.model.vocabulary import Role as Part

_EXECUTORS = frozenset({ActorKind.REGULATOR, ActorKind.ISP_OPERATOR})
_EFFECTS = {
    Role.CLAIM_BLOCKED: frozenset({StatementType.BLOCK, StatementType.SHUTDOWN}),
    Role.CLAIM_THROTTLED: frozenset({StatementType.THROTTLE}),
}
_STEPS = frozenset(
    {FindingKind.FOLLOWED, FindingKind.OVERRUN, FindingKind.CORROBORATED}
)
_BLOCKED = _STEPS | {FindingKind.STANDING}


def link_of(
    said: Said,
    service: str,
    kind: FindingKind,
    pages: Iterable[str],
    others: Spoken,
    context: Context,
) -> Link:
    """
    Say on what the step from *said* to the block rests.

    CITED where a block page in `pages` bears the number of the entry, ADMITTED where
    an operator or a regulator says of itself that it carries the
    block out; CONTESTED where one that is bound by it denies it; else SEQUENCE.
    """
    if kind in _BLOCKED and cited_by(pages, said.entry) is not None:
        return Link.CITED
    if kind not in _STEPS or said.role is Role.CLAIM_OPEN:
        return Link.SEQUENCE
    near = _near(said, others.line(said.entry.country, service), context)
    if any(_denies(o) for o in near):
        return Link.CONTESTED
    if _admits(said) or (said.role in RESTRICTING and any(_admits(o) for o in near)):
        return Link.ADMITTED
    return Link.SEQUENCE


def _near(said: Said, same: Telling, context: Context) -> list[Said]:
    """Return what was said of the service in the time of the act."""
    if said.act is None:
        return []
    start, end = said.act.start, said.act.end + context.thresholds.horizon
    found = same.touching(start, end)
    return [o for o in found if o.act is not None and start <= o.act.end]


def _admits(said: Said) -> bool:
    """Tell whether the one that blocks says so itself."""
    if said.role not in CLAIMS or said.entry.modality is not Modality.ACTUAL:
        return False
    if said.entry.type not in _EFFECTS.get(said.role, frozenset()):
        return False
    who = (said.entry.attribution.who or "").casefold()
    return bool(who) and any(  # "operators", named by nobody, admit nothing
        actor.kind in _EXECUTORS
        and actor.role is Part.EXECUTES
        and (actor.name.casefold() == who or actor.id.casefold() == who)
        for actor in said.entry.actors
    )


def _denies(said: Said) -> bool:
    entry = said.entry
    denial = entry.type is StatementType.DENIAL or (
        entry.type in (StatementType.BLOCK, StatementType.THROTTLE)
        and entry.modality is Modality.DENIED
    )
    return denial and any(actor.kind in _EXECUTORS for actor in entry.actors)
