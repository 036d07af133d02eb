"""Tables as CSV, one grain a table, with a codebook made from their columns."""

from collections.abc import Iterator

from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange import codebook, tables
from rasad.pipeline.interchange.files import RECORD, File, licence

ABOUT = "tables as CSV, with a codebook"


def files(answers: Answers) -> Iterator[File]:
    """Yield a file for each table, and the codebook."""
    derived = licence(answers)
    for table in codebook.TABLES:
        yield File(
            path=f"{table.name}.csv",
            body=tables.to_csv(table.columns, table.rows(answers)),
            about=table.grain,
            licence=derived if table.derived else RECORD,
            synthetic=table.derived and answers.synthetic,
        )
    yield File(
        path="codebook.md",
        body=codebook.markdown().encode(),
        about="what every column means, and what a form cannot hold",
        licence=RECORD,
    )
