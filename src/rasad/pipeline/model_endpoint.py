"""
The one door to a language model: any endpoint that speaks OpenAI's protocol.

Where it is, which model, and the key come from the environment alone and are
written nowhere. Nothing is sent unless the caller asks for it.
"""

import os
from collections.abc import Callable
from http import HTTPStatus
from time import sleep as real_sleep
from typing import TYPE_CHECKING, Any, Final, Protocol
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from rasad.errors import BadInput, ConfigError, ModelUnavailable
from rasad.record.asking import Question, schema

if TYPE_CHECKING:
    import httpx

URL, MODEL, KEY = "RASAD_MODEL_URL", "RASAD_MODEL", "RASAD_MODEL_KEY"
TRIES: Final = 4
FIRST_PAUSE: Final = 1.0  # seconds; doubled at each try
LONGEST_PAUSE: Final = 60.0
TIMEOUT: Final = 120.0
LARGEST: Final = 4_000_000  # bytes of an answer
PASSING: Final = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class Reply(Struct, frozen=True, kw_only=True):
    """What a model answered, and what that cost in tokens and in tries."""

    content: bytes
    tokens_in: int
    tokens_out: int
    tries: int


class Model(Protocol):
    """The seam: anything that answers a question."""

    @property
    def name(self) -> str:
        """What the model is called."""
        ...

    def ask(self, question: Question) -> Reply:
        """
        Answer a question.

        Raises:
            BadInput: the model refused, or its answer was cut short.
            ModelUnavailable: it did not answer at all.
        """
        ...


class Settings(Struct, frozen=True, kw_only=True):
    """Where the model is."""

    url: str
    model: str
    key: str = ""

    def __repr__(self) -> str:
        return f"Settings(url={self.url!r}, model={self.model!r})"  # never the key


def settings() -> Settings:
    """
    Return what the environment tells.

    Raises:
        ConfigError: it tells nothing, or an address that would send the text and
            the key over the network in the open.
    """
    url, model = os.environ.get(URL, ""), os.environ.get(MODEL, "")
    if not url or not model:
        raise ConfigError(f"no model is set up: give {URL} and {MODEL}, and {KEY}")
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOCAL:
        raise ConfigError(f"{URL} has to begin with https://, or be on this machine")
    return Settings(url=url.rstrip("/"), model=model, key=os.environ.get(KEY, ""))


class Endpoint:
    """A model behind HTTP. Tries again, a bounded number of times, with pauses."""

    def __init__(
        self,
        where: Settings,
        *,
        timeout: float = TIMEOUT,
        sleep: Callable[[float], None] = real_sleep,
    ) -> None:
        try:
            import httpx  # noqa: PLC0415 - an extra: it may be absent
        except ImportError as error:
            raise ConfigError(
                "asking a model needs the extra `model`: pip install 'rasad[model]'"
            ) from error
        self._httpx, self._where, self._sleep = httpx, where, sleep
        headers = {"Authorization": f"Bearer {where.key}"} if where.key else {}
        # No redirects: the key goes where it was meant to go, and nowhere else.
        self._client = httpx.Client(
            headers=headers, timeout=timeout, follow_redirects=False, trust_env=False
        )

    @property
    def name(self) -> str:
        """What the model is called."""
        return self._where.model

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def ask(self, question: Question) -> Reply:
        """
        Send a question and return the answer.

        Raises:
            BadInput: the model refused, or its answer was cut short or no answer.
            ModelUnavailable: after the last try there was none.
        """
        why = ""
        for number in range(1, TRIES + 1):
            try:
                status, raw, wait = self._post(question)
            except self._httpx.HTTPError as error:
                status, raw, wait = 0, b"", None
                why = f"{type(error).__name__}: {error}"
            if status == HTTPStatus.OK:
                return _reply(raw, self.name, number)
            if status and status not in PASSING:
                raise ModelUnavailable(f"{self.name} refused the request: {status}")
            why = f"status {status}" if status else why
            if number < TRIES:
                self._sleep(_pause(number, wait))
        raise ModelUnavailable(f"{self.name} did not answer in {TRIES} tries: {why}")

    def _post(self, question: Question) -> tuple[int, bytes, str | None]:
        """Return status, body and what the server says about when to come again."""
        address = f"{self._where.url}/chat/completions"
        with self._client.stream("POST", address, json=self._body(question)) as reply:
            return (
                reply.status_code,
                self._read(reply),
                reply.headers.get("Retry-After"),
            )

    def _read(self, reply: "httpx.Response") -> bytes:
        raw = b""
        for piece in reply.iter_bytes():
            raw += piece
            if len(raw) > LARGEST:
                raise ModelUnavailable(f"{self.name} sent more than {LARGEST} bytes")
        return raw

    def _body(self, question: Question) -> dict[str, Any]:
        return {
            "model": self._where.model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": question.system},
                {"role": "user", "content": question.user},
            ],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "claims", "strict": True, "schema": schema()},
            },
        }


def _pause(number: int, wait: str | None) -> float:
    """Return how long to wait: what the server says, else twice as long each time."""
    asked = float(wait) if wait and wait.strip().isdigit() else 0.0
    doubled = FIRST_PAUSE * float(1 << (number - 1))
    return min(max(asked, doubled), LONGEST_PAUSE)


class _Message(Struct):
    content: str | None = None
    refusal: str | None = None


class _Choice(Struct):
    message: _Message
    finish_reason: str | None = None


class _Usage(Struct):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Completion(Struct):
    choices: list[_Choice]
    usage: _Usage | None = None


def _reply(raw: bytes, name: str, tries: int) -> Reply:
    """
    Read an answer of the protocol.

    Raises:
        BadInput: it is none, or the model refused, or ran out of room.
    """
    try:
        found = msgspec.json.decode(raw, type=_Completion)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadInput(f"no answer of the protocol: {error}", name) from error
    if not found.choices:
        raise BadInput("an answer without a choice", name)
    choice, usage = found.choices[0], found.usage or _Usage()
    if choice.message.refusal or choice.finish_reason == "content_filter":
        raise BadInput("the model refused", name)
    if choice.finish_reason == "length":
        raise BadInput("the answer was cut short", name)
    return Reply(
        content=(choice.message.content or "").encode(),
        tokens_in=usage.prompt_tokens,
        tokens_out=usage.completion_tokens,
        tries=tries,
    )
