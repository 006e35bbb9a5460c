"""Second looks at a year's scores: doubtful ones that were kept, and who verified what when."""

from alembic import op

from ita_desktop.storage.migrations.columns_0001 import (
    choice,
    days,
    jsons,
    lines,
    listed,
    numbers,
    texts,
    words,
)

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make two tables under the assessment."""
    kept = (
        listed("assessment"),
        lines("on"),
        numbers("value_hundredths", least=0, most=10_000),
        numbers("value_decimals", least=0, most=2),
        texts("reason"),
    )
    op.create_table("kept", *(item for part in kept for item in part), sqlite_autoincrement=True)
    verifications = (
        listed("assessment"),
        choice("way", ("read_back", "re_key")),
        days("on"),
        words("time", least=8, most=15),
        lines("by"),
        numbers("compared", least=0, most=10_000_000),
        jsons("different"),
    )
    op.create_table(
        "verification", *(item for part in verifications for item in part), sqlite_autoincrement=True
    )
