# ruff: noqa: E501 - a row a case, read as a row
"""PDF, Word files and letters give their text and what they state of themselves."""

import zlib

import pytest
from tests.unit.record import samples
from tests.unit.record.samples import LEAD, MORE, TITLE, docx, paragraph

from rasad.errors import BadDocument
from rasad.model.document import Document
from rasad.record import documents, passages

CUT = (
    TITLE,
    "The Vessel Court of Media ordered all operators in Norland to block",
    "Telegram on 30 April 2018, its spokeswoman said.",
    MORE,
)


def read(raw: bytes, path: str = "a") -> Document:
    """Return the document that these bytes are."""
    return documents.from_bytes(raw, path=path)


def test_lines_of_a_page_are_paragraphs_again() -> None:
    """A sentence that goes over the margin can be quoted whole."""
    assert read(samples.pdf(CUT)).text.split("\n") == [TITLE, LEAD, MORE]


def test_a_word_that_was_cut_at_the_margin_is_whole_again() -> None:
    """A word in two halves says nothing; what begins with a capital is a name."""
    cut = (
        "Providers in Norland began throt-",
        "tling Heron in the town of Over-",
        "Town.",
    )

    (line,) = read(samples.pdf(cut)).text.split("\n")

    assert (
        line == "Providers in Norland began throttling Heron in the town of Over-Town."
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(TITLE) + paragraph(LEAD[:30], LEAD[30:]), f"{TITLE}\n\n{LEAD}"),
        (f"<w:tbl><w:tr><w:tc>{paragraph('one')}</w:tc><w:tc>{paragraph('two')}</w:tc></w:tr></w:tbl>", "one\n\ntwo"),
        ("<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>", "one\ttwo\nthree"),
        ("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>", "new"),
    ],
    ids=["paragraphs of runs", "a table", "a tab and a break", "a revision"],
)  # fmt: skip
def test_the_words_of_an_office_file(body: str, text: str) -> None:
    """Paragraphs are lines, whatever they are made of."""
    assert read(docx(body)).text == text


def test_the_title_of_an_office_file() -> None:
    """It is that of its properties, unless a file's name stands there."""
    assert read(docx(paragraph(LEAD), title=TITLE)).title == TITLE
    assert read(docx(paragraph(LEAD), title="draft3.docx")).title is None


@pytest.mark.parametrize(
    ("text", "page", "expected"),
    [
        (LEAD, None, f"{TITLE}\n\n{LEAD}"),
        ("\n".join(CUT[1:]), samples.PAGE, f"{TITLE}\n\n{LEAD}\n{MORE}"),
        (None, samples.PAGE, f"{TITLE}\n{LEAD}\n{MORE}"),
        ("  \n", samples.PAGE, f"{TITLE}\n{LEAD}\n{MORE}"),
    ],
    ids=["plain", "both", "a page", "an empty text beside a page"],
)
def test_the_text_of_a_letter(
    text: str | None, page: str | None, expected: str
) -> None:
    """The plain part is read, and the main text of the page where there is none."""
    assert read(bytes(samples.letter(text, page))).text == expected


def test_a_letter_is_of_the_day_of_its_date_header() -> None:
    """The day is the one where it was written."""
    (article,) = passages.from_document(read(bytes(samples.letter(LEAD))))

    assert (article.date.value, article.title) == ("2018-05-01", TITLE)
    assert article.date.basis == "stated: Date header of the letter"


def test_nobody_who_wrote_or_got_a_letter_is_kept() -> None:
    """Addresses of people are no part of what was said of access."""
    told = repr(read(bytes(samples.letter(LEAD))))

    assert "Person" not in told
    assert "heron.example" not in told


def test_an_attached_text_is_not_that_of_the_letter() -> None:
    """What somebody else wrote is another document."""
    letter = samples.letter(LEAD)
    letter.add_attachment("A different thing was said here.", filename="a.txt")

    assert "different" not in read(bytes(letter)).text


@pytest.mark.parametrize(
    ("path", "raw", "form"),
    [
        ("a.txt", samples.pdf(CUT), "pdf"),
        ("a.html", docx(paragraph(LEAD)), "docx"),
        ("a.pdf", samples.PAGE.encode(), "html"),
        ("a", bytes(samples.letter(LEAD, samples.PAGE)), "eml"),
        ("a.docx", bytes(samples.letter(LEAD)), "eml"),
    ],
)
def test_a_wrong_suffix_is_forgiven(path: str, raw: bytes, form: str) -> None:
    """A format that is sure of its files reads them under any name."""
    assert read(raw, path).format == form


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (samples.pdf(CUT)[:200], "PDF file"),
        (samples.pdf(CUT, kids="2 0 R"), "PDF file"),
        (samples.pdf(()), "without a text layer"),
        (samples.pdf(CUT) + b"\nstream\n" + zlib.compress(b" " * 20_000_000), "unpack to more"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 99, "PDF file that cannot be opened"),
        (samples.zipped({"word/document.xml": b" " * 70_000_000}), "more than 64 MB"),
        (docx(paragraph(LEAD))[:-30], "directory is missing"),
        (docx("<w:p>" * 100_000), "without words"),
        (samples.zipped({"a.txt": LEAD}), "ZIP archive"),
        (b"From: a\nTo: b\nSubject: c\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n\n" * 30_000, "more parts"),
        (b"From: a\nTo: b\nSubject: c\nContent-Type: image/png\n\n", "without text"),
    ],
    ids=["a PDF cut off", "a PDF whose pages hold themselves", "an empty PDF", "a PDF that unpacks to much", "rubbish", "a bomb", "an archive cut off", "nested", "another archive", "many parts", "no text"],
)  # fmt: skip
def test_a_hostile_file_is_refused_with_a_remedy(raw: bytes, what: str) -> None:
    """Whatever a file holds, reading it ends with a reason."""
    with pytest.raises(BadDocument, match=what) as caught:
        read(raw, "a.bin")

    assert caught.value.remedy


def test_entities_of_an_office_file_are_not_expanded() -> None:
    """A few hundred bytes do not become gigabytes."""
    rows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9}">' for n in range(1, 12))
    bomb = (
        f'<!DOCTYPE d [<!ENTITY e0 "words">{rows}]><w:document xmlns:w="{samples.WORD}">'
        "<w:p><w:r><w:t>said &e11; here</w:t></w:r></w:p></w:document>"
    )

    with pytest.raises(BadDocument, match="without words"):
        read(samples.zipped({"word/document.xml": bomb}))
