"""How Russian denies an act or leaves it open; see `polarity`."""

from rasad.record import polarity

_SHUT = r"(?:за)?(?:блокир|огранич|запре|приостан|замедл|отключ)\w*"

AROUND = {
    polarity.OPEN: (
        r"\b(?:неизвестно|неясно|непонятно|не (?:известно|ясно))\b[^;!?\n⟦]{0,40}⟦"
    ),
    polarity.DENIED: (
        r"\bне (?:был[аио]? |будет )?⟦"
        rf"|⟦(?:реш|постанов|проголосов|договор)\w*[^⟧]{{0,40}}?\bне {_SHUT}"
    ),
}
