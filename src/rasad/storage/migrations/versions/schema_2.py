"""Decisions; a log that tells digests; by which rules a document was read."""

from typing import Final

import msgspec
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision: Final = "2"
down_revision: Final = "1"
KEY: Final = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    """Add the tables and the columns."""
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("proposal", KEY, nullable=False),
        sa.Column("against", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_index("ix_decisions_proposal", "decisions", ["proposal"])
    op.create_table(
        "traces",
        sa.Column("entry", KEY, primary_key=True),
        sa.Column("payload", sa.Text, nullable=False),
    )
    for table, name, kind in (
        ("documents", "reading", sa.Text()),
        ("log", "subject", KEY),
        ("log", "digest", sa.Text()),
        ("rejects", "stage", sa.Text()),
        ("rejects", "source", KEY),
    ):
        _add(table, name, kind)
    op.create_index("ix_rejects_source", "rejects", ["source"])
    _tell_rejects()
    _keep_head()
    op.execute("UPDATE meta SET value = '2' WHERE key = 'schema'")


def _add(table: str, name: str, kind: sa.types.TypeEngine[str]) -> None:
    # SQLite adds no column that may not be empty unless it has a default.
    with op.batch_alter_table(table) as batch:
        batch.add_column(sa.Column(name, kind, nullable=False, server_default=""))
    with op.batch_alter_table(table) as batch:
        batch.alter_column(name, existing_type=kind, server_default=None)


def _tell_rejects() -> None:
    connection = op.get_bind()
    rejects = sa.table("rejects", sa.column("id"), *map(sa.column, ("stage", "source")))
    payloads = sa.text("SELECT id, payload FROM rejects")
    for key, payload in connection.execute(payloads).all():
        told = msgspec.json.decode(payload)
        connection.execute(
            sa.update(rejects)
            .where(rejects.c.id == key)
            .values(stage=told["stage"], source=told["source"])
        )


def _keep_head() -> None:
    """Keep where the log ends."""
    connection = op.get_bind()
    last = connection.execute(
        sa.text("SELECT number, hash FROM log ORDER BY number DESC LIMIT 1")
    ).first()
    insert = sa.text("INSERT INTO meta (key, value) VALUES (:key, :value)")
    connection.execute(
        insert,
        [
            {"key": "log.rows", "value": str(last[0] if last else 0)},
            {"key": "log.head", "value": last[1] if last else ""},
        ],
    )
