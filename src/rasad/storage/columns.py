"""Structs to columns of Arrow, a list a field: no dictionary is made a row."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from operator import attrgetter, itemgetter
from typing import Any

import pyarrow as pa

KEY, ITEM = itemgetter(0), itemgetter(1)


def batch(rows: Sequence[Any], schema: pa.Schema) -> pa.RecordBatch:
    """Return *rows* as columns; fields are found by the names in *schema*."""
    columns = [_of(list(map(attrgetter(f.name), rows)), f.type) for f in schema]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _of(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """Return a column: of texts and numbers, of lists, of pairs, or of structs."""
    if pa.types.is_struct(kind):
        parts = [_of(list(map(attrgetter(f.name), values)), f.type) for f in kind]
        return pa.StructArray.from_arrays(parts, fields=list(kind))
    if pa.types.is_map(kind):
        pairs = list(chain.from_iterable(values))
        keys = _of(list(map(KEY, pairs)), kind.key_type)
        items = _of(list(map(ITEM, pairs)), kind.item_type)
        return pa.MapArray.from_arrays(_offsets(values), keys, items)
    if pa.types.is_list(kind):
        inner = _of(list(chain.from_iterable(values)), kind.value_type)
        return pa.ListArray.from_arrays(_offsets(values), inner)
    return pa.array(values, kind)


def _offsets(values: Iterable[Sequence[Any]]) -> pa.Array:
    return pa.array(list(accumulate(map(len, values), initial=0)), pa.int32())
