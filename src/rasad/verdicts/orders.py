"""The number of an order that a block page cites."""

import re

# Fingerprints carry it as a name of their own, which bodies are matched to.
MARK = "order:"
LONGEST = 40
NUMBER = r"([0-9][0-9A-Za-z./\-]{1,30})"
CITED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:order|decision|case|notice)\s+(?:no|number|nr|ref)\.?:?\s*{NUMBER}",
        rf"{NUMBER}\s+(?:say[ıi]l[ıi]|nolu)",
        rf"(?:решени\w+|приказ\w*|постановлени\w+|распоряжени\w+)[^№<]{{0,80}}№\s*{NUMBER}",
        rf"(?:nomor|no\.)\s*{NUMBER}\s+tahun",
        rf"(?:determina|delibera|provvedimento)\s+(?:n\.|num\.|numero)\s*{NUMBER}",
    )
)


def cited(text: str) -> str | None:
    """Return the first number of an order that *text* cites; None for none."""
    found = (pattern.search(text) for pattern in CITED)
    return next((match[1].rstrip(".-/") for match in found if match), None)
