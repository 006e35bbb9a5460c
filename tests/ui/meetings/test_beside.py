"""The minutes beside the editor: as typed, marked where one writes, without taking the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.paper.page_search import PageSearch
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.meetings.test_page import row
from tests.ui.typing_keys import press, type_text

Show = Callable[..., MeetingsPage]
SPEECH = "ita|1/2566|agenda|4|1|4"


def settle(qtbot: QtBot, page: MeetingsPage) -> None:
    """Wait until the paper beside the editor is there."""
    beside = page.meeting.beside
    qtbot.waitUntil(lambda: not beside.is_busy and beside.preview.content is not None)


def printed(page: MeetingsPage, words: str) -> bool:
    """Whether the paper that is shown has these words."""
    pages = page.meeting.pane.view.pages
    return pages is not None and bool(PageSearch(pages).find(words))


def test_the_paper_shows_what_is_typed_before_it_is_kept(qtbot: QtBot, office: Services, show: Show) -> None:
    page = show(office)
    page.go_to_place(SPEECH)
    settle(qtbot, page)
    field = row(page, 3).text
    type_text(field, " เพิ่มเติม")
    settle(qtbot, page)
    assert printed(page, "ให้ถือปฏิบัติ เพิ่มเติม")
    assert "เพิ่มเติม" not in str(office.meetings.meetings())
    assert QApplication.focusWidget() is field


def test_the_written_paragraph_is_marked_and_in_sight(qtbot: QtBot, office: Services, show: Show) -> None:
    page = show(office)
    page.go_to_place(SPEECH)
    settle(qtbot, page)
    view = page.meeting.pane.view
    (spot,) = view.marks.written
    assert spot.page == view.page == 2
    page.meeting.pane.take("page")
    page.meeting.agenda.go_to_title(page.meeting.agenda.spot)
    qtbot.waitUntil(lambda: [each.page for each in view.marks.written] == [1])


def test_the_old_picture_stays_until_the_new_one_is_there(qtbot: QtBot, office: Services, show: Show) -> None:
    page = show(office)
    page.go_to_place(SPEECH)
    settle(qtbot, page)
    pages = page.meeting.pane.view.pages
    type_text(row(page, 3).text, " อีก")
    assert page.meeting.pane.view.pages is pages
    assert page.meeting.beside.is_busy
    page.meeting.beside.set_now()
    assert page.meeting.pane.view.pages is pages
    settle(qtbot, page)
    assert page.meeting.pane.view.pages is not pages


def test_a_key_lets_go_what_is_being_set(qtbot: QtBot, office: Services, show: Show) -> None:
    page = show(office)
    page.go_to_place(SPEECH)
    settle(qtbot, page)
    page.meeting.beside.set_now()
    assert page.meeting.beside.preview.is_setting
    type_text(row(page, 3).text, "ก")
    assert not page.meeting.beside.preview.is_setting


def test_in_a_narrow_window_the_paper_is_a_tab(qtbot: QtBot, office: Services, show: Show) -> None:
    page = show(office)
    page.resize(1070, 600)
    page.go_to_place(SPEECH)
    halves, pane = page.meeting.halves, page.meeting.pane
    assert halves.is_tabbed and not pane.isVisible() and halves.editor.isVisible()
    press(page, Qt.Key.Key_F12)
    assert pane.isVisible() and not halves.editor.isVisible()
    settle(qtbot, page)
    page.go_to_place(SPEECH)
    assert halves.editor.isVisible()
    page.resize(1186, 600)
    qtbot.waitUntil(lambda: pane.isVisible() and halves.editor.isVisible())
    press(page, Qt.Key.Key_F12)
    assert not pane.isVisible()


def test_findings_stand_at_the_foot_of_the_outline_and_lead_to_their_place(
    qtbot: QtBot, office: Services, show: Show
) -> None:
    page = show(office)
    page.go_to_place("ita|1/2566|data")
    foot = page.meeting.outline.findings
    assert foot.isHidden()
    qtbot.waitUntil(lambda: bool(foot.rows))
    assert foot.words.plain == "ควรดู 2 แห่ง"
    foot.rows[0].click()
    assert str(page.meeting.place).startswith("ita|1/2566|agenda|4|1")
    band = page.meeting.agenda.boxes[0].band.field
    band.selectAll()
    type_text(band, "เห็นชอบ")
    band.commit()
    qtbot.waitUntil(lambda: foot.words.plain == "ควรดู 1 แห่ง")


def test_photographs_are_a_part_of_the_meeting(office: Services, show: Show) -> None:
    page = show(office)
    page.go_to_place("ita|1/2566|photos")
    assert page.meeting.section == "photos"
    assert page.meeting.photos.part.add_button.hasFocus()
    assert page.meeting.outline.photos.isChecked()
