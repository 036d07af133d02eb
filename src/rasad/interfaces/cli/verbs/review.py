"""`rasad review`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import click
import msgspec

from rasad.errors import BadRecord
from rasad.interfaces.cli import options, output, review_session, review_text
from rasad.interfaces.cli.output import Form
from rasad.model.decision import REASONS, Action
from rasad.model.vocabulary import StatementType
from rasad.pipeline import passages_shown, rereading, reviewing, triage
from rasad.pipeline.reviewing import Item, Queued, Wish

if TYPE_CHECKING:
    from collections.abc import Callable

SECTION = "Fill the record"
# The options that decide, each with the action it stands for.
DECIDING: Final = (
    "accept",
    "edit",
    "editor",
    "reject",
    "merge",
    "split",
    "ask",
    "second",
    "keep",
    "reopen",
)


class Setting(click.ParamType[tuple[str, str]]):
    """A field and its value, as `date=2018-04-30`."""

    name = "field=value"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Read the pair, or fail with what is wanted."""
        field, equals, text = str(value).partition("=")
        if not equals or not field:
            self.fail(f"{value!r} sets nothing; write date=2018-04-30", param, ctx)
        return field, text


class Numbers(click.ParamType[tuple[int, ...]]):
    """Numbers of sources, as `1,3`."""

    name = "numbers"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """Read the numbers, or fail with what is wanted."""
        try:
            return tuple(int(word) for word in str(value).split(","))
        except ValueError:
            self.fail(f"{value!r} are no numbers; write 1,3", param, ctx)


@click.command("review")
@click.argument("name", metavar="[ID]", required=False)
@options.workspace
@click.option(
    "--type",
    "kind",
    metavar="TYPE",
    type=click.Choice(list(map(str, StatementType))),
    help="List only this type, such as order_block.",
)
@options.country
@click.option("--state", type=click.Choice(options.STATES), help="List this state.")
@click.option("--missing-date", is_flag=True, help="List only what has no date.")
@click.option("--changed", is_flag=True, help="List what is now read otherwise.")
@click.option("--interactive", "-i", is_flag=True, help="Go through the list.")
@click.option("--history", is_flag=True, help="Print every decision about ID.")
@click.option("--accept", is_flag=True, help="Accept; gives it a readable label.")
@click.option("--set", "fields", type=Setting(), multiple=True, help="Edit a field.")
@click.option("--editor", is_flag=True, help="Edit as JSON, in $EDITOR.")
@click.option(
    "--reject",
    metavar="REASON",
    type=click.Choice(list(REASONS)),
    help=f"Reject; say why: {', '.join(REASONS)}.",
)
@click.option("--merge", multiple=True, metavar="ID", help="Join another into it.")
@click.option(
    "--part",
    "groups",
    type=Numbers(),
    multiple=True,
    help="Split: the numbers of the sources of one part, as 1,3.",
)
@click.option("--file", "parts", type=options.PATH, help="Split: the parts as JSON.")
@click.option("--ask", is_flag=True, help="Ask for another reader.")
@click.option("--second", is_flag=True, help="Agree, as the second person.")
@click.option("--keep", is_flag=True, help="Keep it; what changed was seen.")
@click.option("--reopen", is_flag=True, help="Put it back into the queue.")
@click.option("--again", is_flag=True, help="Decide on what was decided already.")
@click.option("--note", default="", help="A word to the log.")
@click.option("--document", default=None, help="Enter by hand: the document.")
@click.option("--start", type=int, default=None, help="Where the words begin.")
@click.option("--end", type=int, default=None, help="Where they end.")
@click.option("--quote", default=None, help="The words, that stand there once.")
@click.option(
    "--triage", is_flag=True, help="List sentences that no rule has read (an extra)."
)
@click.option("--limit", type=click.IntRange(1), default=50, help="Of --triage.")
@click.option("--reread", is_flag=True, help="Read all documents by today's rules.")
@options.who
@options.form
def verb(folder: Path, name: str | None, **given: Any) -> int:
    """
    Accept, edit or reject what was found; later readings never undo it.

    Without ID it lists what waits; with ID alone it shows the words in place.

    \b
    rasad review 3fa2 --accept --by nk
    rasad review 3fa2 --set date=2018-04-30 --set services=telegram --by nk
    rasad review 3fa2 --reject speculation --by nk
    rasad review --document order.txt --quote "…" --set type=order_block
      --set modality=ordered --set country=IR --by nk
    """  # noqa: D301 - click reads \b as a stop for its own wrapping
    if given["reread"]:
        return _reread(folder, given["who"])
    if given["triage"]:
        return _overlooked(folder, given)
    if given["document"] is not None:
        return _enter(folder, given)
    if name is None:
        return _list(folder, given)
    item = reviewing.item(folder, name)
    wish = _wish(item, given)
    if wish is None:
        return _show(folder, item, given)
    after = reviewing.known(item, again=given["again"] or _knows(wish))
    return _told(reviewing.decide(folder, item.id, wish, after=after), given["form"])


def _knows(wish: Wish) -> bool:
    """Tell whether a decision is by its nature about an earlier one."""
    return wish.action in {"reopen", "second", "keep"}


