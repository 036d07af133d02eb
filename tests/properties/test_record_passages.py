# ruff: noqa: E501 - a row a case, read as a row
"""Whatever a page holds, its stories tile it and nothing is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar, Story
from rasad.record import documents, passages

LINES = st.sampled_from(
    [
        "",
        "\f",
        "---",
        "Norland Closes Heron Messenger for a Month",
        "Vessel Court Lifts Its Ban on Plover",
        "Norland closed the Heron messenger on Monday for a whole month, it was said.",
        "▶ Norland closed the Heron messenger on Monday for a whole month, it was said.",
        "A court in Vessel lifted its ban on the Plover service on Friday, it was said.",
        "By Ada Bell",
        "3 May 2021",
        "Photo Credit: Norland News",
        "Leave a Reply",
        "Related stories",
        "سازمان تنظیم مقررات پیام‌رسان درنا را روز دوشنبه برای همه کاربران کشور بست.",
    ]
)
PAGES = st.lists(LINES, max_size=30).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n"]).map(
        lambda end: end.join(lines)
    )
)


# How long a case takes is the machine's business.
UNHURRIED = settings(deadline=None, max_examples=60)


@UNHURRIED
@given(PAGES | st.text(max_size=200))
def test_stories_tile_the_page(text: str) -> None:
    """Every character is in exactly one story, and what is skipped is inside it."""
    page = Document(id="sha256:0", path="a.txt", format="text", text=text)

    stories = passages.from_document(page)

    assert "".join(text[a.start : a.end] for a in stories) == text
    assert [a.number for a in stories] == list(range(len(stories)))
    for story in stories:
        ends = [story.start, *(at for pair in story.skip for at in pair), story.end]
        assert ends == sorted(ends)
        assert all(start < end for start, end in story.skip)


@UNHURRIED
@given(PAGES, st.lists(LINES, max_size=3))
def test_whatever_a_sidecar_tells_the_stories_tile_the_page(
    text: str, titles: list[str]
) -> None:
    """Headlines that are not there, or twice, or out of order lose nothing."""
    told = Sidecar(articles=tuple(Story(title=title) for title in titles))
    page = Document(id="sha256:0", path="a", format="text", text=text, sidecar=told)

    stories = passages.from_document(page)

    assert "".join(text[a.start : a.end] for a in stories) == text


@UNHURRIED
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a"]))
def test_bytes_are_a_document_or_a_reason(raw: bytes, path: str) -> None:
    """Any bytes are read, the same way twice, or refused with a reason."""
    first, again = (outcome(raw, path) for _ in range(2))

    assert first == again
    assert all(first)


def outcome(raw: bytes, path: str) -> tuple[str, str]:
    """Return the text and the id of a document, or what is wrong and the remedy."""
    try:
        read = documents.from_bytes(raw, path=path)
    except BadDocument as bad:
        return bad.what, bad.remedy
    return read.text.strip(), read.id


@UNHURRIED
@given(st.text(min_size=1).filter(lambda t: t.strip("\ufeff \t\r\n\f\v\xa0") != ""))
def test_a_text_file_is_its_own_text(text: str) -> None:
    """Offsets of a text file count its own characters."""
    try:
        read = documents.from_bytes(text.encode(), path="a.txt")
    except BadDocument:
        return  # control characters are no text

    assert read.text == text
