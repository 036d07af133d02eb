"""A row of a table of cells to a Cell: what each column may hold, and what not."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TypedDict

from rasad.errors import BadCells
from rasad.model.cell import Cell
from rasad.model.place import Vantage

MOST = 10**9  # a count above this is no count
LONGEST_NAME, CODE = 300, 2
REMEMBERED = 1 << 16

Values = Sequence[object]


class _Told(TypedDict):
    """What the optional columns say."""

    reports: int | None
    report_ids: tuple[str, ...]
    uids: tuple[str, ...]
    mechanism: str
    resolver_asn: int | None
    software: str | None
    vantage: Vantage
    synthetic: bool


class Rows:
    """Rows to cells. What repeats (hours, numbers, names) is read once."""

    def __init__(self, source: str) -> None:
        self._source, self._line = source, 0
        self._hours: dict[object, datetime] = {}
        self._numbers: dict[object, int] = {"": 0, None: 0}
        self._names: dict[tuple[object, ...], tuple[str, int, str]] = {}
        self._said: dict[tuple[object, ...], _Told] = {}

    def cell(self, line: int, values: Values) -> Cell:
        """Make the cell of one row, or raise BadCells."""
        self._line = line
        known, given = self._numbers, values[4:10]
        hour, hours = values[0], self._hours
        try:
            counts = [known[value] for value in given]
        except (KeyError, TypeError):  # new, or nothing that can be looked up
            counts = [self._number(value) for value in given]
        ok, blocked, down, throttled, insufficient, faulty = counts
        if throttled > blocked:
            blocked += throttled
        if not sum(counts):
            raise self._bad(
                "it counts nothing", "Leave out the hours in which nobody measured."
            )
        names, extra = tuple(values[1:4]), tuple(values[10:])
        try:
            place = self._names[names]
        except (KeyError, TypeError):
            place = self._place(names)
        try:
            told = self._said[extra]
        except (KeyError, TypeError):
            told = self._told(extra)
        return Cell(
            hour=hours[hour] if hour in hours else self._hour(hour),
            country=place[0],
            asn=place[1],
            target=place[2],
            ok=ok,
            blocked=blocked,
            down=down,
            throttled=throttled,
            insufficient=insufficient,
            faulty=faulty,
            **told,
        )

    def word(self, column: str, value: object) -> str | None:
        """Read one value of a column of words, or raise BadCells."""
        if column == "country":
            return self._country(value)
        if column == "target":
            return self._target(value)
        if column == "software":
            return self._name(value, column) if value else None
        if column == "vantage":
            return self._vantage(value).value
        return ";".join(sorted(self._list(value)))

    def _place(self, names: tuple[object, ...]) -> tuple[str, int, str]:
        country, asn, target = names
        found = (self._country(country), self._asn(asn), self._target(target))
        if len(self._names) < REMEMBERED:
            self._names[names] = found
        return found

    def _told(self, values: tuple[object, ...]) -> _Told:
        reports, ids, uids, mechanism, resolver, software, vantage, made_up = values
        found = _Told(
            reports=None if reports in ("", None) else self._number(reports),
            report_ids=self._list(ids),
            uids=self._list(uids),
            mechanism=";".join(sorted(self._list(mechanism))),
            resolver_asn=None if resolver in ("", None) else self._asn(resolver),
            software=self._name(software, "software") if software else None,
            vantage=self._vantage(vantage),
            synthetic=str(made_up).lower() in ("true", "1"),
        )
        if len(self._said) < REMEMBERED and not uids and not ids:
            self._said[values] = found
        return found

    def _bad(self, what: str, remedy: str) -> BadCells:
        return BadCells(what, self._source, f"line {self._line}", remedy)

    def _hour(self, value: object) -> datetime:
        try:
            found = (
                value
                if isinstance(value, datetime)
                else datetime.fromisoformat(str(value).strip())
            )
            found = found.replace(tzinfo=UTC) if found.tzinfo is None else found
            found = found.astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise self._bad(
                f"`hour` is no time: {value!r}", "Write 2024-01-31T13:00:00Z, in UTC."
            ) from error
        found = found.replace(minute=0, second=0, microsecond=0)
        if len(self._hours) < REMEMBERED:
            self._hours[value] = found
        return found

    def _number(self, value: object) -> int:
        if value is None or value == "":
            return 0
        try:
            number = float(str(value))
            found = int(number)
        except (ValueError, OverflowError) as error:
            raise self._no_number(value) from error
        if found != number or not 0 <= found <= MOST:
            raise self._no_number(value)
        if found < REMEMBERED:
            self._numbers[value] = found
        return found

    def _no_number(self, value: object) -> BadCells:
        return self._bad(f"no count: {value!r}", "Counts are whole numbers from 0.")

    def _asn(self, value: object) -> int:
        text = str(value).strip().upper().removeprefix("AS").removesuffix(".0")
        if not text.isascii() or not text.isdigit() or int(text) >= 1 << 32:
            raise self._bad(f"no network number: {value!r}", "Write 64496 or AS64496.")
        return int(text)

    def _country(self, value: object) -> str:
        text = str(value or "").strip().upper()
        if len(text) != CODE or not text.isascii() or not text.isalpha():
            raise self._bad(
                f"`country` is no two-letter code: {value!r}", "Write IR, say."
            )
        return text

    def _target(self, value: object) -> str:
        text = self._name(value, "target")
        if "/" not in text:
            raise self._bad(
                f"`target` is no target: {text!r}",
                "Write web/<host> or <service>/<part>.",
            )
        return text

    def _name(self, value: object, column: str) -> str:
        text = str(value or "").strip()
        fine = text.isprintable() and "\ufffd" not in text
        if not text or len(text) > LONGEST_NAME or not fine:
            raise self._bad(
                f"`{column}` is no name: {text[:40]!r}",
                f"Names are printable and at most {LONGEST_NAME} characters long.",
            )
        return text

    def _list(self, value: object) -> tuple[str, ...]:
        if not value:
            return ()
        parts = value.split(";") if isinstance(value, str) else value
        if not isinstance(parts, list | tuple):
            raise self._bad(f"no list of names: {value!r}", "Join names with `;`.")
        return tuple(self._name(part, "mechanism") for part in parts if part)

    def _vantage(self, value: object) -> Vantage:
        if not value:
            return Vantage.UNKNOWN
        try:
            return Vantage(str(value).strip().lower())
        except ValueError as error:
            raise self._bad(
                f"`vantage` is none we know: {value!r}",
                f"Known are {', '.join(Vantage)}.",
            ) from error
