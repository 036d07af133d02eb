"""
A drill of the compiled part's memory: damaged texts, each byte beyond is a trap.

    python bench/escapes.py [SECONDS]

`observations/escapes.c` is compiled with the sanitizers for addresses and for
undefined behaviour, both as this processor runs it and as others would, and is
given texts in every style of escape, cut, joined and damaged, in buffers that end
where the text ends. It must say what the decoder says. Half of the seconds (120
unless given) are for each way. The sanitizers end the drill where a byte is read
or written that is not the text's; the seed of each part is printed.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from importlib.machinery import ExtensionFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # it runs as a file as well

from hatch_build import SOURCE, compiled

from rasad.observations.texts import plain

SECONDS = 120
WAYS = {"as here": (), "as elsewhere": ("-DRASAD_PORTABLE",)}
SANITIZED = ("-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all")
LIBRARIES = ("libasan.so", "libubsan.so")
AT_A_TIME = 200  # texts between two looks at the clock
PIECES = (
    *("a", "<title>", "é", "ي", "中", "\U0001f600", "\x7f"),
    *("\x00", "\n", '"', "\\", "/"),
    *("plain text of more than a block ", "текст длиннее одного блока ", "\U0010ffff"),
)
ODD = (
    *(b"\\", b"\\u", b"\\ud800", b"\\udfff", b"\\ud83d\\u", b"\\u00e", b"\\q", b'"'),
    *(b"\xc3", b"\x80", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xff"),
    *(b"\x00", b"\x1f", b"\xe2\x82", b"\xf0\x9f\x98", b"\xe0\x80\x80", b"\\\\"),
)


def loaded(path: Path) -> Callable[..., Any]:
    """Return the function of a compiled module, wherever that lies."""
    loader = ExtensionFileLoader("escapes", str(path))
    spec = spec_from_file_location("escapes", path, loader=loader)
    if spec is None:
        raise SystemExit(f"{path} cannot be loaded")
    module = module_from_spec(spec)
    loader.exec_module(module)
    found: Callable[..., Any] = module.utf8
    return found


def written(chance: random.Random) -> bytes:
    """Return a text of JSON in one of the styles that probes write."""
    text = "".join(chance.choices(PIECES, k=chance.randint(0, 40)))
    made = json.dumps(text, ensure_ascii=chance.random() < 0.3)  # noqa: PLR2004 - some
    if chance.random() < 0.3:  # noqa: PLR2004 - as the Go engine does
        made = made.replace("<", r"\u003c").replace(">", r"\u003E").replace("/", r"\/")
    return made.encode()


def damaged(text: bytes, chance: random.Random) -> bytes:
    """Return the text cut, with something odd in it, or with other bytes."""
    raw = bytearray(text)
    for _ in range(chance.randint(0, 3)):
        at = chance.randint(1, max(1, len(raw) - 1))
        match chance.randrange(4):
            case 0:
                raw[at:at] = chance.choice(ODD)
            case 1:
                del raw[at : at + chance.randint(1, 20)]
            case 2 if at < len(raw):
                raw[at] = chance.randrange(256)
            case _:
                raw[at:] = chance.choice(ODD) + b'"'
    return bytes(raw)


def drill(path: Path, seconds: float) -> None:
    """Hold both ways of reading against each other until the time is over."""
    utf8, begun = loaded(path), time.monotonic()
    seed = time.time_ns()
    chance = random.Random(seed)  # noqa: S311 - damage, not secrets
    count = refused = size = 0
    while time.monotonic() - begun < seconds:
        for _ in range(AT_A_TIME):
            text, most = damaged(written(chance), chance), chance.randint(0, 200)
            exact = array("B", list(text))  # of bytes it would take more room
            found = utf8(exact, most)
            whole = text.startswith(b'"') and text.endswith(b'"')
            expected = plain(text, most) if whole else None
            if found != expected:
                raise SystemExit(f"seed {seed}: {text!r} is {found}, not {expected}")
            count, size = count + 1, size + len(text)
            refused += found is None
    print(f"{count} texts, {size / 1e6:.0f} MB, {refused} refused; seed {seed}")


def sanitized(way: str, seconds: float) -> None:
    """Compile one way with the sanitizers, and drill it in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        made = compiled(
            Path(__file__).parents[1] / SOURCE, Path(folder), *SANITIZED, *WAYS[way]
        )
        asked = [["gcc", f"-print-file-name={name}"] for name in LIBRARIES]
        names = [subprocess.check_output(words, text=True).strip() for words in asked]
        around = {
            **os.environ,
            "LD_PRELOAD": " ".join(names),
            "ASAN_OPTIONS": "detect_leaks=0",  # Python itself leaves some at its end
            "PYTHONMALLOC": "malloc",  # so that each value has a border of its own
        }
        words = [sys.executable, __file__, "--one", str(made), str(seconds)]
        print(f"{way}: ", end="", flush=True)
        if subprocess.run(words, env=around, check=False).returncode:
            raise SystemExit(f"{way}: it failed; see above")


def main() -> None:
    """Drill each way for its share of the seconds asked for."""
    if sys.argv[1:2] == ["--one"]:
        drill(Path(sys.argv[2]), float(sys.argv[3]))
        return
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    for way in WAYS:
        sanitized(way, seconds / len(WAYS))


if __name__ == "__main__":
    main()
