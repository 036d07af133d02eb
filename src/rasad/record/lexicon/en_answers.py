# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what is denied, defied, given a reason for, or left unanswered."""

from rasad.model.vocabulary import Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_DEMAND = r"(?:orders?|rulings?|demands?|directives?|deadlines?|instructions?|decrees?|requests?|notices?|ultimatums?|law|ban|injunctions?|summons|verdict|obligations?|decision|warnings?|judgment)"
_TALK = r"(?:reports?|rumou?rs?|claims?|talk|allegations?|suggestions?|speculation|accusations?|stories|assertions?|posts|messages)"
_UNTRUE = r"(?:false|baseless|untrue|unfounded|groundless|fake|wrong|not true|(?:pure )?invention|a lie|rubbish|fiction|incorrect|misleading|nonsense|lies|fabricated|mistaken)"
_CURB = r"(?:<anyban>|throttl\w+|slow(?:ed|ing|down)?|outages?|cuts?|closed|stopped|blackouts?|shutdowns?|disrupt\w+)"

# Before the rows of denials: these words deny nothing.
UNDENIED = (
    Rule(
        id="en.void.not-denied",
        type=None,
        pattern=r"\b(?:not|n't|never|no|neither|nor|without|cannot|can't)\b (?P<t>den(?:y|ied|ying|ies)\b(?:<g40>\b<anyban>)?)",
    ),
    Rule(
        id="en.void.whoever-defies",
        type=None,
        pattern=r"\b(?:those|anyone|anybody|whoever|everyone|any \w+|if (?:it|they|he|she|\w+))(?: who| that| which)? "
        r"(?P<t>(?:fails?|refuses?|ignores?|def(?:y|ies)|violates?|breach(?:es)?|disobeys?|flouts?)\b(?: to \w+)?)",
    ),
    Rule(
        id="en.void.denied-something",
        type=None,
        pattern=r"(?P<t>\bden(?:y|ies|ied|ying)\b<g20>\b(?:bail|entry|visas?|permission|permits?|licen[cs]es?|parole|appeals?|service|asylum|leave)\b)",
    ),
)

