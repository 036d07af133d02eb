"""
A made-up archive with the sizes and the mix of a real one; the seed gives the bytes.

    python -m bench.corpus FILE.jsonl.gz [--count N] [--seed N]

Of a hundred measurements 88 are of web sites, the others of messengers, Tor and
small tests. Sizes follow a log-normal law: the median is about 7 kB and the mean
about 57 kB, because a few pages are of hundreds of kilobytes. Words, names and
certificates are made up; addresses are those of the documentation ranges and of
a public one that no fingerprint names.
"""

import argparse
import base64
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MEDIAN, SPREAD, LARGEST = 5_200, 2.55, 1_000_000  # bytes; of the logarithm; bytes
SHARE_OF_SITES = 0.88
LETTERS = "aeioubcdfghjklmnpqrstvwxyz"
TAGS = ("div", "p", "span", "li", "td", "a", "section", "h2")
AGAIN, REPEATED = 20, 0.8  # markup repeats itself: it packs to a sixth
POOL = 6_000_000  # code points of page that bodies are cut from
STEPS = ("connect", "read", "write", "tls_handshake_start", "tls_handshake_done")
OTHERS = ("telegram", "whatsapp", "signal", "facebook_messenger", "tor", "ndt", "dash")


def _pool(chance: random.Random) -> str:
    """Return a long page: markup with words, attributes and inline scripts."""
    words = [
        "".join(chance.choices(LETTERS, k=chance.randint(2, 11))) for _ in range(9000)
    ]
    words += [word.encode().decode().translate(CYRILLIC) for word in words[:900]]
    parts: list[str] = []
    size = 0
    while size < POOL:
        if len(parts) > AGAIN and chance.random() < REPEATED:
            parts.append(parts[-chance.randint(1, AGAIN)])
            size += len(parts[-1])
            continue
        tag, some = chance.choice(TAGS), chance.choices(words, k=24)
        part = (
            f'<{tag} class="{some[0]} {some[1]}-{some[2]}" id="{some[3]}">'
            f"{' '.join(some[4:20])}</{tag}>\n"
        )
        if chance.random() < 0.2:  # noqa: PLR2004 - a fifth of a page is script
            part += f"<script>var {some[20]}={{{some[21]}:'{some[22]}'}};</script>"
        parts.append(part)
        size += len(part)
    return "".join(parts)


CYRILLIC = str.maketrans("aeiobcdkmnprstv", "аеиобцдкмнпрств")


