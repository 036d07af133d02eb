"""
Long drills, run by hand: damaged input of every kind, for a given time.

    python bench/soak.py [SECONDS]

Documents, archives and tables are damaged at random places (seeded, so that a
run can be repeated) and read. Whatever happens must be a result or a reject:
any other error ends the drill with the seed that caused it. In = out + rejects
is held for every archive. Now and then an import by two processes is killed at a
random moment and done again: the lake must hold the bytes of one that was not.
"""

import gzip
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # it runs as a file as well

from bench.corpus import Maker

from rasad.model.reject import Reject
from rasad.pipeline import detecting, example, judging, reading, workspace
from rasad.pipeline.reference import load

ROOT = Path(__file__).parents[1]
SECONDS = 120
SLOW = 5.0  # CPU seconds a round that are worth a look
KILLED = 200  # rounds from one import that is killed to the next
FILES, LINES = 6, 400  # of the archive that is imported, and in each


def damaged(raw: bytes, chance: random.Random) -> bytes:
    """Return the bytes with some cut, doubled, turned over or swapped."""
    data = bytearray(raw)
    for _ in range(chance.randint(1, 12)):
        if not data:
            break
        place = chance.randrange(len(data))
        span = chance.randint(1, max(1, min(400, len(data) // 4)))
        match chance.randrange(5):
            case 0:
                del data[place : place + span]
            case 1:
                data[place : place + span] = chance.randbytes(span)
            case 2:
                data[place:place] = data[place : place + span] * chance.randint(1, 3)
            case 3:
                del data[place:]
            case _:
                data[place] ^= 1 << chance.randrange(8)
    return bytes(data)


def main() -> None:
    """Run the drill and print what came of it."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    home = example.home()
    documents = sorted(p for p in (home / "documents").iterdir() if p.is_file())
    archives = sorted((home / "measurements").glob("*.gz"))
    samples = [
        b"\n".join(gzip.decompress(p.read_bytes()).splitlines()[:40]) for p in archives
    ]
    reference, counts = load(None), Counter[str]()
    seed, end = 0, time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            seed += 1
            chance = random.Random(seed)  # noqa: S311 - damage, not secrets
            begun = time.process_time()
            try:
                _documents(Path(folder), documents, chance, counts)
                _archive(Path(folder), samples, chance, reference, counts)
                _table(Path(folder), chance, counts)
                if seed % KILLED == 1:
                    _killed(Path(folder) / "killed", chance, counts)
            except BaseException:
                print(f"seed {seed}")
                raise
            if (took := time.process_time() - begun) > SLOW:
                print(f"seed {seed} took {took:.1f} s", flush=True)
    print(f"{seed} rounds in {seconds:.0f} s: {dict(sorted(counts.items()))}")


def _documents(
    folder: Path, documents: list[Path], chance: random.Random, counts: Counter[str]
) -> None:
    source = chance.choice(documents)
    path = folder / source.name
    path.write_bytes(damaged(source.read_bytes(), chance))
    for item in reading.each([path], country="IR"):
        if isinstance(item, Reject):
            counts["documents rejected"] += 1
            continue
        counts["documents read"] += 1
        text = item.document.text
        if any(text[s.start : s.end] != s.quote for s in item.statements):
            raise SystemExit(f"a quote does not stand where it says: {path}")
    path.unlink()


def _archive(
    folder: Path,
    samples: list[bytes],
    chance: random.Random,
    reference: object,
    counts: Counter[str],
) -> None:
    raw = damaged(chance.choice(samples), chance)
    path = folder / ("a.jsonl.gz" if chance.random() < 0.5 else "a.jsonl")  # noqa: PLR2004 - a coin
    if path.suffix == ".gz":
        packed = gzip.compress(raw, 1)
        path.write_bytes(damaged(packed, chance) if chance.random() < 0.3 else packed)  # noqa: PLR2004 - now and then
    else:
        path.write_bytes(raw)
    for item in judging.judge([path], reference):  # type: ignore[arg-type] # the shell's own object
        counts[
            "measurements rejected"
            if isinstance(item, Reject)
            else "measurements judged"
        ] += 1
    path.unlink()


def _table(folder: Path, chance: random.Random, counts: Counter[str]) -> None:
    rows = "hour,country,asn,target,ok,blocked,down\n" + "".join(
        f"2024-01-{1 + n % 28:02}T{n % 24:02}:00:00Z,XA,{64496 + n % 4},telegram/app,"
        f"{n % 3},{n % 2},0\n"
        for n in range(200)
    )
    path = folder / "cells.csv"
    path.write_bytes(damaged(rows.encode(), chance))
    found = detecting.detected([path])
    counts["rows rejected"] += len(found.rejects)
    counts["rows read"] += found.cells
    counts["episodes"] += len(found.episodes)
    path.unlink()


def _import(folder: Path, given: Path) -> "subprocess.Popen[bytes]":
    """Begin an import by two processes, in a process of its own."""
    command = "from rasad.interfaces.cli import main; main()"
    asked = ["import", str(given), "-C", str(folder), "--jobs", "2", "-q"]
    return subprocess.Popen([sys.executable, "-c", command, *asked])


def _lake(folder: Path) -> dict[str, str]:
    home = folder / "lake"
    return {
        str(path.relative_to(home)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(home.rglob("*"))
        if path.is_file()
    }


def _killed(home: Path, chance: random.Random, counts: Counter[str]) -> None:
    """Kill an import, twice, and finish it; the lake is that of one left alone."""
    given, maker = home / "given", Maker(chance.randrange(1000))
    given.mkdir(parents=True)
    for number in range(FILES):
        (given / f"{number}.jsonl").write_bytes(b"".join(maker.lines(LINES)))
    alone, cut = home / "alone", home / "cut"
    for folder in (alone, cut):
        workspace.create(folder, title="drill", countries=("IR",))
    begun = time.monotonic()
    if _import(alone, given).wait():
        raise SystemExit("the import that was left alone failed")
    took = time.monotonic() - begun
    for _ in range(2):
        running = _import(cut, given)
        time.sleep(chance.uniform(0.4, 1.0) * took)
        os.kill(running.pid, signal.SIGKILL)
        counts["imports killed"] += 1
        counts["files done when killed"] += len(list(cut.glob("lake/cells/*.parquet")))
        running.wait()
    if _import(cut, given).wait() or _lake(cut) != _lake(alone):
        raise SystemExit(f"the lake of a killed import differs: {cut}")
    shutil.rmtree(home)


if __name__ == "__main__":
    main()
