"""Runs the revisions on the connection that the program hands over, inside its one transaction."""

from alembic import context
from sqlalchemy import MetaData

from ita_desktop.storage.naming import NAMING

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=MetaData(naming_convention=NAMING),
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
