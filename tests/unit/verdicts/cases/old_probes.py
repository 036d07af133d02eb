"""Cases of probes of 2014 to 2018: no handshakes, no events, bare addresses."""

from typing import Any

from tests.unit.verdicts.cases.case import HTTP, HTTPS, OTHER, TCP, TLS, Case
from tests.unit.verdicts.making import (
    SITE,
    TRUE,
    control,
    request,
    silence,
)

from rasad.model.verdict import State
from rasad.verdicts.fingerprints import Fingerprint, Scope
from rasad.verdicts.patterns import How

B, L, OK, DOWN = State.BLOCKED, State.LIKELY_BLOCKED, State.OK, State.DOWN
IMPAIRED, NOTHING = State.IMPAIRED, State.INSUFFICIENT
OLD: dict[str, Any] = {
    "measurement_start_time": "2017-03-02 10:00:00",
    "data_format_version": "0.2.0",
    "software_name": "ooniprobe",
    "software_version": "2.2.0",
    "measurement_uid": None,
    "report_id": "20170302T095500Z_AS64496_made",
    "probe_ip": "127.0.0.1",
}
SILENT, RESET, DONE = "generic_timeout_error", "connection_reset", "connection_done"
NEVER, LOOKUP = "response_never_received", "dns_lookup_error"
HELPER = control(TRUE, tcp=(TCP,))
SECURE = control(TRUE, tcp=(TLS,))
LANDING = Fingerprint(
    name="made.landing",
    scope=Scope.NATIONAL,
    where="body",
    how=How.CONTAINS,
    pattern="by order of the made-up ministry",
    countries=("TR",),
)
PLACE = Fingerprint(
    name="made.place",
    scope=Scope.ISP,
    where="dns",
    how=How.FULL,
    pattern="195.175.9.9",
    countries=("TR",),
)


def looked(*answers: str, failure: Any = None, **more: Any) -> dict[str, Any]:
    """Return a lookup as ooniprobe 2.x wrote it: resolver by name, or null."""
    return {
        "hostname": SITE,
        "query_type": "A",
        "resolver_hostname": None,
        "resolver_port": None,
        "answers": [{"answer_type": "A", "ipv4": a} for a in answers],
        "failure": failure,
        **more,
    }


def opened(ip: str = TRUE, port: int = 80, failure: Any = None) -> dict[str, Any]:
    """Return a connection; what did not fail says `false`, and a number is a text."""
    good = failure is None
    status = {"success": good, "failure": False if good else failure}
    return {"ip": ip, "port": str(port), "status": status}


def got(url: str = HTTP, failure: str | None = None, **more: Any) -> dict[str, Any]:
    """Return a page, or a request without a response, which is then null."""
    tor = {"is_tor": False, "exit_ip": None, "exit_name": None}
    if failure is None:
        found = request(url, **more)
    else:
        found = {**silence(url, failure), "response": None}
    return {**found, "request": {**found["request"], "tor": tor}}


def over_tor(**more: Any) -> dict[str, Any]:
    """Return what http_requests fetched over Tor, to hold the other against."""
    found = got(**more)
    tor = {"is_tor": True, "exit_ip": "203.0.113.77", "exit_name": "made"}
    return {**found, "request": {**found["request"], "tor": tor}}


def old(name: str, state: State, *mechanisms: str, **more: Any) -> Case:
    """Return a case of that age; *more* are the sections, and what a case holds."""
    about = {k: more.pop(k) for k in ("test", "input", "country", "known") if k in more}
    return Case(
        name=f"{name}, before 2019",
        state=state,
        mechanisms=mechanisms,
        header=OLD,
        keys=more,
        **{"input": HTTP, "country": "TR", **about},
    )


def seen(*pages: dict[str, Any], helper: Any = HELPER) -> dict[str, Any]:
    """Return sections where the true address was found and connected to."""
    return {
        "queries": [looked(TRUE)],
        "tcp_connect": [opened()],
        "requests": [*pages],
        "control": helper,
    }


def encrypted(failure: str) -> dict[str, Any]:
    """Return sections where the page over TLS ended so, once it was connected to."""
    return {
        "queries": [looked(TRUE)],
        "tcp_connect": [opened(port=443)],
        "requests": [got(HTTPS, failure)],
        "control": SECURE,
    }


def asked(*answers: str, by: str = "212.38.1.3", failure: Any = None) -> dict[str, Any]:
    """Return a lookup of dns_consistency, of a resolver on its list."""
    return looked(*answers, failure=failure, resolver_hostname=by, resolver_port=53)


