"""Whether two names can stand for one institution, company or office-holder."""

from rasad.model.said import Actor
from rasad.model.vocabulary import ActorKind, Role
from rasad.record.relations import UNKNOWN, Relations

K = ActorKind
JUDICIAL = frozenset({K.JUDICIARY, K.COURT, K.PROSECUTOR, K.JUDICIAL_OFFICIAL})
EXECUTIVE = frozenset(
    {
        K.GOVERNMENT, K.HEAD_OF_STATE, K.HEAD_OF_GOVERNMENT, K.VICE_PRESIDENT,
        K.MINISTRY, K.MINISTER, K.SPOKESPERSON, K.COUNCIL, K.REGULATOR,
        K.MILITARY, K.POLICE, K.SECURITY_SERVICE,
    }
)  # fmt: skip
COMPANY = frozenset({K.PLATFORM, K.PLATFORM_EXECUTIVE, K.APP_STORE})
INQUIRY = frozenset({K.COURT, K.PROSECUTOR, K.JUDICIAL_OFFICIAL})
# The whole of a branch, which a text names for any part of it.
WHOLE = {K.JUDICIARY: JUDICIAL, K.GOVERNMENT: EXECUTIVE, K.PLATFORM: COMPANY}
PERSONS = (
    frozenset({K.MINISTRY, K.MINISTER}),
    frozenset({K.COURT, K.JUDICIAL_OFFICIAL}),
    frozenset({K.PROSECUTOR, K.JUDICIAL_OFFICIAL}),
)
OFFICES = frozenset({K.HEAD_OF_STATE, K.HEAD_OF_GOVERNMENT, K.VICE_PRESIDENT})
ANY_AUTHORITY = frozenset({K.AUTHORITY_UNSPECIFIED, K.UNNAMED_OFFICIAL})
# Names of a government as such, in the languages of documents: not of a state.
GOVERNMENT_WORDS = (
    "govern", "gouvern", "gobierno", "regierung", "hükümet", "правительств",
    "دولت", "حکومت", "حكومة", "الحكومة",
)  # fmt: skip
FILLERS = frozenset(
    {
        "a", "all", "an", "and", "both", "certain", "for", "his", "her", "in", "its",
        "many", "most", "of", "on", "our", "several", "some", "that", "the", "their",
        "these", "this", "those",
    }
)  # fmt: skip
ASIDE = frozenset({Role.REPORTS, Role.OBJECTS, Role.IS_BOUND})


def doers(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Return who does it, without those who report it, object or are bound."""
    return tuple(actor for actor in actors if actor.role not in ASIDE)


def same_actors(
    one: tuple[Actor, ...], other: tuple[Actor, ...], known: Relations = UNKNOWN
) -> bool:
    """Say whether somebody of each can be the same; nobody named is anybody."""
    mine, theirs = doers(one), doers(other)
    if not mine or not theirs:
        return True
    return any(same_actor(a, b, known) for a in mine for b in theirs)


def same_actor(one: Actor, other: Actor, known: Relations = UNKNOWN) -> bool:
    """
    Say whether two names can stand for one actor.

    The same id; a part and the whole of its branch (a court, its judiciary); an
    authority that is not named and any but a company; a plain noun ("the
    court") and any of that kind. Ids of two countries never are one.
    """
    if one.id and one.id == other.id:
        return True
    lands = {actor.id.partition(".")[0] for actor in (one, other) if "." in actor.id}
    if len(lands) > 1:
        return False
    kinds = {one.kind, other.kind}
    if kinds & ANY_AUTHORITY or is_state(one) or is_state(other):
        return not kinds & COMPANY and not (_is_operator(one) or _is_operator(other))
    if one.id and other.id:
        return _same_ids(one, other, known)
    # A court of inquiry is a court to one paper and a prosecutor to the next.
    alike = one.kind == other.kind or kinds <= INQUIRY
    return _branch(one, other) or (alike and same_name(one, other))


def _is_operator(actor: Actor) -> bool:
    """Whether one network is named: what the state does, all of them do."""
    return bool(actor.id) and actor.kind is K.ISP_OPERATOR


def on_one_network(actors: tuple[Actor, ...]) -> bool:
    """Say whether all who do it are operators named one by one."""
    found = doers(actors)
    return bool(found) and all(_is_operator(actor) for actor in found)


def _same_ids(one: Actor, other: Actor, known: Relations) -> bool:
    if known.is_part(one.id, other.id):
        return True
    kinds = {one.kind, other.kind}
    if len(kinds) == 1 and one.kind in OFFICES:
        return known.is_office(one.id, other.id)
    if kinds in PERSONS and (one.id in known.parents or other.id in known.parents):
        return False  # whose minister this is, is known
    return len(kinds) > 1 and _branch(one, other)


def _branch(one: Actor, other: Actor) -> bool:
    kinds = {one.kind, other.kind}
    if kinds in PERSONS:
        return True
    return len(kinds) > 1 and any(
        whole in kinds and kinds <= parts for whole, parts in WHOLE.items()
    )


def is_state(actor: Actor) -> bool:
    """Whether a state is named for any of its bodies, as headlines do."""
    name = actor.name.casefold()
    return (
        not actor.id
        and actor.kind is K.GOVERNMENT
        and bool(name)
        and not any(word in name for word in GOVERNMENT_WORDS)
    )


def is_plain(actor: Actor) -> bool:
    """Whether a noun alone is named: "the court", "its founder", not which one."""
    return not actor.id and len(words_of(actor.name)) <= 1


def same_name(one: Actor, other: Actor) -> bool:
    """Say whether one name is a plain noun, holds the other, or cannot be compared."""
    if is_plain(one) or is_plain(other):
        return True
    if one.name.isascii() != other.name.isascii():
        return True
    mine, theirs = words_of(one.name), words_of(other.name)
    return mine <= theirs or theirs <= mine


def words_of(name: str) -> frozenset[str]:
    """Return the words that tell a name apart: no articles, nobody's "…'s"."""
    words = name.casefold().replace("’", "'").replace("\u200c", " ").split()
    return (
        frozenset(
            bare
            for word in words
            if not word.endswith(("'s", "s'")) and (bare := word.strip(".,;:'\"()"))
        )
        - FILLERS
    )
