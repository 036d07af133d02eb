"""Word files (.docx): their paragraphs; pictures, notes and macros are not read."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import packed

SUFFIXES: tuple[str, ...] = (".docx",)
ASKED = 0
BODY, PROPERTIES = "word/document.xml", "docProps/core.xml"
SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
SHAPES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
GAPS = {f"{SPACE}tab": "\t", f"{SPACE}br": "\n", f"{SPACE}cr": "\n",
        f"{SPACE}noBreakHyphen": "-"}  # fmt: skip
MOST_NODES = 3_000_000  # tags and attributes: more than a thick book has
NAMED = re.compile(r"\S+ \S+")


def accepts(raw: bytes, /) -> bool:
    """Say whether *raw* is an archive with the body of a Word file in it."""
    return packed.is_zip(raw) and BODY.encode() in raw


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document with its paragraphs, a line each, tables cell by cell.

    What was struck out in a revision is left out, what was put in is there. The
    day that the file was saved is no day of publication, so none is stated.

    Raises:
        BadDocument: it is damaged, locked, unpacks to too much, or has no words.

    Source: ECMA-376 part 1, 17.3 (paragraphs and runs).
    """
    files = packed.members(raw, path=path)
    if BODY not in files:
        raise _refused("an office file without the body of a text", path)
    body = packed.unpacked(raw, files[BODY], path=path)
    if body.count(b"<") + body.count(b"=") > MOST_NODES:
        raise _refused(f"an office file of more than {MOST_NODES:,} tags", path)
    tree = _tree(body)
    text = "\n".join(_paragraphs(tree)).strip() if tree is not None else ""
    if not text:
        raise _refused("an office file without words that can be read", path)
    return Document(
        id=document_id(raw), path=path, format="docx", text=text,
        title=_title(raw, files, path), sidecar=sidecar,
    )  # fmt: skip


def _tree(raw: bytes) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(raw, parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _paragraphs(tree: Any) -> Iterator[str]:
    """Yield the words of each paragraph, in one pass over the whole tree."""
    parts: list[str] = []
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if event == "start" and node.tag == f"{SPACE}p":
            # A paragraph in a text box stands inside another: both are told.
            yield _line(parts)
            parts = []
        elif event == "end" and node.tag == f"{SPACE}p":
            yield _line(parts)
            parts = []
        elif event == "start":
            parts.append(_words(node))


def _words(node: Any) -> str:
    if node.tag == f"{SPACE}t" and next(node.iterancestors(SHAPES), None) is None:
        return node.text or ""
    return GAPS.get(node.tag, "")


def _line(parts: list[str]) -> str:
    return "".join(parts).strip()


def _title(raw: bytes, files: dict[str, packed.Member], path: str) -> str | None:
    if PROPERTIES not in files:
        return None
    tree = _tree(packed.unpacked(raw, files[PROPERTIES], path=path))
    title = "" if tree is None else " ".join((tree.findtext(TITLE) or "").split())
    return title if NAMED.match(title) else None  # one word is a file's name


def _refused(what: str, path: str) -> BadDocument:
    return BadDocument(what, path, remedy="Save it as plain text (.txt).")
