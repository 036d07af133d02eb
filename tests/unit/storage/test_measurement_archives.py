"""Packed files, tars, lists and old reports: read where whole, told where broken."""

import gzip
import importlib
import io
import tarfile
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.storage.test_measurement_files import TWO, bad, good

from rasad.model.reject import Reject
from rasad.storage import measurement_files, measurement_streams, measurement_yaml
from rasad.storage.measurement_files import lines
from rasad.storage.measurement_streams import BrokenStream, unpacked

BOTH = [(1, b'{"a": 1}'), (3, b'{"b": 2}')]
MANY = b"".join(b'{"n": %d, "x": "%x"}\n' % (n, n**40) for n in range(5000))
Pack = Callable[[bytes], bytes]


def zst(raw: bytes) -> bytes:
    """Return the bytes packed by Zstandard."""
    return zstandard.ZstdCompressor().compress(raw)


def lz(raw: bytes) -> bytes:
    """Return the bytes packed by LZ4."""
    # It ships no types.
    packed: bytes = importlib.import_module("lz4.frame").compress(raw)
    return packed


PACKERS: dict[str, Pack] = {"gz": gzip.compress, "zst": zst, "lz4": lz}
packers = pytest.mark.parametrize("suffix", PACKERS)


def tar(**members: bytes) -> bytes:
    """Return a tar with these files, names with `_` for the dot."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as made:
        for name, raw in members.items():
            info = tarfile.TarInfo(f"in/{name.replace('_', '.')}")
            info.size = len(raw)
            made.addfile(info, io.BytesIO(raw))
    return buffer.getvalue()


def everything(raw: bytes) -> bytes:
    """Return all that comes out of the bytes."""
    stream = unpacked(io.BytesIO(raw))
    return b"".join(iter(stream.read, b""))


@packers
def test_packed_lines(tmp_path: Path, suffix: str) -> None:
    """The packing is told by the first bytes; two members are read as one file."""
    pack = PACKERS[suffix]
    path = tmp_path / f"x.jsonl.{suffix}"
    path.write_bytes(pack(TWO[:9]) + pack(TWO[9:]))
    assert good(list(lines(path))) == BOTH


@packers
def test_a_cut_archive_keeps_what_stands_before_the_cut(
    tmp_path: Path, suffix: str
) -> None:
    """One reject names the file, the line, the reason and what to do."""
    packed = PACKERS[suffix](MANY)
    path = tmp_path / f"cut.jsonl.{suffix}"
    path.write_bytes(packed[: len(packed) * 3 // 4])
    found = list(lines(path))
    (reject,) = bad(found)
    kept = good(found)
    assert len(kept) > 1000
    assert [raw for _, raw in kept] == MANY.split(b"\n")[: len(kept)]
    assert reject.source == str(path)
    assert reject.where == f"line {len(kept) + 1}"
    assert "ends early" in reject.what
    assert reject.remedy


@packers
def test_a_bomb_is_told(tmp_path: Path, suffix: str) -> None:
    """It stops at a bound on the ratio, in little memory; what stood before is kept."""
    path = tmp_path / f"bomb.jsonl.{suffix}"
    path.write_bytes(PACKERS[suffix](b'{"a": 1}\n' + bytes(300_000_000)))
    tracemalloc.start()
    found = list(lines(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert good(found) == [(1, b'{"a": 1}')]
    assert len(bad(found)) == 1
    assert peak < 3 * measurement_files.LONGEST_LINE


def test_a_line_of_a_gigabyte_takes_bounded_memory() -> None:
    """What is longer than a line may be is passed over, not kept."""

    class Endless:
        left = 1 << 30

        def read(self, size: int = 1 << 20, /) -> bytes:
            taken = min(size, self.left)
            self.left -= taken
            return b"x" * taken

    tracemalloc.start()
    found = list(measurement_files._json("x.jsonl", Endless()))  # noqa: SLF001 - no file of a gigabyte is written
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [r.where for r in bad(found)] == ["line 1"]
    assert peak < 3 * measurement_files.LONGEST_LINE


@settings(deadline=None)
@given(st.lists(st.binary(max_size=300), max_size=4), st.sampled_from(["gz", "lz4"]))
def test_packed_bytes_come_out_as_they_went_in(parts: list[bytes], how: str) -> None:
    """Members, empty ones too, come out one after the other."""
    assert everything(b"".join(map(PACKERS[how], parts))) == b"".join(parts)


def test_the_slow_library_reads_what_the_fast_one_reads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Gzip does not depend on what is installed."""
    packed = gzip.compress(MANY)
    fast = everything(packed)
    monkeypatch.setattr(
        measurement_streams, "MAKERS", {"gzip": lambda: zlib.decompressobj(31)}
    )
    assert everything(packed) == fast == MANY


