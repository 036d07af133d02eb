"""How many tell of an act, in words."""

import pytest

from rasad.model.source import Source
from rasad.pipeline import telling


def sources(*told: tuple[str, str | None, str | None]) -> list[Source]:
    """Return a source for each publisher, whom it credits, and whose story it is."""
    return [
        Source(
            document=f"sha256:{publisher}",
            quote="words",
            start=0,
            end=5,
            url=f"https://{publisher}.example/",
            publisher=publisher,
            credit=credit,
            copy_of=copy_of,
        )
        for publisher, credit, copy_of in told
    ]


@pytest.mark.parametrize(
    ("told", "brief", "sentence"),
    [
        (sources(("one", None, None), ("two", None, None)), "2", ""),
        (sources(("one", "AFP", None)), "1", ""),
        (
            sources(("one", "AFP", None), ("two", "AFP", None)),
            "2 (one origin: AFP)",
            "2 publishers, one origin: AFP",
        ),
        (
            sources(("one", None, None), ("two", None, "https://one.example/")),
            "2 (one origin)",
            "2 publishers, one origin",
        ),
        (
            sources(("one", "AFP", None), ("AFP", "Minister", None)),
            "2 (one origin)",
            "2 publishers, one origin",
        ),
        (
            sources(("one", "AFP", None), ("two", "AFP", None), ("three", None, None)),
            "3 (2 origins)",
            "3 publishers, 2 origins",
        ),
    ],
    ids=[
        "each by itself",
        "one that credits somebody",
        "two that credit one agency",
        "a copy: whose story it is nobody says",
        "a chain, of which no link is named alone",
        "two of one agency, and one by itself",
    ],
)
def test_origins_are_told(told: list[Source], brief: str, sentence: str) -> None:
    """An origin is named where the words credit it and nobody else."""
    assert telling.brief(told) == brief
    assert telling.sentence(told) == sentence
