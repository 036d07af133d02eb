"""How Russian denies an act or leaves it open; see `polarity`."""

from rasad.record import polarity

AROUND = {
    polarity.DENIED_BEFORE: r"\bне (?:был[аио]? |будет )?$",
    polarity.DENIED_WITHIN: (
        r"^(?:реш|постанов|проголосов|договор)\w*<n40>\bне (?:за)?"
        r"(?:блокир|огранич|запре|приостан|замедл|отключ)\w*"
    ),
    polarity.OPEN_BEFORE: (
        r"\b(?:неизвестно|неясно|непонятно|не (?:известно|ясно))\b[^;!?\n]{0,40}$"
    ),
}