def _named(given: dict[str, Any]) -> str:
    if given["who"] == options.UNNAMED:
        raise click.UsageError(
            "a decision has somebody's name: give --by NAME, or set RASAD_BY"
        )
    return str(given["who"])


def _wish(item: Item, given: dict[str, Any]) -> Wish | None:
    """Return what the options decide; None where they only ask."""
    given = {**given, "edit": given["fields"], "split": given["groups"]}
    given["split"] = given["groups"] or given["parts"]
    chosen = [action for action in DECIDING if given[action]]
    if not chosen:
        return None
    if len(chosen) > 1:
        raise click.UsageError(f"one decision at a time, not {', '.join(chosen)}")
    by, action = _named(given), chosen[0]
    if action == "editor":
        return msgspec.structs.replace(
            review_session.edited(item), by=by, note=given["note"]
        )
    return Wish(
        action=cast("Action", action),  # the one that is none has returned above
        by=by,
        note=given["note"],
        reason=given["reject"],
        fields=dict(given["fields"]),
        others=given["merge"],
        groups=given["groups"],
        parts=_parts(given["parts"]),
    )


def _parts(path: Path | None) -> tuple[Any, ...]:
    if path is None:
        return ()
    try:
        values = msgspec.json.decode(path.read_bytes())
    except msgspec.DecodeError as error:
        raise BadRecord(f"not JSON: {error}", str(path)) from error
    listed = values if isinstance(values, list) else [values]
    return tuple(reviewing.entry_of(value, str(path)) for value in listed)


def _enter(folder: Path, given: dict[str, Any]) -> int:
    by = _named(given)
    if given["reject"] is not None:
        source = passages_shown.selected(
            folder,
            given["document"],
            start=given["start"],
            end=given["end"],
            quote=given["quote"],
        )
        done = reviewing.dismiss(
            folder, source, by=by, reason=given["reject"], note=given["note"]
        )
        return _told(done, given["form"])
    entry = reviewing.draft(
        folder,
        given["document"],
        start=given["start"],
        end=given["end"],
        quote=given["quote"],
        fields=dict(given["fields"]),
    )
    outcome = reviewing.enter(folder, entry, by=by, note=given["note"])
    return _told(outcome, given["form"])


def _told(outcome: reviewing.Outcome, form: Form | None) -> int:
    if form in {Form.JSON, Form.LINES}:
        output.line(outcome)
    else:
        click.echo(review_session.told(outcome))
    return 0 if outcome.counts else 1


def _list(folder: Path, given: dict[str, Any]) -> int:
    asked = Queued(
        type=StatementType(given["kind"]) if given["kind"] else None,
        country=given["country"],
        state=given["state"],
        missing_date=given["missing_date"],
        changed=given["changed"],
    )
    found = reviewing.queue(folder, asked)
    if given["interactive"]:
        review_session.run(folder, found, by=_named(given))
        return 0
    columns = (
        ("id", lambda i: i.label or i.id[:8]),
        ("date", lambda i: (i.entry and i.entry.date.value) or "no date"),
        ("state", lambda i: f"{i.state}{', read otherwise' if i.changes else ''}"),
        ("type", lambda i: str(i.entry.type) if i.entry else ""),
        ("services", lambda i: ", ".join(i.entry.services) if i.entry else ""),
        ("by", lambda i: i.entry.origin if i.entry else ""),
        ("quote", lambda i: i.entry.sources[0].quote if i.entry else ""),
    )
    output.many(
        found,
        lambda: output.table(found, columns),
        form=given["form"] or Form.FITTING,
    )
    return 0


def _show(folder: Path, item: Item, given: dict[str, Any]) -> int:
    steps = reviewing.history(folder, item.id)
    if given["history"]:
        output.many(
            steps,
            lambda: "\n".join(map(review_text.step_line, steps)) or "nobody decided",
            form=given["form"] or Form.FITTING,
        )
        return 0
    passages = reviewing.context(folder, item.id)
    if given["form"] in {Form.JSON, Form.LINES}:
        output.line({"item": item, "passages": passages, "history": steps})
    else:
        click.echo(review_text.text(item, passages, steps))
    return 0


def _overlooked(folder: Path, given: dict[str, Any]) -> int:
    found = triage.queue(
        folder,
        embedder=triage.SmallModel(),
        learner=triage.Regression(),
        limit=given["limit"],
    )
    columns: tuple[tuple[str, Callable[[triage.Overlooked], str]], ...] = (
        ("likely", lambda o: f"{o.likelihood:.2f}"),
        ("document", lambda o: o.document.removeprefix("sha256:")[:12]),
        ("start", lambda o: str(o.start)),
        ("end", lambda o: str(o.end)),
        ("words", lambda o: o.text),
    )
    output.many(
        found,
        lambda: output.table(found, columns),
        form=given["form"] or Form.FITTING,
    )
    return 0


def _reread(folder: Path, who: str) -> int:
    done = rereading.reread(folder, who=who)
    output.say(
        f"{done.documents} documents read by today's rules: {done.entries} acts and "
        "claims; `rasad review --changed` lists what is read otherwise than decided"
    )
    return output.rejects(done.rejects, kept=done.documents)
