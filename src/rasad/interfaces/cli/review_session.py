"""Review in a terminal: one item after the other, and an editor for its fields."""

from collections.abc import Callable, Mapping
from pathlib import Path

import click
import msgspec

from rasad.errors import BadRecord, RasadError
from rasad.interfaces.cli import output, review_text
from rasad.model.decision import REASONS
from rasad.pipeline import reviewing
from rasad.pipeline.reviewing import Item, Wish

CHOICES = "[a]ccept  [e]dit  [r]eject  as[k] another reader  [s]kip  [q]uit"
KEYS = "aerksq"


def run(folder: Path, items: tuple[Item, ...], *, by: str) -> int:
    """Ask about each item in turn; return how many decisions counted."""
    counted = 0
    for number, item in enumerate(items, 1):
        click.echo(f"\n{number} of {len(items)}")
        passages = reviewing.context(folder, item.id)
        steps = reviewing.history(folder, item.id)
        click.echo(review_text.text(item, passages, steps))
        key = click.prompt(CHOICES, type=click.Choice(list(KEYS)), show_choices=False)
        if key == "q":
            break
        if key == "s":
            continue
        try:
            wish = _WISHES[key](item, by)
            outcome = reviewing.decide(
                folder, item.id, wish, after=reviewing.known(item)
            )
        except RasadError as error:
            output.say(f"error: {error}; nothing was decided")
            continue
        counted += outcome.counts
        output.say(told(outcome))
    return counted


def told(outcome: reviewing.Outcome) -> str:
    """Return what became of a decision, in one line."""
    item = outcome.item
    name = item.label or item.id
    if not outcome.counts:
        return f"{name}: kept in the log, but it does not count: {outcome.why}"
    if outcome.decision.pending:
        return f"{name}: waits until a second person agrees"
    return f"{name}: {item.state}"


def edited(item: Item) -> Wish:
    """
    Let the reviewer change an entry as JSON, in $EDITOR.

    Raises:
        BadRecord: what was written is no entry.
        click.Abort: nothing was written.
    """
    entry = item.entry or (item.proposals[0] if item.proposals else None)
    if entry is None:
        raise BadRecord("it was taken apart; edit a part of it", f"entry {item.id}")
    raw = msgspec.json.format(msgspec.json.encode(entry), indent=2).decode()
    written = click.edit(raw, extension=".json")
    if written is None:
        raise click.Abort
    try:
        values = msgspec.json.decode(written)
    except msgspec.DecodeError as error:
        raise BadRecord(f"not JSON: {error}", "the editor") from error
    return Wish(action="edit", by="", entry=reviewing.entry_of(values, "the editor"))


def _accept(item: Item, by: str) -> Wish:
    del item
    return Wish(action="accept", by=by)


def _edit(item: Item, by: str) -> Wish:
    return msgspec.structs.replace(edited(item), by=by)


def _reject(item: Item, by: str) -> Wish:
    del item
    for code, why in REASONS.items():
        click.echo(f"  {code:<16} {why}")
    reason = click.prompt("reason", type=click.Choice(list(REASONS)))
    note = click.prompt("note", default="", show_default=False)
    return Wish(action="reject", by=by, reason=reason, note=note)


def _ask(item: Item, by: str) -> Wish:
    del item
    note = click.prompt("question", default="", show_default=False)
    return Wish(action="ask", by=by, note=note)


_WISHES: Mapping[str, Callable[[Item, str], Wish]] = {
    "a": _accept,
    "e": _edit,
    "r": _reject,
    "k": _ask,
}
