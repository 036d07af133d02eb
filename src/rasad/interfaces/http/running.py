"""The server as a process: its socket, and uvicorn over it."""

import socket as sockets
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from rasad.errors import ConfigError
from rasad.interfaces.http import application

__all__ = ["application", "bound", "configured", "serve"]


@contextmanager
def bound(host: str, port: int) -> Iterator[tuple[sockets.socket, str]]:
    """
    Yield a bound socket and its address as it stands in a URL; port 0 is a free one.

    Raises:
        ConfigError: the address cannot be bound.
    """
    family = sockets.AF_INET6 if ":" in host else sockets.AF_INET
    # Named as TCP, so that asyncio sends small answers without waiting for more.
    with sockets.socket(family, sockets.SOCK_STREAM, sockets.IPPROTO_TCP) as made:
        made.setsockopt(sockets.SOL_SOCKET, sockets.SO_REUSEADDR, 1)
        try:
            made.bind((host, port))
        except OSError as error:
            raise ConfigError(f"{host}:{port} cannot be bound: {error}") from error
        actual = made.getsockname()[1]
        yield made, f"[{host}]:{actual}" if ":" in host else f"{host}:{actual}"


def configured(app: ASGIApp) -> uvicorn.Server:
    """Return uvicorn over *app*: it keeps no log of who reads what."""
    return uvicorn.Server(
        uvicorn.Config(
            app,
            access_log=False,
            log_level="warning",
            server_header=False,
            ws="none",
            timeout_graceful_shutdown=5,
        )
    )


def serve(app: ASGIApp, socket: sockets.socket) -> None:
    """Serve until somebody stops it."""
    configured(app).run(sockets=[socket])
