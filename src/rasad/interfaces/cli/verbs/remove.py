"""`rasad remove`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.output import Form
from rasad.pipeline import removing

SECTION = "Fill the record"


@click.command("remove")
@click.argument("document", required=False)
@options.workspace
@click.option("--reason", default="", help="Why; it is published.")
@click.option("--request", default="", help="Whose request; it is not published.")
@click.option("--list", "listing", is_flag=True, help="Print the log of removals.")
@options.who
@options.form
def verb(
    document: str | None,
    folder: Path,
    reason: str,
    request: str,
    who: str,
    form: Form | None,
    *,
    listing: bool,
) -> None:
    """
    Withdraw a document: its words go for good, its hash and trace stay.

    DOCUMENT is its id, the beginning of its digits, or its file name. The same
    file is refused afterwards, unless it is added with --again. Backups and
    sites made before still hold its words: make them anew.
    """
    if listing or document is None:
        found = removing.removals(folder)
        output.many(
            found,
            lambda: (
                "\n".join(f"{r.at}  {r.document}  {r.reason}" for r in found)
                or "nothing was withdrawn"
            ),
            form=form or Form.FITTING,
        )
        return
    done = removing.remove(folder, document, reason=reason, request=request, by=who)
    if form in {Form.JSON, Form.LINES}:
        output.line(done)
        return
    output.say(
        f"{done.document} {'was withdrawn already' if done.known else 'withdrawn'}: "
        f"{done.entries} entries rested on it, {done.bare} on nothing else; "
        "backups and sites made before still hold its words"
    )
