"""The tables that we publish, column by column."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange import daily
from rasad.pipeline.interchange.tables import Column, Part, Table, edtf_of, parts
from rasad.pipeline.interchange.tables import column as col

_ENTRY: Final = ("entry", "entries", "id")


def _sides(answers: Answers) -> Iterator[Part]:
    for entry in answers.entries():
        yield from parts([entry], "actors")
        yield from parts([entry], "recipients")


ENTRIES: Final = Table(
    name="entries",
    grain="one act or claim, from all its sources",
    derived=False,
    key=("id",),
    found=lambda answers: answers.entries(),
    columns=(
        col("id", "string", "hash of content; stays once people have decided"),
        col(
            "label", "string", "readable name of an accepted entry, such as IR-2018-027"
        ),
        col("type", "string", "what it is: one of the 51 types of the ontology"),
        col("subtype", "string", "of claims: blocked, accessible, throttled"),
        col("modality", "string", "done, ordered, demanded, promised, denied, …"),
        col("asks", "string", "of orders and demands: restrict, restore, data, …"),
        col("country", "string", "ISO 3166 alpha-2 code"),
        col("date", "string", "ISO 8601 as far as the precision goes", "date.value"),
        col("date_end", "string", "last unit of an interval, inclusive", "date.end"),
        col("date_precision", "string", "how closely it is known", "date.precision"),
        Column(name="date_edtf", kind="string", about="date in EDTF", of=edtf_of),
        col(
            "services",
            "list",
            "ids of services, or class:… where only a class is named",
        ),
        col("scope", "string", "national, regional, sector, network, …", "scope.kind"),
        col("place", "string", "region or city", "scope.place"),
        col("population", "string", "for whom, if not for all", "scope.population"),
        col("networks", "list", "AS numbers that are named", "scope.networks"),
        col("part", "string", "part of the service: web, app, calls", "scope.part"),
        col("extent", "string", "complete, partial, throttled", "scope.extent"),
        col("duration", "string", "how long, ISO 8601 or words", "scope.duration"),
        col("legal_basis", "string", "law or ruling that is cited"),
        col("justification", "list", "reasons that were given, never that were"),
        Column(
            name="deadline",
            kind="string",
            about="a day that is named, ISO 8601",
            of=lambda entry: entry.deadline and entry.deadline.date,
        ),
        Column(
            name="deadline_kind",
            kind="string",
            about="what the day means: comply_by, announced_end, …",
            of=lambda entry: entry.deadline and entry.deadline.kind,
        ),
        col("said_by", "string", "whose words they are", "attribution.who"),
        col(
            "said_how",
            "string",
            "narrator, paraphrase, direct_quote, …",
            "attribution.mode",
        ),
        col(
            "review",
            "string",
            "proposed (nobody has looked), accepted, …",
            "review.state",
        ),
        col("origin", "string", "who proposed it: rules, hand, model:…"),
        col("withdrawn", "boolean", "whether every source was withdrawn"),
    ),
)
SOURCES: Final = Table(
    name="entry_sources",
    grain="one quote that an entry rests on",
    derived=False,
    key=("entry", "number"),
    refers=(_ENTRY,),
    found=lambda answers: parts(answers.entries(), "sources"),
    columns=(
        col("entry", "string", "the entry", "of.id"),
        col("number", "integer", "which of its sources, from 0"),
        col(
            "document", "string", "SHA-256 of the document as captured", "item.document"
        ),
        col("url", "string", "where it was", "item.url"),
        col("publisher", "string", "who published it", "item.publisher"),
        col("published", "string", "when, ISO 8601", "item.published"),
        col("language", "string", "ISO 639 code", "item.language"),
        col("quote", "string", "the exact words", "item.quote"),
        col(
            "start",
            "integer",
            "first code point of the quote in the text",
            "item.start",
        ),
        col("end", "integer", "the code point after it", "item.end"),
        col("copy_of", "string", "who told the same story first", "item.copy_of"),
        col("credit", "string", "whom the words have it from", "item.credit"),
        col("withdrawn", "boolean", "whether the document was", "item.withdrawn"),
    ),
)
ACTORS: Final = Table(
    name="entry_actors",
    grain="one institution, company or office-holder in an entry",
    derived=False,
    key=("entry", "side", "number"),
    refers=(_ENTRY,),
    found=_sides,
    columns=(
        col("entry", "string", "the entry", "of.id"),
        col("side", "string", "actors, or recipients of what was said or ordered"),
        col("number", "integer", "which of them, from 0"),
        col("actor", "string", "id in the table of actors, if it is there", "item.id"),
        col("name", "string", "name, or the office as it was named", "item.name"),
        col("kind", "string", "court, ministry, regulator, …", "item.kind"),
        col("role", "string", "orders, signs, executes, …", "item.role"),
    ),
)
NUMBERS: Final = Table(
    name="entry_numbers",
    grain="one number as somebody claims it",
    derived=False,
    key=("entry", "number"),
    refers=(_ENTRY,),
    found=lambda answers: parts(answers.entries(), "quantity"),
    columns=(
        col("entry", "string", "the entry", "of.id"),
        col("number", "integer", "which of its numbers, from 0"),
        col("value", "number", "the number", "item.value"),
        col("unit", "string", "of what unit", "item.unit"),
        col("counts", "string", "what it counts", "item.of"),
        col("as_of", "string", "as of when, ISO 8601", "item.as_of"),
    ),
)
COMMITMENTS: Final = Table(
    name="commitments",
    grain="one promise or named day, with what became of it",
    derived=True,
    key=("entry",),
    refers=(_ENTRY,),
    found=lambda answers: answers.commitments(),
    columns=(
        col("entry", "string", "the entry"),
        col("country", "string", "ISO 3166 alpha-2 code"),
        col("services", "list", "ids of services"),
        col("promise_status", "string", "kept, broken, stalled, …"),
        col("deadline_state", "string", "pending, met, missed, …"),
        col("since", "string", "since when, ISO date"),
        col("due", "string", "the day named"),
        col("criterion", "string", "by what it was judged, and whose criterion it is"),
        col("why", "string", "one sentence with its numbers"),
        col("reason", "string", "of no_evidence: why"),
    ),
)
FINDINGS: Final = Table(
    name="findings",
    grain="one entry (or none), service and country, said beside measured",
    derived=True,
    key=("id",),
    # An entry of another country may stand in `entry`, so no key leads there.
    found=lambda answers: answers.findings(),
    columns=(
        col("id", "string", "stays when inputs change"),
        col("kind", "string", "followed, not_followed, no_statement, …"),
        col("reason", "string", "of unknown: why"),
        col("qualifiers", "list", "same_day, delayed, staggered, partial, …"),
        col("link", "string", "on what the step from words to block rests"),
        col("entry", "string", "the entry; none for what nobody announced"),
        col("country", "string", "ISO 3166 alpha-2 code"),
        col("service", "string", "id of the service, or class:…"),
        col("episodes", "list", "ids of the episodes that it rests on"),
        col(
            "share_networks",
            "number",
            "share of networks in scope, 0 to 1",
            "shares.networks",
        ),
        col(
            "share_users",
            "number",
            "share of users, where a table tells",
            "shares.users",
        ),
        col("why", "string", "one sentence with its numbers"),
        col("may_write", "string", "the strongest sentence that the evidence bears"),
        col("may_not_write", "string", "one that it does not bear"),
        col("would_change_if", "string", "what would make it another finding"),
        col("rule", "string", "id of the rule"),
        col("revision", "string", "hash of the inputs"),
        col("synthetic", "boolean", "whether made-up measurements are in it"),
    ),
)
LAGS: Final = Table(
    name="finding_lags",
    grain="one network's lag in a finding",
    derived=True,
    key=("finding", "asn"),
    refers=(("finding", "findings", "id"),),
    found=lambda answers: parts(answers.findings(), "lag"),
    columns=(
        col("finding", "string", "the finding", "of.id"),
        col("asn", "integer", "AS number", "item.asn"),
        col(
            "hours",
            "number",
            "from the middle of the act's day to the onset's",
            "item.hours",
        ),
    ),
)
EPISODES: Final = Table(
    name="episodes",
    grain="one span of one kind of interference with a target in a country",
    derived=True,
    key=("id",),
    found=lambda answers: answers.episodes(),
    columns=(
        col("id", "string", "hash of content"),
        col("group", "string", "shared by episodes that began together"),
        col("country", "string", "ISO 3166 alpha-2 code"),
        col("target", "string", "web/<host> or <service>/<part>"),
        col("kind", "string", "blocking, outage, measurement_loss, …"),
        col(
            "start_earliest",
            "datetime",
            "it began after; none if open",
            "start.earliest",
        ),
        col("start_latest", "datetime", "it had begun by", "start.latest"),
        Column(
            name="end_earliest",
            kind="datetime",
            about="it went on until",
            of=lambda e: e.end and e.end.earliest,
        ),
        Column(
            name="end_latest",
            kind="datetime",
            about="it had ended by; none while it goes on",
            of=lambda e: e.end and e.end.latest,
        ),
        col("mechanisms", "list", "how, as deep as the evidence goes"),
        col(
            "blocked",
            "integer",
            "measurements that found it blocked",
            "evidence.blocked",
        ),
        col("measured", "integer", "measurements in all", "evidence.measured"),
        col("reports", "integer", "upper bound of witnesses", "evidence.reports"),
        Column(
            name="networks",
            kind="integer",
            about="how many networks",
            of=lambda e: len(e.networks),
        ),
        col("rule", "string", "id of the rule"),
        col("synthetic", "boolean", "whether measurements are made up"),
    ),
)
DAYS: Final = Table(
    name="measurements_daily",
    grain="one target on one network (0: several small ones) on one UTC day",
    derived=True,
    key=("day", "country", "asn", "target"),
    found=daily.daily,
    columns=(
        col("day", "string", "UTC day, ISO 8601"),
        col("country", "string", "ISO 3166 alpha-2 code"),
        col("asn", "integer", "AS number; 0 for networks of few measurements together"),
        col("target", "string", "web/<host> or <service>/<part>"),
        col("ok", "integer", "it worked"),
        col("blocked", "integer", "blocked or likely blocked, throttled among them"),
        col("down", "integer", "not working, no sign of blocking"),
        col("throttled", "integer", "throttled"),
        col("synthetic", "boolean", "whether any is made up"),
    ),
)
DOCUMENTS: Final = Table(
    name="documents",
    grain="one document on the shelf; its text stays private",
    derived=False,
    key=("id",),
    found=lambda answers: answers.documents(),
    columns=(
        col("id", "string", "SHA-256 of the bytes as captured"),
        col("title", "string", "its title"),
        col("url", "string", "where it was"),
        col("publisher", "string", "who published it"),
        col("captured", "string", "when it was captured"),
        col("published", "list", "days of its stories"),
        col("languages", "list", "ISO 639 codes"),
        col("articles", "integer", "how many stories"),
        col("statements", "integer", "how many statements were read"),
    ),
)
TABLES: Final = (
    *(DOCUMENTS, ENTRIES, SOURCES, ACTORS, NUMBERS),
    *(COMMITMENTS, FINDINGS, LAGS, EPISODES, DAYS),
)

_CANNOT: Final = (
    ("CSV and Parquet", "an empty value and none; decisions and the log's rows"),
    (
        "STOP layout",
        "networks by number, mechanisms, counts, several kinds of authority, our ids",
    ),
    (
        "OONI incidents",
        "who ordered it, justification, place, cause, whether a start is estimated",
    ),
    ("ClaimReview", "shares, lags and networks; a finding that is `unknown`"),
)


def markdown(tables: Sequence[Table] = TABLES) -> str:
    """Return the codebook: every table and column, and what a form cannot hold."""
    return "\n".join((*_head(), *_tables(tables), *_foot())) + "\n"


def _head() -> Iterable[str]:
    yield "# Codebook\n"
    yield "Made from the declarations that the tables are written by.\n"
    yield "An order is never a block. `down` is never `blocked`. What is not there "
    yield 'was not measured: it is never zero, and never "not blocked".\n'


def _tables(tables: Sequence[Table]) -> Iterable[str]:
    for table in tables:
        yield f"## {table.name}\n"
        yield f"One row: {table.grain}. Key: {', '.join(table.key)}.\n"
        yield "| column | type | meaning |\n|---|---|---|"
        yield from (f"| `{c.name}` | {c.kind} | {c.about} |" for c in table.columns)
        yield ""


def _foot() -> Iterable[str]:
    yield "## What a form cannot hold\n\n| form | not held |\n|---|---|"
    yield from (f"| {form} | {what} |" for form, what in _CANNOT)