def test_a_library_that_is_absent_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reject names what to install."""
    path = tmp_path / "x.jsonl.zst"
    path.write_bytes(zst(TWO))

    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("importlib.import_module", absent)
    (reject,) = bad(list(lines(path)))
    assert "zstandard" in reject.what
    assert "archives" in reject.remedy


@pytest.mark.parametrize("packer", [bytes, gzip.compress, zst, lz])
def test_a_tar_is_read_file_by_file(tmp_path: Path, packer: Pack) -> None:
    """The files in it may be packed themselves; what is not read is told."""
    path = tmp_path / "x.tar.gz"
    path.write_bytes(packer(tar(a_jsonl=TWO, b_jsonl_gz=gzip.compress(TWO), c_txt=b"")))
    found = list(lines(path))
    assert good(found) == BOTH + BOTH
    assert {source for source, _, raw in found if not isinstance(raw, Reject)} == {
        f"{path}:in/a.jsonl",
        f"{path}:in/b.jsonl.gz",
    }
    assert [r.source for r in bad(found)] == [f"{path}:in/c.txt"]


@pytest.mark.parametrize("packer", [bytes, gzip.compress])
def test_a_cut_tar_is_told_once(tmp_path: Path, packer: Pack) -> None:
    """What stands before the cut is kept, to the last few lines."""
    packed = packer(tar(a_jsonl=MANY))
    path = tmp_path / "x.tar"
    path.write_bytes(packed[: len(packed) * 3 // 4])
    found = list(lines(path))
    assert len(bad(found)) == 1
    assert len(good(found)) > 2000


def test_a_list_of_measurements(tmp_path: Path) -> None:
    """Each element is one, on the line that it begins on."""
    path = tmp_path / "x.json"
    path.write_bytes(b'[\n {"a": 1},\n {"a": 1}, {"b":\n 2}\n]\n')
    assert good(list(lines(path))) == [
        (2, b'{"a": 1}'),
        (3, b'{"a": 1}'),
        (3, b'{"b":\n 2}'),
    ]


def test_a_list_that_breaks_off(tmp_path: Path) -> None:
    """The elements before the break are kept, and the place is told."""
    path = tmp_path / "x.json"
    path.write_bytes('[{"a": "é"},\n {"b": 2},\n {"c": '.encode())
    found = list(lines(path))
    assert [n for n, _ in good(found)] == [1, 2]
    assert good(found)[0][1] == '{"a": "é"}'.encode()
    (reject,) = bad(found)
    assert reject.where == "line 3"
    assert "column 2" in reject.what


HEADER = """test_name: dns_n_http
probe_cc: XA
probe_asn: AS64496
start_time: 1441320103.0
...
"""
ENTRY = """---
input: http://shop.example
queries:
- addrs: [93.184.216.34]
  answers:
  - [<RR name=shop.example type=A ttl=300s>, <A address=93.184.216.34>]
  query: '[Query(''shop.example'', 1, 1)]'
  resolver: [192.0.2.53, 53]
requests:
- response: {body: !!binary PGh0bWw+, code: 200, headers: [[Server, [nginx]]]}
  request: {url: !!python/unicode 'http://shop.example', at: 2015-09-03}
"""


def test_a_report_in_yaml(tmp_path: Path) -> None:
    """Each document after the header is one measurement, with the header's fields."""
    path = tmp_path / "x.yaml.gz"
    path.write_bytes(gzip.compress((HEADER + ENTRY + ENTRY).encode()))
    found = good(list(lines(path)))
    assert [number for number, _ in found] == [7, 18]
    made = msgspec.json.decode(found[0][1])
    assert (made["probe_asn"], made["input"]) == ("AS64496", "http://shop.example")
    (query,) = made["test_keys"]["queries"]
    assert query["hostname"] == "shop.example"
    assert (query["resolver_hostname"], query["resolver_port"]) == ("192.0.2.53", 53)
    (request,) = made["test_keys"]["requests"]
    assert request["response"]["body"] == {"data": "PGh0bWw+", "format": "base64"}
    assert request["request"]["at"] == "2015-09-03"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("#####\n# OONI Probe Report\n#####\n---\n", ""),
        ("%YAML 1.1\n---\n", "---\n# nothing more\n...\n"),
    ],
    ids=["a banner", "a directive, and a comment at the end"],
)
def test_what_stands_around_the_documents_of_a_report(
    tmp_path: Path, before: str, after: str
) -> None:
    """Probes put a banner of comments before the header: it is no document."""
    path = tmp_path / "x.yaml"
    path.write_text(before + HEADER + ENTRY + after)
    found = list(lines(path))
    (line,) = good(found)
    assert msgspec.json.decode(line[1])["test_name"] == "dns_n_http"
    assert bad(found) == []


@pytest.mark.parametrize(
    ("document", "what"),
    [
        ("---\na: [1, 2\n", "not YAML"),
        ("---\n- no mapping\n", "no mapping"),
        ("---\n" + "[" * 60 + "]" * 60 + "\n", "deeper"),
        ("---\na: !!python/object/apply:os.system [x]\nb: [\n", "not YAML"),
        (
            "---\na0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
            + "".join(
                f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
            ),
            "more values",
        ),
    ],
)
def test_a_broken_document_of_a_report(
    tmp_path: Path, document: str, what: str
) -> None:
    """It is one reject, with its line, and the next document is read."""
    path = tmp_path / "x.yaml"
    path.write_text(HEADER + document + ENTRY, encoding="utf-8")
    found = list(lines(path))
    (reject,) = bad(found)
    assert what in reject.what
    assert reject.where == "line 7"
    assert reject.remedy
    assert len(good(found)) == 1


def test_a_document_that_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, and not read into memory."""
    monkeypatch.setattr(measurement_yaml, "LONGEST", 600)
    path = tmp_path / "x.yaml"
    path.write_text(HEADER + ENTRY + "x: 1\n" * 100 + ENTRY, encoding="utf-8")
    found = list(lines(path))
    assert [r.what for r in bad(found)] == ["a document of more than 600 bytes"]
    assert len(good(found)) == 1


def test_a_report_without_a_header(tmp_path: Path) -> None:
    """Without it nobody knows which test it was."""
    path = tmp_path / "x.yaml"
    path.write_text(ENTRY, encoding="utf-8")
    (reject,) = bad(list(lines(path)))
    assert "header" in reject.what


def test_what_is_damaged_inside_is_no_crash() -> None:
    """Bytes turned over in the middle break the stream, and nothing else."""
    packed = bytearray(gzip.compress(MANY))
    packed[len(packed) // 2] ^= 0xFF
    with pytest.raises(BrokenStream):
        everything(bytes(packed))
