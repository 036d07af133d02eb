# ruff: noqa: E501 - a row a case, read as a row
"""Which statements are of one act: dates that yield, mentions, promises, figures."""

import pytest
from tests.unit.record.telling import (
    BACKGROUND,
    COURT,
    OF_ARTICLE,
    K,
    M,
    T,
    actor,
    day,
    effect,
    merged,
    told,
)

from rasad.model.said import Actor, Deadline, Quantity, When
from rasad.model.statement import Statement
from rasad.model.vocabulary import Asks, Precision
from rasad.record.relations import UNKNOWN


@pytest.mark.parametrize(
    ("published", "acts"),
    [("2021-05-02", 1), ("2021-05-04", 1), ("2021-05-10", 1), ("2021-05-11", 2), ("2021-05-01", 2)],
    ids=["the day before, by time zone", "next day", "a week", "more than a week", "before it was"],
)  # fmt: skip
def test_the_day_of_an_article_yields_to_a_stated_one(
    published: str, acts: int
) -> None:
    """A paper without a date tells of the days before it, not of those after."""
    late = told("b", date=day(published, OF_ARTICLE), article_date=day(published))

    assert len(merged(told("a"), late)) == acts


def test_a_headline_is_of_its_own_story_first() -> None:
    """Of two orders of a week, a headline is the one that its story tells."""
    second = told("b", start=50, date=day("2021-05-08"), article_date=day("2021-05-09"))
    headline = told(
        "b", date=day("2021-05-09", OF_ARTICLE), article_date=day("2021-05-09")
    )
    found = merged(told("a"), second, headline)

    assert [(e.date.value, len(e.sources)) for e in found] == [
        ("2021-05-03", 1),
        ("2021-05-08", 2),
    ]


def test_two_papers_without_a_date_a_day_apart() -> None:
    """Neighbouring days of two papers are one act, three days apart are two."""
    assert (
        len(
            merged(
                told("a", date=day("2021-05-03", OF_ARTICLE)),
                told("b", date=day("2021-05-04", OF_ARTICLE)),
            )
        )
        == 1
    )
    assert (
        len(
            merged(
                told("a", date=day("2021-05-03", OF_ARTICLE)),
                told("b", date=day("2021-05-06", OF_ARTICLE)),
            )
        )
        == 2
    )


def test_background_joins_the_latest_act_before_it() -> None:
    """'After the order' is the last order before the paper, not one after it."""
    acts = [
        told("a", date=day("2020-11-02")),
        told("b"),
        told("c", date=day("2021-09-01")),
    ]  # fmt: skip
    found = merged(*acts, told("d", date=BACKGROUND, article_date=day("2021-06-01")))

    assert [(e.date.value, len(e.sources)) for e in found] == [
        ("2020-11-02", 1), ("2021-05-03", 2), ("2021-09-01", 1),
    ]  # fmt: skip


def test_background_without_an_act_is_kept_without_a_day() -> None:
    """Nothing is lost: an act told without a day is an entry without one."""
    (entry,) = merged(told("a", date=BACKGROUND))

    assert entry.date.precision is Precision.NONE
    assert entry.date.value is None


def test_a_class_is_its_services_within_one_story() -> None:
    """'Messengers' in a headline are those that its story names, elsewhere not."""
    story = told("a", services=("heron", "plover"))
    headline = told("a", start=50, services=("class:messengers",))

    (entry,) = merged(story, headline)
    assert set(entry.services) == {"heron", "plover", "class:messengers"}
    assert len(merged(story, told("b", services=("class:messengers",)))) == 2
    assert len(merged(story, headline, known=UNKNOWN)) == 2


MINISTER = actor("A. Norman", K.MINISTER, "minister")


def promise(document: str, **more: object) -> Statement:
    """Return what a minister promised in June 2019: Heron comes back."""
    return told(document, **{"type": T.PROMISE, "modality": M.PROMISED, "asks": Asks.RESTORE, "actors": (MINISTER,), "date": day("2019-06"), **more})  # fmt: skip


