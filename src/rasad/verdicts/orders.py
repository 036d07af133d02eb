"""The number of an order that a block page cites."""

import re

# Fingerprints carry it as a name of their own, which bodies are matched to.
MARK = "order:"
LONGEST = 40
DIGIT = "[0-9٠-٩۰-۹]"
NUMBER = rf"\(?((?:[A-Z]{{1,8}}[-/])?{DIGIT}[\w./:\-]{{1,30}})"
GAP = r"(?:\s|&nbsp;|<[^<>]{0,60}>){0,8}"  # pages set numbers in bold
ENGLISH = "order|decision|judge?ment|notice|directive|case"
ITALIAN = "determina|determinazione|delibera|provvedimento|ordinanza|sentenza|decreto"
RUSSIAN = (
    "решени|приказ|постановлени|распоряжени|предписани|требовани|указ"
    "|рішенн|наказ|розпорядженн|постанов|ухвал"
)
SPANISH = "processo|decisão|decisión|ofício|oficio|resolución|orden|auto|sentencia"
FRENCH = "décision|arrêté|ordonnance|jugement"
ARABIC = "دستور|حکم|حكم|قرار|أمر"


def _not(law: str, end: str) -> str:
    """
    Return what may stand between an act and its number: no word for a law.

    Of a law the number says nothing: every page of a country cites it.
    """
    return rf"(?:(?!{law})[^{end}<]){{0,80}}"


def _few(law: str) -> str:
    """Return some words that may stand there, none of which begins as *law* does."""
    return rf"(?:\s+(?!{law})[\w.,/\-]{{1,30}}){{0,4}}?\s+"


CITED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{ENGLISH})\s+(?:no|number|nr|ref)\.?:?{GAP}{NUMBER}",
        # Suits before courts in India, which orders to block are named by.
        rf"\b(?:CS|W\.?P\.?)\s?\(\w{{1,10}}\)\s?(?:\(\w{{1,5}}\)\s?)?(?:no\.?)?\s?{NUMBER}",
        rf"{NUMBER}{GAP}(?:D\.\s?İş{GAP})?(?:say[ıi]l[ıi]|nolu)(?!\s+(?:kanun|yasa))",
        rf"(?:{RUSSIAN})\w*{_not('закон', '№')}(?:№|\bN[or]?\.?\s){GAP}{NUMBER}",
        rf"(?:surat|keputusan|putusan|perintah|instruksi){_few('undang')}(?:nomor|no)\.?:?\s*{NUMBER}",
        rf"(?<!undang )(?<!uu )(?<!uu\) )(?:nomor|no\.)\s*{NUMBER}\s+tahun",
        rf"\b(?:{ITALIAN}){_few('legge|legislativ')}n(?:\.|°|r\.|um\.|umero){GAP}{NUMBER}",
        rf"\b(?:{SPANISH}){_few('le[iy]')}n(?:\.?[º°o]|\.|ro\.?|[úu]m\.?){GAP}{NUMBER}",
        rf"(?:{FRENCH}){_few('loi')}n[°º.]{GAP}{NUMBER}",
        rf"(?:decyzj|postanowieni|rozstrzygnięci)\w*{_few('ustaw')}nr{GAP}{NUMBER}",
        rf"αριθ\w*\.?{GAP}{NUMBER}{GAP}απόφασ",
        rf"απόφασ\w*{_not('νόμ', '0-9')}αριθ\w*\.?{GAP}{NUMBER}",
        rf"quyết định{_few('luật')}số{GAP}{NUMBER}",
        rf"(?:{ARABIC}){_not('قانون', '0-9')}(?:شماره|رقم){GAP}{NUMBER}",
    )
)


def cited(text: str) -> str | None:
    """
    Return the first number of an order that *text* cites; None for none.

    It stands as the page writes it, in the digits of its language.
    """
    found = (pattern.search(text) for pattern in CITED)
    return next((match[1].rstrip(".-/:") for match in found if match), None)
