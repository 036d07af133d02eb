"""
Counts of each country, kept on disk so that some targets are read at a time.

    <folder>/<country>.<kind>.arrow

A target has its place by its name alone. So what many countries show at once can
be told from the counts of a part of the targets, in memory that no number of
cells fills.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from zlib import crc32

import pyarrow as pa
import pyarrow.compute as pc

PLACES = 16


def keep(folder: Path, country: str, kind: str, counts: pa.Table) -> None:
    """Keep the counts of one country; their `target` is a column of a dictionary."""
    folder.mkdir(exist_ok=True)
    columns = [column.combine_chunks() for column in counts.columns]
    whole = pa.RecordBatch.from_arrays(columns, schema=counts.schema)
    targets = whole.column("target")
    names = targets.dictionary.to_pylist()
    told = pa.array([crc32(name.encode()) % PLACES for name in names], pa.int32())
    places = told.take(targets.indices)
    options = pa.ipc.IpcWriteOptions(compression="lz4")
    path = folder / f"{country}.{kind}.arrow"
    with pa.ipc.new_file(path, whole.schema, options=options) as writer:
        for place in range(PLACES):
            writer.write_batch(whole.filter(pc.equal(places, place)))


def read(
    folder: Path, countries: Iterable[str], kind: str, place: int
) -> Iterator[tuple[str, pa.Table]]:
    """Yield of each country the counts of the targets that have one *place*."""
    for country in countries:
        with pa.ipc.open_file(folder / f"{country}.{kind}.arrow") as reader:
            yield country, pa.Table.from_batches([reader.get_batch(place)])
