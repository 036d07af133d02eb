"""
Compiles `escapes.c` beside its source when Rasad is installed or a wheel is made.

Where there is no compiler, or it fails, the package is pure Python and says the
same, slower; so it is with RASAD_PURE=1 in the environment. Nothing is fetched.
"""

import os
import shlex
import subprocess
import sysconfig
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCE = Path("src/rasad/observations/escapes.c")
SUFFIX = ".abi3.so"  # one file for every CPython from 3.11 on
FLAGS = ("-O3", "-fPIC", "-Wall", "-Wextra", "-Werror=implicit-function-declaration")
PURE = "RASAD_PURE"  # set by who wants a package without compiled parts
LONGEST = 120  # seconds that a compiler may take


class CannotCompile(Exception):
    """Nothing was compiled, and why."""


def compiled(source: Path, folder: Path, *flags: str) -> Path:
    """
    Compile *source* into *folder*, with more *flags*; return the module's file.

    Raises:
        CannotCompile: there is no compiler for this Python, or it failed.
    """
    link = sysconfig.get_config_var("LDSHARED")
    if SUFFIX not in EXTENSION_SUFFIXES or not link:
        raise CannotCompile("this Python names no compiler for modules of this kind")
    target = folder / f"{source.stem}{SUFFIX}"
    part = target.with_suffix(f".{os.getpid()}.part")  # never half a module
    include = f"-I{sysconfig.get_path('include')}"
    words = [*shlex.split(link), *FLAGS, *flags, include, str(source), "-o", str(part)]
    try:
        subprocess.run(words, check=True, capture_output=True, timeout=LONGEST)  # noqa: S603 -- the compiler that this Python was made with
        part.replace(target)
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        raise CannotCompile(said[0] if said else str(error)) from error
    except (OSError, subprocess.SubprocessError) as error:
        raise CannotCompile(str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return target


class CustomBuildHook(BuildHookInterface[Any]):
    """Adds the compiled module to a wheel, or puts it where an editable one looks."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 -- hatchling's name for the kind of wheel
        """Compile; leave the wheel pure where that cannot be done."""
        source = Path(self.root) / SOURCE
        source.with_suffix(SUFFIX).unlink(missing_ok=True)  # of another source
        if os.environ.get(PURE):  # noqa: TID251 -- an installer takes no other word
            return
        try:
            made = compiled(source, source.parent)
        except CannotCompile as why:
            self.app.display_warning(f"no compiled part, all is done in Python: {why}")
            return
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["pure_python"] = False
        build_data["tag"] = f"cp311-abi3-{platform}"
        build_data["artifacts"].append(made.relative_to(self.root).as_posix())
