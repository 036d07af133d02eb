"""The program: its verbs by section, read from the folder."""

from difflib import get_close_matches
from typing import Final, Protocol, runtime_checkable

import click

from rasad.interfaces.cli import verbs
from rasad.plugins import Folder

SECTIONS: Final = (
    "Set up",
    "Fill the record",
    "Read",
    "Publish",
    "Keep",
    "Without a workspace",
)


@runtime_checkable
class Verb(Protocol):
    """A file in `verbs/`: its section in the help, and the command itself."""

    SECTION: str
    verb: click.Command


VERBS: Final = Folder(verbs, Verb)
# `import` is a word of the language; its file is spelt with a bar.
_FILES: Final = {name.rstrip("_"): name for name in VERBS}


class Program(click.Group):
    """A group whose commands are the files of the folder `verbs`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every verb."""
        del ctx
        return sorted(_FILES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a verb by its name."""
        del ctx
        return VERBS[_FILES[cmd_name]].verb if cmd_name in _FILES else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a verb; where there is none, say which was probably meant."""
        if args and args[0] not in _FILES and not args[0].startswith("-"):
            near = get_close_matches(args[0], _FILES, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            ctx.fail(f"No such verb {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the verbs by section, as a newcomer needs them."""
        del ctx
        for section in SECTIONS:
            rows = [
                (name, VERBS[file].verb.get_short_help_str(limit=70))
                for name, file in _FILES.items()
                if section == VERBS[file].SECTION
            ]
            if rows:
                with formatter.section(section):
                    formatter.write_dl(rows)


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start:  rasad init --demo demo   then   rasad show IR telegram -C demo",
)
@click.version_option(package_name="rasad")
def rasad() -> None:
    """
    Compare what was said about blocking with what was measured.

    Orders, deadlines and promises come from documents; blocking comes from
    measurements in OONI's formats. Works offline.
    """
