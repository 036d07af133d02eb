"""
Collects what pages say, and keeps the catalogues: scripts/catalogues.py [LANGUAGE].

Without a language it brings every catalogue up to date with the code and
compiles it; with one, such as `ckb`, it begins a catalogue of that language.
Names of countries come from the CLDR where it has them, names of services from
the registry's own aliases in the letters of the language.
"""

import ast
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from rasad.interfaces.site import tongue
from rasad.model import decision, episode, finding, place, vocabulary
from rasad.pipeline import catalogue, changes, method

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "rasad"
LANGUAGES = tongue.FOLDER
BEGUN = datetime(2026, 11, 22, tzinfo=UTC)  # a file is the same however often made
ARABIC = range(0x0600, 0x0700)
ENUMS = (
    *(vocabulary.StatementType, vocabulary.Modality, vocabulary.Asks),
    *(vocabulary.ActorKind, vocabulary.Role, vocabulary.Precision),
    *(vocabulary.ScopeKind, vocabulary.Extent, vocabulary.DeadlineKind),
    *(vocabulary.PromiseStatus, vocabulary.DeadlineState, vocabulary.Justification),
    *(finding.FindingKind, finding.Qualifier, episode.EpisodeKind),
    *(place.Vantage, changes.ChangeKind),
)
# Words that are values without being of a closed vocabulary's type.
LOOSE = (
    *("proposed", "accepted", "edited", "merged", "split", "entered", "rejected"),
    *("joined", "waiting", "blocked", "accessible", "throttled", "tried"),
    *("background", "no words for a date", "relative to a day that is not known"),
    *("the act told beside it", "the article has no date", "the text gives no year"),
    *("Small networks together", "Small networks together (AS0)", "stated"),
    *("undated: the day of the article", "an undated state: the month of the article"),
    *("achieved", "not achieved", "done", "compromise", "partly achieved"),
    *("in the works", "not in progress", "not yet rated"),
    *("accept", "edit", "reject", "ask", "second", "keep", "reopen", "merge", "enter"),
    *("reader", "reviewer", "editor", "proposal", "sources", "dissent"),
    *("words that are not understood", "published", "text", "article"),
    *("date", "deadline", "type", "subtype", "actors", "recipients", "services"),
    *("country", "scope", "legal basis", "justification", "asks", "quantity"),
    *("links", "replies to", "lifts", "confirms", "denies", "disputes", "refuses"),
    *("complies with", "fulfils", "contradicts", "extends", "answers", "updates"),
)
NAMED = "names of services"  # a language need not have its own
ACTORS = "names of actors"  # the same
Message = str | tuple[str, str]
Noted = tuple[str, str | None, Message]
Found = dict[tuple[str | None, Message], set[str]]


def messages() -> Found:
    """Return every message, with its context where it has one, and its places."""
    found: Found = {}
    for where, context, message in chain(_written(), _words(), _names()):
        if message not in {"", ("", "")}:
            found.setdefault((context, message), set()).add(where)
    plural = {m[0] for _, m in found if isinstance(m, tuple)}
    return {key: places for key, places in found.items() if key[1] not in plural}


def _written() -> Iterator[Noted]:
    """Yield what stands in code and templates."""
    for path in sorted(SOURCE.rglob("*.py")):
        for message in _of_code(path):
            yield str(path.relative_to(ROOT)), None, message
    for path in sorted(SOURCE.rglob("*.html")):
        for message in _of_template(path):
            yield str(path.relative_to(ROOT)), None, message


def _words() -> Iterator[Noted]:
    """Yield the words of closed vocabularies, of rules, and of a language itself."""
    for kind in ENUMS:
        for value in kind:
            yield f"words of {kind.__name__}", None, value.value.replace("_", " ")
    for word in LOOSE:
        yield "words", None, word
    for code, why in decision.REASONS.items():
        yield "reasons", None, code.replace("_", " ")
        yield "reasons", None, why
    for card in method.cards():
        yield "rules", None, card.why
        yield "rules", None, card.stage
    for context, text in tongue.TRAITS:
        yield "what a language says of itself", context, text


