"""Results on stdout, everything else on stderr."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import Enum, auto
from typing import Any, TypeVar

import click
import msgspec
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table
from rich.text import Text

from rasad.errors import NothingRead
from rasad.model.reject import Reject

SHOWN_REJECTS = 20
# Control characters but tab and line feed, and those that turn the direction of
# writing around until something ends it.
DRIVES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
Row = TypeVar("Row")


class Form(Enum):
    """How a list is to be printed; FITTING looks at what stdout is."""

    FITTING = auto()
    JSON = auto()
    LINES = auto()
    TEXT = auto()


def line(value: Any) -> None:
    """Print one object as a line of JSON, what drives a terminal escaped."""
    told = msgspec.json.encode(value).decode()
    # In JSON such letters stand in strings alone, where an escape is the same.
    click.echo(DRIVES.sub(lambda m: f"\\u{ord(m[0]):04x}", told))


def plain(text: str) -> str:
    """
    Return *text* with every letter that drives a terminal made visible.

    So are those that turn the direction of writing around: an escape sequence of
    a document is shown, never obeyed.
    """
    return DRIVES.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def one(value: Any, text: Callable[[], str], *, as_json: bool) -> None:
    """Print one object: as JSON, or as text for people."""
    if as_json:
        line(value)
    else:
        click.echo(plain(text()))


def many(
    values: Sequence[Any],
    text: Callable[[], str | Table],
    *,
    form: Form,
) -> None:
    """
    Print a list: JSON Lines where no terminal reads, else *text*, for people.

    *form* is what the caller asked for; it wins over what stdout is.
    """
    if form is Form.JSON:
        line(values)
    elif form is Form.LINES or (form is Form.FITTING and not sys.stdout.isatty()):
        for value in values:
            line(value)
    else:
        shown = text()
        if isinstance(shown, str):
            shown = plain(shown)
        console = Console(highlight=False)
        console.print(shown, markup=False, soft_wrap=isinstance(shown, str))


def table(
    values: Sequence[Row], columns: Sequence[tuple[str, Callable[[Row], str]]]
) -> Table:
    """
    Return a table with a line for each value; *columns* are heading and cell.

    What does not fit the terminal is cut at the end of its cell, the last column
    taking what the others leave: the whole is in the JSON.
    """
    made = Table(box=None, pad_edge=False, expand=True)
    for number, (name, _) in enumerate(columns, 1):
        made.add_column(
            name,
            no_wrap=True,
            overflow="ellipsis",
            ratio=1 if number == len(columns) else None,
            max_width=None if number == len(columns) else 22,
        )
    for value in values:
        # Text, so that markup in a document is never read as ours.
        cells = (plain(cell(value).replace("\n", " ")) for _, cell in columns)
        made.add_row(*map(Text, cells))
    return made


def say(text: str) -> None:
    """Tell people something, on stderr."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(plain(text), markup=False)


def _told(reject: Reject) -> str:
    """Return what was refused, where and why, and on a second line what may help."""
    where = f" {reject.where}" if reject.where else ""
    what = f"error: {reject.source}{where}: {reject.what}"
    return f"{what}\nhint:  {reject.remedy}" if reject.remedy else what


def rejects(refused: Iterable[Reject], *, kept: int = 1, whole: bool = False) -> int:
    """
    List what was refused on stderr; return the exit code that it asks for.

    *kept* is how many inputs were read, or known before. The list breaks off after
    the first twenty unless it is *whole*: nothing else keeps what it names.

    Raises:
        NothingRead: something was refused, and nothing was kept.
    """
    refused = tuple(refused)
    shown = refused if whole else refused[:SHOWN_REJECTS]
    if shown:
        say("\n".join(map(_told, shown)))
    if len(refused) > len(shown):
        say(f"… and {len(refused) - len(shown)} more")
    if refused and not kept:
        raise NothingRead(f"nothing could be read; {len(refused)} inputs were refused")
    return 1 if refused else 0


@contextmanager
def progress(
    what: str, *, total: int | None = None, quiet: bool = False
) -> Iterator[Callable[[int], None]]:
    """Show progress on a terminal's stderr; yield the function that advances it."""
    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=quiet or not sys.stderr.isatty(),
    )
    with bar:
        task = bar.add_task(what, total=total)
        yield lambda steps: bar.advance(task, steps)
