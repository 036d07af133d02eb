"""What is known of each test: what vouches for its targets, and its quirks."""

from datetime import UTC, datetime

from msgspec import Struct

from rasad.model.measurement import plain_name
from rasad.verdicts.features import Kind


class Profile(Struct, frozen=True, kw_only=True):
    """
    How the targets of one test are read.

    `most` is the share of a pool that must fail before it counts as all of it.
    `owner` names the networks that answers should lie in; `own_names` the
    suffixes that are served from nowhere else, since `owned_since`. `authorities`
    are the words of the service's own certificate authority.
    """

    kind: Kind
    most: float = 1.0
    pools: frozenset[str] = frozenset()
    owner: str | None = None
    own_names: tuple[str, ...] = ()
    own_networks: frozenset[int] = frozenset()
    # Before it, the service stood in networks of others.
    owned_since: datetime | None = None
    authorities: tuple[str, ...] = ()
    # Names that say nothing: not reachable by design.
    idle: frozenset[str] = frozenset()
    # Names that were given up, and since when their failing means nothing.
    retired: dict[str, datetime] = {}


OTHER = Profile(kind=Kind.OTHER)
META = frozenset({32934, 54115, 63293})
PROFILES: dict[str, Profile] = {
    "web_connectivity": Profile(kind=Kind.SITE),
    "telegram": Profile(
        kind=Kind.SERVICE,
        pools=frozenset({"telegram/app"}),
        owner="telegram",
        own_names=("telegram.org",),
        own_networks=frozenset({44907, 59930, 62014, 62041, 211157}),
    ),
    "whatsapp": Profile(
        kind=Kind.SERVICE,
        pools=frozenset({"whatsapp/app"}),
        # One company's networks; they stood in a hoster's until 2019. The names of
        # the endpoints (e1 to e16) are served from networks of others to this day.
        owner="facebook_messenger",
        own_names=("v.whatsapp.net", "web.whatsapp.com"),
        own_networks=META,
        owned_since=datetime(2020, 1, 1, tzinfo=UTC),
    ),
    "facebook_messenger": Profile(
        kind=Kind.SERVICE,
        pools=frozenset({"facebook_messenger/app"}),
        owner="facebook_messenger",
        # Content may come from caches inside other networks; these names do not.
        own_names=("facebook.com", "stun.fbsbx.com"),
        own_networks=META,
    ),
    "signal": Profile(
        kind=Kind.SERVICE,
        authorities=("Signal Messenger", "Open Whisper Systems"),
        idle=frozenset({"uptime.signal.org"}),
        # Contact discovery moved to cdsi.signal.org; ooni/backend#679.
        retired={"api.directory.signal.org": datetime(2023, 1, 1, tzinfo=UTC)},
    ),
    # A few authorities always answer somewhere; most of them failing is the sign.
    "tor": Profile(
        kind=Kind.SERVICE,
        most=0.8,
        pools=frozenset(
            {"tor/authorities", "tor/directories", "tor/bridges", "tor/relays"}
        ),
    ),
    "vanilla_tor": Profile(kind=Kind.BOOTSTRAP),
    "torsf": Profile(kind=Kind.BOOTSTRAP),
    "psiphon": Profile(kind=Kind.BOOTSTRAP),
    "openvpn": Profile(kind=Kind.BOOTSTRAP),
    "stun_reachability": Profile(kind=Kind.BOOTSTRAP),
    "dnscheck": Profile(kind=Kind.BOOTSTRAP),
    "meek_fronted_requests_test": Profile(kind=Kind.BOOTSTRAP),
    "quicping": Profile(kind=Kind.BOOTSTRAP),
    "browser_web": Profile(kind=Kind.BOOTSTRAP),
    "http_requests": Profile(kind=Kind.SITE),
    "bridge_reachability": Profile(kind=Kind.BOOTSTRAP),
    "lantern_circumvention_tool_test": Profile(kind=Kind.BOOTSTRAP),
    "ndt": Profile(kind=Kind.BOOTSTRAP),
    "dash": Profile(kind=Kind.BOOTSTRAP),
    "dns_consistency": Profile(kind=Kind.SITE),
    "http_host": Profile(kind=Kind.ECHO),
    "portfiltering": Profile(kind=Kind.ECHO),
    # Gateways come and go, the list and the certificates are the service's own.
    "riseupvpn": Profile(
        kind=Kind.SERVICE,
        pools=frozenset({"riseupvpn/gateways"}),
        authorities=("Riseup", "LEAP"),
    ),
    "sni_blocking": Profile(kind=Kind.SERVICE),
    "tlsmiddlebox": Profile(kind=Kind.SERVICE),
    "http_invalid_request_line": Profile(kind=Kind.ECHO),
    "http_header_field_manipulation": Profile(kind=Kind.ECHO),
}


# What tests were called beside their names; their files in `nettests/` say so, too.
ALIASES = {
    "fbmessenger": "facebook_messenger",
    "header_field_manipulation": "http_header_field_manipulation",
    "lantern": "lantern_circumvention_tool_test",
    "ndt7": "ndt",
    "stun": "stun_reachability",
}
BY_PLAIN_NAME = {plain_name(test): profile for test, profile in PROFILES.items()} | {
    plain_name(alias): PROFILES[test] for alias, test in ALIASES.items()
}


def profile_of(test: str) -> Profile:
    """Return the profile of a test; one that vouches for nothing where none is."""
    return BY_PLAIN_NAME.get(plain_name(test), OTHER)
