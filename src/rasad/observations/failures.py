"""
The free text of failures, of every age of probe, folded to a closed list.

Source: OONI data format df-007 (errors), the error tables of the Go engine
(`internal/netxlite`), of measurement-kit and of ooniprobe 1.x and 2.x (Twisted).
"""

from functools import lru_cache

from rasad.model.observation import Failure

F = Failure
EXACT: dict[str, Failure | None] = {
    "": None,
    "dns_nxdomain_error": F.NXDOMAIN,
    "dns_name_error": F.NXDOMAIN,
    "domain_not_found": F.NXDOMAIN,
    "nxdomain": F.NXDOMAIN,
    # Probes of before 2019 wrote it for every answer without an address: for servers
    # that failed or refused as well as for names that do not exist.
    "dns_lookup_error": F.NO_ANSWER,
    "dns_host_or_service_not_provided_or_not_known": F.NXDOMAIN,
    # Android tells no more than that its resolver has nothing.
    "android_dns_cache_no_data": F.NO_ANSWER,
    "dns_no_answer": F.NO_ANSWER,
    "no_answer": F.NO_ANSWER,
    "dns_servfail_error": F.SERVFAIL,
    "dns_server_failure": F.SERVFAIL,
    "dns_server_misbehaving": F.SERVFAIL,
    "dns_temporary_failure": F.SERVFAIL,
    "dns_refused_error": F.REFUSED,
    "dns_query_refused": F.REFUSED,
    "dns_non_recoverable_failure": F.UNKNOWN,
    "dns_bogon_error": F.BOGON,
    "dns_reply_with_wrong_query_id": F.PROTOCOL,
    "generic_timeout_error": F.TIMEOUT,
    "deferred_timeout_error": F.TIMEOUT,
    "tcp_timed_out_error": F.TIMEOUT,
    "timeout_error": F.TIMEOUT,
    "connection_timeout": F.TIMEOUT,
    "connection_refused": F.REFUSED,
    "connection_refused_error": F.REFUSED,
    "connection_reset": F.RESET,
    "connection_reset_error": F.RESET,
    "connection_aborted": F.RESET,
    "connection_lost_error": F.RESET,
    "connect_error": F.UNKNOWN,
    "eof_error": F.CLOSED,
    "connection_already_closed": F.CLOSED,
    "connection_done": F.CLOSED,
    "response_never_received": F.CLOSED,
    "network_unreachable": F.UNREACHABLE,
    "host_unreachable": F.UNREACHABLE,
    "network_down": F.UNREACHABLE,
    "no_route_error": F.UNREACHABLE,
    "address_family_not_supported": F.NO_IPV6,
    "address_not_available": F.NO_IPV6,
    "ssl_unknown_authority": F.UNKNOWN_AUTHORITY,
    "ssl_invalid_hostname": F.HOSTNAME,
    "ssl_invalid_certificate": F.CERTIFICATE,
    "ssl_expired_certificate": F.CERTIFICATE_EXPIRED,
    "ssl_failed_handshake": F.PROTOCOL,
    "ssl_error": F.PROTOCOL,
    "interrupted": F.INTERRUPTED,
    "operation_canceled": F.INTERRUPTED,
    "task_timed_out": F.TIMEOUT,
    "socks_host_unreachable": F.UNREACHABLE,
    "socks_connection_refused": F.REFUSED,
}
# Looked for in this order: the first that stands in the text decides.
INSIDE: tuple[tuple[str, Failure], ...] = (
    ("no such host", F.NXDOMAIN),
    ("server misbehaving", F.SERVFAIL),
    ("i/o timeout", F.TIMEOUT),
    ("timed out", F.TIMEOUT),
    ("deadline exceeded", F.TIMEOUT),
    ("timeout", F.TIMEOUT),
    ("connection reset", F.RESET),
    ("forcibly closed", F.RESET),
    ("connectionlost", F.RESET),
    ("connection refused", F.REFUSED),
    ("network is unreachable", F.UNREACHABLE),
    ("unreachable", F.UNREACHABLE),
    ("no route to host", F.UNREACHABLE),
    ("unknown authority", F.UNKNOWN_AUTHORITY),
    ("has expired", F.CERTIFICATE_EXPIRED),
    ("certificate is valid for", F.HOSTNAME),
    ("certificate", F.CERTIFICATE),
    ("first record does not look like", F.PROTOCOL),
    ("handshake", F.PROTOCOL),
    ("auth mismatch", F.PROTOCOL),
    ("malformed http", F.PROTOCOL),
    ("responseneverreceived", F.CLOSED),
    ("eof", F.CLOSED),
    ("connection_closed", F.CLOSED),
    ("interrupt", F.INTERRUPTED),
    ("canceled", F.INTERRUPTED),
)


# How a handshake ends with a server that shows the certificate of another name: it
# was not cut, which is all that tests of the name in a handshake ask.
SHOWN = frozenset({F.HOSTNAME, F.UNKNOWN_AUTHORITY, F.CERTIFICATE})


def from_text(text: object) -> Failure | None:
    """
    Return the kind of the failure that *text* names.

    None for what probes write when nothing failed: null, `false`, an empty
    text. What is not known is UNKNOWN, and so is a bare `true`.
    """
    if text is None or text is False:
        return None
    return _from_text(str(text))


@lru_cache(maxsize=1024)  # a pure function: probes write the same few texts
def _from_text(text: str) -> Failure | None:
    word = text.strip().lower()
    if word in EXACT:
        return EXACT[word]
    return next((kind for part, kind in INSIDE if part in word), F.UNKNOWN)
