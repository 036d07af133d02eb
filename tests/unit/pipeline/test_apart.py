"""A file that ends or stops its reader costs a reject, and nothing else."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from tests.unit.record.samples import pdf, stream, written

from rasad.errors import BadDocument
from rasad.model.document import Sidecar
from rasad.model.reject import Reject
from rasad.pipeline import apart, reading
from rasad.record import documents

LEAD = "On 3 May 2021 a court in Dakar ordered operators to block WhatsApp."
FORM = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"


@pytest.fixture
def reader() -> Iterator[apart.Reader]:
    """A reader that is given a second for each file."""
    made = apart.Reader(seconds=1)
    yield made
    made.close()


def drawing(*forms: str) -> bytes:
    """Return a PDF whose page draws the first of *forms*, which are objects 5 on."""
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
        "/Resources << /XObject << /X 5 0 R >> >> >>"
    )
    return written(
        (
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            stream("/X Do"),
            *forms,
        )
    )


def form(body: str, draws: int) -> str:
    """Return a form that may draw the object of that number, by the name X."""
    return stream(body, f"{FORM} /Resources << /XObject << /X {draws} 0 R >> >>")


def drawn_by_itself() -> bytes:
    """Return a PDF with a form that draws itself, three times over."""
    return drawing(form("/X Do " * 3, 5))


def drawn_by_one_another() -> bytes:
    """Return a PDF with thirty forms, each drawing the next ten times."""
    return drawing(*(form("/X Do " * 10, 6 + n) for n in range(30)), stream("q Q"))


def its_own_children() -> bytes:
    """Return a PDF whose pages are their own children, and say they are many."""
    return written(
        (
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [2 0 R 2 0 R] /Parent 2 0 R /Count 2000000000 >>",
        )
    )


def deeply_nested() -> bytes:
    """Return a PDF whose one page lies below fifty thousand others."""
    rows = [
        f"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 /Parent {n - 1} 0 R >>"
        for n in range(2, 50_000)
    ]
    return written(["<< /Type /Catalog /Pages 2 0 R >>", *rows, "<< /Type /Page >>"])


def nested_in_itself() -> bytes:
    """Return a PDF of lists in one another, a million deep."""
    return written(["[" * 1_000_000, "<< /Type /Pages /Kids [] /Count 0 >>"])


@pytest.mark.parametrize(
    "make", [drawn_by_itself, drawn_by_one_another], ids=lambda m: m.__name__
)
def test_a_file_without_end_is_stopped_and_the_next_one_is_read(
    make: Callable[[], bytes], reader: apart.Reader
) -> None:
    """The reject says what was done and what can be; a new process goes on."""
    with pytest.raises(BadDocument, match="stopped after 1 seconds of work") as stopped:
        reader.read(make(), path="a.pdf", sidecar=Sidecar())

    assert stopped.value.source == "a.pdf"
    assert stopped.value.remedy
    assert reader.read(pdf([LEAD]), path="b.pdf", sidecar=Sidecar()).text == LEAD


@pytest.mark.parametrize(
    "make",
    [its_own_children, deeply_nested, nested_in_itself],
    ids=lambda m: m.__name__,
)
def test_a_file_built_to_confuse_is_refused(
    make: Callable[[], bytes], reader: apart.Reader
) -> None:
    """Page trees that loop, lie or are too deep end in a reject with a remedy."""
    with pytest.raises(BadDocument) as refused:
        reader.read(make(), path="a.pdf", sidecar=Sidecar())

    assert refused.value.what
    assert refused.value.remedy


def test_damaged_files_give_a_document_or_a_reject(reader: apart.Reader) -> None:
    """Whatever byte is cut out or turned over, the answer is one of the two."""
    whole = pdf([LEAD, LEAD])
    for place in range(0, len(whole), 41):
        for damaged in (whole[:place], whole[:place] + b"\xff" + whole[place + 1 :]):
            with suppress(BadDocument):
                read = reader.read(damaged, path="a.pdf", sidecar=Sidecar())
                assert read.text


def test_one_process_reads_many_files(reader: apart.Reader) -> None:
    """It is not started anew for each, nor by a file that is only refused."""
    reader.read(pdf([LEAD]), path="a.pdf", sidecar=Sidecar())
    first = reader.process
    with pytest.raises(BadDocument):
        reader.read(b"%PDF-1.4 nothing", path="b.pdf", sidecar=Sidecar())
    reader.read(pdf([LEAD]), path="c.pdf", sidecar=Sidecar())

    assert first is not None
    assert reader.process == first


def test_a_file_that_needs_too_much_memory_is_refused() -> None:
    """Its reader ends rather than take the memory of everything else."""
    small = apart.Reader(seconds=20, memory=200_000_000)
    with pytest.raises(BadDocument, match="stopped at 200 MB of memory"):
        small.read(b"a" * 200_000_000, path="a.txt", sidecar=Sidecar())
    small.close()


def test_what_is_told_beside_a_file_arrives_and_comes_back(
    reader: apart.Reader,
) -> None:
    """The document is the same that reading it here would give."""
    beside = Sidecar(url="https://example.org/a", published="2021-05-04", country="SN")
    raw = pdf([LEAD])

    assert reader.read(raw, path="a.pdf", sidecar=beside) == (
        documents.from_bytes(raw, path="a.pdf", sidecar=beside)
    )


def test_a_folder_with_a_file_without_end_is_read_to_its_end(
    tmp_path: Path, reader: apart.Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In = out + rejects, though one of the files stops its reader."""
    monkeypatch.setattr(apart, "_reader", lambda _: reader)
    (tmp_path / "a.pdf").write_bytes(pdf([LEAD]))
    (tmp_path / "b.pdf").write_bytes(drawn_by_one_another())
    (tmp_path / "c.pdf").write_bytes(pdf([f"Again: {LEAD}"]))

    found = list(reading.each([tmp_path], country="SN", published="2021-05-04"))

    assert [isinstance(item, Reject) for item in found] == [False, True, False]
    assert isinstance(found[1], Reject)
    assert found[1].source.endswith("b.pdf")
    assert "stopped" in found[1].what
