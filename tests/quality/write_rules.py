"""
The rules of judging as a page: docs/rules.md, made from the rules themselves.

    python -m tests.quality.write_rules

A rule's example is the first case in tests/unit/verdicts/cases that fires it, so
an example is a measurement that was judged, and not a sentence that may age.
"""

from collections.abc import Iterator
from pathlib import Path

from msgspec import structs
from tests.unit.verdicts.cases.case import Case
from tests.unit.verdicts.test_cases import CASES

from rasad import findings
from rasad.observations import NETTESTS
from rasad.verdicts import RULESET
from rasad.verdicts.judge import RULES

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
HEAD = (
    "# How a measurement is judged\n\n"
    "Made from the rules by `python -m tests.quality.write_rules`; a test fails when "
    "this page is not what the rules say.\n"
    f"Ruleset `{RULESET}`.\n\n"
    "Every rule that holds is named in a verdict.\n"
    "The strongest evidence gives the state: an `artefact` settles it, something "
    "`determinate` excludes other causes that we know, a `sign` does not, `none` says "
    "only what came of it.\n"
    "Of equal evidence the worst state stands.\n"
    "An id is for ever: a new meaning is a new id.\n\n"
    "Each rule has an example: a made-up measurement that fires it, among the tests in "
    "`tests/unit/verdicts/cases/`.\n"
)
LAYERS = {
    "dns": "The name",
    "tcp": "The connection",
    "tls": "The handshake",
    "http": "The page, and what a whole test comes to",
}
TESTS = (
    "\n## What is tested\n\n"
    "One file a test, in `src/rasad/observations/nettests/`.\n"
    "A target is never an address.\n"
    "A test that is not here gives the sections that tests share; where it has none, "
    "the target `test/<name>` with the state `insufficient`.\n\n"
    "| test | targets | specification |\n|---|---|---|\n"
)


def _examples() -> dict[str, Case]:
    """Return the first case that fires each rule, by the rule's id."""
    found: dict[str, Case] = {}
    for case in CASES:
        for target in case.verdict().targets:
            for rule in target.rules:
                found.setdefault(rule.id, case)
    return found


def _rows(layer: str, examples: dict[str, Case]) -> Iterator[str]:
    for place, rule in RULES:
        if place == layer:
            case = examples[rule.id]
            mechanism = f"`{rule.mechanism}`" if rule.mechanism else "–"
            locus = "" if rule.locus.value == "unknown" else f" · {rule.locus.value}"
            yield (
                f"| `{rule.id}` | {rule.state.value} | {mechanism}{locus} "
                f"| {rule.evidence.name.lower()} | {rule.why} "
                f"| {case.name} ({case.test}, {case.country}) |\n"
            )


def _tests() -> Iterator[str]:
    for name, nettest in NETTESTS.items():
        told = ", ".join(f"`{target}`" for target in nettest.TARGETS)
        also = "".join(f", also `{alias}`" for alias in nettest.ALIASES)
        yield f"| `{name}`{also} | {told} | {nettest.SPEC} |\n"


FINDINGS = (
    "\n## What was said against what was measured\n\n"
    "Of the rules for an act the first that holds gives a finding its kind; every "
    "`f.q.` that holds adds its qualifier. The numbers that they use are in "
    "`rasad.toml`, under `[thresholds]`.\n\n"
    "| rule | finding | why |\n|---|---|---|\n"
)
THRESHOLDS = (
    "\nWhat they ask of the evidence, unless a workspace says otherwise:\n\n"
    "| threshold | default |\n|---|---|\n"
)


def _findings() -> Iterator[str]:
    yield FINDINGS
    for rule, concludes, why in findings.rule_table():
        yield f"| `{rule}` | {concludes} | {why} |\n"
    yield THRESHOLDS
    for name, value in structs.asdict(findings.Thresholds()).items():
        told = round(value, 4) if isinstance(value, float) else value
        yield f"| `{name}` | {told} |\n"


def text() -> str:
    """Return the page."""
    examples = _examples()
    parts = [HEAD]
    for layer, title in LAYERS.items():
        parts.append(f"\n## {title}\n\n")
        parts.append(
            "| rule | state | mechanism · locus | evidence | why | example |\n"
        )
        parts.append("|---|---|---|---|---|---|\n")
        parts += _rows(layer, examples)
    return "".join([*parts, *_findings(), TESTS, *_tests()])


def main() -> None:
    """Write the page."""
    PAGE.write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    main()
