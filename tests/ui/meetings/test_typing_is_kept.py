"""What is typed is on the disk a moment later, and comes back after a start without a farewell."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import key_of
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.meetings.conftest import CASE
from tests.ui.meetings.test_page import focused, kept, row
from tests.ui.typing_keys import press, type_text

Show = Callable[..., MeetingsPage]
SPEECH = "ita|1/2566|agenda|4|1|1"


def waits(office: Services) -> list[str]:
    """The texts that are noted and not saved."""
    return [typed.text for typed in office.typing.waiting()]


def way(page: MeetingsPage, words: str) -> Button:
    """The way on of those words at the foot of the page."""
    return next(one for one in page.banner.ways if one.accessibleName() == words)


def test_a_speech_is_noted_while_it_is_typed_and_forgotten_when_it_is_saved(
    office: Services, show: Show, qtbot: QtBot
) -> None:
    """No key has to leave the field first; once it is saved nothing waits."""
    page = show(office, SPEECH)
    type_text(focused(), " ต่อ")
    qtbot.waitUntil(lambda: bool(waits(office)))
    assert waits(office)[0].endswith(" ต่อ")
    type_text(focused(), " อีก")
    qtbot.waitUntil(lambda: waits(office)[0].endswith(" ต่อ อีก"))
    assert not (edits.entries_at(kept(office), Spot(3))[0].text or "").endswith("อีก")
    page.commit()
    row(page, 1).text.setFocus()
    assert waits(office) == []
    assert (edits.entries_at(kept(office), Spot(3))[0].text or "").endswith("ต่อ อีก")


def test_a_text_that_is_given_up_is_forgotten(office: Services, show: Show, qtbot: QtBot) -> None:
    """Esc brings the kept text back; nothing is left to bring back at the next start."""
    page = show(office, SPEECH)
    type_text(focused(), "x")
    qtbot.waitUntil(lambda: bool(waits(office)))
    press(focused(), Qt.Key.Key_Escape)
    row(page, 1).text.setFocus()
    assert waits(office) == []


def test_a_new_entry_comes_back_with_its_speaker(office: Services, show: Show, qtbot: QtBot) -> None:
    """The text stands where it was typed, the keyboard is at it, one undo takes it away."""
    page = show(office, SPEECH)
    press(focused(), Qt.Key.Key_Return)
    type_text(focused(), "ขอหารือ")
    qtbot.waitUntil(lambda: waits(office) == ["ขอหารือ"])
    (typed,) = office.typing.waiting()
    press(focused(), Qt.Key.Key_Escape)
    row(page, 1).text.setFocus()
    page.hide()
    office.typing.note(typed.place, typed.text, typed.before, typed.beside)

    again = show(office)
    entries = edits.entries_at(kept(office), Spot(3))
    assert (entries[1].speaker, entries[1].text) == ("ประธานกรรมการ", "ขอหารือ")
    assert again.banner.words.startswith("โปรแกรมปิดกลางคัน นำข้อความที่พิมพ์ถึง ")
    assert waits(office) == []
    assert getattr(focused(), "toPlainText")() == "ขอหารือ"  # noqa: B009
    way = again.banner.way
    assert way is not None
    way.click()
    assert len(edits.entries_at(kept(office), Spot(3))) == len(entries) - 1


def test_titles_resolutions_opening_and_notes_come_back(office: Services, show: Show) -> None:
    """Every long text of a meeting has a place that the next start knows."""
    meeting = kept(office)
    stem = "meetings:ita|1/2566"
    for place, before, text in (
        (f"{stem}|agenda|4|1|title", meeting.agenda[3].topics[0].title, "เรื่องใหม่"),
        (f"{stem}|agenda|4|1|resolution", "รับทราบ", "เห็นชอบ"),
        (f"{stem}|data|opening", meeting.opening, "เปิด"),
        (f"{stem}|data|notes", "", "จด"),
    ):
        office.typing.note(place, text, before or "")
    show(office)
    now = kept(office)
    topic = now.agenda[3].topics[0]
    assert (topic.title, topic.resolution, now.opening, now.notes) == ("เรื่องใหม่", "เห็นชอบ", "เปิด", "จด")
    assert waits(office) == []


def test_what_was_changed_meanwhile_is_not_overwritten(office: Services, show: Show) -> None:
    """Both texts stay until the user chooses."""
    office.typing.note("meetings:ita|1/2566|agenda|4|1|resolution", "เห็นชอบ", "เดิม")
    page = show(office)
    assert kept(office).agenda[3].topics[0].resolution == "รับทราบ"
    assert "ยังไม่ได้ใส่กลับ" in page.banner.words
    assert waits(office) == ["เห็นชอบ"]
    assert page.banner.way is not None
    assert page.banner.way.accessibleName() == "ใช้ข้อความที่พิมพ์"
    page.banner.way.click()
    assert kept(office).agenda[3].topics[0].resolution == "เห็นชอบ"
    assert waits(office) == []


def test_the_text_of_a_meeting_that_is_gone_can_be_copied(office: Services, show: Show) -> None:
    """There is no place to put it; it goes on waiting."""
    office.typing.note("meetings:ita|9/2566|agenda|4|1|1", "คำพูด <&>", "")
    page = show(office)
    assert "ไม่พบที่เดิม" in page.banner.words
    assert page.banner.way is not None
    page.banner.way.click()
    assert QApplication.clipboard().text() == "คำพูด <&>"
    assert waits(office) == ["คำพูด <&>"]


def test_a_text_that_is_kept_already_is_dropped_in_silence(office: Services, show: Show) -> None:
    """The program ended between saving and forgetting."""
    office.typing.note("meetings:ita|1/2566|agenda|4|1|resolution", "รับทราบ ", "เดิม")
    page = show(office)
    assert (page.banner.words, waits(office)) == ("", [])


def test_a_full_disk_is_told_and_typing_goes_on(
    office: Services, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words stand in the field; once there is room they are noted and the message goes."""
    page = show(office, SPEECH)
    note = office.typing.note
    full = True

    def noted(*told: Any) -> None:
        if full:
            raise ItaError("ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้")
        note(*told)

    monkeypatch.setattr(office.typing, "note", noted)
    type_text(focused(), " ต่อ")
    qtbot.waitUntil(lambda: "ยังไม่ได้เก็บลงดิสก์ ดิสก์เต็ม" in page.banner.words)
    type_text(focused(), " อีก")
    full = False
    qtbot.waitUntil(lambda: bool(waits(office)))
    assert waits(office)[0].endswith(" ต่อ อีก")
    assert page.banner.words == ""


