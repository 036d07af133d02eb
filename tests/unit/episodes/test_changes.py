"""What changed between two looks, as data grow, come late or are taken back."""

from collections.abc import Sequence

from msgspec import structs
from tests.unit.episodes.test_detecting import lasting
from tests.unit.episodes.world import hour, measured

from rasad import episodes
from rasad.episodes.changes import Change, Happened, between, followed
from rasad.model.cell import Cell


def looks(*tables: Sequence[Cell]) -> list[tuple[Change, ...]]:
    """Look at each table in turn, following from one to the next."""
    log: list[Change] = []
    found: list[tuple[Change, ...]] = []
    for cells in tables:
        now = episodes.from_cells(cells)
        found.append(between(followed(log), now))
        log += found[-1]
        assert not between(followed(log), now), "a second look says nothing"
    return found


def beside() -> list[Cell]:
    """Measure another target all along: the network itself never fell silent."""
    return [*measured(1, (0, 40), target="news/app")]


def named(found: Sequence[Change]) -> list[Happened]:
    """Give what happened, in order."""
    return [one.change for one in found]


def until(cells: Sequence[Cell], day: float) -> list[Cell]:
    """Give what was there by a day."""
    return [cell for cell in cells if cell.hour < hour(day)]


def test_an_episode_is_followed_from_onset_to_end() -> None:
    """Nothing, onset, no change while it goes on, end: one episode, one name."""
    cells = lasting(1, 10, 20)

    found = looks(*(until(cells, day) for day in (9, 13, 16, 26)))

    assert [named(one) for one in found] == [[], ["onset"], [], ["end"]]
    assert found[1][0].follows == found[3][0].follows
    assert found[3][0].episode.end is not None


def test_what_was_over_and_goes_on_is_reopened() -> None:
    """A day of access inside a block that then goes on."""
    early = [*measured(1, (0, 10)), *measured(1, (10, 14), blocked=True)]
    open_ = [*early, *measured(1, (14, 17))]
    again = [*open_, *measured(1, (15.1, 25.1), blocked=True, every=1)]

    found = looks(early, open_, again)

    assert [named(one) for one in found] == [["onset"], ["end"], ["reopened"]]


def test_late_data_revise_an_onset_and_keep_the_name() -> None:
    """Cells of the days before arrive late: the onset moves, the name does not."""
    whole = lasting(1, 10, 30)
    late = [cell for cell in whole if not hour(10) <= cell.hour < hour(14)]

    found = looks([*late, *beside()], [*whole, *beside()])

    assert [named(one) for one in found] == [["onset"], ["revised"]]
    assert found[0][0].follows == found[1][0].follows
    assert found[0][0].episode.id != found[1][0].episode.id
    assert found[1][0].episode.start.latest == hour(10)


def test_what_the_cells_no_longer_bear_is_retracted() -> None:
    """Many tests that passed come late: the episode goes, its evidence stays."""
    cells = [*measured(1, (0, 10)), *measured(1, (10, 12), blocked=True)]
    passed = [
        structs.replace(cell, ok=30, reports=30)
        for cell in measured(1, (10, 12), every=1)
    ]

    found = looks(cells, [*cells, *passed])

    assert [named(one) for one in found] == [["onset"], ["retracted"]]
    assert found[1][0].episode == found[0][0].episode
    assert found[1][0].into is None


def test_two_that_late_data_join_are_one_and_one_taken_in() -> None:
    """The hole between two blocks fills with blocked tests."""
    first = [
        *measured(1, (0, 10)),
        *measured(1, (10, 14), blocked=True),
        *measured(1, (14, 18)),
        *measured(1, (24, 28), blocked=True),
        *measured(1, (28, 34)),
    ]
    joined = [
        *(cell for cell in first if not hour(14) <= cell.hour < hour(18)),
        *measured(1, (14, 24), blocked=True),
    ]

    found = looks([*first, *beside()], [*joined, *beside()])

    assert named(found[0]) == ["onset", "onset"]
    assert sorted(named(found[1])) == ["retracted", "revised"]
    gone = next(one for one in found[1] if one.change is Happened.RETRACTED)
    assert gone.into == found[0][0].follows


def test_vanished_measurements_are_a_loss() -> None:
    """A country falls silent while another is measured."""
    steady = [*measured(9, (0, 40), country="XB")]
    country = [c for asn in (1, 2) for c in measured(asn, (0, 25))]

    found = looks([*until(steady, 25), *country], [*steady, *country])

    assert named(found[0]) == []
    assert named(found[1]) == ["loss"]


def test_a_second_block_of_the_place_has_a_name_of_its_own() -> None:
    """A re-block two weeks later follows nothing."""
    cells = [
        *lasting(1, 10, 14, end=28),
        *measured(1, (28, 32), blocked=True),
    ]

    found = looks(until(cells, 20), cells)

    assert [named(one) for one in found] == [["onset"], ["onset"]]
    assert found[0][0].follows != found[1][0].follows
