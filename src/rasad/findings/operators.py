"""The networks of operators that an entry names, from the table of networks."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property

from rasad.findings.context import Context
from rasad.model.entry import Entry
from rasad.model.vocabulary import ActorKind

_NUMBER = re.compile(r"\bAS\s?(\d{1,10})\b", re.IGNORECASE)
# Words that many operators have in their names: they tell none from another.
_COMMON = re.compile(
    r"ltd|limited|llc|inc|plc|co|corp|corporation|company|gmbh|ag|sa|sas|srl|spa|bv|nv"
    r"|as|ab|oy|pjsc|ojsc|pjs|jsc|pvt|private|pty|group|holding|holdings|international"
    r"|tele\w*|comm?unications?|mobile|cellular|cell|wireless|broadband|internet|isp"
    r"|network\w*|net|online|data|services?|operator|provider|national|the|of|and|de|al"
)


class Operators:
    """Names of operators and their networks, ready to be looked up."""

    def __init__(self, context: Context) -> None:
        self._places = context.places
        self._by_name: dict[frozenset[str], set[int]] = {}
        self._by_word: dict[str, set[frozenset[str]]] = {}
        for asn, told in context.names.items():
            for name in _parts(told):
                key = frozenset(_words(name))
                self._by_name.setdefault(key, set()).add(asn)
                for word in self._telling(key):
                    self._by_word.setdefault(word, set()).add(key)

    def networks(self, entry: Entry) -> frozenset[int]:
        """
        Return the networks of the operators that *entry* is about.

        By their numbers where it writes them, else by their names. Empty where it
        names none, or one of them is in no table: what holds for the others is
        not all that was said.
        """
        found: set[int] = set()
        for actor in (*entry.actors, *entry.recipients):
            if actor.kind is not ActorKind.ISP_OPERATOR:
                continue
            mine = set(_numbers(actor.name)) or self._named(actor.name)
            if not mine and (actor.id or self._telling(frozenset(_words(actor.name)))):
                return frozenset()
            found |= mine
        told = " ".join(filter(None, (entry.scope.population, entry.scope.place)))
        return frozenset(found or _numbers(told))

    def _named(self, name: str) -> set[int]:
        """Return the networks of that name, or of one that differs in common words."""
        found: set[int] = set()
        for part in _parts(name):
            key = frozenset(_words(part))
            found |= self._by_name.get(key, set())
            mine = self._telling(key)
            near = {k for w in mine for k in self._by_word.get(w, ())}
            for other in near:
                theirs = self._telling(other)
                if mine <= theirs or theirs <= mine:
                    found |= self._by_name[other]
        return found

    @cached_property
    def _countries(self) -> frozenset[str]:
        """The words that countries are called by; most runs ask for none."""
        return frozenset(w for p in self._places.values() for w in _words(p.name))

    def _telling(self, words: Iterable[str]) -> frozenset[str]:
        """Leave out the words that tell no operator from another."""
        return frozenset(
            w for w in words if not _COMMON.fullmatch(w) and w not in self._countries
        )


def _numbers(text: str) -> Iterator[int]:
    return (int(number) for number in _NUMBER.findall(text))


def _parts(name: str) -> list[str]:
    """Part "MCI (Hamrah-e Aval)" into its two names."""
    return [part for part in re.split(r"[()/,;]", name) if part.strip()]


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", bare)
