"""
A Frictionless Data Package: the tables, and `datapackage.json` that tells them.

Source: Data Package and Table Schema, version 2 (https://datapackage.org).
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Final

import msgspec

from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange import codebook
from rasad.pipeline.interchange.files import RECORD, File
from rasad.pipeline.interchange.formats import csv
from rasad.pipeline.interchange.tables import BETWEEN, Column, Table

ABOUT = "a Frictionless Data Package: tables, schemas, codebook"
PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_LICENCES: Final = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-NC-SA-4.0": "https://creativecommons.org/licenses/by-nc-sa/4.0/",
}


def files(answers: Answers) -> Iterator[File]:
    """Yield the tables, the codebook, and last the descriptor."""
    made = {file.path: file for file in csv.files(answers)}
    yield from made.values()
    resources = [
        _resource(table, made[f"{table.name}.csv"]) for table in codebook.TABLES
    ]
    package = {
        "$schema": PROFILE,
        "name": "rasad-record",
        "title": answers.title,
        "description": "What was said about blocking, beside what was measured.",
        "version": f"{answers.at:%Y.%m.%d}",
        "synthetic": answers.synthetic,
        "licenses": _unique([r["licenses"][0] for r in resources]),
        "resources": resources,
    }
    yield File(
        path="datapackage.json",
        body=msgspec.json.format(msgspec.json.encode(package), indent=1),
        about="the package: tables, columns, keys, licences",
        licence=RECORD,
    )


def _resource(table: Table, file: File) -> dict[str, Any]:
    return {
        "name": table.name.replace("_", "-"),
        "path": file.path,
        "description": f"One row: {table.grain}.",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.body),
        "hash": f"sha256:{sha256(file.body).hexdigest()}",
        "licenses": [_licence(file.licence)],
        "schema": {
            "fields": [_field(c) for c in table.columns],
            "primaryKey": list(table.key),
            "missingValues": [""],
            "foreignKeys": [
                {
                    "fields": [column],
                    "reference": {"resource": to.replace("_", "-"), "fields": [field]},
                }
                for column, to, field in table.refers
            ],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    told = {"name": column.name, "type": column.kind, "description": column.about}
    if column.kind == "list":
        return {**told, "delimiter": BETWEEN, "itemType": "string"}
    return told


def _licence(name: str) -> dict[str, str]:
    short, _, note = name.partition(", ")
    told = {"name": short, "path": _LICENCES[short]}
    return {**told, "title": f"{short} ({note})"} if note else told


def _unique(found: list[dict[str, str]]) -> list[dict[str, str]]:
    return list({row["name"]: row for row in found}.values())
