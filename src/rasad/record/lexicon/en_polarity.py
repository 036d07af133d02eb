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
_SHUT = r"(?:be(?:en)? |being )?(?:<anyban>|throttled|slowed)\b"
_DOING = r"(?:<blocking>|throttling|slowing)\b"
# To speak of doing it is not to do it.
_TALKED = (
    r"(?:consider\w*|propos\w+|discuss\w*|debat\w+|mull\w*|suggest\w*|recommend\w*|favou?r\w*|support\w*|oppos\w+|advocat\w+|contemplat\w+|weigh\w*|avoid\w*"
    r"|risk\w*|prevent\w*|resist\w*|rul(?:e|ed|ing) out|against|than|like|such as|capable of|instead of|mean|means|meant|involve\w*|idea of|possibility of|prospect of|question of|legality of|cost of)"
)
# A court that blocks a ban opens; one that blocks a bill leaves things as they are.
_HALTED = r"(?:block(?:ed|s)|halt(?:ed|s)|bar(?:red|s)|stop(?:ped|s)|paus(?:ed|es)|suspend(?:ed|s)|restrain(?:ed|s)|enjoin(?:ed|s)|prevent(?:ed|s))"
_IN_FORCE = r"(?:ban|block|blockade|blocking|order|decision|decree|directive|ruling|prohibition|suspension|shutdown|restrictions?)s?"
_NOT_YET = r"(?:bill|plan|proposal|attempt|move|bid|effort|request|motion|idea)s?"
_TOWARDS = (
    r"(?:consider\w*|mull\w*|weigh\w*|discuss\w*|propos\w+|debat\w+|recommend\w*|suggest\w*|favou?r\w*|oppos\w+|contemplat\w+|think\w* (?:of|about)|ruled out|rul(?:es|ing) out|against|without"
    r"|(?:hop|refus|declin|plan|want|intend|tr[iy]|promis|pledg|offer|threaten|fail|expect|need|work|prepar|struggl)\w* to|(?:was|were|is|are|been|being) (?:asked|urged|called (?:up)?on|pressed|advised|expected|set|due) to|(?:yet|unwilling|reluctant|ready|unable|able|likely|unlikely) to"
    r"|(?<!whatever )(?:may|might|could|can|cannot|should|must)(?: not)?|(?:will|would) not|won't|wouldn't)"
)
_SOMEDAY = r"(?:may|might|could|can|cannot|should|must|will|would|shall|to)"
_ORDERED = r"(?:<order>|decree[sd]|vot(?:ed|es))"
_IF = r"(?:if|unless|whether|in case|provided(?: that)?|should|assuming)"
_WHEN = r"(?:until|till|once|when(?:ever)?|as soon as|before|platforms? (?:that|which|who)|compan(?:y|ies) (?:that|which)|(?:any|every|each) \w+ (?:that|which|who))"
_WORD = r"(?:[\w'-]+ |<ANY> |<WHO> )"
_PAST = r"(?:\w+ed\b|paid\b|met\b|took\b|held\b|stood\b|dug\b|had\b|was\b|were\b|did\b|would\b|could\b)"
_CHARGE = r"(?:accus|alleg|claim|suggestion|report|rumou?r|charge|critic|insinuat)"
_FALSE = r"(?:(?:\w+ )?(?:false|untrue|fake|baseless|unfounded|groundless|wrong|incorrect|fabricated|absurd|nonsense|lies|an? lie|made up))"

