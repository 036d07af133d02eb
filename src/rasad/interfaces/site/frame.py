"""What every page of one site shares: the answers, looked up once, and the paper."""

from collections.abc import Callable, Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2 import pass_context as not_when_compiled
from jinja2.bccache import Bucket
from markupsafe import Markup

from rasad.interfaces.site import addresses, citing, filters, phrases, safe
from rasad.interfaces.site.calendars import Written
from rasad.interfaces.site.scale import Scale
from rasad.interfaces.site.sheets import Sheet, Side
from rasad.interfaces.site.tongue import COMMA, Printed, Tongue
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment, Finding
from rasad.model.told import Name, name, say
from rasad.pipeline import changes, timeline
from rasad.pipeline.answers import Answers, Held
from rasad.pipeline.changes import Change
from rasad.pipeline.picture import words
from rasad.pipeline.picture.shapes import Timeline

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")


class Frame:
    """The answers of one site, with everything looked up by its id."""

    def __init__(
        self,
        answers: Answers,
        *,
        tongues: tuple[Tongue, ...],
        live: object = None,
        more: Path | None = None,
        png: bool = False,
    ) -> None:
        """Speak the first of *tongues*; the others have the same pages."""
        self.answers = answers
        self.tongue = tongues[0].with_book(answers.sentences())
        self.scale, self.png = Scale(), png
        folders = [Path(__file__).parent / "templates", *([more] if more else [])]
        self._kept: dict[str, Any] = {}
        self._env = Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=self._printed,
            auto_reload=False,
            bytecode_cache=_compiled(),
            optimized=False,  # which would write one language into what all share
        )
        self._env.filters.update(filters.table(answers, self.tongue))
        self._env.globals.update(
            _=self.tongue.words,
            ngettext=self.tongue.counted,
            _written=Written,
            _name=name,
            _verbatim=lambda text: self.tongue.read(say(text)),
            comma=self.tongue.trait(COMMA),
            tongue=self.tongue,
            tongues=sorted(tongues, key=lambda t: (not t.is_source, t.code)),
            nav=phrases.NAV,
            live=live,
            s=self.scale,
            site=self._told(),
            network=answers.network,
            marks=tuple((kind, say(told)) for kind, told in words.MARK_READS.items()),
            addresses=addresses,
            frame=self,
        )

    @cached_property
    def timelines(self) -> dict[tuple[str, str], Timeline]:
        """The picture of every service in every country, by code and id."""
        return {
            (place.code, service): timeline.from_answers(
                self.answers, place.code, service, self.tongue.voice
            )
            for place in self.answers.countries()
            for service in self.answers.services(place.code)
        }

    @cached_property
    def rules(self) -> frozenset[str]:
        """The id of every rule that the method page tells."""
        return frozenset(card.id for card in self.answers.rules())

    def rule_told(self, rule: str) -> str:
        """Return what a rule says, in a sentence; empty where none is told."""
        cards = self.kept("cards", lambda: {c.id: c.why for c in self.answers.rules()})
        return cards.get(rule, "")

    @cached_property
    def answered(self) -> frozenset[str]:
        """Every service that has a page."""
        return frozenset(service for _, service in self.timelines)

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every entry by its id."""
        return {entry.id: entry for entry in self.answers.entries()}

    @cached_property
    def episodes(self) -> dict[str, Episode]:
        """Every episode by its id."""
        return {episode.id: episode for episode in self.answers.episodes()}

    @cached_property
    def findings(self) -> dict[str, Finding]:
        """Every finding by its id."""
        return {finding.id: finding for finding in self.answers.findings()}

    @cached_property
    def commitments(self) -> tuple[Commitment, ...]:
        """What became of promises and named days."""
        return self.answers.commitments()

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change, the latest first."""
        return changes.from_answers(self.answers)

    @cached_property
    def documents(self) -> dict[str, Held]:
        """Every document on the shelf by its id."""
        return {held.id: held for held in self.answers.documents()}

    @cached_property
    def _of_entry(self) -> dict[str, list[Finding]]:
        return _grouped((f.entry, f) for f in self.findings.values() if f.entry)

    @cached_property
    def _of_episode(self) -> dict[str, list[Finding]]:
        return _grouped((e, f) for f in self.findings.values() for e in f.episodes)

    @cached_property
    def _from_document(self) -> dict[str, list[Entry]]:
        pairs = ((d, e) for e in self.entries.values() for d in _documents(e))
        return _grouped(pairs)

    def findings_on(self, entry: str) -> list[Finding]:
        """Return the findings about an entry."""
        return self._of_entry.get(entry, [])

    def findings_from(self, episode: str) -> list[Finding]:
        """Return the findings that rest on an episode."""
        return self._of_episode.get(episode, [])

    def entries_from(self, document: str) -> list[Entry]:
        """Return the entries that rest on a document."""
        return self._from_document.get(document, [])

    @cached_property
    def _linked(self) -> dict[str, list[tuple[str, Entry]]]:
        both = [
            pair
            for entry in self.entries.values()
            for word, other in entry.links
            if other in self.entries and other != entry.id
            for pair in (
                (entry.id, (word, self.entries[other])),
                (other, (word, entry)),
            )
        ]
        return _grouped(both)

    def links_of(self, entry: Entry | None) -> list[tuple[str, Entry]]:
        """Return what an entry is linked to, from either side: replies, lifts."""
        return self._linked.get(entry.id, []) if entry else []

    def made_by(self, entry: str) -> list[Commitment]:
        """Return what became of what an entry promised or named."""
        return [made for made in self.commitments if made.entry == entry]

    def label(self, service: str) -> Name:
        """Return a service's name as a heading has it."""
        text = self.answers.registry.label(service)
        return name(text[:1].upper() + text[1:])

    def place(self, country: str) -> Name:
        """Return a country's name."""
        return name(self.answers.place(country).name or country)

    def side_of(self, sheet: Sheet, side: Side) -> str:
        """Return the way to a file beside a page; what has no words is shared."""
        if self.tongue.is_source or side.worded:
            return side.name
        return f"../{addresses.root_of(sheet.path)}{sheet.folder}{side.name}"

    @not_when_compiled
    def _printed(self, _: object, value: object) -> object:
        """Return what a template prints, in the page's language."""
        if isinstance(value, str) and not isinstance(value, Markup | Printed):
            return self.tongue.read(value)
        return value

    def kept(self, name: str, make: Callable[[], T]) -> T:
        """Return what *make* gave when it was first asked for under *name*."""
        if name not in self._kept:
            self._kept[name] = make()
        found: T = self._kept[name]
        return found

    def render(self, sheet: Sheet) -> bytes:
        """Return the page."""
        root = addresses.root_of(sheet.path)
        text = self._env.get_template(sheet.template).render(
            root=root,
            base=root if self.tongue.is_source else f"../{root}",
            path=sheet.path,
            section=sheet.section,
            sheet=sheet,
            cite=citing.cited(self.answers, sheet) if sheet.cited else None,
            **sheet.values(),
        )
        return text.encode()

    def _told(self) -> dict[str, Any]:
        """Return what every page tells of the workspace."""
        days = [t.last_day for t in self.timelines.values() if t.last_day]
        notice = self.answers.notice
        return {
            "title": safe.line(self.answers.title),
            "notice": notice,
            "address": self.answers.address,
            "told": self.answers.synthetic and not _tells(notice),
            "at": self.answers.at.date(),
            "reach": phrases.reach(max(days) if days else None),
        }


class _Compiled(BytecodeCache):
    """Templates as this process compiled them: no language is in them yet."""

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, where its template was compiled before."""
        if bucket.key in self._held:
            bucket.bytecode_from_string(self._held[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._held[bucket.key] = bucket.bytecode_to_string()


@cache
def _compiled() -> BytecodeCache:
    return _Compiled()


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def _documents(entry: Entry) -> list[str]:
    return sorted({source.document for source in entry.sources})


def _tells(notice: str) -> bool:
    """Tell whether the owner's notice says itself that measurements are made up."""
    text = notice.lower()
    said = any(word in text for word in ("made up", "made-up", "synthetic"))
    return said and "measure" in text
