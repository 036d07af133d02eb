"""The command line: `rasad VERB`, one file a verb."""

import sys
from collections.abc import Sequence

import click

from rasad.errors import (
    BadInput,
    ConfigError,
    Locked,
    NeedsNetwork,
    NewerSchema,
    NotFound,
    NothingRead,
    Offline,
    RasadError,
)
from rasad.interfaces.cli import output
from rasad.interfaces.cli.program import rasad

# The exit codes are a contract: programs rely on them.
_CODES: tuple[tuple[type[BaseException], int], ...] = (
    (NothingRead, 3),
    (Offline, 5),
    (Locked, 4),
    (NewerSchema, 4),
    (ConfigError, 2),
    (NotFound, 2),
    (NeedsNetwork, 5),
    (BadInput, 1),
    (RasadError, 1),
    (OSError, 1),
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with one of the codes that it promises."""
    try:
        code = rasad.main(
            args=None if arguments is None else list(arguments),
            prog_name="rasad",
            standalone_mode=False,
        )
    except click.ClickException as error:
        error.show()
        code = 2
    except (click.Abort, KeyboardInterrupt):
        _say("interrupted; what was done is kept")
        code = 130
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    except (RasadError, OSError) as error:
        _say(f"error: {error}")
        if isinstance(error, BadInput) and error.remedy:
            _say(f"hint:  {error.remedy}")
        code = next(c for kind, c in _CODES if isinstance(error, kind))
    sys.exit(code if isinstance(code, int) else 0)


def _say(line: str) -> None:
    output.say(line)
