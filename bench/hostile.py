"""
Documents that are made to do harm, each read by the program itself.

    python bench/hostile.py [NAME...]

Each file is made here, given to `rasad extract` in a process of its own, and
measured: the processor's time and the memory of its largest process. It has to
end in time, within the memory, with statements whose words stand in the file or
with a reject that says why, and no markup may reach the output. Then all of them
are added to one workspace. A table is printed; exit 1 where something failed.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

RASAD = [sys.executable, "-c", "from rasad.interfaces.cli import main; main()"]
MEMORY = 1_500  # MB
SECONDS = 120  # of a processor
READ = {0, 1}  # all was read, or some of it
REFUSED = 3
MARKUP = ("<script", "onerror", "onclick", "<img", "<svg", "javascript:")
SAID = "On 3 May 2031 a court ordered operators to block Telegram. "
MB = 1_000_000


def _line(path: Path) -> None:
    """One line of 100 MB, without the end of a sentence."""
    piece = SAID.replace(". ", " and ").encode()
    with path.open("wb") as file:
        for _ in range(100):
            file.write(piece * (MB // len(piece)))


def _word(path: Path) -> None:
    """One word of 60 MB."""
    path.write_bytes(b"block" * (60 * MB // 5))


def _deep(path: Path) -> None:
    """A page nested 100,000 levels deep."""
    path.write_text(f"{'<div>' * 100_000}<p>{SAID * 3}</p>")


def _open(path: Path) -> None:
    """A page of tags that are opened and never closed, of every kind."""
    tags = "<table><tr><td><b><form><select><svg><a href='"
    path.write_text(f"<p>{SAID * 3}</p>{tags * 20_000}")


def _attributes(path: Path) -> None:
    """A tag with a million attributes."""
    many = " ".join(f"a{n}=1" for n in range(1_000_000))
    path.write_text(f"<p {many}>{SAID * 3}</p>")


def _scripts(path: Path) -> None:
    """A story with scripts, event handlers and addresses that run."""
    path.write_text(
        "<html><head><title>Court &lt;script&gt;alert(1)&lt;/script&gt;</title></head>"
        "<body onload=alert(1)><article><h1>Court orders a block</h1>"
        f"<p onclick='alert(1)'>{SAID}<script>alert('block')</script></p>"
        f"<p>{SAID}<img src=x onerror=alert(1)><svg onload=alert(1)></svg></p>"
        f"<a href='javascript:alert(1)'>{SAID}</a></article></body></html>"
    )


def _docx(path: Path) -> None:
    """A Word file of a few hundred kilobytes that unpacks to 500 MB."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file,
        file.open("word/document.xml", "w") as member,
    ):
        member.write(b"<?xml version='1.0'?><w:document>")
        for _ in range(500):
            member.write(b" " * MB)


def _laughs(path: Path) -> None:
    """A Word file whose entities grow to a billion."""
    rows = "".join(
        f"<!ENTITY l{n} '{f'&l{n - 1};' * 10 if n else 'block'}'>" for n in range(10)
    )
    body = (
        f"<!DOCTYPE d [{rows}]><w:document xmlns:w='http://schemas.openxmlformats.org/"
        "wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p>"
        "</w:body></w:document>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", f"<?xml version='1.0'?>{body}")


def _feed(path: Path) -> None:
    """A feed whose entities grow to a billion."""
    rows = "".join(
        f"<!ENTITY l{n} '{f'&l{n - 1};' * 10 if n else 'block'}'>" for n in range(10)
    )
    path.write_text(
        f"<?xml version='1.0'?><!DOCTYPE r [{rows}]><rss version='2.0'><channel><item>"
        "<title>&l9;</title><description>&l9;</description></item></channel></rss>"
    )


ANSWER = (
    b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/1\r\n"
    b"Content-Type: application/http\r\nContent-Length: 500000100\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"
)


def _warc(path: Path) -> None:
    """An archive of half a megabyte that unpacks to 500 MB."""
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(ANSWER)
        for _ in range(500):
            file.write(b" " * MB)


def _wacz(path: Path) -> None:
    """A packed archive in a packed archive, 500 MB inside."""
    inner = path.with_suffix(".inner")
    _warc(inner)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("datapackage.json", "{}")
        file.write(inner, "archive/data.warc.gz")
    inner.unlink()


def _pdf(path: Path, objects: list[bytes]) -> None:
    """Write a PDF file of *objects*, the first of which is its catalogue."""
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % at for at in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    path.write_bytes(bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start)


def _stream(head: bytes, body: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(body), body)


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def _loop(path: Path) -> None:
    """A PDF file with a form that draws itself, twice each time."""
    words = b"BT /F 12 Tf 72 720 Td (%s) Tj ET /X Do" % SAID.encode()
    own = b"/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R %s >>" % own
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] " + own
    _pdf(
        path,
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
            page,
            _stream(b"", words),
            FONT,
            _stream(form, b"/X Do /X Do"),
        ],
    )


def _pages(path: Path) -> None:
    """A PDF file of 100,000 pages."""
    count = 100_000
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(count))
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R "
        b"/Resources << /Font << /F 4 0 R >> >> >>"
    )
    words = b"BT /F 12 Tf 72 720 Td (%s) Tj ET" % SAID.encode()
    _pdf(
        path,
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
            _stream(b"", words),
            FONT,
            *[page] * count,
        ],
    )


def _encodings(path: Path) -> None:
    """A text of four encodings, one after another."""
    persian = "دادگاه دستور مسدود شدن تلگرام را صادر کرد. "
    path.write_bytes(
        SAID.encode() * 20
        + persian.encode()
        + persian.replace("ی", "ي").replace("ک", "ك").encode("cp1256", "replace")
        + SAID.encode("utf-16")
        + b"\xff\xfe\x00\x80" * 20
    )


