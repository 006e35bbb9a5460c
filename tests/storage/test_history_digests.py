"""The history holds by digests: a rewrite shows, values may go, and what was broken once stays so."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from ita_desktop.domain.meetings import Meeting, Version
from ita_desktop.domain.office import Draft
from ita_desktop.domain.scores import Score
from ita_desktop.domain.typing import TypedText
from ita_desktop.storage import Database, Wipe, schema
from ita_desktop.storage.errors import UndoWiped
from ita_desktop.storage.rights import make_file
from tests.storage.test_undo import YEAR, grade, rows, step, titles

NAME = "นายทดสอบ ลบได้จริง"
PLACE = f"scores/{YEAR}/หมายเหตุ"


@pytest.fixture
def named(database: Database) -> Database:
    """A name stood in a record, in kept minutes, in an act's title and in a typed text; then it went."""
    with database.unit("เพิ่มปี", "ผู้ทดสอบ") as unit:
        unit.office.add_assessment(YEAR)
        unit.commit()
    with database.unit(f"พิมพ์ {NAME}", "ผู้ทดสอบ") as unit:
        unit.office.put_draft(PLACE, f"ร้องเรียนโดย {NAME} “\\”", None)
        unit.commit()
    meeting = Meeting(number="1/2568", title=NAME, versions=(Version(content={"title": f'"{NAME}"'}),))
    with database.unit("เพิ่มการประชุม", "ผู้ทดสอบ") as unit:
        unit.office.put_meeting(meeting)
        unit.commit()
    with database.unit("แก้", "ผู้ทดสอบ") as unit:
        unit.office.drop_draft(PLACE)
        unit.office.put_meeting(Meeting(number="1/2568", versions=meeting.versions))
        unit.office.note_typed(
            TypedText(place="m", text=NAME, before="", beside={}, at=datetime(2026, 1, 1, tzinfo=UTC))
        )
        unit.commit()
    return database


def wipe(database: Database, wanted: Wipe) -> None:
    """Take values away for ever."""
    with database.erasing(), database.unit("ลบ", "ผู้ทดสอบ") as unit:
        unit.wiping.take(wanted, f"ลบค่า {wanted.ranges}")
        unit.commit()
    database.rewrite()


def meddle(database: Database, statement: str) -> None:
    """Change the file from outside the program."""
    with closing(sqlite3.connect(database.folder / "office.sqlite")) as other:
        other.execute(statement)
        other.commit()


def test_a_wiped_name_is_in_no_byte_of_the_folder(named: Database) -> None:
    """Wherever it stood; the chain still holds, and the wipe is told by history."""
    assert NAME.encode() in (named.folder / "office.sqlite").read_bytes()
    before = rows(named.folder)
    with named.unit("", "") as unit:
        wanted = unit.wiping.holding(NAME)
    wipe(named, wanted)
    assert all(NAME.encode() not in file.read_bytes() for file in named.folder.rglob("*") if file.is_file())
    assert named.verify() == ()
    with named.unit("", "") as unit:
        newest, *others = unit.journal.entries()
        assert unit.wiping.holding(NAME) == Wipe()
        assert not unit.office.typed_texts()
    assert newest.kind == "wipe"
    assert newest.after is not None
    assert wanted.ranges in newest.after["text"]
    gone = [entry for entry in others if entry.wiped]
    assert tuple(sorted(entry.id for entry in gone)) == wanted.changes
    assert all(entry.before is entry.after is None and NAME not in entry.act for entry in gone)
    after = rows(named.folder)
    assert {name for name in before if before[name] != after[name]} == {"change_reason", "minutes_version"}


def test_what_was_not_wiped_is_still_undone(named: Database) -> None:
    """In order, the wipe itself stepped over; an act without its values is refused with words."""
    grade(named, "i1", Score(9000))
    with named.unit("", "") as unit:
        wanted = unit.wiping.holding(NAME)
    wipe(named, wanted)
    assert titles(named)[0] == "กรอก i1"
    assert step(named) == "กรอก i1"
    assert titles(named)[1] == "กรอก i1"
    before = rows(named.folder)
    with pytest.raises(UndoWiped, match="ลบออกจากประวัติแล้ว"):
        step(named)
    assert rows(named.folder) == before
    assert step(named, forward=True) == "กรอก i1"


