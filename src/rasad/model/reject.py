"""What could not be read: kept and counted, never dropped."""

from msgspec import Struct


class Reject(Struct, frozen=True, kw_only=True):
    """An input that one stage refused: which, where in it, why, what to do."""

    stage: str
    source: str
    where: str
    what: str
    remedy: str = ""
