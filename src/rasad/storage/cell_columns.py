"""
Whole columns of cells, checked without looking at each row.

A check in doubt says None: the rows are then read one by one, and what is wrong
is named with its row. So this only has to know what is right beyond doubt.
"""

import pyarrow as pa
import pyarrow.compute as pc

from rasad.errors import BadCells
from rasad.storage.cell_rows import MOST, Rows

COUNTS = ("ok", "blocked", "down", "throttled", "insufficient", "faulty")
NUMBERS = (*COUNTS, "asn", "reports", "resolver_asn")
WORDS = ("country", "target", "software", "mechanism", "vantage")
LISTS = ("report_ids", "uids")
SEPARATOR = "\x1f"  # of the names in a list; it can be in none
_HOUR = 3600
_MOST_NETWORK = (1 << 32) - 1
_EARLIEST, _LATEST = 0, 4_102_444_800  # 1970 and 2100, in seconds


def checked(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch | None:
    """
    Return the rows of *batch* with the columns of *schema*, or None when in doubt.

    `batch` has columns by the names of a table of cells, in any order; those it
    lacks are filled as an empty value is.
    """
    columns: dict[str, pa.Array] = {}
    for name in schema.names:
        given = _column(batch, name)
        if given is None:
            return None
        columns[name] = given
    if not _adds_up(columns):
        return None
    arrays = [columns[field.name].cast(field.type) for field in schema]
    return pa.record_batch(arrays, schema=schema)


def _column(batch: pa.RecordBatch, name: str) -> pa.Array | None:
    empty = pa.nulls(batch.num_rows)
    given = batch.column(name) if name in batch.schema.names else empty
    if name == "hour":
        return _hours(given)
    if name in NUMBERS:
        return _numbers(given, name)
    if name in WORDS:
        return _words(given, name)
    if name in LISTS:
        return _lists(given)
    return _flags(given)


def _hours(given: pa.Array) -> pa.Array | None:
    if not pa.types.is_timestamp(given.type) or given.null_count:
        return None
    plain = given.cast(pa.timestamp("s", given.type.tz), safe=False).cast(pa.int64())
    least, most = pc.min_max(plain).as_py().values()
    if least is None or least < _EARLIEST or most > _LATEST:
        return None
    return pc.divide(plain, _HOUR)


def _numbers(given: pa.Array, name: str) -> pa.Array | None:
    if pa.types.is_null(given.type):
        given = given.cast(pa.int64())
    if not pa.types.is_integer(given.type) or pa.types.is_uint64(given.type):
        return None
    given = given.cast(pa.int64())
    least, most = pc.min_max(given).as_py().values()
    limit = _MOST_NETWORK if name in ("asn", "resolver_asn") else MOST
    if least is not None and not 0 <= least <= most <= limit:
        return None
    if name == "asn" and given.null_count:
        return None
    return pc.fill_null(given, 0) if name in COUNTS else given


def _words(given: pa.Array, name: str) -> pa.Array | None:
    """Read each word that occurs once."""
    if pa.types.is_null(given.type):
        given = given.cast(pa.string())
    if pa.types.is_dictionary(given.type):
        given = given.cast(given.type.value_type)
    if not (pa.types.is_string(given.type) or pa.types.is_large_string(given.type)):
        return None
    given = given.cast(pa.string())
    rows, seen = Rows(""), given.dictionary_encode()
    try:
        words = [rows.word(name, word) for word in seen.dictionary.to_pylist()]
        empty = rows.word(name, None) if given.null_count else None
    except BadCells:
        return None
    found = pa.array(words, pa.string()).take(seen.indices)
    return found if empty is None else pc.fill_null(found, empty)


def _lists(given: pa.Array) -> pa.Array | None:
    if pa.types.is_null(given.type):
        return pc.fill_null(given.cast(pa.string()), "")
    if not pa.types.is_list(given.type):
        return None
    words = given.flatten()
    if not pa.types.is_string(words.type) or words.null_count:
        return None
    rows = Rows("")
    try:
        same = all(rows.word("software", w) == w for w in pc.unique(words).to_pylist())
    except BadCells:
        return None
    if not same:
        return None
    return pc.fill_null(pc.binary_join(given, SEPARATOR), "")


def _flags(given: pa.Array) -> pa.Array | None:
    if pa.types.is_null(given.type):
        given = given.cast(pa.bool_())
    if not pa.types.is_boolean(given.type):
        return None
    return pc.fill_null(given, fill_value=False)


def _adds_up(columns: dict[str, pa.Array]) -> bool:
    """Tell whether every row counts something, and throttled lies within blocked."""
    total = columns["ok"]
    for name in COUNTS[1:]:
        total = pc.add(total, columns[name])
    within = pc.less_equal(columns["throttled"], columns["blocked"])
    return bool(pc.all(pc.and_(pc.greater(total, 0), within)).as_py())
