"""Structs to columns of Arrow, a list a field: no dictionary is made a row."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
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
    """Return a column: of what Arrow reads by itself, of structs, or lists of those."""
    if pa.types.is_struct(kind):
        return pa.StructArray.from_arrays(_parts(values, kind), fields=list(kind))
    if pa.types.is_list(kind) and pa.types.is_struct(kind.value_type):
        inner = _of(list(chain.from_iterable(values)), kind.value_type)
        return pa.ListArray.from_arrays(_offsets(values), inner)
    return pa.array(values, kind)


def _offsets(values: Sequence[Sequence[Any]]) -> pa.Array:
    """Return where each list begins in what all hold, and where the last ends."""
    return pa.array(list(accumulate(map(len, values), initial=0)), pa.int32())
