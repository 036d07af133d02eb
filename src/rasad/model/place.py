"""Countries and networks."""

from enum import StrEnum

from msgspec import Struct


class Vantage(StrEnum):
    """What kind of network a measurement was made from."""

    MOBILE = "mobile"
    FIXED = "fixed"
    ACADEMIC = "academic"
    HOSTING = "hosting"
    VPN = "vpn"
    SATELLITE = "satellite"
    UNKNOWN = "unknown"


# From these, much is reached that the people of the country cannot reach.
PRIVILEGED = frozenset(
    {Vantage.ACADEMIC, Vantage.HOSTING, Vantage.VPN, Vantage.SATELLITE}
)


class Place(Struct, frozen=True, kw_only=True):
    """
    A country: ISO 3166 alpha-2 code, English name, IANA time zones.

    `zones` is empty where the zones are not known; nothing that rests on local
    days is said then.
    """

    code: str
    name: str
    zones: tuple[str, ...] = ()


class Network(Struct, frozen=True, kw_only=True):
    """
    An autonomous system as people know it.

    `vantage` is UNKNOWN where no table says more: nothing is assumed.
    """

    asn: int
    name: str = ""
    vantage: Vantage = Vantage.UNKNOWN

    @property
    def label(self) -> str:
        """The name where there is one, and always the number."""
        return f"{self.name} (AS{self.asn})" if self.name else f"AS{self.asn}"
