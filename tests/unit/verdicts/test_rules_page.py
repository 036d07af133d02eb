"""The page of rules is what the rules say."""

from tests.quality.write_rules import LAYERS, PAGE, text

from rasad.verdicts.judge import LAYERS as JUDGED


def test_the_page_is_made_from_the_rules() -> None:
    """Stale: run `python -m tests.quality.write_rules`."""
    assert PAGE.read_text(encoding="utf-8") == text()


def test_no_layer_is_left_out() -> None:
    """A new file of rules comes into the page."""
    assert set(LAYERS) == set(JUDGED)
