"""Nulls where no format has them, and JSON that only a lenient reader takes."""

import json
import math
import re
from typing import Any

import msgspec

ODD = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
NULL = "got `null`"  # in what a decoder says of a value that it does not take
MOST = 64  # lists and fields of one measurement where nulls are passed over
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
    """Return the way to the value that is not taken, as the decoder tells it."""
    places = PLACE.findall(str(error))
    return [name or at for name, at in STEP.findall(places[-1])] if places else []


def _below(value: Any, step: str) -> list[Any]:
    """Return what lies one step further: of an object of things, each of them."""
    if isinstance(value, dict):
        return [*value.values()] if step == ANY else [value.get(step)]
    known = isinstance(value, list) and step.isdigit() and int(step) < len(value)
    return [value[int(step)]] if known else []


def _without_nulls(holder: Any, step: str) -> None:
    """Take the nulls out of a list or of an object of things, or one null field."""
    if isinstance(holder, list):
        holder[:] = [item for item in holder if item is not None]
    elif isinstance(holder, dict):
        for name in [n for n, item in holder.items() if item is None]:
            if step in {ANY, name}:
                del holder[name]


def _mended(tree: Any, steps: list[str]) -> bool:
    """Take the null at the end of *steps* out of *tree*; tell whether one was there."""
    holders = [tree]
    for step in steps[:-1]:
        holders = [inner for value in holders for inner in _below(value, step)]
    whole = [h for h in holders if isinstance(h, dict | list)]
    before = [len(h) for h in whole]
    for holder in whole:
        _without_nulls(holder, steps[-1])
    return before != [len(h) for h in whole]


def decoded(decoder: msgspec.json.Decoder[Any], raw: bytes) -> Any:
    """
    Return *raw* as the decoder's type, nulls left out where it knows of none.

    A null says nothing, wherever it stands; what stands beside it is read. Values
    of another type are no such thing: nothing is guessed.

    Raises:
        msgspec.DecodeError: it is no JSON, a value has a type that the decoder does
            not know, or nulls stand at more kinds of places than are passed over.
    """
    plain = as_json(raw)
    if plain is None:
        return decoder.decode(raw)
    tree = json.loads(plain)
    for _ in range(max(1, min(MOST, BUDGET // len(plain)))):
        try:
            return decoder.decode(msgspec.json.encode(tree))
        except msgspec.ValidationError as error:
            steps = _steps(error) if NULL in str(error) else []
            if not steps or not _mended(tree, steps):
                raise
    return decoder.decode(msgspec.json.encode(tree))
