"""Texts of JSON to UTF-8: what is compiled says what the decoder says."""

import json
import sys
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from bench.escapes import WAYS, loaded
from hatch_build import SOURCE, CannotCompile, compiled
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.verdicts.making import REFERENCE, SITE, raw, request

import rasad.observations
from rasad import observations, verdicts
from rasad.errors import BadInput
from rasad.observations import texts

ROOT = Path(__file__).parents[3]
# Longer than the blocks that are read at once, and so that ends fall anywhere.
BLOCKS = (b"", b"a", b"seven..", b"fifteen bytes..", b"sixteen bytes...", b"ab" * 31)


@pytest.fixture(scope="session", params=[*WAYS, "in Python"])
def utf8(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Any:
    """Each way of reading a text, compiled from the source as it is now."""
    if request.param == "in Python":
        return texts.plain
    try:
        folder = tmp_path_factory.mktemp("compiled")
        return loaded(compiled(ROOT / SOURCE, folder, *WAYS[request.param]))
    except CannotCompile as why:
        pytest.skip(f"no C compiler: {why}")


compiles = pytest.mark.optional  # where there is no compiler, there is one way


@compiles
@pytest.mark.parametrize(
    ("literal", "text"),
    [
        (b"", ""),
        (b"plain", "plain"),
        (rb"\"\\\/\b\f\n\r\t", '"\\/\b\f\n\r\t'),
        (rb"\u003cb\u003E", "<b>"),
        (rb"\u0000\u007f\u0080\u07ff\u0800\uffff", "\0\x7f\x80\u07ff\u0800\uffff"),
        (rb"\ud83d\ude00\uD800\uDC00\udbff\udfff", "\U0001f600\U00010000\U0010ffff"),
        ("é ߿ ࠀ \ud7ff \ue000 \uffff 😀 \U0010ffff".encode(), None),
        ("Доступ ограничен, دسترسی ممکن نیست, 禁止访问".encode(), None),
        (b"\x7f", "\x7f"),
    ],
)
def test_a_text_is_read(utf8: Any, literal: bytes, text: str | None) -> None:
    """Every escape of JSON and every length of UTF-8, wherever blocks end."""
    middle = (literal.decode() if text is None else text).encode()
    for before, after in product(BLOCKS, BLOCKS):
        whole = before + middle + after
        assert utf8(b'"%s%s%s"' % (before, literal, after), 999) == (whole, len(whole))


@compiles
@pytest.mark.parametrize(
    "literal",
    [
        *(b"\\", b"\\q", b"\\U0041", b"\\x41", b"\\0", b"\\u", b"\\u1", b"\\u12G4"),
        *(b"\\ud800", b"\\ud83dx", b"\\ud83d\\n", b"\\ud83d\\u0041", b"\\udc00\\ud800"),
        *(b"\x00", b"\x01", b"\n", b"\t", b"\x1f", b'"'),
        *(
            b"\x80",
            b"\xbf",
            b"\xc3",
            b"\xc3(",
            b"\xc3\xc3",
            b"\xe2\x82",
            b"\xf0\x9f\x98",
        ),
        *(b"\xc0\x80", b"\xc1\xbf", b"\xe0\x9f\xbf", b"\xf0\x8f\xbf\xbf"),
        *(b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\xf4\x90\x80\x80", b"\xf5", b"\xff"),
        *(b"\xc3\xa9\xa9", b"\xe2\x82\xac\x80", b"\xd8\xa7\xd8"),
    ],
)
def test_a_broken_text_is_none(utf8: Any, literal: bytes) -> None:
    """Whoever asked then hears from the decoder what is wrong."""
    for before, after in product(BLOCKS, (b"", b"z", b"z" * 40)):
        assert utf8(b'"%s%s%s"' % (before, literal, after), 999) is None


@compiles
@pytest.mark.parametrize(
    "value", [b"", b'"', b'"a', b'a"', b"null", b"5", b"{}", b'["a"]', b'tru"e"']
)
def test_what_is_no_text_is_none(utf8: Any, value: bytes) -> None:
    """Bodies in base64, null and odd ones are not for it."""
    assert utf8(value, 1000) is None


@compiles
@given(
    st.text(st.sampled_from("aé中😀"), max_size=300),
    st.integers(0, 400),
)
def test_the_first_code_points_are_told_in_bytes(
    utf8: Any, text: str, most: int
) -> None:
    """What is searched of a page ends between two letters, not within one."""
    whole, at = utf8(json.dumps(text, ensure_ascii=False).encode(), most)
    assert whole.decode() == text
    assert whole[:at].decode() == text[:most]


PIECES = st.one_of(
    st.text(max_size=20).map(lambda text: json.dumps(text)[1:-1].encode()),
    st.text(max_size=20).map(
        lambda text: json.dumps(text, ensure_ascii=False)[1:-1].encode(
            "utf-8", "surrogatepass"
        )
    ),
    st.text(st.sampled_from("<>&/'\"\\"), max_size=9).map(
        lambda text: "".join(f"\\u{ord(c):04x}" for c in text).encode()
    ),
    st.sampled_from([b"\\", b"\\u", b"\\ud83d", b"\\ude00", b"\xc3", b'"', b"\x00"]),
    st.binary(max_size=6),
    st.integers(0, 40).map(lambda count: b"x" * count),
)


@compiles
@given(st.lists(PIECES, max_size=12).map(b"".join), st.integers(0, 80), st.data())
def test_any_bytes_are_read_as_the_standard_library_reads_them(
    utf8: Any, inner: bytes, most: int, data: st.DataObject
) -> None:
    """Every style of escape, cut anywhere, damaged or not: no byte differs."""
    cut = data.draw(st.integers(0, len(inner)))
    for literal in (b'"%s"' % inner, b'"%s"' % inner[:cut]):
        assert utf8(literal, most) == _by_the_standard_library(literal, most)


def _by_the_standard_library(literal: bytes, most: int) -> tuple[bytes, int] | None:
    try:
        text = json.loads(literal.decode())
        return text.encode(), len(text[:most].encode())
    except ValueError:  # of the JSON, of its bytes, or half a surrogate pair
        return None


@compiles
@pytest.mark.parametrize("most", [-1, 1 << 70])
def test_code_points_are_a_number_that_counts(utf8: Any, most: int) -> None:
    """A number that counts nothing is a fault of the program, and told."""
    if utf8 is texts.plain:
        return
    with pytest.raises((ValueError, OverflowError)):
        utf8(b'"a"', most)
    with pytest.raises(TypeError):
        utf8(b'"a"')
    with pytest.raises(TypeError):
        utf8("a", 1)
    with pytest.raises(TypeError):
        utf8(b'"a"', "1")


def test_without_what_is_compiled_the_decoder_reads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A machine without a compiler has everything but the speed."""
    monkeypatch.setitem(sys.modules, "rasad.observations.escapes", None)
    monkeypatch.delattr(rasad.observations, "escapes", raising=False)
    assert texts.compiled() is None


PAGE = "<html><head><TITLE dir=rtl> دسترسی\n ممکن نیست </title>" + "پیوند <b>&" * 9000
BODIES = (
    *(PAGE, "", "plain", "<title></title><title>x</title>", "\0", None, "é" * 65_537),
    *(
        {"data": "4pyT", "format": "base64"},
        {"data": "!"},
        5,
        ["x"],
        {"data": 7},
        False,
    ),
)


@compiles
@pytest.mark.parametrize("escaped", ["all", "what must be"])
@pytest.mark.parametrize("body", BODIES, ids=lambda body: repr(body)[:20])
def test_a_measurement_is_the_same_by_every_way(
    utf8: Any, body: Any, escaped: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Observations, verdict and reject do not tell how the body was read."""
    asked = request(f"https://{SITE}/") | {"response": {"code": 200, "body": body}}
    line = raw("web_connectivity", {"requests": [asked]}, input=f"https://{SITE}/")
    line = json.dumps(json.loads(line), ensure_ascii=escaped == "all").encode()
    said = []
    for way in (texts.plain, utf8):
        monkeypatch.setattr(texts, "utf8", way)
        said.append(_told(line))
    assert said[0] == said[1]


@compiles
@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        (b"\xff", tuple),
        (b"\xc3", tuple),
        (b"\xed\xa0\x80", tuple),
        (b"\\ud800", tuple),
        (b"\x01", str),
        (b"\\x", str),
    ],
)
def test_a_broken_body_comes_to_the_same_by_every_way(
    utf8: Any, inner: bytes, kind: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is no UTF-8 is read with signs that say so, what is no JSON is refused."""
    asked = request(f"https://{SITE}/") | {"response": {"code": 200, "body": "@@"}}
    line = raw("web_connectivity", {"requests": [asked]}, input=f"https://{SITE}/")
    said = []
    for way in (texts.plain, utf8):
        monkeypatch.setattr(texts, "utf8", way)
        said.append(_told(line.replace(b"@@", inner)))
    assert said[0] == said[1]
    assert isinstance(said[0], kind)


def _told(line: bytes) -> object:
    """Return what a line comes to, or why it is refused."""
    try:
        found = observations.open_line(line, source="made", line=1)
        seen = observations.from_measurement(found, match=REFERENCE.match)
    except BadInput as bad:
        return str(bad)
    return seen, verdicts.from_observations(found, seen, REFERENCE)
