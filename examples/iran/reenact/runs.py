"""Who measured what, and when: the published runs and the invented ones between."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from examples.iran.reenact.chance import number, share
from examples.iran.reenact.history import (
    SILENT,
    WINDOWS,
    Window,
    is_blocked,
    published,
)

MESSENGERS = ("telegram", "whatsapp", "facebook_messenger")
NOBODY = 0.1  # share of ordinary days on which a network is not measured
DOWN = 0.015  # share of website tests that meet a site that is down
NO_HELPER = 0.01  # share of website tests that could not reach their helper
EACH_SITE = 0.6  # share of people who test a site after the first
EACH_APP = 0.6  # share of people who test another messenger on a busy day
APPS_FIRST = 0.6  # share of people who test messengers on an ordinary day


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """
    One test by one probe, of one site where it is a website test.

    `session` is shared by the tests that a person started together, at `began`.
    `outcome` is `ok`, `blocked`, `down` or `no_helper`; `basis` says where it is
    from.
    """

    session: str
    began: datetime
    test: str
    url: str | None
    asn: int
    when: datetime
    outcome: str
    basis: str


def _as_published() -> Iterator[Run]:
    """Yield a run in the hour of each published status, with that status."""
    for subject, asn, start, blocked in published():
        is_site = subject.startswith("http")
        when = start + timedelta(seconds=number(0, 3599, subject, asn, start))
        yield Run(
            began=when,
            session=f"published/{asn}/{start:%Y%m%d%H}/{subject}",
            test="web_connectivity" if is_site else subject,
            url=subject if is_site else None,
            asn=asn,
            when=when,
            outcome="blocked" if blocked else "ok",
            basis="status and hour as published",
        )


def _sessions(window: Window, asn: int, day: datetime) -> Iterator[datetime]:
    """Yield when people on one network started their probes on one day."""
    date = f"{day:%Y-%m-%d}"
    if (asn, date) in SILENT:
        return
    busy = date in window.busy
    if not busy and share("nobody", asn, date) < NOBODY:
        return
    count = number(4, 5, "many", asn, date) if busy else number(1, 3, "few", asn, date)
    for place in range(count):
        # One in each part of the day, so that a change is seen within hours.
        into = (place + share("when", asn, date, place)) / count
        yield day + timedelta(seconds=int(into * 86_400))


def _outcome(subject: str, asn: int, when: datetime) -> str:
    if is_blocked(subject, asn, when):
        return "blocked"
    if not subject.startswith("http"):
        return "ok"
    luck = share("luck", subject, asn, when)
    if luck < DOWN:
        return "down"
    return "no_helper" if luck < DOWN + NO_HELPER else "ok"


def _subjects(window: Window, asn: int, when: datetime) -> tuple[str, ...]:
    """Return what one person tested: messengers, sites, or on busy days both."""
    first, *rest = window.sites
    sites = (first, *(s for s in rest if share("site", s, asn, when) < EACH_SITE))
    if window.only_sites:
        return sites
    if f"{when:%Y-%m-%d}" in window.busy:
        # Everybody tests what is in the news; the rest is left out now and then.
        news, *others = MESSENGERS
        keep = (t for t in others if share("app", t, asn, when) < EACH_APP)
        return (news, *keep, first)
    return MESSENGERS if share("apps", asn, when) < APPS_FIRST else sites


def _invented(window: Window) -> Iterator[Run]:
    days = (window.last - window.first).days
    for asn in window.networks:
        for day in (window.first + timedelta(days=n) for n in range(days)):
            for when in _sessions(window, asn, day):
                for place, subject in enumerate(_subjects(window, asn, when)):
                    is_site = subject.startswith("http")
                    start = when + timedelta(seconds=37 * place)
                    yield Run(
                        began=when,
                        session=f"{window.name}/{asn}/{when:%Y%m%d%H%M%S}",
                        test="web_connectivity" if is_site else subject,
                        url=subject if is_site else None,
                        asn=asn,
                        when=start,
                        outcome=_outcome(subject, asn, start),
                        basis="invented",
                    )


def of_window(window: Window) -> list[Run]:
    """
    Return every run of *window*, the earliest first.

    The published runs lie in the window that holds their hour. The list has no
    run of a network on the days in `SILENT`, other than published ones.
    """
    runs = [*_invented(window)]
    runs += [run for run in _as_published() if window.first <= run.when < window.last]
    return sorted(runs, key=lambda run: (run.when, run.asn, run.test, run.url or ""))


def every() -> Iterator[tuple[str, list[Run]]]:
    """Yield the name of each window and its runs."""
    for window in WINDOWS:
        yield window.name, of_window(window)
