"""Names of services and targets, as tables and people write them."""

import pytest

from rasad.model.target import Registry, Service

REGISTRY = Registry(
    services=(
        Service(
            id="wren",
            kind="social",
            origin="foreign",
            name="Wren",
            aliases=("Wren / W", "W", "ورن کوچک"),
            domains=("wren.example", "w.example"),
        ),
        Service(
            id="heron", kind="messenger", origin="foreign", aliases=("Heron Chat",)
        ),
    ),
    classes={"birds": ("wren", "heron")},
)


@pytest.mark.parametrize(
    ("target", "service"),
    [
        ("wren/app", "wren"),
        ("W/web", "wren"),
        ("heron_chat/app", "heron"),
        ("web/m.w.example", "wren"),
        ("owl/app", "owl"),
        ("web/owl.example", "web/owl.example"),
    ],
)
def test_a_target_is_of_the_service_that_it_names(target: str, service: str) -> None:
    """Whatever a table calls a service; one that nobody knows stays as it is."""
    assert REGISTRY.service_of(target) == service


@pytest.mark.parametrize(
    "name", ["Wren", "w", "WREN/W".replace("/", " / "), "ورن\u200cكوچك", " wren "]
)
def test_a_name_is_known_however_it_is_spelt(name: str) -> None:
    """Capitals, half-spaces and the two Arabic spellings of a letter do not matter."""
    assert REGISTRY.named(name) == "wren"


def test_a_name_of_nothing_names_nothing() -> None:
    """Neither signs alone nor a part of a name are a service."""
    assert REGISTRY.named(" - ") is None
    assert REGISTRY.named("wre") is None
