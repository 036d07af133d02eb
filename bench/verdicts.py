"""
Measurements judged in a second of one CPU.

    python bench/verdicts.py [PATH...] [--reference DIR] [--count N]

Without a path, N site measurements are made up (6,000 unless given), half of
them with a page of 20 kB; else the files at PATH are judged. Bytes are those of
the JSON. The time is of the process alone, reading of files included.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from rasad.model.reject import Reject
from rasad.pipeline.judging import judge
from rasad.pipeline.reference import load

PAGE = "<html><title>A shop</title>" + "".join(
    f"<p>chair number {n} of oak</p>" for n in range(600)
)


def made(number: int) -> dict[str, object]:
    """Return one made-up measurement of a site, in OONI's data format."""
    host, address = f"shop{number % 500}.example", "93.184.216.34"
    status = {"failure": None, "success": True}
    answer = {"answer_type": "A", "ipv4": address}
    good = {"status": True, "failure": None}
    body = PAGE if number % 2 else "<title>A shop</title>"
    return {
        "test_name": "web_connectivity",
        "measurement_uid": f"synthetic-{number}",
        "report_id": "synthetic",
        "input": f"http://{host}/",
        "probe_cc": "XA",
        "probe_asn": "AS64496",
        "measurement_start_time": "2024-03-01 11:59:00",
        "test_keys": {
            "queries": [{"hostname": host, "answers": [answer], "failure": None}],
            "tcp_connect": [{"ip": address, "port": 80, "status": status}],
            "requests": [
                {
                    "request": {"url": f"http://{host}/"},
                    "response": {"code": 200, "body": body, "headers": {"X-A": "1"}},
                    "failure": None,
                }
            ],
            "control": {
                "dns": {"failure": None, "addrs": [address]},
                "tcp_connect": {f"{address}:80": good},
                "http_request": {"status_code": 200, "title": "A shop", "headers": {}},
            },
        },
    }


def main() -> None:
    """Judge, and print the command and the figures."""
    parser = argparse.ArgumentParser(description="Measurements per CPU second.")
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--reference", type=Path)
    parser.add_argument("--count", type=int, default=6000)
    args = parser.parse_args()
    reference = load(args.reference)
    with tempfile.TemporaryDirectory() as folder:
        paths = args.paths
        if not paths:
            file = Path(folder) / "made.jsonl"
            lines = (json.dumps(made(n)) for n in range(args.count))
            file.write_text("\n".join(lines), encoding="utf-8")
            paths = [file]
        started = time.process_time()
        found = list(judge(paths, reference))
        spent = time.process_time() - started
    rejects = sum(isinstance(item, Reject) for item in found)
    print("$", " ".join(["python", *sys.argv]))
    print(f"{len(found)} measurements, {rejects} rejects, {spent:.2f} CPU seconds")
    print(f"{len(found) / spent:.0f} measurements per CPU second")


if __name__ == "__main__":
    main()
