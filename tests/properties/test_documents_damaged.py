"""Whatever happens to the bytes of a document: a text that holds, or a reason."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.record import samples
from tests.unit.record.samples import LEAD, PAGE, TITLE, answer

from rasad.errors import BadDocument
from rasad.record import documents, passages

FILES = {
    "a.pdf": samples.pdf((TITLE, LEAD)),
    "a.docx": samples.docx(samples.paragraph(TITLE) + samples.paragraph(LEAD)),
    "a.eml": bytes(samples.letter(LEAD, PAGE)),
    "a.rss": samples.rss(f"<item><title>{TITLE}</title></item>"),
    "result.json": samples.export(samples.message(LEAD), samples.message(TITLE)),
    "a.warc.gz": samples.packed(answer("https://paper.example/1", PAGE.encode())),
    "a.warc": answer("https://paper.example/1", PAGE.encode()),
}


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draw a file with a few bytes changed, lost or told twice."""
    name = draw(st.sampled_from(sorted(FILES)))
    raw = FILES[name]
    for _ in range(draw(st.integers(1, 4))):
        at, size = draw(st.integers(0, len(raw))), draw(st.integers(0, 40))
        new = draw(st.one_of(st.binary(max_size=4), st.just(raw[at : at + 2 * size])))
        raw = raw[:at] + new + raw[at + size :]
    return name, raw


@pytest.mark.parametrize("named", [True, False], ids=["its own name", "no name"])
@settings(max_examples=60, deadline=None)
@given(file=damaged())
def test_a_damaged_file_is_read_or_refused(
    *, named: bool, file: tuple[str, bytes]
) -> None:
    """Its stories tile its text, the same every time; or the reason is told."""
    name, raw = file
    refused: BadDocument | None = None
    try:
        document = documents.from_bytes(raw, path=name if named else "a")
    except BadDocument as bad:
        refused = bad
    if refused is not None:
        assert refused.remedy
        return
    articles = passages.from_document(document)

    assert documents.from_bytes(raw, path=document.path) == document
    assert articles[0].start == 0
    assert articles[-1].end == len(document.text)
    assert [a.end for a in articles[:-1]] == [a.start for a in articles[1:]]
