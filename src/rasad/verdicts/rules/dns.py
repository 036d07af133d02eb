"""Rules of the name: what answers, and what does not."""

from rasad.model.observation import DNS, Failure
from rasad.model.verdict import Locus, State
from rasad.verdicts.rule import Evidence, Rule

RULES = (
    Rule(
        id="dns.bogon.vouched",
        when=lambda seen: seen.dns_bogon,
        state=State.BLOCKED,
        evidence=Evidence.ARTEFACT,
        mechanism="dns.injection.bogon",
        locus=Locus.ISP,
        why="The answer is an address that no public name has, and a resolver "
        "without the restriction, or the service itself, has a public one.",
    ),
    Rule(
        id="dns.bogon.alone",
        when=lambda seen: seen.dns_bogon_unvouched,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        why="The answer is an address that no public name has, and nobody else "
        "was asked: the name's owner may have published it.",
    ),
    Rule(
        id="dns.address.blockpage",
        when=lambda seen: seen.dns_blockpage,
        state=State.BLOCKED,
        evidence=Evidence.ARTEFACT,
        mechanism="dns.injection.blockpage",
        locus=Locus.ISP,
        why="The answer is a known address of block pages, in a country where it "
        "is used, or a block page was fetched from it.",
    ),
    Rule(
        id="dns.address.blockpage-elsewhere",
        when=lambda seen: seen.dns_blockpage_elsewhere,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.blockpage",
        why="The answer is a known address of block pages, but of another country.",
    ),
    Rule(
        id="dns.address.poison",
        when=lambda seen: seen.dns_poison,
        state=State.BLOCKED,
        evidence=Evidence.ARTEFACT,
        mechanism="dns.injection.other",
        locus=Locus.UPSTREAM,
        why="The answer is an address that injected answers are known to carry.",
    ),
    Rule(
        id="dns.address.product",
        when=lambda seen: seen.dns_product,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.blockpage",
        locus=Locus.LOCAL,
        why="The answer is the address of a filtering product or resolver, which "
        "the network or the household may have chosen.",
    ),
    Rule(
        id="dns.invented.off-network",
        when=lambda seen: seen.dns_invented_offnet,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.ISP,
        why="The name does not exist elsewhere, and yet a resolver outside the "
        "network seems to answer: the answer was made on the way.",
    ),
    Rule(
        id="dns.invented.own-resolver",
        when=lambda seen: seen.dns_invented and not seen.dns_invented_offnet,
        state=State.TAMPERED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.ISP,
        why="The name does not exist, and the network's own resolver answers with "
        "an address: names that do not exist are rewritten.",
    ),
    Rule(
        id="dns.foreign.certificate",
        when=lambda seen: seen.dns_foreign_certificate,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.ISP,
        why="The answer shares nothing with the true ones, and the machine there "
        "cannot prove to be the site, which elsewhere can.",
    ),
    Rule(
        id="dns.foreign.dead",
        when=lambda seen: seen.dns_foreign_dead,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.ISP,
        why="The answer shares nothing with the true ones, and nobody is there.",
    ),
    Rule(
        id="dns.foreign.useless",
        when=lambda seen: seen.dns_foreign_useless and not seen.dns_foreign_dead,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.ISP,
        why="Resolvers that have nothing to do with each other give one foreign "
        "answer in the clear, which encrypted lookups and the helper deny, and the "
        "probe cannot connect to what stands there.",
    ),
    Rule(
        id="dns.foreign.page",
        when=lambda seen: seen.dns_foreign_page,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.ISP,
        why="The answer shares neither address nor network with the true ones, "
        "and the page there is another.",
    ),
    Rule(
        id="dns.foreign.agreed",
        when=lambda seen: seen.dns_foreign_agreed,
        state=State.TAMPERED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.ISP,
        why="Resolvers that have nothing to do with each other give one foreign "
        "answer in the clear, while encrypted lookups and the helper agree on "
        "another: answers are rewritten on the way.",
    ),
    Rule(
        id="dns.missing.baseline",
        when=lambda seen: seen.dns_missing_elsewhere,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns",
        locus=Locus.ISP,
        why="No address comes for a name that resolves from many other networks "
        "in several countries at the time; no helper was asked.",
    ),
    Rule(
        id="dns.bogon.baseline",
        when=lambda seen: seen.dns_bogon_elsewhere,
        state=State.BLOCKED,
        evidence=Evidence.ARTEFACT,
        mechanism="dns.injection.bogon",
        locus=Locus.ISP,
        why="The answer is an address that no public name has, and from many other "
        "networks in several countries the name has public ones at the time.",
    ),
    Rule(
        id="dns.strange.baseline",
        when=lambda seen: seen.dns_strange,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        why="The answer lies in a network that the name is not known to be served "
        "from; nothing there proved to be the site, and nothing denies it.",
    ),
    Rule(
        id="dns.strange.dead",
        when=lambda seen: seen.dns_strange_dead and not seen.worked,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.ISP,
        why="Behind a redirect that the helper followed to its end, the answer lies in "
        "a network that the name is not known to be served from, and the probe "
        "cannot connect to what stands there.",
    ),
    Rule(
        id="dns.raced",
        when=lambda seen: seen.dns_raced,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.UPSTREAM,
        why="One question to one resolver got two answers that share neither "
        "address nor network: one of them was made on the way.",
    ),
    Rule(
        id="dns.not-owned",
        when=lambda seen: seen.dns_not_owned,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.injection.other",
        locus=Locus.ISP,
        why="No answer lies in the service's own networks, where these names are "
        "served from, and nothing there proved to be the service.",
    ),
    Rule(
        id="dns.nxdomain.vouched",
        when=lambda seen: Failure.NXDOMAIN in seen.dns_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.nxdomain",
        locus=Locus.ISP,
        why="The resolver says that the name does not exist; it does elsewhere.",
    ),
    Rule(
        id="dns.refused.vouched",
        when=lambda seen: Failure.REFUSED in seen.dns_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.refused",
        locus=Locus.ISP,
        why="The resolver refuses to look up a name that others look up.",
    ),
    Rule(
        id="dns.timeout.vouched",
        when=lambda seen: Failure.TIMEOUT in seen.dns_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns.timeout",
        locus=Locus.ISP,
        why="No answer came for a name that others look up, while the probe "
        "reached other machines.",
    ),
    Rule(
        id="dns.no-answer.vouched",
        when=lambda seen: Failure.NO_ANSWER in seen.dns_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="dns",
        locus=Locus.ISP,
        why="The resolver answers without an address; others have one.",
    ),
    Rule(
        id="dns.servfail.vouched",
        when=lambda seen: Failure.SERVFAIL in seen.dns_failed,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        mechanism="dns",
        why="The resolver fails on a name that others look up; a fault of the "
        "resolver looks the same.",
    ),
    Rule(
        id="dns.service.part",
        when=lambda seen: DNS in seen.parts_failed,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        mechanism="dns",
        why="A name is not found, and others of the same part of "
        "the service work: several networks have to agree before it is called a block.",
    ),
)
