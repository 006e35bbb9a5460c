"""Layouts and words of papers: saved, shown again, undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.settings.papers_part import PapersPart
from ita_desktop.ui.settings.report_parts import ReportParts
from tests.ui.conftest import OpenOffice
from tests.ui.settings.test_page import Bench, retype
from tests.ui.typing_keys import press


@pytest.fixture
def bench(open_office: OpenOffice, show: Callable[[QWidget], QWidget]) -> Bench:
    """The page on P1 with this part in front."""
    made = Bench(open_office("2568-p1.json"))
    show(made.page)
    made.page.activate("papers")
    return made


def part(bench: Bench) -> PapersPart:
    """The part under test."""
    return bench.page.papers


def test_a_word_is_saved_on_leaving_and_emptied_takes_the_official_one(bench: Bench) -> None:
    """The official word stands faintly in the empty field."""
    field = part(bench).words["minutes.ended"]
    assert (field.text(), field.placeholderText()) == ("", "เลิกประชุมเวลา")
    retype(field, " ปิดประชุมเวลา ")
    bench.leave()
    kept = {word.key: word.own for word in bench.services.agency.paper_words()}
    assert kept["minutes.ended"] == "ปิดประชุมเวลา"
    assert field.text() == "ปิดประชุมเวลา"
    retype(field, "")
    bench.leave()
    assert not any(word.own for word in bench.services.agency.paper_words())


def test_the_official_word_is_no_own_word(bench: Bench) -> None:
    """Typed in full it is as if left empty."""
    field = part(bench).words["minutes.on"]
    retype(field, "เมื่อ")
    bench.leave()
    assert field.text() == ""
    assert not any(word.own for word in bench.services.agency.paper_words())
    assert bench.services.history.undoable() != "ตั้งค่าถ้อยคำในเอกสาร"


def test_layouts_are_saved_at_once_and_undone(bench: Bench) -> None:
    """Undo shows the former one."""
    field = part(bench).layouts["minutes"]
    assert field.taken == "columns"
    field.setFocus()
    press(field, Qt.Key.Key_Down)
    assert bench.services.agency.layouts() == {"minutes": "running"}
    assert bench.services.history.undoable() == "ตั้งค่ารูปแบบเอกสาร"
    bench.services.history.undo()
    assert field.taken == "columns"
    assert bench.services.agency.layouts() == {}


def test_each_paper_with_layouts_has_a_choice(bench: Bench) -> None:
    """Of those of the catalogue."""
    papers = [paper for paper in bench.services.papers.catalog() if len(paper.layouts) > 1]
    assert list(part(bench).layouts) == [paper.word for paper in papers]
    for paper in papers:
        field = part(bench).layouts[paper.word]
        assert [field.itemText(at) for at in range(field.count())] == [each.title for each in paper.layouts]


def test_files_have_their_switches(bench: Bench) -> None:
    """The structure of PDF/A, the lines of Word; both are found again and taken back."""
    part(bench).archive.click()
    part(bench).justify.setFocus()
    press(part(bench).justify, Qt.Key.Key_Down)
    assert bench.services.agency.layouts() == {"pdf": "archive", "docx": "both"}
    part(bench).archive.setChecked(False)
    part(bench).reload()
    assert part(bench).archive.isChecked()
    assert part(bench).justify.taken == "both"
    part(bench).archive.click()
    press(part(bench).justify, Qt.Key.Key_Up)
    assert bench.services.agency.layouts() == {}


def test_settings_of_another_kind_count_as_empty(bench: Bench) -> None:
    """As an office file of another program may have them."""
    bench.services.agency.set("layouts", ["minutes"])
    bench.services.agency.set("texts", {"minutes.on": 5, "minutes.ended": "ปิดประชุม\nเวลา"})
    assert part(bench).layouts["minutes"].taken == "columns"
    assert part(bench).words["minutes.on"].text() == ""
    assert part(bench).words["minutes.ended"].text() == "ปิดประชุม เวลา"


LAYOUT = "by-instrument"


def shown(bench: Bench) -> list[str]:
    """The parts that the report has in a layout."""
    return [each.key for each in bench.services.report_parts.parts(LAYOUT) if each.shown]


def report(bench: Bench) -> ReportParts:
    """The list of parts of that layout."""
    found = part(bench).report
    found.layouts.take(LAYOUT)
    found.reload()
    return found


def test_parts_of_the_report_are_moved_by_keys_and_the_keyboard_stays_at_its_part(bench: Bench) -> None:
    """Alt with an arrow moves, an arrow alone goes on."""
    ticks = report(bench).ticks
    ticks["advice"].setFocus()
    QTest.keyClick(ticks["advice"], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(bench) == ["title", "summary", "instruments", "advice", "issues", "limitations"]
    assert ticks["advice"].hasFocus()
    QTest.keyClick(ticks["advice"], Qt.Key.Key_Down)
    assert ticks["issues"].hasFocus()


def test_a_part_is_left_out_and_the_program_s_choice_taken_back(bench: Bench) -> None:
    """Each is one act, saved at once."""
    parts = report(bench)
    parts.ticks["issues"].setFocus()
    press(parts.ticks["issues"], Qt.Key.Key_Space)
    assert "issues" not in shown(bench)
    assert parts.list.reset.isEnabled()
    parts.list.reset.click()
    assert "issues" in shown(bench)
    assert parts.ticks["issues"].isChecked()
    assert not parts.list.reset.isEnabled()


def test_the_last_part_stays_and_why_is_said(bench: Bench) -> None:
    """A report without parts is refused beside the list."""
    bench.services.report_parts.save(LAYOUT, ["title"])
    parts = report(bench)
    parts.ticks["title"].click()
    assert parts.ticks["title"].isChecked()
    assert "อย่างน้อยหนึ่งส่วน" in parts.list.says.plain
