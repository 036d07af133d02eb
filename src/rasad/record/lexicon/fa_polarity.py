# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""How Persian denies an act or leaves it open; see `polarity`."""

from rasad.record import polarity

_DID_NOT = r"ن(?:کرد|داد|شد|گرفت|می ?(?:شو|کن)|خواه)\w*"
_OBJECT = r"(?:<ANY> )?(?:را )?(?:هم )?"

AROUND = {
    polarity.DENIED_WITHIN: r"\bن(?:کرد|داد|شد|گرفت)\w*(?: (?:است|بود|اند|ایم))?$",
    polarity.DENIED_AFTER: rf" ?{_OBJECT}(?:(?:صادر|ابلاغ|اعمال|مسدود|محدود|فیلتر|قطع) )?{_DID_NOT}\b",
    polarity.OPEN_BEFORE: r"\b(?:معلوم|مشخص|روشن|واضح) (?:نیست|نبود|نشده)\b<n60>$|\bآیا\b<n60>$",
}
