"""Sheets in the three layouts, in our own words."""

import csv
import io
from collections.abc import Mapping, Sequence

from rasad.pipeline.interchange import opening
from rasad.pipeline.interchange.incoming import stop
from rasad.pipeline.interchange.nouns import Reading

FIRST: Mapping[str, str] = {
    "start_date": "2017-03-05 00:00:00",
    "end_date": "2017-03-07 00:00:00",
    "country": "Kenya",
    "geo_scope": "National",
    "area_name": "Nationwide",
    "ordered_by": "Judiciary",
    "shutdown_type_group": "Service-based",
    "shutdown_type": "Service-based",
    "official_just": "School Exams",
    "actual_cause": "Protest",
    "news_link": "https://example.org/kenya",
    "service_details": "WhatsApp",
    "id": "1.0",
}
SECOND: Mapping[str, str] = {
    "ID": "7.0",
    "start_date": "2019-05-01 00:00:00",
    "end_date": "",
    "country": "SriLanka",
    "geo_scope": "Level 3",
    "ordered_by": "Executive government",
    "shutdown_type_new": "Shutdown and throttle",
    "affected_network": "Mobile and broadband",
    "full or service-based": "Service-based",
    "Facebook_affected": "True",
    "Telegram_affected": "False",
    "other_service_details (specify)": "Viber",
    "official_just": "Other",
}
THIRD: Mapping[str, str] = {
    "start_date_type": "Actual",
    "start_date": "2021-02-04 00:00:00",
    "country": "Myanmar",
    "geo_scope": "Not sure",
    "shutdown_type": "Shutdown, Throttle",
    "affected_network": "Broadband, Mobile",
    "shutdown_extent": "Service-based",
    "ordered_by": "Military",
    "shutdown_status": "Ongoing",
    "end_date": "",
    "gov_justification": "Precautionary measure",
    "facebook_affected": "Yes",
    "telegram_affected": "No",
    "other_affected": "",
}


def body(*rows: Mapping[str, str]) -> bytes:
    """Return rows as a sheet; the columns are those of the first."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def read(*rows: Mapping[str, str], file: str = "sheet.csv") -> Reading:
    """Return what reading such a sheet gives."""
    return stop.read(opening.given(body(*rows), file))


def noted(reading: Reading) -> Sequence[tuple[str, str, str]]:
    """Return the column, old and new value of each repair."""
    return [(r.column, r.old, r.new) for r in reading.repairs if not r.doubt]
