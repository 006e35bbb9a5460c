"""What an office may not keep goes for good: looked at first, searched for in the bytes after."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request
from ita_desktop.services.safety.standing import Standing
from ita_desktop.services.safety.wiping import Choice, WipeRefused
from ita_desktop.storage import Sought, WipeStopped
from ita_desktop.storage.errors import BackupFailed, UndoWiped
from ita_desktop.storage.spellings import byte_forms
from tests.services.conftest import P1, Clock, open_again, take_in

ALL = Sought()
NAME = "นางสาวผู้ร้องเรียน ทดสอบลบ"
WHY = "ตามคำขอของเจ้าของข้อมูล"


@pytest.fixture
def named(office: Services, clock: Clock) -> Services:
    """A complainant's name was typed into an item's note, backed up, searched for, and taken out again."""
    clock.now = datetime.now() - timedelta(seconds=1)
    take_in(office, P1)
    leave_traces(office, NAME)
    clock.now = datetime.now()
    return office


def leave_traces(office: Services, text: str) -> None:
    """Type a text into a field and take it out again; index and backup were made between."""
    office.scores.record(2568, "i2", f"93.13 {text}")
    office.search.bring_up()
    office.backups.make()
    office.scores.record(2568, "i2", "93.13")


def holding(*folders: Path, text: str = NAME) -> list[str]:
    """The files of folders in whose bytes a text stands, in whatever form."""
    forms = byte_forms(text)
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return sorted(file.name for file in files if any(form in file.read_bytes() for form in forms))


def fates(places: tuple[Standing, ...]) -> dict[str, str]:
    """What becomes of each place."""
    return {each.where: each.fate for each in places}


def test_it_is_looked_at_before_it_goes(named: Services) -> None:
    """How much would go and where more stands; nothing is changed by looking."""
    before = holding(named.folder)
    looked = named.wiping.look(Choice(text=NAME))
    assert looked.words == "ค่าในประวัติ 2 รายการ"
    told = fates(looked.places)
    assert told["ค่าเดิมในประวัติ"] == "now"
    assert told["ข้อมูลสำรองในเครื่องนี้"] == "later"
    assert [each.fate for each in looked.places if "ส่งออก" in each.where] == ["hand"]
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


@pytest.fixture
def everywhere(named: Services, tmp_path_factory: pytest.TempPathFactory) -> tuple[Services, Path]:
    """The name also in evidence, printed papers, typed texts, damaged former data and on a second drive."""
    office, place = named, tmp_path_factory.mktemp("stick")
    office.backups.second_place.choose(place)
    paper = place.parent / f"{place.name}-คำร้อง.txt"
    for coding in ("utf-8", "utf-16", "cp874"):
        paper.write_text(f"คำร้องของ {NAME} {coding}", encoding=coding)
        office.evidence.attach(2568, "o1", [paper])
    for row in office.evidence.files(2568, "o1"):
        office.evidence.detach(2568, "o1", [row.sha256])
    office.printings.record(Request("scores", 2568), ".csv", f"ก,{NAME}".encode(), f"ตาราง {NAME}")
    office.printings.record(Request("scores", 2568), ".pdf", b"%PDF- other", "ตารางอื่น")
    (office.folder / "copies" / "20230101T000000.000000Z-เสียหาย.damaged").write_bytes(NAME.encode())
    (office.folder / "window.json").write_text(json.dumps({"query": NAME}))
    (office.folder / "trial-left").mkdir()
    (office.folder / "trial-left" / "office.sqlite").write_bytes(NAME.encode())
    office.backups.make()
    office.backups.second_place.bring_up()
    assert len(holding(place)) >= 4
    return office, place


def test_with_every_place_chosen_no_byte_is_left_anywhere(everywhere: tuple[Services, Path]) -> None:
    """Here and on the second drive; what was printed is still known by day, person and hash."""
    office, place = everywhere
    former = [each.sha256 for each in office.printings.all()]
    looked = office.wiping.take(Choice(text=NAME, backups=True), WHY)
    assert holding(office.folder, place) == []
    assert "เอกสารที่พิมพ์แล้ว 1 ฉบับ" in looked.words
    assert "ไฟล์หลักฐาน 3 ไฟล์" in looked.words
    assert [each.fate for each in looked.places if each.fate not in ("gone", "hand")] == []
    assert [each.sha256 for each in office.printings.all()] == former
    assert {each.kept for each in office.printings.all()} == {True, False}
    assert len(office.backups.all()) == 1
    assert len(list(place.glob("*/copies/*.sqlite"))) == 1
    assert office.safety.verify() == ()
    with pytest.raises(UndoWiped):
        office.history.undo()


def test_a_second_drive_that_is_away_is_followed_when_it_is_seen(
    everywhere: tuple[Services, Path], clock: Clock
) -> None:
    """The wipe waits for it, over a restart, without remembering what was wiped."""
    office, place = everywhere
    away = place.rename(place.parent / "away")
    looked = office.wiping.take(Choice(text=NAME, backups=True), WHY)
    assert "waits" in {each.fate for each in looked.places}
    assert holding(office.folder) == []
    assert office.safety.trust().second_place.wipe_since is not None
    office.close()
    again = open_again(office.folder, clock)
    again.backups.round()
    assert holding(away) != []
    away.rename(place)
    again.backups.round()
    assert holding(place) == []
    assert again.safety.trust().second_place.wipe_since is None
    again.close()


def test_printed_papers_and_backups_stay_where_they_are_not_chosen(
    everywhere: tuple[Services, Path],
) -> None:
    """And are told as staying."""
    office, _ = everywhere
    looked = office.wiping.take(Choice(text=NAME, printings=False), WHY)
    assert {each.kept for each in office.printings.all()} == {True}
    told = fates(looked.places)
    assert told["เอกสารที่พิมพ์แล้วซึ่งเก็บไว้"] == "later"
    assert told["ข้อมูลสำรองในเครื่องนี้"] == "later"
    assert told["ข้อมูลเดิมที่เสียหายซึ่งเก็บไว้ตอนกู้คืน"] == "later"


def test_stopped_before_it_went_everything_is_as_it_was(everywhere: tuple[Services, Path]) -> None:
    """At whatever step of the work it is stopped."""
    office, place = everywhere
    before = {file: file.read_bytes() for file in office.folder.rglob("*.sqlite")}
    steps = 0

    def counting(_done: int, _all: int) -> bool:
        nonlocal steps
        steps += 1
        return True

    office.wiping.look(Choice(text=NAME), counting)
    for most in (0, 1, steps, steps + 1):
        told = iter(range(most))
        with pytest.raises(WipeStopped):
            office.wiping.take(Choice(text=NAME), WHY, lambda _d, _a, told=told: next(told, None) is not None)  # type: ignore[misc]
    assert {file: file.read_bytes() for file in office.folder.rglob("*.sqlite")} == before
    assert holding(place) != []


def test_the_last_backup_stays_where_a_new_one_cannot_be_made(
    named: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never without a backup; what could not be done is told as to be done."""

    def full(*_: object) -> Path:
        raise BackupFailed(OSError(28, "No space left on device"))

    monkeypatch.setattr(named.context.database, "back_up", full)
    looked = named.wiping.take(Choice(text=NAME, backups=True), WHY)
    assert len(named.backups.all()) == 2
    assert looked.by_hand[0].where == "ข้อมูลสำรอง"


