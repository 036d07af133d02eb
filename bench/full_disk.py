"""
The drill of a disk that fills up: a clear error, nothing half-written.

    python bench/full_disk.py [--count N] [--seed S]

For root on Linux. Documents are added, and measurements imported, into a
workspace on a file system that is too small: at several sizes, from one that
cannot hold the first file to one that lacks the last few kilobytes. Each run has
to end with exit code 1 and one line that names the file and the reason. Then the
file system grows and the same command runs again: nothing may be left over, the
record and the lake have to be those of a run that was never disturbed, byte for
byte, and `rasad check` has to find nothing. Then the verbs run with a full folder
for temporary files (`TMPDIR`): each does its work or ends in the same way.
The file systems are in memory, in a mount namespace that ends with the drill.
"""

import argparse
import gzip
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # it runs as a file as well

from bench.adding import RASAD, articles
from bench.corpus import Maker

INSIDE = "--inside"  # set when the drill has its own mounts
SHARES = (0.02, 0.3, 0.6, 0.95)  # of what the undisturbed run takes up
ROOMY = "1g"
REASONS = ("No space left on device", "database or disk is full")
MEASUREMENTS = 60


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a file system of *size* on *folder*; take it off at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    subprocess.run(mount, check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def grown(folder: Path) -> None:
    """Give the file system on *folder* room."""
    again = ["mount", "-o", f"remount,size={ROOMY}", str(folder)]
    subprocess.run(again, check=True)


def rasad(*words: str | Path, tmp: Path | None = None) -> tuple[int, str]:
    """Run a verb; return its exit code and what it said on standard error."""
    room = {**os.environ, "TMPDIR": str(tmp)} if tmp else None
    ran = subprocess.run(
        [*RASAD, *map(str, words)], capture_output=True, check=False, env=room
    )
    return ran.returncode, ran.stderr.decode(errors="replace")


def must(*words: str | Path) -> None:
    """Run a verb that has to succeed."""
    code, said = rasad(*words)
    if code:
        raise SystemExit(f"FAILED: {' '.join(map(str, words))}: code {code}\n{said}")


def kept(space: Path) -> dict[str, str]:
    """Return the record's lines and the hash of each file of documents and lake."""
    out = space.parent / "record.jsonl"
    must("export", "--record", out, "-C", space)
    must("check", "-C", space)
    found = {"record": sha256(out.read_bytes()).hexdigest()}
    for path in sorted(space.rglob("*")):
        part = path.relative_to(space)
        if path.is_file() and part.parts[0] in {"documents", "lake"}:
            found[str(part)] = sha256(path.read_bytes()).hexdigest()
    out.unlink()
    return found


def occupied(folder: Path) -> int:
    """Return the bytes that the file system on *folder* has given out."""
    state = os.statvfs(folder)
    return (state.f_blocks - state.f_bfree) * state.f_frsize


def told(code: int, said: str, *, what: str) -> None:
    """Hold the end of a disturbed run against what is asked of it."""
    lines = said.strip().splitlines()
    clear = (
        code == 1 and any(map(said.__contains__, REASONS)) and "Traceback" not in said
    )
    print(f"  {what}: code {code}: {lines[-1][:150] if lines else '(silent)'}")
    if not clear:
        raise SystemExit(f"FAILED: not a clear error:\n{said}")


def disturbed(home: Path, verb: list[str | Path], expected: dict[str, str]) -> int:
    """Run *verb* on disks too small and then grown; return how often it was stopped."""
    disk, stopped = home / "disk", 0
    with small_disk(disk, ROOMY):
        must("init", disk / "space", "--country", "IR", "-q")
        begun = occupied(disk)
        must(*verb, "-C", disk / "space")
        whole = occupied(disk)
    for share in SHARES:
        size = begun + int((whole - begun) * share)
        with small_disk(disk, str(size)):
            space = disk / "space"
            must("init", space, "--country", "IR", "-q")
            code, said = rasad(*verb, "-C", space)
            if code:
                told(code, said, what=f"{verb[0]}, {share:.0%} of the room")
                stopped += 1
            grown(disk)
            must(*verb, "-C", space)
            if kept(space) != expected:
                raise SystemExit(f"FAILED: {verb[0]} at {share:.0%}: not the same")
    return stopped


def without_tmp(home: Path, space: Path, verbs: list[list[str | Path]]) -> None:
    """Run *verbs* with a full folder for temporary files, and once more without."""
    with small_disk(home / "tmp", "64k") as tmp:
        (tmp / "filler").write_bytes(b"")
        with (tmp / "filler").open("wb", buffering=0) as filler:
            while True:
                try:
                    filler.write(bytes(4096))
                except OSError:
                    break
        for verb in verbs:
            code, said = rasad(*verb, "-C", space, tmp=tmp)
            if code:
                told(code, said, what=f"{verb[0]}, full TMPDIR")
            else:
                print(f"  {verb[0]}, full TMPDIR: done")
            must(*verb, "-C", space)


def drill(count: int, seed: int) -> None:
    """Run the whole drill; leave with an error at the first thing that fails."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        articles(home / "articles", count, seed)
        lines = b"".join(Maker(seed).lines(MEASUREMENTS))
        (home / "archive.jsonl.gz").write_bytes(gzip.compress(lines))
        verbs: list[list[str | Path]] = [
            ["add", home / "articles", "-q"],
            ["import", home / "archive.jsonl.gz", "-q"],
        ]
        for verb in verbs:
            space = home / str(verb[0])
            must("init", space, "--country", "IR", "-q")
            must(*verb, "-C", space)
            stopped = disturbed(home, verb, kept(space))
            print(
                f"{verb[0]}: stopped {stopped} of {len(SHARES)} times, same in the end"
            )
            if stopped < len(SHARES) - 1:
                raise SystemExit("FAILED: the disk was not too small")
        space = home / "tmpless"
        must("init", space, "--country", "IR", "-q")
        later: list[list[str | Path]] = [
            ["build"],
            ["backup", home / "kept.tar", "--replace"],
        ]
        without_tmp(home, space, [*verbs, *later])
        expected = {**kept(home / "add"), **kept(home / "import")}
        expected["record"] = kept(home / "add")["record"]
        if kept(space) != expected:
            raise SystemExit("FAILED: a full TMPDIR changed what is kept")
    print("nothing half-written")


def main() -> None:
    """Run the drill in a mount namespace of its own."""
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument(INSIDE, action="store_true", help=argparse.SUPPRESS)
    asked = options.parse_args()
    if os.geteuid():
        raise SystemExit("this drill mounts file systems: it needs root")
    if not asked.inside:
        again = ["unshare", "--mount", sys.executable, *sys.argv, INSIDE]
        sys.exit(subprocess.run(again, check=False).returncode)
    drill(asked.count, asked.seed)


if __name__ == "__main__":
    main()
