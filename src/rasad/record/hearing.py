"""Who was named before: "the regulator" and "he" are whom the text called so."""

import re

from msgspec import Struct, structs

from rasad.model.said import Actor
from rasad.model.vocabulary import ActorKind, Role, StatementType
from rasad.record import roles
from rasad.record.mentions import PERSONS
from rasad.record.reading import View

K = ActorKind
# Kinds whose bare noun means the one named before; a government is always its own.
_TAKEN_UP = PERSONS | {
    K.REGULATOR, K.COURT, K.MINISTRY, K.COUNCIL, K.PROSECUTOR, K.SECURITY_SERVICE,
}  # fmt: skip
_NAME = re.compile(r"\b(?!(?:The|A|An)\b)[A-Z]")
_OTHER = re.compile(
    r"^(?:an?|another|other|some|any|many|several|all|local|foreign|his|her|their"
    r"|its)\b"
    r"|s$(?<!ss)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:he|she)\b(?: \w+)? (?:said|says|told|wrote|writes|tweeted|added|insisted"
    r"|argued"
    r"|explained|declared|warned|claimed|announced|denied|stressed)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*(?:he|she)\b", re.IGNORECASE)


class Heard(Struct, frozen=True, kw_only=True):
    """The last one named of each kind, and the last person."""

    named: tuple[tuple[ActorKind, Actor], ...] = ()
    person: Actor | None = None


def follow(heard: Heard, view: View) -> Heard:
    """Return who is known after *view*."""
    named, person = dict(heard.named), heard.person
    for mention in view.mentions:
        actor = mention.actor
        if actor is None or mention.country or not _is_named(actor):
            continue
        named[actor.kind] = actor
        if actor.kind in PERSONS:
            person = actor
    return structs.replace(heard, named=tuple(named.items()), person=person)


def resolved(
    actors: tuple[Actor, ...],
    heard: Heard,
    view: View,
    kind: StatementType,
    clause: tuple[int, int],
) -> tuple[Actor, ...]:
    """
    Return *actors* with plain nouns named, and the one whom "he" or "she" is.

    In their order. A noun that may be of another ("a court", "ministers") and one
    of which nobody was named before stay as they are.
    """
    found = tuple(_named(actor, heard) for actor in actors)
    role = roles.role_of(kind)
    if heard.person is None or any(a.role is role for a in found):
        return found
    theirs = roles.is_of_platforms(kind) != (heard.person.kind is K.PLATFORM_EXECUTIVE)
    if theirs or not _speaks(view, clause):
        return found
    return (_with(heard.person, role), *found)


def _named(actor: Actor, heard: Heard) -> Actor:
    if actor.kind not in _TAKEN_UP or _is_named(actor) or _OTHER.search(actor.name):
        return actor
    before = dict(heard.named).get(actor.kind)
    return actor if before is None else _with(before, actor.role)


def _with(actor: Actor, role: Role | None) -> Actor:
    return Actor(id=actor.id, name=actor.name, kind=actor.kind, role=role)


def _is_named(actor: Actor) -> bool:
    return bool(actor.id or _NAME.search(actor.name))


def _speaks(view: View, clause: tuple[int, int]) -> bool:
    """Tell whether a pronoun is the one who acts, or who says it in the sentence."""
    subject = view.words("subject", _SUBJECT).search(view.text[slice(*clause)])
    return bool(subject or view.words("pronoun_says", _PRONOUN).search(view.text))
