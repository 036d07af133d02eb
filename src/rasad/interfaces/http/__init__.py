"""A server of the static site, on this machine."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Pages(SimpleHTTPRequestHandler):
    """Files of one folder, read-only, with headers that keep pages to themselves."""

    server_version = "rasad"
    sys_version = ""

    def end_headers(self) -> None:
        """Add what a page may do: nothing but show itself."""
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        super().end_headers()

    def list_directory(self, path: object) -> None:
        """Show no folder that has no page."""
        del path
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class calls it by
        """Keep no log of who reads what."""


def server(folder: Path, *, host: str, port: int) -> ThreadingHTTPServer:
    """
    Return a server of *folder*, bound; port 0 takes a free one.

    Raises:
        OSError: the address cannot be bound.
    """
    return ThreadingHTTPServer((host, port), partial(Pages, directory=str(folder)))
