"""The OpenAPI 3.1 document, from the rows of questions and the nouns themselves."""

from collections.abc import Iterable
from importlib.metadata import version
from typing import Any, Final

import msgspec
from msgspec import Struct

from rasad.interfaces.http.questions import QUESTIONS, OfTable, Question

JSON, PROBLEM, CSV = "application/json", "application/problem+json", "text/csv"
REFERENCE: Final = "#/components/schemas/{name}"


class Problem(Struct, frozen=True, kw_only=True):
    """What went wrong, as RFC 9457 tells it; `type` is a reference within the API."""

    type: str
    title: str
    status: int
    detail: str


def listed(answer: type[Struct]) -> type[Struct]:
    """
    Return the shape of a part of a list of *answer*.

    `next` is the query of the next part, None at the end; `at` the instant that
    is answered for.
    """
    return msgspec.defstruct(
        f"{answer.__name__}List",
        [
            ("at", str),
            ("total", int),
            ("limit", int),
            ("offset", int),
            ("next", str | None),
            ("items", tuple.__class_getitem__((answer, ...))),
        ],
        frozen=True,
        kw_only=True,
    )


def document() -> bytes:
    """Return the document; the same for every workspace."""
    shapes = [listed(q.answer) if q.many else q.answer for q in QUESTIONS]
    given: list[type[Struct]] = [*(q.params for q in QUESTIONS), OfTable]
    named, components = msgspec.json.schema_components(
        [*shapes, *given, Problem], ref_template=REFERENCE
    )
    for params in given:
        components[params.__name__].pop("additionalProperties", None)
    answers = named[: len(shapes)]
    paths = {
        f"/{question.path}": {"get": _operation(question, schema, components)}
        for question, schema in zip(QUESTIONS, answers, strict=True)
    }
    paths["/cells.csv"] = {"get": _table(components)}
    for params in given:
        components.pop(params.__name__, None)
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "Rasad",
                "version": version("rasad"),
                "description": "What was said about blocking beside what was measured."
                " An order is never a block; `down` is never `blocked`; `unknown` is"
                " never `not blocked`.",
            },
            "servers": [{"url": "."}],
            "paths": paths,
            "components": {"schemas": components},
        },
        order="deterministic",
    )


def _operation(
    question: Question, schema: dict[str, Any], components: dict[str, Any]
) -> dict[str, Any]:
    path = [
        {
            "name": "name",
            "in": "path",
            "required": True,
            "schema": {"type": "string", "minLength": 1},
        }
    ]
    return {
        "summary": question.tells,
        "operationId": question.path.replace("/{name}", "_one"),
        "parameters": (path if "{name}" in question.path else [])
        + list(_query(question.params, components)),
        "responses": _responses(JSON, schema),
    }


def _table(components: dict[str, Any]) -> dict[str, Any]:
    return {
        "summary": "The same counts as a table, whole.",
        "operationId": "cells_csv",
        "parameters": list(_query(OfTable, components)),
        "responses": _responses(CSV, {"type": "string"}),
    }


def _query(
    params: type[Struct], components: dict[str, Any]
) -> Iterable[dict[str, Any]]:
    shape = components[params.__name__]
    for name, schema in shape["properties"].items():
        yield {
            "name": name,
            "in": "query",
            "required": name in shape["required"],
            "schema": schema,
        }


def _responses(kind: str, schema: dict[str, Any]) -> dict[str, Any]:
    problem = {"$ref": REFERENCE.format(name=Problem.__name__)}
    return {
        "200": {"description": "The answer.", "content": {kind: {"schema": schema}}},
        "304": {"description": "What you hold is the answer."},
        "default": {
            "description": "What is wrong, and with what.",
            "content": {PROBLEM: {"schema": problem}},
        },
    }
