"""Layouts and words of papers: saved, shown again, undone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.settings.papers_part import PapersPart
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