@pytest.mark.parametrize(
    ("again", "entries"),
    [
        ({"date": day("2021-05-04", OF_ARTICLE), "actors": (actor("the government", K.GOVERNMENT),)}, 1),
        ({"date": BACKGROUND, "services": ("class:messengers",)}, 1),
        ({"date": BACKGROUND, "deadline": Deadline(date="2021-08")}, 1),
        ({"date": day("2021-05-01")}, 2),
        ({"asks": Asks.RESTRICT, "date": BACKGROUND}, 2),
        ({"services": ("osprey",), "date": BACKGROUND}, 2),
        ({"date": BACKGROUND, "article_date": day("2019-01-01")}, 2),
    ],
    ids=["told again", "of the class", "with its term", "made anew", "to block", "of another", "told before"],
)  # fmt: skip
def test_a_promise_is_one_however_often_told(
    again: dict[str, object], entries: int
) -> None:
    """A promise stands for years; told again without a day it is the same one."""
    assert len(merged(promise("a"), promise("b", **again))) == entries


def test_a_bare_rating_stands_beside_what_it_rates() -> None:
    """'Status: broken' names no service: it is of the promise its page rates."""
    rated = {
        "type": T.PROMISE_STATUS,
        "modality": M.ACTUAL,
        "subtype": "broken",
        "actors": (),
    }
    full = told("a", **rated)
    bare = {**rated, "services": ()}

    assert len(merged(full, told("a", start=50, **bare))) == 1
    assert len(merged(full, told("b", **bare))) == 2


def test_terms_counted_from_the_day_of_an_article() -> None:
    """A day that is named wins over one that was counted from a paper's day."""
    asked = {"type": T.ULTIMATUM}
    named = told("a", **asked, deadline=Deadline(date="2021-06-02"))
    counted = Deadline(date="2021-06-05", duration="P30D", counted_from="2021-05-06")
    (entry,) = merged(
        named,
        told("b", **asked, deadline=counted),
        told("c", **asked, deadline=counted),
    )

    assert entry.deadline is not None
    assert entry.deadline.date == "2021-06-02"
    assert {(d.field, d.value) for d in entry.dissent} >= {
        ("deadline.date", "2021-06-05")
    }


def test_a_month_and_thirty_days_are_one_term() -> None:
    """Two words for one length are no two opinions."""
    terms = [
        Deadline(date="2021-06-02", duration=d, counted_from="2021-05-03")
        for d in ("P30D", "P1M")
    ]
    (entry,) = merged(
        *(
            told(n, type=T.ULTIMATUM, deadline=t)
            for n, t in zip("ab", terms, strict=True)
        )
    )

    assert entry.dissent == ()


def test_a_term_counted_long_after_is_another_demand() -> None:
    """No paper is a fortnight late: another day was meant."""
    counted = Deadline(date="2021-06-16", duration="P30D", counted_from="2021-05-17")
    found = merged(
        told("a", type=T.ULTIMATUM, deadline=Deadline(date="2021-06-02")),
        told("b", type=T.ULTIMATUM, deadline=counted),
    )

    assert len(found) == 2


def test_one_figure_is_one_entry_whenever_told() -> None:
    """Forty million is one claim in two papers, thirty million another."""

    def claim(name: str, value: float, **more: object) -> Statement:
        return told(
            name,
            type=T.USAGE_CLAIM,
            modality=M.CLAIMED,
            quantity=(Quantity(value=value, unit="users"),),
            **more,
        )

    said = [
        claim("a", 4e7),
        claim("b", 4e7, date=day("2021-08")),
        claim("c", 3e7),
        claim("d", 4e7, services=("plover",)),
    ]
    assert sorted(len(e.sources) for e in merged(*said)) == [1, 1, 2]
    assert all(not e.dissent for e in merged(*said))


MTN = actor("Norland Mobile", K.ISP_OPERATOR, "mobile")


