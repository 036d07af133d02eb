"""Rules of the page, and of what a whole test comes to."""

from rasad.model.observation import HTTP, Failure
from rasad.model.verdict import Locus, State
from rasad.verdicts.features import Kind
from rasad.verdicts.rule import Evidence, Rule

# Without the helper's answer such a test has nothing to say of a failure.
NEEDS_HELPER = frozenset({Kind.SITE, Kind.HOP, Kind.ECHO})
ASKED = "The connection opened and the request was sent"

RULES = (
    Rule(
        id="http.page.fingerprint",
        when=lambda seen: seen.page_blocked,
        state=State.BLOCKED,
        evidence=Evidence.ARTEFACT,
        mechanism="http.blockpage",
        locus=Locus.ISP,
        why="A known block page of this country's networks came back in the clear.",
    ),
    Rule(
        id="http.location.fingerprint",
        when=lambda seen: seen.location_blocked,
        state=State.BLOCKED,
        evidence=Evidence.ARTEFACT,
        mechanism="http.redirect",
        locus=Locus.ISP,
        why="In the clear, the request was redirected to a known block page.",
    ),
    Rule(
        id="http.location.fingerprint-weak",
        when=lambda seen: seen.location_blocked_weak and not seen.location_blocked,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.redirect",
        why="In the clear, the request was redirected to the page of a filtering "
        "product, an institution or another country's networks.",
    ),
    Rule(
        id="http.page.fingerprint-weak",
        when=lambda seen: seen.page_blocked_weak and not seen.page_blocked,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.blockpage",
        why="The page of a filtering product, an institution or another country's "
        "networks came back in the clear.",
    ),
    Rule(
        id="http.page.foreign",
        when=lambda seen: seen.page_foreign,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.blockpage",
        locus=Locus.ISP,
        why="In the clear, a short page came back that shares neither title, nor "
        "length, nor headers with the one that the helper got, and says that "
        "access is denied; or the site is itself over TLS and another without.",
    ),
    Rule(
        id="http.page.different",
        when=lambda seen: seen.page_foreign_vague and not seen.page_foreign,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        why="The page shares nothing with the helper's; that alone is no sign of "
        "who changed it.",
    ),
    Rule(
        id="http.redirected.inside",
        when=lambda seen: seen.led_inside and not seen.location_blocked,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        locus=Locus.LOCAL,
        why="In the clear, the request was redirected to a machine inside the "
        "network, which is no known block page: a login page of a hotel or of a "
        "household looks like this.",
    ),
    Rule(
        id="http.redirected.elsewhere",
        when=lambda seen: (
            seen.led_elsewhere and not (seen.led_inside or seen.location_blocked)
        ),
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        why="In the clear, the request was redirected to another name, and the page "
        "there shares nothing with the helper's; that alone does not tell why.",
    ),
    Rule(
        id="http.reset.host",
        when=lambda seen: (
            Failure.RESET in seen.http_failed and seen.http_other_name_works
        ),
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.reset.host",
        locus=Locus.ISP,
        why=f"{ASKED}, and it was reset; with another name it is answered there.",
    ),
    Rule(
        id="http.reset.vouched",
        when=lambda seen: (
            Failure.RESET in seen.http_failed and not seen.http_other_name_works
        ),
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.reset",
        locus=Locus.ISP,
        why=f"{ASKED}, and it was reset; elsewhere it is answered.",
    ),
    Rule(
        id="http.timeout.vouched",
        when=lambda seen: Failure.TIMEOUT in seen.http_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.timeout",
        locus=Locus.ISP,
        why=f"{ASKED}, and no answer came; elsewhere it is answered.",
    ),
    Rule(
        id="http.closed.vouched",
        when=lambda seen: Failure.CLOSED in seen.http_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.closed",
        locus=Locus.ISP,
        why=f"{ASKED}, and it was closed without an answer; elsewhere it is answered.",
    ),
    Rule(
        id="http.throttled.read",
        when=lambda seen: seen.read_throttled,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.throttle.host",
        locus=Locus.ISP,
        why="In the clear the page was read at less than 256 kbit/s for five seconds "
        "or more, while another host was read ten times as fast on the same line, "
        "and the helper got the page.",
    ),
    Rule(
        id="http.stalled",
        when=lambda seen: seen.http_stalled,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        mechanism="http.timeout",
        why="The answer began and did not end in time, while the helper got all of "
        "it: throttling, or a slow line.",
    ),
    Rule(
        id="http.service.part",
        when=lambda seen: HTTP in seen.parts_failed,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        mechanism="http",
        why="Requests to a name get no answer, and others of the same part of "
        "the service work: several networks have to agree before it is called a block.",
    ),
    Rule(
        id="http.echo.changed",
        when=lambda seen: seen.echo_changed,
        state=State.TAMPERED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.tamper.proxy",
        why="A helper that sends back what it gets was not sent what was written.",
    ),
    Rule(
        id="http.echo.lost",
        when=lambda seen: seen.echo_lost and not seen.echo_changed,
        state=State.TAMPERED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.tamper",
        why="A helper that sends back what it gets answered with nothing: what was "
        "written was swallowed on the way, which does not tell by what.",
    ),
    Rule(
        id="http.headers.changed",
        when=lambda seen: seen.headers_changed,
        state=State.TAMPERED,
        evidence=Evidence.DETERMINATE,
        mechanism="http.tamper.header",
        why="A helper that sends back what it gets was sent other headers than "
        "were written.",
    ),
    Rule(
        id="target.refused-by-server",
        when=lambda seen: seen.page_refused and not seen.worked,
        state=State.DOWN,
        evidence=Evidence.SIGN,
        locus=Locus.SERVER,
        why="The site itself answered, and refused: its own choice, not the network's.",
    ),
    Rule(
        id="target.down-everywhere",
        when=lambda seen: seen.helper_failed and not (seen.worked or seen.answered),
        state=State.DOWN,
        evidence=Evidence.SIGN,
        why="The helper could not reach it either.",
    ),
    Rule(
        id="target.bootstrap-failed",
        when=lambda seen: seen.bootstrap_failed and not seen.worked,
        state=State.IMPAIRED,
        evidence=Evidence.NONE,
        why="The tool did not get through in time; one run does not tell why.",
    ),
    Rule(
        id="target.failed-without-reason",
        when=lambda seen: (
            seen.unvouched_failed
            and (seen.controlled or seen.kind not in NEEDS_HELPER)
            and not seen.worked
            and not seen.helper_failed
            and not seen.offline
        ),
        state=State.IMPAIRED,
        evidence=Evidence.NONE,
        why="It does not work, and nothing in the measurement tells why, though "
        "whoever should vouch for it was reached.",
    ),
    Rule(
        id="target.worked",
        when=lambda seen: seen.worked and seen.kind is not Kind.OTHER,
        state=State.OK,
        evidence=Evidence.NONE,
        why="It answered as it should.",
    ),
    Rule(
        id="target.worked-unvouched",
        when=lambda seen: seen.worked and seen.kind is Kind.OTHER,
        state=State.OK,
        evidence=Evidence.NONE,
        why="The other side proved who it is, though nobody else was asked.",
    ),
)
