"""A row a kind: what is promised, denied, done by platforms and people, said of it."""

import pytest
from tests.unit.record.said import said

from rasad.model.vocabulary import StatementType

T = StatementType
SAYS = (
    ("The minister swore to keep WhatsApp open.", T.PROMISE),
    ("The ministry repeated its pledge to reopen Facebook.", T.PROMISE_UPDATE),
    ("The cabinet reneged on its promise to reopen Facebook.", T.PROMISE_STATUS),
    ("Telegram missed the deadline and the regulator noted it.", T.NONCOMPLIANCE),
    ("Reports of a ban on Viber are baseless, the agency said.", T.DENIAL),
    ("The governor defended the closing of Signal.", T.JUSTIFICATION),
    ("Viber has kept silent about the order.", T.NO_COMMENT),
    ("Viber turned down the court's request.", T.PLATFORM_REFUSAL),
    ("Viber bowed to the court.", T.PLATFORM_COMPLIANCE),
    ("Viber's rules forbid calls to riot.", T.PLATFORM_POLICY),
    ("Viber said it had told users of the court's order.", T.PLATFORM_STATEMENT),
    ("Two Viber channels were taken down.", T.CHANNEL_TAKEDOWN),
    ("Viber gave the paper its channel back.", T.CHANNEL_REINSTATEMENT),
    ("Two owners of Viber channels were locked up.", T.ARREST),
    ("Editors challenged the ban on Viber in court.", T.LEGAL_ACTION),
    ("Readers poured into Viber.", T.MIGRATE),
    ("The ministry runs a channel on Viber.", T.OFFICIAL_USE),
    ("Readers get around the block on Viber with VPNs.", T.CIRCUMVENTION_USE),
    ("The ministry unveiled a national messenger.", T.DOMESTIC_LAUNCH),
    ("The minister urged people to use domestic messengers.", T.PROMOTE_DOMESTIC),
    ("Viber is open. The regulator's head was sacked.", T.PERSONNEL),
    ("Students pleaded with the ministry to reopen Viber.", T.PUBLIC_DEMAND),
    ("Lawmakers welcomed the suspension of Viber.", T.POSITION),
    ("Teachers hit out at the closing of Viber.", T.OPPOSITION),
    ("The ministry accused Viber of hiding thieves.", T.ACCUSATION),
    ("The ministry and the court fell out over Viber.", T.DISPUTE),
    ("The closing of Viber was seen as a warning.", T.ASSESSMENT),
    ("Rumours of an attack circulated on Viber.", T.CONTENT_INCIDENT),
    ("Viber is open. Protests broke out in the capital.", T.CONTEXT_EVENT),
    ("Two in five Finns use Viber.", T.USAGE_CLAIM),
    ("The internet cut cost the economy $2 million a day.", T.STATISTIC),
)
SAYS_NOTHING = (
    ("The museum near Viber's office promised a new hall.", T.PROMISE),
    ("A visitor to Viber was denied bail.", T.DENIAL),
    ("The ministry did not deny that it had closed Viber.", T.DENIAL),
    ("Photos of a wedding were shared on Viber.", T.CONTENT_INCIDENT),
    ("Viber announced a new set of stickers.", T.PLATFORM_STATEMENT),
    ("The orders of the café that uses Viber went unpaid.", T.NONCOMPLIANCE),
)


@pytest.mark.parametrize(("text", "kind"), SAYS, ids=[k.value for _, k in SAYS])
def test_a_sentence_of_each_kind_is_read(text: str, kind: StatementType) -> None:
    """Every kind outside of orders and effects has words that reach it."""
    assert kind in {s.type for s in said(text, country=None)}


@pytest.mark.parametrize(("text", "kind"), SAYS_NOTHING)
def test_the_same_words_of_something_else_say_nothing(
    text: str, kind: StatementType
) -> None:
    """The words of a kind are not enough where they are about something else."""
    assert kind not in {s.type for s in said(text, country=None)}
