"""
What was blocked where and when: published where it could be, invented where not.

Published: the statuses per network and hour of 26 December 2017 to 2 January
2018, from the table in OONI's report "Iran Protests: DPI blocking of Instagram"
and the report before it (https://ooni.org/post/2018-iran-protests/ and
https://ooni.org/post/2018-iran-protests-pt2/). Every other hour is invented so
that it keeps to the days that were reported. All times are UTC.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

MCI, IRANCELL, RIGHTEL = 197207, 44244, 57218
TCI, SHATEL, ASIATECH, PARS = 58224, 31549, 43754, 16322
TCI_REGION, TIC = 58085, 48159
MOBILE = frozenset({MCI, IRANCELL, RIGHTEL})

INSTAGRAM = "https://www.instagram.com/"
FACEBOOK = "https://www.facebook.com/"
TWITTER = "http://twitter.com/"
YOUTUBE = "https://www.youtube.com/"
GOOGLE_PLUS = "https://plus.google.com/"
# Blocked by an injected answer long before the first of our windows, and after.
STANDING = frozenset(
    {"facebook_messenger", FACEBOOK, TWITTER, YOUTUBE, GOOGLE_PLUS},
)


def hour(text: str) -> datetime:
    """Return the instant of `2017-12-31T22`, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """
    Days on which people measured: from the first, before the last.

    `busy` are the days on which many did, because something was in the news.
    `only` limits the networks' runs to websites where the test did not matter.
    """

    name: str
    first: datetime
    last: datetime
    networks: tuple[int, ...]
    sites: tuple[str, ...]
    busy: frozenset[str] = frozenset()
    only_sites: bool = False


WINDOWS = (
    Window(
        name="2017-07_2017-08",
        first=hour("2017-07-15T00"),
        last=hour("2017-09-01T00"),
        networks=(MCI, IRANCELL, TCI, PARS),
        sites=(FACEBOOK, TWITTER, YOUTUBE, GOOGLE_PLUS, INSTAGRAM),
        only_sites=True,
    ),
    Window(
        name="2017-12_2018-01",
        first=hour("2017-12-24T00"),
        last=hour("2018-01-21T00"),
        networks=(MCI, IRANCELL, RIGHTEL, PARS, ASIATECH),
        sites=(INSTAGRAM, FACEBOOK, TWITTER, YOUTUBE),
        busy=frozenset(
            f"{month}-{day:02}"
            for month, days in (
                ("2017-12", (30, 31)),
                ("2018-01", (1, 2, 3, 4, 5, 6, 12, 13, 14)),
            )
            for day in days
        ),
    ),
    Window(
        name="2018-04_2018-05",
        first=hour("2018-04-10T00"),
        last=hour("2018-06-01T00"),
        networks=(MCI, IRANCELL, RIGHTEL, TCI, SHATEL, ASIATECH),
        sites=(INSTAGRAM, FACEBOOK, TWITTER, YOUTUBE),
        busy=frozenset(
            {"2018-04-21", "2018-04-29", "2018-04-30"}
            | {f"2018-05-{day:02}" for day in range(1, 11)},
        ),
    ),
)

# Days on which nobody measured, so that the archive has holes as archives have.
SILENT = frozenset(
    (asn, f"{month}-{day:02}")
    for asn, month, days in (
        (RIGHTEL, "2017-12", (26, 27, 28)),
        (ASIATECH, "2018-01", (8, 9, 17)),
        (PARS, "2018-01", (10,)),
        (TCI, "2017-08", (11, 12)),
        (SHATEL, "2018-05", (19, 20, 21, 22)),
        (RIGHTEL, "2018-05", (26, 27)),
    )
    for day in days
)

