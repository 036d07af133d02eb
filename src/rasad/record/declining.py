"""The forms of a name, in a language whose names have endings."""

import re
from functools import lru_cache

Forms = tuple[tuple[str, str], ...]


@lru_cache(maxsize=16384)  # the names of a registry are asked for by every article
def spellings(name: str, forms: Forms) -> tuple[str, ...]:
    """
    Return *name* and its other forms, each once, *name* first.

    A row of *forms* says how a word ends and what stands there instead, a word a
    case; every row has the cases in one order, so that the words of a name go
    together. All words are put into a case, or the first alone, or the last
    alone ("Голоса Америки"). Only *name* where no row fits.
    """
    words = name.split(" ")
    cases = [_cases(word, forms) for word in words]
    number = max(map(len, cases))
    found = [
        " ".join(
            cases[n][case] if n in chosen and cases[n] else word
            for n, word in enumerate(words)
        )
        for chosen in (range(len(words)), (0,), (len(words) - 1,))
        for case in range(number)
    ]
    return tuple(dict.fromkeys((name, *found)))


def _cases(word: str, forms: Forms) -> list[str]:
    """Return *word* in every case by the first row that fits; empty for none."""
    for ending, others in forms:
        match = re.search(f"(?:{ending})$", word)
        if match:
            return [word[: match.start()] + other for other in others.split()]
    return []
