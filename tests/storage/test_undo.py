"""Acts are taken back and done again, down to the ids of the rows, and history tells it all."""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.office import Office
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.scores import Score
from ita_desktop.storage import Database, UnitOfWork
from ita_desktop.storage.errors import UndoRefused
from ita_desktop.storage.tables import JOURNALED
from tests.storage.offices import OFFICES, SCORES, TEXTS, from_case, records

YEAR = 2568
Rows = dict[str, list[tuple[object, ...]]]


def rows(folder: Path) -> Rows:
    """Every row of every journaled table with its id, the row version left out."""
    with closing(sqlite3.connect(folder / "office.sqlite")) as connection:
        found: Rows = {}
        for table in JOURNALED:
            names = [f'"{name}"' for name in table.model_fields if name != "version"]
            query = f"SELECT {', '.join(names)} FROM {table.__tablename__} ORDER BY id"
            found[str(table.__tablename__)] = connection.execute(query).fetchall()
        return found


def grade(database: Database, code: str, score: Score) -> None:
    """Type a score."""
    with database.unit(f"กรอก {code}", "ผู้ทดสอบ") as unit:
        unit.office.put_score(YEAR, code, score)
        unit.commit()


def step(database: Database, *, forward: bool = False) -> str | None:
    """Undo or redo; the title of the act."""
    with database.unit("ทำซ้ำ" if forward else "เลิกทำ", "ผู้ทดสอบ") as unit:
        title = unit.journal.redo() if forward else unit.journal.undo()
        unit.commit()
    return title


def titles(database: Database) -> tuple[str | None, str | None]:
    """What undo and redo would do."""
    with database.unit("", "") as unit:
        return unit.journal.undoable(), unit.journal.redoable()


@pytest.fixture
def graded(database: Database) -> Database:
    """A year with nothing in it."""
    with database.unit("เพิ่มปี", "ผู้ทดสอบ") as unit:
        unit.office.add_assessment(YEAR)
        unit.commit()
    return database


def test_acts_are_taken_back_and_done_again_in_turn(graded: Database) -> None:
    """Over a restart too; a new act takes away what could be done again."""
    grade(graded, "i1", Score(9000))
    grade(graded, "i2", Score(8000))
    assert [step(graded), step(graded)] == ["กรอก i2", "กรอก i1"]
    assert titles(graded) == ("เพิ่มปี", "กรอก i1")
    graded.close()
    with Database.open(graded.folder) as again:
        assert step(again, forward=True) == "กรอก i1"
        assert titles(again) == ("กรอก i1", "กรอก i2")
        grade(again, "i3", Score(100))
        assert titles(again) == ("กรอก i3", None)
        assert step(again, forward=True) is None
        assert [step(again), step(again), step(again), step(again)] == ["กรอก i3", "กรอก i1", "เพิ่มปี", None]
        assert again.verify() == ()
        with again.unit("", "") as unit:
            assert unit.office.load() == Office()
            kinds = {entry.kind for entry in unit.journal.entries()}
    assert kinds == {"do", "undo", "redo"}


def test_an_import_is_one_act(graded: Database) -> None:
    """All of it goes and comes back with the very same ids."""
    before = rows(graded.folder)
    for case in ("2568-p1.json", "2566-p5.json"):
        with graded.unit(f"นำเข้า {case}", "ผู้ทดสอบ") as unit:
            unit.office.put(from_case(case))
            unit.commit()
    after = rows(graded.folder)
    assert [step(graded), step(graded)] == ["นำเข้า 2566-p5.json", "นำเข้า 2568-p1.json"]
    assert rows(graded.folder) == before
    step(graded, forward=True)
    step(graded, forward=True)
    assert rows(graded.folder) == after


def test_an_act_without_changes_is_no_act(graded: Database) -> None:
    """Typing the same again leaves nothing to take back."""
    grade(graded, "i1", Score(9000))
    step(graded)
    with graded.unit("ไม่เปลี่ยน", "") as unit:
        unit.office.put_level(YEAR, None)
        unit.commit()
    assert titles(graded) == ("เพิ่มปี", "กรอก i1")


@pytest.mark.parametrize(
    "meddle",
    ["UPDATE score SET value_hundredths = 1", "DELETE FROM score", "UPDATE score SET code = 'i9'"],
)
def test_what_was_changed_since_is_not_taken_back(graded: Database, meddle: str) -> None:
    """Undo refuses in Thai and changes nothing at all."""
    with graded.unit("กรอกสองช่อง", "ผู้ทดสอบ") as unit:
        unit.office.put_score(YEAR, "i1", Score(9000))
        unit.office.put_level(YEAR, "ผ่าน")
        unit.commit()
    with closing(sqlite3.connect(graded.folder / "office.sqlite")) as other:
        other.execute(meddle)
        other.commit()
    before = rows(graded.folder)
    with pytest.raises(UndoRefused, match="กรอกสองช่อง"):
        step(graded)
    assert rows(graded.folder) == before


