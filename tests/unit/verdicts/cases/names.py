"""Cases of the name: answers made up, withheld, rewritten."""

from datetime import UTC, datetime

from tests.unit.verdicts.cases.case import (
    GOOD_NAME,
    HTTP,
    HTTPS,
    NOWHERE,
    OTHER,
    TLS,
    Case,
    changed,
    named,
    page,
)
from tests.unit.verdicts.making import (
    SITE,
    TRUE,
    connect,
    control,
    handshake,
    query,
    request,
)

from rasad.model.verdict import State
from rasad.verdicts.baselines import Baseline
from rasad.verdicts.fingerprints import Fingerprint, Scope
from rasad.verdicts.patterns import How

RESOLVER = Fingerprint(
    name="made-up.resolver",
    scope=Scope.PRODUCT,
    where="dns",
    how=How.FULL,
    pattern="146.112.61.106",
)
ELSEWHERE = Baseline(
    host=SITE,
    first=datetime(2024, 2, 28, tzinfo=UTC),
    last=datetime(2024, 3, 2, tzinfo=UTC),
    networks=(64500,),
    seen_from=40,
    countries=12,
    reports=55,
)
B, L, T = State.BLOCKED, State.LIKELY_BLOCKED, State.TAMPERED

CASES = (
    Case(
        name="a private address is answered for a public site",
        keys=named(query(SITE, "10.10.34.35")),
        state=B,
        mechanisms=("dns.injection.bogon",),
    ),
    Case(
        name="loopback is answered for a public site in a country of no known page",
        keys=named(query(SITE, "127.0.0.1")),
        country="UG",
        state=B,
        mechanisms=("dns.injection.bogon",),
    ),
    Case(
        name="an address of carriers is answered, and nobody else was asked",
        keys={"queries": [query(SITE, "100.64.7.7")], "control": {}},
        country="VE",
        state=State.IMPAIRED,
    ),
    Case(
        name="the regulator's block page address is answered in its own country",
        keys=named(query(SITE, "195.175.254.2")),
        country="TR",
        state=B,
        mechanisms=("dns.injection.blockpage",),
    ),
    Case(
        name="the block page address of another country is answered",
        keys=named(query(SITE, "195.175.254.2")),
        country="PK",
        state=L,
        mechanisms=("dns.injection.blockpage",),
    ),
    Case(
        name="an address that injected answers are known to carry",
        keys=named(query(SITE, "8.7.198.45")),
        country="CN",
        state=B,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="the resolver says that a name does not exist which others know",
        keys=named(query(SITE, failure="dns_nxdomain_error")),
        country="RU",
        state=L,
        mechanisms=("dns.nxdomain",),
    ),
    Case(
        name="the resolver refuses a name that others look up",
        keys=named(query(SITE, failure="dns_refused_error")),
        country="ET",
        state=L,
        mechanisms=("dns.refused",),
    ),
    Case(
        name="no answer comes for a name that others look up",
        keys=changed(
            named(
                query(SITE, failure="generic_timeout_error"),
                query(SITE, TRUE, resolver="https://dns.example/query"),
            ),
            tcp_connect=[connect(TRUE, 443)],
        ),
        country="MM",
        state=L,
        mechanisms=("dns.timeout",),
    ),
    Case(
        name="the resolver answers without an address where others have one",
        keys=named(query(SITE, failure="dns_no_answer")),
        country="BR",
        state=L,
        mechanisms=("dns",),
    ),
    Case(
        name="the resolver fails on a name that others look up",
        keys=named(query(SITE, failure="dns_servfail_error")),
        country="ID",
        state=State.IMPAIRED,
        mechanisms=("dns",),
    ),
    Case(
        name="a name that exists nowhere is given an address by the own resolver",
        keys=named(query(SITE, OTHER), helper=NOWHERE),
        country="IT",
        state=T,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="a name that exists nowhere is answered for a resolver abroad too",
        keys=named(
            query(SITE, OTHER),
            query(SITE, OTHER, resolver="9.9.9.9:53"),
            helper=NOWHERE,
        ),
        country="TM",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="a foreign address where nobody is",
        keys=changed(
            named(query(SITE, OTHER)),
            tcp_connect=[connect(OTHER, 443, "generic_timeout_error")],
        ),
        country="KZ",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="a foreign address whose machine cannot prove to be the site",
        keys=changed(
            named(query(SITE, OTHER)),
            tcp_connect=[connect(OTHER, 443)],
            tls_handshakes=[handshake(f"{OTHER}:443", SITE, "ssl_unknown_authority")],
        ),
        country="EG",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="an address of the probe's own network serves another page",
        keys=changed(
            named(query(SITE, OTHER, asn=64496)),
            tcp_connect=[connect(OTHER, 80)],
            requests=[
                request(
                    HTTP,
                    body="<title>Notice</title>",
                    headers={},
                    address=f"{OTHER}:80",
                )
            ],
            control=control(TRUE, tcp=(TLS,), tls=(TLS,)),
        ),
        input=HTTP,
        country="GR",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="every resolver in the clear agrees on what encrypted ones deny",
        keys=changed(
            page(HTTPS),
            queries=[
                query(SITE, OTHER, asn=64496),
                query(SITE, OTHER, asn=64496, resolver="1.1.1.1:53"),
                query(SITE, TRUE, asn=64500, resolver="https://dns.example/query"),
            ],
            tcp_connect=[connect(TRUE, 443), connect(OTHER, 443)],
            tls_handshakes=[
                handshake(TLS, SITE),
                handshake(f"{OTHER}:443", SITE),
            ],
        ),
        country="CU",
        state=T,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="two answers to one question share neither address nor network",
        keys=changed(
            page(HTTPS),
            queries=[GOOD_NAME, query(SITE, TRUE, asn=64500, resolver="8.8.8.8:53")],
            x_dns_duplicate_responses=[
                query(SITE, "46.82.1.1", asn=64510, resolver="8.8.8.8:53")
            ],
        ),
        country="CN",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="a resolver that answers twice with addresses of one network",
        keys=changed(
            page(HTTPS),
            queries=[GOOD_NAME, query(SITE, TRUE, asn=64500, resolver="8.8.8.8:53")],
            x_dns_duplicate_responses=[
                query(SITE, "93.184.216.35", asn=64500, resolver="8.8.8.8:53")
            ],
        ),
        country="DE",
        state=State.OK,
    ),
    Case(
        name="names of a service lie in somebody else's network",
        test="facebook_messenger",
        input=None,
        keys={
            "queries": [
                query(host, OTHER)
                for host in ("b-api.facebook.com", "b-graph.facebook.com")
            ],
            "tcp_connect": [connect(OTHER, 443)],
        },
        country="IR",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="the address of a filter that the household may have chosen",
        keys=named(query(SITE, "146.112.61.106")),
        known=(RESOLVER,),
        country="US",
        state=L,
        mechanisms=("dns.injection.blockpage",),
    ),
    Case(
        name="a list of resolvers, none of which knows what the trusted one knows",
        test="dns_consistency",
        input=SITE,
        keys={
            "control_resolver": "8.8.8.8:53",
            "queries": [
                {
                    **query(SITE, TRUE),
                    "resolver_address": None,
                    "resolver_hostname": "8.8.8.8",
                    "resolver_port": 53,
                },
                {
                    **query(SITE, failure="dns_name_error"),
                    "resolver_address": None,
                    "resolver_hostname": "212.38.128.3",
                    "resolver_port": 53,
                },
            ],
        },
        country="JO",
        state=L,
        mechanisms=("dns.nxdomain",),
    ),
    Case(
        name="a resolver is asked again and again, and two answers race",
        test="dnsping",
        input="udp://8.8.8.8:53",
        keys={
            "pings": [
                {
                    "query": query(SITE, "46.82.1.1", asn=64510, resolver="8.8.8.8:53"),
                    "delayed_responses": [
                        query(SITE, TRUE, asn=64500, resolver="8.8.8.8:53")
                    ],
                }
            ]
        },
        country="CN",
        target=f"web/{SITE}",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="a name that resolves from forty other networks is not known here",
        keys={"queries": [query(SITE, failure="dns_nxdomain_error")]},
        elsewhere=(ELSEWHERE,),
        country="IQ",
        state=L,
        mechanisms=("dns",),
    ),
    Case(
        name="a private address, for a name that is public from forty other networks",
        test="urlgetter",
        input=f"dnslookup://{SITE}",
        keys={"queries": [query(SITE, "10.1.2.3")]},
        elsewhere=(ELSEWHERE,),
        country="DJ",
        state=B,
        mechanisms=("dns.injection.bogon",),
    ),
    Case(
        name="an answer in a network that the name is not known to be served from",
        test="urlgetter",
        input=f"dnslookup://{SITE}",
        keys={"queries": [query(SITE, OTHER, asn=64555)]},
        elsewhere=(ELSEWHERE,),
        country="DJ",
        state=State.IMPAIRED,
    ),
)
