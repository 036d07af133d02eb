"""The command line as a program would run it, and the example, filled once."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from rasad.interfaces.cli import main


class Ran(NamedTuple):
    """What a run of the program left: exit code, stdout, stderr."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, object]]:
        """The JSON objects on stdout, a line each."""
        return [msgspec.json.decode(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]
OfOnePage = Callable[[str, str], Path]
ORDER = "A court in Tehran on Monday ordered providers to block access to Telegram."
LIFT = "The ministry unblocked WhatsApp on 3 May 2018."


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program with these words."""

    def ran(*words: str | Path) -> Ran:
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        code = left.value.code
        assert isinstance(code, int)
        return Ran(code, *capsys.readouterr())

    return ran


@pytest.fixture
def of_one_page(tmp_path: Path, run: Run) -> OfOnePage:
    """Make a workspace of a page with this text, published on this day."""

    def made(text: str, published: str) -> Path:
        folder, page = tmp_path / "w", tmp_path / "page.txt"
        run("init", folder, "--country", "IR")
        page.write_text(text, encoding="utf-8")
        assert run("add", page, "-C", folder, "--published", published).code == 0
        return folder

    return made
