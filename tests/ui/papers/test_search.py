"""Finding words in the pages of a paper, and the row in which one searches."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.paper.page_search import PageSearch, folded
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages
from ita_desktop.ui.papers.page import PapersPage
from tests.ui.offices import focused, hit
from tests.ui.papers.conftest import ITEMS, MINUTES, Open, settle

SHIFT = Qt.KeyboardModifier.ShiftModifier


def sought(page: PapersPage, words: str) -> None:
    """Open the row and search."""
    page.stage.open_search()
    page.stage.search.field.setText(words)
    page.stage.search.search()


@pytest.mark.parametrize(
    "printed, typed",
    [
        ("น้ำ", "น\u0e4d\u0e49\u0e32"),
        ("ครั้งที่ ๑/๒๕๖๖", "ครั้งที่ 1/2566"),
        ("ประ\r\nชุม", "ประชุม"),
        ("IIT  EIT", "iit eit"),
        ("ข้อ\u200bมูล", "ข้อมูล"),
    ],
)
def test_what_a_reader_sees_as_the_same_is_found(printed: str, typed: str) -> None:
    assert folded(printed).text == folded(typed).text


def test_figures_of_two_cells_do_not_run_together() -> None:
    assert "10" not in folded("1\r\n0").text


def test_each_folded_letter_knows_where_it_stood() -> None:
    text, at = folded("น้ำ  ๑๒\r\nข")
    assert len(text) == len(at)
    assert at == sorted(at)
    assert [at[-1], text[-1]] == [9, "ข"]


def test_a_hit_lies_where_the_words_are_printed(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "x.pdf"), pagesize=(200, 300))
    canvas.drawString(50, 250, "here")
    canvas.showPage()
    canvas.drawString(20, 40, "there and here")
    canvas.save()
    pages = PdfPages((tmp_path / "x.pdf").read_bytes())
    search = PageSearch(pages)
    first, *others = search.find("HERE")
    assert [first.page, *(spot.page for spot in others)] == [0, 1, 1]
    (rect,) = first.rects
    assert 49 <= rect.left() <= 52
    assert 38 <= rect.top() <= rect.bottom() <= 53
    assert search.find("   ") == []
    pages.close()


def test_thai_and_arabic_digits_find_the_same(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    sought(page, "2566")
    arabic = list(page.stage.search.hits)
    sought(page, "๒๕๖๖")
    assert page.stage.search.hits == arabic
    assert page.stage.search.count.plain == f"1/{len(arabic)}"
    assert len(arabic) > 3


def test_words_over_a_line_end_are_found_as_one(office: Services, show: Open) -> None:
    """The texts of a paper are broken at words: whatever stands there is found."""
    page = show(office, MINUTES)
    sought(page, "ส่งเสริมคุณธรรมและความโปร่งใส")
    assert page.stage.search.hits
    assert page.stage.view.marks.hits == tuple(page.stage.search.hits)


def test_enter_and_f3_go_around(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    sought(page, "ประชุม")
    search, count = page.stage.search, len(page.stage.search.hits)
    hit(Qt.Key.Key_Return, "\r")
    assert search.count.plain == f"2/{count}"
    hit(Qt.Key.Key_Return, "\r", SHIFT)
    hit(Qt.Key.Key_Return, "\r", SHIFT)
    assert search.count.plain == f"{count}/{count}"
    QTest.keyClick(page, Qt.Key.Key_F3)
    assert search.count.plain == f"1/{count}"
    QTest.keyClick(page, Qt.Key.Key_F3, SHIFT)
    assert page.stage.view.marks.current == count - 1
    assert page.stage.view.page == search.hits[-1].page


def test_nothing_found_is_said(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    sought(page, "ไม่มีคำนี้แน่")
    assert page.stage.search.count.plain == "ไม่พบในเอกสารนี้"
    assert not page.stage.search.after.isEnabled()
    hit(Qt.Key.Key_Return, "\r")


def test_esc_leaves_to_the_paper(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    sought(page, "ประชุม")
    hit(Qt.Key.Key_Escape)
    assert page.stage.search.isHidden()
    assert page.stage.view.marks.hits == ()
    assert focused() is page.stage.view


def test_typing_searches_after_a_moment(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    page.stage.open_search()
    page.stage.search.field.setText("ประชุม")
    qtbot.waitUntil(lambda: bool(page.stage.search.hits))


def test_a_newer_paper_is_searched_anew(qtbot: QtBot, office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    sought(page, "ยังไม่ได้บันทึก")
    before = len(page.stage.search.hits)
    office.oit.set_choice(2567, ["o33"], "done")
    settle(qtbot, page)
    assert len(page.stage.search.hits) < before
    assert page.stage.view.marks.hits == tuple(page.stage.search.hits)
