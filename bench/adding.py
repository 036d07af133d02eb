"""
The drill of adding many documents: once in one run, once killed again and again.

    python bench/adding.py [--count N] [--kills K] [--jobs J] [--seed S]

Articles are made up from a seed. They are added in one run, with time and
memory told; then into another workspace, with SIGKILL to the whole process
group at K random moments and the same command after each. Both records have to
be the same, byte for byte, and `rasad check` has to find nothing.
"""

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RASAD = [sys.executable, "-c", "from rasad.interfaces.cli import main; main()"]
SERVICES = (
    "Telegram",
    "WhatsApp",
    "Instagram",
    "Signal",
    "Viber",
    "Twitter",
    "YouTube",
)
BODIES = (
    "a court in the capital",
    "the ministry of communications",
    "the regulator",
    "the prosecutor",
    "the national security council",
)
ACTS = (
    "{body} ordered internet providers to block {service} on {day}.",
    "{body} lifted the ban on {service} on {day}.",
    "{body} said {service} would be blocked within {n} days.",
    "{body} promised to unblock {service} by the end of {year}.",
    "Users said that {service} was not accessible on {day}.",
    "{body} denied that {service} had been blocked.",
)
FILLER = (
    "The weather in the north was mild, and the markets were open as usual.",
    "Shopkeepers in the old bazaar spoke of a quiet week.",
    "A spokesman answered questions of reporters for an hour.",
    "Trains between the two largest cities ran late again.",
)


def articles(folder: Path, count: int, seed: int) -> None:
    """Write *count* articles, each with its day beside it."""
    chance = random.Random(seed)  # noqa: S311 - articles, not secrets
    for number in range(count):
        year, month, day = (
            chance.randint(2010, 2025),
            chance.randint(1, 12),
            chance.randint(1, 28),
        )
        text = [f"Story number {number}", ""]
        for _ in range(chance.randint(1, 3)):
            act = chance.choice(ACTS).format(
                body=chance.choice(BODIES),
                service=chance.choice(SERVICES),
                day=f"{day} {MONTHS[month - 1]} {year}",
                year=year,
                n=chance.randint(2, 90),
            )
            text += [act[0].upper() + act[1:] + " " + chance.choice(FILLER), ""]
        home = folder / f"{number % 100:02}"
        home.mkdir(parents=True, exist_ok=True)
        path = home / f"{number:06}.txt"
        path.write_text("\n".join(text), encoding="utf-8")
        beside = f'{{"published": "{year}-{month:02}-{day:02}", "country": "IR"}}'
        path.with_name(path.name + ".meta.json").write_text(beside)


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
          "September", "October", "November", "December")  # fmt: skip


def rasad(*arguments: str | Path, out: Path | None = None) -> int:
    """Run a verb; return its exit code."""
    with (out or Path(os.devnull)).open("wb") as file:
        ran = subprocess.run([*RASAD, *map(str, arguments)], stdout=file, check=False)
    return ran.returncode


def killed(add: list[str | Path], chance: random.Random, longest: float) -> bool:
    """Run the command and kill it after a random while; tell whether it had ended."""
    process = subprocess.Popen(
        [*RASAD, *map(str, add)],
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(chance.uniform(0.5, longest))
    except subprocess.TimeoutExpired:
        # The first process alone: the others have to notice by themselves.
        process.send_signal(signal.SIGKILL)
        process.wait()
        return False
    if process.returncode:
        raise SystemExit(f"code {process.returncode}")
    return True


def once(folder: Path, add: list[str | Path]) -> float:
    """Add all in one run; return how many seconds it took, and print what it used."""
    begun = time.monotonic()
    rasad("init", folder, "--country", "IR", "-q")
    if code := rasad(*add, folder):
        raise SystemExit(f"code {code}")
    took = time.monotonic() - begun
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu, largest = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    print(
        f"in one run: {took:.0f} s, {cpu:.0f} CPU s, {largest:.0f} MB in the largest "
        "process",
        flush=True,
    )
    return took


def again(
    folder: Path,
    add: list[str | Path],
    chance: random.Random,
    *,
    kills: int,
    took: float,
) -> int:
    """Add all in a run that is killed again and again; return how often it was."""
    rasad("init", folder, "--country", "IR", "-q")
    longest, count = 2.2 * took / (kills + 1) + 2, 0
    while count < kills and not killed([*add, folder], chance, longest):
        count += 1
    if code := rasad(*add, folder):
        raise SystemExit(f"code {code}")
    return count


def exported(folder: Path) -> bytes:
    """Return the record's lines, of a workspace in which nothing is wrong."""
    out = folder.with_suffix(".jsonl")
    rasad("export", "--record", "-", "-C", folder, out=out)
    if rasad("check", "-C", folder):
        raise SystemExit(f"rasad check finds faults in {folder.name}")
    return out.read_bytes()


def main() -> None:
    """Run the drill and print what came of it."""
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=10_000)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311 - moments, not secrets
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        articles(home / "articles", asked.count, asked.seed)
        print(f"{asked.count} articles, {asked.jobs} processes", flush=True)
        add: list[str | Path] = [
            "add",
            home / "articles",
            "-q",
            "--jobs",
            str(asked.jobs),
            "-C",
        ]
        took = once(home / "once", add)
        kills = again(home / "again", add, chance, kills=asked.kills, took=took)
        one, other = exported(home / "once"), exported(home / "again")
        left = list((home / "again").rglob(".*.part"))
        lines = one.count(b"\n")
        print(f"killed {kills} times: {lines} lines, the same {one == other}")
        if one != other or not lines or left:
            raise SystemExit(f"left over: {left}")


if __name__ == "__main__":
    main()
