"""F4 in the meeting's editor: a stock sentence where the keyboard is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit

from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.ui.meetings.test_page import focused, kept, row, said
from tests.ui.typing_keys import press, type_text

Show = Callable[..., MeetingsPage]
KEY = Qt.Key
KEY_OF_MEETING = MeetingKey("ita", "1/2566")


def take(key: str) -> None:
    """Open the choice, type a short key, take it."""
    press(focused(), KEY.Key_F4)
    type_text(focused(), key)
    press(focused(), KEY.Key_Return)


def text() -> str:
    """What stands in the field with the keyboard."""
    field = focused()
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def test_an_empty_new_entry_takes_sentence_and_speaker(office: Services, show: Show) -> None:
    """The chair's sentence under the chair, whoever spoke before."""
    page = show(office, "ita|1/2566|agenda|4|1|2")
    press(focused(), KEY.Key_End)
    press(focused(), KEY.Key_Return)
    take("40")
    assert text().startswith("ขอเชิญฝ่ายเลขานุการชี้แจง")
    page.commit()
    entry = edits.entries_at(kept(office), Spot(3))[2]
    assert (entry.speaker, entry.role or "") == ("ประธานกรรมการ", "")


def test_another_speakers_sentence_is_a_new_entry(office: Services, show: Show) -> None:
    """What stands under the keyboard keeps its words and its speaker."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    before = said(office, 3)
    take("46")
    page.commit()
    now = said(office, 3)
    assert now[0] == before[0] and now[2:] == before[1:]
    assert now[1][0] == "เจ้าพนักงานธุรการ" and (now[1][1] or "").startswith("รายการที่ยังไม่แล้วเสร็จ")


def test_the_same_speakers_sentence_goes_on_in_the_entry(office: Services, show: Show) -> None:
    """At the cursor, with a blank before it."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    press(focused(), KEY.Key_End, held=Qt.KeyboardModifier.ControlModifier)
    before = text()
    take("51")
    page.commit()
    assert said(office, 3)[0][1] == f"{before} มีผู้ใดเสนอเรื่องอื่นอีกหรือไม่ หากไม่มี ขอปิดการประชุม และขอขอบคุณทุกท่าน"


def test_gaps_are_typed_over_one_after_the_other(office: Services, show: Show) -> None:
    """The first is selected at once, Tab goes to the next, then on."""
    show(office, "ita|1/2566|agenda|4|1|2")
    press(focused(), KEY.Key_End, held=Qt.KeyboardModifier.ControlModifier)
    press(focused(), KEY.Key_Return)
    take("44")
    type_text(focused(), "ก")
    press(focused(), KEY.Key_Tab)
    type_text(focused(), "ข")
    assert text() == "ข้อบกพร่องที่ต้องแก้ไขโดยเร่งด่วนคือก จึงควรข"


def test_a_resolution_is_picked_and_saved(office: Services, show: Show) -> None:
    """F5 opens the resolution, F4 its wordings; Thai digits and the keys of the Thai layout do too."""
    show(office, "ita|1/2566|agenda|4|1|1")
    press(focused(), KEY.Key_F5)
    focused().selectAll()  # type: ignore[attr-defined]
    press(focused(), KEY.Key_F4)
    type_text(focused(), "/")
    press(focused(), KEY.Key_Return)
    assert kept(office).agenda[3].topics[0].resolution == "เห็นชอบ"
    assert text() == "เห็นชอบ"


def test_esc_leaves_everything_as_it_was(office: Services, show: Show) -> None:
    """The keyboard is back where it was."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    before = kept(office)
    press(focused(), KEY.Key_F4)
    type_text(focused(), "สรุป")
    press(focused(), KEY.Key_Escape)
    assert focused() is row(page, 0).text
    assert kept(office) == before


def test_the_opening_has_sentences_of_its_own(office: Services, show: Show) -> None:
    """F4 anywhere in the data of the meeting."""
    meeting = kept(office)
    page = show(office, "ita|1/2566|data")
    page.meeting.data.opening.setFocus()
    page.meeting.data.opening.selectAll()
    take("01")
    page.commit()
    opening = kept(office).opening or ""
    assert opening.startswith("เมื่อกรรมการมาครบองค์ประชุมแล้ว ปลัดเทศบาลตำบลตัวอย่าง ประธานกรรมการ กล่าวเปิดประชุม")
    assert meeting.opening != opening


def choose(page: MeetingsPage, words: str) -> None:
    """Take a line of the menu at the foot."""
    page.meeting.agenda.foot.more.setFocus()
    page.meeting.agenda.foot.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if words in one.text()).trigger()
    menu.close()


def test_a_speech_becomes_an_own_sentence(office: Services, show: Show) -> None:
    """The whole one, or what is selected of it; the page says how it is used."""
    page = show(office, "ita|1/2566|agenda|4|1|1")
    whole = text()
    choose(page, "เก็บเป็นประโยคสำเร็จ")
    assert [one.text for one in office.sentences.own()] == [whole]
    assert "เป็นประโยคสำเร็จแล้ว กด F4" in page.banner.words
    page.header.undo_wanted.emit()
    assert office.sentences.own() == ()


def test_a_resolution_becomes_a_wording_of_resolutions(office: Services, show: Show) -> None:
    """Though a speech stands above it."""
    page = show(office, "ita|1/2566|agenda|4|1|resolution")
    resolution = text()
    choose(page, "เก็บเป็นประโยคสำเร็จ")
    (own,) = office.sentences.own()
    assert (own.kind, own.text) == ("resolution", resolution)


def test_nothing_written_is_not_kept(office: Services, show: Show) -> None:
    """The page says where to go first."""
    page = show(office, "ita|1/2566|agenda|4|1|2")
    press(focused(), KEY.Key_End, held=Qt.KeyboardModifier.ControlModifier)
    press(focused(), KEY.Key_Return)
    choose(page, "เก็บเป็นประโยคสำเร็จ")
    assert office.sentences.own() == ()
    assert page.banner.words.startswith("ยังไม่มีถ้อยคำให้เก็บ")


def test_f4_opens_the_choice_of_a_field_that_has_one(office: Services, show: Show) -> None:
    """A place and a day have lists of their own; sentences are offered elsewhere."""
    page = show(office, "ita|1/2566|data")
    data = page.meeting.data
    data.place.setFocus()
    press(focused(), KEY.Key_F4)
    assert not data.sentences.picker.isVisible()
    popup = data.place.completer().popup()
    assert popup is not None and popup.isVisible()
    popup.hide()
    data.approves.setFocus()
    press(focused(), KEY.Key_F4)
    assert not data.sentences.picker.isVisible()
    data.approves.hidePopup()
    data.number.setFocus()
    press(focused(), KEY.Key_F4)
    assert data.sentences.picker.isVisible()


def test_sentences_are_offered_only_where_they_can_stand(office: Services, show: Show) -> None:
    """The button is there with its key: in data and agenda, until the minutes are approved."""
    page = show(office, "ita|1/2566|data")
    assert page.head.insert.isVisible()
    page.activate("ita|1/2566|roll")
    assert not page.head.insert.isVisible()
    page.activate("ita|1/2566|agenda|4|1|1")
    assert page.head.insert.isVisible()
    office.approvals.check(KEY_OF_MEETING)
    office.approvals.approve(KEY_OF_MEETING, KEY_OF_MEETING)
    page.activate("ita|1/2566|agenda|4|1|1")
    assert not page.head.insert.isVisible() and ("F5", "มติ") not in page.keys
