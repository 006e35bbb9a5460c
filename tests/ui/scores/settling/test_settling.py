"""The side panel settles what is doubtful: sources, a kept value, respondents, one of several proposals."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.labels import Label
from ita_desktop.ui.scores.page import ScoresPage
from ita_desktop.ui.scores.settling.keeping import KeepingPart
from ita_desktop.ui.scores.settling.sources import SourcesPart
from tests.ui.offices import NoBreaks, focused, hit, show_page, write


@pytest.fixture
def minutes(qtbot: QtBot, p5: Services) -> ScoresPage:
    """P5's page at indicator 6."""
    page = ScoresPage(p5, NoBreaks())
    show_page(qtbot, page, p5, 2566, "6")
    return page


def part(page: ScoresPage, name: str) -> QWidget:
    """A part of the panel by its name."""
    found = page.panel.findChild(QWidget, name)
    assert found is not None, name
    return found


def sources(page: ScoresPage) -> SourcesPart:
    """The list of sources."""
    found = page.panel.findChild(SourcesPart)
    assert found is not None
    return found


def said(page: ScoresPage) -> str:
    """All words of the panel."""
    return " ".join(label.plain for label in page.panel.findChildren(Label))


def verdict(page: ScoresPage, key: str) -> str:
    """What the grid says of a row."""
    return next(row.verdict.word for row in page.grid.scores.rows if row.key == key)


def add(page: ScoresPage, value: str, name: str) -> None:
    """Type another source with the keyboard."""
    part(page, "add source").setFocus()
    hit(Qt.Key.Key_Return)
    write(value)
    hit(Qt.Key.Key_Return)
    write(name)
    hit(Qt.Key.Key_Return)


def test_two_sources_are_kept_until_one_is_chosen(minutes: ScoresPage, p5: Services) -> None:
    """Minutes and slides: both listed, the one that fits named, chosen with the keyboard."""
    add(minutes, "๙๘.๑๒", "สไลด์")
    assert verdict(minutes, "6") == "แหล่งไม่ตรง"
    assert "เฉลี่ยได้ 98.45 ตรงกับ EIT 98.45" in said(minutes)
    first, second = sources(minutes).rows
    assert "98.19" in first.accessibleName() and "เข้ากับยอดอื่น" in first.accessibleName()
    second.setFocus()
    hit(Qt.Key.Key_Return)
    assert str(p5.scores.sheet(2566).entered["6"]) == "98.12"
    assert verdict(minutes, "6") != "แหล่งไม่ตรง"
    assert focused().objectName() == "source 1"
    assert "ใช้ค่านี้" in sources(minutes).rows[1].accessibleName()


def test_a_source_is_removed_with_delete_and_esc_leads_back(minutes: ScoresPage, p5: Services) -> None:
    """The keyboard stays in the part."""
    add(minutes, "98.12", "สไลด์")
    sources(minutes).rows[1].setFocus()
    hit(Qt.Key.Key_Delete)
    assert p5.scores.sheet(2566).sources == {}
    assert focused().objectName() == "add source"
    hit(Qt.Key.Key_Escape)
    assert focused() is minutes.grid


@pytest.mark.parametrize(
    ("value", "name", "told"),
    [("971", "สไลด์", "คะแนนต้องอยู่ระหว่าง 0 ถึง 100"), ("98.12", " ", "พิมพ์ว่าค่านี้มาจากที่ใด")],
)
def test_a_refused_source_stays_with_its_reason(
    minutes: ScoresPage, p5: Services, value: str, name: str, told: str
) -> None:
    """Nothing is lost, also when another row was looked at meanwhile."""
    add(minutes, value, name)
    assert told in said(minutes)
    assert p5.scores.sheet(2566).sources == {}
    minutes.go_to_place("7")
    assert part(minutes, "add source").isVisible()
    minutes.go_to_place("6")
    fields = sources(minutes).fields
    assert fields is not None
    assert [field.text() for field in fields] == [value, name]


