"""The tables of the record. What was once released changes by a migration alone."""

from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TEXT

SCHEMA: Final = 2
# Ids are compared by code points, whatever language a server sorts in.
KEY: Final = sa.Text().with_variant(TEXT(collation="C"), "postgresql")
METADATA: Final = sa.MetaData()
META: Final = sa.Table(
    "meta",
    METADATA,
    sa.Column("key", KEY, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
DOCUMENTS: Final = sa.Table(
    "documents",
    METADATA,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("reading", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
)
ARTICLES: Final = sa.Table(
    "articles",
    METADATA,
    sa.Column("document", KEY, primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("payload", sa.Text, nullable=False),
)
STATEMENTS: Final = sa.Table(
    "statements",
    METADATA,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("document", KEY, nullable=False, index=True),
    sa.Column("payload", sa.Text, nullable=False),
)
ENTRIES: Final = sa.Table(
    "entries",
    METADATA,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
)
REJECTS: Final = sa.Table(
    "rejects",
    METADATA,
    sa.Column("id", KEY, primary_key=True),
    sa.Column("stage", sa.Text, nullable=False),
    sa.Column("source", KEY, nullable=False, index=True),
    sa.Column("payload", sa.Text, nullable=False),
)
DECISIONS: Final = sa.Table(
    "decisions",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("proposal", KEY, nullable=False, index=True),
    sa.Column("against", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
)
# What an imported line told of its past elsewhere.
TRACES: Final = sa.Table(
    "traces",
    METADATA,
    sa.Column("entry", KEY, primary_key=True),
    sa.Column("payload", sa.Text, nullable=False),
)
LOG: Final = sa.Table(
    "log",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("what", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("subject", KEY, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
)
