"""Incidents, outages and test lists of others are read and kept apart."""

from typing import Any

import msgspec
import pytest

from rasad.model.episode import EpisodeKind
from rasad.pipeline.interchange import opening
from rasad.pipeline.interchange.nouns import Reading
from rasad.pipeline.interchange.outside import KINDS, Outside

INCIDENT = {
    "id": "12",
    "title": "Kenya: example.org blocked",
    "start_time": "2024-06-25T00:00:00.000000Z",
    "end_time": None,
    "CCs": ["KE"],
    "ASNs": [33771],
    "domains": ["www.telegram.org", "example.org"],
    "test_names": ["web_connectivity"],
    "links": ["https://example.org/report"],
}
IODA = {
    "entity": {"type": "country", "code": "KE", "name": "Kenya"},
    "from": 1719331200,
    "until": 1719338400,
    "score": 1200.5,
    "datasource": "bgp",
}
RADAR = {
    "id": "550",
    "locations": ["KE", "UG"],
    "asns": [33771],
    "startDate": "2024-06-25T16:00:00Z",
    "endDate": None,
    "outage": {"outageCause": "GOVERNMENT_DIRECTED", "outageType": "NATIONWIDE"},
    "linkedUrl": "https://example.org/outage",
}


def read(value: Any, file: str = "given.json") -> tuple[str, Reading]:
    """Return which kind takes a value for its own, and what it reads."""
    raw = value if isinstance(value, bytes) else msgspec.json.encode(value)
    given = opening.given(raw, file)
    (name,) = [name for name in KINDS if KINDS[name].accepts(given)]
    return name, KINDS[name].read(given)


def test_an_incident() -> None:
    """An incident is a row with its services, networks and links; no end is no end."""
    name, reading = read({"incidents": [INCIDENT]})

    (row,) = reading.rows
    assert name == "ooni_incidents"
    assert (row.services, row.asns) == (("telegram", "web/example.org"), (33771,))
    assert (row.end, row.status) == (None, "unknown")
    assert "https://explorer.ooni.org/findings/12" in row.links


def test_only_an_id_of_ooni_is_shown_by_ooni() -> None:
    """An incident that another wrote in this layout has no page there."""
    _, reading = read({"incidents": [{**INCIDENT, "id": "0208b3bd", "links": []}]})

    assert reading.rows[0].links == ()


@pytest.mark.parametrize(
    "change",
    [
        {"CCs": []},
        {"CCs": ["XX"]},
        {"start_time": "soon"},
        {"ASNs": ["many"]},
        {"ASNs": "33771"},
        {"domains": "example.org"},
    ],
    ids=[
        "no country",
        "no such country",
        "no start",
        "networks that are none",
        "networks as one text",
        "a site as one text",
    ],
)
def test_an_incident_that_cannot_be_used_is_refused(change: dict[str, Any]) -> None:
    """Every incident is in or refused with its place."""
    _, reading = read({"incidents": [INCIDENT, {**INCIDENT, **change}]})

    assert (len(reading.rows), len(reading.rejects)) == (1, 1)
    assert reading.rejects[0].where == "incident 2"


def test_an_event_of_ioda_is_an_outage_from_a_named_source() -> None:
    """It is an episode of kind outage without counts of ours, and names its source."""
    name, reading = read({"data": [IODA]})

    (outage,) = reading.outages
    assert name == "ioda"
    assert outage.episode.kind is EpisodeKind.OUTAGE
    assert (outage.episode.evidence.blocked, outage.episode.evidence.measured) == (0, 0)
    assert outage.source == "ioda"
    assert outage.episode.evidence.witness.startswith("ioda: ")
    assert f"{outage.episode.start.latest:%Y-%m-%dT%H:%M}" == "2024-06-25T16:00"


def test_an_event_of_ioda_in_its_later_form() -> None:
    """A start with a duration says the same as from and until."""
    later = {"location": "country/KE", "start": 1719331200, "duration": 7200}
    _, one = read([IODA])
    _, other = read([{**later, "datasource": "bgp"}])

    assert one.outages[0].episode.id == other.outages[0].episode.id
    assert one.outages[0].episode.end == other.outages[0].episode.end


def test_a_network_without_its_country_is_refused() -> None:
    """An outage of nobody knows where is not put anywhere."""
    item = {**IODA, "entity": {"type": "asn", "code": "33771", "name": "x"}}

    _, reading = read([item])

    assert (reading.outages, len(reading.rejects)) == ((), 1)


def test_an_annotation_of_radar_is_an_outage_of_each_country() -> None:
    """One annotation of two countries is two outages; one without end goes on."""
    name, reading = read({"result": {"annotations": [RADAR]}})

    assert name == "radar"
    assert [o.episode.country for o in reading.outages] == ["KE", "UG"]
    assert [o.episode.end for o in reading.outages] == [None, None]
    assert reading.outages[0].cause == "GOVERNMENT_DIRECTED"


def test_a_test_list_is_of_the_country_in_its_name() -> None:
    """Targets are named as they are measured; what is no address is refused."""
    body = (
        b"url,category_code,category_description,date_added,source,notes\n"
        b"https://telegram.org/,COMT,Communication,2017-01-01,us,\n"
        b"ftp://example.org/,FILE,Files,2017-01-01,us,\n"
    )

    name, reading = read(body, "0123456789abcdef-ke.csv")

    (target,) = reading.targets
    assert name == "test_list"
    assert (target.country, target.target) == ("KE", "web/telegram.org")
    assert target.service == "telegram"
    assert [r.where for r in reading.rejects] == ["row 3"]


def test_the_same_rows_in_two_files_are_there_once() -> None:
    """A file that was imported under two names does not double what it tells."""
    _, one = read({"incidents": [INCIDENT]}, "one.json")
    _, other = read({"incidents": [INCIDENT]}, "other.json")

    assert len(Outside((one, other)).rows()) == 1
    assert Outside((one, other)).rows("UG") == ()
