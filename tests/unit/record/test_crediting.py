# ruff: noqa: E501 - a row a case, read as a row
"""Who is credited with an act: each once, by the best name, tellers left out."""

import pytest
from tests.unit.record.telling import COURT, KNOWN, K, actor

from rasad.model.said import Actor
from rasad.model.vocabulary import Role
from rasad.record import crediting

COUNCIL = actor("Council of Harbours", K.COUNCIL, "council")
MOBILE = actor("Norland Mobile", K.ISP_OPERATOR, "mobile")
BOUND = actor("all operators", K.ISP_OPERATOR, role=Role.IS_BOUND)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ([(COUNCIL,), (actor("the council", K.COUNCIL),)], {COUNCIL}),
        ([(COUNCIL,), (actor("Norland", K.GOVERNMENT),)], {COUNCIL}),
        ([(COUNCIL,), (actor("authorities", K.AUTHORITY_UNSPECIFIED),)], {COUNCIL}),
        ([(COURT,), (actor("the council", K.COUNCIL),)], {COURT, actor("the council", K.COUNCIL)}),
        ([(COURT, BOUND)], {COURT, BOUND}),
        ([(COURT, BOUND), (actor("operators", K.ISP_OPERATOR, role=Role.IS_BOUND),)], {COURT, BOUND}),
        ([(MOBILE,), (actor("operators", K.ISP_OPERATOR),)], {MOBILE, actor("operators", K.ISP_OPERATOR)}),
        ([(COURT, actor("Daily Post", K.MEDIA, role=Role.REPORTS))], {COURT}),
        ([(actor("Daily Post", K.MEDIA, role=Role.OBJECTS),)], {actor("Daily Post", K.MEDIA, role=Role.OBJECTS)}),
        ([(actor("authorities", K.AUTHORITY_UNSPECIFIED),)], {actor("authorities", K.AUTHORITY_UNSPECIFIED)}),
        ([(actor("Norland", K.GOVERNMENT), actor("operators", K.ISP_OPERATOR))], {actor("Norland", K.GOVERNMENT), actor("operators", K.ISP_OPERATOR)}),
        ([], set()),
    ],
    ids=[
        "a plain noun", "a state", "unnamed", "another body", "the bound stay", "the bound once",
        "one and many", "who reports", "media that act", "nobody better", "a state and operators", "nobody",
    ],
)  # fmt: skip
def test_credit(told: list[tuple[Actor, ...]], kept: set[Actor]) -> None:
    """A better name of the same actor stands alone, whatever came first."""
    assert set(crediting.actors_of(told, KNOWN)) == kept
    assert set(crediting.actors_of(told[::-1], KNOWN)) == kept
