"""The sieve saves time and never changes an answer."""

import os
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.record.said import said

from rasad.pipeline import catalogue, reading
from rasad.record import mentions, needs, stems
from rasad.record.folding import lower
from rasad.record.grammar import regex
from rasad.record.languages import LANGUAGES
from rasad.record.needs import EDGE


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("block", [{"block"}]),
        ("a(?:block|stop)", [{"ablock", "astop"}]),
        (r"\bban\w*(?: again)?", [{f"{EDGE}ban"}]),
        (r"\bban\b(?: again)?", [{f"{EDGE}ban{EDGE}", f"{EDGE}ban{EDGE} again"}]),
        (r"(?<![\w@])(?:net\w+|ban)(?!\w)", [{f"{EDGE}net", f"{EDGE}ban"}]),
        ("(?:order)? to (?i:Cease)", [{" to cease", "order to cease"}]),
        ("[ab]x?c", [{"ac", "axc", "bc", "bxc"}]),
        (
            r"\d{1,2} ?(?:days|hours)",
            [{needs.DIGIT}, {"days", "hours", " days", " hours"}],
        ),
        (r"court.{0,9}block", [{"court"}, {"block"}]),
        (r"(?P<t>shut)(?= down)(?<!x)ting", [{"shutting"}]),
        (r"\u0441\x2e", [{"\u0441."}]),
        (r"[^a]b[]c]", [{"b]", "bc"}]),
        (r"(a)?(?(1)b|c)d", [{"d"}]),
        (r"(?P<n>ab)c(?P=n)", [{"abc"}]),
        (r"t(?:ok|el\w+)", [{"tok", "tel"}]),
        (r"(?:block)?", []),
        (r"\w+", []),
        (r"(?:block|\w+)", []),
        (r"(?#said)block", []),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: list[set[str]]) -> None:
    """One word of each set stands in everything that the pattern matches."""
    assert needs.of(pattern) == {frozenset(map(frozenset, needed))}


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        (
            "ban.*net|cut.*off",
            [[{"ban"}, {"net"}], [{"cut"}, {"off"}]],
        ),
        ("a(?:b.*c|d)", [[{"ab"}, {"c"}], [{"ad"}]]),
        ("(?:b.*c|d)e", [[{"b"}, {"c"}, {"e"}], [{"d"}, {"e"}]]),
        ("ban|cut.*off|net.?", [[{"ban", "net"}], [{"cut"}, {"off"}]]),
        (r"x{2}|y{1,3}+z", [[{"x"}], [{"y"}, {"z"}]]),
        (r"(?:a|b\d)c", [[{"a"}, {"c"}], [{"b"}, {needs.DIGIT}, {"c"}]]),
        ("ban|(?!)", [[{"ban"}]]),
        ("(?!)", []),
    ],
)
def test_each_branch_needs_words_of_its_own(
    pattern: str, ways: list[list[set[str]]]
) -> None:
    """What one branch needs stands together; a branch that cannot match is none."""
    found = needs.of(pattern)

    assert found == {frozenset(map(frozenset, way)) for way in ways}


def test_too_many_branches_are_told_by_one_need_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A pattern of very many ways is still known by the rarest word of each."""
    monkeypatch.setattr(needs, "_WAYS", 1)

    assert needs.of("ban.*nets|cut.*offer") == {
        frozenset({frozenset({"nets", "offer"})})
    }
    assert needs.of("(?:ban.*nets|cut.*offer).*now") == {
        frozenset({frozenset({"nets", "offer"}), frozenset({"now"})})
    }


@pytest.mark.parametrize("code", sorted(LANGUAGES))
@given(data=st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_a_row_matches_holds_what_it_needs(
    code: str, data: st.DataObject
) -> None:
    """The reader of patterns is right about texts made from the patterns themselves."""
    pattern = data.draw(st.sampled_from([p for p, _ in LANGUAGES[code].READY.rules]))
    text = data.draw(st.from_regex(regex(pattern), fullmatch=True))
    digits = needs.DIGIT if re.search(r"\d", text) else ""

    assert any(
        all(
            any(
                word.replace(EDGE, "") in lower(text) or word == digits for word in need
            )
            for need in way
        )
        for way in needs.of(pattern)
    )
    assert stems.sieve([pattern]).pick(lower(text)) == [0]


def test_only_what_is_whole_is_picked() -> None:
    """A pattern is not tried on a text that has only a part of its words."""
    sieve = stems.sieve(["cut off", "cut.*net"])

    assert sieve.pick("they cut the rope") == []
    assert sieve.pick("it was cut off") == [0]
    assert sieve.pick("they cut the net") == [1]


@pytest.mark.parametrize(
    ("pattern", "text", "is_picked"),
    [
        (r"\bban\b", "an urban life", False),
        (r"\bban\b", "the bank", False),
        (r"\bban\b", "a ban.", True),
        (r"\bban\b", "urban-ban", True),
        (r"\bban", "the bank", True),
        (r"(?<!\w)ban(?!\w)", "(ban)", True),
        (r"\b\(ban", "a(ban", True),
        ("told to go", "they told you to go", False),
        ("told to go", "to go they told", False),
        ("told to go", "untold to going", True),
        ("told to go", "told to\ngo", False),
        (r"on (?:a|the) ban", "on a band", True),
        (r"\d+ ban", "ban", False),
        (r"\d+ ban", "7 ban", True),
    ],
)
def test_words_are_told_by_where_they_begin_and_end(
    pattern: str,
    text: str,
    *,
    is_picked: bool,
) -> None:
    """A pattern is tried only where words stand as it needs them, edges and all."""
    assert bool(stems.sieve([pattern]).pick(text)) is is_picked


def test_no_text_is_remembered_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was picked for a text is asked again once many others were read."""
    monkeypatch.setattr(stems, "READ_AGAIN", 2)
    sieve = stems.sieve(["ban"])

    assert [sieve.pick(t) for t in ("ban", "cut", "ban", "net", "ban")] == [
        [0],
        [],
        [0],
        [],
        [0],
    ]


