"""
Small worlds from short tables: what was said, what was measured, what follows.

A story is a TOML file in `stories/`: `story` (what it is about and why the answer
is right), `country`, `at`, tables of `entry` (lines of `record.jsonl`, with what
is usual left out), of `series` (from which cells are made, with errors and gaps
as networks have them), and what is to be found: `expect`, `state`, `never`.
"""

import math
import random
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from rasad.episodes import from_cells
from rasad.findings import Context, commitments, from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.place import Vantage
from rasad.pipeline import catalogue

FOLDER = Path(__file__).parent / "stories"
STORIES = sorted(FOLDER.glob("*.toml"))
# Shares of ok, blocked, down and insufficient results in a state.
SHARES = {
    "ok": (0.96, 0.01, 0.015, 0.015),
    "blocked": (0.01, 0.94, 0.03, 0.02),
    "slow": (0.02, 0.93, 0.03, 0.02),
    "down": (0.0, 0.0, 0.97, 0.03),
}


def told(path: Path) -> dict[str, Any]:
    """Read a story."""
    return tomllib.loads(path.read_text("utf-8"))


def entries(story: dict[str, Any]) -> list[Entry]:
    """Return the record of a story."""
    return [_entry(row, story["country"]) for row in story.get("entry", ())]


def _entry(row: dict[str, Any], country: str) -> Entry:
    day = row.pop("day", None)
    value = {
        "modality": "ordered",
        "country": country,
        "date": {"value": day, "precision": "day", "basis": "stated"},
        "sources": [{"document": "sha256:0", "quote": row["id"], "start": 0, "end": 9}],
    }
    return msgspec.convert(value | row, Entry)


def cells(story: dict[str, Any], name: str) -> list[Cell]:
    """Return the cells of a story; the same each time."""
    found = []
    for row in story.get("series", ()):
        if "exact" in row:
            found.append(_exact(story["country"], row))
            continue
        for target in row["targets"]:
            for asn in row["asns"]:
                chance = random.Random(f"{name}/{target}/{asn}")  # noqa: S311 - a made-up world, no secret
                found += list(_line(story, row, target, asn, chance))
    return found


def _exact(country: str, row: dict[str, Any]) -> Cell:
    """Return one cell as it is written."""
    counts = dict(row["exact"])
    return Cell(
        hour=_instant(counts.pop("hour")),
        country=country,
        asn=row["asns"][0],
        target=row["targets"][0],
        mechanism="tcp.reset",
        ok=counts.pop("ok", 0),
        blocked=counts.pop("blocked", 0),
        reports=counts.pop("reports", None),
    )


def _line(
    story: dict[str, Any],
    row: dict[str, Any],
    target: str,
    asn: int,
    chance: random.Random,
) -> Iterator[Cell]:
    step = timedelta(hours=row.get("grain", story.get("grain", 1)))
    rate = row.get("rate", story.get("rate", 1.0))
    states = [(_instant(s[0]), s[1]) for s in row["states"]]
    hour = states[0][0]
    until = _instant(story.get("until", story["at"]))
    while hour < until:
        counts: dict[str, int] = {}
        for _ in range(_poisson(chance, rate)):
            then = hour + step * chance.random()
            state = [s for since, s in states if since <= then][-1]
            for result in _drawn(state, chance):
                counts[result] = counts.get(result, 0) + 1
        if counts:
            state = [s for since, s in states if since < hour + step][-1]
            country = row.get("country", story["country"])
            yield _cell((hour, country, asn, target), row, counts, state)
        hour += step


def _drawn(state: str, chance: random.Random) -> Iterator[str]:
    name, _, share = state.split(":", maxsplit=1)[0].partition("/")
    if name == "gone":
        return
    if name == "mixed":
        yield "blocked" if chance.random() < float(share) else "ok"
        return
    odds = SHARES[name]
    yield chance.choices(("ok", "blocked", "down", "insufficient"), odds)[0]


def _cell(
    place: tuple[datetime, str, int, str],
    row: dict[str, Any],
    counts: dict[str, int],
    state: str,
) -> Cell:
    # Of a cell in which the state changes, the mechanism is that of its end.
    hour, country, asn, target = place
    slow = state.startswith("slow")
    mechanism = state.partition(":")[2] or ("tls.throttle.sni" if slow else "")
    blocked = counts.get("blocked", 0)
    return Cell(
        hour=hour,
        country=country,
        asn=asn,
        target=target,
        throttled=blocked if slow else 0,
        reports=max(1, round(0.9 * sum(counts.values()))),
        mechanism=(mechanism or "tcp.timeout") if blocked else "",
        software=row.get("software"),
        vantage=Vantage(row.get("vantage", "unknown")),
        ok=counts.get("ok", 0),
        blocked=blocked,
        down=counts.get("down", 0),
        insufficient=counts.get("insufficient", 0),
    )


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _poisson(chance: random.Random, mean: float) -> int:
    limit, count, product = math.exp(-mean), 0, chance.random()
    while product > limit:
        count, product = count + 1, product * chance.random()
    return count


def answers(path: Path) -> list[dict[str, Any]]:
    """Return every finding and every line of the ledgers of a story."""
    story = told(path)
    at = _instant(story["at"])
    record = entries(story)
    measured = [c for c in cells(story, path.stem) if c.hour < at]
    known = catalogue.services()
    episodes = from_cells(measured, service_of=known.service_of)
    users = {int(asn): float(n) for asn, n in story.get("users", {}).items()}
    names = {int(asn): name for asn, name in story.get("names", {}).items()}
    context = Context(
        at=at, registry=known, places=catalogue.places(), users=users, names=names
    )
    found = from_record_and_episodes(record, episodes, measured, context=context)
    ledger = commitments(record, episodes, measured, context=context)
    return [msgspec.to_builtins(line) for line in (*found, *ledger)]
