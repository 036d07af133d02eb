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
    r")|[a-z,] \ue0ff(?= (?:to|that) [a-z])|^\ue0ff(?= [a-z]+(?:ed|s)\b"
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
    r"|which|or|with|without|can|may|must|might|should|shall|faces?|faced|came|comes"
    r"|went|goes|got|returned|returns|blocked|unblocked|banned|stays?|stayed|posts?"
    r"|refused|appealed|says|owner|offline|back|down|ban|block|suspension|risks?|\d+"
    r"|under|against|into|before|might|ruled|cannot|worked|works|opened|opens|loaded"
    r"|loads|continues?|still|began|stopped)\b|$|\")|\b(?:block|bann?|unblock|restrict|suspend|throttl|us"
    r"|reach|access)(?:e|ed|ing|s)? (?:to )?\ue0ff(?=[ .,])"
    r"|\b(?:suspension|ban|closure|blocking|shutdown|block)\W{1,2}(?:of|on) \ue0ff(?=[ .,])"
    r"|\ue0ff off\b"
)

# Names that are seldom anything else in mid-sentence after these words.
_AFTER_VERB = (
    r"|\b(?:ask|told|tell|order|requir|oblig|warn|threaten|block|bann?|unblock|restor"
    r"|restrict|suspend|throttl|delist|install|us|download|offer|fin|sued?|via|through"
    r"|access to|blocking of|switch to|chats? to|moved? to|against|by)(?:e|ed|s|ing|es)?"
    r" \ue0ff(?! (?:[Ss]tate|[Rr]iver|lens|[Pp]lanck|[Ll]evel|effort|[A-Z]))"
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
    "Bale": _IRANIAN + _AFTER_VERB,
    "Soroush": _IRANIAN + _AFTER_VERB,
    "X": _X,
    "Tor": _TOR,
    "Messenger": _NEIGHBOUR,
    "Threads": _NEIGHBOUR,
    "OK": _NEIGHBOUR,
    "imo": _NEIGHBOUR + _AFTER_VERB,
    "Imo": _NEIGHBOUR + _AFTER_VERB,
    "IMO": _NEIGHBOUR,
    "Max": _NEIGHBOUR,
    "MAX": _NEIGHBOUR
    + _AFTER_VERB
    + r"|\ue0ff (?:is to be|was removed|messenger|app|pre-?installed)",
    "Zoom": _NEIGHBOUR
    + _AFTER_VERB
    + r"|^\ue0ff (?:must|was|is|has|faces|says|said)\b",
    "Line.": _LINE,
    "Google": r"\ue0ff(?! (?:Play|Plus|\+|Chrome|Docs))",
    "BiP": r"\ue0ff",
    "RT": r"(?:Sputnik|NTV|RIA|TASS|sites?|channels?|broadcasters?|outlets?|websites?|blocked|banned|block|ban)"
    r"(?: \w+){0,3}?,? (?:and |or |of |by )*\ue0ff|\ue0ff(?:,| and| or) (?:Sputnik|NTV|Rossiya|TASS|RIA|the)",
}
