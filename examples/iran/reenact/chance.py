"""Numbers that look drawn and are the same on every run."""

import hashlib

SEED = "rasad-iran-2013-2018"


def digest(*parts: object) -> str:
    """Return forty hexadecimal digits that depend on *parts* and nothing else."""
    joined = "\x1f".join(str(part) for part in (SEED, *parts))
    return hashlib.blake2b(joined.encode(), digest_size=20).hexdigest()


def share(*parts: object) -> float:
    """
    Return a number from 0 up to 1.

    It is a hash and not the next number of a generator, so that a run that is
    added or taken away leaves every other run as it was.
    """
    return int(digest(*parts)[:12], 16) / float(1 << 48)


def number(low: int, high: int, *parts: object) -> int:
    """Return a whole number from *low* to *high*, both included."""
    return low + int(share(*parts) * (high - low + 1))


def one_of(items: tuple[str, ...], *parts: object) -> str:
    """Return one of *items*."""
    return items[number(0, len(items) - 1, *parts)]
