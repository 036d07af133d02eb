"""Measured blocking in the layout of OONI's findings API."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from rasad.pipeline import catalogue
from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange import blocked
from rasad.pipeline.interchange.files import File, licence
from rasad.pipeline.interchange.nouns import Row

ABOUT = "measured blocking in the layout of OONI incidents"


def files(answers: Answers) -> Iterator[File]:
    """Yield one list; what the layout cannot hold stands in the codebook."""
    yield File(
        path="incidents.json",
        body=listed(
            blocked.rows(answers), at=f"{answers.at:%Y-%m-%dT%H:%M:%S.000000Z}"
        ),
        about=ABOUT,
        licence=licence(answers),
        synthetic=answers.synthetic,
    )


def listed(rows: Iterable[Row], *, at: str) -> bytes:
    """Return rows as incidents, in their order, written at the instant *at*."""
    found = {"incidents": [_incident(row, at) for row in rows]}
    return msgspec.json.format(msgspec.json.encode(found), indent=1)


def _incident(row: Row, at: str) -> dict[str, Any]:
    services = [s for s in map(catalogue.services().get, row.services) if s]
    # A host that no service owns is named by its target.
    hosts = [s.removeprefix("web/") for s in row.services if s.startswith("web/")]
    tests = {test for s in services for test in s.ooni} | {"web_connectivity"}
    return {
        "id": row.own_id,
        "email_address": "",
        "title": row.words,
        "short_description": row.words,
        "slug": f"{row.start}-{row.country.lower()}-{row.own_id[:8]}",
        "start_time": f"{row.start}T00:00:00.000000Z",
        "create_time": at,
        "update_time": at,
        "end_time": f"{row.end}T00:00:00.000000Z" if row.end else None,
        "reported_by": "Rasad",
        "creator_account_id": "",
        "published": False,
        "event_type": "incident",
        "ASNs": list(row.asns),
        "CCs": [row.country],
        "themes": [],
        "tags": ["censorship"],
        "test_names": sorted(tests),
        "domains": sorted([*hosts, *(s.domains[0] for s in services if s.domains)]),
        "links": list(row.links),
        "mine": False,
    }
