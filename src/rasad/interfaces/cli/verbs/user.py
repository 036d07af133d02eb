"""`rasad user`."""

import sys
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.output import Form
from rasad.pipeline import people
from rasad.pipeline.people import Role

SECTION = "Publish"


@click.group("user")
def verb() -> None:
    """Say who may review over the web, with `rasad serve --review`."""


@verb.command("add")
@click.argument("name")
@options.workspace
@click.option(
    "--role",
    type=click.Choice(list(map(str, Role))),
    default=str(Role.REVIEWER),
    show_default=True,
    help="reader looks, reviewer decides, editor adds documents too.",
)
@click.option("--stdin", is_flag=True, help="Read the password from a line of stdin.")
def add(name: str, folder: Path, role: str, *, stdin: bool) -> None:
    """
    Add NAME, or give them another role and password; asks for the password.

    NAME is what the log will hold. Who was logged in under it is so no more.
    """
    password = (
        sys.stdin.readline().rstrip("\n")
        if stdin
        else click.prompt("Password", hide_input=True, confirmation_prompt=True)
    )
    person = people.add(folder, name, role=Role(role), password=password)
    output.say(f"{person.name} may come in as {person.role}")


@verb.command("remove")
@click.argument("name")
@options.workspace
def remove(name: str, folder: Path) -> None:
    """Let NAME in no more; what they decided stays in the record."""
    people.remove(folder, name)
    output.say(f"{name} may come in no more")


@verb.command("list")
@options.workspace
@options.form
def list_(folder: Path, form: Form | None) -> None:
    """List who may come in."""
    found = [{"name": p.name, "role": p.role} for p in people.listed(folder).people]
    columns = (("name", lambda p: p["name"]), ("role", lambda p: str(p["role"])))
    output.many(found, lambda: output.table(found, columns), form=form or Form.FITTING)
