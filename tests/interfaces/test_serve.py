"""The server shows the pages of one folder and nothing else."""

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import pytest
from tests.interfaces.conftest import Run

from rasad.interfaces import http

Address = tuple[str, int]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[Address]:
    """A running server on a free port of this machine."""
    site = tmp_path / "site"
    (site / "country").mkdir(parents=True)
    (site / "index.html").write_text("<h1>Hello</h1>")
    (tmp_path / "secret.txt").write_text("not part of the site")
    with http.server(site, host="127.0.0.1", port=0) as running:
        thread = Thread(target=running.serve_forever)
        thread.start()
        yield "127.0.0.1", running.server_port
        running.shutdown()
        thread.join()


def get(address: Address, path: str) -> tuple[HTTPResponse, bytes]:
    """Ask for a path as it stands, without tidying it."""
    connection = HTTPConnection(*address, timeout=10)
    connection.putrequest("GET", path, skip_host=False)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_a_page_is_shown_and_says_what_it_may_do(address: Address) -> None:
    """Pages tell nobody where a reader came from."""
    answer, body = get(address, "/")
    assert (answer.status, body) == (200, b"<h1>Hello</h1>")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    ["/country/", "/../secret.txt", "/%2e%2e/secret.txt", "//etc/passwd"],
    ids=["a folder without a page", "above", "above, spelt otherwise", "elsewhere"],
)
def test_nothing_but_pages_is_shown(address: Address, path: str) -> None:
    """No list of files, and no file outside the folder."""
    answer, body = get(address, path)
    assert answer.status == 404
    assert b"not part of the site" not in body


def test_without_pages_it_says_how_to_make_them(run: Run, tmp_path: Path) -> None:
    """The hint is the command to run."""
    run("init", tmp_path / "w")
    ran = run("serve", "-C", tmp_path / "w")
    assert ran.code == 2
    assert "rasad build" in ran.err
