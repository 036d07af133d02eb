# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""How Persian denies an act, leaves it open, or asks for it; see `polarity`."""

from rasad.record import polarity

_DID_NOT = r"ن(?:کرد|داد|شد|گرفت|می ?(?:شو|کن)|خواه)\w*"
_OBJECT = r"(?:<ANY> )?(?:را )?(?:هم )?"

AROUND = {
    polarity.OPEN: r"\b(?:معلوم|مشخص|روشن|واضح) (?:نیست|نبود|نشده)\b[^,;:!?\n⟦]{0,60}⟦|\bآیا\b[^,;:!?\n⟦]{0,60}⟦",
    polarity.DENIED: (
        r"⟦[^⟧]*\bن(?:کرد|داد|شد|گرفت)\w*(?: (?:است|بود|اند|ایم))?⟧"
        rf"|⟧ ?{_OBJECT}(?:(?:صادر|ابلاغ|اعمال|مسدود|محدود|فیلتر|قطع) )?{_DID_NOT}\b"
    ),
    # Whoever asks an operator is obeyed; a court, a cabinet may refuse.
    polarity.ASKED: (
        r"\bاز [^⟧،]{0,40}?(?:<A>|<D>|دادگاه|قاضی|دولت|مجلس|شورا|وزارت)[^⟧]{0,60}?"
        r"\b(?:خواست|خواستند|خواسته|درخواست|تقاضا)\b"
    ),
}
