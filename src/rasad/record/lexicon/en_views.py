# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: who is for it, who against, who quarrels, and what is made of it."""

from rasad.model.vocabulary import Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_CURB = r"(?:<blocking>|<curbs>|<toblock>|closing|cutting|cut|slowdown|outage|move|decision|measures?|restrictions?|shutdown|rules?|law|orders?)"

VIEWS = (
    Rule(
        id="en.assess.seen-as",
        type=T.ASSESSMENT,
        modality=M.INFERRED,
        needs="any",
        pattern=r"(?P<t>\b(?:(?:read|reads|see|sees|saw|view|views|viewed|interpret(?:ed|s)?|regard(?:ed|s)?|took)\b<g10>(?:\bthe |\bthis |\bthat )<g60>\bas (?:an? |the |part )|(?:was|were|is|are) (?:probably|hardly|surely|likely) (?:no|an?) (?:accident|coincidence)\b|(?:was|were|is|are|has been|have been) (?:widely |largely |generally |commonly )?(?:seen|viewed|interpreted|regarded|understood|read|perceived|taken) (?:by \w+(?: \w+){0,3} )?as\b|(?:appears?|appeared|seems?|seemed) to (?:be |have been |me )?(?:aimed|meant|intended|designed|an attempt|part of|the final|the last|a response|related|linked|connected|timed|seek\w*)\b"
        r"|(?:was|were|is|are) (?:probably|likely|apparently|presumably|evidently) (?:meant|intended|aimed|designed|linked|related|connected|an attempt|part of|done)\b)<g120>$)",
    ),
    Rule(
        id="en.assess.experts",
        type=T.ASSESSMENT,
        modality=M.INFERRED,
        needs="topic",
        pattern=r"(?P<t>\b(?:analysts?|observers?|experts?|researchers?|critics|commentators?|specialists?|academics?|scholars?|economists|watchers|many (?:[a-z]+|<PLACE>)|some)\b<g40>\b(?:sa(?:ys?|id)|believe[sd]?|think|thought|suspect(?:s|ed)?|see|saw|fear(?:s|ed)?|doubt(?:s|ed)?|expect(?:s|ed)?|argu(?:es?|ed)|suggest(?:s|ed)?|conclud(?:es?|ed)|reckon(?:s|ed)?|worr(?:y|ied|ies))\b"
        r"<g20>(?:\bthat\b|\bit\b|\bthe\b|<ANY>|\bthis\b)|\b(?:(?:is|are|was|were) (?:widely |reportedly )?(?:feared|believed|thought|suspected)|fears? (?:are|is|were) (?:growing|rising|mounting))\b<g20>\b(?:that|to|of)\b|\breports? (?:states?|suggests?|indicates?|say) that\b)",
    ),
    Rule(
        id="en.oppose.verb",
        type=T.OPPOSITION,
        needs="told",
        pattern=rf"(?P<t>\b(?:oppos(?:ed|es|ing|e)|object(?:ed|s) to|criticis(?:ed|es|e|ing)|criticiz(?:ed|es|e|ing)|condemn(?:ed|s|ing)?|denounc(?:ed|es|e|ing)|slamm?(?:ed|s|ing)|lambast(?:ed|es)|blast(?:ed|s)|attack(?:ed|s)|assail(?:ed|s)|decr(?:ied|ies|y)|deplor(?:ed|es|e)|protest(?:ed|s)? against"
        rf"|(?:spoke|speaks|speaking|came|come|comes) out against|argu(?:ed|es) against|vot(?:ed|es) against|hit(?:s)? out at|lash(?:ed|es) out at|rail(?:ed|s) against|took issue with|tak(?:es|en) issue with|tor(?:e|n) into|took aim at|rounded on|warn(?:ed|s) against|regrett?(?:ed|s))\b<g60>\b{_CURB}\b)",
    ),
    Rule(
        id="en.oppose.mistake",
        type=T.OPPOSITION,
        needs="any",
        pattern=r"^(?![^;]*(?:<COURT>|\bruled\b|\bruling\b))[^;]*?(?P<t>\bcall(?:ed|s|ing)\b<g20>\b(?:<blocking>|closing|cutting|curbs|move|decision)\b<g60>\ban? (?:\w+ )?(?:mistake|error|blunder|blow|assault|attack|scandal|disgrace|outrage|crime|setback|violation)\b|\b(?:<blocking>|closing|cutting|curbs)\b<g60>(?:\b(?:is|was|are|were|would be|will be|has been|as) (?:<adv> |\w+ly )?(?:an? )?(?:\w+ )?(?:mistake|error|blunder|wrong|censorship|blow|assault|attack|scandal|insult|setback|step back|overreach|disaster|violation|crime|outrage|illegal|unlawful|unconstitutional|undemocratic|unacceptable|unjustified|disproportionate|shameful|harmful)\b"
        r"|\b(?:solves?|achieves?|changes?|helps?|settles?) (?:nothing|nobody|no one)\b|\b(?:does|do|did|will|would)(?: not|n't) (?:solve|work|help|stop)\b|\b(?:violat|infring|breach)(?:es|ed)\b<g20>\brights?\b))",
    ),
    Rule(
        id="en.position.for",
        type=T.POSITION,
        needs="any",
        confidence=0.5,
        pattern=rf"(?P<t>\b(?:back(?:ed|s)|support(?:ed|s)|endors(?:ed|es)|welcom(?:ed|es)|hail(?:ed|s)|prais(?:ed|es)|applaud(?:ed|s)|approv(?:ed|es) of|cheer(?:ed|s)|favou?r(?:ed|s)|sp(?:oke|eaks) up for|st(?:ood|ands) by|stood up for|threw (?:his|her|its|their) weight behind|s(?:ided|ides) with|championed)\b<g40>\b{_CURB}\b"
        rf"|\b(?:in|out in) favou?r of\b<g60>(?:\b{_CURB}\b|<ANY>))",
    ),
    Rule(
        id="en.position.should",
        type=T.POSITION,
        needs="any",
        confidence=0.5,
        pattern=r"(?P<t>\b(?:believ(?:es?|ed)|think(?:s)?|thought|argu(?:es?|ed)|held|holds?|maintain(?:s|ed)|insist(?:s|ed)|agreed?)\b(?:<g20>\bthat\b)?<g20>(?:<ANY>|\b(?:content|posts|material|messages)\b)<g40>\b(?:should|must|ought to|needs? to|has to|have to)\b"
        r"|<ANY><g10>\b(?:should|must|ought to) (?:not )?be (?:brought under|placed under|put under|kept in check|reined in|tamed|seen|regarded|treated|viewed|licensed|regulated|supervised|controlled|managed)\b"
        r"|<A><g20>\b(?:should|must|ought to) (?:guarantee|protect|respect|ensure|defend|safeguard)\b|\bbrush(?:ed|es) off (?:attacks|criticism|charges|complaints)\b"
        r"|\bcall(?:ed|s)\b<g60>\W(?:haram|forbidden|sinful|shameful)\b|\bcyberspace\b<g10>\b(?:should|must|ought to|is)\b)",
    ),
    Rule(
        id="en.accuse.verb",
        type=T.ACCUSATION,
        needs="topic",
        pattern=r"(?P<t>\b(?:accus(?:ed|es|ing|e)\b<g60>\bof\b|blam(?:ed|es|ing|e)\b<g20>(?:<ANY>|<A>|<P>)|charg(?:ed|es) that\b|alleg(?:ed|es|ing)\b<g20>\b(?:that|it|<P>|<ANY>)|(?:held|holds?|holding)\b<g20>(?:<ANY>|<P>|\bit\b)<g20>\b(?:responsible|liable|to blame)\b)"
        r"|\b(?:say|says|said|claims?|claimed|insist(?:s|ed)?|charge[sd]?)\b<g20><ANY> (?:lets?|allows?|helps?|enables?|feeds?|spreads?|stirs?|promotes?|incites?|shelters?|hides?|corrupts?|fuels?)\b|\b(?:hold|holds|held|holding)\b<g20>(?:<ANY>|<P>)<g10>\bto blame\b|<ANY><g10>\b(?:is|was|are|were|has become|had become) (?:an? |the )?(?:\w+ )?(?:tool|weapon|nest|haven|hotbed|breeding ground|instrument|den|threat|danger)\b)(?!<g20>\bnot\b)",
    ),
    Rule(
        id="en.dispute.row",
        type=T.DISPUTE,
        needs="topic",
        confidence=0.5,
        pattern=r"(?P<t>\b(?:(?:row|rift|feud|quarrel|stand-?off|dispute|clash|spat|battle|argument|tug-of-war|conflict|disagreement|division|split)s?\b<g40>\b(?:between|with|among|within|over|broken out|broke out)\b"
        r"|(?:clash(?:ed|es|ing)|quarrel\w*|fell out|feud(?:ed|s|ing)|locked in|cross(?:ed)? swords|spar(?:red|s|ring)|wrangl\w+|disagree[sd]?|split|divided|at odds|at loggerheads)\b<g40>\b(?:over|about|on|with)\b))",
    ),
)
