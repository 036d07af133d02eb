"""The example that ships with rasad."""

from importlib import resources
from pathlib import Path
from typing import Final

from rasad.errors import ConfigError
from rasad.pipeline import bringing, config, workspace
from rasad.pipeline.bringing import Imported
from rasad.pipeline.workspace import Added, Progress

NAME: Final = "iran"
_COPIED: Final = (config.FILE, "networks.csv", "users.csv")


def home() -> Path:
    """
    Return the folder of the example: in the package, or in the source tree.

    Raises:
        ConfigError: this installation has none.
    """
    packed = resources.files("rasad.pipeline") / "builtin" / "examples" / NAME
    tree = Path(__file__).parents[3] / "examples" / NAME
    for folder in (Path(str(packed)), tree):
        if (folder / config.FILE).is_file():
            return folder
    raise ConfigError("this installation holds no example; use the source tree")


def fill(folder: Path, *, progress: Progress | None = None) -> tuple[Added, Imported]:
    """
    Make a workspace in *folder* and run the whole chain on the example.

    Raises:
        ConfigError: something is there already, or there is no example.
    """
    source = home()
    workspace.create(folder, title="", countries=())
    for name in _COPIED:
        if (source / name).is_file():
            (folder / name).write_bytes((source / name).read_bytes())
    added = workspace.add(
        folder, [source / "documents"], who="example", progress=progress
    )
    imported = bringing.bring_in(
        folder, [source / "measurements"], who="example", progress=progress
    )
    return added, imported