# A defied order is told with the words of an order, so these come before it.
DEFIED = (
    Rule(
        id="en.noncompliance.defied",
        type=T.NONCOMPLIANCE,
        needs="told",
        pattern=rf"(?P<t>\b(?:ignor(?:e|es|ed|ing)|disregard(?:s|ed|ing)?|def(?:y|ies|ied|ying)|flout(?:s|ed|ing)?|disobey(?:s|ed|ing)?"
        rf"|(?:took|taken|paid) no (?:notice|heed|attention) (?:of|to)|turn(?:s|ed|ing) a (?:deaf ear|blind eye) to|brush(?:es|ed|ing) (?:off|aside)|shrug(?:s|ged) off|balk(?:s|ed) at|side-?stepp?(?:s|ed)|resist(?:s|ed|ing)?|violat(?:es|ed)|breach(?:es|ed))\b<g40>\b{_DEMAND}\b"
        r"(?: that\b<g40>\bbe \w+ed\b)?)",
    ),
    Rule(
        id="en.noncompliance.failed",
        type=T.NONCOMPLIANCE,
        needs="told",
        pattern=rf"(?P<t>\b(?:(?:fail(?:s|ed)?|neglect(?:s|ed)?|omitted) to (?:comply|obey|heed|observe|implement|enforce|apply|carry out|abide"
        rf"|answer<g20>\b{_DEMAND}|respond to<g20>\b{_DEMAND}|meet<g20>\b(?:{_DEMAND}|terms))"
        rf"|(?:has|have|had|is|are) yet to (?:comply|obey|heed|implement|carry out|act on|enforce|meet|answer<g20>\b{_DEMAND})"
        rf"|(?:has|have|had)(?: not|n't) (?:yet )?(?:complied|obeyed|heeded|implemented|carried out|acted on|enforced|met<g20>\b{_DEMAND})"
        rf"|(?:did|does|do|is|are|was|were|has been)(?: not|n't) (?:comply|obey|heed|carry out|implement|act on|enforce|complying|implementing|meeting|respond(?:ing)? to<g20>\bdeadline)"
        rf"|(?:refus(?:es|ed)|declin(?:es|ed)|unwilling) to (?:carry out|implement|enforce|apply|execute|obey|observe))\b"
        rf"(?:<g40>\b{_DEMAND}\b)?)",
    ),
    Rule(
        id="en.noncompliance.missed",
        type=T.NONCOMPLIANCE,
        needs="any",
        pattern=r"(?P<t>\b(?:miss(?:ed|es|ing)|overr[au]n|let)\b<g40>\bdeadline\b(?:<g60>\bto (?:<toblock>)\b)?(?:<g20><ANY>)?"
        r"|\b(?:deadline|ultimatum|term|period|time limit)\b<g20>\b(?:passed|expired|lapsed|ran out|elapsed|came and went)\b<g20>\b(?:without|with no|but|and)\b)",
    ),
    Rule(
        id="en.noncompliance.breach",
        type=T.NONCOMPLIANCE,
        needs="told",
        pattern=rf"(?P<t>\bnon-?compliance (?:of|by|with)\b(?:<g40>\b{_DEMAND}\b)?|(?:\b(?:is|was|are|were|remain(?:s|ed)?)|<ANY>) (?:still )?in (?:breach|violation|defiance|contempt) of\b"
        rf"|\b{_DEMAND}\b<g60>\b(?:went|gone|goes|remained?|remains?) (?:unheeded|unimplemented|unenforced)\b|\bletters?\b<g40>\bwent unheeded\b"
        rf"|\b(?:took|taken|takes) no (?:action|steps)\b<g20>\b(?:on|over|to)\b<g40>\b{_DEMAND}\b(?:<g20>\bto\b<g40><ANY>)?"
        rf"|\b{_DEMAND}\b<g60>\b(?:was|were|is|are|has been|have been)(?: not|n't| never)(?: yet)?(?: been)? (?:carried out|implemented|obeyed|enforced|applied|executed|observed|heeded|followed)\b"
        r"|\b(?:had|has|have) not (?:yet )?(?:taken|removed|deleted|closed|blocked)\b<g40>\b(?:by (?:the )?(?:time|date|deadline|end)|before the deadline)\b"
        rf"|\bstill (?:not |left )<g20>\b(?:unblocked|unrestricted|open|accessible)\b)",
    ),
)

