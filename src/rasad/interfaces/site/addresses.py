"""Where each page is: one scheme for the static site and for a server."""

from rasad.interfaces.site import safe
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding

HOME = "index.html"
DIGITS = 16  # of a document's hash in a folder's name


def country(code: str) -> str:
    """Return the path of a country's page."""
    return f"country/{safe.slug(code.lower())}/index.html"


def service_in(code: str, service: str) -> str:
    """Return the path of the page of a service in a country."""
    return f"country/{safe.slug(code.lower())}/{safe.slug(service)}/index.html"


def year(code: str, service: str, number: int) -> str:
    """Return the path of one year of a service in a country."""
    folder = service_in(code, service).removesuffix("index.html")
    return f"{folder}{number:04d}/index.html"


def embed(code: str, service: str) -> str:
    """Return the path of the picture alone, for other people's pages."""
    return f"embed/{service_in(code, service)}"


def service(name: str) -> str:
    """Return the path of the page of a service across countries."""
    return f"service/{safe.slug(name)}/index.html"


def network(asn: int) -> str:
    """Return the path of a network's page."""
    return f"network/AS{asn}/index.html"


def event(entry: Entry) -> str:
    """Return the path of an entry's page: by its readable label once it has one."""
    return f"event/{safe.label(entry.label or entry.id)}/index.html"


def event_by_id(entry: Entry) -> str:
    """Return the path that an entry has as long as it has no label."""
    return f"event/{safe.label(entry.id)}/index.html"


def promise(entry: Entry) -> str:
    """Return the path of the page of a promise or of a named day."""
    return f"promise/{safe.label(entry.label or entry.id)}/index.html"


def episode(told: Episode) -> str:
    """Return the path of an episode's page."""
    return f"episode/{safe.label(told.id)}/index.html"


def finding(told: Finding) -> str:
    """Return the path of a finding's page."""
    return f"finding/{safe.label(told.id)}/index.html"


def source(document: str) -> str:
    """Return the path of the page of a document."""
    name = document.removeprefix("sha256:")
    sound = len(name) > DIGITS and name.isalnum() and name.isascii()
    return f"source/{name[:DIGITS] if sound else safe.label(document)}/index.html"


def root_of(path: str) -> str:
    """Return the way from a page up to the root of the site."""
    return "../" * path.count("/")
