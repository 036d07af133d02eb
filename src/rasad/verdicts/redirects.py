"""Facts of redirects in the clear that lead away from the site that was tested."""

from rasad.model.observation import HTTP, Observation
from rasad.verdicts import pages
from rasad.verdicts.features import SITE
from rasad.verdicts.fingerprints import Reference
from rasad.verdicts.steps import WEB_PORTS, scheme
from rasad.verdicts.units import Unit

REDIRECT = range(300, 400)
SUCCESS = range(200, 300)
LABEL = 4  # letters: labels as short as "www", "com" and "co" are everybody's


def _places(moved: list[Observation]) -> set[str]:
    """Return the hosts that the redirects name."""
    found = (dict(o.headers).get("location", "") for o in moved)
    heads = (
        place.partition("://")[2] for place in found if place.split(":")[0] in WEB_PORTS
    )
    return {head.partition("/")[0].partition(":")[0].lower() for head in heads} - {""}


def _kin(host: str, other: str) -> bool:
    """Tell whether two names share a label, as those of one site in two countries."""
    labels = {label for label in host.split(".")[:-1] if len(label) >= LABEL}
    return bool(labels & set(other.split(".")))


def facts(unit: Unit, reference: Reference) -> dict[str, bool]:
    """
    Tell whether the tested site was redirected away, and whether to the inside.

    Only what comes in the clear counts, where the helper got a page of its own,
    and where the place is no other name of the site.
    """
    control = unit.helper_page
    if unit.kind is not SITE or control is None or unit.host is None:
        return {}
    moved = [
        o
        for o in unit.of(HTTP)
        if o.host == unit.host and o.status in REDIRECT and scheme(o) == "http"
    ]
    if not moved or control.status not in SUCCESS:
        return {}
    away = {h for h in _places(moved) if not _kin(unit.host, h)}
    there = [o for o in unit.whole if o.layer is HTTP and o.host in away]
    if not away or any(pages.resembles(o, control) for o in there):
        return {}
    inside = {*away, *(o.address or "" for o in there)}
    clear = bool(there) and all(scheme(o) == "http" for o in there)
    denied = any(o.status and pages.denies(o) for o in there)
    return {
        "led_inside": any(map(reference.is_bogon, inside)),
        "led_elsewhere": denied or (clear and any(o.status for o in there)),
    }
