"""Which language's words an article is read with."""

import re

from rasad.model.document import Article
from rasad.record.languages import LANGUAGES
from rasad.record.reading import Ready

_HEAD = 2000  # characters


def reader_of(article: Article, text: str) -> Ready | None:
    """
    Return the article's language; by its letters where none is told.

    English where no language has letters of its own in a fifth of the text;
    None for a language that no file of `languages/` knows.
    """
    code = article.language.partition("-")[0].lower()
    if code in {"", "und", "unknown"}:
        head = text[:_HEAD]
        code = next((c for c in sorted(LANGUAGES) if _is_written(head, c)), "en")
    return LANGUAGES[code].READY if code in LANGUAGES else None


def _is_written(text: str, code: str) -> bool:
    """Tell whether a fifth of *text* is letters that tell the language of *code*."""
    letters = LANGUAGES[code].WORDS.letters
    return bool(letters) and len(re.findall(letters, text)) > len(text) // 5
