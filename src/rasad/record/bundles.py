"""Several stories in one file: their texts one after another, each with a mark."""

from collections.abc import Iterable

from msgspec import Struct

from rasad.model.document import StoryMark

BREAK = "\n\n\f\n"
MOST_STORIES = 5_000
HEAD = 3  # lines in which a story may print its own headline
DROPPED = dict.fromkeys(map(ord, "\r\0"))


class Piece(Struct, frozen=True, kw_only=True):
    """A story as its file tells it; `basis` names where *published* is from."""

    text: str
    title: str = ""
    published: str | None = None
    basis: str = ""
    url: str | None = None
    publisher: str | None = None


def joined(pieces: Iterable[Piece]) -> tuple[str, tuple[StoryMark, ...]]:
    """
    Return one text of all *pieces*, and where in it each of them begins.

    Each begins with its title, unless its own first lines say it, and a page
    break stands between two. Pieces without words are left out; both are empty
    when none has any.
    """
    parts: list[str] = []
    marks: list[StoryMark] = []
    at = 0
    for piece in pieces:
        text = _text(piece)
        if not text:
            continue
        marks.append(
            StoryMark(
                start=at, title=folded(piece.title), published=piece.published,
                basis=piece.basis, url=piece.url, publisher=piece.publisher,
            )
        )  # fmt: skip
        parts.append(text)
        at += len(text) + len(BREAK)
    return BREAK.join(parts), tuple(marks)


def folded(words: str) -> str:
    """Return *words* with every run of blanks as one space."""
    return " ".join(words.split())


def _text(piece: Piece) -> str:
    text = piece.text.translate(DROPPED).strip()
    title = folded(piece.title)
    if not title:
        return text
    head = [folded(line) for line in text.split("\n", HEAD)[:HEAD]]
    return text if title in head else f"{title}\n\n{text}".strip()
