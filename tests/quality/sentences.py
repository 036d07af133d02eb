"""
How well single sentences are read, by language, family and type.

    python -m tests.quality.sentences [LANGUAGE [TYPE]] [--wrong]

Prints a JSON line per file and per family; with `--wrong` also every row that
is read otherwise than expected. `sentences/<language>/<type>.tsv` holds a row a
sentence, five columns: type, modality, services, note, sentence.

- type: what the sentence says, several joined by `+`; `none` where it says no
  act at all, as most hard negatives do.
- modality: of the first type; `-` where any will do.
- services: ids or `class:...`, joined by commas; `-` where any will do.
- note: free words; `negative` marks a row whose words are there but whose type
  is another than the file's, `second` and `third` the batches written after the
  rules had been widened; `also:x,y` names types that may be read besides.

A row's type is right when every expected type is read and no other act is
(talk and figures beside it are no fault). A row is right when modality and
services of the first type are right too.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from tests.unit.record.said import said

from rasad.model.statement import Statement
from rasad.model.vocabulary import ENTRY_TYPES, StatementType

ROWS = Path(__file__).resolve().parent / "sentences"
ANY = "-"
FAMILIES = (
    ("decision", "order_block", "threat"),
    ("effect", "block", "access_observation"),
    ("commitment", "promise", "no_comment"),
    ("platform", "platform_refusal", "channel_reinstatement"),
    ("people", "arrest", "public_demand"),
    ("talk", "position", "context_event"),
    ("number", "usage_claim", "statistic"),
)


class Row(Struct, frozen=True, kw_only=True):
    """One sentence and what a reader makes of it."""

    file: str
    language: str
    types: tuple[str, ...]
    modality: str
    services: str
    note: str
    text: str

    @property
    def allowed(self) -> set[str]:
        """The types that may be read without fault."""
        also = [w[5:].split(",") for w in self.note.split() if w.startswith("also:")]
        return {*self.types, *(t for some in also for t in some)}


class Outcome(Struct, frozen=True, kw_only=True):
    """How a row was read: its type, and all of it."""

    row: Row
    read: tuple[Statement, ...]
    type_right: bool
    right: bool


def family(of_type: str) -> str:
    """Return the family of a type: the vocabulary is in the order of families."""
    order = [t.value for t in StatementType]
    place = order.index(of_type)
    return next(n for n, _, last in FAMILIES if place <= order.index(last))


def rows(language: str | None = None, of_type: str | None = None) -> Iterator[Row]:
    """Yield the rows of a language and type, or of all, in the order of files."""
    for path in sorted(ROWS.glob(f"{language or '*'}/{of_type or '*'}.tsv")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            cells = line.split("\t")
            if len(cells) != 5:
                message = f"{path.name} line {number}: {len(cells)} columns, not 5"
                raise ValueError(message)
            types, modality, services, note, text = cells
            yield Row(
                file=path.stem,
                language=path.parent.name,
                types=() if types == "none" else tuple(types.split("+")),
                modality=modality,
                services=services,
                note=note,
                text=text,
            )


def outcome(row: Row) -> Outcome:
    """Read the sentence as an article of its own, and tell how well."""
    read = said(row.text, country=None, language=row.language)
    types = {str(s.type) for s in read}
    acts = {str(s.type) for s in read if s.type in ENTRY_TYPES}
    acts |= types & {row.file}  # a hard negative is one for its own type, talk or not
    type_right = types >= set(row.types) and acts <= row.allowed
    return Outcome(
        row=row,
        read=read,
        type_right=type_right,
        right=type_right and (not row.types or any(_agrees(row, s) for s in read)),
    )


def _agrees(row: Row, statement: Statement) -> bool:
    return (
        statement.type == row.types[0]
        and row.modality in {ANY, str(statement.modality)}
        and row.services in {ANY, ",".join(sorted(statement.services))}
    )


def shares(outcomes: Iterable[Outcome]) -> dict[str, float]:
    """Return the number of rows, and the shares whose type, and all, is right."""
    told = list(outcomes)
    return {
        "rows": len(told),
        "type": round(sum(o.type_right for o in told) / len(told), 3),
        "all": round(sum(o.right for o in told) / len(told), 3),
    }


def by_family(language: str) -> dict[str, dict[str, float]]:
    """Return the shares of each family of a language that has rows."""
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for row in rows(language):
        groups[family(row.file)].append(outcome(row))
    return {name: shares(told) for name, told in groups.items()}


def main(arguments: list[str]) -> int:
    """Print the shares by file and family, and what was read wrongly if asked."""
    wanted = [a for a in arguments if a != "--wrong"]
    files: defaultdict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for row in rows(*wanted):
        files[row.language, row.file].append(outcome(row))
    families: defaultdict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for (language, name), told in files.items():
        families[language, family(name)] += told
        _line({"language": language, "file": name, **shares(told)})
        if "--wrong" in arguments:
            sys.stdout.writelines(_told(o) for o in told if not o.right)
    for (language, name), told in families.items():
        _line({"language": language, "family": name, **shares(told)})
    return 0


def _told(outcome: Outcome) -> str:
    row = outcome.row
    read = [
        f"{s.type}/{s.modality}/{','.join(sorted(s.services))} ({s.rule})"
        for s in outcome.read
    ]
    expected = f"{'+'.join(row.types) or 'none'}/{row.modality}/{row.services}"
    mark = "type" if not outcome.type_right else "rest"
    return f"  {mark}: {row.text}\n    {expected} <- {'; '.join(read) or 'nothing'}\n"


def _line(told: dict[str, str | float]) -> None:
    sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
