"""Files of measurements: what can be read is read, what cannot is told."""

import gzip
import json
from pathlib import Path

import pytest

from rasad.model.reject import Reject
from rasad.storage import measurement_files, measurement_streams
from rasad.storage.measurement_files import Line, lines

TWO = b'{"a": 1}\n\n{"b": 2}\n'


def good(found: list[Line]) -> list[tuple[int, bytes]]:
    """Return line numbers and bytes of what was read."""
    return [(n, r.strip()) for _, n, r in found if not isinstance(r, Reject)]


def bad(found: list[Line]) -> list[Reject]:
    """Return the rejects."""
    return [r for _, _, r in found if isinstance(r, Reject)]


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz", "x.json", "x"])
def test_lines(tmp_path: Path, name: str) -> None:
    """Blank lines are none; numbers are those of the file."""
    path = tmp_path / name
    path.write_bytes(gzip.compress(TWO) if name.endswith("gz") else TWO)
    assert good(list(lines(path))) == [(1, b'{"a": 1}'), (3, b'{"b": 2}')]


@pytest.mark.parametrize("raw", [b'{\n  "a": 1\n}\n', b'{"a":\n1}'])
def test_one_object_over_several_lines(tmp_path: Path, raw: bytes) -> None:
    """A pretty-printed file is one measurement."""
    path = tmp_path / "x.json"
    path.write_bytes(raw)
    assert good(list(lines(path))) == [(1, raw.strip())]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("x.json", b'{\n "a": 1\n}\n{\n "b": 2\n}\n'),
        ("x.jsonl", b'{\n "a": 1\n}\n{\n "b": 2\n}\n'),
        ("x.json", b'\xef\xbb\xbf{\n "a": 1\n}\r\n\r\n{"b":\n 2}'),
    ],
    ids=["by its name", "by its first line", "behind a mark"],
)
def test_objects_in_a_row_over_several_lines(
    tmp_path: Path, name: str, raw: bytes
) -> None:
    """Pretty-printed objects that follow each other are one measurement each."""
    path = tmp_path / name
    path.write_bytes(raw)
    found = good(list(lines(path)))
    assert [json.loads(part) for _, part in found] == [{"a": 1}, {"b": 2}]
    assert found[1][0] > found[0][0]


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    """Editors put one before everything else."""
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + TWO)
    assert good(list(lines(path))) == [(1, b'{"a": 1}'), (3, b'{"b": 2}')]


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        (b'{"a": 1}{"b": "}{"} {}', [b'{"a": 1}', b'{"b": "}{"}', b"{}"]),
        (b"{} 1 {}", [b"{}", b"1 {}"]),
        (b'{"a": 1}xx', [b'{"a": 1}', b"xx"]),
        (b'{"a": 1', [b'{"a": 1']),
        (b"\xff", [b"\xff"]),
    ],
    ids=["three", "no object between", "one and garbage", "cut off", "no text"],
)
def test_values_that_stand_in_one_line(raw: bytes, parts: list[bytes]) -> None:
    """Each as it stands; what is no JSON is the last."""
    assert measurement_files.values(raw) == parts


def test_more_values_in_one_line_than_are_parted() -> None:
    """What follows is one part: a line cannot become millions."""
    parts = measurement_files.values(b"{}" * (measurement_files.JOINED + 5))
    assert len(parts) == measurement_files.JOINED + 1
    assert parts[-1] == b"{}" * 5


def test_a_stream_of_records_has_its_header_first(tmp_path: Path) -> None:
    """Entries of 2015 stand under the header of their report; odd lines are told."""
    path = tmp_path / "x.json"
    records = (
        b'{"record_type": "header", "test_name": "http_host", "probe_cc": "DE"}',
        b'{"record_type": "entry", "input": "a.example", "requests": []}',
        b'{"record_type": "note"}',
        b"no JSON",
        b'{"record_type": "footer"}',
    )
    path.write_bytes(b"\n".join(records))
    found = list(lines(path))
    ((number, entry),) = good(found)
    assert number == 2
    known = json.loads(entry)
    assert (known["test_name"], known["input"]) == ("http_host", "a.example")
    assert known["test_keys"]["requests"] == []
    assert [reject.where for reject in bad(found)] == ["line 3", "line 4"]


