"""One service across countries, and one network across services."""

from collections.abc import Iterator
from typing import Any

from rasad.interfaces.site import addresses, beside, networks, overview
from rasad.interfaces.site.frame import Frame
from rasad.interfaces.site.places import tones
from rasad.interfaces.site.sheets import Sheet
from rasad.pipeline.changes import Change


def sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield a page for each service and for each network."""
    for service in sorted({service for _, service in frame.timelines}):
        yield _service(frame, service)
    for asn in networks.asns(frame):
        yield _network(frame, asn)


def _service(frame: Frame, service: str) -> Sheet:
    answers = frame.answers
    path = addresses.service(service)
    codes = [code for code, name in frame.timelines if name == service]
    members = {service, *answers.registry.members(service)}

    def values() -> dict[str, Any]:
        rows = [
            {
                "r": row,
                "counts": tones(row.t.findings),
                "span": overview.span(frame, code),
            }
            for code in codes
            for row in overview.rows(frame, code)
            if row.t.service == service
        ]
        return {
            "service": service,
            "rows": rows,
            "known": answers.registry.get(service),
            "members": [m for m in sorted(members) if m != service],
        }

    def about(change: Change) -> bool:
        return not members.isdisjoint(change.services)

    label = frame.label(service)
    return Sheet(
        path=path,
        template="service_across.html",
        section="countries",
        title=label,
        values=values,
        cited=f"{label}: said and measured, country by country",
        sides=(
            beside.as_json(
                lambda: {
                    "service": service,
                    "countries": codes,
                    "entries": answers.entries(service=service),
                    "episodes": answers.episodes(service=service),
                    "findings": answers.findings(service=service),
                }
            ),
            beside.as_csv(
                lambda: beside.entries_table(answers.entries(service=service))
            ),
            beside.as_feed(frame, path, label, about),
        ),
    )


def _network(frame: Frame, asn: int) -> Sheet:
    path = addresses.network(asn)
    network = frame.answers.network(asn)

    def values() -> dict[str, Any]:
        rows = networks.seen_from(frame, asn)
        return {
            "n": network,
            "rows": rows,
            "span": (min(r.first_day for r in rows), max(r.last_day for r in rows)),
            "lags": networks.lags(frame, asn),
        }

    def about(change: Change) -> bool:
        return asn in change.networks

    return Sheet(
        path=path,
        template="network.html",
        section="countries",
        title=network.label,
        values=values,
        cited=f"{network.label}: what was measured from it",
        sides=(
            beside.as_json(
                lambda: {
                    "network": network,
                    "episodes": [
                        e
                        for e in frame.episodes.values()
                        if any(n.asn == asn for n in e.networks)
                    ],
                }
            ),
            beside.as_csv(lambda: networks.table(frame, asn)),
            beside.as_feed(frame, path, network.label, about),
        ),
    )
