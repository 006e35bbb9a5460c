"""What a plan says before its table and who signs it; rounds, files and photographs of what was reported."""

from alembic import op

from ita_desktop.storage.migrations.columns_0001 import (
    Parts,
    choice,
    days,
    flags,
    jsons,
    lines,
    listed,
    numbers,
    once,
    row,
    texts,
    years,
)
from ita_desktop.storage.migrations.remaking_0002 import remake

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make three tables anew with more columns, and two new ones."""
    op.execute("PRAGMA legacy_alter_table = ON")
    remake(
        "plan",
        row(),
        years("fiscal_year", required=True),
        years("from_assessment"),
        jsons("introduction"),
        lines("scan"),
        once("fiscal_year"),
    )
    remake(
        "measure",
        listed("plan"),
        lines("key"),
        jsons("number", "indicators", "answers"),
        lines("answers_meeting", "continues"),
        texts("title", "finding", "strength", "to_develop", "to_keep"),
        jsons("steps"),
        flags("period_named", required=True),
        lines("period_text"),
        days("period_start", "period_end"),
        jsons("units"),
        texts("follow_up"),
        lines("budget", "status"),
    )
    remake(
        "progress",
        listed("measure"),
        days("on"),
        choice("round", ("q1", "q2", "q3", "q4", "m6", "m12")),
        lines("unit"),
        numbers("percent", least=0, most=100),
        texts("text", "result", "problem", "suggestion", "next", "evidence"),
        jsons("files"),
    )
    op.execute("PRAGMA legacy_alter_table = OFF")
    _make(
        "plan_signer", listed("plan"), lines("rank", "name", "post", "acting_for", "label"), texts("opinion")
    )
    _make("photo", listed("progress"), lines("sha256", "caption"))


def _make(name: str, *parts: Parts) -> None:
    op.create_table(name, *(item for part in parts for item in part), sqlite_autoincrement=True)
