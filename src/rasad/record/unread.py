# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""What stands in an article and says nothing: addresses, credits, calls to share."""

import re

from rasad.model.document import Article, Document

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])[\w-]{1,64}(?:\.[\w-]{1,64})+/\S*"
)
_IN_ADDRESS = ("://", "www.", "@", "/")  # an address has one of them
_DATELINE = re.compile(
    r"^[A-Z][A-Z .'/]{2,40},? (?:\d{1,2} \w{3,9}|\w{3,9}\.? \d{1,2})(?:,? \d{4})?"
    r" ?(?:\([^)\n]{2,30}\) ?)?[—–-]+ ",
    re.MULTILINE,
)
_LEAD = r"^[ \t>*•·|—-]{0,6}"
_CREDIT = re.compile(
    rf"{_LEAD}(?:facts? from|(?:main |our )?sources?|via|(?:photo|image|picture|video)s?"
    r"(?: (?:credit|by|courtesy)\w*)?|credits?|read (?:more|also|next)|also read"
    r"|related(?: (?:articles?|stories|news|posts?))?|see also|more (?:on|from)[^:\n]{0,30}"
    r"|tags?|topics?|filed under|share(?: this)?(?: (?:story|article|post|page))?"
    r"|منبع|منابع|عکس|برچسب ?(?:ها)?|بیشتر بخوانید)[ \t]*:[^\n]*$"
    rf"|{_LEAD}(?:follow|like|join|find|subscribe to) us (?:on|via|at|in)\b[^\n]{{0,160}}$",
    re.IGNORECASE | re.MULTILINE,
)


def readable(document: Document, article: Article) -> str:
    """
    Return the article's text, at its length, with what must not be read blanked.

    Blanked are its `skip` stretches and lines of credits, as empty lines, and
    addresses and datelines, as spaces: the words of a link are no sentence of
    the article, and the day that it was filed is no day of an act.
    """
    text = document.text[article.start : article.end]
    for begin, end in article.skip:
        first = min(max(begin - article.start, 0), len(text))
        last = min(max(end - article.start, first), len(text))
        text = f"{text[:first]}{chr(10) * (last - first)}{text[last:]}"
    text = _DATELINE.sub(lambda m: " " * len(m.group()), text)
    if ":" in text or " us " in text.lower():
        text = _CREDIT.sub(lambda m: "\n" * len(m.group()), text)
    if any(mark in text.lower() for mark in _IN_ADDRESS):
        text = _ADDRESS.sub(lambda m: " " * len(m.group()), text)
    return text
