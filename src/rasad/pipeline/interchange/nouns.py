"""The nouns of outside records: frozen, and faithful to what stood there."""

from typing import Any, Protocol, runtime_checkable

from msgspec import Struct

from rasad.model.episode import Episode
from rasad.model.reject import Reject


class Sheet(Struct, frozen=True, kw_only=True):
    """
    A table as found: its columns, and its rows with their numbers.

    Rows are numbered from 1 at the top of the file. A value is text, stripped;
    dates of a workbook are ISO 8601. Rows without any value are not among `rows`,
    only counted in `empty`; `above` are those over the header, such as a title.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    empty: int = 0
    above: tuple[tuple[int, tuple[str, ...]], ...] = ()


class Given(Struct, frozen=True, kw_only=True):
    """A file as far as it can be told: its name and tables, or its JSON."""

    file: str
    sheets: tuple[Sheet, ...] = ()
    json: Any = None


class Repair(Struct, frozen=True, kw_only=True):
    """
    A value that was not taken as it stood, or (`doubt`) that is not to be trusted.

    A repair says which row and column, what stood there, what was read and why.
    A doubt changes nothing: `new` is `old`.
    """

    file: str
    sheet: str
    row: int
    column: str
    old: str
    new: str
    why: str
    doubt: bool = False


class Row(Struct, frozen=True, kw_only=True):
    """
    One event as an outside record tells it.

    `record` names the record (`stop`, `ooni`), `file`, `sheet` and `number` the
    place in it, and `own_id` is its id there. `country` is an ISO 3166 code.
    `start` and `end` are ISO dates, a month where only that is told; `end` is
    None where it is not given, which is not "still so": `status` (ended,
    ongoing, unknown) says that. `services` are registry ids and classes,
    `other` the words that name none. `cells` is everything that stood in the
    row, by column, so that nothing of it is lost.
    """

    id: str
    record: str
    file: str
    sheet: str
    number: int
    country: str
    start: str
    own_id: str = ""
    start_type: str = "unknown"
    end: str | None = None
    status: str = "unknown"
    interference: tuple[str, ...] = ()
    extent: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    asns: tuple[int, ...] = ()
    services: tuple[str, ...] = ()
    other: str = ""
    level: str = "unknown"
    place: str = ""
    ordered_by: str = "unknown"
    decision_maker: str = ""
    justification: str = "unknown"
    cause: str = "unknown"
    links: tuple[str, ...] = ()
    words: str = ""
    cells: tuple[tuple[str, str], ...] = ()


class Outage(Struct, frozen=True, kw_only=True):
    """
    An outage that a named source reports, as an episode of kind `outage`.

    Never among the episodes that we measured: its counts are zero and its
    witness is the source's own record. `networks` in the episode are those that
    the source names; `place` is a region, empty for the whole country.
    """

    source: str
    file: str
    number: int
    own_id: str
    episode: Episode
    place: str = ""
    cause: str = ""
    words: str = ""
    link: str = ""


class Listed(Struct, frozen=True, kw_only=True):
    """A target of a test list; `country` is None for a list of all countries."""

    file: str
    number: int
    url: str
    target: str
    service: str
    country: str | None
    category: str
    added: str
    source: str = ""
    notes: str = ""


class Reading(Struct, frozen=True, kw_only=True):
    """
    What reading an outside file gave: inputs = rows + outages + targets + rejects.

    `inputs` counts the rows that held anything.
    """

    kind: str
    inputs: int
    rows: tuple[Row, ...] = ()
    outages: tuple[Outage, ...] = ()
    targets: tuple[Listed, ...] = ()
    repairs: tuple[Repair, ...] = ()
    rejects: tuple[Reject, ...] = ()


@runtime_checkable
class Incoming(Protocol):
    """What a file in `incoming/` offers."""

    ABOUT: str

    @staticmethod
    def accepts(given: Given) -> bool:
        """Tell by its columns or keys whether the file is of this kind."""
        ...

    @staticmethod
    def read(given: Given) -> Reading:
        """Read it: every row in, repaired with a note, or rejected."""
        ...
