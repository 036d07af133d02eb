"""Who is no office-holder is in no published file, however they are named."""

from pathlib import Path

import pytest
from tests.interfaces.conftest import Run

from rasad import Observatory

HANDLE, MAIL, PHONE = "@zora_plain", "zora@example.org", "+98 912 345 6789"
TEXT = (
    "Court orders block of Telegram\n\n"
    f"A court in Tehran on Monday ordered providers to block access to Telegram, "
    f"as {HANDLE} and {MAIL} ({PHONE}) had asked.\n"
)


@pytest.fixture
def filled(tmp_path: Path, run: Run) -> Path:
    """A workspace whose quote names ways to reach a private person."""
    folder = tmp_path / "w"
    run("init", folder, "--country", "IR")
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    run("add", page, "-C", folder, "--published", "2018-04-30")
    (line,) = run("review", "-C", folder).lines
    edit = ("--set", f"legal_basis=letter of {MAIL}", "--by", "nk", "-C", folder)
    assert run("review", str(line["id"]), *edit).code == 0
    return folder


@pytest.mark.parametrize("private", [HANDLE, MAIL, PHONE])
def test_nothing_published_leads_to_a_private_person(
    filled: Path, run: Run, private: str
) -> None:
    """Pages and downloads; the workspace itself keeps the words as they are."""
    assert run("build", "-C", filled, "--no-png").code == 0
    pages = [p for p in (filled / "site").rglob("*") if p.is_file()]
    assert any(b"ordered providers" in p.read_bytes() for p in pages)
    assert not [p.name for p in pages if private.encode() in p.read_bytes()]
    assert MAIL in run("entries", "-C", filled).out


def test_offsets_of_what_is_published_stay_what_they_were(filled: Path) -> None:
    """A reader who has the document finds the same words at the same place."""
    with Observatory.open(filled) as own, Observatory.open(filled, public=True) as told:
        for mine, theirs in zip(own.entries(), told.entries(), strict=True):
            assert mine.id == theirs.id
            for a, b in zip(mine.sources, theirs.sources, strict=True):
                assert (a.start, a.end, len(a.quote)) == (b.start, b.end, len(b.quote))
