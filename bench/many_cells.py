"""
Very many cells, detected on all cores: time, memory, and the same answer again.

    python bench/many_cells.py MILLIONS [JOBS] [FOLDER]

Makes MILLIONS of cells of five years and 240 countries (kept in FOLDER as
Parquet, and used again from there), runs `detect` on them and prints the time
on the clock, CPU seconds and the largest resident size of all processes. A few
countries have most of the cells and most series few a week, as in the field;
every third country has a block of a month in each year.
"""

import random
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import pyarrow as pa
import pyarrow.parquet as pq

from rasad.pipeline import detecting

COUNTRIES, DAYS, FIRST = 240, 5 * 365, 17_897  # 2019-01-01
TARGETS = (
    *("telegram/app", "whatsapp/app", "signal/chat", "facebook/app", "tor/app"),
    *(f"web/site{number}.example" for number in range(35)),
)
SOFTWARE = ("probe/3.9", "probe/3.10", "mini/1.0")
BATCH = 1 << 17
Row = tuple[int, str, int, str, int, int, int, int, str, int, str]
NAMES = (
    *("hour", "country", "asn", "target", "ok", "blocked", "down", "reports"),
    *("mechanism", "resolver_asn", "software"),
)


def sizes(total: int) -> list[int]:
    """Share *total* out over the countries: the n-th has 1/n of the first."""
    whole = sum(1 / n for n in range(1, COUNTRIES + 1))
    return [round(total / n / whole) for n in range(1, COUNTRIES + 1)]


def rows(total: int) -> Iterator[Row]:
    """Yield the rows, run by run: one probe tests some targets in an hour."""
    chance = random.Random(1)  # noqa: S311 - made-up data, not secrets
    for number, size in enumerate(sizes(total)):
        code = f"{chr(65 + number // 26)}{chr(65 + number % 26)}"
        networks = [64_496 + n for n in range(3 + size // 40_000)]
        for _ in range(size // 8):
            hour = chance.randrange(24 * DAYS)
            asn = networks[int(len(networks) * chance.random() ** 2)]
            software = SOFTWARE[int(3 * chance.random() ** 2)]
            shut = number % 3 == 0 and hour // 24 % 365 in range(90, 120)
            for target in chance.sample(TARGETS, 8):
                hit = shut and target in TARGETS[:3]
                fails = chance.random() < (0.9 if hit else 0.02)
                yield (
                    *((FIRST * 24 + hour) * 3600, code, asn, target),
                    *((0, 1, 0) if fails else (1, 0, 0)),
                    *(1, "tls.reset.sni" if fails else "", asn, software),
                )


def table(path: Path, total: int) -> None:
    """Write the rows in order of country, as an archive of years would."""
    types = (pa.timestamp("s", tz="UTC"), pa.string(), pa.int64(), pa.string())
    counts = (*[pa.int64()] * 4, pa.string(), pa.int64(), pa.string())
    schema = pa.schema(list(zip(NAMES, (*types, *counts), strict=True)))
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        batch: list[Row] = []
        for row in rows(total):
            batch.append(row)
            if len(batch) == BATCH:
                writer.write_batch(_columns(batch, schema))
                batch = []
        if batch:
            writer.write_batch(_columns(batch, schema))


def _columns(batch: list[Row], schema: pa.Schema) -> pa.RecordBatch:
    columns = zip(*batch, strict=True)
    arrays = [pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)]
    return pa.record_batch(arrays, schema=schema)


def main() -> None:
    """Print cells, seconds, and the size of the largest process and of the main."""
    millions, jobs = float(sys.argv[1]), int("".join(sys.argv[2:3]) or 2)
    with tempfile.TemporaryDirectory() as made:
        folder = Path("".join(sys.argv[3:4]) or made)
        path = folder / f"{millions:g}m.parquet"
        if not path.exists():
            table(path, round(millions * 1_000_000))
        begun = perf_counter()
        found = detecting.detected([path], jobs=jobs)
        took = perf_counter() - begun
    own = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
    print(f"$ python bench/many_cells.py {' '.join(sys.argv[1:3])}")
    print(
        f"{found.cells:,} cells, {len(found.episodes)} episodes, {jobs} processes: "
        f"{took:.0f} s, {cpu:.0f} CPU s ({found.cells / cpu:,.0f} cells a CPU second), "
        f"main process {own.ru_maxrss / 1024:,.0f} MB, "
        f"largest worker {children.ru_maxrss / 1024:,.0f} MB"
    )


if __name__ == "__main__":
    main()
