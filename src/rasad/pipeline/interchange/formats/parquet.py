"""Tables as Parquet: zstd, the columns' meanings and the licence in the file."""

import io
from collections.abc import Iterator
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange import codebook
from rasad.pipeline.interchange.files import RECORD, File, licence
from rasad.pipeline.interchange.tables import Table

ABOUT = "tables as Parquet"
SCHEMA: Final = "1"
_KINDS: Final = {
    "string": pa.string(),
    "datetime": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "list": pa.list_(pa.string()),
}


def files(answers: Answers) -> Iterator[File]:
    """Yield a file for each table."""
    derived = licence(answers)
    for table in codebook.TABLES:
        right = derived if table.derived else RECORD
        yield File(
            path=f"{table.name}.parquet",
            body=_body(table, answers, right),
            about=table.grain,
            licence=right,
            synthetic=table.derived and answers.synthetic,
        )


def _body(table: Table, answers: Answers, right: str) -> bytes:
    schema = pa.schema(
        [
            pa.field(c.name, _KINDS[c.kind], metadata={"description": c.about})
            for c in table.columns
        ],
        metadata={
            "rasad_schema": SCHEMA,
            "licence": right,
            "synthetic": str(table.derived and answers.synthetic).lower(),
        },
    )
    names = schema.names
    rows = [
        {
            n: list(v) if isinstance(v, tuple) else v
            for n, v in zip(names, r, strict=True)
        }
        for r in table.rows(answers)
    ]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    return out.getvalue()