class Maker:
    """Makes measurements, one after the other, from one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - a corpus, not secrets
        self.pool = _pool(self.chance)
        self.certificates = [
            base64.b64encode(self.chance.randbytes(1100)).decode() for _ in range(300)
        ]

    def _envelope(self, number: int, test: str, keys: dict[str, Any]) -> dict[str, Any]:
        hour, minute = divmod(number // 60 % 1440, 60)
        day = f"2024-03-{1 + number // 90_000 % 28:02} {hour:02}:{minute:02}"
        return {
            "annotations": {
                "architecture": "arm64",
                "engine_name": "ooniprobe-engine",
                "engine_version": "3.20.0",
                "network_type": "wifi",
                "platform": "android",
            },
            "data_format_version": "0.2.0",
            "input": None,
            "measurement_start_time": f"{day}:{number % 60:02}",
            "measurement_uid": f"synthetic-{number:09}",
            "probe_asn": f"AS{64496 + number % 16}",
            "probe_cc": "XA",
            "probe_ip": "127.0.0.1",
            "probe_network_name": "Made-up Telecom",
            "report_id": f"synthetic_{number // 200:07}",
            "resolver_asn": "AS64500",
            "resolver_ip": "203.0.113.53",
            "software_name": "ooniprobe-android",
            "software_version": "3.8.8",
            "test_helpers": {
                "backend": {"address": "https://helper.example/", "type": "https"}
            },
            "test_name": test,
            "test_runtime": 2.5,
            "test_start_time": f"{day}:00",
            "test_version": "0.5.28",
            "test_keys": keys,
        }

    def _query(self, host: str, address: str, step: int) -> dict[str, Any]:
        asn = {"asn": 64511, "as_org_name": "Made-up Hosting"}
        return {
            "answers": [
                {"answer_type": "A", "ipv4": address, "ttl": None} | asn,
            ],
            "engine": "getaddrinfo" if step == 0 else "udp",
            "failure": None,
            "hostname": host,
            "query_type": "ANY" if step == 0 else "A",
            "resolver_address": "" if step == 0 else "8.8.4.4:53",
            "resolver_hostname": None,
            "resolver_port": None,
            "t": 0.05,
            "t0": 0.01,
            "tags": ["classic"],
            "transaction_id": 1 + step,
        }

    def _handshake(self, host: str, address: str) -> dict[str, Any]:
        chain = self.chance.sample(self.certificates, 2)
        return {
            "address": f"{address}:443",
            "cipher_suite": "TLS_AES_128_GCM_SHA256",
            "failure": None,
            "negotiated_protocol": "h2",
            "network": "tcp",
            "no_tls_verify": False,
            "peer_certificates": [{"data": c, "format": "base64"} for c in chain],
            "server_name": host,
            "t": 0.4,
            "t0": 0.2,
            "tags": [],
            "tls_version": "TLSv1.3",
            "transaction_id": 3,
        }

    def _connect(self, address: str, port: int, failure: str | None) -> dict[str, Any]:
        status = {"blocked": False, "failure": failure, "success": failure is None}
        return {
            "ip": address,
            "port": port,
            "status": status,
            "t": 0.2,
            "t0": 0.1,
            "tags": [],
            "transaction_id": 3,
        }

    def _events(self, address: str, count: int) -> list[dict[str, Any]]:
        return [
            {
                "address": f"{address}:443",
                "failure": None,
                "num_bytes": 1400,
                "operation": STEPS[n % len(STEPS)],
                "proto": "tcp",
                "t": 0.1 + n / 100,
                "t0": 0.1 + n / 100,
                "tags": [],
                "transaction_id": 3,
            }
            for n in range(count)
        ]

    def _request(self, url: str, address: str, body: object) -> dict[str, Any]:
        names = {
            "Cache-Control": "max-age=300",
            "Content-Type": "text/html; charset=utf-8",
            "Date": "Fri, 01 Mar 2024 12:00:00 GMT",
            "Server": "nginx",
            "Set-Cookie": f"id={self.chance.getrandbits(64):x}; path=/",
            "X-Request-Id": f"{self.chance.getrandbits(128):x}",
        }
        pairs = [[name, value] for name, value in names.items()]
        sent = {"Accept": "*/*", "User-Agent": "Mozilla/5.0 (made up)"}
        return {
            "address": f"{address}:443",
            "alpn": "h2",
            "failure": None,
            "network": "tcp",
            "request": {
                "body": "",
                "headers": sent,
                "headers_list": [[k, v] for k, v in sent.items()],
                "method": "GET",
                "tor": {"exit_ip": None, "exit_name": None, "is_tor": False},
                "url": url,
                "x_transport": "tcp",
            },
            "response": {
                "body": body,
                "body_is_truncated": False,
                "code": 200,
                "headers": names,
                "headers_list": pairs,
            },
            "t": 0.9,
            "t0": 0.5,
            "tags": [],
            "transaction_id": 3,
        }

    def _body(self, size: int) -> object:
        if size <= 0:
            return ""
        at = self.chance.randrange(max(1, POOL - size))
        text = self.pool[at : at + size]
        if self.chance.random() < 0.05:  # noqa: PLR2004 - pages that are no UTF-8
            raw = text[: size * 3 // 4].encode("cp1251", "replace")
            return {"data": base64.b64encode(raw).decode(), "format": "base64"}
        name = f"Page {self.chance.randrange(10**6)}"
        return f"<!DOCTYPE html><html><head><title>{name}</title></head>{text}"

    def site(self, number: int) -> dict[str, Any]:
        """Return a measurement of a web site; one of twelve finds it cut off."""
        host = f"www.place{number % 4000}.example"
        address = f"93.184.{number % 200 + 1}.{number % 250 + 1}"
        secure = self.chance.random() < 0.8  # noqa: PLR2004 - most lists are https
        url = f"{'https' if secure else 'http'}://{host}/"
        cut = "connection_reset" if self.chance.random() < 1 / 12 else None
        size = min(LARGEST, int(MEDIAN * self.chance.lognormvariate(0, SPREAD)))
        shaken = self._handshake(host, address)
        if cut:
            shaken |= {"failure": cut, "peer_certificates": []}
        events = self._events(address, 0 if size < MEDIAN else min(60, size // 1500))
        spare = size - 4_300 - 190 * len(events)
        request = self._request(url, address, self._body(spare))
        if cut:
            empty = {"body": "", "body_is_truncated": False, "code": 0, "headers": {}}
            request |= {"failure": cut, "response": empty}
        good = {"status": True, "failure": None}
        keys = {
            "agent": "redirect",
            "client_resolver": "203.0.113.53",
            "control": {
                "dns": {"failure": None, "addrs": [address]},
                "http_request": {
                    "body_length": max(0, spare),
                    "discovered_h3_endpoint": "",
                    "failure": None,
                    "headers": {"Content-Type": "text/html", "Server": "nginx"},
                    "status_code": 200,
                    "title": "Page",
                },
                "ip_info": {address: {"asn": 64511, "flags": 11}},
                "tcp_connect": {f"{address}:443": good, f"{address}:80": good},
                "tls_handshake": {
                    f"{address}:443": good | {"server_name": host},
                },
            },
            "control_failure": None,
            "network_events": events,
            "queries": [self._query(host, address, step) for step in range(2)],
            "requests": [request],
            "retries": None,
            "socksproxy": None,
            "tcp_connect": [
                self._connect(address, 443, None),
                self._connect(address, 80, None),
            ],
            "tls_handshakes": [shaken] if secure else [],
        }
        return self._envelope(number, "web_connectivity", keys) | {"input": url}

    def other(self, number: int) -> dict[str, Any]:
        """Return a measurement of a messenger, of Tor or of a line's speed."""
        test = OTHERS[number % len(OTHERS)]
        if test in {"ndt", "dash"}:
            keys: dict[str, Any] = {"failure": None, "summary": {"download": 12_000.5}}
            return self._envelope(number, test, keys)
        hosts = [f"part{n}.{test.replace('_', '-')}.example" for n in range(4)]
        address = f"93.184.1.{number % 250 + 1}"
        sections = {
            "queries": [self._query(host, address, 0) for host in hosts],
            "tcp_connect": [self._connect(address, 443, None) for _ in hosts],
            "tls_handshakes": [self._handshake(host, address) for host in hosts],
            "requests": [
                self._request(f"https://{host}/", address, "ok") for host in hosts
            ],
            "network_events": self._events(address, 20),
        }
        if test != "tor":
            return self._envelope(number, test, sections)
        protocols = ("or_port_dirauth", "dir_port", "obfs4")
        targets = {
            f"203.0.113.{n}:9001": {
                "target_protocol": protocols[n % 3],
                "tcp_connect": [self._connect(address, 9001, None)],
                "network_events": self._events(address, 3),
                "failure": None,
            }
            for n in range(24)
        }
        return self._envelope(number, test, {"targets": targets})

    def lines(self, count: int) -> Iterator[bytes]:
        """Yield *count* measurements as lines of JSON."""
        for number in range(count):
            of_site = self.chance.random() < SHARE_OF_SITES
            made = self.site(number) if of_site else self.other(number)
            text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
            yield text.encode() + b"\n"


def write(path: Path, count: int, seed: int = 1) -> list[int]:
    """Write an archive of *count* measurements; return the size of each, sorted."""
    sizes = []
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed:
        for line in Maker(seed).lines(count):
            packed.write(line)
            sizes.append(len(line))
    return sorted(sizes)


def main() -> None:
    """Write the archive, and print what it is like."""
    parser = argparse.ArgumentParser(description="An archive, made up.")
    parser.add_argument("path", type=Path)
    parser.add_argument("--count", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    sizes = write(args.path, args.count, args.seed)
    mean, median = sum(sizes) / len(sizes) / 1e3, sizes[len(sizes) // 2] / 1e3
    print(f"{len(sizes)} measurements: mean {mean:.1f} kB, median {median:.1f} kB")


if __name__ == "__main__":
    main()
