"""Every page of the site as (path, bytes); nothing is written here."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property, partial
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from rasad.interfaces.site import filters, overview, safe
from rasad.interfaces.site.downloads import LEAST, File, files, made_up
from rasad.interfaces.site.scale import Scale
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding, FindingKind
from rasad.model.place import Place
from rasad.pipeline import timeline
from rasad.pipeline.answers import Answers
from rasad.pipeline.picture import titles, words
from rasad.pipeline.picture.days import in_words
from rasad.pipeline.picture.shapes import Line, MarkKind, Period, Timeline, Tone

NAV = (
    ("countries", "Countries", "index.html"),
    ("promises", "Promises", "promises/index.html"),
    ("sources", "Sources", "sources/index.html"),
    ("data", "Data", "data/index.html"),
    ("method", "Method", "method/index.html"),
)
Page = tuple[str, bytes]


class Pages:
    """The pages that answer a workspace, each made when it is asked for."""

    def __init__(
        self,
        answers: Answers,
        *,
        scale: Scale | None = None,
        live: object = None,
        more: Path | None = None,
    ) -> None:
        """
        Make the pages of *answers*; *live* and *more* are a server's.

        *live* is what its pages show beside the static ones, *more* a folder of
        its own templates, *scale* a stylesheet that several makers share.
        """
        self._answers = answers
        self.scale = scale or Scale()
        folders = [Path(__file__).parent / "templates", *([more] if more else [])]
        self._env = Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=safe.neutral,
        )
        self._env.filters.update(filters.table(answers))
        self._env.globals.update(
            nav=NAV,
            live=live,
            s=self.scale,
            site=answers_of(answers, self._reach),
            network=answers.network,
            marks=tuple(words.MARK_READS.items()),
        )

    @cached_property
    def timelines(self) -> dict[tuple[str, str], Timeline]:
        """The picture of every service in every country, by code and id."""
        return {
            (place.code, service): timeline.from_answers(
                self._answers, place.code, service
            )
            for place in self._answers.countries()
            for service in self._answers.services(place.code)
        }

    @property
    def _reach(self) -> str:
        days = [t.last_day for t in self.timelines.values() if t.last_day]
        return f"Data to {in_words(max(days))}." if days else "No measurements held."

    def count(self) -> int:
        """Return how many pages there will be."""
        places = len(self._answers.countries())
        entries, episodes = self._answers.entries(), self._answers.episodes()
        return 5 + places + len(self.timelines) + len(entries) + len(episodes)

    def all(self) -> Iterator[Page]:
        """Yield every page; home comes first."""
        for make in self._makers.values():
            yield make()

    def one(self, path: str) -> bytes | None:
        """Return the page of that path, made now; None where there is none."""
        make = self._makers.get(path)
        return None if make is None else make()[1]

    @cached_property
    def _makers(self) -> dict[str, Callable[[], Page]]:
        """What makes each page, by its path, in the order of `all`."""
        made: dict[str, Callable[[], Page]] = {"index.html": self._home}
        for place in self._answers.countries():
            made[country_path(place.code)] = partial(self._country, place)
        for code, service in self.timelines:
            made[service_path(code, service)] = partial(self._service, code, service)
        for entry in self._answers.entries():
            made[event_path(entry)] = partial(self._event, entry)
        for episode in self._answers.episodes():
            made[episode_path(episode)] = partial(self._episode, episode)
        made["promises/index.html"] = self._promises
        made["method/index.html"] = self._method
        made["sources/index.html"] = self._sources
        made["data/index.html"] = self._data
        return made

    def render(self, path: str, template: str, section: str, **values: Any) -> bytes:
        """Return a page of another's template, as this site's pages look."""
        return self._page(path, template, section, **values)[1]

    @cached_property
    def downloads(self) -> tuple[File, ...]:
        """The files of the data page."""
        return files(self._answers)

    def _page(self, path: str, template: str, section: str, **values: Any) -> Page:
        root = "../" * path.count("/")
        text = self._env.get_template(template).render(
            root=root, path=path, section=section, **values
        )
        return path, text.encode()

    def _home(self) -> Page:
        shown = overview.telling(self.timelines.values())
        countries = [
            {
                "name": place.name,
                "href": country_path(place.code),
                "services": len(self._answers.services(place.code)),
                "entries": len(self._answers.entries(place.code)),
                "counts": tones(self._answers.findings(place.code)),
                "rows": overview.rows(self._answers, place.code, self.timelines)[:6],
            }
            for place in self._answers.countries()
        ]
        return self._page(
            "index.html",
            "home.html",
            "",
            shown=shown,
            shown_at=service_path(shown.country, shown.service) if shown else "",
            newest=newest(shown) if shown else None,
            counts=tones(self._answers.findings()),
            countries=countries,
        )

    def _country(self, place: Place) -> Page:
        rows = overview.rows(self._answers, place.code, self.timelines)
        return self._page(
            country_path(place.code),
            "country.html",
            "countries",
            place=place,
            rows=[
                {
                    "r": row,
                    "href": f"{safe.slug(row.t.service)}/index.html",
                    "counts": tones(row.t.findings),
                }
                for row in rows
            ],
            span=overview.span(self._answers, place.code),
        )

    def _service(self, code: str, service: str) -> Page:
        shown = self.timelines[code, service]
        root = "../../../"
        entries = {line.entry.id: line.entry for line in shown.lines}
        return self._page(
            service_path(code, service),
            "service.html",
            "countries",
            t=shown,
            newest=newest(shown),
            states=states(shown),
            counts=tones(f for f in shown.findings if f not in shown.claims),
            agreed=sum(f.kind is FindingKind.CORROBORATED for f in shown.claims),
            closes={close.letter: close for close in shown.closes},
            titles={
                f.id: titles.title(f, entries.get(f.entry or ""))
                for f in shown.findings
            },
            by_entry={line.entry.id: line for line in shown.lines},
            episodes=self._answers.episodes(code, service),
            episode_at={e.id: root + episode_path(e) for e in self._answers.episodes()},
            event_at={
                line.entry.id: root + event_path(line.entry) for line in shown.lines
            },
        )

    def _up(
        self, country: str | None, services: Iterable[str]
    ) -> list[tuple[str, str]]:
        """Return links from a page two folders deep to the pages above it."""
        if country is None:
            return [("All countries", "../../index.html")]
        place = self._answers.place(country)
        known = {place.code for place in self._answers.countries()}
        if country not in known:
            return [("All countries", "../../index.html")]
        return [(place.name, f"../../{country_path(country)}")] + [
            (
                f"{self._answers.registry.label(service)} in {place.name}",
                f"../../{service_path(country, service)}",
            )
            for service in services
            if (country, service) in self.timelines
        ]

    def _event(self, entry: Entry) -> Page:
        return self._page(
            event_path(entry),
            "event.html",
            "countries",
            e=entry,
            label=words.label(entry),
            when=entry.date.value or "no date",
            up=self._up(entry.country, entry.services),
            findings=[f for f in self._answers.findings() if f.entry == entry.id],
            made=[c for c in self._answers.commitments() if c.entry == entry.id],
            episode_at={
                e.id: f"../../{episode_path(e)}" for e in self._answers.episodes()
            },
        )

    def _episode(self, episode: Episode) -> Page:
        service = self._answers.registry.service_of(episode.target or "")
        name = self._answers.registry.label(service) if episode.target else "Everything"
        where = episode.country and self._answers.place(episode.country).name
        kind = filters.plain(episode.kind)
        return self._page(
            episode_path(episode),
            "episode.html",
            "countries",
            e=episode,
            heading=f"{name}, {where or 'everywhere'}: {kind} "
            f"from {in_words(episode.start.latest.date())}",
            up=self._up(episode.country, [service]),
            findings=[f for f in self._answers.findings() if episode.id in f.episodes],
            witness_at=witness(episode),
        )

    def _promises(self) -> Page:
        entries = {entry.id: entry for entry in self._answers.entries()}
        rows = [
            (
                made,
                words.label(entries[made.entry]) if made.entry in entries else "",
                f"../{event_path(entries[made.entry])}"
                if made.entry in entries
                else "",
            )
            for made in self._answers.commitments()
        ]
        return self._page("promises/index.html", "promises.html", "promises", rows=rows)

    def _method(self) -> Page:
        cards = sorted(self._answers.rules(), key=lambda card: (card.stage, card.id))
        stages = [
            (stage, list(held)) for stage, held in groupby(cards, lambda c: c.stage)
        ]
        return self._page(
            "method/index.html",
            "method.html",
            "method",
            stages=stages,
            kinds=[(kind, words.KIND_READS[kind]) for kind in FindingKind],
        )

    def _sources(self) -> Page:
        held = self._answers.documents()
        return self._page(
            "sources/index.html", "sources.html", "sources", documents=held
        )

    def _data(self) -> Page:
        return self._page(
            "data/index.html",
            "data.html",
            "data",
            files=self.downloads,
            made_up=made_up(self._answers),
            least=LEAST,
            rejects=len(self._answers.rejects()),
        )


def answers_of(answers: Answers, reach: str) -> dict[str, Any]:
    """Return what every page tells of the workspace."""
    return {
        "title": answers.title,
        "notice": answers.notice,
        "told": answers.synthetic and not _tells(answers.notice),
        "at": answers.at.date(),
        "reach": reach,
    }


def _tells(notice: str) -> bool:
    """Tell whether the owner's notice says itself that measurements are made up."""
    text = notice.lower()
    said = any(word in text for word in ("made up", "made-up", "synthetic"))
    return said and "measure" in text


