"""A language model on this machine that speaks the protocol, and misbehaves."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import msgspec

# What the server does with one request; it gets the sentences by number.
Act = Callable[["Handler", dict[int, str]], None]


class Handler(BaseHTTPRequestHandler):
    """Answers each request with the next act; the last one goes on."""

    acts: list[Act]
    seen: list[dict[str, Any]]
    headers_seen: list[dict[str, str]]
    leave: Event

    def do_POST(self) -> None:
        """Read the question and do what the test wants."""
        length = int(self.headers["Content-Length"])
        body = msgspec.json.decode(self.rfile.read(length))
        self.seen.append(body)
        self.headers_seen.append(dict(self.headers))
        lines = body["messages"][1]["content"].splitlines()
        told = {
            int(m[1]): m[2]
            for line in lines
            if (m := re.match(r"\[(\d+)\] (.*)", line))
        }
        act = self.acts.pop(0) if len(self.acts) > 1 else self.acts[0]
        act(self, told)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class calls it by
        """Say nothing."""

    def send(self, raw: bytes, status: int = 200, length: int | None = None) -> None:
        """Send a body; with another length than it has, it is cut."""
        self.send_response(status)
        self.send_header("Content-Length", str(length or len(raw)))
        self.end_headers()
        self.wfile.write(raw)
        if length:
            self.close_connection = True

    def say(self, content: str | None, **message: object) -> None:
        """Send an answer of the protocol."""
        finish = message.pop("finish", "stop")
        told = {"role": "assistant", "content": content, **message}
        choice = {"message": told, "finish_reason": finish}
        usage = {"prompt_tokens": 100, "completion_tokens": 20}
        self.send(msgspec.json.encode({"choices": [choice], "usage": usage}))


@contextmanager
def serving(*acts: Act) -> Iterator[tuple[str, type[Handler]]]:
    """Serve on a free port; yield the address and what was seen."""

    class Scripted(Handler):
        """A handler of this server alone."""

    handler = Scripted
    handler.acts, handler.leave = list(acts), Event()
    handler.seen, handler.headers_seen = [], []
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/v1", handler
        finally:
            handler.leave.set()
            server.shutdown()
            thread.join()


def status(code: int) -> Act:
    """Answer with a status alone."""
    return lambda handler, _: handler.send(b"{}", code)


def say(content: str | None, **message: object) -> Act:
    """Answer with these words."""
    return lambda handler, _: handler.say(content, **dict(message))


def cut(handler: Handler, _: dict[int, str]) -> None:
    """Break off in the middle of the body."""
    handler.send(b'{"choices": [{"message"', length=500)


def hang(handler: Handler, _: dict[int, str]) -> None:
    """Answer nothing for as long as the caller waits."""
    handler.leave.wait(30)


def claim(word: str, **changed: object) -> Act:
    """Claim of the sentence that holds *word* that it tells of a block of Telegram."""

    def act(handler: Handler, told: dict[int, str]) -> None:
        number = next(n for n, text in told.items() if word in text)
        made = {
            "sentence": number,
            "quote": told[number],
            "type": "block",
            "modality": "actual",
            "services": ["Telegram"],
            "date_words": None,
        }
        claims = [made | changed]
        handler.say(msgspec.json.encode({"claims": claims}).decode())

    return act
