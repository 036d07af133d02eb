"""Who speaks is told from who is spoken of."""

import pytest

from rasad.model.entry import Entry
from rasad.model.said import Actor, Attribution
from rasad.model.source import Source
from rasad.model.vocabulary import ActorKind, Modality, Role, StatementType
from rasad.pipeline.picture import words

OPERATOR = Actor(
    id="xn.tel", name="Norland Tel", kind=ActorKind.ISP_OPERATOR, role=Role.EXECUTES
)


def claim(kind: StatementType, *, who: str | None, subtype: str | None = None) -> Entry:
    """Return an entry in which an operator is said to act."""
    return Entry(
        id="one",
        type=kind,
        subtype=subtype,
        modality=Modality.ACTUAL,
        actors=(OPERATOR,),
        attribution=Attribution(who=who),
        sources=(Source(document="sha256:0", quote="q", start=0, end=1),),
    )


@pytest.mark.parametrize(
    ("entry", "label", "lane"),
    [
        (
            claim(StatementType.BLOCK, who="the founder"),
            "Said to be blocked",
            words.OTHERS,
        ),
        (claim(StatementType.BLOCK, who=None), "Said to be blocked", words.OTHERS),
        (
            claim(StatementType.BLOCK, who="Norland Tel"),
            "Norland Tel: says it is blocked",
            "Companies",
        ),
        (
            claim(StatementType.STATUS_CLAIM, who=None, subtype="accessible"),
            "Said to be accessible",
            words.OTHERS,
        ),
        (
            claim(StatementType.ACCESS_OBSERVATION, who=None, subtype="blocked"),
            "Seen blocked",
            words.OTHERS,
        ),
    ],
    ids=[
        "somebody else says that the operator blocks",
        "nobody is named",
        "the operator says so of itself",
        "a state is claimed",
        "somebody tried",
    ],
)
def test_whoever_is_said_to_block_does_not_say_so(
    entry: Entry, label: str, lane: str
) -> None:
    """A claim is never put in the mouth of the one it is about."""
    assert words.label(entry) == label
    assert words.lane_of(entry) == lane


def test_the_one_spoken_of_is_named_as_such() -> None:
    """The table tells who speaks, and about whom."""
    told = words.parties(claim(StatementType.BLOCK, who="the founder"))
    assert (told.speak, told.act) == ((), ("Norland Tel",))
