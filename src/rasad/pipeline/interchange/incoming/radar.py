"""Outage annotations of Cloudflare Radar."""

from collections.abc import Iterator
from typing import Any

from rasad.pipeline.interchange import outages
from rasad.pipeline.interchange.nouns import Given, Reading
from rasad.pipeline.interchange.outages import Told

ABOUT = "Cloudflare Radar outage annotations (JSON)"


def accepts(given: Given) -> bool:
    """Tell by the keys of its first annotation."""
    items = _list(given.json)
    first = items[0] if items else None
    return isinstance(first, dict) and {"startDate", "locations"} <= first.keys()


def read(given: Given) -> Reading:
    """Read every annotation; one of several countries is an outage of each."""
    return outages.read(_list(given.json), given.file, "radar", _tell)


def _list(found: Any) -> list[Any]:
    if isinstance(found, dict):
        found = found.get("result", found)
    if isinstance(found, dict):
        found = found.get("annotations") or found.get("outages")
    return found if isinstance(found, list) else []


def _tell(item: Any) -> Iterator[Told]:
    outage = item.get("outage") or item
    end = item.get("endDate")
    if not item["locations"]:
        raise ValueError("it names no country")
    for country in item["locations"]:
        yield Told(
            source="radar",
            own_id=str(item.get("id") or f"{country}/{item['startDate']}"),
            country=str(country),
            start=outages.instant(item["startDate"]),
            end=None if end is None else outages.instant(end),
            asns=tuple(int(asn) for asn in item.get("asns") or ()),
            place=str(item.get("scope") or ""),
            cause=str(outage.get("outageCause") or ""),
            words=str(item.get("description") or ""),
            link=str(item.get("linkedUrl") or ""),
        )
