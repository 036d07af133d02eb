"""IODA outage events: `{entity, from, until, score, datasource}`, any version."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from rasad.pipeline.interchange import outages
from rasad.pipeline.interchange.nouns import Given, Reading
from rasad.pipeline.interchange.outages import Told

ABOUT = "IODA outage events (JSON)"


def accepts(given: Given) -> bool:
    """Tell by the keys of its first event."""
    items = _list(given.json)
    first = items[0] if items else None
    if not isinstance(first, dict) or "datasource" not in first:
        return False
    return bool({"from", "start"} & first.keys()) and bool(
        {"entity", "location"} & first.keys()
    )


def read(given: Given) -> Reading:
    """Read every event; one of a region or of a network says so."""
    return outages.read(_list(given.json), given.file, "ioda", _tell)


def _list(found: Any) -> list[Any]:
    if isinstance(found, dict):
        found = found.get("data") or found.get("events")
    return found if isinstance(found, list) else []


def _tell(item: Any) -> Iterator[Told]:
    kind, code, name, country = _entity(item)
    start = outages.instant(item.get("from", item.get("start")))
    until = item.get("until")
    end = None if until is None else outages.instant(until)
    if end is None and item.get("duration") is not None:
        end = start + timedelta(seconds=float(item["duration"]))
    yield Told(
        source="ioda",
        own_id=f"{kind}/{code}/{item['datasource']}/{start:%Y-%m-%dT%H:%M:%SZ}",
        country=country,
        start=start,
        end=end,
        asns=(int(code),) if kind == "asn" else (),
        place=name if kind == "region" else "",
        words=f"{item['datasource']} signal, score {item.get('score', 'not given')}",
        link=f"https://ioda.inetintel.cc.gatech.edu/{kind}/{code}",
    )


def _entity(item: Any) -> tuple[str, str, str, str]:
    """
    Return kind, code, name and country of what was out.

    Raises:
        ValueError: it is a region or a network, and its country is not told.
    """
    found = item.get("entity", item.get("location"))
    attributes: dict[str, Any] = {}
    if isinstance(found, str):
        kind, _, code = found.partition("/")
        name = str(item.get("location_name", ""))
    else:
        kind, code = str(found["type"]), str(found["code"])
        name, attributes = str(found.get("name", "")), found.get("attrs") or {}
    country = code if kind == "country" else attributes.get("country_code", "")
    if not country:
        raise ValueError(f"the country of {kind} {code} is not told")
    return kind, code, name, str(country)
