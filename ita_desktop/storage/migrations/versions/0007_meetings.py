"""Earlier orders of committees, minutes in their states, photographs of meetings, what is being typed."""

from alembic import op

from ita_desktop.storage.migrations.columns_0001 import (
    Parts,
    choice,
    days,
    flags,
    jsons,
    known_by,
    lines,
    listed,
    numbers,
    once,
    plain,
    texts,
    words,
    years,
)
from ita_desktop.storage.migrations.remaking_0002 import remake

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

RULES = ("half", "more_than_half", "two_thirds")


def upgrade() -> None:
    """Make five tables anew with more columns, and seven new ones."""
    op.execute("PRAGMA legacy_alter_table = ON")
    _remake_committees()
    _remake_meetings()
    op.execute("PRAGMA legacy_alter_table = OFF")
    _make_former()
    _make("meeting_photo", listed("meeting"), lines("sha256", "caption"))
    _make(
        "reply",
        listed("meeting"),
        lines("post", "name"),
        choice("answer", ("approves", "objects")),
        days("on"),
        texts("note"),
    )
    _make(
        "minutes_version",
        listed("meeting"),
        lines("state"),
        days("on"),
        lines("by"),
        texts("reason"),
        jsons("content"),
    )
    _make_typed()


def _remake_committees() -> None:
    remake(
        "committee",
        listed(),
        lines("key", required=True),
        lines("name", "order_number"),
        days("order_date"),
        texts("authority"),
        jsons("duties"),
        numbers("quorum", least=0, most=10_000_000),
        choice("quorum_rule", RULES),
        _signer("signer"),
        once("key"),
    )


def _remake_meetings() -> None:
    remake(
        "meeting",
        listed(),
        lines("committee"),
        lines("number", "folded_number", required=True),
        texts("title"),
        days("date", least=0),
        words("start", "end", least=8, most=15),
        lines("place", "state", "approves", "approved_at"),
        days("approved_on"),
        texts("notes"),
        jsons("attachments"),
        flags("invitation_named", required=True),
        lines("invitation_number"),
        days("invitation_date", least=0),
        jsons("invitation_to"),
        lines("invitation_unit_line"),
        _signer("invitation_signer"),
        texts("opening"),
        _signer("recorder"),
        _signer("reviewer"),
        flags("circulation_named", required=True),
        lines("circulation_number"),
        days("circulation_date", least=0),
        days("circulation_due"),
        once("committee", "folded_number"),
    )
    remake("topic", listed("agenda_item"), texts("title", "resolution", "notes"))
    remake(
        "entry",
        listed("topic"),
        lines("speaker", "role"),
        texts("text"),
        choice("insert", ("oit-status", "scores", "measures", "late", "findings", "resolutions")),
        years("fiscal_year"),
        jsons("frozen"),
    )
    remake("task", listed("topic"), texts("text"), lines("unit"), days("due", "done"), texts("outcome"))


def _make_former() -> None:
    _make(
        "former_committee",
        listed("committee"),
        lines("name", "order_number"),
        days("order_date", "until"),
        texts("authority"),
        jsons("duties"),
        numbers("quorum", least=0, most=10_000_000),
        choice("quorum_rule", RULES),
        _signer("signer"),
    )
    _make("former_member", listed("former_committee"), lines("post", "name", "role"), flags("outside"))


def _make_typed() -> None:
    parts = (
        known_by("id"),
        plain("id", required=True),
        lines("place", required=True),
        texts("text", required=True),
        texts("before"),
        jsons("beside"),
        words("at", least=27, most=27, required=True),
        once("place"),
    )
    op.create_table("typed_text", *(item for part in parts for item in part))


def _signer(name: str) -> Parts:
    yield from flags(f"{name}_named", required=True)
    yield from lines(*(f"{name}_{part}" for part in ("rank", "name", "post", "acting_for")))


def _make(name: str, *parts: Parts) -> None:
    op.create_table(name, *(item for part in parts for item in part), sqlite_autoincrement=True)
