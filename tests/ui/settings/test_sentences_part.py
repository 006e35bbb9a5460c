"""The office's own sentences are written in the settings and offered with F4 in a meeting."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ita_desktop.services.bundle import Services
from ita_desktop.ui.settings.page import SettingsPage
from ita_desktop.ui.settings.sentences_part import SentencesPart
from tests.ui.conftest import NoBreaker
from tests.ui.offices import focused, hit, write

KEY = Qt.Key


@pytest.fixture
def part(p5: Services, show: Callable[[QWidget], QWidget]) -> SentencesPart:
    """The part in the page, told of every change."""
    page = SettingsPage(p5, NoBreaker())
    p5.changes.subscribe(lambda subjects: page.subjects_changed(subjects, 2567))
    page.open_year(2567)
    show(page)
    page.activate("sentences")
    return page.sentences


def add(part: SentencesPart, key: str, text: str) -> None:
    """One more sentence by keys."""
    part.lines.add.setFocus()
    hit(KEY.Key_Insert)
    assert focused() is part.key
    write(key)
    part.text.setFocus()
    write(text)
    part.lines.add.setFocus()


def test_a_sentence_written_here_is_offered_in_the_meeting(part: SentencesPart, p5: Services) -> None:
    """Thai digits and names; its title is its beginning until it is named."""
    add(part, "๖๐", "ได้ {คะแนนภาพรวม} คะแนน <&>")
    (own,) = p5.sentences.own()
    assert (own.key, own.kind, own.text) == ("60", "speech", "ได้ {overall} คะแนน <&>")
    assert own.title == "ได้ {คะแนนภาพรวม} คะแนน <&>"
    offered = p5.sentences.offered(p5.meetings.meetings()[0])
    assert offered[0].text == "ได้ ๙๙.๓๓ คะแนน <&>"


def test_a_short_key_that_is_taken_is_refused_beside_its_field(part: SentencesPart, p5: Services) -> None:
    """What was typed stays, nothing is kept; another key is taken."""
    add(part, "60", "หนึ่ง")
    add(part, "๖๐", "สอง")
    assert part.key.property("refused") and part.key.text() == "๖๐"
    assert "60 มีประโยคอื่นใช้อยู่แล้ว" in part.key_row.below.plain
    assert [one.key for one in p5.sentences.own()] == ["60", ""]
    part.key.setFocus()
    hit(KEY.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    write("61")
    part.lines.add.setFocus()
    assert [one.key for one in p5.sentences.own()] == ["60", "61"]


def test_a_kind_in_which_the_key_is_taken_is_refused(part: SentencesPart, p5: Services) -> None:
    """Beside the choice."""
    add(part, "60", "หนึ่ง")
    part.kind.edited.emit("resolution")
    add(part, "60", "สอง")
    part.kind.edited.emit("resolution")
    assert part.kind.property("refused")
    assert [one.kind for one in p5.sentences.own()] == ["resolution", "speech"]


def test_order_removal_and_undo(part: SentencesPart, p5: Services) -> None:
    """Each one act."""
    add(part, "1", "หนึ่ง")
    add(part, "2", "สอง")
    part.table.setFocus()
    hit(KEY.Key_Up, held=Qt.KeyboardModifier.AltModifier)
    assert [one.text for one in p5.sentences.own()] == ["สอง", "หนึ่ง"]
    hit(KEY.Key_Delete)
    assert [one.text for one in p5.sentences.own()] == ["หนึ่ง"]
    p5.history.undo()
    assert [line[1].text for line in part.table.records.rows] == ["สอง", "หนึ่ง"]


def test_what_the_program_fills_in_is_chosen_by_its_thai_name(part: SentencesPart, p5: Services) -> None:
    """F4 in the text opens the names; one that is not known is told, and the replaced sentence too."""
    add(part, "42", "ระดับ {ระดับ} ")
    assert "ไม่รู้จัก {ระดับ}" in part.text_row.below.plain
    assert part.key_row.below.plain == "ใช้แทนประโยคของโปรแกรม ผลการประเมิน ภาพรวมและรายเครื่องมือ"
    part.text.enter()
    menu = part.drop_names()
    assert menu.actions()[0].text() == "ชื่อหน่วยงาน"
    next(one for one in menu.actions() if one.text() == "ระดับผลประเมิน").trigger()
    menu.close()
    part.lines.add.setFocus()
    assert p5.sentences.own()[0].text.endswith("{level}")


def test_an_empty_list_says_what_to_do(part: SentencesPart) -> None:
    """And names the other way."""
    assert part.lines.empty.isVisible() and not part.lines.panel.isVisible()
