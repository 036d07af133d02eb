"""How a page is cited: BibTeX, RIS and a line in the style of the APA."""

import re
from typing import Final

from msgspec import Struct

from rasad.interfaces.site import safe
from rasad.interfaces.site.sheets import Sheet
from rasad.model.ids import content_id
from rasad.model.told import MONTHS
from rasad.pipeline.answers import Answers

# What LaTeX would take for its own; a backslash is not a letter of any title.
SPECIAL: Final = re.compile(r"[\\{}$&#_%~^]")


class Cited(Struct, frozen=True, kw_only=True):
    """The three forms of one citation."""

    apa: str
    bibtex: str
    ris: str


def cited(answers: Answers, sheet: Sheet) -> Cited:
    """
    Return how a page is cited, as of the instant it answers for.

    The site has no address of its own, for it may be read from anywhere: the
    page is named by its path in it.
    """
    at = answers.at
    title, owner = safe.line(sheet.cited), safe.line(answers.title)
    path = sheet.folder or "/"
    day = f"{at.year}, {MONTHS[at.month - 1]} {at.day}"
    key = f"rasad{at:%Y%m%d}{content_id(sheet.path)[:6]}"
    fields = {
        "title": title,
        "author": owner,
        "year": f"{at.year}",
        "month": f"{at.month}",
        "howpublished": "Rasad, an observatory of internet restrictions",
        "note": f"As of {at:%Y-%m-%d}; page {path}",
    }
    body = "".join(f"  {k} = {{{_latex(v)}}},\n" for k, v in fields.items())
    return Cited(
        apa=f"{owner}. ({day}). {title}. Rasad. {path}",
        bibtex=f"@misc{{{key},\n{body}}}",
        ris="\n".join(
            (
                "TY  - ELEC",
                f"TI  - {title}",
                f"AU  - {owner}",
                f"PY  - {at.year}",
                f"DA  - {at:%Y/%m/%d}",
                "PB  - Rasad",
                f"N1  - As of {at:%Y-%m-%d}; page {path}",
                "ER  - ",
            )
        ),
    )


def _latex(text: str) -> str:
    return SPECIAL.sub(lambda m: "" if m[0] in "\\{}~^" else f"\\{m[0]}", text)