def test_a_text_never_lands_under_another_topic(office: Services, show: Show, qtbot: QtBot) -> None:
    """Another topic has the place of a text that waited: it goes there by choice only."""
    page = show(office, SPEECH)
    press(focused(), Qt.Key.Key_Return)
    type_text(focused(), "ขอหารือ")
    qtbot.waitUntil(lambda: waits(office) == ["ขอหารือ"])
    (typed,) = office.typing.waiting()
    press(focused(), Qt.Key.Key_Escape)
    row(page, 1).text.setFocus()
    page.hide()
    renamed = edits.with_topic(kept(office), Spot(3), title="เรื่องอื่น")
    office.meetings.save(key_of(renamed), renamed, "เปลี่ยนเรื่อง")
    before = kept(office)
    office.typing.note(typed.place, typed.text, typed.before, typed.beside)

    again = show(office)
    assert kept(office) == before
    assert "ที่เดิมเป็นเรื่องอื่นแล้ว เดิมพิมพ์ไว้ใน" in again.banner.words
    assert "ตอนนี้เป็น “เรื่องอื่น”" in again.banner.words
    assert waits(office) == ["ขอหารือ"]
    way(again, "ใช้ข้อความที่พิมพ์").click()
    assert edits.entries_at(kept(office), Spot(3))[1].text == "ขอหารือ"
    assert (again.banner.words, waits(office)) == ("", [])


