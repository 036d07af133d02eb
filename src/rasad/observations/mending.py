"""What does not keep to JSON, or to its format, read as far as it does."""

import json
import math
import re
from typing import Any

import msgspec

ODD = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
MOST = 64  # values of odd types in one measurement that are passed over
BUDGET = 1 << 26  # bytes that are decoded again for it
PLACE = re.compile(r"at `\$([^`]*)`")
STEP = re.compile(r"\.([^.\[]+)|\[(\d+|\.\.\.)\]")
ANY = "..."  # a key of an object whose keys are names of things


def _finite(text: str) -> float | None:
    number = float(text)
    return number if math.isfinite(number) else None


def as_json(raw: bytes) -> bytes | None:
    """
    Return what *raw* says as JSON that a strict reader takes; None for no JSON.

    A byte order mark goes; numbers that are none (`NaN`, `Infinity`) become null;
    bytes that are no UTF-8 and halves of pairs become signs that say so.
    """
    try:
        value = json.loads(
            raw.decode("utf-8-sig", "replace"),
            parse_constant=lambda _: None,
            parse_float=_finite,
        )
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
    except (ValueError, RecursionError):
        return None


def _steps(error: msgspec.ValidationError) -> list[str]:
    """Return the way to the value that is odd, as the decoder tells it."""
    places = PLACE.findall(str(error))
    return [name or at for name, at in STEP.findall(places[-1])] if places else []


def _below(value: Any, step: str) -> list[Any]:
    """Return what lies one step further: of an object of things, each of them."""
    if isinstance(value, dict):
        return [*value.values()] if step == ANY else [value.get(step)]
    known = isinstance(value, list) and step.isdigit() and int(step) < len(value)
    return [value[int(step)]] if known else []


def _without(holder: Any, step: str) -> None:
    """Take what is odd out of *holder*: every null of a list, else the one value."""
    if isinstance(holder, list):
        odd = None if holder[int(step)] is None else holder[int(step)]
        holder[:] = [item for item in holder if item is not odd]
    elif step != ANY:
        holder.pop(step, None)
    else:
        for name in [n for n, item in holder.items() if not isinstance(item, dict)]:
            del holder[name]


def _mended(tree: Any, steps: list[str]) -> bool:
    """Take the value at the end of *steps* out of *tree*; tell whether it was there."""
    holders = [tree]
    for step in steps[:-1]:
        holders = [inner for value in holders for inner in _below(value, step)]
    before = [len(h) for h in holders if isinstance(h, dict | list)]
    for holder in holders:
        if isinstance(holder, dict | list) and _below(holder, steps[-1]):
            _without(holder, steps[-1])
    return before != [len(h) for h in holders if isinstance(h, dict | list)]


def decoded(decoder: msgspec.json.Decoder[Any], raw: bytes) -> Any:
    """
    Return *raw* as the decoder's type, values of types that it does not know left out.

    What nobody ever wrote there says nothing, as null says nothing; what stands
    beside it is read.

    Raises:
        msgspec.DecodeError: it is no JSON, the value as a whole is odd, or more
            is odd than is passed over.
    """
    plain = as_json(raw)
    if plain is None:
        return decoder.decode(raw)
    tree = json.loads(plain)
    for _ in range(max(1, min(MOST, BUDGET // len(plain)))):
        try:
            return decoder.decode(msgspec.json.encode(tree))
        except msgspec.ValidationError as error:
            steps = _steps(error)
            if not steps or not _mended(tree, steps):
                raise
    return decoder.decode(msgspec.json.encode(tree))
