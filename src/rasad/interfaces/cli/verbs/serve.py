"""`rasad serve`."""

from pathlib import Path

import click

from rasad.errors import ConfigError
from rasad.interfaces import http
from rasad.interfaces.cli import options, output

SECTION = "Publish"


@click.command("serve")
@options.workspace
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="An address.")
def verb(folder: Path, port: int, host: str) -> None:
    """Serve the static site that `rasad build` made."""
    home = folder / "site"
    if not (home / "index.html").is_file():
        raise ConfigError(f"{home} holds no pages; make them with: rasad build")
    with http.server(home, host=host, port=port) as running:
        address, actual = running.server_address[:2]
        output.say(f"http://{address!s}:{actual}/  (read-only; Ctrl-C to stop)")
        running.serve_forever()
