"""
A measurement as one line of JSON: the header that probes of the time wrote.

Every `measurement_uid` and every `report_id` holds the word `synthetic`.
"""

import json
from collections.abc import Callable

from examples.iran.reenact import messengers, websites
from examples.iran.reenact.chance import digest, number, one_of, share
from examples.iran.reenact.history import MOBILE
from examples.iran.reenact.pieces import Keys
from examples.iran.reenact.runs import Run

TESTS: dict[str, Callable[[Run], Keys]] = {
    "telegram": messengers.telegram,
    "whatsapp": messengers.whatsapp,
    "facebook_messenger": messengers.facebook_messenger,
    "vanilla_tor": messengers.vanilla_tor,
    "web_connectivity": websites.web_connectivity,
}
# Versions of the mobile probes from that day on; not everybody has the newest.
VERSIONS = (
    ("2018-04-01", ("1.3.1", "1.3.1", "1.3.0")),
    ("2017-12-01", ("1.3.0", "1.3.0", "1.1.4")),
    ("2017-01-01", ("1.1.4", "1.1.3")),
)
ENGINES = {"1.3.1": "0.8.3", "1.3.0": "0.7.9", "1.1.4": "0.6.6", "1.1.3": "0.6.5"}
LINUX = 0.25  # share of runs from a computer, on fixed networks
ANDROID = 0.8  # up to this share a telephone of the one make, then of the other
WORDS = {
    "web_connectivity": "webconnectivity",
    "facebook_messenger": "facebookmessenger",
}


def _software(run: Run) -> tuple[str, str, dict[str, str]]:
    """Return name, version and annotations of the probe; one per session."""
    luck = share("software", run.session)
    if luck < LINUX and run.asn not in MOBILE:
        return "ooniprobe", "2.2.0", {"platform": "linux"}
    platform = "android" if luck < ANDROID else "ios"
    day = f"{run.when:%Y-%m-%d}"
    current = next(versions for since, versions in VERSIONS if since <= day)
    version = one_of(current, "version", run.session)
    return (
        f"ooniprobe-{platform}",
        version,
        {
            "engine_name": "libmeasurement_kit",
            "engine_version": ENGINES[version],
            "network_type": "mobile" if run.asn in MOBILE else "wifi",
            "platform": platform,
        },
    )


def measurement(run: Run) -> Keys:
    """Return the whole measurement of *run*, ready for JSON."""
    word = WORDS.get(run.test, run.test.replace("_", ""))
    name, version, annotations = _software(run)
    mark = digest("uid", run.session, run.test, run.url, run.asn)
    report = digest("report", run.session, run.test)
    start = f"{run.when:%Y-%m-%d %H:%M:%S}"
    return {
        "annotations": {**annotations, "reenactment": run.basis},
        "data_format_version": "0.2.0",
        "input": run.url,
        "measurement_start_time": start,
        "measurement_uid": f"{run.when:%Y%m%d%H%M%S}.000000_IR_{word}"
        f"_synthetic{mark[:10]}",
        "options": [],
        "probe_asn": f"AS{run.asn}",
        "probe_cc": "IR",
        "probe_ip": "127.0.0.1",
        "report_id": f"{run.began:%Y%m%dT%H%M%SZ}_AS{run.asn}_synthetic{report[:30]}",
        "resolver_asn": f"AS{run.asn}",
        "software_name": name,
        "software_version": version,
        "test_helpers": {},
        "test_keys": TESTS[run.test](run),
        "test_name": run.test,
        "test_runtime": number(2, 40, "runtime", mark),
        "test_start_time": f"{run.began:%Y-%m-%d %H:%M:%S}",
        "test_version": "0.0.1" if name != "ooniprobe" else "0.2.0",
    }


def encode(run: Run) -> str:
    """Return *run* as one line of JSON, keys sorted, newline included."""
    text = json.dumps(measurement(run), sort_keys=True, separators=(",", ":"))
    return f"{text}\n"
