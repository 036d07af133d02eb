"""A made-up measurement, and what a careful reader concludes from it."""

from typing import Any

from msgspec import Struct, structs
from tests.unit.verdicts.making import (
    REFERENCE,
    SITE,
    TRUE,
    connect,
    control,
    handshake,
    query,
    raw,
    request,
)

from rasad.model.verdict import State, Verdict
from rasad.pipeline.judging import one
from rasad.verdicts.baselines import Baseline
from rasad.verdicts.fingerprints import Fingerprint, from_fingerprints, with_baselines

HTTPS, HTTP = f"https://{SITE}/", f"http://{SITE}/"
TLS, TCP = f"{TRUE}:443", f"{TRUE}:80"
OTHER = "8.20.30.40"
GOOD_NAME = query(SITE, TRUE, asn=64500)
BOTH = control(TRUE, tcp=(TLS, TCP), tls=(TLS,))
NOWHERE = control(dns_failure="dns_name_error", failure="dns_lookup_error")


class Case(Struct, frozen=True, kw_only=True):
    """
    `name` says what happened, `state` and `mechanisms` what may be said of it.

    `target` is judged where it is named, else the whole measurement. The order
    of the mechanisms is that of the verdict.
    """

    name: str
    keys: Any
    state: State | None
    mechanisms: tuple[str, ...] = ()
    test: str = "web_connectivity"
    input: str | None = HTTPS
    country: str = "IR"
    target: str | None = None
    header: dict[str, Any] = {}
    known: tuple[Fingerprint, ...] = ()
    elsewhere: tuple[Baseline, ...] = ()

    def verdict(self) -> Verdict:
        """Return the verdict on it, by the built-in reference or by what it brings."""
        line = raw(
            self.test,
            self.keys,
            input=self.input,
            probe_cc=self.country,
            **self.header,
        )
        reference = REFERENCE
        if self.known or self.elsewhere:
            made = from_fingerprints(self.known)
            made = structs.replace(made, bogons=REFERENCE.bogons)
            reference = with_baselines(made, self.elsewhere)
        found = one(line, "made", 1, reference)
        if not isinstance(found, Verdict):
            raise TypeError(f"{self.name}: {found.what}")
        return found

    def answer(self) -> tuple[State | None, tuple[str, ...]]:
        """Return state and mechanisms of what is asked about."""
        found = self.verdict()
        if self.target is None:
            return found.state, found.mechanisms
        told = next(t for t in found.targets if t.target == self.target)
        return told.state, told.mechanisms


def page(url: str, **more: Any) -> dict[str, Any]:
    """Return keys where a page came back from the true address."""
    port = 443 if url.startswith("https") else 80
    shaken = [handshake(TLS, SITE)] if port == 443 else []
    return {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, port)],
        "tls_handshakes": shaken,
        "requests": [request(url, address=f"{TRUE}:{port}", **more)],
        "control": BOTH,
    }


def changed(keys: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return the keys with some of their sections replaced."""
    return {**keys, **more}


def tls_ended(failure: str | None, **more: Any) -> dict[str, Any]:
    """Return keys where the handshake at the true address ended so."""
    return {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 443)],
        "tls_handshakes": [handshake(TLS, SITE, failure, **more)],
        "requests": [],
        "control": BOTH,
    }


def named(*queries: dict[str, Any], helper: Any = BOTH) -> dict[str, Any]:
    """Return keys where nothing but lookups was done."""
    return {"queries": list(queries), "control": helper}
