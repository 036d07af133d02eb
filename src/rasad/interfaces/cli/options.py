"""Options that verbs share, written once."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import click

from rasad.interfaces.cli.output import Form
from rasad.model.span import in_utc

UNNAMED = "unnamed"
# Of an entry under review.
STATES: Final = (
    "proposed",
    "waiting",
    "accepted",
    "edited",
    "merged",
    "split",
    "entered",
    "rejected",
    "joined",
)
PROCESSES: Final = "processes"
SCHEMES: Final = {"dask": "tcp", "dask+tls": "tls"}  # ours, and Dask's own
PATH = click.Path(path_type=Path)
FOLDER = click.Path(path_type=Path, file_okay=False)


class Instant(click.ParamType[datetime]):
    """An ISO 8601 instant; a day alone is its first moment in UTC."""

    name = "instant"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Read the instant, or fail with what is wanted."""
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(
                f"{value!r} is no instant; write 2018-06-01T00:00:00Z", param, ctx
            )
        if moment.tzinfo is None:
            moment = datetime.fromisoformat(f"{moment.isoformat()}+00:00")
        return in_utc(moment)


class Engine(click.ParamType["str | None"]):
    """The address of a scheduler, as Dask writes it; None for processes here."""

    name = "engine"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | None:
        """Read the address, or fail with what is wanted."""
        if value == PROCESSES:
            return None
        try:
            found = urlsplit(str(value))
            named = found.hostname and found.port
        except ValueError:
            named = None
        whole = f"{found.scheme}://{found.netloc}" == value if named else False
        if not whole or found.scheme not in SCHEMES or "@" in found.netloc:
            self.fail(
                f"{value!r} is no engine; write processes, or dask://HOST:PORT",
                param,
                ctx,
            )
        return f"{SCHEMES[found.scheme]}://{found.netloc}"


workspace = click.option(
    "-C",
    "--workspace",
    "folder",
    type=FOLDER,
    default=Path(),
    envvar="RASAD_WORKSPACE",
    help="The workspace; the current folder unless given.",
)
at = click.option(
    "--at",
    type=Instant(),
    default=None,
    envvar="RASAD_AT",
    help="Answer as of this instant; nothing dated later is used.",
)
json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


def _capitals(_: click.Context, __: click.Parameter, code: str | None) -> str | None:
    return None if code is None else code.upper()


country = click.option(
    "--country",
    metavar="CC",
    default=None,
    callback=_capitals,
    help="A country code, such as IR.",
)
service = click.option(
    "--service", default=None, help="A service, such as telegram or web/example.org."
)
quiet = click.option("-q", "--quiet", is_flag=True, help="No progress, no summary.")
reference = click.option(
    "--reference",
    type=FOLDER,
    default=None,
    envvar="RASAD_REFERENCE",
    help="A folder of reference data; the small built-in set unless given.",
)
who = click.option(
    "--by",
    "who",
    default=UNNAMED,
    envvar="RASAD_BY",
    help="The name that the log is to hold; you choose it.",
)
jobs = click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1),
    default=lambda: len(os.sched_getaffinity(0)),
    show_default="one for each core",
    help="How many processes work; it changes nothing but the time.",
)
engine = click.option(
    "--engine",
    "scheduler",
    metavar="ENGINE",
    type=Engine(),
    default=PROCESSES,
    show_default=True,
    envvar="RASAD_ENGINE",
    help="Who works on the files: processes here, or the workers of the Dask "
    "scheduler at dask://HOST:PORT, which --jobs does not count.",
)

png = click.option(
    "--png/--no-png", default=True, help="Draw pictures as PNG too, or none."
)


def form(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let the caller choose how a list is printed: `form` is an output.Form."""
    for flag, value, told in (
        ("--text", Form.TEXT, "Print for people, also where no terminal reads."),
        ("--jsonl", Form.LINES, "Print JSON Lines, also on a terminal."),
        ("--json", Form.JSON, "Print one JSON value."),
    ):
        function = click.option(
            flag, "form", flag_value=value, type=Form, default=None, help=told
        )(function)
    return function
