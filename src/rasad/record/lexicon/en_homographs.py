# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English words that are also services: what stands around them where they are."""

# What stands around a word (at \ue0ff) that is a service and not an ordinary word.
_LINE = (
    r"\ue0ff(?! with| up| of| between)(?:,(?! )|\.| and (?=[A-Z])"
    r"| or (?=[A-Z])|'s| (?:messeng"
    r"|app|chat|is (?:b|a)|are b|was b|has b|users|service)|"
    r", (?=are|is|[A-Z]))|(?:Viber|Tango"
    r"|WhatsApp|Telegram|WeChat|KakaoTalk|messenger|rival|app|"
    r"Facebook)(?:,| and|, and)? ?\ue0ff"
)

_SIGNAL = (
    r"^[^.]*[\w,] \ue0ff(?! (?:from|to|that|jam|strength|processing)"
    r")|\ue0ff(?:,|'s| (?:and|app"
    r"|messeng|was|is|has|users|said|foundation|users))"
)

_TANGO = (
    r"(?:Viber|WhatsApp|Whatsapp|Whatapp|LINE|Line|apps?|messenger|"
    r"services?),?(?: and)? ?"
    r"\ue0ff|\ue0ff(?:,| and [A-Z]| app| messenger| or [A-Z])"
)

_IRANIAN = (
    r"(?:Soroush|Bale|Eitaa|iGap|Rubika|Gap|messengers?|apps?|"
    r"services?|the|like|including|use),?"
    r"(?: (?:and|like|including))? ?\ue0ff(?! between| in (?:the|"
    r"cov)| of)|\ue0ff(?: (?:messenger"
    r"|app|has|claims|network|users|s(?:aid|ays)|reports?|counts?|and other|and (?:Soroush|Bale|Gap|"
    r"Eitaa|Rubika))|, (?:Soroush|Bale"
    r"|Eitaa|Gap|Rubika))"
)

_X = (
    r"(?<!Mac OS )(?<!Generation )(?<!Malcolm )(?<!Article )"
    r"(?<!Model )(?<!iPhone )\ue0ff"
    r"(?:,| \(|'s|\.| (?:formerly|was|is|has|had|to|after|in|over|on|users|from|for|and"
    r"|platform|accounts?|services?|again|by|remains?|would|"
    r"will|could|as|said|at|since|throughout|across|if|unless|until|because|when|while"
    r"|which|or|with|without)\b|$|\")|\b(?:block|bann?|unblock|restrict|suspend|throttl|us"
    r"|reach|access)(?:e|ed|ing|s)? (?:to )?\ue0ff(?=[ .,])"
)

_TOR = (
    r"(?:the|via|using|over|through|like|and|,|as|to|of) \ue0ff(?![a"
    r"-z])|\ue0ff(?: (?:browser"
    r"|network|project|bridges|was|is|and)|,)"
)

_NEIGHBOUR = (
    r"(?:Facebook|Instagram|WhatsApp|Whatsapp|Viber|Telegram|"
    r"Skype|Meta's|VK|VKontakte|app"
    r"|platform|messenger|called|and|from|,) ?\ue0ff|\ue0ff(?:,|"
    r" app| messenger| and [A-Z])"
)

HOMOGRAPHS = {
    "Line": _LINE,
    "LINE": _LINE,
    "Signal": _SIGNAL,
    "Tango": _TANGO,
    "Gap": _IRANIAN,
    "Bale": _IRANIAN,
    "Soroush": _IRANIAN,
    "X": _X,
    "Tor": _TOR,
    "Messenger": _NEIGHBOUR,
    "Threads": _NEIGHBOUR,
    "OK": _NEIGHBOUR,
    "imo": _NEIGHBOUR,
    "Imo": _NEIGHBOUR,
    "IMO": _NEIGHBOUR,
    "Max": _NEIGHBOUR,
    "MAX": _NEIGHBOUR,
    "Zoom": _NEIGHBOUR,
    "Line.": _LINE,
    "Google": r"\ue0ff(?! (?:Play|Plus|\+|Chrome|Docs))",
    "BiP": r"\ue0ff",
}
