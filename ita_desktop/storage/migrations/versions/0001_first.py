"""The first form of the data: every record of an office, its journal, copied frameworks and small files."""

from alembic import op

from ita_desktop.storage.migrations.columns_0001 import (
    Parts,
    alone,
    choice,
    content,
    days,
    flags,
    jsons,
    known_by,
    lines,
    listed,
    numbers,
    once,
    plain,
    row,
    texts,
    words,
    years,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WITHOUT_AGE = ("journal", "stored_file")


def upgrade() -> None:
    """Make all tables, a parent before its children."""
    make_office()
    make_assessments()
    make_oit()
    make_plans()
    make_committees()
    make_agendas()
    make_memos()
    make_beside()


def make(name: str, *parts: Parts) -> None:
    """Make a table of its parts; ids of records are never used again."""
    op.create_table(
        name, *(item for part in parts for item in part), sqlite_autoincrement=name not in WITHOUT_AGE
    )


def make_office() -> None:
    """The agency and what belongs to the whole office."""
    make(
        "agency",
        row(),
        lines(
            "name",
            "kind",
            "subdistrict",
            "district",
            "province",
            "postcode",
            "phone",
            "email",
            "document_code",
            "website",
        ),
        jsons("units"),
        alone(),
    )
    make("officer", listed("agency"), lines("key", "rank", "name", "post", "unit", "acting_for"))
    make("held_post", listed("officer"), lines("post", "unit", "acting_for"), days("from_", "until"))
    make("setting", row(), lines("key", required=True), jsons("value"), once("key"))
    make("dictionary_word", listed(), lines("value", required=True))
    make("wording", listed(), jsons("value"))
    make(
        "framework_change",
        listed(),
        years("framework", required=True),
        lines("path", required=True),
        jsons("value"),
        once("framework", "path"),
    )
    make(
        "evidence_file",
        listed(),
        lines("sha256", required=True),
        lines("name", "type"),
        numbers("size", least=0, most=10_000_000),
        once("sha256"),
    )
    make(
        "draft",
        row(),
        lines("place", required=True),
        texts("text", required=True),
        texts("reason"),
        once("place"),
    )


def make_assessments() -> None:
    """Assessments."""
    make(
        "assessment",
        row(),
        years("fiscal_year", required=True),
        years("framework"),
        lines("level"),
        jsons("respondents", "recommendations"),
        once("fiscal_year"),
    )
    make(
        "score",
        row("assessment"),
        lines("code", required=True),
        numbers("value_hundredths", least=0, most=10_000, required=True),
        numbers("value_decimals", least=0, most=2, required=True),
        once("assessment_id", "code"),
    )
    make(
        "source",
        listed("assessment"),
        lines("on"),
        numbers("value_hundredths", least=0, most=10_000),
        numbers("value_decimals", least=0, most=2),
        lines("from_"),
        flags("chosen"),
    )
    make(
        "finding",
        listed("assessment"),
        lines("key"),
        jsons("on"),
        choice("kind", ("improve", "keep")),
        texts("issue", "advice"),
        jsons("items"),
    )
    make("limitation", listed("assessment"), lines("topic"), jsons("points"))


def make_oit() -> None:
    """The OIT checklist."""
    make(
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
        once("assessment_id", "code"),
    )
    make("link", listed("oit_item"), texts("url"))
    make("link_check", listed("link"), days("on"), lines("answer"))
    make(
        "status_change",
        listed("oit_item"),
        days("on"),
        words("time", least=8, most=15),
        lines("from_", "to", "by"),
        texts("note"),
    )


def make_plans() -> None:
    """Plans of measures."""
    make("plan", row(), years("fiscal_year", required=True), years("from_assessment"), once("fiscal_year"))
    make(
        "measure",
        listed("plan"),
        lines("key"),
        jsons("number", "indicators", "answers"),
        lines("answers_meeting"),
        texts("title", "finding", "strength", "to_develop", "to_keep"),
        jsons("steps"),
        flags("period_named", required=True),
        lines("period_text"),
        days("period_start", "period_end"),
        jsons("units"),
        texts("follow_up"),
        lines("budget", "status"),
    )
    make("measure_part", listed("measure"), texts("title"), lines("period"))
    make(
        "progress",
        listed("measure"),
        days("on"),
        lines("unit"),
        numbers("percent", least=0, most=100),
        texts("text", "result", "problem", "suggestion", "next", "evidence"),
    )


def make_committees() -> None:
    """Committees, and their meetings without the agenda."""
    make(
        "committee",
        listed(),
        lines("key", required=True),
        lines("name", "order_number"),
        days("order_date"),
        jsons("duties"),
        numbers("quorum", least=0, most=10_000_000),
        once("key"),
    )
    make("member", listed("committee"), lines("post", "name", "role"), flags("outside"))
    make(
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
        texts("opening"),
        flags("recorder_named", required=True),
        lines("recorder_name", "recorder_post"),
        flags("reviewer_named", required=True),
        lines("reviewer_name", "reviewer_post"),
        once("committee", "folded_number"),
    )
    make(
        "attendance",
        listed("meeting"),
        lines("post", "name", "role"),
        choice("state", ("present", "absent", "guest"), required=True),
        lines("instead_of", "reason"),
    )


def make_agendas() -> None:
    """What was said at the meetings."""
    make("agenda_item", listed("meeting"), numbers("number", least=0, most=10_000_000), lines("title"))
    make("topic", listed("agenda_item"), texts("title", "resolution"))
    make(
        "entry",
        listed("topic"),
        lines("speaker", "role"),
        texts("text"),
        choice("insert", ("oit-status", "scores", "measures", "late")),
        years("fiscal_year"),
        jsons("frozen"),
    )
    make("task", listed("topic"), texts("text"), lines("unit"), days("due"))


def make_memos() -> None:
    """Memos."""
    make(
        "memo",
        listed(),
        lines("key", "number"),
        days("date", least=0),
        years("fiscal_year"),
        texts("unit_line", "subject"),
        jsons("to"),
        texts("background", "facts", "proposal"),
        jsons("body"),
        texts("closing"),
        jsons("insert", "attachments"),
        choice("chain", ("column", "opinions")),
    )
    make(
        "memo_signer", listed("memo"), lines("rank", "name", "post", "acting_for", "label"), texts("opinion")
    )


def make_beside() -> None:
    """What no office file carries: the journal, copied frameworks, small files."""
    make(
        "journal",
        known_by("id"),
        plain("id", "act_id", required=True),
        choice("kind", ("do", "undo", "redo"), required=True),
        plain("undoes"),
        lines("act", "actor", required=True),
        words("at", least=27, most=27, required=True),
        lines("place", "table_name", required=True),
        plain("row_id", required=True),
        words("before", "after", most=20_000_000),
        words("hash", least=64, most=64, required=True),
    )
    op.create_index("ix_journal_act_id", "journal", ["act_id"])
    op.create_index("ix_journal_place", "journal", ["place"])
    make(
        "framework_text",
        row(),
        years("fiscal_year", required=True),
        words("text", most=2_000_000, required=True),
        words("sha256", least=64, most=64, required=True),
        once("fiscal_year"),
    )
    make(
        "stored_file",
        known_by("sha256"),
        words("sha256", least=64, most=64, required=True),
        content("content", most=5_000_000),
    )
