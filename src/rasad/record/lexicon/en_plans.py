# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: plans and orders to restrict."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_R = Asks.RESTRICT

PLANS = (
    Rule(
        id="en.plan.rumoured",
        type=T.PLANNED_RESTRICTION,
        modality=M.RUMOURED,
        asks=_R,
        pattern=r"(?P<t>\b(?:rumou?rs?|rumou?red|speculation)\b<g60>\b(?:<anyban>)\b)",
    ),
    Rule(
        id="en.plan.mulled-noun",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        also=True,
        pattern=r"(?P<t>\b(?:a |any )?(?:mulled|proposed|planned|possible|potential"
        r"|mooted|threatened|looming) (?:<blocking>)\b<g60>(?:<S>)?)",
    ),
    Rule(
        id="en.plan.considered",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        pattern=r"(?P<t>\b(?:consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|weigh(?:s|"
        r"ed|ing)?|debat(?:es"
        r"|ed|ing)|discuss(?:es|ed|ing)?|contemplat\w+|study(?:ing)"
        r"?|studies|explor(?:es|ing)"
        r"|look(?:s|ing) (?:at|into)|did not rule out|not rul(?:e|"
        r"ed|ing) out|float(?:s|ed))\b<g60>"
        r"\b(?:<anyban>)\b)",
    ),
    Rule(
        id="en.plan.could-be",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        pattern=r"<ANY><g60>(?P<t>\b(?:could|may|might)\b (?:<adv> |also |"
        r"soon |well ){0,2}(?:be|face|get)"
        r" (?:<adv> |an? |next ){0,2}(?:<banned>|<blocked>|hit|<blocking>)\b)",
    ),
    Rule(
        id="en.plan.slowed",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        needs="any",
        subtype="throttled",
        pattern=r"(?P<t><ANY><n40>\b(?:will|would|shall|is to|are to|set to|about to)"
        r" (?:<adv> |soon |also )?be (?:<adv> )?(?:throttled|slowed|reduced|degraded)\b)",
    ),
    Rule(
        id="en.plan.could-be-slowed",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        needs="any",
        subtype="throttled",
        pattern=r"(?P<t><ANY><n40>\b(?:could|may|might|risks?|should|can)"
        r" (?:<adv> |soon |also )?(?:be|being) (?:<adv> )?"
        r"(?:throttled|slowed|degraded)\b)",
    ),
    Rule(
        id="en.plan.could",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        pattern=r"<A><g40>(?P<t>\b(?:could|may|might)\b (?:<adv> |also |"
        r"soon ){0,2}(?:<toblock>)\b)",
    ),
    Rule(
        id="en.plan.planned",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        pattern=r"(?P<t>\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intention|"
        r"prepar(?:es|ed|ing)"
        r"|propos(?:es|ed|ing|al)|seek(?:s|ing)?|sought|want(?:s|"
        r"ed)|set|about|poised|moves|moving|vow"
        r"(?:s|ed)?|aims?|pledg\w+|going|bill|draft law|agreed in princi"
        r"ple) (?:<g40>\b)?(?:to|for|of|that"
        r" would|which would)\b<g20>\b(?:<toblock>|<blocking>|be <banned"
        r">|be <blocked>)\b)",
    ),
    Rule(
        id="en.plan.will-be",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        pattern=r"(?P<t>\b(?:will|would|is to|are to) (?:soon |also |<adv> )"
        r"?(?:be (?:<adv> )?(?:<banned>"
        r"|<blocked>)|<toblock>)\b)",
    ),
    Rule(
        id="en.plan.to-come",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        needs="told",
        pattern=r"(?P<t>\b(?:ban|block|blockade|restrictions?|suspension)\b<g40>\b(?:could|may"
        r"|might|would|will) (?:come|follow|be (?:imposed|introduced|announced)|take effect"
        r"|start|begin)\b)",
    ),
    Rule(
        id="en.plan.shutdown",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        needs="any",
        pattern=r"<NET><g40>(?P<t>\b(?:will|would|is to|are to|could|may|might) (?:<adv> )?be"
        r" (?:<adv> )?(?:cut|slowed|<blocked>)\b)",
    ),
    Rule(
        id="en.plan.first-to-be",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        pattern=r"(?P<t>\b(?:will|would|could|may|might) be (?:the |among the )?"
        r"(?:first|next|last|only)(?: (?:one|app|service|network|messenger)s?)?"
        r" (?:to be )?(?:<blocked>|<banned>|to go)\b)",
    ),
    Rule(
        id="en.plan.step",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        pattern=r"(?P<t>\b(?:initial|first) step towards?\b<g20>\b(?:stopping|"
        r"ending|<blocking>)\b)",
    ),
)