def test_a_contradiction_is_found_from_elsewhere(qtbot: QtBot, minutes: ScoresPage) -> None:
    """It counts as doubtful and Alt+Down leads there."""
    add(minutes, "98.12", "สไลด์")
    minutes.show_filter("doubt")
    assert "6" in [row.key for row in minutes.grid.scores.rows]
    minutes.show_filter("all")
    minutes.go_to_place("1")
    for _ in range(12):
        qtbot.keyClick(minutes.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        if minutes.grid.current_code() == "6":
            break
    assert minutes.grid.current_code() == "6"


def test_a_value_is_kept_with_its_reason(page: ScoresPage, p1: Services) -> None:
    """Asked in the panel; the cell is no longer doubtful, the sum is still wrong; the way back is there."""
    part(page, "keep").setFocus()
    hit(Qt.Key.Key_Return)
    hit(Qt.Key.Key_Return)
    assert "พิมพ์เหตุผลก่อน" in said(page)
    write("ตรงกับประกาศ <หน้า 2>")
    hit(Qt.Key.Key_Return)
    assert p1.scores.sheet(2568).kept["i2"].reason == "ตรงกับประกาศ <หน้า 2>"
    assert verdict(page, "i2") == "คงไว้"
    assert verdict(page, "1") == "ไม่ตรง -0.05"
    assert "คง 93.3 ไว้ เหตุผล ตรงกับประกาศ <หน้า 2>" in said(page)
    part(page, "unkeep").setFocus()
    hit(Qt.Key.Key_Return)
    assert verdict(page, "i2") == "สงสัย"


def test_esc_keeps_nothing(page: ScoresPage, p1: Services) -> None:
    """The button is back with the keyboard on it."""
    part(page, "keep").setFocus()
    hit(Qt.Key.Key_Return)
    write("ก")
    hit(Qt.Key.Key_Escape)
    assert focused().objectName() == "keep"
    assert not p1.scores.sheet(2568).kept


def test_a_reason_that_cannot_be_saved_stays(
    page: ScoresPage, p1: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The failure is said beside it."""

    def full(*_: object) -> None:
        raise ItaError("ยังบันทึกไม่ได้ ที่ว่างหมด")

    monkeypatch.setattr(p1.scores, "keep", full)
    part(page, "keep").setFocus()
    hit(Qt.Key.Key_Return)
    write("ตรงกับประกาศ")
    hit(Qt.Key.Key_Return)
    assert "ที่ว่างหมด" in said(page)
    keeping = page.panel.findChild(KeepingPart)
    assert keeping is not None and keeping.field is not None and keeping.field.text() == "ตรงกับประกาศ"


@pytest.mark.parametrize(("code", "typed", "count"), [("IIT", "๙๙", 99), ("EIT.public", "1,229", 1229)])
def test_respondents_are_saved_on_leaving(
    page: ScoresPage, p1: Services, code: str, typed: str, count: int
) -> None:
    """Thai digits and a thousands comma; the other instruments' numbers stay."""
    p1.scores.record_respondents(2568, {"EIT.survey": 48})
    page.go_to_place(code)
    part(page, "respondents").setFocus()
    write(typed)
    page.grid.setFocus()
    assert p1.scores.sheet(2568).respondents == {"EIT.survey": 48, code: count}


def test_a_refused_number_of_respondents_stays_with_its_reason(page: ScoresPage, p1: Services) -> None:
    """Also after another row was looked at."""
    page.go_to_place("IIT")
    part(page, "respondents").setFocus()
    write("หลายคน")
    page.grid.setFocus()
    assert "พิมพ์จำนวนคนเป็นตัวเลข" in said(page)
    page.go_to_place("1")
    page.go_to_place("IIT")
    field = part(page, "respondents")
    assert isinstance(field, LineField) and field.text() == "หลายคน"
    assert p1.scores.sheet(2568).respondents == {}


@pytest.mark.parametrize("code", ["OIT", "overall", "1", "i2"])
def test_nobody_answers_for_other_rows(page: ScoresPage, code: str) -> None:
    """OIT is checked on the website; indicators have their instrument's number."""
    page.go_to_place(code)
    assert page.panel.findChild(QWidget, "respondents") is None


def test_one_of_several_proposals_is_taken_by_its_number(
    qtbot: QtBot, page: ScoresPage, p1: Services
) -> None:
    """F8 goes to them, the digit takes, also on a Thai keyboard."""
    several: Mapping[str, str] = {"13": "90.00", "14": "95.00", "15": "90.00"}
    for number, text in several.items():
        p1.scores.record(2568, f"i{number}", text)
    p1.scores.record(2568, "5", "91.77")
    page.go_to_place("5")
    assert len(page.panel.buttons) > 1
    wanted = next(at for at, each in enumerate(page.panel.buttons) if "i13" in each.text())
    qtbot.keyClick(page.grid, Qt.Key.Key_F8)
    assert focused() is page.panel.buttons[0]
    hit(text="ๅ/-ภถุึคต"[wanted])
    assert str(p1.scores.sheet(2568).entered["i13"]) != "90.00"
    assert page.grid.hasFocus()


def test_a_parent_shows_announced_computed_and_difference(page: ScoresPage) -> None:
    """The three figures as words and numbers."""
    page.go_to_place("1")
    assert "ประกาศ 96.30 คำนวณได้ 96.35 ต่างกัน -0.05" in said(page)
