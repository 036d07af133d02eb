"""Facts of what came back: pages, refusals, echoes; and whether it worked."""

from typing import Any

from rasad.model.observation import HTTP, QUIC, TCP, TLS, Failure, Observation
from rasad.verdicts import pages
from rasad.verdicts.features import BOOTSTRAP, ECHO, HELPED, HOP, OTHER, POOL, SITE
from rasad.verdicts.fingerprints import (
    POINTS,
    SETTLES,
    Fingerprint,
    Reference,
    Scope,
)
from rasad.verdicts.names import Names
from rasad.verdicts.ranges import is_loopback
from rasad.verdicts.steps import answered_well, scheme
from rasad.verdicts.units import WORKED_STATUS, Unit, is_name

REDIRECT = range(300, 400)
SUCCESS = range(200, 300)
SHORT = 0.5  # of the helper's page: block pages are short
HALF = 0.5
SAYS_FOR_ITSELF = frozenset({BOOTSTRAP, ECHO})


def _pages(unit: Unit, names: Names) -> list[Observation]:
    """Return the answers that count for this unit, false addresses left out."""
    return [
        o
        for o in unit.of(HTTP)
        if o.status and not o.over_tor and o.address not in names.false
    ]


def _in_clear(unit: Unit, page: Observation) -> bool:
    """Tell whether somebody on the way could have put the page there."""
    if scheme(page) == "http":
        return True
    # Reached by a redirect that came in the clear, on another host.
    return page.host != unit.host and any(
        o.layer is HTTP and o.status and scheme(o) == "http" for o in unit.whole
    )


def _elsewhere(unit: Unit) -> list[Observation]:
    """Return pages of hops that a redirect in the clear of the tested host led to."""
    if unit.kind is not SITE:
        return []
    mine = [o for o in unit.of(HTTP) if o.status]
    if not mine or not all(scheme(o) == "http" for o in mine if o.host == unit.host):
        return []
    return [
        o for o in unit.whole if o.layer is HTTP and o.status and o.host != unit.host
    ]


def _marks(page: Observation, reference: Reference) -> list[Fingerprint]:
    return [reference.known[n] for n in page.fingerprints if n in reference.known]


def _fingerprints(unit: Unit, names: Names, reference: Reference) -> dict[str, bool]:
    """Return what known pages came back in the clear."""
    found: dict[str, bool] = {}
    seen = [*unit.of(HTTP), *_elsewhere(unit)]
    for page in seen:
        if not page.status or not _in_clear(unit, page) or page.over_tor:
            continue
        if page.address not in names.false and pages.resembles(page, unit.helper_page):
            continue  # the site's own page, which the helper gets as well
        marks = _marks(page, reference)
        false = any(m.scope is Scope.FALSE for m in marks)
        for mark in marks:
            here = not mark.countries or unit.country in mark.countries
            moved = mark.where == "header.location"
            if mark.scope in SETTLES and here:
                found["location_blocked" if moved else "page_blocked"] = True
            elif (mark.scope in SETTLES or mark.scope in POINTS) and not false:
                weak = "location_blocked_weak" if moved else "page_blocked_weak"
                found[weak] = True
            elif mark.scope is Scope.VAGUE and not false:
                found["vague"] = True
    return found


def _unlike(unit: Unit, page: Observation) -> bool:
    """Tell whether a page in the clear shares nothing with the helper's."""
    control = unit.helper_page
    if control is None or page.status in REDIRECT or scheme(page) != "http":
        return False
    if (control.status or 0) >= WORKED_STATUS:
        return False
    return not (pages.resembles(page, control) or pages.same_server(page, control))


def _foreign_page(unit: Unit, page: Observation, *, vague: bool) -> bool:
    """Tell whether a page that is unlike the helper's denies access, or is bare."""
    control = unit.helper_page
    longest = (control.body_length if control else None) or 0
    short = (page.body_length or 0) <= max(SHORT * longest, 1024)
    if not short or page.body_truncated:
        return False
    says = pages.denies(page) or vague
    if pages.is_bare(page):
        return says or page.status in SUCCESS
    return says and page.status in SUCCESS


def _changed(unit: Unit, answers: list[Observation], *, vague: bool) -> dict[str, bool]:
    if unit.kind not in HELPED or unit.host is None:
        return {}
    unlike = [
        o
        for o in answers
        if o.host == unit.host and o.failure is None and _unlike(unit, o)
    ]
    if not unlike:
        return {}
    whole = [o for o in unlike if o.body_length or o.status not in SUCCESS]
    return {
        "page_foreign": any(_foreign_page(unit, o, vague=vague) for o in whole),
        "page_foreign_vague": unit.kind is SITE,
    }


def _refused(unit: Unit, answers: list[Observation]) -> bool:
    """Tell whether the site itself, proven by TLS or its headers, refused."""
    return any(
        scheme(o) == "https" or pages.same_server(o, unit.helper_page)
        for o in answers
        if (o.status or 0) >= WORKED_STATUS and o.failure is None
    )


def _pages_anywhere(unit: Unit) -> list[Observation]:
    """Return whole answers of the tested host, at whatever public address."""
    return [
        o
        for o in unit.of(HTTP)
        if o.status and o.failure is None and o.host == unit.host and not o.over_tor
    ]


