"""The small pieces that test keys are made of: lookups, connections, requests."""

from typing import TypeAlias

Keys: TypeAlias = dict[str, object]

# What Iran's national filter answers instead of a blocked name's address.
BOGON = "10.10.34.36"
TIMEOUT = "generic_timeout_error"
HTTP, HTTPS = 80, 443
AGENT = "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko)"


def lookup(name: str, addresses: list[str]) -> Keys:
    """Return a query for the IPv4 addresses of *name*, answered with *addresses*."""
    return {
        "answers": [
            {"answer_type": "A", "ipv4": address, "ttl": None} for address in addresses
        ],
        "engine": "system",
        "failure": None,
        "hostname": name,
        "query_type": "A",
        "resolver_hostname": None,
        "resolver_port": None,
    }


def connected(address: str, port: int, failure: str | None) -> Keys:
    """Return an attempt to connect, which worked where *failure* is None."""
    status: Keys = {"failure": failure, "success": failure is None}
    return {"ip": address, "port": port, "status": status}


def request(
    method: str,
    url: str,
    failure: str | None,
    answer: tuple[int, str, str] | None,
) -> Keys:
    """Return a request and its *answer* (code, title, body), None where none came."""
    code, _, body = answer or (0, "", "")
    response: Keys | None = None
    if answer:
        response = {
            "body": body,
            "code": code,
            "headers": {"Content-Type": "text/html; charset=utf-8"},
        }
    return {
        "failure": failure,
        "request": {
            "body": "",
            "headers": {"User-Agent": AGENT},
            "method": method,
            "tor": {"exit_ip": None, "exit_name": None, "is_tor": False},
            "url": url,
        },
        "response": response,
    }
