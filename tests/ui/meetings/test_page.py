"""The page in a real window on a real office: what is typed is kept, found again, taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap
from ita_desktop.domain.meetings import Attendance, Entry, Meeting, Topic
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey, key_of
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.meetings import edits, places
from ita_desktop.ui.meetings.deleting import DeleteDialog
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.entry_row import EntryRow
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.typing_keys import press, type_text

Show = Callable[..., MeetingsPage]
KEY = MeetingKey("ita", "1/2566")
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def kept(services: Services, number: str = "1/2566") -> Meeting:
    """The meeting as it is kept."""
    return services.meetings.get(MeetingKey(None, number))


def said(services: Services, item: int, topic: int = 0) -> list[tuple[str | None, str | None]]:
    """Speaker and text of each entry of a topic."""
    return [(e.speaker, e.text) for e in edits.entries_at(kept(services), Spot(item, topic))]


def focused() -> QWidget:
    """The widget with the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def row(page: MeetingsPage, entry: int, topic: int = 0) -> EntryRow:
    """The row of an entry, counted from 0."""
    return page.meeting.agenda.boxes[topic].shown[entry]


def retype(widget: QWidget, text: str) -> None:
    """Type another text in place of the one that stands in a field, and leave it."""
    widget.setFocus()
    getattr(widget, "selectAll")()  # noqa: B009
    type_text(widget, text)
    getattr(widget, "commit")()  # noqa: B009


def test_from_committee_to_speech_and_back_after_a_restart(
    empty_office: Services, show: Show, tmp_path: Path, breaker: Breaker, qtbot: QtBot
) -> None:
    """An empty office: committee, meeting, speech, resolution; after a restart all of it is there."""
    page = show(empty_office)
    assert page.list.invitation.way.hasFocus()
    page.list.invitation.way.click()
    assert focused() is page.committees.name
    type_text(focused(), "คณะกรรมการ <ก & ข>")
    retype(page.committees.order_date, "1/6/65")
    members = page.committees.members
    members.lines.add.click()
    type_text(focused(), "ปลัดเทศบาล")
    retype(members.role, "ประธานกรรมการ")
    page.committees.back.click()
    page.list.invitation.way.click()
    retype(page.new.day, "31/10/66")
    page.new.make.click()
    assert kept(empty_office).attendance == (
        Attendance(post="ปลัดเทศบาล", role="ประธานกรรมการ", state="present"),
    )
    page.go_to_place("1/2566|agenda|1|1")
    press(focused(), Qt.Key.Key_Return)
    type_text(focused(), "ขอเปิดการประชุม")
    press(focused(), Qt.Key.Key_Return)
    type_text(focused(), "ยี่สิบห้าญี่ปุ่น ป้ำ")
    page.meeting.agenda.foot.resolution.click()
    type_text(focused(), "รับทราบ")
    page.commit()
    page.close()
    empty_office.close()
    again = bootstrap.open_office(tmp_path, write=True)
    meeting = kept(again)
    topic = meeting.agenda[0].topics[0]
    assert meeting.date == date(2023, 10, 31) and meeting.start == time(9, 30)
    assert [entry.text for entry in topic.entries] == ["ขอเปิดการประชุม", "ยี่สิบห้าญี่ปุ่น ป้ำ"]
    assert {entry.speaker for entry in topic.entries} == {"ประธานกรรมการ"}
    assert topic.resolution == "รับทราบ"
    assert again.meetings.committees()[0].name == "คณะกรรมการ <ก & ข>"
    again.close()


def test_refused_time_stays_and_says_why(office: Services, show: Show) -> None:
    """The typed text stays through a reload that another field causes; nothing is written."""
    page = show(office, "ita|1/2566|data")
    data = page.meeting.data
    retype(data.start, "เก้าโมงครึ่ง")
    assert data.start.property("refused")
    retype(data.place, "ห้องประชุมใหญ่")
    assert data.start.text() == "เก้าโมงครึ่ง" and data.start.property("refused")
    assert kept(office).start == time(9, 30) and kept(office).place == "ห้องประชุมใหญ่"
    retype(data.start, "๑๐.๐๐")
    assert data.start.text() == "10.00 น." and not data.start.property("refused")
    assert kept(office).start == time(10, 0)


