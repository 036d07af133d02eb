"""
The words that the code of the site says itself; templates keep theirs in `_()`.

Both go through gettext, so that a catalogue can take them: messages are looked
up when a page is made, `N_` only marks them for who collects them.
"""

from gettext import NullTranslations
from typing import Final

from jinja2 import Environment

from rasad.pipeline.answers import Answers
from rasad.pipeline.changes import Change, ChangeKind

TONGUE: Final = NullTranslations()
_ = TONGUE.gettext


def N_(text: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark a message for the catalogue; it is looked up where it is printed."""
    return text


NAV: Final = (
    ("countries", N_("Countries"), "index.html"),
    ("promises", N_("Promises"), "promises/index.html"),
    ("figures", N_("Figures"), "figures/index.html"),
    ("changes", N_("Changes"), "changes/index.html"),
    ("sources", N_("Sources"), "sources/index.html"),
    ("data", N_("Data"), "data/index.html"),
    ("method", N_("Method"), "method/index.html"),
    ("az", N_("A–Z"), "a-z/index.html"),
)
CHANGED: Final = {
    ChangeKind.SAID: N_("said"),
    ChangeKind.BEGAN: N_("measured: began"),
    ChangeKind.ENDED: N_("measured: ended"),
    ChangeKind.BECAME: N_("became"),
    ChangeKind.DUE: N_("day named"),
    ChangeKind.REVIEWED: N_("reviewed"),
    ChangeKind.WITHDRAWN: N_("withdrawn"),
}
TONES: Final = {
    ChangeKind.SAID: "said",
    ChangeKind.DUE: "said",
    ChangeKind.BECAME: "both",
    ChangeKind.BEGAN: "measured",
    ChangeKind.ENDED: "measured",
    ChangeKind.REVIEWED: "unknown",
    ChangeKind.WITHDRAWN: "unknown",
}
CORRECTED: Final = {
    "edit": N_("changed by a reviewer"),
    "reject": N_("taken off the record"),
    "merge": N_("put together with another"),
    "split": N_("taken apart"),
    "reopen": N_("opened for review again"),
}
SIDES: Final = {
    "index.json": N_("this page as JSON"),
    "data.csv": N_("its table as CSV"),
    "chart.svg": N_("picture as SVG"),
    "chart.png": N_("picture as PNG"),
    "feed.atom": N_("Atom feed"),
    "index.jsonld": N_("JSON-LD"),
    "card.png": N_("social card"),
}
BEGAN: Final = N_("{what} of {service} measured in {place}")
ENDED: Final = N_("End of {what} of {service} measured in {place}")


def install(env: Environment) -> None:
    """Give the templates their `_`, `gettext` and `ngettext`."""
    env.install_gettext_translations(  # type: ignore[attr-defined]  # added by jinja2.ext.i18n
        TONGUE, newstyle=True
    )


def reach(day: str | None) -> str:
    """Say how far the data reach."""
    return _("Data to %s.") % day if day else _("No measurements held.")


def changed(change: Change) -> str:
    """Return the sort of a change in words."""
    return _(CHANGED[change.kind])


def began(what: str, service: str, place: str) -> str:
    """Name the beginning of an episode; it tells what was measured, not who did it."""
    return _(BEGAN).format(what=what, service=service, place=place)


def ended(what: str, service: str, place: str) -> str:
    """Name the end of an episode."""
    return _(ENDED).format(what=what, service=service, place=place)


def observed(networks: list[str]) -> str:
    """Say from where it was observed; never who did it."""
    if not networks:
        return _("No network by itself.")
    return _("Observed from {networks}.").format(networks=", ".join(networks))


def under(answers: Answers) -> str:
    """Return what stands under a picture that travels alone."""
    parts = [
        _("Rasad · {title} · as of {day}.").format(
            title=answers.title, day=f"{answers.at:%Y-%m-%d}"
        )
    ]
    if answers.synthetic:
        parts.append(_("The measurements are made up: a re-enactment."))
    if answers.notice:
        parts.append(answers.notice)
    parts.append(_("“Observed from” a network is not “blocked by” its operator."))
    return " ".join(parts)
