"""One TOML file to one frozen Config; every key has a documented default."""

import inspect
import os
import re
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct, structs

from rasad.episodes import Floors
from rasad.errors import ConfigError
from rasad.findings import Thresholds
from rasad.model.place import Vantage
from rasad.model.span import in_utc

FILE = "rasad.toml"
COUNTRY = re.compile("[A-Z]{2}")


class Kept(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where the record is kept: `url` of a database, None for `record.db` here."""

    url: str | None = None


class Review(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How decisions are made: `two_persons` lets none count before another agrees."""

    two_persons: bool = False


class Config(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    What the owner of a workspace chose.

    `countries` are ISO 3166 codes; the first is what documents are read for
    when they do not say. `at` is the instant that is answered for by default,
    None for now. `notice` is printed on every page. `address` is where the site
    is published, for cards and feeds that travel alone. `reference` is a folder of
    reference data for judging, None for the built-in set. `actors` and
    `services` are files that add to the built-in registries.
    """

    title: str = ""
    countries: tuple[str, ...] = ()
    notice: str = ""
    address: Annotated[str, Meta(pattern=r"^(https?://[^\s\"<>]+/)?$")] = ""
    at: datetime | None = None
    reference: str | None = None
    networks: str = "networks.csv"
    users: str = "users.csv"
    floors: Floors = Floors()
    thresholds: Thresholds = Thresholds()
    record: Kept = Kept()
    review: Review = Review()

    @property
    def country(self) -> str | None:
        """The country that documents are read for when they do not say."""
        return self.countries[0] if self.countries else None


def read(folder: Path) -> Config:
    """
    Read the settings of the workspace in *folder*.

    Raises:
        ConfigError: there is no settings file, or a key of it cannot be used.
    """
    path = folder / FILE
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ConfigError(
            f"{folder} is no workspace: it has no {FILE}; make one with: rasad init"
        ) from None
    try:
        config = msgspec.toml.decode(raw, type=Config)
        if config.at is not None:
            config = structs.replace(config, at=in_utc(config.at))
    except (msgspec.MsgspecError, ValueError) as error:
        raise ConfigError(f"{path}: {error}") from error
    if odd := [c for c in config.countries if not COUNTRY.fullmatch(c)]:
        raise ConfigError(
            f"{path}: {odd[0]!r} is no country code; write two capitals, such as IR"
        )
    return config


def record_url(settings: Config) -> str | None:
    """Return where the record is kept; what `RASAD_RECORD` says wins."""
    return os.environ.get("RASAD_RECORD") or settings.record.url


def template(*, title: str, countries: tuple[str, ...], notice: str = "") -> str:
    """Return a settings file in which every key is told and its default shown."""
    quoted = msgspec.json.encode
    return "\n".join(
        [
            "# A rasad workspace. Every key is optional; behind # stands a default.",
            f"title = {quoted(title).decode()}",
            "# Countries, as ISO 3166 codes. Documents are read for the first one",
            "# unless they say another.",
            f"countries = {quoted(list(countries)).decode()}",
            "# Printed on every page.",
            f"notice = {quoted(notice).decode()}",
            "# Where the site is published: shared links then bring their card along.",
            '# address = "https://example.org/rasad/"',
            "# Answer as of this instant instead of now.",
            "# at = 2018-06-01T00:00:00Z",
            "# A folder of reference data for judging measurements (fingerprints,",
            "# bogons, networks); without it a small built-in set is used.",
            '# reference = "../reference"',
            "# Names and classes of networks, a table of CSV with the columns asn,",
            "# name and vantage, as in: 64496,Example Mobile,mobile",
            f"# vantage is one of {', '.join(Vantage)}.",
            "# Without a class nothing is assumed of a network, and answers say so.",
            '# networks = "networks.csv"',
            "# Users per network, for shares by users: asn,users",
            '# users = "users.csv"',
            "",
            "# Below these, the word is `insufficient` and no episode is made.",
            "[floors]",
            *_defaults(Floors()),
            "",
            "# What a finding asks of the evidence.",
            *_told(Thresholds),
            "[thresholds]",
            *_defaults(Thresholds()),
            "",
            "# Where the record is kept: record.db here, or a PostgreSQL database. The",
            "# variable RASAD_RECORD wins; let it, or ~/.pgpass, hold a password.",
            "[record]",
            '# url = "postgresql://user@host/database"',
            "",
            "# Review: whether a decision waits until a second person agrees.",
            "[review]",
            *_defaults(Review()),
            "",
        ]
    )


def _told(settings: type[Struct]) -> list[str]:
    """Return what each setting means, as the settings tell it, in comments."""
    told = inspect.cleandoc(settings.__doc__ or "").partition("\n\n")[2]
    return [f"# {line}".rstrip() for line in told.replace("`", "").splitlines()]


def _defaults(settings: Struct) -> list[str]:
    """Return a commented line for each setting; units stand in their names."""
    return [
        f"# {name} = {msgspec.json.encode(value).decode()}"
        for name, value in structs.asdict(settings).items()
    ]
