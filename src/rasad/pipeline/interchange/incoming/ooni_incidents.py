"""Incidents and findings in the layout of OONI's findings API."""

from collections.abc import Iterator
from typing import Any, Final

from rasad.model.ids import content_id
from rasad.model.reject import Reject
from rasad.pipeline import catalogue
from rasad.pipeline.interchange import dating, naming
from rasad.pipeline.interchange.nouns import Given, Reading, Repair, Row

ABOUT = "OONI findings or incidents (JSON)"
RECORD: Final = "ooni"
_TESTS: Final = {
    "telegram": "telegram",
    "whatsapp": "whatsapp",
    "signal": "signal",
    "facebook_messenger": "facebook_messenger",
    "tor": "tor",
    "psiphon": "psiphon",
}


def accepts(given: Given) -> bool:
    """Tell by its keys whether the file is a list of incidents."""
    return _list(given.json) is not None


def read(given: Given) -> Reading:
    """Read every incident; one of several countries is a row for each."""
    items = _list(given.json) or []
    rows: list[Row] = []
    repairs: list[Repair] = []
    rejects: list[Reject] = []
    for number, item in enumerate(items, 1):
        found = list(_rows(given.file, number, item, repairs))
        rows += [f for f in found if isinstance(f, Row)]
        rejects += [f for f in found if isinstance(f, Reject)]
    return Reading(
        kind=RECORD,
        inputs=len(rows) + len(rejects),
        rows=tuple(rows),
        repairs=tuple(repairs),
        rejects=tuple(rejects),
    )


def _list(found: Any) -> list[Any] | None:
    if isinstance(found, dict):
        found = found.get("incidents") or found.get("incident")
        found = [found] if isinstance(found, dict) else found
    if not isinstance(found, list) or not found or not isinstance(found[0], dict):
        return None
    return found if {"start_time", "CCs"} <= found[0].keys() else None


def _rows(
    file: str, number: int, item: Any, repairs: list[Repair]
) -> Iterator[Row | Reject]:
    try:
        codes = _texts(item, "CCs")
        start = dating.read(str(item["start_time"])[:19].replace("T", " ")).value
        end = _end(file, number, item, start, repairs)
        asns = tuple(int(asn) for asn in _texts(item, "ASNs"))
        domains = _texts(item, "domains")
        tests = _texts(item, "test_names")
        links = naming.links(_links(item))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        yield _reject(file, number, f"not an incident: {error!r}")
        return
    if start is None or not codes:
        yield _reject(file, number, "it has no day of start, or no country")
        return
    services = _services(domains, tests)
    for code in codes:
        if code not in catalogue.places():
            yield _reject(file, number, f"{code!r} is no country's code")
            continue
        yield Row(
            id=content_id(RECORD, str(item.get("id", number)), code, start),
            record=RECORD,
            file=file,
            sheet="",
            number=number,
            own_id=str(item.get("id", "")),
            country=code,
            start=start,
            start_type="actual",
            end=end,
            status="ended" if end else "unknown",
            interference=("shutdown",) if not (domains or tests) else (),
            extent=("service_based",) if services else (),
            asns=asns,
            services=services,
            links=links,
            words=str(item.get("title") or ""),
            cells=(
                ("domains", " ".join(domains)),
                ("test_names", " ".join(tests)),
                ("themes", " ".join(_texts(item, "themes"))),
                ("tags", ";".join(_texts(item, "tags"))),
                ("short_description", str(item.get("short_description") or "")),
                ("event_type", str(item.get("event_type") or "")),
            ),
        )


def _end(
    file: str, number: int, item: Any, start: str | None, repairs: list[Repair]
) -> str | None:
    old = str(item.get("end_time") or "")
    end = dating.read(old[:19].replace("T", " "))
    if end.value and start and end.value < start:
        repairs.append(
            Repair(
                file=file,
                sheet="",
                row=number,
                column="end_time",
                old=old,
                new="",
                why="it ends before it begins: no end is taken",
            )
        )
        return None
    return end.value


def _texts(item: Any, key: str) -> tuple[str, ...]:
    found = item.get(key) or ()
    if not isinstance(found, list | tuple):
        raise TypeError(f"{key} is no list: {found!r:.80}")
    return tuple(str(text) for text in found)


def _links(item: Any) -> tuple[str, ...]:
    """Return what it links to; only a number is an id under which OONI shows one."""
    own = str(item.get("id") or "")
    links = _texts(item, "links")
    shown = own.isascii() and own.isdigit()
    return (*links, f"https://explorer.ooni.org/findings/{own}") if shown else links


def _services(domains: tuple[str, ...], tests: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the incident is about; a host of no service is its own target."""
    registry = catalogue.services()
    named = {registry.service_of(f"web/{domain}") for domain in domains}
    return tuple(sorted(named | {_TESTS[test] for test in tests if test in _TESTS}))


def _reject(file: str, number: int, what: str) -> Reject:
    return Reject(
        stage="import",
        source=file,
        where=f"incident {number}",
        what=what,
        remedy="keep to the layout of OONI's findings API",
    )
