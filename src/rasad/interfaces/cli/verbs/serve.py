"""`rasad serve`."""

from datetime import datetime
from ipaddress import ip_address
from pathlib import Path

import click

from rasad.errors import ConfigError
from rasad.interfaces.cli import options, output

SECTION = "Publish"


@click.command("serve")
@options.workspace
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="An address.")
@click.option("--review", is_flag=True, help="Open the review queue, with logins.")
@click.option(
    "--https", is_flag=True, help="A proxy before it speaks HTTPS to the readers."
)
@click.option(
    "--largest",
    metavar="MB",
    type=click.IntRange(1, 2000),
    default=32,
    show_default=True,
    help="Of an upload.",
)
@options.png
@options.at
def verb(
    folder: Path,
    port: int,
    host: str,
    largest: int,
    at: datetime | None,
    *,
    review: bool,
    https: bool,
    png: bool,
) -> None:
    """
    Serve the workspace: its pages live, and /api/v1/ with the same answers.

    Read-only unless --review is given; `rasad user add` says who may come in.
    """
    if review and not https and not _is_here(host):
        raise click.UsageError(
            f"--review on {host} would send passwords in the clear: put a proxy with "
            "HTTPS before it and say --https, or keep to 127.0.0.1"
        )
    try:
        from rasad.interfaces.http import running  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise ConfigError(
            f"the server needs a library ({error.name}): pip install 'rasad[server]'"
        ) from error
    most = largest * 1_000_000
    app = running.application(
        folder, at=at, review=review, https=https, largest=most, png=png
    )
    with running.bound(host, port) as (socket, address):
        kind = "with review" if review else "read-only"
        output.say(f"http://{address}/  ({kind}; Ctrl-C to stop)")
        running.serve(app, socket)


def _is_here(host: str) -> bool:
    """Tell whether an address is reached from this machine alone."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