def test_history_is_asked_by_place(graded: Database) -> None:
    """One place and what is below it, newest first, not a place that begins alike."""
    grade(graded, "i1", Score(9000))
    grade(graded, "i11", Score(9000))
    grade(graded, "i1", Score(9100))
    with graded.unit("", "") as unit:
        assert [entry.act_id for entry in unit.journal.entries(place=f"scores/{YEAR}/i1")] == [4, 2]
        assert len(unit.journal.entries(place=f"scores/{YEAR}")) == 3
        assert unit.journal.entries(place="scores/256") == ()
        assert [entry.id for entry in unit.journal.entries(2)] == [4, 3]


def test_a_changed_journal_is_found(graded: Database) -> None:
    """Each row's hash stands on the row before."""
    for code in ("i1", "i2", "i3"):
        grade(graded, code, Score(9000))
    assert graded.verify() == ()
    with closing(sqlite3.connect(graded.folder / "office.sqlite")) as other:
        other.execute("UPDATE journal SET actor = 'ผู้อื่น' WHERE id = 3")
        other.commit()
    (problem,) = graded.verify()
    assert "ประวัติ" in problem
    assert " 3 " in problem


def begin_year(unit: UnitOfWork) -> None:
    """Begin the year that is typed into where it is not there."""
    if YEAR not in unit.office.years():
        unit.office.add_assessment(YEAR)


class UndoMachine(RuleBasedStateMachine):
    """Any acts, undos and redos: the data is always what the model says, to the row ids."""

    @initialize(office=OFFICES)
    def begin(self, office: Office) -> None:
        """Open a new office."""
        self.temporary = TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        self.database = Database.open(self.folder)
        self.states = [rows(self.folder)]
        self.at = 0
        with self.database.unit("เริ่ม", "") as unit:
            unit.office.put(office)
            begin_year(unit)
            unit.commit()
        self.remember()

    def remember(self) -> None:
        """An act was done: it is the last that there is."""
        now = rows(self.folder)
        if now != self.states[self.at]:
            self.states[self.at + 1 :] = [now]
            self.at += 1

    @rule(code=st.sampled_from(["i1", "i2"]), score=st.none() | SCORES, text=st.none() | TEXTS)
    def type_score(self, code: str, score: Score | None, text: str | None) -> None:
        """Type into a cell."""
        with self.database.unit(f"กรอก {code}", "") as unit:
            begin_year(unit)
            unit.office.put_score(YEAR, code, score)
            if text is None:
                unit.office.drop_draft(f"scores/{YEAR}/{code}")
            else:
                unit.office.put_draft(f"scores/{YEAR}/{code}", text, None)
            unit.commit()
        self.remember()

    @rule(code=st.sampled_from(["o1", "o2"]), item=st.none() | records(OitItem))
    def set_item(self, code: str, item: OitItem | None) -> None:
        """Change an OIT item."""
        with self.database.unit(f"ตั้ง {code}", "") as unit:
            begin_year(unit)
            unit.office.put_oit_item(YEAR, code, item)
            unit.commit()
        self.remember()

    @rule(meeting=records(Meeting))
    def save_meeting(self, meeting: Meeting) -> None:
        """Write a meeting."""
        with self.database.unit("แก้การประชุม", "") as unit:
            unit.office.put_meeting(meeting)
            unit.commit()
        self.remember()

    @rule(office=OFFICES)
    def import_office(self, office: Office) -> None:
        """Replace everything."""
        with self.database.unit("นำเข้า", "") as unit:
            unit.office.put(office)
            unit.commit()
        self.remember()

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        """Take an act back."""
        assert step(self.database) is not None
        self.at -= 1

    @precondition(lambda self: self.at + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        """Do it again."""
        assert step(self.database, forward=True) is not None
        self.at += 1

    @invariant()
    def data_is_as_it_was(self) -> None:
        """To the last row; undo and redo are offered where there is something."""
        assert rows(self.folder) == self.states[self.at]
        undoable, redoable = titles(self.database)
        assert (undoable is not None, redoable is not None) == (self.at > 0, self.at + 1 < len(self.states))

    def teardown(self) -> None:
        """The chain holds to the end."""
        if hasattr(self, "database"):
            assert self.database.verify() == ()
            self.database.close()
            self.temporary.cleanup()


TestUndoMachine = UndoMachine.TestCase
TestUndoMachine.settings = settings(
    max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