def _names() -> Iterator[Noted]:
    """Yield the names of countries, services and classes of services."""
    for country in catalogue.places().values():
        yield "names of countries", None, country.name
    registry = catalogue.services()
    for service in registry:
        yield NAMED, None, service.label
        yield NAMED, None, _capital(service.label)
        yield "kinds of services", None, service.kind.replace("_", " ")
    for actor in catalogue.actors().actors:
        yield ACTORS, None, actor.name
    for name in registry.classes:
        label = registry.label(f"class:{name}")
        yield "classes of services", None, label
        yield "classes of services", None, _capital(label)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _of_code(path: Path) -> Iterator[Message]:
    tree = ast.parse(path.read_text("utf-8"))
    counted: set[ast.AST] = set()
    for node in ast.walk(tree):
        name = _called(node)
        if name == "several" and isinstance(node, ast.Call):
            one, many = (_text(a) for a in node.args[1:3])
            counted.update(node.args[1:3])
            if one and many:
                yield one, many
        elif name == "mark" and node not in counted:
            text = _text(node)
            if text:
                yield text


def _called(node: ast.AST) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id
    return ""


def _text(node: ast.AST) -> str:
    """Return the text that stands in the code, marked or not; else nothing."""
    if _called(node) == "mark" and isinstance(node, ast.Call) and node.args:
        node = node.args[0]
    held = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if held else ""  # type: ignore[attr-defined]  # a text, as was asked


def _of_template(path: Path) -> Iterator[Message]:
    keywords = {"_": None, "ngettext": (1, 2)}
    with path.open("rb") as file:
        for _, message, _, _ in extract("jinja2", file, keywords, (), {}):
            yield message if isinstance(message, str) else (message[0], message[1])


def template() -> Catalog:
    """Return the catalogue of nothing but messages."""
    made = Catalog(project="Rasad", charset="utf-8", fuzzy=False, creation_date=BEGUN)
    for (context, message), places in sorted(messages().items(), key=_order):
        made.add(message, context=context, auto_comments=sorted(places))
    return made


def _order(item: tuple[tuple[str | None, Message], set[str]]) -> tuple[Any, ...]:
    (context, message), places = item
    one = message if isinstance(message, str) else message[0]
    return min(places), context or "", one


def updated(path: Path) -> Catalog:
    """Return a language's catalogue, with the messages of today and no others."""
    with path.open("rb") as file:
        held = read_po(file, locale=path.stem)
    held.update(template(), no_fuzzy_matching=True)
    held.obsolete.clear()
    named = names(path.stem)
    for message in held:
        if message.id in named and not message.string:
            message.string = named[message.id]
    return held


def names(code: str) -> dict[str, str]:
    """Return the names of countries and services that are known in a language."""
    territories: Mapping[str, str]
    try:
        territories = Locale.parse(code).territories
    except UnknownLocaleError:
        territories = {}
    found = {
        country.name: territories[country.code]
        for country in catalogue.places().values()
        if country.code in territories
    }
    if code in {"ar", "ckb", "fa", "ur"}:
        for service in catalogue.services():
            own = [a for a in service.aliases if all(_fits(letter) for letter in a)]
            if own:
                found[service.label] = found[_capital(service.label)] = own[0]
        for actor in catalogue.actors().actors:
            own = [a for a in actor.aliases if all(_fits(letter) for letter in a)]
            if own:
                found[actor.name] = max(own, key=len)  # the fullest is the formal one
    return found


def _fits(letter: str) -> bool:
    return ord(letter) in ARABIC or letter in " \u200c"


def write(path: Path, held: Catalog) -> None:
    """Write a catalogue as people edit it, and as programs read it."""
    with path.open("wb") as file:
        write_po(file, held, width=88, omit_header=False)
    with path.open("rb") as file:
        read = read_po(file, locale=path.stem)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, read)


def main() -> None:
    """Bring catalogues up to date, or begin one."""
    for code in sys.argv[1:]:
        path = LANGUAGES / f"{code}.po"
        if not path.exists():
            begun = Catalog(locale=code, project="Rasad", charset="utf-8")
            with path.open("wb") as file:
                write_po(file, begun)
    for path in sorted(LANGUAGES.glob("*.po")):
        held = updated(path)
        write(path, held)
        missing = sum(not m.string for m in held if m.id)
        sys.stdout.write(f"{path.name}: {len(held)} messages, {missing} to translate\n")


if __name__ == "__main__":
    main()
