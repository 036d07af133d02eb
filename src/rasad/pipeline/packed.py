"""Sentences as they are kept: what they are made of, to be told anew."""

from collections.abc import Iterable
from datetime import date, time
from typing import Final

import msgspec
from msgspec import Struct

from rasad.model.told import Day, Listed, Name, Told

_DAY, _TIME = "date", "time"
_KINDS: Final = {kind.__name__: kind for kind in (Told, Name, Day, Listed)}


class _Packed(Struct, frozen=True, array_like=True):
    """
    A `Told`, or a day or a time in one.

    `text` is what it says in English, `kind` its class, the rest as there.
    """

    kind: str
    text: str
    template: str = ""
    values: dict[str, "_Packed | str | int | float"] = {}
    several: str = ""
    number: int | float = 1
    begins: bool = False


_ENCODE: Final = msgspec.msgpack.Encoder().encode
_DECODER: Final = msgspec.msgpack.Decoder(tuple[_Packed, ...])


def from_sentences(sentences: Iterable[Told]) -> bytes:
    """Pack sentences, in their order; never empty."""
    return _ENCODE([_from_told(told) for told in sentences])


def to_sentences(raw: bytes) -> tuple[Told, ...]:
    """
    Return sentences as they were packed, equal in every part.

    Raises:
        msgspec.MsgspecError: the bytes are not what `from_sentences` gave.
    """
    return tuple(_to_told(packed) for packed in _DECODER.decode(raw))


def _from_told(told: Told) -> _Packed:
    return _Packed(
        kind=type(told).__name__,
        text=str(told),
        template=told.template,
        values={key: _from_value(value) for key, value in told.values.items()},
        several=told.several,
        number=told.number,
        begins=told.begins,
    )


def _from_value(value: object) -> "_Packed | str | int | float":
    if isinstance(value, Told):
        return _from_told(value)
    if isinstance(value, date):
        return _Packed(kind=_DAY, text=value.isoformat())
    if isinstance(value, time):
        return _Packed(kind=_TIME, text=value.isoformat())
    if isinstance(value, str | int | float):
        return value
    raise TypeError(f"a sentence cannot hold {type(value).__name__}: {value!r}")


def _to_told(packed: _Packed) -> Told:
    return _KINDS[packed.kind](
        packed.text,
        packed.template,
        {key: _to_value(value) for key, value in packed.values.items()},
        several=packed.several,
        number=packed.number,
        begins=packed.begins,
    )


def _to_value(value: "_Packed | str | int | float") -> object:
    if not isinstance(value, _Packed):
        return value
    if value.kind == _DAY:
        return date.fromisoformat(value.text)
    if value.kind == _TIME:
        return time.fromisoformat(value.text)
    return _to_told(value)
