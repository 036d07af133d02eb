"""Writing a workspace out, in a format or as an exhibit of one finding."""

from pathlib import Path

from rasad.pipeline import config
from rasad.pipeline.interchange import exhibit, files
from rasad.pipeline.interchange.files import FORMATS
from rasad.pipeline.observatory import Observatory
from rasad.storage import shelf
from rasad.storage.whole_files import written_whole

__all__ = ["FORMATS", "to_exhibit", "to_folder"]


def to_folder(answers: Observatory, form: str, out: Path) -> int:
    """
    Write all of a workspace in a format, with a manifest; returns how many files.

    Open the answers with `public=True`: an export is published.
    """
    return files.to_folder(FORMATS[form].files(answers), out)


def to_exhibit(answers: Observatory, name: str, out: Path, *, copies: bool) -> int:
    """
    Write the exhibit of one finding as a ZIP archive; returns its bytes.

    With *copies* the stored copies of the documents are in it, for the one who
    makes it: they are not for publishing.

    Raises:
        NotFound: no finding is called so, or several are.
        StorageError: a copy that was asked for is not on the shelf.
    """
    stored = (
        (lambda name: shelf.document_bytes(answers.folder, name)) if copies else None
    )
    limits = config.read(answers.folder).thresholds
    body = files.zipped(exhibit.files(answers, name, limits=limits, copies=stored))
    with written_whole(out) as file:
        file.write(body)
    return len(body)
