"""Where a fact of the record comes from."""

from msgspec import Struct


class Source(Struct, frozen=True, kw_only=True):
    """
    The exact words, in the exact bytes, that a statement rests on.

    `start` and `end` count code points of the document's text; where the
    document is on our shelf, `text[start:end] == quote`. `copy_of` is the
    address, or else the document, that told the same story first, word for word
    or nearly so; None where this is the first, or nobody compared. `credit` is
    whom the words themselves have it from, as the tables of actors name them: the
    one who says it, else the press that passes it on; None where they name nobody
    known. `withdrawn` says that the document was: a mark stands in place of the
    words.
    """

    document: str
    quote: str
    start: int
    end: int
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    copy_of: str | None = None
    credit: str | None = None
    withdrawn: bool = False

    def __post_init__(self) -> None:
        if not self.quote:
            raise ValueError("a source without a quote proves nothing")
        if not 0 <= self.start < self.end:
            raise ValueError(f"a quote stands somewhere: {self.start}-{self.end}")
