"""Citations of the documents, and of the data: BibTeX, RIS and CSL-JSON."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec
from msgspec import Struct

from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange.files import RECORD, File

ABOUT = "citations: BibTeX, RIS, CSL-JSON"
_SPECIAL: Final = re.compile(r"[\\{}$&#%_^~]")
_ESCAPED: Final = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Work(Struct, frozen=True, kw_only=True):
    """What is cited; `published` is an ISO date as far as it is known, or empty."""

    key: str
    title: str
    publisher: str
    published: str
    url: str
    note: str
    is_data: bool = False


def files(answers: Answers) -> Iterator[File]:
    """Yield the three files; each cites the data first, then every document."""
    found = tuple(works(answers))
    for path, body in (
        ("citations.bib", "\n".join(map(bibtex, found))),
        ("citations.ris", "\n".join(map(ris, found))),
        ("citations.json", csl(found)),
    ):
        yield File(
            path=path,
            body=body.encode(),
            about=f"what is cited, as {path.rpartition('.')[2]}",
            licence=RECORD,
        )


def works(answers: Answers) -> Iterator[Work]:
    """Yield the data as of the answers' instant, then the documents in order."""
    yield Work(
        key=f"rasad-{answers.at:%Y%m%d}",
        title=f"{answers.title}: what was said about blocking, and what was measured",
        publisher="Rasad",
        published=f"{answers.at:%Y-%m-%d}",
        url=answers.address,
        note="made-up measurements" if answers.synthetic else "",
        is_data=True,
    )
    for held in answers.documents():
        digits = held.id.removeprefix("sha256:")
        captured = f"; captured {held.captured}" if held.captured else ""
        yield Work(
            key=f"doc-{digits[:12]}",
            title=held.title or held.url or held.id,
            publisher=held.publisher or "",
            published=held.published[0] if held.published else "",
            url=held.url or "",
            note=f"SHA-256 {digits}{captured}",
        )


def bibtex(work: Work) -> str:
    """Return an entry of BibTeX; its special letters are escaped."""
    fields = {
        "title": f"{{{_tex(work.title)}}}",
        "publisher": _tex(work.publisher),
        "year": work.published[:4],
        "date": work.published[:10],
        "url": work.url.replace("{", "%7B").replace("}", "%7D"),
        "note": _tex(work.note),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    kind = "dataset" if work.is_data else "online"
    return f"@{kind}{{{work.key},\n" + ",\n".join(lines) + "\n}\n"


def ris(work: Work) -> str:
    """Return a record of RIS: a tag a line, `ER` at its end."""
    tags = (
        ("TY", "DATA" if work.is_data else "ELEC"),
        ("ID", work.key),
        ("TI", work.title),
        ("PB", work.publisher),
        ("PY", work.published[:4]),
        ("DA", work.published[:10].replace("-", "/")),
        ("UR", work.url),
        ("N1", work.note),
    )
    told = [f"{tag}  - {_one_line(value)}" for tag, value in tags if value]
    return "\r\n".join([*told, "ER  - ", ""])


def csl(found: Iterable[Work]) -> str:
    """Return a list of CSL-JSON items."""
    items = msgspec.json.encode([_item(work) for work in found])
    return msgspec.json.format(items, indent=1).decode()


def _item(work: Work) -> dict[str, Any]:
    date = _DATE.match(work.published)
    parts = [[int(part) for part in date.groups() if part]] if date else []
    told = {
        "id": work.key,
        "type": "dataset" if work.is_data else "webpage",
        "title": work.title,
        "publisher": work.publisher,
        "URL": work.url,
        "note": work.note,
        "issued": {"date-parts": parts} if parts else None,
    }
    return {name: value for name, value in told.items() if value}


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda m: _ESCAPED.get(m[0], f"\\{m[0]}"), _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(text.split())
