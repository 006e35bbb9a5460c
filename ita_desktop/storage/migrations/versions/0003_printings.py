"""A record of each printing; the store of files takes printed papers, which may be larger than an emblem."""

from alembic import op

from ita_desktop.storage.migrations.columns_0001 import (
    choice,
    content,
    flags,
    known_by,
    lines,
    numbers,
    plain,
    words,
)

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of printings, and that of the files anew with a wider limit."""
    parts = (
        known_by("id"),
        plain("id", required=True),
        words("at", least=27, most=27, required=True),
        lines("word", "place", "title", "form", "layout", required=True),
        choice("digits", ("thai", "arabic"), required=True),
        words("sha256", "data_hash", least=64, most=64, required=True),
        numbers("size", least=0, most=2_000_000_000, required=True),
        lines("actor", "version", required=True),
        flags("kept", required=True),
    )
    op.create_table("printing", *(item for part in parts for item in part))
    op.create_index("ix_printing_place", "printing", ["place"])
    op.execute("ALTER TABLE stored_file RENAME TO stored_file_before")
    files = (
        known_by("sha256"),
        words("sha256", least=64, most=64, required=True),
        content("content", most=50_000_000),
    )
    op.create_table("stored_file", *(item for part in files for item in part))
    op.execute("INSERT INTO stored_file (sha256, content) SELECT sha256, content FROM stored_file_before")
    op.execute("DROP TABLE stored_file_before")