def test_one_record_or_all_before_a_day(named: Database) -> None:
    """A place takes what is below it; a moment takes what was written before it."""
    with named.unit("", "") as unit:
        of_draft = unit.wiping.of_place(PLACE)
        all_old = unit.wiping.before(datetime.now(UTC) + timedelta(days=1))
        nothing = unit.wiping.before(datetime(2020, 1, 1, tzinfo=UTC))
        of_meeting = unit.wiping.of_place("meetings//1/2568")
    assert len(of_draft.changes) == 2
    assert not of_draft.versions
    assert len(of_meeting.versions) == 1
    assert all_old.changes == (1, 2, 3, 4, 5, 6)
    assert all_old.ranges == "1–6"
    assert not nothing
    wipe(named, of_draft)
    wipe(named, of_meeting)
    with named.unit("", "") as unit:
        assert not unit.wiping.of_place(PLACE)
        assert unit.office.drafts() == ()
    assert named.verify() == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET actor = 'ผู้อื่น' WHERE id = 3",
        "UPDATE journal SET act = 'อย่างอื่น' WHERE id = 3",
        "UPDATE journal SET after = replace(after, '1/2568', '2/2568') WHERE id = 3",
        "UPDATE journal SET after = NULL WHERE id = 3",
        "UPDATE journal SET before = NULL, after = NULL, salt = NULL WHERE id = 3",
        "UPDATE journal SET salt = hex(zeroblob(16)) WHERE id = 3",
        "UPDATE journal SET after_digest = hex(zeroblob(32)) WHERE id = 3",
        "DELETE FROM journal WHERE id = 3",
    ],
)
def test_a_rewrite_shows(named: Database, statement: str) -> None:
    """Whichever column was changed, and also where values went without a wipe."""
    assert named.verify() == ()
    meddle(named, statement)
    (problem,) = named.verify()
    assert "รายการที่ 3 " in problem


def test_values_gone_without_a_wipe_show_though_the_chain_holds(named: Database) -> None:
    """A wipe without its entry is a rewrite."""
    with named.unit("", "") as unit:
        wanted = unit.wiping.holding(NAME)
    wipe(named, wanted)
    with closing(sqlite3.connect(named.folder / "office.sqlite")) as other:
        other.execute("DELETE FROM journal WHERE kind = 'wipe'")
        other.commit()
    (problem,) = named.verify()
    assert f"รายการที่ {wanted.changes[0]} " in problem


FORMER = "id, act_id, kind, undoes, act, actor, at, place, table_name, row_id, before, after"


def former(folder: Path) -> Path:
    """A folder with data in the form before the digests: a year, then four scores typed into it."""
    folder.mkdir(parents=True)
    file = folder / "office.sqlite"
    make_file(file)
    schema.upgrade(file, schema.MIGRATIONS, "0007")
    moment, last = "2026-01-02T03:04:05.000006Z", "0" * 64
    with closing(sqlite3.connect(file)) as raw:
        raw.execute(f"PRAGMA application_id = {schema.APPLICATION}")
        raw.execute(f"INSERT INTO assessment (id, version, fiscal_year) VALUES (1, 1, {YEAR})")
        kept = json.dumps({"fiscal_year": YEAR, "framework": None, "level": None})
        told = [(1, 1, "do", None, "เพิ่มปี", "ก", moment, f"assessments/{YEAR}", "assessment", 1, None, kept)]
        for number in range(1, 5):
            code = f"i{number}"
            raw.execute("INSERT INTO score VALUES (?, 1, 1, ?, 9000, 2)", (number, code))
            cells = {"assessment_id": 1, "code": code, "value_hundredths": 9000, "value_decimals": 2}
            title, place = f"กรอก {code}", f"scores/{YEAR}/{code}"
            act = number + 1
            told.append(
                (act, act, "do", None, title, "ก", moment, place, "score", number, None, json.dumps(cells))
            )
        for row in told:
            text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
            last = sha256((last + text).encode()).hexdigest()
            raw.execute(f"INSERT INTO journal ({FORMER}, hash) VALUES ({', '.join('?' * 13)})", (*row, last))
        raw.commit()
    return file


def test_an_older_history_is_chained_anew_and_its_break_stays(folder: Path) -> None:
    """The values are those of before, each with its digest; what did not fit then does not fit now."""
    file = former(folder)
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("UPDATE journal SET actor = 'ผู้อื่น' WHERE id = 4")
        raw.commit()
        before = raw.execute(f"SELECT {FORMER} FROM journal ORDER BY id").fetchall()
    with Database.open(folder) as database:
        (problem,) = database.verify()
        assert "รายการที่ 4 " in problem
        assert step(database) == "กรอก i4"
    with closing(sqlite3.connect(file)) as raw:
        after = raw.execute(f"SELECT {FORMER} FROM journal WHERE id <= 5 ORDER BY id").fetchall()
        assert raw.execute("SELECT count(*) FROM journal WHERE salt IS NULL").fetchone() == (0,)
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == (
            schema.revisions(schema.MIGRATIONS)[-1],
        )
    assert after == before


def test_an_older_history_without_a_break_is_whole(folder: Path) -> None:
    """Chained anew it still verifies, and new acts stand on it."""
    former(folder)
    with Database.open(folder) as database:
        assert database.verify() == ()
        grade(database, "i9", Score(9000))
        assert database.verify() == ()


def test_drafts_are_gone_with_their_record(named: Database) -> None:
    """A wipe leaves what stands now as it is."""
    with named.unit("พิมพ์", "") as unit:
        unit.office.put_draft(PLACE, NAME, None)
        unit.commit()
    with named.unit("", "") as unit:
        wanted = unit.wiping.holding(NAME)
    wipe(named, wanted)
    with named.unit("", "") as unit:
        assert unit.office.drafts() == (Draft(place=PLACE, text=NAME, reason=None),)