def test_typing_at_the_place_of_a_waiting_text_leaves_it_waiting(
    office: Services, show: Show, qtbot: QtBot
) -> None:
    """What could not be put back is neither overwritten nor forgotten with what is typed there."""
    office.typing.note(f"meetings:{SPEECH}", "คำพูดที่ค้าง", "อย่างอื่น")
    page = show(office, SPEECH)
    row(page, 0).text.setFocus()
    type_text(focused(), " ต่อ")
    qtbot.waitUntil(lambda: len(waits(office)) == 2)
    page.commit()
    row(page, 1).text.setFocus()
    assert waits(office) == ["คำพูดที่ค้าง"]
    assert page.banner.way is not None
    page.banner.way.click()
    assert edits.entries_at(kept(office), Spot(3))[0].text == "คำพูดที่ค้าง"
    assert waits(office) == []


def test_a_text_that_no_field_takes_is_told_while_it_is_typed(
    office: Services, show: Show, qtbot: QtBot
) -> None:
    """How long it is and what to do; control signs are no reason not to note the words."""
    page = show(office, SPEECH)
    field = row(page, 0).text
    field.insertPlainText("\x07" + "ก" * 100_001)
    qtbot.waitUntil(lambda: "รับได้ไม่เกิน 100,000 ตัวอักษร แบ่งเป็นสองช่วง" in page.banner.words)
    field.selectAll()
    field.insertPlainText("คำ\x07พูด")
    qtbot.waitUntil(lambda: waits(office) == ["คำพูด"])
    assert page.banner.words == ""


