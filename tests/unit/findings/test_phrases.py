"""What entries and dates are called in a sentence."""

from typing import Any

import pytest
from msgspec import convert
from tests.unit.findings.norland import context, entry

from rasad.findings.dates import spoken
from rasad.findings.phrases import name_for, name_of_actor, unseen_of
from rasad.findings.said import from_entries
from rasad.model.said import Actor, Scope, When

COUNCIL = {
    "id": "xn.council",
    "name": "Supreme Council of Birds",
    "kind": "council",
    "role": "orders",
}
MAYOR = {"id": "", "name": "Minister", "kind": "minister", "role": "orders"}
COURT = {"id": "", "name": "the court", "kind": "court", "role": "orders"}
READER = {"id": "", "name": "Anna Holm", "kind": "public", "role": "orders"}
ABROAD = {"id": "", "name": "شورای عالی", "kind": "council", "role": "orders"}


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        (
            "order_block",
            {"actors": [COUNCIL]},
            "the Supreme Council of Birds' order of 1 May 2023",
        ),
        ("order_block", {"actors": [COURT]}, "the court order of 1 May 2023"),
        ("order_block", {"actors": [MAYOR]}, "the minister's order of 1 May 2023"),
        ("order_block", {"actors": [READER]}, "the order of 1 May 2023"),
        ("order_block", {"actors": [ABROAD]}, "the council's order of 1 May 2023"),
        ("order_lift", {"asks": "restore"}, "the lifting order of 1 May 2023"),
        (
            "ban_sector",
            {"scope": {"kind": "sector", "population": "schools"}},
            "the ban on Heron for schools of 1 May 2023",
        ),
        (
            "planned_restriction",
            {"modality": "possible"},
            "the statement of 1 May 2023 that Heron could be blocked",
        ),
        (
            "planned_restriction",
            {
                "modality": "intended",
                "deadline": {"date": "2023-05-04", "kind": "announced_start"},
            },
            "the announcement of 1 May 2023 that Heron would be blocked on 4 May 2023",
        ),
        (
            "status_claim",
            {"modality": "claimed", "subtype": "blocked"},
            "the claim of 1 May 2023 that Heron was blocked",
        ),
        (
            "access_observation",
            {"modality": "actual", "subtype": "accessible"},
            "the observation of 1 May 2023 that Heron could be reached",
        ),
        (
            "block",
            {"modality": "denied"},
            "the denial of 1 May 2023 that Heron was blocked",
        ),
        (
            "status_claim",
            {"modality": "denied", "subtype": "blocked"},
            "the denial of 1 May 2023 that Heron was blocked",
        ),
        (
            "status_claim",
            {"modality": "denied", "subtype": "accessible"},
            "the claim of 1 May 2023 that Heron could be reached",
        ),
        (
            "unblock",
            {"modality": "actual"},
            "the report of 1 May 2023 that Heron was open again",
        ),
    ],
)
def test_an_entry_is_named_in_plain_english(
    kind: str, more: dict[str, Any], expected: str
) -> None:
    """Whose act, of what, of which day; never a private person's name."""
    asked = context(12)
    said = from_entries([entry("x", kind, "2023-05-01", **more)], asked)[0]
    assert name_for(said, "heron", asked) == expected


def test_a_class_is_spoken_of_in_the_plural() -> None:
    """Messengers were blocked; a messenger was."""
    asked = context(12)
    claim = entry("x", "status_claim", "2023-05", subtype="blocked")
    told = name_for(from_entries([claim], asked)[0], "class:birds", asked)
    assert told == "the claim of May 2023 that birds were blocked"


@pytest.mark.parametrize(
    ("value", "end", "expected"),
    [
        ("2023-05-01", None, "1 May 2023"),
        ("2023-05", None, "May 2023"),
        ("2023", None, "2023"),
        ("--09-26", None, "26 September"),
        ("2023-02-08T22:30+03:00", None, "8 February 2023"),
        ("2023-05-01", "2023-05-04", "1 to 4 May 2023"),
        ("2023-04-28", "2023-05-04", "28 April 2023 to 4 May 2023"),
        (None, None, "an unknown day"),
    ],
)
def test_a_date_in_words(value: str | None, end: str | None, expected: str) -> None:
    """As closely as it was told, and no closer."""
    assert spoken(When(value=value, end=end)) == expected


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Norland Telecom", "isp_operator", "Norland Telecom"),
        ("heron", "platform", "Heron"),
        ("Nest Authority", "regulator", "the Nest Authority"),
        ("the ministry", "ministry", None),
        ("Nils Rook", "channel_admin", None),
    ],
)
def test_only_proper_names_are_named(
    name: str, kind: str, expected: str | None
) -> None:
    """A generic word is no name, and the owner of a channel stays unnamed."""
    actor = convert({"id": "", "name": name, "kind": kind}, Actor)
    assert name_of_actor(actor) == expected


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ({"part": "calls"}, "calls alone"),
        ({"kind": "sector", "population": "schools"}, "schools alone"),
        ({"kind": "sector", "population": "مدارس"}, "the people that it is meant for"),
        ({"kind": "channel"}, "single channels"),
        ({"kind": "regional", "place": "Southport"}, "Southport alone"),
    ],
)
def test_what_no_test_looks_at(scope: dict[str, Any], expected: str) -> None:
    """The reader is told where nobody could look."""
    assert unseen_of(convert(scope, Scope)).startswith(expected)
