"""The nouns check what they are made of."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from rasad.model.cell import Cell
from rasad.model.finding import Finding, FindingKind, Reason
from rasad.model.ids import content_id
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.span import Bracket, Span, in_utc
from rasad.model.statement import Statement
from rasad.model.target import Registry, Service
from rasad.model.verdict import State, TargetVerdict
from rasad.model.vocabulary import Modality, StatementType

NOON = datetime(2024, 1, 1, 12, tzinfo=UTC)
REGISTRY = Registry(
    services=(
        Service(
            id="alpha", kind="social", origin="foreign", domains=("alpha.example",)
        ),
        Service(id="beta", kind="messenger", origin="domestic_XA", ooni=("beta",)),
        Service(
            id="video", kind="video", origin="foreign", domains=("v.alpha.example",)
        ),
    ),
    classes={"both": ("alpha", "beta", "gone"), "foreign_platforms": ("*foreign",)},
)


def test_parts_that_run_together_make_other_ids() -> None:
    """("ab", "c") and ("a", "bc") are two things."""
    assert content_id("ab", "c") != content_id("a", "bc")


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ((0, 2), (1, 3), True),
        ((0, 1), (1, 2), False),
        ((0, None), (5, 6), True),
    ],
    ids=["they cross", "one ends where the other starts", "one goes on"],
)
def test_spans_are_half_open(
    one: tuple[int, int | None], other: tuple[int, int | None], *, meet: bool
) -> None:
    """The end of a span is not in it."""

    def span(hours: tuple[int, int | None]) -> Span:
        start, end = hours
        return Span(
            start=NOON + timedelta(hours=start),
            end=None if end is None else NOON + timedelta(hours=end),
        )

    assert span(one).overlaps(span(other)) is meet
    assert span(other).overlaps(span(one)) is meet


def test_a_span_is_in_utc() -> None:
    """A local time in a span would shift every comparison."""
    with pytest.raises(ValueError, match="in UTC"):
        Span(start=datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=3))))


def test_an_instant_without_a_zone_is_refused() -> None:
    """Nobody can say when it was."""
    with pytest.raises(ValueError, match="no time zone"):
        in_utc(datetime(2024, 1, 1))  # noqa: DTZ001 - the fault under test


def test_an_open_bracket_has_no_middle() -> None:
    """What was so from the first cell has no onset to compute with."""
    assert Bracket(earliest=None, latest=NOON).middle is None
    whole = Bracket(earliest=NOON, latest=NOON + timedelta(hours=4))
    assert whole.middle == NOON + timedelta(hours=2)


def test_a_quote_must_have_words() -> None:
    """A source without a quote proves nothing."""
    with pytest.raises(ValueError, match="proves nothing"):
        Source(document="sha256:0", quote="", start=0, end=1)


def test_a_statement_stands_where_it_says() -> None:
    """Offsets that do not fit the quote are refused when it is made."""
    with pytest.raises(ValueError, match="stand where it says"):
        Statement(
            document="sha256:0",
            path="p",
            article=0,
            article_date=When(),
            start=0,
            end=9,
            quote="four",
            type=StatementType.BLOCK,
            modality=Modality.ACTUAL,
            rule="r",
        )


def test_a_mechanism_outside_the_vocabulary_is_refused() -> None:
    """Every prefix of a path is a word; anything else is none."""
    TargetVerdict(target="t", state=State.BLOCKED, mechanisms=("dns.injection",))
    with pytest.raises(ValueError, match=r"dns\.magic"):
        TargetVerdict(target="t", state=State.BLOCKED, mechanisms=("dns.magic",))


def test_a_count_is_not_below_zero() -> None:
    """A cell counts."""
    with pytest.raises(ValueError, match="below zero"):
        Cell(hour=NOON, country="XA", asn=1, target="t", ok=-1)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [(FindingKind.UNKNOWN, None), (FindingKind.FOLLOWED, Reason.NO_DATA)],
    ids=["unknown without a reason", "a reason without unknown"],
)
def test_unknown_and_nothing_else_has_a_reason(
    kind: FindingKind, reason: Reason | None
) -> None:
    """Doubt is told; what is sure needs no excuse."""
    with pytest.raises(ValueError, match="has a reason"):
        Finding(
            id="1",
            kind=kind,
            reason=reason,
            entry=None,
            country="XA",
            service="alpha",
            why="",
            may_write="",
            may_not_write="",
            rule="",
            would_change_if="",
        )


@pytest.mark.parametrize(
    ("target", "service"),
    [
        ("web/alpha.example", "alpha"),
        ("web/www.alpha.example", "alpha"),
        ("web/notalpha.example", "web/notalpha.example"),
        ("web/cdn.v.alpha.example", "video"),
        ("beta/app", "beta"),
    ],
    ids=["its domain", "a host of it", "a look-alike", "the longer suffix", "an app"],
)
def test_a_target_belongs_to_the_service_of_its_suffix(
    target: str, service: str
) -> None:
    """A host is never given to a service because its name looks alike."""
    assert REGISTRY.service_of(target) == service


def test_a_class_holds_known_members_only() -> None:
    """A class is expanded to services that the registry knows."""
    assert REGISTRY.members("class:both") == ("alpha", "beta")
    assert REGISTRY.members("class:foreign_platforms") == ("alpha", "video")
    assert REGISTRY.members("beta") == ("beta",)
