"""A service is asked for by any of its names, and an unknown one is no silence."""

import pytest
from msgspec import Struct

from rasad.errors import NotFound
from rasad.model.place import Place
from rasad.model.target import Registry, Service
from rasad.pipeline import asked_service


class Known(Struct, frozen=True):
    """A workspace in which a host and an unlisted service were measured."""

    registry: Registry = Registry(
        services=(
            Service(
                id="wren",
                kind="social",
                origin="foreign",
                aliases=("Wren", "ورن"),
                domains=("w.example",),
            ),
        ),
        classes={"birds": ("wren",), "empty": ()},
    )

    def countries(self) -> tuple[Place, ...]:
        """One country."""
        return (Place(code="XN", name="Norland"),)

    def services(self, country: str) -> tuple[str, ...]:
        """What was measured there."""
        return ("owl", "web/owl.example") if country == "XN" else ()


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("wren", "wren"),
        ("WREN", "wren"),
        ("ورن", "wren"),
        ("w.example", "wren"),
        ("m.w.example", "wren"),
        ("web/w.example", "wren"),
        ("Wren/app", "wren"),
        ("class:birds", "class:birds"),
        ("owl", "owl"),
        (" owl ", "owl"),
        ("web/owl.example", "web/owl.example"),
        ("web/never.example", "web/never.example"),
    ],
)
def test_a_service_is_found_by_any_name(name: str, service: str) -> None:
    """Names, sites, targets, classes, and what only the workspace knows."""
    assert asked_service.wanted(Known(), name) == service


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("wrenn", "like it: wren"),
        ("class:bird", "like it: class:birds"),
        ("zzz", "no service is called 'zzz': write an id"),
        ("zzz/app", "no service is called 'zzz/app'"),
    ],
)
def test_a_name_of_nothing_is_an_error(name: str, told: str) -> None:
    """Nothing found is never an empty answer, and what is like it is named."""
    with pytest.raises(NotFound, match=told):
        asked_service.named(Known(), name)


def test_no_name_asks_for_all() -> None:
    """An option that was not given narrows nothing."""
    assert asked_service.wanted(Known(), None) is None
