"""What is known of each test, by whatever name it goes."""

import pytest

from rasad import observations
from rasad.verdicts.profiles import ALIASES, PROFILES, profile_of


@pytest.mark.parametrize("name", observations.NETTESTS)
def test_a_test_by_another_of_its_names_is_judged_alike(name: str) -> None:
    """Names that read alike are judged alike."""
    others = observations.NETTESTS[name].ALIASES
    mine = profile_of(name)
    assert all(profile_of(alias) is mine for alias in others)
    assert {alias for alias, test in ALIASES.items() if test == name} <= {*others}


def test_a_profile_is_of_a_test() -> None:
    """A profile whose test nobody reads would never be asked for."""
    assert {*PROFILES} <= {*observations.NETTESTS}