AROUND = {
    polarity.OPEN: (
        rf"{_MODAL}(?:not| not|n't| never) {_ADV}(?:(?:be|have|have been) )?{_ADV}⟦"
        rf"|\b(?:instead of|rather than|(?:stop(?:s|ped)?|fell|falls|fall) (?:just |well )?short of|without|in place of|in the absence of|for lack of|far from) {_DET}(?:\w+ ){{0,2}}⟦"
        r"|^[\"' ]*had (?:the |an? )?(?:\w+ |<WHO> |<S> ){0,4}⟦"
        r"|\bwhether (?:or not )?[^,;:!?\n⟦]{0,60}⟦"
        rf"|⟦[^⟧]*?{_MODAL}(?:not| not|n't| never) {_ADV}{_SHUT}"
        r"|⟦\w+ (?:\w+ ){0,2}?(?:why|whether|if)\b|⟦[^⟧]*\b(?:why|whether)\b"
        rf"|⟦(?:order|instruct|direct|told|command|requir|ask|request)\w*\b[^⟧]{{0,40}}?{_NOT} to {_ADV}{_SHUT}"
        rf"|\b{_TALKED} (?:the )?⟦{_DOING}"
        rf"|\bthat ⟦{_DOING}[^,;:!?\n]{{0,40}}?\b(?:is|was|would|will|could|may|might|can|should)\b"
        rf"|{_MODAL} {_ADV}have {_ADV}(?:been )?{_ADV}⟦|\b(?:would|might) {_ADV}have {_ADV}(?:been )?{_ADV}⟦|⟦[^⟧]*(?:{_MODAL}|\bwould) {_ADV}(?:not )?have (?:been )?{_ADV}{_SHUT}"
        rf"|(?:{_MODAL}|\bwould|\bmight) {_ADV}⟦have\b"
        r"|\b(?:almost|nearly|narrowly) ⟦|⟦[^⟧]*\b(?:almost|nearly|narrowly) (?:been )?(?:<blocked>|<banned>|throttled|slowed)\b"
        r"|⟦[^⟧]*\b(?:escap|avoid|evad|dodg|risk|fear)\w* (?:being|getting|be) "
        r"|\b(?:refus\w*|declin\w*|fail\w*|hesitat\w*|unwilling|reluctant|pretend\w*) to ⟦"
        r"|\b(?:wrongly|falsely|mistakenly|erroneously) (?:report|claim|said|say|announc|stat|suggest)\w*[^,;:!?\n⟦]{0,60}⟦"
        r"|\b(?:prevent|keep|kept|deter|dissuad|discourag)\w* (?:the |a )?(?:\w+ |<WHO> ){1,4}from ⟦"
        rf"|^(?![^⟦]*(?:<COURT>|\b(?:court|judge|tribunal)))[^⟦]*\b{_HALTED} (?:the |a )?(?:\w+ |<WHO> ){{1,3}}from ⟦"
        r"|\baccus\w+ [^,;:!?\n⟦]{0,60}?\bof (?:\w+ )?⟦|\b(?:refrain|abstain|desist)\w* from ⟦"
        rf"|\b(?:{_HALTED}|reject\w*|vot(?:ed|es) down|defeat(?:ed|s)|shelv(?:ed|es)|dropp(?:ed|ing)|drops|abandon\w*|scrapp?\w*) {_DET}(?:\w+ ){{0,2}}?⟦{_NOT_YET}\b"
        rf"|\b{_HALTED} {_DET}(?:\w+ ){{0,2}}?{_NOT_YET}\b[^,;:!?\n⟦]{{0,20}}⟦|⟦[^⟧]*?\b{_HALTED} {_DET}(?:\w+ ){{0,2}}?{_NOT_YET}\b|⟦[^⟧]*\b{_HALTED}⟧ {_DET}(?:\w+ ){{0,2}}?{_NOT_YET}\b"
        r"|\b(?:no|nothing|not|n't|never|without|little|scant)\b(?: \w+){0,3}? (?:evidence|proof|sign|signs|indication|indications|suggests?|confirm(?:ed)?|found|find|clear|known?|prove[dn]?|establish(?:ed)?|verif(?:y|ied)) (?:that |of |whether |to (?:show|suggest) )[^,;:!?\n⟦]{0,60}⟦"
        r"|⟦[^⟧]*\bno longer\b"
        r"|\b(?:if|unless|in case|when(?:ever)?) (?:\w+ |<ANY> ){0,2}⟦[^⟧]*\b(?:is|are|gets?) (?:<adv> )?(?:throttled|slowed|<blocked>|<banned>)⟧"
    ),
    polarity.DENIED: (
        rf"{_AUX} {_ADV}(?:(?:be|been|being|have been) )?{_ADV}⟦"
        rf"|{_NOT} {_ADV}{_TOOK} {_DET}(?:\w+ ){{0,2}}⟦"
        r"|\bneither\b<n60>\bnor\b[^,;:!?\n⟦]{0,40}⟦"
        r"|\b(?:nobody|no one|none of [^,;:!?\n⟦]{1,20}|no (?:<WHO>|court|judge|authority|agency|operator|ministry|regulator|provider)) (?:has |had |have |was |were )?(?:ever )?⟦"
        rf"|⟦(?:decid|vot|agree|opt|cho|resolv|rul)\w*(?! that)[^,;:⟧]{{0,20}}?{_NOT} {_ADV}(?:to )?{_ADV}{_SHUT}"
        rf"|{_AUX} {_ADV}{_SHUT}⟧"
        rf"|\b(?:reports?|claims?|rumou?rs?|news|posts?|suggestions?|allegations?)\b[^,;:!?\n⟦]{{0,40}}⟦[^⟧]*⟧<n20>\b(?:is|are|was|were) {_FALSE}\b"
        r"|(?:\bnot|n't|\bnever) (?:\w+ )?(?:behind|responsible for|involved in|to blame for)[ ⟦]+"
        r"|⟦[^⟧]*(?:\bnot|n't|\bnever) (?:<adv> )?(?:stopped|gone|go|went|stop)\b"
        rf"|⟦(?:\w+ )?{_NOUNS}\b[^⟧]*⟧<n20>\b(?:never (?:came|arrived|materiali[sz]ed|existed)|(?:did not|didn't) (?:come|arrive|materiali[sz]e|exist)|(?:was|were|has been|had been|have been)(?: not|n't| never) (?:yet |ever )?(?:been )?{_TAKEN}|(?:has|had|have)(?: not|n't| never) (?:yet |ever )?been {_TAKEN})\b"
    ),
    polarity.YET: r"⟧<n60>\b(?:until|till|before)\b",
    polarity.TAKEN_BACK: rf"(?<!not )(?<!never )(?<!to )(?<!be )\b{_UNDID} {_DET}(?:(?!not\b)\w+ ){{0,2}}⟦(?:\w+ )?{_NOUNS}\b"
    r"|⟦[^⟧]*⟧<n60>\b(?:be|to be|is|was) (?:\w+ly )?(?:lifted|removed|reversed|revoked|ended|halted|undone|overturned|annulled|cancelled|canceled|rescinded|withdrawn|dropped)\b"
    rf"|(?:<COURT>|\b(?:court|judge|tribunal))[^,;:!?\n⟦]{{0,20}}\b{_HALTED} (?:the |a )?(?:\w+ |<WHO> ){{1,3}}from ⟦"
    rf"|(?<!not )(?<!never )(?<!to )\b{_HALTED} {_DET}(?:\w+ ){{0,2}}?⟦{_IN_FORCE}\b"
    rf"|⟦(?:[^⟧]*[^\w⟧])??{_HALTED} {_DET}(?:\w+ ){{0,2}}?{_IN_FORCE} (?:on|to|of|against|that|which)\b"
    rf"|⟦[^⟧]*\b{_HALTED}⟧ {_DET}(?:\w+ ){{0,2}}?{_IN_FORCE} (?:on|to|of|against|that|which)\b"
    rf"|⟦[^⟧]*\b{_HALTED}\b(?:⟧ | )(?:the |a )?(?:\w+ |<WHO> ){{1,3}}?from {_DOING}",
    polarity.WISHED: (
        rf"\b(?:{_UNDID}|{_HALTED}|delay(?:ed|s)|postpon(?:ed|es)|put off|puts off)[ ⟦⟧]+{_DET}(?:\w+ ){{0,2}}?(?:(?:{_NOUNS}|promises?|pledges?)[ ⟦⟧]+(?:to|that|which|of) (?:<lift>)|(?:lifting|unblocking|restoration|reopening|reinstatement))\b|"
        rf"⟦[^⟧]*?\b{_TOWARDS} {_ADV}(?:be )?(?:<lift>)\b"
        rf"|\b{_TOWARDS} {_ADV}(?:be |see )?(?:the )?⟦(?!{_ORDERED}\b)"
        rf"|\b(?:should|could|would|might|may|must) {_ADV}have (?:been )?{_ADV}⟦|⟦[^⟧]*\b(?:should|could|would|might|may|must) {_ADV}have (?:been )?"
        rf"|^(?![^⟦]*\b{_ORDERED}\b)[^⟦]*⟦(?![^⟧]*\b{_ORDERED}\b)[^⟧]*\b(?:may|might|could|can|should|must) {_ADV}be (?:\w+ )?\w+⟧"
        rf"|\b(?:may|might|could|should|must|will|would|shall) {_ADV}⟦be\b"
        rf"|\b{_SOMEDAY} {_ADV}(?:be )?⟦[^⟧]*⟧<n40>\b(?:if|unless|(?<!at )once|as soon as|provided)\b|⟦[^⟧]*\b{_SOMEDAY} [^⟧]*⟧<n40>\b(?:if|unless|(?<!at )once|as soon as|provided)\b"
    ),
    polarity.UNSEEN: (
        r"\b(?:neither|none of(?: the)?|no) ⟦|"
        r"\b(?:no|nothing|not|n't|never|without|little|scant|unable to|neither|nobody)\b(?: [\w']+){0,3}? (?:evidence|proof|signs?|indications?|suggests?|confirm(?:ed)?|found|find|clear|known?|prove[dn]?|establish(?:ed)?|verif(?:y|ied)|shows?|say|certain|sure|reports?) (?:that |of |whether |if |to (?:show|suggest) )?[^,;:!?\n⟦]{0,60}⟦"
        r"|⟦(?:report\w*|experienc\w*|fac\w+|found|find\w*|show\w*|had|see\w*|saw|record\w*|detect\w*|register\w*|observ\w*|notic\w*) (?:\w+ )?(?:no|any|neither|hardly any)\b"
        r"|(?:\bnot|n't|\bnever|\bunable to|\bfailed to|\byet to) (?:yet |ever |been able to )?⟦(?:report|experienc|fac|confirm|find|found|show|see|saw|detect|record|register|observ|notic|complain)"
        rf"|\b(?:if|whether|unless|fear\w*|worr\w+|warn\w*) {_WORD}{{0,4}}⟦"
        r"|⟦<ANY>[^⟧]*⟧<n20>\b(?:is|was|remains?) (?:unclear|unknown|disputed)\b"
    ),
    polarity.UNSAID: (
        rf"\b{_IF} {_WORD}{{0,4}}⟦|\b{_WHEN} {_WORD}{{0,4}}⟦(?!{_PAST})"
        rf"|{_AUX} {_ADV}(?:be |been )?⟦"
        r"|\b(?:den(?:y|ies|ied|ying)|called on|urg(?:ed|es)|asked|told|ordered|expect\w*|hop(?:es?|ed|ing)|doubt\w*|want\w*) (?:that )?(?:\w+ |<ANY> |<WHO> ){0,3}(?:to |would |will )?⟦(?!<P>)"
        r"|\baccus\w+ [^,;:!?\n⟦]{0,60}?\bof (?:\w+ ){0,3}⟦"
        r"|\b(?:refus\w*|declin\w*|fail\w*|unwilling|unable|reluctant|hesitat\w*|stopp?\w* short of|without|no|avoid\w*)(?: to| any| a)? ⟦(?:promis|pledg|commit|undert|offer|guarant|compl)"
        rf"|\b{_CHARGE}\w*(?: \w+)? (?:that|of) {_WORD}{{0,4}}⟦"
        r"|\b(?:(?:refus|declin|fail)\w* to (?:promise|say|guarantee|confirm|commit|pledge)|hop(?:e|es|ed|ing)|know|knows|knew|unclear|unknown|doubt\w*|wonder\w*|speculat\w*|wish\w*|rumou?r\w*)\b[^,;:!?\n⟦]{0,60}?⟦(?:<ANY> )?(?:will|would)\b"
        r"|(?:<ISP>|<AUTH>|<D>|<COURT>|\b(?:operators?|authorities|officials|minist(?:er|ry)|courts?|judges?|regulator|government|parliament|prosecutors?|lawmakers)) (?:\w+ly |also |has |have |had )?⟦(?:refus|reject|declin)"
        rf"|⟦(?:reject|dismiss)\w*⟧ (?:[\w']+ ){{0,3}}?{_CHARGE}|⟦(?:promis|pledg)\w*⟧? (?:it would )?not to (?:comply|obey|cooperate)"
        r"|⟦(?:promis|pledg)\w* to (?:consider|look into|study|examine|review|discuss|think|try)\b"
        r"|\b(?:demand\w*|want\w*|seek\w*|sought|await\w*|extract\w*|without) (?:an? |the )?⟦(?:promise|pledge)"
    ),
    polarity.LOST: (
        r"⟦[^⟧]*\b(?:reject|dismiss|threw|throw|turn|refus|declin|den(?:ied|ies))\w*[^⟧]*⟧ (?:that |which )?(?:sought |seeking |asking |aimed )?(?:(?:it|the (?:court|state)) )?(?:to|for|at) (?:be )?(?:<toblock>|<blocking>|<lift>|unblock\w*|throttl\w*|slow\w*)\b"
        r"|⟦[^⟧]*\b(?:heard|allowed)\b[^⟧]*⟧|\b(?:refus|declin)\w* to ⟦(?:uph|confirm|affirm|back|endorse)|⟦[^⟧]*\b(?:refus|declin)\w* to (?:uphold|confirm|affirm|back|endorse)\b"
    ),
    polarity.REFUTED: (
        rf"\b(?:reject\w*|den(?:y|ies|ied|ying)|dismiss\w*|refut\w*|rebuff\w*|disput\w*|contest\w*|brush\w* (?:off|aside)|rebut\w*) (?:[\w']+ ){{0,3}}⟦(?:accusation|allegation)"
        rf"|⟦(?:accusation|allegation)s?⟧<n20>\b(?:is|are|was|were)? ?{_FALSE}\b"
        r"|⟦(?:accusation|allegation)s?⟧[^;:!?\n⟦]{0,40}(?:, which| that) (?:it |<ANY> |<WHO> |the company |he |she |they )(?:\w+ )?(?:den(?:y|ies|ied)|reject\w*|disput\w*)"
    ),
    # Whoever asks an operator is obeyed; a court, a cabinet may refuse.
    polarity.ASKED: (
        r"⟦(?:ask(?:ed|s)?|requested) (?:the |a |its )?(?:\w+ ){0,2}?"
        r"(?:<A>|<D>|court|judge|tribunal|government|cabinet|parliament|council|president|minister|ministry|regulator|authorities|state)"
    ),
}
