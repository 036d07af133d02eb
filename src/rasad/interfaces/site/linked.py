"""
What a page is about, in the words of schema.org, as a file of JSON-LD beside it.

It is linked and not part of the page: a page without any `<script>` is one that
the strictest reader can trust at a glance.
"""

from typing import Any, Final

import msgspec

from rasad.interfaces.site.frame import Frame
from rasad.model.entry import Entry
from rasad.model.finding import Finding, FindingKind
from rasad.pipeline.picture import words

CONTEXT: Final = "https://schema.org"
RECORD: Final = "https://creativecommons.org/licenses/by/4.0/"
DERIVED: Final = "https://creativecommons.org/licenses/by-nc-sa/4.0/"
RATINGS: Final = {
    FindingKind.CORROBORATED: (3, "measurements agree"),
    FindingKind.NOT_BORNE_OUT: (1, "measurements do not agree"),
}


def dataset(frame: Frame, name: str, place: str | None, files: dict[str, str]) -> bytes:
    """Describe a page's data: *files* are names and media types."""
    about: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": name,
        "description": f"{name}: what was said about blocking beside what was "
        f"measured, as of {frame.answers.at:%Y-%m-%d}.",
        "creator": {"@type": "Organization", "name": frame.answers.title},
        "license": RECORD if frame.answers.synthetic else DERIVED,
        "isAccessibleForFree": True,
        "dateModified": f"{frame.answers.at:%Y-%m-%d}",
        "distribution": [
            {"@type": "DataDownload", "contentUrl": file, "encodingFormat": mime}
            for file, mime in files.items()
        ],
    }
    if place:
        about["spatialCoverage"] = place
    if frame.answers.synthetic:
        about["disambiguatingDescription"] = "Made-up measurements: a re-enactment."
    return msgspec.json.encode(about, enc_hook=str)


def event(frame: Frame, entry: Entry) -> bytes:
    """Describe an act or a claim, with the words that it rests on."""
    about: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Event",
        "identifier": entry.label or entry.id,
        "name": words.label(entry),
        "about": [frame.label(service) for service in entry.services],
        "organizer": [
            {"@type": "Organization", "name": name}
            for name in words.parties(entry).speak
        ],
        "subjectOf": [
            {"@type": "Quotation", "text": s.quote, "identifier": s.document}
            | ({"url": s.url} if s.url else {})
            for s in entry.sources
        ],
        "license": RECORD,
    }
    if entry.date.value and not entry.date.value.startswith("--"):
        about["startDate"] = entry.date.value
    if entry.country:
        name = frame.answers.place(entry.country).name
        about["location"] = {"@type": "Country", "name": name}
    return msgspec.json.encode(about, enc_hook=str)


def review(frame: Frame, finding: Finding) -> bytes | None:
    """Describe how a claim was checked; None for what is no claim."""
    entry = frame.entries.get(finding.entry or "")
    if finding.kind not in RATINGS or entry is None:
        return None
    value, said = RATINGS[finding.kind]
    return msgspec.json.encode(
        {
            "@context": CONTEXT,
            "@type": "ClaimReview",
            "claimReviewed": entry.sources[0].quote,
            "itemReviewed": {
                "@type": "Claim",
                "name": words.label(entry),
                "datePublished": entry.date.value,
            },
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": value,
                "worstRating": 1,
                "bestRating": 3,
                "alternateName": said,
            },
            "reviewBody": finding.may_write,
            "author": {"@type": "Organization", "name": frame.answers.title},
            "datePublished": f"{frame.answers.at:%Y-%m-%d}",
            "dateModified": f"{frame.answers.at:%Y-%m-%d}",
        },
        enc_hook=str,
    )
