"""What an office may not keep goes for good: looked at first, searched for in the bytes after."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.services.bundle import Services
from ita_desktop.services.safety.wiping import Choice, WipeRefused
from ita_desktop.storage import Sought
from ita_desktop.storage.errors import UndoWiped
from tests.services.conftest import P1, Clock, take_in

ALL = Sought()
NAME = "นางสาวผู้ร้องเรียน ทดสอบลบ"
WHY = "ตามคำขอของเจ้าของข้อมูล"


@pytest.fixture
def named(office: Services, clock: Clock) -> Services:
    """A complainant's name was typed into an item's note, backed up, searched for, and taken out again."""
    clock.now = datetime.now() - timedelta(seconds=1)
    take_in(office, P1)
    office.scores.record(2568, "i2", f"93.13 {NAME}")
    office.scores.record(2568, "i2", "93.13")
    office.search.bring_up()
    office.backups.make()
    clock.now = datetime.now()
    return office


def holding(folder: Path) -> list[str]:
    """The files of a folder in whose bytes the name stands."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file.name for file in files if NAME.encode() in file.read_bytes())


def test_it_is_looked_at_before_it_goes(named: Services) -> None:
    """How much would go, and that nothing of it stands in a record now; nothing is changed by looking."""
    before = holding(named.folder)
    looked = named.wiping.look(Choice(text=NAME))
    assert looked.words == "ค่าในประวัติ 2 รายการ"
    assert looked.still == {}
    assert "office.sqlite" in before == holding(named.folder)
    assert named.wiping.holding() == ()


def test_no_byte_is_left_once_the_backups_went_too(named: Services) -> None:
    """The wipe says what still holds the name: backups, until they are removed; a new one is there then."""
    named.wiping.take(Choice(text=NAME), WHY)
    backups = {each.path.name for each in named.wiping.holding()}
    assert set(holding(named.folder)) < backups
    assert holding(named.folder)
    assert named.wiping.remove_holding() == ()
    assert holding(named.folder) == []
    assert named.wiping.holding() == ()
    assert len(named.backups.all()) == 1
    assert named.safety.verify() == ()


def test_the_wipe_is_an_entry_with_its_reason(named: Services) -> None:
    """It tells how much went, which changes and why, never the name; undo stops at what has no values."""
    named.wiping.take(Choice(text=NAME), WHY)
    with named.context.reading() as unit:
        newest = unit.journal.entries(1)[0]
    assert newest.kind == "wipe"
    assert newest.after is not None and newest.after["text"].startswith(WHY)
    assert "รายการที่" in newest.after["text"]
    with pytest.raises(UndoWiped):
        named.history.undo()


@pytest.mark.parametrize(
    ("choice", "why", "words"),
    [
        (Choice(text=NAME), " ", "ยังไม่ได้ระบุเหตุผล"),
        (Choice(text=NAME), f"ลบ {NAME}", "เหตุผลมีข้อความที่กำลังจะลบ"),
        (Choice(text="ก"), WHY, "อย่างน้อยสองตัวอักษร"),
        (Choice(text="ไม่มีข้อความนี้ที่ใด"), WHY, "ไม่พบค่าเดิม"),
        (Choice(before_year=2699), WHY, "ลบประวัติของปีปัจจุบันไม่ได้"),
        (Choice(place="scores/2500/i1"), WHY, "ไม่พบค่าเดิม"),
    ],
)
def test_what_cannot_be_wiped_is_refused_in_words(
    named: Services, choice: Choice, why: str, words: str
) -> None:
    """And nothing is changed."""
    before = holding(named.folder), len(named.past.acts(ALL))
    with pytest.raises(WipeRefused, match=words):
        named.wiping.take(choice, why)
    assert (holding(named.folder), len(named.past.acts(ALL))) == before


def test_one_record_s_old_values(named: Services) -> None:
    """The record itself stays as it is."""
    looked = named.wiping.take(Choice(place="scores/2568/i2"), WHY)
    assert len(looked.wipe.changes) >= 3
    assert str(named.scores.sheet(2568).entered["i2"]) == "93.13"
    changes = (each.entry for act in named.past.acts(ALL) for each in named.past.changes(act.act.id))
    gone = {entry.id for entry in changes if entry.wiped}
    assert gone == set(looked.wipe.changes)


def test_a_text_that_still_stands_is_told(named: Services) -> None:
    """Where it must be changed on its page first, and that whoever did something is named on."""
    named.context.actor = NAME
    named.scores.record(2568, "i3", f"93 {NAME}")
    still = named.wiping.look(Choice(text=NAME)).still
    assert still == {"ข้อความที่ช่องยังไม่รับ": 1, "ชื่อผู้ทำรายการในประวัติ": 1}


def test_older_than_a_fiscal_year(named: Services, clock: Clock) -> None:
    """A year of history is offered once another has begun; what was written since stays."""
    assert list(named.wiping.years()) == []
    clock.now = datetime.now() + timedelta(days=370)
    (year,) = named.wiping.years()
    assert year == fiscal_year(clock.now.date())
    looked = named.wiping.take(Choice(before_year=year), "พ้นกำหนดเก็บ")
    assert looked.wipe.changes[0] == 1
    assert NAME not in str(named.past.acts(ALL))
