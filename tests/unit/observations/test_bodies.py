"""What is known of a body when it has passed."""

import json

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from xxhash import xxh3_128_hexdigest

from rasad.model.observation import SEARCHED
from rasad.observations import bodies


def read(text: str) -> bodies.Passed:
    """Return what is known of a text that stood in JSON."""
    return bodies.from_json(msgspec.Raw(json.dumps(text).encode()))


def test_a_page_is_known_by_start_title_length_and_hash() -> None:
    """Its start counts code points, its length bytes, and its hash all of them."""
    text = "<title>\n é  page </title>" + "é" * SEARCHED
    found, whole = read(text), text.encode()
    assert found.start == text[:SEARCHED].encode()
    assert found.title == "é page"
    assert found.length == len(whole)
    assert found.digest == xxh3_128_hexdigest(whole)


@pytest.mark.parametrize("body", [b'""', b"null", b'{"data": ""}', b'{"data": "%%"}'])
def test_nothing_is_known_of_no_body(body: bytes) -> None:
    """An empty text, null, and base64 that is empty or broken are none."""
    assert bodies.from_json(msgspec.Raw(body)) is bodies.NOTHING


@pytest.mark.parametrize("body", [b"5", b"true", b"[]", b'{"data": 7}', b'"\xff"'])
def test_an_odd_body_is_refused(body: bytes) -> None:
    """It is neither a text nor base64, and is not passed over as none."""
    with pytest.raises(bodies.OddBody):
        bodies.from_json(msgspec.Raw(body))


TAGS = st.sampled_from(
    [
        *("<title>", "<TiTle lang='fa'>", "<title", "</title>", "<", ">", "<b>"),
        *("words", "عنوان", "   \n", "\u3000", "😀", "é" * 199, "x" * 201, "中" * 501),
    ]
)


@given(st.lists(TAGS, max_size=12).map("".join))
@example("x" * (SEARCHED - 10) + "<title>cut where the search ends</title>")
@example("<title>" + "é" * SEARCHED)
@example("<title" + "😀" * 200 + ">" + "😀" * 501)
def test_the_title_is_that_of_the_text(text: str) -> None:
    """It is looked for in bytes, and counts letters all the same."""
    assert read(text).title == bodies.title_of(text)