ORDERS = (
    Rule(
        id="en.order.governed",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:<order>)\b<g90>\b(?:<toblock>|<blocking>|<forbids>|be <blocke"
        r"d>|be <banned>|(?:limits|limitations|curbs)(?= (?:on|to|of)))\b)"
        r"(?!(?: \w+){0,4}? (?:<channels>)\b)",
    ),
    Rule(
        id="en.order.blocked-by-decision",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:<blocked>|<banned>|closed)\b<g40>\b(?:under|"
        r"by|on the|following|on|per"
        r"|pursuant to|in line with|after)\b<g20>\b(?:order|decision|"
        r"ruling|directive|decree"
        r"|instructions?|law|court order)\b)",
    ),
    Rule(
        id="en.order.with-decision",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:with|by|under|following|through|per)\b (?:an? |"
        r"the |its )?(?:\w+ )?(?:decision"
        r"|order|ruling|directive|decree|instructions?)\b<g120>\b(?:<blo"
        r"cked>|<banned>)\b)",
    ),
    Rule(
        id="en.order.acted-on",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="told",
        pattern=r"(?P<t>\b(?:act(?:ed|ing)|blocked|done|complying|complied)"
        r"\b<g10>\b(?:on|under|upon|following"
        r"|with)\b<g20>\b(?:instructions?|orders?|directives?|requests?)"
        r"\b<g20>\b(?:from|of|by)\b)",
    ),
    Rule(
        id="en.order.issued",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="told",
        pattern=r"(?P<t><A><g40>\b(?:issu(?:ed|es)|gave|handed down|signed)"
        r" (?:its|an|the|a)"
        r" (?:\w+ )?(?:order|ruling|injunction|directive)\b)(?!<g40>\b(?"
        r":lift|restor|unblock|unban))",
    ),
    Rule(
        id="en.order.statement-dated",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="told",
        pattern=r"(?P<t>\b(?:filtering|ban|block|blocking|closure|restriction)\b<g20>"
        r"\b(?:announced|made known|published|declared|confirmed)\b<g60><D>)",
    ),
    Rule(
        id="en.order.stay-closed-until",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:will|to) (?:stay|remain|be) (?:<blocked>|<banned>|"
        r"inaccessible)\b<g20>"
        r"\b(?:until|till|for)\b)",
    ),
    Rule(
        id="en.order.duty",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"<ISP><g40>(?P<t>\b(?:must|have to|had to|were told to|"
        r"obliged to)\b<g40>\b(?:<toblock>)\b)",
    ),
    Rule(
        id="en.order.must-be",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"<ANY><g40>(?P<t>\b(?:must|has to|have to)\b be (?:<adv> )"
        r"?(?:<blocked>|<banned>)\b)",
    ),
    Rule(
        id="en.order.court-blocked",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t><COURT>(?:(?! that )[^;!?\n]){0,40}?\b(?:<blocked>|<banned>|blocks|bans"
        r"|suspends)\b)",
    ),
    Rule(
        id="en.block.authorities-banned",
        type=T.BLOCK,
        asks=None,
        pattern=r"(?P<t><AUTH> (?:\w+ )?(?:temporarily |briefly |have |has |"
        r"had ){0,2}banned\b)",
    ),
    Rule(
        id="en.order.banned-active",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t><A><g60>\b(?:<banned>|bans|outlaws|prohibits|forbids)"
        r"\b)(?! (?:from|by)\b)",
    ),
    Rule(
        id="en.order.banned-passive",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t><S><g60>\b(?:was|were|been|being|are being|is being|"
        r"get|got) (?:<adv> ){0,2}"
        r"(?:<banned>)\b)",
    ),
    Rule(
        id="en.order.ban-imposed",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>\b(?:impos(?:ed|es|ing)|announc(?:ed|es|ing)|plac(?:ed|"
        r"es|ing)|enact(?:ed|s)"
        r"|slapp(?:ed|ing)|declar(?:ed|es)|extend(?:ed|s)|renew(?:ed|"
        r"s)|introduc(?:ed|es)|issued|put(?! (?:the|its|a|an) \w+ (?:into|in)\b))\b"
        r"<g40>\b(?:bans?|prohibition|suspension)\b)",
    ),
    Rule(
        id="en.order.decided-to",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t><A><g40>\b(?<!was )(?<!were )(?<!been )(?<!be )(?:suspend(?:ed|s)|indefinitely suspended|"
        r"announced the suspension of)\b)(?!<n20><NET>)",
    ),
    Rule(
        id="en.order.headline-ban",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t><A><g20> (?:bans|outlaws|(?<!'s )orders(?= [^.,;])(?! (?:from|of|by|to))\b))",
    ),
)