# From when until when. The days are reported, the hours invented, apart from
# the bounds that the published statuses set (see PUBLISHED).
BLOCKS: dict[tuple[str, int], tuple[tuple[str, str], ...]] = {
    ("telegram", MCI): (
        ("2017-12-31T13", "2018-01-13T14"),
        ("2018-04-30T23", "9999-01-01T00"),
    ),
    ("telegram", PARS): (("2018-01-01T03", "2018-01-13T13"),),
    ("telegram", IRANCELL): (
        ("2018-01-02T08", "2018-01-13T16"),
        ("2018-05-01T00", "9999-01-01T00"),
    ),
    ("telegram", RIGHTEL): (
        ("2018-01-01T00", "2018-01-13T15"),
        ("2018-05-01T20", "9999-01-01T00"),
    ),
    ("telegram", ASIATECH): (
        ("2018-01-01T10", "2018-01-13T13"),
        ("2018-05-09T05", "9999-01-01T00"),
    ),
    ("telegram", SHATEL): (("2018-05-03T08", "9999-01-01T00"),),
    ("telegram", TCI): (("2018-05-06T06", "9999-01-01T00"),),
    (INSTAGRAM, MCI): (("2017-12-31T13", "2018-01-06T10"),),
    (INSTAGRAM, PARS): (("2017-12-31T13", "2018-01-04T12"),),
    (INSTAGRAM, IRANCELL): (("2018-01-02T08", "2018-01-06T08"),),
    (INSTAGRAM, RIGHTEL): (("2017-12-31T20", "2018-01-06T09"),),
    (INSTAGRAM, ASIATECH): (("2018-01-01T10", "2018-01-04T16"),),
}

# Test or site, network, hours seen open, hours seen blocked.
PUBLISHED = (
    ("telegram", PARS, "12-28T00 12-29T00 12-30T00", "01-01T05 01-02T03"),
    ("telegram", MCI, "", "12-31T22 01-01T00 01-02T04"),
    ("telegram", IRANCELL, "12-31T23 01-01T03", "01-02T10"),
    (INSTAGRAM, PARS, "12-28T01 12-29T01 12-30T01", "12-31T15 01-01T19 01-02T03"),
    (INSTAGRAM, MCI, "", "12-31T20 01-01T15 01-02T04"),
    (INSTAGRAM, IRANCELL, "01-01T01", "01-02T10"),
    (INSTAGRAM, RIGHTEL, "", "01-01T01"),
    (INSTAGRAM, TCI_REGION, "", "01-02T11"),
    (INSTAGRAM, TIC, "", "01-02T14"),
    (INSTAGRAM, ASIATECH, "", "01-02T16"),
    (
        "facebook_messenger",
        PARS,
        "",
        "12-26T02 12-27T00 12-28T00 12-29T00 12-30T00 12-31T15 01-01T04 01-02T03",
    ),
    ("facebook_messenger", IRANCELL, "", "12-26T02 12-31T19 01-01T03 01-02T10"),
    ("facebook_messenger", MCI, "", "12-31T15 01-01T00 01-02T04"),
    ("whatsapp", IRANCELL, "01-02T10", ""),
    ("vanilla_tor", PARS, "12-29T05 12-30T01", "01-02T03"),
    ("vanilla_tor", MCI, "12-31T15", "01-01T06"),
    ("vanilla_tor", IRANCELL, "01-01T01", ""),
)


def published() -> Iterator[tuple[str, int, datetime, bool]]:
    """Yield (test or site, network, hour, whether blocked) as published."""
    for subject, asn, open_hours, blocked_hours in PUBLISHED:
        for blocked, hours in ((False, open_hours), (True, blocked_hours)):
            for text in hours.split():
                year = 2017 if text.startswith("12") else 2018
                yield subject, asn, hour(f"{year}-{text}"), blocked


def is_blocked(subject: str, asn: int, when: datetime) -> bool:
    """Say whether *subject* (a test or a site) is blocked on *asn* at *when*."""
    if subject in STANDING:
        return True
    return any(
        hour(start) <= when < hour(end) for start, end in BLOCKS.get((subject, asn), ())
    )
