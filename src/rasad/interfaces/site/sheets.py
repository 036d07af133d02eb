"""A page as it is planned: where it is, what it says, which files lie beside it."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct


class Side(Struct, frozen=True, kw_only=True):
    """
    A file beside a page: the same content in another form.

    `rel` is how a page's head links it (`alternate`, `describedby`), empty for a
    file that is linked on the page alone. `worded` says that it has words of a
    language: what has none lies beside the English page alone.
    """

    name: str
    label: str
    mime: str
    make: Callable[[], bytes]
    rel: str = "alternate"
    worded: bool = False


class Sheet(Struct, frozen=True, kw_only=True):
    """
    One page: its path, template, section of the menu, title.

    `values` are asked for when the page is made, and not before. `cited` is the
    title to cite it by, empty where a page is not cited.
    """

    path: str
    template: str
    section: str
    title: str
    values: Callable[[], dict[str, Any]]
    sides: tuple[Side, ...] = ()
    cited: str = ""

    @property
    def folder(self) -> str:
        """The page's folder, with the slash; empty for the root."""
        return self.path.removesuffix("index.html")
