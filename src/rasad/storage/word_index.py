"""Words to rows: an index in memory, by the full-text search of SQLite."""

import sqlite3
from collections.abc import Iterable
from threading import Lock


class WordIndex:
    """
    Rows by their words. Nothing of it is kept: it is made from what it finds.

    Texts and queries are to be folded by the same hand before they come here.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._lock = Lock()  # one connection, used by one thread at a time
        self._held = sqlite3.connect(":memory:", check_same_thread=False)
        self._held.execute(
            "CREATE VIRTUAL TABLE held USING fts5"
            "(words, tokenize='unicode61 remove_diacritics 2')"
        )
        self._held.executemany(
            "INSERT INTO held (rowid, words) VALUES (?, ?)", enumerate(texts)
        )

    def find(self, words: Iterable[str]) -> tuple[int, ...]:
        """
        Return the numbers of the rows that hold all *words*, the best first.

        A word is found as the beginning of a longer one too. No words, no rows.
        """
        asked = " ".join('"' + word.replace('"', '""') + '"*' for word in words)
        if not asked:
            return ()
        with self._lock:
            found = self._held.execute(
                "SELECT rowid FROM held WHERE held MATCH ? ORDER BY rank, rowid",
                (asked,),
            )
            return tuple(row for (row,) in found)

    def close(self) -> None:
        """Let go of it."""
        with self._lock:
            self._held.close()