def _site_worked(unit: Unit, answers: list[Observation]) -> bool:
    """Tell whether the tested site answered, as far as that can be told."""
    control = unit.helper_page
    mine = [o for o in answers if o.host == unit.host]
    if any(scheme(o) == "https" and answered_well(o) for o in mine):
        return True
    if control is None:
        return False
    whole = [o for o in mine if o.failure is None]
    if any(o.status in REDIRECT for o in whole) and _redirect_worked(unit, control):
        return True
    return _is_there(whole, control) or any(
        # An address that nobody else got, and the site is there.
        pages.same_page(o, control)
        for o in _pages_anywhere(unit)
    )


def _is_there(whole: list[Observation], control: Observation) -> bool:
    """Tell whether a whole answer is the helper's, or refuses as the helper's did."""
    return any(
        pages.resembles(o, control)
        or ((o.status or 0) >= WORKED_STATUS and o.status == control.status)
        for o in whole
    )


def _redirect_worked(unit: Unit, control: Observation) -> bool:
    """Tell whether a redirect led to where it should, or failed only there."""
    beyond = [
        o
        for o in unit.whole
        if o.layer is HTTP and o.host != unit.host and is_name(o.host)
    ]
    if not beyond:
        return control.status in REDIRECT or _stays(unit)
    answered = [o for o in beyond if o.status and o.failure is None]
    return not answered or any(
        scheme(o) == "https" or pages.resembles(o, control) for o in answered
    )


def _stays(unit: Unit) -> bool:
    """Tell whether every redirect leads to the tested host itself, and none broke."""
    moved = [o for o in unit.of(HTTP) if o.status in REDIRECT]
    places = [dict(o.headers).get("location", "") for o in moved]
    return all(o.failure is None for o in unit.of(HTTP)) and all(
        place.startswith("/") or f"//{unit.host}" in place for place in places
    )


def _hop_worked(unit: Unit) -> bool:
    return any(answered_well(o) for o in unit.of(HTTP)) or (
        not unit.of(HTTP) and any(o.failure is None for o in unit.of(TLS))
    )


def _service_worked(unit: Unit, names: Names) -> bool:
    """Tell whether the service answered, at the deepest layer that was tried."""
    for layer in (HTTP, TLS, TCP):
        tries = [o for o in unit.of(layer) if o.address not in names.false]
        if layer is HTTP and any(scheme(o) == "https" for o in tries):
            tries = [o for o in tries if scheme(o) == "https"]
        if tries:
            good = [
                o for o in tries if o.failure is None and not is_loopback(o.address)
            ]
            wanted = HALF * len(tries) if unit.kind is POOL else 1
            return len(good) >= max(wanted, 1)
    return False


def mostly_failed(unit: Unit) -> bool:
    """
    Tell whether of the tries at one thing, after the name, half or more failed.

    Tests that ping repeat a try, and a packet may be lost; a thing that was
    tried once and failed has failed.
    """
    tries: dict[object, list[bool]] = {}
    for layer in (TCP, TLS, QUIC, HTTP):
        for o in unit.of(layer):
            thing = (layer, o.address, o.port, o.host, o.operation)
            tries.setdefault(thing, []).append(o.failure is not None)
    return any(sum(failed) >= HALF * len(failed) for failed in tries.values())


def _proven(unit: Unit) -> bool:
    """Tell whether the handshakes of a test that nobody vouches for passed."""
    shaken = [o for o in unit.of(TLS) + unit.of(QUIC) if o.target]
    secure = [o for o in unit.of(HTTP) if scheme(o) == "https" and o.status]
    passed = any(o.failure is None for o in (*shaken, *secure))
    return passed and not mostly_failed(unit)


def worked(unit: Unit, names: Names, answers: list[Observation]) -> bool:
    """Tell whether the target did what it is for; *answers* are those that count."""
    if unit.kind is SITE:
        return _site_worked(unit, answers)
    if unit.kind is HOP:
        return _hop_worked(unit)
    if unit.kind is OTHER:
        return _proven(unit)
    if unit.kind in SAYS_FOR_ITSELF:
        said = [o for o in unit.mine if o.operation]
        good = [o for o in said if o.failure is None]
        wanted = HALF if unit.kind is BOOTSTRAP else 1
        return bool(said) and len(good) >= wanted * len(said)
    return _service_worked(unit, names)


def facts(unit: Unit, names: Names, reference: Reference) -> dict[str, Any]:
    """Return the facts of pages and echoes, by the names that `Features` gives."""
    found = _fingerprints(unit, names, reference) if unit.marked else {}
    vague = found.pop("vague", False)
    answers = _pages(unit, names)
    found |= _changed(unit, answers, vague=vague)
    found["page_refused"] = _refused(unit, answers)
    found["worked"] = worked(unit, names, answers)
    found["answered"] = unit.helper_page is None and any(
        o.status in SUCCESS and o.failure is None and o.host == unit.host
        for o in answers
    )
    if unit.troubled:
        echoes = {o.failure for o in unit.mine if o.operation == "echo" and o.failure}
        said = {o.operation for o in unit.mine if o.operation and o.failure}
        found["echo_changed"] = bool(echoes - {Failure.CLOSED})
        found["echo_lost"] = Failure.CLOSED in echoes
        found["headers_changed"] = "headers" in said
        found["bootstrap_failed"] = "bootstrap" in said
    return found
