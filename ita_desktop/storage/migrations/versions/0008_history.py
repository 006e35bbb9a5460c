"""History chained over salted digests, so that values may go; reasons of changes."""

from alembic import op

from ita_desktop.storage.migrations.columns_0001 import (
    Parts,
    choice,
    known_by,
    lines,
    once,
    plain,
    row,
    texts,
    words,
)
from ita_desktop.storage.migrations.rechaining_0008 import rechain

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

INDEXED = ("act_id", "place")


def upgrade() -> None:
    """Make the journal anew and take its rows over; a table of reasons."""
    for column in INDEXED:
        op.drop_index(f"ix_journal_{column}", "journal")
    op.rename_table("journal", "journal_before")
    _make_journal()
    rechain(op.get_bind(), "journal_before", "journal")
    op.drop_table("journal_before")
    parts = (row(), plain("act_id", required=True), texts("text", required=True), once("act_id"))
    op.create_table("change_reason", *(item for part in parts for item in part), sqlite_autoincrement=True)


def _make_journal() -> None:
    parts: tuple[Parts, ...] = (
        known_by("id"),
        plain("id", "act_id", required=True),
        choice("kind", ("do", "undo", "redo", "wipe"), required=True),
        plain("undoes"),
        lines("act", "actor", required=True),
        words("at", least=27, most=27, required=True),
        lines("place", "table_name", required=True),
        plain("row_id", required=True),
        words("before", "after", most=20_000_000),
        words("salt", least=32, most=32),
        words("before_digest", "after_digest", least=64, most=64),
        words("hash", least=64, most=64, required=True),
    )
    op.create_table("journal", *(item for part in parts for item in part))
    for column in INDEXED:
        op.create_index(f"ix_journal_{column}", "journal", [column])
