"""Answers as bytes: with what tells two versions apart, and packed small."""

import gzip
from functools import cached_property
from hashlib import sha256
from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

SMALL: Final = 1400  # bytes that fit one packet, and are not worth packing
PACKED: Final = ("text/", "application/json", "application/problem+json")


class Body:
    """The bytes of one answer, kept to be given out again."""

    def __init__(self, raw: bytes, kind: str) -> None:
        self.raw, self.kind = raw, kind
        self.tag = f'W/"{sha256(raw).hexdigest()[:32]}"'

    @cached_property
    def packed(self) -> bytes | None:
        """The same by gzip; None where that is not worth it."""
        if len(self.raw) < SMALL or not self.kind.startswith(PACKED):
            return None
        return gzip.compress(self.raw, 6, mtime=0)


def given(request: Request, body: Body, status: int = 200) -> Response:
    """Return a body, or nothing where the asker holds it already."""
    headers = {
        "ETag": body.tag,
        "Cache-Control": "no-cache",
        "Vary": "Accept-Encoding",
        "Content-Type": body.kind,
    }
    asked = request.headers.get("if-none-match", "")
    if status == HTTPStatus.OK and _held(asked, body.tag):
        del headers["Content-Type"]
        return Response(status_code=304, headers=headers)
    raw = body.raw
    if "gzip" in request.headers.get("accept-encoding", "") and body.packed:
        raw = body.packed
        headers["Content-Encoding"] = "gzip"
    return Response(raw, status_code=status, headers=headers)


def _held(told: str, tag: str) -> bool:
    tags = {part.strip().removeprefix("W/") for part in told.split(",")}
    return "*" in tags or tag.removeprefix("W/") in tags