def test_a_disk_that_takes_nothing_leaves_the_page_open_and_the_text_waiting(
    office: Services, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither putting aside nor forgetting may fail the start."""
    office.typing.note("meetings:ita|1/2566|agenda|4|1|resolution", "เห็นชอบ", "เดิม")
    office.typing.note("meetings:ita|1/2566|data|notes", "จด")

    def full(*_: Any) -> None:
        raise ItaError("ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้")

    monkeypatch.setattr(office.typing, "put_aside", full)
    monkeypatch.setattr(office.typing, "forget", full)
    page = show(office)
    assert kept(office).notes == "จด"
    assert "นำข้อความที่พิมพ์ถึง" in page.banner.words
    assert sorted(waits(office)) == ["จด", "เห็นชอบ"]


def test_a_text_of_a_meeting_on_another_day_goes_back_by_choice(office: Services, show: Show) -> None:
    """Both days are told; the text is at its place after one press."""
    office.typing.note("meetings:ita|1/2566|data|notes", "จด", "", {"day": "2023-10-30"})
    page = show(office)
    assert kept(office).notes is None
    assert "วันประชุมเป็นวันอื่นแล้ว เดิม 30 ต.ค. 2566 ตอนนี้ 31 ต.ค. 2566" in page.banner.words
    way(page, "ใช้ข้อความที่พิมพ์").click()
    assert (kept(office).notes, waits(office)) == ("จด", [])


def test_a_text_of_another_heading_whose_words_are_others_is_only_copied(
    office: Services, show: Show
) -> None:
    """A renumbering gave its place to what else was said: that is never overwritten."""
    office.typing.note(f"meetings:{SPEECH}", "คำพูด", "เดิม", {"topic": "เรื่องเดิม"})
    page = show(office)
    assert [one.accessibleName() for one in page.banner.ways] == ["คัดลอก", "ทิ้ง"]
    assert waits(office) == ["คำพูด"]


def test_a_choice_is_asked_anew_where_the_place_changed_since(office: Services, show: Show) -> None:
    """The reason that was read no longer holds: the new one is read before anything is overwritten."""
    topic = kept(office).agenda[3].topics[0]
    place = "meetings:ita|1/2566|agenda|4|1|resolution"
    office.typing.note(place, "เห็นชอบ", "เดิม", {"topic": topic.title or ""})
    page = show(office)
    renamed = edits.with_topic(kept(office), Spot(3), title="เรื่องอื่น")
    office.meetings.save(key_of(renamed), renamed, "เปลี่ยนเรื่อง")
    way(page, "ใช้ข้อความที่พิมพ์").click()
    assert "ตอนนี้เป็น “เรื่องอื่น”" in page.banner.words
    assert kept(office).agenda[3].topics[0].resolution == "รับทราบ"
    assert waits(office) == ["เห็นชอบ"]


def test_approved_minutes_take_no_waiting_text(office: Services, show: Show) -> None:
    """The text waits and can be copied; the reason is told."""
    approved = replace(kept(office), state="approved", approved_at="2/2566")
    office.meetings.save(key_of(approved), approved, "รับรอง")
    office.typing.note("meetings:ita|1/2566|agenda|4|1|resolution", "เห็นชอบ", "รับทราบ")
    page = show(office)
    way(page, "ใช้ข้อความที่พิมพ์").click()
    assert kept(office).agenda[3].topics[0].resolution == "รับทราบ"
    assert "รับรอง" in page.banner.words
    assert waits(office) == ["เห็นชอบ"]


def test_an_import_over_the_office_leaves_a_waiting_text_waiting(office: Services, show: Show) -> None:
    """Where the file brings other words, both stay until the user chooses."""
    spoken = edits.entries_at(kept(office), Spot(3))[0].text or ""
    changed = edits.with_entry(kept(office), Spot(3), text="ก่อนนำเข้า")
    office.meetings.save(key_of(changed), changed, "แก้")
    office.typing.note(f"meetings:{SPEECH}", "ก่อนนำเข้า พิมพ์ต่อ", "ก่อนนำเข้า")
    office.exchange.apply(office.exchange.prepare(CASE))
    page = show(office)
    assert edits.entries_at(kept(office), Spot(3))[0].text == spoken
    assert "ถูกแก้เป็นอย่างอื่นแล้ว" in page.banner.words
    assert waits(office) == ["ก่อนนำเข้า พิมพ์ต่อ"]


def test_a_deleted_or_renumbered_meeting_leaves_the_text_to_copy(office: Services, show: Show) -> None:
    """It is told under which heading it was typed."""
    place = "meetings:ita|1/2566|agenda|4|1|1"
    office.typing.note(place, "คำพูด", "เดิม", {"topic": "ก" * 900, "item": "เรื่อง"})
    renumbered = replace(kept(office), number="7/2566")
    office.meetings.save(key_of(kept(office)), renumbered, "เปลี่ยนเลข")
    page = show(office)
    assert f"เดิมพิมพ์ไว้ใน “{'ก' * 40}…”" in page.banner.words
    assert [one.accessibleName() for one in page.banner.ways] == ["คัดลอก", "ทิ้ง"]


def test_throwing_away_on_a_full_disk_is_told(
    office: Services, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text still waits, and one press shows it again."""
    office.typing.note("meetings:ita|1/2566|agenda|4|1|resolution", "เห็นชอบ", "เดิม")
    page = show(office)
    told, forget = page.banner.words, office.typing.forget

    def full(_: str) -> None:
        raise ItaError("ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้")

    monkeypatch.setattr(office.typing, "forget", full)
    way(page, "ทิ้ง").click()
    assert page.banner.words == "ทิ้งไม่ได้ ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้ ข้อความยังเก็บไว้"
    way(page, "ดูข้อความที่เหลือ").click()
    assert page.banner.words == told
    monkeypatch.setattr(office.typing, "forget", forget)
    way(page, "ทิ้ง").click()
    assert (page.banner.words, waits(office)) == ("", [])


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("number", "๒/2566", "๒/2566"),
        ("title", "ชื่อ <&>", "ชื่อ <&>"),
        ("date", "๑/11/66", date(2023, 11, 1)),
        ("start", "๙.๑๕", time(9, 15)),
        ("end", "23.45 น.", time(23, 45)),
        ("place", "ห้องประชุมใหม่", "ห้องประชุมใหม่"),
    ],
)
def test_a_field_of_one_line_comes_back(
    office: Services, show: Show, name: str, typed: str, value: object
) -> None:
    """Typed and killed: the next start puts it into its field; killed after saving: nothing is told."""
    page = show(office, "ita|1/2566|data")
    fields = page.meeting.data
    field = {"number": fields.number, "title": fields.title, "date": fields.day, "place": fields.place}.get(
        name, fields.start if name == "start" else fields.end
    )
    note = page.meeting.typed_at(field)
    assert note is not None
    page.hide()
    office.typing.note(note.place, typed, note.before, note.beside)

    again = show(office)
    (meeting,) = office.meetings.meetings()
    assert getattr(meeting, name) == value
    assert "นำข้อความที่พิมพ์ถึง" in again.banner.words
    again.hide()
    if name != "number":
        office.typing.note(note.place, typed, note.before)
        assert (show(office).banner.words, waits(office)) == ("", [])