@pytest.mark.parametrize(
    ("basis", "one"),
    [({"date": BACKGROUND}, "2021-05-03"), ({"date": day("2021-05")}, "2021-05-03")],
    ids=["without a day", "a month"],
)
def test_what_nobody_did_is_not_one_operators(
    basis: dict[str, object], one: str
) -> None:
    """'Heron was blocked in May' is the block, not one network's part in it."""
    country = effect("a", actors=(actor("Security Council", K.COUNCIL, "council"),))
    network = effect("b", actors=(MTN,))
    found = merged(country, network, effect("c", **basis))

    assert [
        (e.date.value, len(e.sources)) for e in found if e.actors[0].id == "no.council"
    ] == [(one, 2)]
    assert len(found) == 2


def test_a_block_lasts_into_the_month_it_is_told_of() -> None:
    """What began on 30 April was on in May; an order of April was not given then."""
    began = day("2021-04-30")
    later = {"date": day("2021-05"), "article_date": day("2021-07-01")}

    assert len(merged(effect("a", date=began), effect("b", **later))) == 1
    assert len(merged(told("a", date=began), told("b", **later))) == 2


@pytest.mark.parametrize(
    "other",
    [
        actor("Court", K.COURT), actor("the court", K.COURT), actor("A judge", K.JUDICIAL_OFFICIAL),
        actor("authorities", K.AUTHORITY_UNSPECIFIED), actor("judiciary", K.JUDICIARY),
        actor("judiciary", K.JUDICIARY, "judiciary"), actor("Norland", K.GOVERNMENT),
        actor("بازپرس دادسرای رسانه", K.PROSECUTOR),
    ],
    ids=lambda a: f"{a.id} {a.name}",
)  # fmt: skip
def test_a_plain_noun_is_whoever_of_that_kind(other: Actor) -> None:
    """'Court orders block' over a story of the Vessel court is no second order."""
    (entry,) = merged(told("a"), told("a", start=50, actors=(other,)))

    assert COURT in entry.actors


@pytest.mark.parametrize(
    "other",
    [
        actor("Harbour Court", K.COURT, "harbour_court"),
        actor("the Harbour Court of Trade", K.COURT),
    ],
    ids=["of the book", "by name"],
)
def test_courts_of_two_names_are_two(other: Actor) -> None:
    """Two courts that are told apart by name gave two orders."""
    assert len(merged(told("a"), told("b", actors=(other,)))) == 2


def test_overlapping_spans_do_not_contradict() -> None:
    """A year of one calendar and a year of another, both vague, are no dissent."""
    other = When(
        value="2021-03-21",
        end="2022-03-20",
        precision=Precision.INTERVAL,
        basis="stated",
    )
    (entry,) = merged(effect("a", date=day("2021")), effect("b", date=other))

    assert entry.dissent == ()


def test_the_day_of_an_article_is_no_dissent_beside_a_stated_one() -> None:
    """Only another stated day is another opinion."""
    stated = told("a")
    (entry,) = merged(
        stated,
        told("b", date=day("2021-05-04", OF_ARTICLE)),
        told("c", date=day("2021-05-04", OF_ARTICLE)),
    )

    assert entry.date.value == "2021-05-03"
    assert entry.dissent == ()


def test_a_week_ago_is_the_day_nearest_to_a_week_ago() -> None:
    """A span that only says about when takes the act in its middle."""
    acts = [effect("a", date=day("2021-05-03")), effect("b", date=day("2021-05-06"))]
    about = When(
        value="2021-05-03",
        end="2021-05-09",
        precision=Precision.INTERVAL,
        basis="relative to 2021-05-13",
    )
    late = {"article_date": day("2021-05-13")}
    found = merged(*acts, effect("c", date=about, **late))
    stated = merged(
        *acts,
        effect(
            "c",
            date=When(
                value="2021-05-03",
                end="2021-05-09",
                precision=Precision.INTERVAL,
                basis="stated",
            ),
            **late,
        ),
    )

    assert [(e.date.value, len(e.sources)) for e in found] == [
        ("2021-05-03", 1),
        ("2021-05-06", 2),
    ]
    assert len(stated) == 3
