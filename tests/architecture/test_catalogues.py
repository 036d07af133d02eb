"""The catalogues hold every message, whole and as the code has it."""

import ast
import re
from collections.abc import Sequence
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ROOT / "src/rasad/interfaces/site/languages"
CATALOGUES = sorted(LANGUAGES.glob("*.po"))
# What English grammar needs and another language may leave out.
GRAMMAR = {"was", "it"}
# Names that stand on pages in every language.
PROPER = {"AS", "Rasad", "رصد", "BibTeX", "RIS", "SHA-256", "IR"}


@cache
def script() -> Any:
    """Return the script that collects messages."""
    spec = spec_from_file_location("catalogues", ROOT / "scripts/catalogues.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def messages() -> Any:
    """Return every message of the code."""
    return script().messages()


@cache
def held(path: Path) -> Catalog:
    """Return a catalogue."""
    with path.open("rb") as file:
        return read_po(file, locale=path.stem)


def forms(text: str | Sequence[str]) -> tuple[str, ...]:
    """Return the forms of a message, of which most have one."""
    return (text,) if isinstance(text, str) else tuple(text)


def places(text: str) -> set[str]:
    """Return the values that a message names."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_message_is_translated(path: Path) -> None:
    """What a reader sees is in the catalogue, translated, and not a guess."""
    catalogue = held(path)
    missing = []
    for (context, message), where in messages().items():
        found = catalogue.get(message, context=context)
        named = where <= {script().NAMED, script().ACTORS}
        done = found and found.string and all(forms(found.string)) and not found.fuzzy
        if not named and not done:
            missing.append(message)
    assert missing == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_translation_names_the_same_values(path: Path) -> None:
    """A value left out is a fact left out; a value made up breaks the page."""
    wrong = []
    for message in held(path):
        if not message.id or not message.string or message.context:
            continue
        asked = places(forms(message.id)[-1])
        for text in forms(message.string):
            told = places(text)
            if told - asked or asked - told - GRAMMAR:
                wrong.append((message.id, text))
    assert wrong == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_what_programs_read_is_what_people_edit(path: Path) -> None:
    """`scripts/catalogues.py` was run after the last edit."""
    made = BytesIO()
    write_mo(made, held(path))
    assert path.with_suffix(".mo").read_bytes() == made.getvalue()


def templates() -> list[Path]:
    """Return the templates of every page that readers see."""
    return sorted((ROOT / "src/rasad/interfaces").rglob("*.html"))


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_no_template_has_words_of_its_own(path: Path) -> None:
    """Words stand in `_()` and `ngettext()`; names that are everywhere the same may."""
    text = path.read_text("utf-8")
    text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", "", text, flags=re.DOTALL)
    text = re.sub(r'<(\w+)[^>]* lang="en"[^>]*>[^<]*</\1>', "", text)
    titles = re.findall(r'(?:aria-label|title|data-l|placeholder)="([^"]*)"', text)
    shown = re.sub(r"<[^>]*>", " ", text)
    left = re.findall(r"[^\W\d_]{2,}[\w-]*", " ".join((shown, *titles)))
    assert [word for word in left if word not in PROPER] == []


def test_every_sentence_of_the_code_is_marked() -> None:
    """A template that is said and not marked would be in no catalogue."""
    found = []
    for path in sorted((ROOT / "src/rasad").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", "")
            first = node.args[0]
            if name != "say" or not isinstance(first, ast.Constant):
                continue
            words = "".join(p for p, *_ in Formatter().parse(str(first.value)))
            if any(letter.isalpha() for letter in words):
                found.append((path.name, first.value))
    assert found == []
