"""What leaves the workspace: the record without the names of private persons (S2)."""

from collections.abc import Iterable

from rasad.model.entry import Entry
from rasad.pipeline import catalogue
from rasad.record import redacting
from rasad.record.languages import LANGUAGES


def public(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """
    Return the entries, in their order, as indexes, exports and feeds may have them.

    For everything that is published; what a reviewer works with is not.
    """
    nouns = [noun for code in LANGUAGES for noun in LANGUAGES[code].WORDS.nouns]
    known = redacting.public(catalogue.services(), catalogue.actors(), nouns)
    return redacting.from_entries(entries, known)