def test_a_number_that_is_taken_is_refused(office: Services, show: Show) -> None:
    """Two meetings of a committee never share a number; a free one is kept and the page stays."""
    office.meetings.create("ita", date(2023, 12, 1))
    page = show(office, "ita|1/2566|data")
    retype(page.meeting.data.number, "2/2566")
    assert page.meeting.data.number.property("refused")
    retype(page.meeting.data.number, "3/2566")
    assert page.desk.open_meeting.number == "3/2566" and kept(office, "3/2566").place
    office.history.undo()
    assert page.desk.open_meeting.number == "1/2566"


def test_leaving_a_text_saves_one_act_that_undo_takes_back(office: Services, show: Show) -> None:
    """One act a field; undo shows the former text in the same place, redo the new one."""
    page = show(office, "ita|1/2566|agenda|5|1|2")
    before = said(office, 4)
    assert focused() is row(page, 1).text
    type_text(focused(), " ขอบคุณ")
    page.commit()
    assert said(office, 4)[1][1] == f"{before[1][1]} ขอบคุณ"
    office.history.undo()
    assert said(office, 4) == before
    assert row(page, 1).text.text() == before[1][1]
    office.history.redo()
    assert row(page, 1).text.text() == f"{before[1][1]} ขอบคุณ"


def test_looking_changes_nothing(office: Services, show: Show) -> None:
    """Going through all fields of a meeting writes nothing."""
    before = office.exchange.exported()
    page = show(office, "ita|1/2566|data")
    for section in places.SECTIONS:
        page.meeting.enter(section)
        for _ in range(40):
            press(focused(), Qt.Key.Key_Tab)
    for item in range(1, 6):
        page.meeting.enter(places.AGENDA, (item,))
        for _ in range(30):
            press(focused(), Qt.Key.Key_Down)
    page.show_list()
    assert office.exchange.exported() == before


def test_enter_in_the_middle_parts_a_speech(office: Services, show: Show) -> None:
    """In one act, with the same speaker; the keyboard stands at the head of the second part."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    whole = said(office, 4)[0][1] or ""
    text = row(page, 0).text
    cursor = text.textCursor()
    cursor.setPosition(10)
    text.setTextCursor(cursor)
    press(text, Qt.Key.Key_Return)
    parts = said(office, 4)
    assert parts[0][0] == parts[1][0] and (parts[0][1] or "") + (parts[1][1] or "") == whole.replace(" ", " ")
    assert focused() is row(page, 1).text and row(page, 1).text.textCursor().position() == 0
    office.history.undo()
    assert said(office, 4)[0][1] == whole and len(said(office, 4)) == 2


def test_an_empty_new_entry_leaves_no_trace(office: Services, show: Show, qtbot: QtBot) -> None:
    """Enter at the end opens a line for the same speaker; going away without a word takes it away."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    before = said(office, 4)
    press(focused(), Qt.Key.Key_Return)
    assert row(page, 1).new and row(page, 1).text.hasFocus()
    assert row(page, 1).speaker.speaker[0] == before[0][0]
    press(row(page, 1).text, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: not any(one.new for one in page.meeting.agenda.boxes[0].shown))
    assert focused() is row(page, 0).text and said(office, 4) == before


def test_backspace_in_an_emptied_speech_takes_it_away(office: Services, show: Show) -> None:
    """First the letters, then the entry; the others stay as they are."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    before = said(office, 4)
    row(page, 0).text.selectAll()
    press(focused(), Qt.Key.Key_Backspace)
    press(focused(), Qt.Key.Key_Backspace)
    assert said(office, 4) == before[1:]
    assert row(page, 0).text.text() == before[1][1]


def test_entries_move_with_the_keyboard(office: Services, show: Show, qtbot: QtBot) -> None:
    """Alt+arrows move the entry at which the keyboard is, unsaved letters with it."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    before = said(office, 4)
    type_text(focused(), "ใหม่")
    qtbot.keyClick(focused(), Qt.Key.Key_Down, ALT)
    assert [speaker for speaker, _ in said(office, 4)] == [before[1][0], before[0][0]]
    assert said(office, 4)[1][1] == f"{before[0][1]}ใหม่"
    assert focused() is row(page, 1).text


