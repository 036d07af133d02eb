"""One rule for every plug-in: put a file in the folder; its name is its key."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import TypeVar

from rasad.errors import BadPlugin

Shape = TypeVar("Shape")


class Folder(Mapping[str, Shape]):
    """
    The modules in one folder, by file name, each imported when first asked for.

    The names are read from the folder, so a name that comes from data is looked
    up and never imported. A plug-in whose own import fails says so, loudly.

    Raises:
        KeyError: on asking for a name that no file in the folder has.
        BadPlugin: on asking for a module that does not keep to *shape*.
    """

    def __init__(self, folder: ModuleType, shape: type[Shape]) -> None:
        self._path, self._shape = folder.__name__, shape
        self._names = sorted(
            item.name for item in pkgutil.iter_modules(folder.__path__)
        )

    def __getitem__(self, name: str) -> Shape:
        if name not in self._names:
            raise KeyError(name)
        module = importlib.import_module(f"{self._path}.{name}")
        if not isinstance(module, self._shape):
            raise BadPlugin(f"{module.__name__} is not a {self._shape.__name__}")
        return module

    def __contains__(self, name: object) -> bool:
        """Tell whether a file has the name, without importing it."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