DENIED = (
    Rule(
        id="en.denial.untrue",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=rf"(?P<t>\b(?:no truth (?:in|to)|nothing true in)\b<g90>\b{_CURB}\b(?:<g60>$)?|\b{_TALK}\b<g90>\b{_CURB}<g60>\b(?:is|are|was|were|as) (?:<adv> |\w+ly |all )?{_UNTRUE}\b"
        rf"|\b(?:called|calls|calling|branded|dismiss(?:ed|es) (?:as )?|described|labelled|(?:brush(?:ed|es)|wav(?:ed|es)|shrug(?:ged|s)|laugh(?:ed|s)|swept) (?:aside|off|away))\b<g20>\b{_TALK}\b<g60>\b{_CURB}\b<g20>\W(?:as )?\W?{_UNTRUE}"
        rf"|\b(?:dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing)|rebuff(?:ed|s)|rubbished|disput(?:ed|es)|den(?:y|ies|ied|ying))\b<g20>\b{_TALK}\b<g90>\b{_CURB}\b(?:<g20>\b(?:<blocked>)\b)?)",
    ),
    Rule(
        id="en.denial.denied-that",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\bden(?:y|ies|ied|ying)\b (?:it |that |having |any |ever |the |<WHO><g10>|<P><g10>)?<g60>\b(?:<anyban>|cut|slow\w*|throttl\w+|order\w*|instruct\w*|hand\w*|handing over|giving|shar\w+|moved?|moving"
        r"|transferr?\w*|spy\w*|collect\w*|interfer\w*|(?:any |having a )?part|meddl\w*|censor\w*|plan\w*|responsib\w+|role|involve\w*|store\w*|disrupt\w*)\b(?:<g40>\b(?:<anyban>|cut off|cut)\b)?)",
    ),
    Rule(
        id="en.denial.never",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="any",
        pattern=rf"(?P<t>\b(?:at no (?:point|time)\b<g20>|never (?:<adv> |been |once |even )*)\b(?:<order>|<toblock>|<blocked>|ask|instruct|tell|order|request)\b(?:<g40>\b(?:<toblock>)\b)?(?:<g10><ANY>)?"
        rf"|\b(?:gave|given|give|gives|issued|made|received|sent|taken|took) (?:operators |providers |<ISP> )?no (?:such )?(?:orders?|instructions?|directives?|decision|request)\b(?:<g20>\b(?:to|on|about|for)\b<g20>\b(?:<toblock>|slow|throttle|cut)\b)?|\bno (?:orders?|instructions?|directives?|decision|request) (?:was |were |has been |have been |had been )?(?:given|issued|made|received|taken|sent)\b"
        rf"|\bnothing to do with\b<g40>\b{_CURB}\b|\bcontrary to (?:what\b|{_TALK})<g90>\bnot\b<g20>\b(?:<blocked>|<banned>|throttled|slowed)\b)(?! again)",
    ),
    Rule(
        id="en.denial.not-true",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="any",
        pattern=r"(?P<t>\b(?:(?:it|this|that) (?:is|was) (?:simply |just )?(?:not true|untrue|false|a lie|wrong)|not the case|untrue|nobody has|no one has)\b<g60>\b(?:<blocked>|<banned>|throttled|slowed|cut(?: off)?|blocks?|ordered)\b)",
    ),
    Rule(
        id="en.denial.nobody-reads",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>\b(?:no ?(?:one|body)|we do not|we don't|does not|do not) (?:reads?|monitors?|spies|listens?|sees?|keeps?|stores?|collects?|intercepts?)\b<g20>\b(?:messages?|data|chats?|conversations?|calls?|communications?)\b)",
    ),
    # What is denied is told by no other row.
    Rule(
        id="en.void.what-is-denied",
        type=None,
        pattern=rf"\b(?:dismiss\w*|reject\w*|refut\w*|no truth|{_UNTRUE}|contrary to)\b<g90>(?P<t>\b{_CURB}\b(?:<g20>\b(?:<blocked>)\b)?)",
    ),
)

REASONS = (
    Rule(
        id="en.justified.verb",
        type=T.JUSTIFICATION,
        needs="told",
        also=True,
        pattern=r"(?P<t>\b(?:justif(?:y|ies|ied|ying)|defend(?:s|ed|ing)?|explain(?:s|ed|ing))\b<g40>\b(?:<blocking>|closing|cutting|cut|move|decision|measures?|<curbs>|slowdown|throttling|outage))",
    ),
    Rule(
        id="en.justified.passive",
        type=T.JUSTIFICATION,
        needs="told",
        also=True,
        pattern=r"(?P<t>\b(?:<blocking>|<curbs>|cut|move|decision|measures?|slowdown|throttling|outage)\b<g40>\b(?:(?:was|were|is|are|has been) (?:justified|defended|explained|warranted)|(?:was|were|is|are) (?:\w+ )?(?:necessary|needed|required|vital|essential|meant|intended|aimed|designed)"
        r" (?:to|at|for)|(?:is|was|were|are) an? (?:\w+ )?(?:precaution\w*|safety measure|security measure|preventive))\b)(?<!appears)",
    ),
    Rule(
        id="en.justified.aim",
        type=T.JUSTIFICATION,
        needs="told",
        also=True,
        pattern=r"(?P<t>\b(?:aims?|purpose|goal|object|point|reasons?|grounds|motive|rationale|explanation) (?:given |cited |stated |offered )?(?:of|behind|for)\b<g40>\b(?:<blocking>|closing|cutting|curbs|<curbs>|cut|slowdown|measures?|move|outage)\b<g40>\b(?:was|were|is|are)\b)",
    ),
    Rule(
        id="en.justified.gave-reason",
        type=T.JUSTIFICATION,
        needs="told",
        also=True,
        pattern=r"(?P<t>\b(?:gave|gives?|given|cit(?:ed|es)|nam(?:ed|es)|offer(?:ed|s)|invok(?:ed|es)|plead(?:ed|s)|point(?:ed|s) to)\b<g60>\bas (?:the |its |their |a |an )?(?:\w+ )?(?:reasons?|grounds?|excuse|cause|motive|justification|explanation|pretext)\b)",
    ),
    Rule(
        id="en.justified.blame",
        type=T.JUSTIFICATION,
        needs="told",
        also=True,
        pattern=r"(?P<t>\b(?:put|puts|putting|blam(?:ed|es)|attribut(?:ed|es)|ascrib(?:ed|es))\b<g40>\b(?:outages?|cut|slowdown|disruptions?|loss|blackout|interruption)\b<g20>\b(?:down to|to|on)\b)",
    ),
    Rule(
        id="en.justified.we",
        type=T.JUSTIFICATION,
        needs="told",
        also=True,
        pattern=r"(?P<t>\bwe (?:had to |have |were forced to |decided to )?(?:<toblock>|<blocked>|close|closed|cut)\b<g40>\b(?:because|to (?:protect|stop|prevent|keep|save|restore|maintain)|in order to|for)\b)",
    ),
    Rule(
        id="en.justified.explaining-ban",
        type=T.JUSTIFICATION,
        needs="told",
        also=True,
        pattern=r"(?P<t>\b(?:says?|said|insist(?:s|ed)|argu(?:es|ed))\b<g20><ANY> (?:was |were )?(?:cut|blocked|closed|shut)\b<g10>\bto (?:keep|protect|prevent|stop|maintain|ensure|save|avoid)\b)",
    ),
)

UNANSWERED = (
    Rule(
        id="en.nocomment.silent",
        type=T.NO_COMMENT,
        needs="told",
        pattern=r"(?P<t>\b(?:kept|keeps?|remain(?:s|ed)?|stay(?:s|ed)?|been) (?:silent|tight-lipped|mum|quiet) (?:on|about|over|as to)\b|\b(?:is|was|are|were|been) tight-lipped\b|(?<=[\ue01f\ue000-\ue01e]) silent (?:on|about|over)\b"
        r"|\b(?:has|have|had|is|are) (?:yet|still) to (?:comment|respond|reply|explain|say|answer|issue a statement)\b|\b(?:un|not )available for comment\b|\b(?:could not|couldn't) (?:immediately )?be reached\b"
        r"|\b(?:made|issued|given|gave|offered|released) no (?:public )?(?:statement|comment|explanation|reason)\b|\b(?:said|says) nothing (?:about|of|on)\b|\b(?:had|have|has) (?:nothing to say|no comment)\b|\b(?:would|will) not be drawn\b|\bno(?:thing| word) (?:was|has been) (?:heard|said)\b|\bno (?:official |public |formal )(?:word|statement|comment|explanation|response)\b|\bno (?:statement|comment|explanation)\b<g20>\b(?:from|on|about|of|by|came|has)\b"
        r"|\b(?:went|gone|been|were|remained) unanswered\b|\b(?:has|have|had|did|does)(?: not|n't) (?:yet |publicly |immediately )*(?:explain(?:ed)?|comment(?:ed)?|said? (?:why|whether|when)))"
        r"(?<!order)",
    ),
    Rule(
        id="en.nocomment.would-not-say",
        type=T.NO_COMMENT,
        needs="told",
        pattern=r"(?P<t>\b(?:would not|wouldn't|will not|refus\w+ to|declin\w+ to|did not|didn't) (?:say|explain|comment|reveal|discuss)\b(?: (?:on|why|whether|how|when|if)\b)?)",
    ),
)
