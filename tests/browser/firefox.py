"""
Firefox as the safest level of Tor Browser has it, driven by its own protocol.

Marionette is Firefox's: a length, a colon and a line of JSON, both ways. Its
client library brings sixteen packages and warns when it is imported; of all that
five commands are needed here.
"""

import json
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

FIREFOX = Path("/usr/bin/firefox-esr")
NO_FIREFOX = not FIREFOX.exists()
PATIENCE = 90.0  # seconds: other work may have the machine
# What a reader at the safest level has switched off; the rest keeps it quiet.
SAFEST = {
    "javascript.enabled": False,
    "svg.disabled": True,
    "mathml.disabled": True,
    "gfx.downloadable_fonts.enabled": False,
}
WITHOUT_FONTS = {"gfx.downloadable_fonts.enabled": False}
QUIET = {
    "marionette.port": 0,
    "app.update.auto": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 1,  # to where nobody listens: nothing leaves
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
    "toolkit.telemetry.enabled": False,
}


class Firefox:
    """A running Firefox that does what it is told."""

    def __init__(self, port: int) -> None:
        self._wire = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._read = self._wire.makefile("rb")
        self._sent = 0
        self._answer()  # it begins by telling who it is
        self.tell("WebDriver:NewSession")

    def tell(self, command: str, **values: Any) -> Any:
        """Send a command; returns what it gave."""
        self._sent += 1
        told = json.dumps([0, self._sent, command, values]).encode()
        self._wire.sendall(b"%d:%s" % (len(told), told))
        _, _, error, given = self._answer()
        assert error is None, error
        return given

    def to(self, path: Path) -> None:
        """Open a page from the disk."""
        self.tell("WebDriver:Navigate", url=path.as_uri())

    def ask(self, script: str) -> Any:
        """Return what an expression is on the page that is open; not by the page."""
        return self.tell(
            "WebDriver:ExecuteScript", script=f"return {script}", sandbox="system"
        )["value"]

    def close(self) -> None:
        """Let it go."""
        self._read.close()
        self._wire.close()

    def _answer(self) -> Any:
        length = b""
        while (byte := self._read.read(1)) != b":":
            assert byte, "Firefox has gone"
            length += byte
        return json.loads(self._read.read(int(length)))


@contextmanager
def firefox(profile: Path, settings: dict[str, Any]) -> Iterator[Firefox]:
    """Run Firefox with an empty profile and these settings."""
    profile.mkdir()
    lines = (
        f"user_pref({json.dumps(key)}, {json.dumps(value)});\n"
        for key, value in (QUIET | settings).items()
    )
    (profile / "user.js").write_text("".join(lines))
    words = [str(FIREFOX), "--headless", "--marionette", "--no-remote"]
    with subprocess.Popen(
        [*words, "--profile", str(profile)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        try:
            driven = Firefox(_port(profile))
            yield driven
            driven.close()
        finally:
            running.terminate()


def _port(profile: Path) -> int:
    """Wait until Firefox says where it listens."""
    told, until = profile / "MarionetteActivePort", monotonic() + PATIENCE
    while not told.exists() or not told.read_text():
        assert monotonic() < until, "Firefox did not start"
        sleep(0.05)
    return int(told.read_text())
