"""Rasad: what was said about blocking beside what was measured."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rasad.pipeline.observatory import Observatory

__all__ = ["Observatory"]


def __getattr__(name: str) -> object:
    """Import the one public name when it is asked for: `rasad --help` need not."""
    if name == "Observatory":
        from rasad.pipeline.observatory import Observatory  # noqa: PLC0415 - on demand

        return Observatory
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
