# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""How English denies an act, takes it back, or leaves it open; see `polarity`."""

from rasad.record import polarity

_ADV = r"(?:(?:yet|ever|so far|even|currently|now|actually|itself|(?!only\b|merely\b|simply\b|solely\b|barely\b)\w+ly) )*"
_NOT = r"(?:\bnot|n't|\bnever)"
_MODAL = r"\b(?:can|could|may|might|must|should|need)"
_AUX = r"(?:\b(?:ha[sd]|have|having|did|does|do|is|are|was|were|been|being|be|will|would)(?: not|n't| never)|\bnever)"
_DET = r"(?:(?:an?|any|the|such|its|his|her|their|our|that|this|all|a single) )?"
_NOUNS = r"(?:plans?|proposals?|bills?|ideas?|moves?|intentions?|orders?|decisions?|directives?|instructions?|decrees?|rulings?|directions?|mandates?|injunctions?|warrants?|verdicts?)"
_TOOK = r"(?:tak(?:e|en)|ma(?:de|ke)|reach(?:ed)?|adopt(?:ed)?|issued?|receiv(?:ed?)|seen?|given?|got|get|gotten|sign(?:ed)?|pass(?:ed)?|sen[dt]|seek|sought|had|have|been (?:given|served|sent|shown))"
_TAKEN = r"(?:issued|given|taken|made|signed|adopted|approved|passed|received|sent)"
_UNDID = (
    r"(?:withdr(?:ew|awn|aws)|revok(?:ed|es)|rescind(?:ed|s)|revers(?:ed|es)|cancel(?:led|ed|s)|scrap(?:ped|s)|annul(?:led|s)|repeal(?:ed|s)|overturn(?:ed|s)"
    r"|quash(?:ed|es)|void(?:ed|s)|lift(?:ed|s)|abandon(?:ed|s)|dropped|drops|set aside|sets aside|struck down|strikes down|suspended|suspends|froze|frozen|stayed"
    r"|(?:took|taken|takes|walked|walks|rolled|rolls) back|(?:backed|backs) (?:down|away|off|out) (?:from|of)|retreated from|climbed down from)"
)
_SHUT = r"(?:be(?:en)? |being )?(?:<anyban>)\b"

AROUND = {
    polarity.NOUN: rf"\W*(?:\w+ )?{_NOUNS}\b",
    polarity.DENIED_BEFORE: (
        rf"{_AUX} {_ADV}(?:(?:be|been|being|have been) )?{_ADV}$"
        rf"|{_NOT} {_ADV}{_TOOK} {_DET}(?:\w+ ){{0,2}}$"
        r"|\bneither\b<n60>\bnor\b<n40>$"
        r"|\b(?:nobody|no one|none of <n20>|no (?:<WHO>|court|judge|authority|agency|operator|ministry|regulator|provider)) (?:has |had |have |was |were )?(?:ever )?$"
    ),
    polarity.DENIED_WITHIN: (
        rf"^(?:decid|vot|agree|opt|cho|resolv|rul)\w*(?! that)<n20>{_NOT} {_ADV}(?:to )?{_ADV}{_SHUT}"
        rf"|{_AUX} {_ADV}{_SHUT}$"
    ),
    polarity.DENIED_AFTER: (
        rf"<n20>\b(?:never (?:came|arrived|materiali[sz]ed|existed)|(?:did not|didn't) (?:come|arrive|materiali[sz]e|exist)|(?:was|were|has been|had been|have been)(?: not|n't| never) (?:yet |ever )?(?:been )?{_TAKEN}|(?:has|had|have)(?: not|n't| never) (?:yet |ever )?been {_TAKEN})\b"
    ),
    polarity.TAKEN_BACK: rf"(?<!not )(?<!never )(?<!to )(?<!be )\b{_UNDID} {_DET}(?:(?!not\b)\w+ ){{0,2}}$",
    polarity.OPEN_BEFORE: (
        rf"{_MODAL}(?:not| not|n't| never) {_ADV}(?:(?:be|have|have been) )?{_ADV}$"
        rf"|\b(?:instead of|rather than|(?:stop(?:s|ped)?|fell|falls|fall) (?:just |well )?short of|without|in place of|in the absence of|for lack of|far from) {_DET}(?:\w+ ){{0,2}}$"
        r"|^[\"' ]*had (?:the |an? )?(?:\w+ |<WHO> |<S> ){0,4}$"
        r"|\bwhether (?:or not )?<n60>$"
    ),
    polarity.OPEN_WITHIN: (
        rf"{_MODAL}(?:not| not|n't| never) {_ADV}{_SHUT}"
        r"|^\w+ (?:\w+ ){0,2}?(?:why|whether|if)\b"
        rf"|^(?:order|instruct|direct|told|command|requir|ask|request)\w*\b<n40>{_NOT} to {_ADV}{_SHUT}"
    ),
    polarity.YET: r"<n60>\b(?:until|till|before)\b",
}
