"""
The schema of a record: made, checked, brought up to this version's.

The steps are Alembic's, in `migrations/`, and one way makes every record: a new
one takes all of them. Each step is one transaction with the whole. Before an
older record is touched, all its tables are written to a file beside it.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from rasad.errors import NewerSchema, StorageError
from rasad.storage import record_dump, record_log, record_rows
from rasad.storage.record_engine import name_of, reading, told
from rasad.storage.record_tables import META, SCHEMA

HOME: Final = Path(__file__).parent / "migrations"
ALONE: Final = 0x7261736164  # the key of the lock, on PostgreSQL


def ready(engine: sa.Engine, folder: Path) -> int:
    """
    Make or bring up the tables; return the schema that was found, 0 for none.

    The tables of an older record are first written to
    `record.before-schema-N.jsonl.gz` in *folder*.

    Raises:
        NewerSchema: a later version made it.
        StorageError: it cannot be opened as a record.
    """
    with reading(engine) as connection:
        found = schema_of(connection)
    if found == SCHEMA:
        return found
    with told(engine, "; the record is as it was"), engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(ALONE)))
        found = schema_of(connection)
        if 0 < found < SCHEMA:
            _set_aside(connection, folder, found)
        if found < SCHEMA:
            upgrade(connection, found, SCHEMA)
        if 0 < found < SCHEMA:
            take_over(connection)
    return found


def schema_of(connection: sa.Connection) -> int:
    """
    Return the schema of a record, 0 where there is none yet.

    Raises:
        NewerSchema: this version does not know it.
        StorageError: the database holds something, and no record.
    """
    names = sa.inspect(connection).get_table_names()
    if META.name not in names:
        if names:
            where = name_of(connection.engine.url)
            raise StorageError(f"{where}: the database holds no record but {names[0]}")
        return 0
    where_told = META.c.key == "schema"
    text = connection.execute(sa.select(META.c.value).where(where_told)).scalar()
    found = int(text) if text and text.isdigit() else 0
    if found > SCHEMA:
        raise NewerSchema(
            f"the record has schema {found}, this version knows {SCHEMA}; "
            "use the version that made it, or a later one"
        )
    return found


def upgrade(connection: sa.Connection, found: int, wanted: int) -> None:
    """Take the steps from one schema to a later one."""
    # Alembic takes a quarter of a second to load, and is needed once a record.
    from alembic import command  # noqa: PLC0415 - told above
    from alembic.config import Config  # noqa: PLC0415 - told above

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(HOME).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    if found and not sa.inspect(connection).has_table("alembic_version"):
        command.stamp(config, str(found))
    command.upgrade(config, str(wanted))


def take_over(connection: sa.Connection) -> None:
    """Let the log tell what an earlier schema's log did not."""
    changes = record_rows.taken_over(connection)
    now = datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    record_log.append(connection, changes, at=now, who="rasad")


def set_aside(folder: Path) -> tuple[Path, ...]:
    """Return the files in *folder* that hold a record as it was before a step."""
    return tuple(sorted(folder.glob("record.before-schema-*.jsonl.gz")))


def _set_aside(connection: sa.Connection, folder: Path, found: int) -> None:
    number, path = 1, folder / f"record.before-schema-{SCHEMA}.jsonl.gz"
    while path.exists():
        number += 1
        path = folder / f"record.before-schema-{SCHEMA}.{number}.jsonl.gz"
    record_dump.to_file(connection, path, schema=found)