def test_a_stream_of_records_whose_header_is_broken(tmp_path: Path) -> None:
    """Without its header no entry can be read: one reject says so."""
    path = tmp_path / "x.json"
    path.write_bytes(b'{"record_type": "header", "test_name": x}\n{"a": 1}\n')
    (reject,) = bad(list(lines(path)))
    assert reject.where == "line 1"


def test_an_archive_that_ends_early(tmp_path: Path) -> None:
    """Everything before the cut is kept, and one reject says where it is."""
    many = b"".join(b'{"n": %d, "x": "%x"}\n' % (n, n**40) for n in range(5000))
    path = tmp_path / "cut.jsonl.gz"
    packed = gzip.compress(many)
    path.write_bytes(packed[: len(packed) // 2])
    found = list(lines(path))
    (reject,) = bad(found)
    kept = good(found)
    assert 1000 < len(kept) < 5000
    assert kept[0][1].startswith(b'{"n": 0')
    assert reject.where == f"line {len(kept) + 1}"
    assert "ends early" in reject.what
    assert reject.remedy


def test_an_archive_that_is_a_bomb(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stops long before the disk or the memory is full."""
    monkeypatch.setattr(measurement_streams, "RATIO", 10)
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"a": 1}\n' * 200_000))
    (reject,) = bad(list(lines(path)))
    assert "times its size" in reject.what


def test_a_line_that_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is cut off and told, not read into memory."""
    monkeypatch.setattr(measurement_files, "LONGEST_LINE", 100)
    path = tmp_path / "long.jsonl"
    path.write_bytes(b'{"a": 1}\n' + b"x" * 1000 + b'\n{"b": 2}')
    found = list(lines(path))
    assert good(found) == [(1, b'{"a": 1}'), (3, b'{"b": 2}')]
    assert [r.where for r in bad(found)] == ["line 2"]


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    """Sidecars, hidden files and other files are no measurements."""
    (tmp_path / "b").mkdir()
    for name in ("b/two.json", "a.jsonl", ".hidden.json", "c.txt", "a.meta.json"):
        (tmp_path / name).write_bytes(b"{}")
    found = [Path(source).name for source, _, _ in lines(tmp_path)]
    assert found == ["a.jsonl", "two.json"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A file is never passed over in silence."""
    (reject,) = bad(list(lines(tmp_path / "missing.json")))
    assert (reject.source, reject.what) == (
        str(tmp_path / "missing.json"),
        "no such file",
    )


def test_bytes_that_only_claim_to_be_an_archive(tmp_path: Path) -> None:
    """A damaged header is a reject, and the next file is read."""
    (tmp_path / "a.json.gz").write_bytes(b"\x1f\x8bgarbage")
    (tmp_path / "b.json").write_bytes(b"{}")
    found = list(lines(tmp_path))
    assert (len(bad(found)), len(good(found))) == (1, 1)


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"]
)
@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz", "x.json"])
def test_what_a_shell_of_windows_wrote(
    tmp_path: Path, encoding: str, name: str
) -> None:
    """Text in another encoding is read as what it says, in lines of the file."""
    raw = '{"a": "تهران 𝄞"}\r\n\r\n{"b": 2}\r\n'.encode(encoding)
    path = tmp_path / name
    path.write_bytes(gzip.compress(raw) if name.endswith("gz") else raw)
    found = good(list(lines(path)))
    assert [(n, json.loads(part)) for n, part in found] == [
        (1, {"a": "تهران 𝄞"}),
        (3, {"b": 2}),
    ]


def test_a_long_text_in_another_encoding_is_read_piece_by_piece(tmp_path: Path) -> None:
    """No sign is lost where one piece ends and the next begins."""
    text = json.dumps({"a": "پ𝄞" * measurement_streams.CHUNK}, ensure_ascii=False)
    path = tmp_path / "x.jsonl"
    path.write_bytes(f"\ufeff{text}\n".encode("utf-16-be"))
    assert [json.loads(part) for _, part in good(list(lines(path)))] == [
        json.loads(text)
    ]


def test_half_a_sign_at_the_end_of_another_encoding_is_told(tmp_path: Path) -> None:
    """A file that was cut in the middle of a sign keeps what stands before."""
    path = tmp_path / "x.jsonl"
    path.write_bytes('\ufeff{"a": 1}\n{"b'.encode("utf-16-le") + b"\x20")
    found = list(lines(path))
    assert good(found) == [(1, b'{"a": 1}'), (2, '{"b\ufffd'.encode())]
