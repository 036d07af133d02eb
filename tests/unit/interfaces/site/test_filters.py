"""How values are said on a page."""

from datetime import UTC, datetime

import pytest
from tests.unit.interfaces.story import ENGLISH, Story, entries, on

from rasad.interfaces.site import filters
from rasad.model.span import Bracket
from rasad.pipeline.picture.days import meant
from rasad.pipeline.picture.said import lines

SAID = filters.Said(Story(), ENGLISH[0])


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2018", "2018"),
        ("2018-02", "February 2018"),
        ("2018-02-03", "3 February 2018"),
        ("--09-26", "--09-26"),
    ],
)
def test_a_date_is_said_as_closely_as_it_is_known(value: str, said: str) -> None:
    """A month is not said as a day, nor a year as a month."""
    entry = type(entries()[0])(
        id="x",
        type=entries()[0].type,
        modality=entries()[0].modality,
        sources=entries()[0].sources,
        date=on(value),
    )
    (line,) = lines((entry,), ())

    assert SAID.dates(line) == said
    assert (line.first is None) is (meant(entry.date) is None)


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0, "0 %"),
        (0.001, "under 1 %"),
        (0.5, "50 %"),
        (0.999, "over 99 %"),
        (1, "100 %"),
    ],
)
def test_a_share_is_never_rounded_to_all_or_none(share: float, said: str) -> None:
    """One test of a thousand is not none, and not all."""
    assert SAID.percent(share) == said


def test_an_edge_is_a_pair_of_instants() -> None:
    """What nobody saw begin has no first instant."""
    late = datetime(2018, 5, 1, 2, tzinfo=UTC)

    assert SAID.edge(Bracket(earliest=None, latest=late)).startswith("before or at")
    assert SAID.edge(Bracket(earliest=late, latest=late)) == "2018-05-01 02:00"


@pytest.mark.parametrize(
    ("language", "way"),
    [("fa", "rtl"), ("fa-IR", "rtl"), ("ar", "rtl"), ("en", "auto"), (None, "auto")],
)
def test_a_quote_is_turned_by_its_language(language: str | None, way: str) -> None:
    """A Persian quote that begins with a Latin name still runs from the right."""
    assert filters.turn(language) == way


@pytest.mark.parametrize(
    ("mechanisms", "said"),
    [
        (("tcp.timeout",), "no connection is made (tcp.timeout)"),
        (
            ("dns.nxdomain", "tcp.reset", "dns.refused"),
            (
                "the name leads elsewhere or nowhere (dns.nxdomain, dns.refused), "
                "no connection is made (tcp.reset)"
            ),
        ),
        (("smoke.signals",), "smoke.signals"),
        ((), ""),
    ],
    ids=["one", "two of a sort", "a sort nobody told us of", "none"],
)
def test_mechanisms_come_in_plain_words(mechanisms: tuple[str, ...], said: str) -> None:
    """A reader learns what happened; the name in the data stands behind it."""
    assert SAID.how(mechanisms) == said


@pytest.mark.parametrize(
    ("hours", "said"), [(0, "0 h"), (47, "47 h"), (48, "2 d"), (216, "9 d")]
)
def test_a_lag_is_in_days_from_two_days_on(hours: float, said: str) -> None:
    """Nobody reckons 216 hours."""
    assert SAID.span(hours) == said
