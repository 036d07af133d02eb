"""`rasad watch`."""

import re
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import watching

SECTION = "Read"
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


class Every(click.ParamType[timedelta]):
    """A length of time, as `30m`, `6h` or `1d`."""

    name = "time"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        """Read the length, or fail with what is wanted."""
        found = re.fullmatch(r"([1-9]\d{0,3})([mhd])", str(value))
        if found is None:
            self.fail(f"{value!r} is no length of time; write 6h", param, ctx)
        return timedelta(**{_UNITS[found[2]]: int(found[1])})


@click.command("watch")
@options.workspace
@click.option(
    "--every", type=Every(), default=None, help="Look again after so long, as 6h."
)
@click.option(
    "--times", type=click.IntRange(1), default=None, help="Stop after so many looks."
)
@click.option(
    "--log", "show_log", is_flag=True, help="Check the log and print all of it."
)
@options.at
@options.quiet
def verb(
    folder: Path,
    every: timedelta | None,
    times: int | None,
    at: datetime | None,
    *,
    show_log: bool,
    quiet: bool,
) -> None:
    """
    Print what changed since the last look, and keep it in watch.jsonl.

    A line each: onset, end, reopened, revised, retracted, loss, with the episode
    and its evidence as they are now. With nothing new, nothing is written. Each
    line of the log holds the hash of the one before.
    """
    if show_log:
        for link in watching.told(folder):
            output.line(link)
        return
    looks = 0
    while True:
        with output.progress("reading measurements", quiet=quiet) as step:
            found = watching.look(folder, at=at, progress=step)
        for link in found:
            output.line(link)
        looks += 1
        if every is None or looks == times:
            return
        time.sleep(every.total_seconds())
