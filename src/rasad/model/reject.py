"""What could not be read: kept and counted, never dropped."""

from msgspec import Struct

from rasad.errors import BadInput


class Reject(Struct, frozen=True, kw_only=True):
    """An input that one stage refused: which, where in it, why, what to do."""

    stage: str
    source: str
    where: str
    what: str
    remedy: str = ""


def rejected(stage: str, bad: BadInput) -> Reject:
    """Return the row that keeps a refused input."""
    return Reject(
        stage=stage,
        source=bad.source,
        where=bad.where,
        what=bad.what,
        remedy=bad.remedy,
    )
