"""What changed in a finding, as text."""

from collections.abc import Iterable, Iterator
from typing import Any

from rasad.pipeline.differing import Difference, Turn

_LONGEST = 160  # letters of a value that is printed


def turns(found: Iterable[Turn]) -> Iterator[str]:
    """Yield the past of a finding, the oldest first."""
    for turn in found:
        how = f", {', '.join(turn.qualifiers)}" if turn.qualifiers else ""
        yield f"frozen {turn.made}, as of {turn.at}: {turn.kind}{how}"
        until = f"by {turn.then}" if turn.then else "now"
        if not turn.differences:
            yield f"  {until} the same"
            continue
        yield f"  {until} different:"
        yield from (f"    {line}" for line in lines(turn.differences))


def lines(found: Iterable[Difference]) -> Iterator[str]:
    """Yield a line for each difference."""
    for one in found:
        about = f"{one.about} {one.id[:16]}".rstrip()
        if one.field == "there":
            yield f"{about}: {'gone' if one.after is None else 'new'}{_what(one)}"
        elif one.about == "rules":
            yield "rules: the program has other rules"
        else:
            before, after = _value(one.before), _value(one.after)
            yield f"{about}: {one.field} was {before}, is {after}"


def _what(one: Difference) -> str:
    held = one.after if one.before is None else one.before
    if not isinstance(held, dict):
        return f" ({held})"
    return f" ({held.get('type') or held.get('target') or held.get('kind') or ''})"


def _value(value: Any) -> str:
    if value is None or value == []:
        return "none"
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        value = ", ".join(value)
    if isinstance(value, dict):
        value = ", ".join(f"{k} {v}" for k, v in value.items())
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
