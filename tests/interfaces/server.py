"""A running server of a workspace, and somebody who asks it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

import httpx

from rasad.interfaces.http import application, running

PASSWORD = "correct horse battery"  # noqa: S105 - of people whom tests make up
TOKEN = re.compile(r'name="token" value="([^"]+)"')
AFTER = re.compile(r'name="after" value="([^"]*)"')


@contextmanager
def served(folder: Path, **options: Any) -> Iterator[str]:
    """Run a server on a free port of this machine; yields its address."""
    with running.bound("127.0.0.1", 0) as (socket, address):
        server = running.configured(application(folder, **options))
        thread = Thread(target=server.run, kwargs={"sockets": [socket]})
        thread.start()
        while not server.started and thread.is_alive():
            sleep(0.01)
        yield f"http://{address}"
        server.should_exit = True
        thread.join()


@contextmanager
def client(address: str) -> Iterator[httpx.Client]:
    """Yield somebody who asks, with a cookie jar of their own."""
    with httpx.Client(base_url=address, timeout=60, trust_env=False) as asking:
        yield asking


def token(page: str) -> str:
    """Return the token that a page's forms bring back."""
    found = TOKEN.search(page)
    assert found
    return found[1]


def log_in(asking: httpx.Client, name: str, password: str = PASSWORD) -> httpx.Response:
    """Fill the form of the login page."""
    page = asking.get("/review/login.html").text
    fields = {"token": token(page), "name": name, "password": password}
    return asking.post("/review/login.html", data=fields)


def decide(asking: httpx.Client, name: str, **fields: str) -> httpx.Response:
    """Fill a form of an item's page, as it is now."""
    path = f"/review/item/{name}/index.html"
    page = asking.get(path).text
    after = AFTER.search(page)
    told = {"token": token(page), "after": after[1] if after else "", **fields}
    return asking.post(path, data=told, follow_redirects=True)
