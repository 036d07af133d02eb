"""Run by Alembic: the steps are taken within the transaction that the caller began."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