def test_speaker_by_two_letters(office: Services, show: Show) -> None:
    """@ in an empty text, two letters, Enter: name and role are filled, the keyboard is in the text."""
    page = show(office, "ita|1/2566|agenda|5|1|2")
    press(focused(), Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_At, "@", SHIFT)
    picker = page.meeting.agenda.picker
    assert focused() is picker.name
    type_text(focused(), "ธุ")
    press(focused(), Qt.Key.Key_Return)
    assert row(page, 2).speaker.speaker == ("เจ้าพนักงานธุรการ", "ผู้ช่วยเลขานุการ")
    type_text(focused(), "รับทราบ")
    page.commit()
    entry = edits.entries_at(kept(office), Spot(4))[2]
    assert entry == Entry(speaker="เจ้าพนักงานธุรการ", role="ผู้ช่วยเลขานุการ", text="รับทราบ")


def test_speaker_who_is_not_on_the_roll(office: Services, show: Show) -> None:
    """A name that nobody has is taken as typed; Esc takes nothing."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    row(page, 0).speaker.click()
    type_text(focused(), "ผู้แทน <ชุมชน>")
    press(focused(), Qt.Key.Key_Tab)
    type_text(focused(), "แขก")
    press(focused(), Qt.Key.Key_Return)
    entry = edits.entries_at(kept(office), Spot(4))[0]
    assert (entry.speaker, entry.role) == ("ผู้แทน <ชุมชน>", "แขก")
    row(page, 0).speaker.click()
    type_text(focused(), "อื่น")
    press(focused(), Qt.Key.Key_Escape)
    assert edits.entries_at(kept(office), Spot(4))[0] == entry
    assert focused() is row(page, 0).text


def test_tables_are_inserted_and_follow_another_year(office: Services, show: Show) -> None:
    """After the entry at which the keyboard is."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    page.meeting.agenda.acts.insert_table("scores", 2566)
    assert edits.entries_at(kept(office), Spot(4))[1] == Entry(insert="scores", fiscal_year=2566)
    assert focused() is row(page, 1).table
    row(page, 1).table.year_wanted.emit(2567)
    assert row(page, 1).table.text() == "คะแนนปี 2567"
    press(focused(), Qt.Key.Key_Delete)
    assert len(said(office, 4)) == 2


def test_items_are_numbered_anew(office: Services, show: Show) -> None:
    """Two items that share a number in a file get their own with the first act on items."""
    meeting = kept(office)
    twice = tuple(replace(item, number=3) if item.number == 4 else item for item in meeting.agenda)
    office.meetings.save(key_of(meeting), replace(meeting, agenda=twice))
    page = show(office, "ita|1/2566|agenda|4")
    page.meeting.agenda.items.add()
    assert [item.number for item in kept(office).agenda] == [1, 2, 3, 4, 5, 6]
    type_text(focused(), "เรื่องสืบเนื่อง")
    page.commit()
    assert kept(office).agenda[4].title == "เรื่องสืบเนื่อง"
    words = [one.text() for one in page.meeting.outline.rows if one.section == places.AGENDA]
    assert "เรื่องสืบเนื่อง" in words
    page.meeting.agenda.items.remove()
    assert [item.number for item in kept(office).agenda] == [1, 2, 3, 4, 5]


def test_roll_by_one_key_each(office: Services, show: Show) -> None:
    """2 sets absent on either layout; the reason appears and is kept; the outline counts."""
    page = show(office, "ita|1/2566|roll|2")
    assert focused() is page.meeting.roll.table
    press(focused(), text="/")
    assert kept(office).attendance[1].state == "absent"
    assert not page.meeting.roll.reason.isHidden()
    retype(page.meeting.roll.reason, "ติดราชการ")
    assert kept(office).attendance[1].reason == "ติดราชการ"
    assert page.meeting.outline.roll.accessibleName().endswith("6 / 7")


def test_sixty_on_the_roll(office: Services, show: Show) -> None:
    """Names with <&> stand as they are; adding, moving and removing keep the place."""
    names = [f"นาย <ก{at}> & คณะ" for at in range(60)]
    meeting = kept(office)
    roll = tuple(Attendance(name=name, role="กรรมการ", state="present") for name in names)
    office.meetings.save(key_of(meeting), replace(meeting, attendance=roll))
    page = show(office, "ita|1/2566|roll|60")
    section = page.meeting.roll
    assert section.name.text() == names[59]
    section.shift(-1)
    assert [line.name for line in kept(office).attendance][58:] == [names[59], names[58]]
    section.add()
    type_text(focused(), "ครู")
    page.commit()
    assert kept(office).attendance[59] == Attendance(post="ครู", state="present")
    section.remove()
    assert len(kept(office).attendance) == 60 and section.where() == (60,)


