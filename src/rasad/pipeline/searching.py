"""
Words in the record and in what is told of its sources.

What is searched is what is published: entries without private persons, and the
titles and addresses of documents. Stored copies are not searched.
"""

import re
import unicodedata
from typing import Final, Literal

from msgspec import Struct

from rasad.model.entry import Entry
from rasad.pipeline.answers import Answers, Held
from rasad.storage.word_index import WordIndex

WORD: Final = re.compile(r"\w+")
MOST: Final = 12  # words of a question that are looked at
# Letters that Arabic and Persian keyboards write differently for the same word.
SAME: Final = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ـ": "", "‌": " "})


class Hit(Struct, frozen=True, kw_only=True):
    """
    Something that holds the words: an entry of the record, or a document.

    `text` is the entry's quote, or the document's title. `name` is the entry's
    label where it has one, else the id.
    """

    about: Literal["entry", "document"]
    id: str
    name: str
    text: str
    date: str | None
    country: str | None
    services: tuple[str, ...] = ()
    url: str | None = None
    publisher: str | None = None
    language: str | None = None


class Search:
    """An index over answers; to be made anew when these are."""

    def __init__(self, answers: Answers) -> None:
        entries, documents = answers.entries(), answers.documents()
        self._hits = (
            *(_entry(entry) for entry in entries),
            *(_document(held) for held in documents),
        )
        texts = [
            _words_of(e, [_called(answers, s) for s in e.services]) for e in entries
        ]
        texts += [
            _joined(h.title, h.publisher, h.url, h.id, *h.published) for h in documents
        ]
        self._index = WordIndex(texts)

    def find(self, question: str) -> tuple[Hit, ...]:
        """Return what holds all words of the question, the best first."""
        words = WORD.findall(_folded(question))[:MOST]
        return tuple(self._hits[number] for number in self._index.find(words))

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()


def _called(answers: Answers, service: str) -> str:
    """Return every name of a service: people search for the one they know."""
    known = answers.registry.get(service)
    aliases = known.aliases if known else ()
    return " ".join((answers.registry.label(service), *aliases))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(SAME).casefold()


def _joined(*parts: str | None) -> str:
    return _folded(" ".join(part for part in parts if part))


def _words_of(entry: Entry, services: list[str]) -> str:
    named = [a.name for a in (*entry.actors, *entry.recipients)]
    said = [p for s in entry.sources for p in (s.quote, s.publisher, s.url)]
    kind = f"{entry.type} {entry.modality}".replace("_", " ")
    return _joined(
        *(entry.label, entry.id, kind, entry.country, entry.date.value),
        *(entry.legal_basis, entry.scope.place),
        *services,
        *named,
        *said,
    )


def _entry(entry: Entry) -> Hit:
    source = entry.sources[0]
    return Hit(
        about="entry",
        id=entry.id,
        name=entry.label or entry.id,
        text=source.quote,
        date=entry.date.value,
        country=entry.country,
        services=entry.services,
        url=source.url,
        publisher=source.publisher,
        language=source.language,
    )


def _document(held: Held) -> Hit:
    return Hit(
        about="document",
        id=held.id,
        name=held.path,
        text=held.title or held.path,
        date=held.published[0] if held.published else None,
        country=None,
        url=held.url,
        publisher=held.publisher,
        language=held.languages[0] if len(held.languages) == 1 else None,
    )