def test_a_refused_text_waits_when_the_window_is_closed(office: Services, show: Show, qtbot: QtBot) -> None:
    """A day that is none is told at the next start with the reason, until it is mended or given up."""
    page = show(office, "ita|1/2566|data")
    page.meeting.data.day.setFocus()
    page.meeting.data.day.selectAll()
    type_text(focused(), "32/13/66")
    page.meeting.data.notes.setFocus()
    type_text(focused(), "จด")
    qtbot.waitUntil(lambda: sorted(waits(office)) == ["32/13/66", "จด"])
    page.commit()
    page.hide()
    office.typing.forget("meetings:ita|1/2566|data|notes")

    again = show(office)
    assert waits(office) == ["32/13/66"]
    assert "ยังไม่ได้ใส่กลับ เพราะ" in again.banner.words
    way(again, "คัดลอก").click()
    assert QApplication.clipboard().text() == "32/13/66"


def test_a_refused_text_that_is_mended_waits_no_more(office: Services, show: Show, qtbot: QtBot) -> None:
    """Nothing is brought back that was put right since."""
    page = show(office, "ita|1/2566|data")
    day = page.meeting.data.day
    for typed, waiting in (("32/13/66", ["32/13/66"]), ("1/11/66", [])):
        day.setFocus()
        day.selectAll()
        type_text(day, typed)
        page.meeting.data.place.setFocus()
        page.meeting.data.number.setFocus()
        assert waits(office) == waiting
    assert kept(office).day == date(2023, 11, 1)


@pytest.mark.parametrize(
    ("place", "of", "named"),
    [
        ("ita|1/2566|closing|1", "closing|1|recorder.rank", "ยศ หากมี ผู้จดรายงานการประชุม"),
        ("ita|1/2566|data", "data|signer.rank", "ยศ หากมี ผู้ลงนามในหนังสือเชิญ"),
        ("ita|1/2566|data", "data|invitation.unit_line", "ส่วนราชการ"),
        ("ita|1/2566|roll|2", "roll|2|name", "ชื่อ"),
    ],
)
def test_who_signs_and_who_came_is_noted_and_comes_back(
    office: Services, show: Show, qtbot: QtBot, place: str, of: str, named: str
) -> None:
    """One-line fields of a meeting are as safe as its long texts; the text is back after the next start."""
    page = show(office, place)
    part = page.meeting.stack
    field = next(each for each in part.findChildren(LineField) if each.accessibleName() == named)
    page.meeting.roll.lines.unfold()
    field.setFocus()
    field.selectAll()
    type_text(field, "นางตัวอย่าง <&>")
    qtbot.waitUntil(lambda: bool(waits(office)))
    (typed,) = office.typing.waiting()
    assert typed.field == f"meetings:ita|1/2566|{of}"
    press(field, Qt.Key.Key_Escape)
    page.meeting.outline.data.setFocus()
    assert waits(office) == []
    page.hide()
    office.typing.note(typed.place, typed.text, typed.before, typed.beside)

    again = show(office)
    assert "นำข้อความที่พิมพ์ถึง" in again.banner.words
    assert waits(office) == []
    assert "นางตัวอย่าง <&>" in office.exchange.exported().decode()