def test_delete_names_the_meeting_and_undo_brings_it_back(office: Services, show: Show, qtbot: QtBot) -> None:
    """The button says which meeting; the other one keeps it."""
    page = show(office, "ita|1/2566|data")
    seen: list[str] = []

    def answer(yes: bool) -> Callable[[], None]:
        def press_button() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, DeleteDialog)
            seen.append(dialog.delete.text())
            (dialog.delete if yes else dialog.keep).click()

        return press_button

    QTimer.singleShot(0, answer(False))
    page.meeting.data.remove.click()
    assert office.meetings.meetings()
    QTimer.singleShot(0, answer(True))
    page.meeting.data.remove.click()
    assert seen == ["ลบการประชุม ครั้งที่ 1/2566"] * 2
    assert not office.meetings.meetings() and page.stack.currentWidget() is page.list
    office.history.undo()
    assert page.list.table.records.rows == [kept(office)]


@pytest.mark.parametrize("place", ["data", "roll|3", "agenda|4|1|3", "agenda|2", "closing|2"])
def test_place_round_trip(office: Services, show: Show, place: str) -> None:
    """The look that is kept brings a new window to the same place."""
    page = show(office, f"ita|1/2566|{place}")
    state = page.get_state()
    assert str(state["place"]).startswith(f"ita|1/2566|{place}")
    again = MeetingsPage(office, page._breaker)
    again.set_state(state)
    again.reload()
    assert again.get_state()["place"] == state["place"]
    again.deleteLater()


def test_a_place_that_is_gone_shows_the_list(office: Services, show: Show) -> None:
    """Nothing fails."""
    page = show(office)
    page.set_state({"place": "ita|9/2566|agenda|1"})
    page.reload()
    assert page.stack.currentWidget() is page.list
    page.go_to_place("1/2566|agenda|99|99|99")
    assert page.stack.currentWidget() is page.meeting


def test_print_saves_first_and_asks_for_the_paper(office: Services, show: Show, qtbot: QtBot) -> None:
    """F9 in the middle of a speech."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    wanted: list[tuple[str, str]] = []
    page.go_to.connect(lambda key, place: wanted.append((key, place)))
    type_text(focused(), "ก่อนพิมพ์")
    qtbot.keyClick(focused(), Qt.Key.Key_F9)
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    assert wanted == [("papers", "minutes|ita|1/2566")]
    assert (said(office, 4)[0][1] or "").endswith("ก่อนพิมพ์")


def test_long_speech_keeps_cursor_and_sight(office: Services, show: Show, qtbot: QtBot) -> None:
    """After its own save the keyboard, the cursor and the scroll place stay."""
    meeting = kept(office)
    topic = Topic(entries=tuple(Entry(speaker="ก", text="ข้อความยาว " * 500) for _ in range(4)))
    changed = edits.with_item(meeting, 4, topics=(topic,))
    office.meetings.save(key_of(meeting), changed)
    page = show(office, "ita|1/2566|agenda|5|1|3")
    column = page.meeting.agenda.column
    text = row(page, 2).text
    qtbot.waitUntil(lambda: column.verticalScrollBar().value() > 0)
    type_text(text, "ท้าย")
    QApplication.processEvents()
    seen, position = column.verticalScrollBar().value(), text.textCursor().position()
    page.commit()
    QApplication.processEvents()
    assert (column.verticalScrollBar().value(), text.textCursor().position()) == (seen, position)
    cursor = text.mapTo(column.viewport(), text.cursorRect().center())
    assert column.viewport().rect().contains(cursor)


def test_what_is_typed_stays_when_another_place_reloads(office: Services, show: Show) -> None:
    """A change made elsewhere shows the new text everywhere but in the field that is being typed in."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    former = row(page, 0).text.text()
    type_text(focused(), "กำลังพิมพ์")
    meeting = kept(office)
    office.meetings.save(key_of(meeting), replace(meeting, place="ห้องใหม่"))
    assert row(page, 0).text.text() == f"{former}กำลังพิมพ์"
    page.commit()
    assert kept(office).place == "ห้องใหม่"
    assert said(office, 4)[0][1] == f"{former}กำลังพิมพ์"


