"""What a rule may look at: flat, typed, named; one set of facts a target."""

from enum import StrEnum

from msgspec import Struct

from rasad.model.observation import Failure, Layer

Failures = frozenset[Failure]
NONE: Failures = frozenset()


class Kind(StrEnum):
    """
    What vouches that an attempt should work.

    SITE: the test helper, which tried the same. HOP: the helper too, but only
    by reaching the end of the redirects. SERVICE: one host that the service's
    application needs. POOL: many endpoints that stand in for each other.
    BOOTSTRAP: a tool that says for itself whether it got through. ECHO: a
    helper that sends back what it was sent. OTHER: nobody vouches.
    """

    SITE = "site"
    HOP = "hop"
    SERVICE = "service"
    POOL = "pool"
    BOOTSTRAP = "bootstrap"
    ECHO = "echo"
    OTHER = "other"


# By names of their own, as the layers are, since they are asked for as often.
SITE, HOP, SERVICE, POOL, BOOTSTRAP, ECHO, OTHER = Kind
HELPED = frozenset({SITE, HOP})


class Features(Struct, frozen=True, kw_only=True):
    """
    The facts of one target in one measurement, whatever it is called.

    A set of failures holds what *every* vouched attempt at that step ended in;
    it is empty where one of them worked, where none was vouched, and where the
    failure follows from an earlier step. Nothing here is the probe's own
    conclusion.
    """

    kind: Kind
    tried: int = 0
    worked: bool = False
    controlled: bool = False
    helper_failed: bool = False
    offline: bool = False

    dns_failed: Failures = NONE
    dns_bogon: bool = False
    dns_bogon_unvouched: bool = False
    dns_blockpage: bool = False
    dns_blockpage_elsewhere: bool = False
    dns_poison: bool = False
    dns_product: bool = False
    dns_invented: bool = False
    dns_invented_offnet: bool = False
    dns_foreign: bool = False
    dns_foreign_dead: bool = False
    dns_foreign_useless: bool = False
    dns_foreign_certificate: bool = False
    dns_foreign_page: bool = False
    dns_foreign_agreed: bool = False
    dns_not_owned: bool = False
    dns_raced: bool = False
    dns_missing_elsewhere: bool = False
    dns_bogon_elsewhere: bool = False
    dns_strange: bool = False
    dns_strange_dead: bool = False

    tcp_failed: Failures = NONE
    tcp_share: float = 0.0
    ports_filtered: bool = False
    unvouched_failed: bool = False

    tls_failed: Failures = NONE
    tls_ech_failed: Failures = NONE
    tls_other_name_works: bool = False
    tls_self_signed: bool = False
    tls_foreign: bool = False
    tls_own: bool = False
    tls_device: bool = False
    quic_failed: Failures = NONE

    http_failed: Failures = NONE
    http_stalled: bool = False
    read_throttled: bool = False
    read_throttled_tls: bool = False
    http_other_name_works: bool = False
    answered: bool = False
    page_blocked: bool = False
    page_blocked_weak: bool = False
    page_foreign: bool = False
    page_foreign_vague: bool = False
    page_refused: bool = False
    location_blocked: bool = False
    location_blocked_weak: bool = False
    led_inside: bool = False
    led_elsewhere: bool = False
    echo_changed: bool = False
    echo_lost: bool = False
    headers_changed: bool = False
    bootstrap_failed: bool = False
    parts_failed: frozenset[Layer] = frozenset()