def _turned(path: Path) -> None:
    """A text whose letters are turned around by marks that do not show."""
    turned = SAID.replace("block", "\u202ekcolb\u202c block").replace(
        "Telegram", "\u2067Telegram\u2069"
    )
    path.write_text(turned * 40)


def _nested(path: Path) -> None:
    """An export of a channel that is nested 100,000 levels deep."""
    deep = "[" * 100_000 + "]" * 100_000
    path.write_text(f'{{"name": "x", "type": "public_channel", "messages": {deep}}}')


def _letters(path: Path) -> None:
    """A letter in a letter in a letter, 5,000 deep."""
    head = "Subject: block\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
    path.write_text(f"From: a@example.org\n{head * 5_000}{SAID}")


class Case(NamedTuple):
    """A file to be made, and whether its words can be expected."""

    name: str
    make: Callable[[Path], None]
    told: bool = False


CASES = (
    Case("line.txt", _line),
    Case("word.txt", _word),
    Case("deep.html", _deep),
    Case("open.html", _open),
    Case("attributes.html", _attributes),
    Case("scripts.html", _scripts, told=True),
    Case("bomb.docx", _docx),
    Case("laughs.docx", _laughs),
    Case("laughs.rss", _feed),
    Case("bomb.warc.gz", _warc),
    Case("bomb.wacz", _wacz),
    Case("loop.pdf", _loop),
    Case("pages.pdf", _pages),
    Case("encodings.txt", _encodings),
    Case("turned.txt", _turned, told=True),
    Case("nested.json", _nested),
    Case("letters.eml", _letters),
)


class Ran(NamedTuple):
    """What came of a command: its end, time, memory and words."""

    code: int
    seconds: float
    memory: float
    out: str
    err: str


def run(asked: list[str], folder: Path) -> Ran:
    """Run the program; its time is a processor's, its memory the largest process's."""
    out, err = folder / "out", folder / "err"
    with out.open("wb") as to, err.open("wb") as beside:
        child = subprocess.Popen([*RASAD, *asked], stdout=to, stderr=beside)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Ran(
        code=child.returncode,
        seconds=used.ru_utime + used.ru_stime,
        memory=used.ru_maxrss / unit,
        out=out.read_text(errors="replace"),
        err=err.read_text(errors="replace"),
    )


def beyond(ran: Ran) -> Iterator[str]:
    """Yield which bounds a command went beyond."""
    if ran.seconds > SECONDS:
        yield f"more than {SECONDS} s"
    if ran.memory > MEMORY:
        yield f"more than {MEMORY} MB"
    if "Traceback" in ran.err:
        yield "a traceback"


def faults(case: Case, path: Path, ran: Ran) -> Iterator[str]:
    """Yield what is wrong with what came of a case."""
    yield from beyond(ran)
    if ran.code not in {*READ, REFUSED}:
        yield f"exit {ran.code}: {ran.err[-200:]}"
    if ran.code != 0 and path.name not in ran.err:
        yield "no reject names it"
    if any(mark in ran.out.lower() for mark in MARKUP):
        yield "markup in what is told"
    rows = ran.out.splitlines()
    if case.told and not rows:
        yield "nothing read"
    if case.told and path.suffix == ".txt" and _is_misplaced(path, rows):
        yield "a quote does not stand where it says"


def _is_misplaced(path: Path, rows: list[str]) -> bool:
    text = path.read_text()
    told = [json.loads(row) for row in rows]
    return any(text[row["start"] : row["end"]] != row["quote"] for row in told)


def tried(case: Case, folder: Path) -> bool:
    """Make a file, read it, print a row of the table; whether all was well."""
    path = folder / case.name
    case.make(path)
    ran = run(["extract", str(path), "--country", "XA", "-q"], folder.parent)
    wrong = [*faults(case, path, ran)]
    reason = next((li for li in ran.err.splitlines() if path.name in li), "")
    what = "; ".join(wrong) or reason.split(path.name, 1)[-1].lstrip(": ") or "read"
    print(
        f"{case.name:16} {path.stat().st_size / MB:8.1f} {ran.seconds:8.1f}"
        f" {ran.memory:8.0f} {len(ran.out.splitlines()):6}"
        f"  {'FAILED ' if wrong else ''}{what[:90]}",
        flush=True,
    )
    return not wrong


def added(folder: Path) -> bool:
    """Add all the files to one workspace; whether each was read or refused."""
    place = folder.parent / "place"
    begun = run(["init", str(place), "--country", "IR"], folder.parent)
    ran = run(["add", str(folder), "-C", str(place), "-q"], folder.parent)
    sound = run(["check", "-C", str(place)], folder.parent)
    well = begun.code == 0 and ran.code in READ and sound.code == 0
    well = well and not [*beyond(ran)]
    end = "" if well else f"FAILED {ran.err[-300:]} {sound.out[-300:]}"
    print(
        f"{'all, added':16} {'':8} {ran.seconds:8.1f} {ran.memory:8.0f} {'':6}  {end}"
    )
    return well


def main() -> None:
    """Try each case, then all together; exit 1 where one failed."""
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("names", nargs="*", help="these alone")
    given = options.parse_args()
    chosen = [c for c in CASES if not given.names or c.name in given.names]
    print(f"{'file':16} {'MB':>8} {'seconds':>8} {'MB used':>8} {'told':>6}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "given"
        folder.mkdir()
        well = [tried(case, folder) for case in chosen]
        well.append(added(folder))
    if not all(well):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