def test_tab_goes_in_reading_order(office: Services, show: Show) -> None:
    """Speaker, text, speaker, text, resolution, then the bar below."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    agenda = page.meeting.agenda
    wanted = [row(page, 1).speaker, row(page, 1).text, agenda.boxes[0].band.field, agenda.foot.speech]
    for widget in wanted:
        press(focused(), Qt.Key.Key_Tab)
        assert focused() is widget


def test_escape_goes_back_in_two_steps(office: Services, show: Show) -> None:
    """From the text to the outline, from the outline to the list."""
    page = show(office, "ita|1/2566|agenda|5|1|1")
    press(focused(), Qt.Key.Key_Escape)
    assert page.meeting.outline.isAncestorOf(focused())
    press(focused(), Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.list and focused() is page.list.table


def test_outline_moves_by_arrows(office: Services, show: Show) -> None:
    """Down opens the next part, Enter goes into it."""
    page = show(office, "ita|1/2566|data")
    outline = page.meeting.outline
    outline.roll.setFocus()
    press(focused(), Qt.Key.Key_Down)
    assert page.meeting.section == places.AGENDA and page.meeting.agenda.item == 0
    assert outline.isAncestorOf(focused())
    press(focused(), Qt.Key.Key_Return)
    assert focused() is row(page, 0).text


def test_signers_are_kept(office: Services, show: Show) -> None:
    """Name and post, each an act of its own."""
    page = show(office, "ita|1/2566|closing|2")
    type_text(focused(), "นาย ข")
    page.commit()
    reviewer = kept(office).reviewer
    assert reviewer is not None and (reviewer.name, reviewer.post) == ("นาย ข", "ประธานกรรมการ")


def test_ins_adds_the_first_member_as_the_empty_list_says(empty_office: Services, show: Show) -> None:
    """From the committee's fields, from the button, and again from the member's fields."""
    page = show(empty_office)
    page.show_committees()
    for field in (page.committees.quorum, page.committees.members.lines.add, page.committees.members.post):
        field.setFocus()
        QTest.keyClick(focused(), Qt.Key.Key_Insert)
        assert focused() is page.committees.members.post
    assert len(empty_office.meetings.committees()[0].members) == 3


def test_del_beside_the_list_takes_nobody_away(empty_office: Services, show: Show) -> None:
    """Only at the list itself."""
    page = show(empty_office)
    page.show_committees()
    members = page.committees.members
    members.add()
    type_text(focused(), "ปลัดเทศบาล")
    members.outside.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert len(empty_office.meetings.committees()[0].members) == 1
    members.table.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert empty_office.meetings.committees()[0].members == ()


def test_an_empty_list_tells_no_keys(empty_office: Services, show: Show) -> None:
    """None of them would do anything."""
    assert show(empty_office).keys == ()


def test_the_keys_at_the_foot_are_those_of_what_is_shown(office: Services, show: Show) -> None:
    """The roll's own in the roll; what was shown before is not told on."""
    page = show(office)
    assert ("Enter", "เปิด") in page.keys and ("F5", "มติ") not in page.keys
    page.show_committees()
    assert ("Ins", "เพิ่มกรรมการ") in page.keys
    page.activate("ita|1/2566|roll")
    assert ("2", "ไม่มา") in page.keys
    page.activate("ita|1/2566|agenda|4|1|1")
    assert ("F5", "มติ") in page.keys and ("2", "ไม่มา") not in page.keys
    page.activate("ita|1/2566|closing")
    assert ("F7", "เลิกประชุม") in page.keys


def test_the_speaker_is_chosen_on_the_thai_layout_too(office: Services, show: Show) -> None:
    """Where @ cannot be typed: F2 anywhere in a speech that is written, back to it with Esc."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    press(focused(), Qt.Key.Key_F2)
    assert focused() is page.meeting.agenda.picker.name
    press(focused(), Qt.Key.Key_Escape)
    assert focused() is row(page, 0).text


def test_the_outline_follows_the_open_part(office: Services, show: Show, qtbot: QtBot) -> None:
    """In a low window its row is whole in sight, with the findings below it."""
    page = show(office, "ita|1/2566|data")
    page.resize(960, 430)
    page.activate("ita|1/2566|approval")
    outline = page.meeting.outline

    def seen() -> bool:
        marked = next(one for one in outline.rows if one.isChecked())
        return marked.section == places.APPROVAL and marked.visibleRegion().boundingRect() == marked.rect()

    qtbot.waitUntil(seen)
