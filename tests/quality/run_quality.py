"""
How well statements are read, as the scorer beside the project tells it.

    python -m tests.quality.run_quality

Reads the annotated documents, the annotated passages and our own stories with
the program's own rules, scores them, prints a JSON line each, and exits with 1
where a floor is not held. The documents and the scorer lie beside the project;
without them it says so and exits with 2.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from rasad.errors import BadDocument
from rasad.model.reject import Reject
from rasad.pipeline import reading

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
SCORER = SHARED / "eval" / "score_record.py"
OWN = (
    "stories",
    "later",
    "fresh",
    "unseen",
    "unseen_2",
    "unseen_3",
    "unseen_4",
    "unseen_5",
    "unseen_6",
    "unseen_7",
)
SEEDS = ("000", "001", "003")
Figures = dict[str, Any]


def statements(paths: Iterable[Path], country: str | None = None) -> Iterator[bytes]:
    """Yield the statements of documents, a JSON line each, as `rasad extract` does."""
    for read in reading.each(paths, country=country):
        if isinstance(read, Reject):
            raise BadDocument(read.what, read.source, remedy=read.remedy)
        yield from (msgspec.json.encode(s) + b"\n" for s in read.statements)


def scored(predicted: Iterable[bytes], *options: str | Path) -> Figures:
    """Return the scorer's figures for what was predicted."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as lines:
        lines.writelines(predicted)
        lines.flush()
        command = [sys.executable, SCORER, *options, "--predicted", lines.name]
        done = subprocess.run(command, capture_output=True, check=True)
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def gold() -> Figures:
    """Return the figures of the annotated documents."""
    pages = [next((SHARED / "seeds").glob(f"{seed}*.txt")) for seed in SEEDS]
    beside = SHARED / "gold"
    return scored(
        statements(pages, "IR"),
        *("--gold", beside / "statements.jsonl", "--traps", beside / "traps.jsonl"),
        *("--articles", beside / "articles.jsonl", "--texts", SHARED / "seeds"),
    )


def passages(folder: Path) -> Figures:
    """Return the figures of a folder of passages: their texts, read as documents."""
    with tempfile.TemporaryDirectory() as place:
        for page in sorted(folder.glob("[0-9][0-9][0-9].json")):
            told = json.loads(page.read_bytes())
            path = Path(place) / f"{told['id']}.txt"
            path.write_text(told["text"])
            beside = {k: told[k] for k in ("published", "country") if told.get(k)}
            path.with_name(f"{path.name}.meta.json").write_text(json.dumps(beside))
        return scored(statements([Path(place)]), "--passages", folder)


def below(figures: Figures, floors: dict[str, float]) -> list[str]:
    """Return which floors the F1 of *figures* does not hold, in words."""
    return [
        f"{name} {figures[name]['f1']} < {floor}"
        for name, floor in floors.items()
        if figures[name]["f1"] < floor
    ]


DOCUMENTS = {"type_service": 0.81, "family": 0.93, "type_service_date": 0.69}
BY_LANGUAGE = 0.60


def of_documents(figures: Figures) -> list[str]:
    """Return the floors that the annotated documents do not hold."""
    articles, quotes = figures["articles"], figures["quotes"]
    exact = {
        "orders taken for effects": figures["order_effect_confusion"]["total"] == 0,
        "traps": figures["traps_fired"]["fired"] == 0,
        "deadlines": figures["deadline"]["precision"] == 1,
        "quotes": quotes["verified"] == quotes["of"],
        "boundaries": articles["boundaries_found"] == articles["boundaries"],
        "stories cut in two": articles["splits_inside"] == 0,
    }
    return below(figures, DOCUMENTS) + [k for k, held in exact.items() if not held]


def of_passages(figures: Figures) -> list[str]:
    """Return the floors that the annotated passages do not hold."""
    low = [
        f"{language} type_service {told['type_service']} < {BY_LANGUAGE}"
        for language, told in figures["by_language"].items()
        if (told["type_service"] or 0) < BY_LANGUAGE
    ]
    silent = figures["no_record"]
    if silent["false_positives"]:
        low.append(f"{silent['false_positives']} statements where nothing is said")
    return low


def main() -> int:
    """Print the figures and the floors that are not held."""
    if not SCORER.exists():
        sys.stderr.write(f"the scorer is not there: {SCORER}\n")
        return 2
    low: list[str] = []
    for name, figures, missed in (
        ("documents", told := gold(), of_documents(told)),
        ("passages", told := passages(SHARED / "gold" / "passages"), of_passages(told)),
        *((name, passages(HERE / name), []) for name in OWN),
    ):
        main_ones = {k: v["f1"] for k, v in figures.items() if _is_rate(v)}
        sys.stdout.write(f"{json.dumps({'of': name, **main_ones})}\n")
        low += [f"{name}: {words}" for words in missed]
    sys.stdout.writelines(f"below the floor: {words}\n" for words in low)
    return 1 if low else 0


def _is_rate(value: object) -> bool:
    return isinstance(value, dict) and "f1" in value


if __name__ == "__main__":
    sys.exit(main())
