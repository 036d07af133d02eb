"""Words that are also services, and services that are also words."""

import pytest
from tests.unit.record.said import said

ROWS = [
    (
        "A court ordered operators to block Line, Viber and WhatsApp.",
        {"line", "viber", "whatsapp"},
    ),
    ("In line with the ruling, a court ordered operators to block Viber.", {"viber"}),
    ("A court ordered operators to block Viber, Mizan Online said.", {"viber"}),
    ("A court ordered operators to block the messenger Signal.", {"signal"}),
    ("It was a signal: a court ordered operators to block Viber.", {"viber"}),
    ("A court ordered operators to block X, formerly Twitter.", {"twitter"}),
    ("A court ordered operators to block web.telegram.org today.", {"telegram"}),
]


@pytest.mark.parametrize(("text", "services"), ROWS)
def test_which_services_are_meant(text: str, services: set[str]) -> None:
    """An everyday word is no service, and a service's host is the service."""
    assert {i for s in said(text) for i in s.services} == services