def test_a_sieve_forgets_before_it_fills_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However many words a text has, only some are remembered, and all are read."""
    monkeypatch.setattr(stems, "REMEMBERED", 3)
    sieve = stems.sieve(["w7$"])

    assert sieve.pick(" ".join(f"w{n}" for n in range(8))) == [0]
    assert sieve.remembered <= 3


def test_one_text_is_sifted_for_several_tables() -> None:
    """Each table's patterns are numbered by themselves, whatever stands before it."""
    rules, days = stems.sieves(["ban", "cut"], [r"\w+", "cut"])

    assert (rules.pick("they cut"), days.pick("they cut")) == ([1], [0, 1])
    assert (rules.pick("a ban"), days.pick("a ban")) == ([0], [0])
    assert (rules.count, days.count) == (2, 2)


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_pattern_of_a_language_can_be_compiled(code: str) -> None:
    """What is compiled only when a text calls for it is no worse for the wait."""
    ready = LANGUAGES[code].READY
    names = mentions.names_from(
        catalogue.services(), catalogue.actors(), ready.lexicon, None
    )
    tables = (ready.rules, ready.dates.rules, ready.deadlines, ready.reasons)
    rows = [pattern for table in tables for pattern, *_ in table]
    rows += [pattern for pattern, *_ in ready.scopes]
    single = [*ready.patterns.values(), *ready.around.values(), ready.usage]
    of_names = [names.actors, names.known.plural, *names.known.homographs.values()]

    for pattern in (*rows, *single, *names.known.patterns, *of_names):
        re.compile(pattern)


def test_a_pattern_that_needs_nothing_is_always_tried() -> None:
    """Where nothing can be told, nothing is sifted out."""
    sieve = stems.sieve(["ban", r"\w+", r"\d\d"])

    assert sieve.pick("hello") == [1]
    assert sieve.pick("they ban 14") == [0, 1, 2]


SENTENCES = (
    "On 3 May 2021 a court in Dakar ordered operators to block WhatsApp.",
    "The minister said the ban on TikTok would be lifted by the end of June.",
    "Mobile internet was cut off across the country for five days.",
    "Signal refused to hand over the keys and has until Friday to comply.",
    "Rain fell on the harbour, and three ferries stayed in port.",
    "دادگاه دستور مسدود شدن تلگرام را صادر کرد و وزیر وعده رفع فیلتر داد.",
    "اینترنت همراه در سه استان قطع شد و واتساپ از دسترس خارج است.",
)


@pytest.mark.parametrize("code", sorted(("en", "fa")))
def test_what_is_sifted_out_does_not_match(code: str) -> None:
    """A rule that the sieve leaves out matches none of its names or marks away."""
    ready = LANGUAGES[code].READY
    for words in (s.lower() for s in SENTENCES):
        picked = set(ready.sieve.pick(words))
        missed = [
            rule.id
            for number, (pattern, rule) in enumerate(ready.rules)
            if number not in picked and regex(pattern).search(words)
        ]
        assert missed == []


def test_reading_with_and_without_the_sieve_is_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every statement of a text is found whether or not rules are sifted."""
    text = " ".join(SENTENCES[:5])
    sifted = said(text, country="SN")
    monkeypatch.setattr(stems.Sieve, "pick", lambda self, _: list(range(self.count)))

    assert said(text, country="SN") == sifted
    assert sifted


DOCUMENTS = Path(__file__).parents[3] / "examples" / "iran" / "documents"


@pytest.mark.parametrize("page", sorted(DOCUMENTS.glob("*.txt")), ids=lambda p: p.stem)
def test_the_example_is_read_the_same(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Byte for byte, a document of the example has the statements it had unsifted."""
    sifted = msgspec.json.encode(reading.one(page).statements)
    monkeypatch.setattr(stems.Sieve, "pick", lambda self, _: list(range(self.count)))

    assert msgspec.json.encode(reading.one(page).statements) == sifted


TABLES = """
import pkgutil
from hashlib import sha256
from importlib import import_module
from rasad.record import lexicon
from rasad.record.grammar import Times
for name in sorted(m.name for m in pkgutil.iter_modules(lexicon.__path__)):
    told = vars(import_module(f"{lexicon.__name__}.{name}")).items()
    rows = [(k, v) for k, v in told if k[:2] != "__" and type(v) in (str, tuple, Times)]
    print(name, sha256(repr(rows).encode()).hexdigest())
"""


def test_the_words_of_the_rules_are_the_same_in_every_run() -> None:
    """No order of a set, which changes from run to run, gets into a table of words."""
    one, other = (
        subprocess.run(
            [sys.executable, "-c", TABLES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout.splitlines()
        for seed in ("1", "2")
    )

    assert one == other
    assert len(one) > len(LANGUAGES)
