"""A rule is a row: an id for ever, a condition, what it concludes, and why."""

from collections.abc import Callable
from enum import IntEnum
from typing import Protocol, runtime_checkable

from msgspec import Struct

from rasad.model.verdict import Locus, State
from rasad.verdicts.features import Features


class Evidence(IntEnum):
    """How much a rule rests on; the strongest that holds gives the state."""

    NONE = 0
    SIGN = 1
    DETERMINATE = 2
    ARTEFACT = 3


class Rule(Struct, frozen=True, kw_only=True):
    """
    One row.

    `mechanism` is empty where the rule names no interference. What an id means
    never changes: a new meaning is a new id.
    """

    id: str
    when: Callable[[Features], bool]
    state: State
    evidence: Evidence
    why: str
    mechanism: str = ""
    locus: Locus = Locus.UNKNOWN


@runtime_checkable
class Layer(Protocol):
    """What a file in `rules/` offers; the file's name is the layer."""

    RULES: tuple[Rule, ...]
