"""Facts of pages: whether one resembles what the helper got."""

import re

from rasad.model.observation import Observation

# Headers that most servers send: having them in common tells nothing.
ORDINARY_WORDS = """
    date content-type server cache-control vary set-cookie location
    expires content-encoding transfer-encoding content-length
    connection pragma accept-ranges last-modified etag age p3p
    keep-alive content-language referrer-policy
"""
ORDINARY = frozenset(ORDINARY_WORDS.split())
WORD = re.compile(r"\w{5,}")
ALIKE = 0.7  # of two lengths, the smaller in the larger
LEVELS = 100
# What pages that deny access call themselves, in languages of countries that do.
DENIES = re.compile(
    r"access (?:is )?(?:denied|blocked|restricted|prohibited)|blocked|censored"
    r"|forbidden|запрещ|заблокир|ограничен|erişim|engellen|bloque|bloquead|bloccat"
    r"|diblokir|terblokir|محجوب|حجب|محظور|مسدود|فیلتر|禁止访问|已被拦截",
    re.IGNORECASE,
)
BARE = 2  # as many headers, or fewer: no common server sends so few


def distinctive(page: Observation) -> set[str]:
    """Return the names of a page's headers that few servers send."""
    return {name for name, _ in page.headers} - ORDINARY


def _titles(one: str | None, other: str | None) -> bool:
    """Tell whether two titles share a word of five letters, or are the same."""
    if not one or not other:
        return False
    mine, theirs = (set(WORD.findall(t.lower())) for t in (one, other))
    return one == other or bool(mine & theirs)


def _lengths(page: Observation, control: Observation) -> bool:
    one, other = page.body_length, control.body_length
    if not one or not other or page.body_truncated:
        return False
    return min(one, other) >= ALIKE * max(one, other)


def same_class(page: Observation, control: Observation | None) -> bool:
    """Tell whether both statuses are of one hundred."""
    if control is None or not page.status or not control.status:
        return False
    return page.status // LEVELS == control.status // LEVELS


def resembles(page: Observation, control: Observation | None) -> bool:
    """
    Tell whether a page may be the one that the helper got.

    The statuses are of one hundred, and title, length or distinctive headers
    agree. Without a helper's page nothing resembles anything.
    """
    if control is None or not same_class(page, control):
        return False
    return (
        _titles(page.title, control.title)
        or _lengths(page, control)
        or bool(distinctive(page) & distinctive(control))
    )


def same_page(page: Observation, control: Observation | None) -> bool:
    """
    Tell whether a page is the helper's by more than its length.

    Where the address is in doubt, two pages of one length prove nothing.
    """
    if control is None or not same_class(page, control):
        return False
    return _titles(page.title, control.title) or same_server(page, control)


def same_server(page: Observation, control: Observation | None) -> bool:
    """Tell whether distinctive headers say that one server sent both."""
    return control is not None and bool(distinctive(page) & distinctive(control))


def is_bare(page: Observation) -> bool:
    """Tell whether a page came with hardly a header, as injected ones do."""
    names = {name for name, _ in page.headers}
    return len(names) <= BARE and "date" not in names


def denies(page: Observation) -> bool:
    """Tell whether a page's title says that access is denied."""
    return DENIES.search(page.title or "") is not None
