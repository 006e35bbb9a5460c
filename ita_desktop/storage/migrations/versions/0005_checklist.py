"""The checklist's links, what they answered, what is disputed, and when a file was kept."""

from alembic import op

from ita_desktop.storage.migrations.columns_0001 import (
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
    words,
)
from ita_desktop.storage.migrations.remaking_0002 import remake

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make four tables anew with more columns."""
    op.execute("PRAGMA legacy_alter_table = ON")
    remake(
        "oit_item",
        row("assessment"),
        lines("code", required=True),
        choice("status", ("done", "in_progress", "not_started")),
        choice("detail", ("waiting", "partly", "current")),
        lines("wording"),
        days("waits_until", "review_on", "due"),
        lines("unit", "officer"),
        texts("note", "reason"),
        jsons("components", "evidence"),
        flags("objection_named", required=True),
        days("objection_on"),
        texts("objection_lacking", "objection_argument", "objection_url"),
        jsons("objection_evidence"),
        once("assessment_id", "code"),
    )
    remake("link", listed("oit_item"), texts("url"), lines("title"))
    remake(
        "link_check",
        listed("link"),
        days("on"),
        words("time", least=8, most=15),
        choice("verdict", ("reachable", "moved", "gone", "unreachable", "refused")),
        lines("answer"),
        numbers("status", least=0, most=10_000_000),
        texts("url"),
        lines("title"),
    )
    remake(
        "evidence_file",
        listed(),
        lines("sha256", required=True),
        lines("name", "type"),
        numbers("size", least=0, most=1_000_000_000_000),
        days("on"),
        texts("url"),
        once("sha256"),
    )
    op.execute("PRAGMA legacy_alter_table = OFF")