DENIED = "<html><title>Erişim</title>by order of the made-up ministry</html>"
NO_SUCH = control(dns_failure="dns_name_error", failure=LOOKUP)
TRUSTED = "8.8.8.8"
NAMES = {"test": "dns_consistency", "input": SITE, "control_resolver": f"{TRUSTED}:53"}
FETCHED = {"test": "http_requests"}

SITES: tuple[Case, ...] = (
    old("the site opens", OK, **seen(got())),
    old("the site opens over TLS", OK, **encrypted("x") | {"requests": [got(HTTPS)]}),
    old(
        "a lookup fails for no told reason",
        L,
        "dns",
        queries=[looked(failure=LOOKUP)],
        requests=[got(failure=LOOKUP)],
        control=HELPER,
    ),
    old(
        "the name does not exist for the resolver",
        L,
        "dns.nxdomain",
        queries=[looked(failure="dns_name_error")],
        requests=[got(failure=LOOKUP)],
        control=HELPER,
    ),
    old(
        "the system's library knows no such name",
        L,
        "dns.nxdomain",
        queries=[looked(failure="dns_host_or_service_not_provided_or_not_known")],
        control=HELPER,
    ),
    old(
        "the resolver refuses",
        L,
        "dns.refused",
        queries=[looked(failure="dns_query_refused")],
        control=HELPER,
    ),
    old(
        "the resolver is silent, and the helper was reached",
        L,
        "dns.timeout",
        queries=[looked(failure="deferred_timeout_error")],
        control=HELPER,
    ),
    old(
        "the resolver fails",
        IMPAIRED,
        "dns",
        queries=[looked(failure="dns_server_failure")],
        control=HELPER,
    ),
    old(
        "a private address is answered",
        B,
        "dns.injection.bogon",
        "http.blockpage",
        queries=[looked("10.10.34.34")],
        tcp_connect=[opened("10.10.34.34")],
        requests=[got(body=DENIED, headers={})],
        control=HELPER,
        country="IR",
    ),
    old(
        "a private address is answered as a bare text",
        B,
        "dns.injection.bogon",
        queries=[{**looked(), "answers": ["10.10.34.34"]}],
        control=HELPER,
        country="IR",
    ),
    old(
        "the answer is a known address of block pages",
        B,
        "dns.injection.blockpage",
        "http.blockpage",
        queries=[looked("195.175.9.9")],
        tcp_connect=[opened("195.175.9.9")],
        requests=[got(body=DENIED, headers={})],
        control=HELPER,
        known=(PLACE,),
    ),
    old(
        "nobody is at an answer that nobody else gets",
        L,
        "dns.injection.other",
        queries=[looked(OTHER)],
        tcp_connect=[opened(OTHER, failure=SILENT)],
        requests=[got(failure=SILENT)],
        control=control(TRUE, tcp=(TCP,), refused=(f"{OTHER}:80",)),
    ),
    old(
        "another address of the site, and its own page",
        OK,
        queries=[looked(OTHER)],
        tcp_connect=[opened(OTHER)],
        requests=[got()],
        control=control(TRUE, tcp=(TCP, f"{OTHER}:80")),
    ),
    old(
        "no connection opens",
        L,
        "tcp.timeout",
        queries=[looked(TRUE)],
        tcp_connect=[opened(failure=SILENT)],
        requests=[got(failure=SILENT)],
        control=HELPER,
    ),
    old(
        "the connection is reset",
        L,
        "tcp.reset",
        queries=[looked(TRUE)],
        tcp_connect=[opened(failure="connection_reset_error")],
        requests=[got(failure=RESET)],
        control=HELPER,
    ),
    old(
        "the connection is refused",
        L,
        "tcp.refused",
        queries=[looked(TRUE)],
        tcp_connect=[opened(failure="connection_refused_error")],
        requests=[got(failure="connection_refused_error")],
        control=HELPER,
    ),
    old(
        "two of three addresses open, and the page comes",
        OK,
        queries=[looked(TRUE, OTHER)],
        tcp_connect=[opened(), opened(OTHER, failure=SILENT)],
        requests=[got()],
        control=control(TRUE, OTHER, tcp=(TCP, f"{OTHER}:80")),
    ),
    old("the request is reset", L, "http.reset", **seen(got(failure=RESET))),
    old("the request is silent", L, "http.timeout", **seen(got(failure=SILENT))),
    old("the request is closed", L, "http.closed", **seen(got(failure=NEVER))),
    old("the handshake is reset", L, "tls.reset", **encrypted(RESET)),
    old("the handshake is silent", L, "tls.timeout", **encrypted("task_timed_out")),
    old("the handshake is closed", L, "tls.closed", **encrypted(DONE)),
    old(
        "a known block page comes",
        B,
        "http.blockpage",
        known=(LANDING,),
        **seen(got(body=DENIED, headers={})),
    ),
    old(
        "a known block page comes as a base64 object",
        B,
        "http.blockpage",
        known=(LANDING,),
        **seen(
            {
                **got(),
                "response": {
                    "code": 200,
                    "headers": {},
                    "body": {
                        "format": "base64",
                        "data": "Ynkgb3JkZXIgb2YgdGhlIG1hZGUtdXAgbWluaXN0cnk=",
                    },
                },
            }
        ),
    ),
    old(
        "the site is down for the helper as well",
        DOWN,
        queries=[looked(TRUE)],
        tcp_connect=[opened(failure=SILENT)],
        requests=[got(failure=SILENT)],
        control=control(TRUE, refused=(TCP,), failure="tcp_timed_out_error"),
    ),
    old(
        "the name exists nowhere",
        DOWN,
        queries=[looked(failure="dns_name_error")],
        requests=[got(failure=LOOKUP)],
        control=NO_SUCH,
    ),
    old(
        "the site refuses the country over TLS",
        DOWN,
        **encrypted("x")
        | {"requests": [got(HTTPS, status=403, body="<p>not in your country</p>")]},
    ),
    old(
        "the site refuses the helper as well",
        OK,
        **seen(
            got(status=403, body="<p>not for robots</p>"),
            helper=control(TRUE, status=403, tcp=(TCP,)),
        ),
    ),
    old(
        "the helper was not reached, and nothing else was",
        NOTHING,
        queries=[looked(failure="deferred_timeout_error")],
        control={},
        control_failure="deferred_timeout_error",
    ),
    old(
        "the helper was not reached, and the connection is reset",
        NOTHING,
        queries=[looked(TRUE)],
        tcp_connect=[opened(failure=RESET)],
        requests=[got(failure=RESET)],
        control={},
    ),
)
TESTS: tuple[Case, ...] = (
    old(
        "all resolvers agree, and nobody tried what stands there",
        NOTHING,
        queries=[asked(TRUE, by=TRUSTED), asked(TRUE), asked(TRUE, by="212.38.1.4")],
        **NAMES,
    ),
    old(
        "every resolver on the list has a private address",
        B,
        "dns.injection.bogon",
        queries=[
            asked(TRUE, by=TRUSTED),
            asked("10.10.34.34"),
            asked("10.10.34.34", by="212.38.1.4"),
        ],
        **NAMES,
    ),
    old(
        "resolvers on the list refuse",
        L,
        "dns.refused",
        queries=[asked(TRUE, by=TRUSTED), asked(failure="dns_query_refused")],
        **NAMES,
    ),
    old(
        "the trusted resolver is silent as all others are",
        NOTHING,
        queries=[asked(by=TRUSTED, failure=SILENT), asked(failure=SILENT)],
        **NAMES,
    ),
    old(
        "a known address of block pages beside the trusted answer",
        B,
        "dns.injection.blockpage",
        queries=[asked(TRUE, by=TRUSTED), asked("195.175.9.9")],
        known=(PLACE,),
        **NAMES,
    ),
    old("Tor brings the same page", OK, requests=[over_tor(), got()], **FETCHED),
    old(
        "Tor brings the page, and a known block page comes without",
        B,
        "http.blockpage",
        requests=[over_tor(), got(body=DENIED, headers={})],
        known=(LANDING,),
        **FETCHED,
    ),
    old(
        "neither Tor nor the probe gets the page",
        DOWN,
        requests=[over_tor(failure=NEVER), got(failure=NEVER)],
        **FETCHED,
    ),
    old(
        "Tor brings the page, and the request is reset without",
        IMPAIRED,
        requests=[over_tor(), got(failure=RESET)],
        **FETCHED,
    ),
    old(
        "Tor brings a page, and the site's own refusal comes without",
        DOWN,
        input=HTTPS,
        requests=[over_tor(url=HTTPS), got(HTTPS, status=403, body="<p>no</p>")],
        **FETCHED,
    ),
)
CASES = (*SITES, *TESTS)
