"""The layout of the #KeepItOn STOP sheets of 2020 to 2022."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from rasad.pipeline import catalogue
from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange import blocked
from rasad.pipeline.interchange.files import File, licence
from rasad.pipeline.interchange.nouns import Row
from rasad.pipeline.interchange.stop_terms import AFFECTED, written

ABOUT = "measured blocking in the layout of the #KeepItOn STOP sheets"
COLUMNS: Final = (
    "start_date_type",
    "start_date",
    "country",
    "geo_scope",
    "area_name",
    "shutdown_type",
    "affected_network",
    "shutdown_extent",
    "ordered_by",
    "decision_maker",
    "actual_cause",
    "actual_cause_details",
    "info_source",
    "info_source_link",
    "shutdown_status",
    "end_date",
    "duration",
    "gov_justification",
    "gov_just_details",
    "gov_ack",
    "legal_just",
    "legal_method",
    "gov_ack_source",
    "gov_ack_quote",
    "facebook_affected",
    "twitter_affected",
    "whatsapp_affected",
    "instagram_affected",
    "telegram_affected",
    "other_affected",
    "sms_affected",
    "phonecall_affected",
    "telcos_involved",
    "telco_ack",
    "telco_ack_source",
    "telco_ack_quote",
    "election",
    "violence",
    "hr_abuse_reported",
    "users_targeted",
    "users_target_detail",
    "users_notified",
    "econ_impact",
    "event",
    "an_link",
)
_OWN: Final = {service: f"{service}_affected" for service in AFFECTED.values()}


def files(answers: Answers) -> Iterator[File]:
    """Yield one sheet; what the layout cannot hold stands in the codebook."""
    yield File(
        path="stop.csv",
        body=sheet(blocked.rows(answers)),
        about=ABOUT,
        licence=licence(answers),
        synthetic=answers.synthetic,
    )


def sheet(rows: Iterable[Row]) -> bytes:
    """Return rows as a sheet, in their order; what nobody looked at is `Unknown`."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(map(_cells, rows))
    return out.getvalue().encode()


def _cells(row: Row) -> dict[str, str]:
    registry = catalogue.services()
    others = [registry.label(s) for s in row.services if s not in _OWN]
    return {
        "start_date_type": written("start_type", row.start_type),
        "start_date": row.start,
        "country": catalogue.places()[row.country].name,
        "geo_scope": written("level", row.level),
        "area_name": row.place,
        "shutdown_type": _several("interference", row.interference),
        "affected_network": _several("networks", row.networks),
        "shutdown_extent": _several("extent", row.extent),
        "ordered_by": written("ordered_by", row.ordered_by),
        "decision_maker": row.decision_maker,
        "actual_cause": written("cause", row.cause),
        "info_source": "Other",
        "info_source_link": " ".join(row.links),
        "shutdown_status": written("status", row.status),
        "end_date": row.end or "",
        "gov_justification": written("justification", row.justification),
        "other_affected": ", ".join([*others, *([row.other] if row.other else [])]),
        "event": row.words,
        **{column: "Yes" if s in row.services else "No" for s, column in _OWN.items()},
    }


def _several(field: str, values: tuple[str, ...]) -> str:
    return ", ".join(written(field, value) for value in values) or "Unknown"
