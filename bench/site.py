"""
How long five thousand pages take: a made-up world, written as static files.

    .venv/bin/python bench/site.py [pages] [processes] [--png]

Prints the time of a first and of a second build and the CPU seconds of all its
processes, one for each core unless told otherwise, without pictures as PNG unless
they are asked for, and how many files the second build wrote: nothing has changed,
so it should be none.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import product
from pathlib import Path
from string import ascii_uppercase
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

from msgspec.structs import replace
from tests.unit.interfaces.story import COMMITMENTS, Story

from rasad.interfaces import site
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment, Finding
from rasad.model.place import Place

T = TypeVar("T")
OF_A_COUNTRY = 74  # pages, in two languages


class World(Story):
    """The story of one country, told of many."""

    def __init__(self, countries: int) -> None:
        """Tell it of so many, each with entries, episodes and findings of its own."""
        super().__init__()
        codes = ["".join(pair) for pair in product(ascii_uppercase, repeat=2)]
        self._codes = codes[:countries]
        one = (self.held_entries, self.held_cells, self.held_episodes)
        entries, cells, episodes = one
        findings = self.held_findings
        self._entries = {
            code: tuple(replace(e, id=f"{code}-{e.id}", country=code) for e in entries)
            for code in self._codes
        }
        self._cells = {
            (code, self.registry.service_of(cell.target)): tuple(
                replace(c, country=code) for c in cells
            )
            for code in self._codes
            for cell in cells[:1]
        }
        self._episodes = {
            code: tuple(
                replace(e, id=f"{code}-{e.id}", group=f"{code}-{e.group}", country=code)
                for e in episodes
            )
            for code in self._codes
        }
        self._findings = {
            code: tuple(
                replace(
                    f,
                    id=f"{code}-{f.id}",
                    country=code,
                    entry=f.entry and f"{code}-{f.entry}",
                    episodes=tuple(f"{code}-{e}" for e in f.episodes),
                )
                for f in findings
            )
            for code in self._codes
        }

    def countries(self) -> tuple[Place, ...]:
        """All of them."""
        return tuple(
            Place(code=code, name=f"Country {code}", zones=("Asia/Tehran",))
            for code in self._codes
        )

    def place(self, country: str) -> Place:
        """One of them."""
        return Place(code=country, name=f"Country {country}", zones=("Asia/Tehran",))

    def services(self, country: str) -> tuple[str, ...]:  # noqa: ARG002 - as it is asked
        """The same in each."""
        return ("class:messengers", "signal", "telegram")

    def entries(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Entry, ...]:
        """Search those of the country alone."""
        self.held_entries = _of(self._entries, country)
        return super().entries(country, service)

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:
        """Look them up."""
        return self._cells.get((country, service), ())

    def episodes(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Episode, ...]:
        """Search those of the country alone."""
        self.held_episodes = _of(self._episodes, country)
        return super().episodes(country, service)

    def findings(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Finding, ...]:
        """Search those of the country alone."""
        self.held_findings = _of(self._findings, country)
        return super().findings(country, service)

    def commitments(
        self, country: str | None = None, service: str | None = None
    ) -> tuple[Commitment, ...]:
        """What became of the promises, country by country."""
        return tuple(
            replace(made, country=code, entry=f"{code}-{made.entry}")
            for code in ([country] if country else self._codes)
            for made in COMMITMENTS
            if service is None or service in made.services
        )


def _of(held: dict[str, tuple[T, ...]], country: str | None) -> tuple[T, ...]:
    """Return what is held of a country, or of all."""
    parts = held.values() if country is None else (held.get(country, ()),)
    return tuple(thing for part in parts for thing in part)


@contextmanager
def opened(countries: int) -> Iterator[World]:
    """Open the world in another process."""
    yield World(countries)


def spent() -> float:
    """Return CPU seconds of this process and of those that it began."""
    told = os.times()
    return told.user + told.system + told.children_user + told.children_system


def main() -> None:
    """Build twice, and say what it took."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    wanted, jobs = (*numbers, *(5000, len(os.sched_getaffinity(0)))[len(numbers) :])
    countries = max(1, round(wanted / OF_A_COUNTRY))
    others = site.Others(number=jobs - 1, opened=partial(opened, countries))
    png, world = "--png" in sys.argv, World(countries)
    with TemporaryDirectory() as folder:
        for name in ("first", "again"):
            began, wall = spent(), perf_counter()
            built = site.build(world, Path(folder), png=png, others=others)
            print(
                f"{name}: {built.pages} pages, {built.bytes / 1e6:.0f} MB, "
                f"{built.changed} files written, {jobs} processes, "
                f"{perf_counter() - wall:.1f} s, {spent() - began:.1f} CPU s",
                flush=True,
            )


if __name__ == "__main__":
    main()
