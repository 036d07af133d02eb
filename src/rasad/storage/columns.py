"""Structs to columns of Arrow, a list a field: no dictionary is made a row."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, repeat
from typing import Any

import pyarrow as pa
from msgspec.structs import astuple


def batch(rows: Sequence[Any], schema: pa.Schema) -> pa.RecordBatch:
    """Return *rows* as columns; fields are found by the names in *schema*."""
    return pa.RecordBatch.from_arrays(_parts(rows, schema), schema=schema)


def _parts(rows: Sequence[Any], fields: Iterable[pa.Field]) -> list[pa.Array]:
    """Return a column for each of *fields* of some structs, all of one type."""
    if not rows:
        return [_of((), field.type) for field in fields]
    values = zip(*map(astuple, rows), strict=True)
    named = dict(zip(type(rows[0]).__struct_fields__, values, strict=True))
    return [_of(named[field.name], field.type) for field in fields]


def _of(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """Return a column: of texts and numbers, of lists, of pairs, or of structs."""
    if pa.types.is_struct(kind):
        return pa.StructArray.from_arrays(_parts(values, kind), fields=list(kind))
    if pa.types.is_map(kind):
        pairs = list(zip(*chain.from_iterable(values), strict=True)) or ((), ())
        keys, items = _of(pairs[0], kind.key_type), _of(pairs[1], kind.item_type)
        return pa.MapArray.from_arrays(_offsets(values), keys, items)
    if pa.types.is_list(kind):
        inner = _of(list(chain.from_iterable(values)), kind.value_type)
        return pa.ListArray.from_arrays(_offsets(values), inner)
    return pa.array(values, kind)


def _offsets(values: Sequence[Sequence[Any]]) -> pa.Array:
    """Return where each list begins in what all hold, and where the last ends."""
    # Most columns of lists are empty: `any` sees that sooner than it is counted.
    ends = accumulate(map(len, values)) if any(values) else repeat(0, len(values))
    numbers = array("i", chain((0,), ends))
    buffers = [None, pa.py_buffer(numbers)]
    return pa.Array.from_buffers(pa.int32(), len(numbers), buffers)
