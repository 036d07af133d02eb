"""
Reports of before 2016, in YAML, as measurements in JSON.

A report is a header and then one document a measurement, parted by `---`. Bytes
become base64 objects, as they stand in JSON; tags that would make objects of
Python are read as the plain values below them.

Source: OONI data format of ooniprobe 0.x and 1.x (Twisted), df-000.
"""

import base64
import importlib
import re
from datetime import date
from typing import Any

import msgspec

LONGEST = 16 * 1024 * 1024  # bytes of one document
MOST, DEEPEST = 2_000_000, 40  # values of a document, aliases written out
# What an entry says of the run and not of what it saw.
ENVELOPE = frozenset(
    {"input", "measurement_start_time", "test_runtime", "annotations", "id"}
)
ASKED = re.compile(r"Query\(b?'([^']{1,253})'")


class BadReport(Exception):
    """A document is no YAML, or more than is read of one; with a sentence."""


def _loader() -> Any:
    """Return a class that loads plain values only."""
    try:
        yaml = importlib.import_module("yaml")
    except ImportError as error:
        raise BadReport("YAML cannot be read without the library PyYAML") from error

    class Plain(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # C or Python, as installed
        pass

    def below(loader: Any, _tag: str, node: Any) -> Any:
        if isinstance(node, yaml.MappingNode):
            return loader.construct_mapping(node, deep=True)
        if isinstance(node, yaml.SequenceNode):
            return loader.construct_sequence(node, deep=True)
        return loader.construct_scalar(node)

    Plain.add_multi_constructor("tag:yaml.org,2002:python/", below)
    Plain.add_multi_constructor("!", below)
    return yaml, Plain


def load(raw: bytes) -> Any:
    """
    Return the document as plain values of JSON.

    Raises:
        BadReport: no YAML (with the line within the document), or too much.
    """
    if len(raw) > LONGEST:
        raise BadReport(f"a document of more than {LONGEST} bytes")
    yaml, plain = _loader()
    try:
        return _Plainly().of(yaml.load(raw, plain), 0)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError) as error:
        mark = getattr(error, "problem_mark", None)
        at = f", line {mark.line + 1} of it" if mark else ""
        what = getattr(error, "problem", None) or type(error).__name__
        raise BadReport(f"not YAML{at}: {what}") from error


def load_json(raw: bytes) -> dict[str, Any]:
    """
    Return a record of a stream of 2015: a header, an entry or a footer.

    Raises:
        BadReport: no JSON, or no object.
    """
    try:
        return msgspec.json.decode(raw, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadReport(f"not a record of a report: {error}") from error


class _Plainly:
    """Counts values while they are made plain: aliases could make them endless."""

    def __init__(self) -> None:
        self._count = 0

    def of(self, value: Any, depth: int) -> Any:
        self._count += 1
        if self._count > MOST or depth > DEEPEST:
            raise BadReport("a document with more values, or deeper, than is read")
        if isinstance(value, dict):
            return {_key(k): self.of(v, depth + 1) for k, v in value.items()}
        if isinstance(value, list | tuple | set):
            return [self.of(v, depth + 1) for v in value]
        if isinstance(value, bytes):
            data = base64.b64encode(value).decode("ascii")
            return {"data": data, "format": "base64"}
        return str(value) if isinstance(value, date) else value


def _key(key: object) -> str:
    return key.decode("utf-8", "replace") if isinstance(key, bytes) else str(key)


def _named(query: Any) -> Any:
    """Return a lookup with the name that only its printed form tells."""
    if not isinstance(query, dict) or query.get("hostname"):
        return query
    found = ASKED.search(str(query.get("query") or ""))
    resolver = query.get("resolver")
    more: dict[str, Any] = {"hostname": found[1] if found else None}
    if isinstance(resolver, list) and resolver:
        more["resolver_hostname"] = resolver[0]
        more["resolver_port"] = resolver[1] if len(resolver) > 1 else None
    return {**query, **more}


def measurement(header: dict[str, Any], entry: Any) -> bytes:
    """
    Return the measurement that *entry* is, under the header of its report.

    Raises:
        BadReport: the entry is no mapping.
    """
    if not isinstance(entry, dict):
        raise BadReport("an entry that is no mapping")
    keys = entry.get("test_keys")
    if not isinstance(keys, dict):
        keys = {k: v for k, v in entry.items() if k not in ENVELOPE}
        if isinstance(keys.get("queries"), list):
            keys["queries"] = [_named(query) for query in keys["queries"]]
    told = {k: v for k, v in entry.items() if k in ENVELOPE}
    return msgspec.json.encode({**header, **told, "test_keys": keys})