def country_path(code: str) -> str:
    """Return the path of a country's page."""
    return f"country/{safe.slug(code.lower())}/index.html"


def service_path(code: str, service: str) -> str:
    """Return the path of the page of a service in a country."""
    return f"country/{safe.slug(code.lower())}/{safe.slug(service)}/index.html"


def event_path(entry: Entry) -> str:
    """Return the path of an entry's page."""
    return f"event/{safe.label(entry.id)}/index.html"


def episode_path(episode: Episode) -> str:
    """Return the path of an episode's page."""
    return f"episode/{safe.label(episode.id)}/index.html"


def tones(findings: Iterable[Finding]) -> list[tuple[Tone, int]]:
    """Count findings by tone, in the order of the legend; none is left at zero."""
    counts = Counter(words.TONES[finding.kind] for finding in findings)
    return [(tone, counts[tone]) for tone in Tone if counts[tone]]


def newest(shown: Timeline) -> Finding | None:
    """
    Return the finding on measurements to begin a page with, if there is one.

    The one that reaches furthest; of several an order before a plan, and what
    holds on more networks first.
    """
    lines = {line.entry.id: line for line in shown.lines}
    measured = {Tone.BOTH, Tone.MEASURED, Tone.DIFFERS, Tone.STANDING}

    def weight(held: tuple[Period, Finding]) -> tuple[date, bool, bool, float, str]:
        period, finding = held
        line = lines.get(finding.entry or "")
        return (
            period.last,
            finding.kind is FindingKind.FOLLOWED,
            line is not None and line.kind is MarkKind.ORDER,
            finding.shares.networks or 0.0,
            finding.id,
        )

    held = [
        (period, finding)
        for period in shown.periods
        for finding in period.findings
        if period.tone in measured
    ]
    return max(held, key=weight)[1] if held else None


def states(shown: Timeline) -> tuple[tuple[Line, int], ...]:
    """
    Return the states that a page begins with: promises, then named days.

    Each is a line and how many lines of its sort are in the same state.
    """
    told = [line for line in shown.lines if line.status]
    told.sort(key=lambda line: (line.kind is not MarkKind.PROMISE, line.number))
    counts = Counter((line.kind, line.status) for line in told)
    first: dict[tuple[MarkKind, str], Line] = {}
    for line in told:
        first.setdefault((line.kind, line.status), line)
    return tuple((line, counts[key]) for key, line in first.items())[:4]


def witness(episode: Episode) -> str | None:
    """Return where a witness can be looked up: real measurements only."""
    uid = episode.evidence.witness
    made_up = episode.synthetic or "synthetic" in uid or "/" in uid
    if made_up or not safe.MEASUREMENT.match(uid):
        return None
    return f"https://explorer.ooni.org/m/{uid}"
