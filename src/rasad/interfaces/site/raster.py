"""PNG from SVG, where the extra `pictures` is installed; without it, none."""

from functools import cache
from importlib import import_module, util
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

ASSETS: Final = Path(__file__).parent / "assets"
FONTS: Final = ("inter-latin-wght-normal", "vazirmatn-arabic-wght-normal")
WEIGHTS: Final = (400, 700)
NEEDED: Final = ("resvg_py", "fontTools", "brotli")


@cache
def available() -> bool:
    """Tell whether pictures can be made here."""
    return all(util.find_spec(name) is not None for name in NEEDED)


def png(svg: bytes, *, width: int) -> bytes:
    """
    Return the picture, *width* pixels wide.

    Only the fonts of the site are used, so that the same drawing gives the same
    bytes on every machine.
    """
    made: Any = import_module("resvg_py").svg_to_bytes(
        svg_string=svg.decode(),
        width=width,
        font_files=list(_fonts()),
        skip_system_fonts=True,
        font_family="Inter",
    )
    return bytes(made)


@cache
def _fonts() -> tuple[str, ...]:
    """Unpack the site's fonts in the weights that drawings use; once a process."""
    folder = Path(mkdtemp(prefix="rasad-fonts-"))
    fonts = import_module("fontTools.ttLib")
    instancer = import_module("fontTools.varLib.instancer")
    made = []
    for name in FONTS:
        for weight in WEIGHTS:
            font = fonts.TTFont(BytesIO((ASSETS / f"{name}.woff2").read_bytes()))
            one = instancer.instantiateVariableFont(
                font, {"wght": weight}, updateFontNames=True
            )
            one.flavor = None
            path = folder / f"{name}-{weight}.ttf"
            one.save(path)
            made.append(str(path))
    return tuple(made)
