"""`rasad suggest`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import model_endpoint, suggesting

SECTION = "Fill the record"


@click.command("suggest")
@click.argument("documents", nargs=-1)
@options.workspace
@click.option("--online", is_flag=True, help="The documents may be sent to the model.")
@click.option("--again", is_flag=True, help="Ask also what was asked before.")
@options.who
@options.json
def verb(
    documents: tuple[str, ...],
    folder: Path,
    who: str,
    *,
    online: bool,
    again: bool,
    as_json: bool,
) -> int:
    """
    Ask a language model what rules may have missed; off unless you set it up.

    DOCUMENTS are ids or file names; all of them where none is given. The model
    is any endpoint of OpenAI's protocol: RASAD_MODEL_URL, RASAD_MODEL,
    RASAD_MODEL_KEY. Its proposals wait in `rasad review` and hold nothing before
    a person accepts them.
    """
    model = model_endpoint.Endpoint(model_endpoint.settings())
    try:
        asked = suggesting.suggest(
            folder, documents, model, online=online, by=who, again=again
        )
    finally:
        model.close()
    if as_json:
        output.line(asked)
    else:
        output.say(
            f"{asked.documents} documents asked about, {asked.known} before: "
            f"{asked.claims} claims, {asked.entries} proposals for review; "
            f"{asked.tokens_in} tokens in, {asked.tokens_out} out"
        )
    return output.rejects(asked.rejects, kept=asked.documents + asked.known)
