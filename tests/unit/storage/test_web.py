"""The web is fetched warily: bounded, checked, never inward by a redirect."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from rasad.errors import Offline, StorageError
from rasad.storage import web

Answers = dict[str, tuple[int, str, bytes]]


class Server(ThreadingHTTPServer):
    """A server on this machine that answers from a table."""

    answers: Answers


class Handler(BaseHTTPRequestHandler):
    """Status, place to go and body by path."""

    server: Server

    def do_GET(self) -> None:
        """Answer as the table says."""
        status, place, body = self.server.answers.get(self.path, (404, "", b""))
        self.send_response(status)
        if place:
            self.send_header("Location", place)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.fixture
def server() -> Iterator[Server]:
    """A running server on a free port."""
    with Server(("127.0.0.1", 0), Handler) as running:
        running.answers = {}
        thread = Thread(target=running.serve_forever)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def url(server: Server, path: str) -> str:
    """Return an address on the running server."""
    return f"http://127.0.0.1:{server.server_port}{path}"


def test_bytes_come_back_and_a_redirect_that_stays_is_followed(server: Server) -> None:
    """The owner's mirror may stand on this machine."""
    server.answers = {"/a?x=1": (302, "/b", b""), "/b": (200, "", b"rows")}
    assert web.fetch(url(server, "/a?x=1"), most=4) == b"rows"


@pytest.mark.parametrize(
    "place",
    [
        "http://127.0.0.1:1/",
        "http://169.254.169.254/latest/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://10.1.2.3/",
        "http://0.0.0.0/",
        "file:///etc/passwd",
        "gopher://a.example/",
        "http://user:word@a.example/",
    ],
)
def test_a_redirect_never_leads_inward(server: Server, place: str) -> None:
    """Whoever answers must not choose what this machine reads next."""
    server.answers = {"/a": (302, place, b"")}
    with pytest.raises(StorageError) as caught:
        web.fetch(url(server, "/a"), most=10)
    assert not isinstance(caught.value, Offline)


def test_a_name_that_leads_inward_is_refused_as_its_address_is(server: Server) -> None:
    """A public name may be given a private address (DNS rebinding)."""
    server.answers = {"/a": (302, "http://elsewhere.example/", b"")}
    asked = []

    def lookup(host: str, _port: int) -> tuple[str, ...]:
        asked.append(host)
        return ("127.0.0.1",)

    with pytest.raises(StorageError, match="inside"):
        web.fetch(url(server, "/a"), most=10, lookup=lookup)
    assert asked == ["127.0.0.1", "elsewhere.example"]


def test_too_much_is_not_read(server: Server) -> None:
    """An endless answer ends at the bound, and nothing of it is kept."""
    server.answers = {"/a": (200, "", b"x" * 300_000)}
    with pytest.raises(StorageError, match="more than 100 bytes"):
        web.fetch(url(server, "/a"), most=100)


def test_a_circle_of_redirects_ends(server: Server) -> None:
    """Five are enough for anybody."""
    server.answers = {"/a": (301, "/a", b"")}
    with pytest.raises(StorageError, match="redirects"):
        web.fetch(url(server, "/a"), most=10)


def test_what_is_not_there_is_said(server: Server) -> None:
    """A page that says "not found" is no table."""
    with pytest.raises(StorageError, match="404"):
        web.fetch(url(server, "/a"), most=10)


def test_nobody_answers() -> None:
    """Without a network the program says so, with a code of its own."""
    with pytest.raises(Offline):
        web.fetch("http://127.0.0.1:1/", most=10)


def test_encryption_is_not_given_up() -> None:
    """A redirect from https to http is refused before it is followed."""
    there = web.place_of("http://a.example/")
    with pytest.raises(StorageError, match="encryption"):
        web._followed(  # noqa: SLF001 -- no certificate for a server on this machine
            web.place_of("https://a.example/"),
            there,
            "https://a.example/",
            lambda _host, _port: ("93.184.216.34",),
        )
