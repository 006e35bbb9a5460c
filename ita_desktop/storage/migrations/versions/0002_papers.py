"""What the papers of a year need: letters beside memos, who signs an order and an invitation."""

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
    texts,
    words,
    years,
)
from ita_desktop.storage.migrations.remaking_0002 import remake

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make three tables anew with more columns."""
    op.execute("PRAGMA legacy_alter_table = ON")
    remake(
        "committee",
        listed(),
        lines("key", required=True),
        lines("name", "order_number"),
        days("order_date"),
        texts("authority"),
        jsons("duties"),
        numbers("quorum", least=0, most=10_000_000),
        signer("signer"),
        once("key"),
    )
    remake(
        "meeting",
        listed(),
        lines("committee"),
        lines("number", "folded_number", required=True),
        texts("title"),
        days("date", least=0),
        words("start", "end", least=8, most=15),
        lines("place", "state", "approves", "approved_at"),
        texts("notes"),
        flags("invitation_named", required=True),
        lines("invitation_number"),
        days("invitation_date", least=0),
        jsons("invitation_to"),
        lines("invitation_unit_line"),
        signer("invitation_signer"),
        texts("opening"),
        signer("recorder"),
        signer("reviewer"),
        once("committee", "folded_number"),
    )
    remake(
        "memo",
        listed(),
        lines("key"),
        choice("form", ("memo", "letter")),
        lines("urgency", "number"),
        days("date", least=0),
        years("fiscal_year"),
        texts("unit_line", "subject"),
        jsons("to", "references"),
        texts("background", "facts", "proposal"),
        jsons("body"),
        texts("closing"),
        jsons("insert", "attachments"),
        choice("chain", ("column", "opinions")),
        texts("contact"),
    )
    op.execute("PRAGMA legacy_alter_table = OFF")


def signer(name: str) -> Parts:
    """The columns of one who signs."""
    yield from flags(f"{name}_named", required=True)
    yield from lines(*(f"{name}_{part}" for part in ("rank", "name", "post", "acting_for")))
