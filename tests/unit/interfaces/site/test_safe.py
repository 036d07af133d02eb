"""Names, addresses and characters from documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasad.interfaces.site import safe


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("telegram", "telegram"),
        ("web/www.example.org", "web-www.example.org"),
        ("class:messengers", "class-messengers"),
    ],
)
def test_names_that_people_write(name: str, folder: str) -> None:
    """A plain name is its own folder."""
    assert safe.slug(name) == folder


def test_two_names_never_share_a_folder() -> None:
    """A service cannot take the page of a host by its name."""
    names = [
        "web/a.b",
        "web-a.b",
        "class:x",
        "class-x",
        "a b",
        "a-b",
        "A-B",
        "..",
        ".",
        "",
    ]

    assert len({safe.slug(name) for name in names}) == len(names)


@given(st.text(max_size=200))
def test_a_folder_is_one_safe_name(name: str) -> None:
    """Whatever the name, it is one folder and not a way out."""
    for folder in (safe.slug(name), safe.label(name)):
        assert folder not in {"", ".", ".."}
        assert not set(folder) - set(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"
        )
        assert len(folder) < 100


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://news.example/a?b=1", True),
        ("http://news.example", True),
        ("javascript:alert(1)", False),
        ("JAVASCRIPT:alert(1)", False),
        ("data:text/html,x", False),
        ("//news.example/a", False),
        ("/etc/passwd", False),
        ("https://", False),
        ("https://news.example/\u202egnp.exe", False),
        ("https://[bad", False),
        (None, False),
    ],
)
def test_a_reader_is_sent_to_web_addresses_only(
    url: str | None, *, followed: bool
) -> None:
    """No other scheme and no hidden character becomes a link."""
    assert safe.address(url) == (url if followed else None)


def test_what_turns_text_is_taken_out_and_what_joins_it_stays() -> None:
    """Persian keeps its joiners; an override is gone; a control is shown."""
    assert safe.neutral("می\u200cرود\u202e\u2066\x00") == "می\u200cرود\ufffd"


@pytest.mark.parametrize(
    ("tag", "kept"), [("fa", "fa"), ("en-GB", "en-GB"), ('en" x="', ""), (None, "")]
)
def test_a_language_is_a_tag(tag: str | None, kept: str) -> None:
    """Only a language tag may stand in the attribute."""
    assert safe.language(tag) == kept