def test_a_file_in_use_is_named_and_taken_from_its_items(named: Services, tmp_path: Path) -> None:
    """By its name or by what it says inside; its content goes with the next wipe."""
    for name, content in ((f"{NAME}.txt", "ก"), ("คำร้อง.txt", f"ของ {NAME}")):
        file = tmp_path / name
        file.write_text(content)
        named.evidence.attach(2568, "o1", [file])
    looked = named.wiping.look(Choice(text=NAME))
    held = [each for each in looked.places if each.file]
    assert len(held) == 2
    assert all("OIT o1 ปี 2568" in each.what for each in held)
    for each in held:
        named.wiping.detach(each.file)
    for file in tmp_path.glob("*.txt"):
        file.unlink()
    named.wiping.take(Choice(text=NAME, backups=True), WHY)
    assert holding(named.folder) == []
    assert named.safety.verify() == ()


def test_a_paper_that_was_set_is_read_for_the_name(named: Services) -> None:
    """A printed PDF is found by its text, and one of another name stays."""
    request, own = Request("scores", 2568), named.agency.get()
    for name in (NAME, "เทศบาลตำบลตัวอย่าง"):
        named.agency.save(replace(own, name=name))
        named.printings.record(request, ".pdf", named.papers.pdf(request), "ตาราง")
    looked = named.wiping.look(Choice(text=NAME))
    assert "เอกสารที่พิมพ์แล้ว 1 ฉบับ" in looked.words


def test_thai_and_arabic_digits_are_one_text(named: Services) -> None:
    """A citizen's number goes however it was written."""
    for typed in ("1101700230708", "๑๑๐๑๗๐๐๒๓๐๗๐๘"):
        named.scores.record(2568, "i3", f"93 {typed}")
    named.scores.record(2568, "i3", "93")
    named.wiping.take(Choice(text="๑๑๐๑๗๐๐๒๓๐๗๐๘", backups=True), WHY)
    assert holding(named.folder, text="1101700230708") == []
    with pytest.raises(WipeRefused, match="เหตุผลมีข้อความ"):
        named.wiping.take(Choice(text="1101700230708"), "ลบ ๑๑๐๑๗๐๐๒๓๐๗๐๘")


def letters() -> st.SearchStrategy[str]:
    """Names and numbers, also such as JSON, SQL and patterns would read as their own."""
    some = st.sampled_from("กขคงจิีุ่้ำะาเแ ๑๒๙012ab\\\"%_'<&>\u200b😀")
    texts = st.text(some, min_size=8, max_size=30)
    return texts.filter(lambda text: text.strip() == text and len(set(text)) > 5)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=letters())
def test_whatever_the_text_no_byte_of_it_is_left(named: Services, tmp_path: Path, text: str) -> None:
    """In no form: UTF-8, UTF-16, the Thai code page, JSON with escapes, either kind of digits."""
    leave_traces(named, text)
    assume(named.wiping.look(Choice(text=text)).wipe)
    named.wiping.take(Choice(text=text, backups=True), WHY)
    assert holding(named.folder, text=text) == []
    assert named.context.database.verify() == ()


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
    told = fates(named.wiping.look(Choice(text=NAME)).places)
    assert told["ข้อความที่ช่องยังไม่รับ"] == "hand"
    assert told["ชื่อผู้ทำรายการในประวัติ"] == "stays"


def test_older_than_a_fiscal_year(named: Services, clock: Clock) -> None:
    """A year of history is offered once another has begun; what was written since stays."""
    assert list(named.wiping.years()) == []
    clock.now = datetime.now() + timedelta(days=370)
    (year,) = named.wiping.years()
    assert year == fiscal_year(clock.now.date())
    looked = named.wiping.take(Choice(before_year=year), "พ้นกำหนดเก็บ")
    assert looked.wipe.changes[0] == 1
    assert NAME not in str(named.past.acts(ALL))
