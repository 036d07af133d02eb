"""The number of an order that a block page cites."""

import re

# Fingerprints carry it as a name of their own, which bodies are matched to.
MARK = "order:"
LONGEST = 40
NUMBER = r"([0-9۰-۹][\w./\-]{1,30})"
GAP = r"(?:\s|&nbsp;|<[^<>]{0,60}>){0,8}"  # pages set numbers in bold
ACTS = "order|decision|judg[e]?ment|notice|case"
CITED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{ACTS})\s+(?:no|number|nr|ref)\.?:?{GAP}{NUMBER}",
        # Of a law the number says nothing: every page of a country cites it.
        rf"{NUMBER}{GAP}(?:say[ıi]l[ıi]|nolu)(?!\s+(?:kanun|yasa))",
        rf"(?:решени\w+|приказ\w*|постановлени\w+|распоряжени\w+|предписани\w+)[^№<]{{0,80}}№{GAP}{NUMBER}",
        rf"(?:nomor|no\.)\s*{NUMBER}\s+tahun",
        rf"(?:determina|delibera|provvedimento)\s+(?:n\.|num\.|numero){GAP}{NUMBER}",
        rf"(?:processo|decisão|ofício|resolución|orden|auto)\s+n(?:\.?[º°o]|\.|úm\.?){GAP}{NUMBER}",
        rf"(?:décision|arrêté|ordonnance|jugement)\s+n[°º.]{GAP}{NUMBER}",
        rf"(?:دستور|حکم|قرار|أمر|قرار)[^<]{{0,60}}(?:شماره|رقم){GAP}{NUMBER}",
    )
)


def cited(text: str) -> str | None:
    """Return the first number of an order that *text* cites; None for none."""
    found = (pattern.search(text) for pattern in CITED)
    return next((match[1].rstrip(".-/") for match in found if match), None)
