"""The view of the published document: parts, scan, files, and the items that it makes done."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.measures.document.view import DocumentView
from ita_desktop.ui.measures.page import MeasuresPage
from tests.ui.offices import P1, NoBreaks, focused, hit, open_office, show_page

YEAR = 2569
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Bench:
    """The page with the view in sight."""

    services: Services
    page: MeasuresPage
    view: DocumentView
    qtbot: QtBot

    def shown(self) -> list[str]:
        """The keys of the parts that are bound in."""
        return [part.key for part in self.services.published.parts(YEAR) if part.shown]

    def tick(self, key: str) -> None:
        """Put the keyboard at a part."""
        self.view.parts.list.ticks[key].setFocus()

    def wait(self) -> None:
        """Until nothing is set any more."""
        self.qtbot.waitUntil(lambda: not self.view._work.is_busy)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    """P1 with the year of its plan begun."""
    services = open_office(tmp_path / "office", P1)
    services.years.add(YEAR)
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, YEAR, "document:")
    view = page.view
    assert isinstance(view, DocumentView)
    yield Bench(services, page, view, qtbot)
    page.close_work()
    Work.wait()
    services.close()


def scan(folder: Path, pages: int = 1) -> Path:
    """A PDF of empty pages."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    writer.write(folder / "ลงนาม.pdf")
    return folder / "ลงนาม.pdf"


def test_parts_are_ticked_and_moved_by_keys(bench: Bench) -> None:
    """Space leaves out, Alt with an arrow moves; the keyboard stays at its part."""
    bench.tick("contents")
    QTest.keyClick(bench.view.parts.list.ticks["contents"], Qt.Key.Key_Space)
    assert "contents" not in bench.shown()
    bench.tick("follow-up")
    QTest.keyClick(bench.view.parts.list.ticks["follow-up"], Qt.Key.Key_Up, ALT)
    assert bench.shown().index("follow-up") < bench.shown().index("measures")
    assert bench.view.parts.list.ticks["follow-up"].hasFocus()
    bench.view.parts.list.reset.click()
    assert bench.shown()[1] == "contents"


def test_tab_goes_over_the_parts_to_the_ways_of_moving_them(bench: Bench) -> None:
    """Whatever order they stand in."""
    bench.tick("cover")
    ticks, seen = bench.view.parts.list, []
    for _ in range(len(bench.shown()) + 1):
        seen.append(focused())
        hit(Qt.Key.Key_Tab)
    assert seen == [*(ticks.ticks[key] for key in bench.shown()), ticks.up]
    assert focused() is ticks.down


def test_the_last_part_stays_and_why_is_said(bench: Bench) -> None:
    """Beside the list."""
    bench.services.published.save(["measures"])
    bench.page.reload()
    bench.view.parts.list.ticks["measures"].click()
    assert bench.view.parts.list.ticks["measures"].isChecked()
    assert "อย่างน้อยหนึ่งส่วน" in bench.view.parts.list.says.plain


def test_a_part_says_what_it_lacks(bench: Bench) -> None:
    """In words below its tick, and for a screen reader; a part that is left out does not warn."""
    first = bench.services.plans.sheet(YEAR).plan.measures[0].key or ""
    bench.services.plans.write(YEAR, [first], "แก้", units=None)
    note = bench.view.parts.list.notes["follow-up"]
    assert "ผู้รับผิดชอบ 1 มาตรการ" in note.plain and note.isVisibleTo(bench.view)
    assert bench.view.parts.list.ticks["follow-up"].accessibleDescription() == note.plain
    assert "ผู้รับผิดชอบ" in bench.view.lacks.plain
    bench.view.parts.list.ticks["follow-up"].click()
    assert not bench.view.lacks.isVisibleTo(bench.view)


def test_a_scan_is_taken_in_shown_and_taken_away(bench: Bench, tmp_path: Path) -> None:
    """With how many pages it adds; taking away is one undo."""
    bench.view.scan.take_in([scan(tmp_path, 2)])
    bench.qtbot.waitUntil(lambda: bench.services.published.scan(YEAR) is not None)
    bench.qtbot.waitUntil(lambda: "2 หน้า" in bench.view.scan.told.plain)
    assert bench.view.scan.shown[0].name == "ลงนาม.pdf"
    assert bench.view.scan.add_button.text() == "เปลี่ยนไฟล์"
    bench.view.scan.take_away()
    assert bench.services.published.scan(YEAR) is None
    assert bench.view.scan.none.isVisibleTo(bench.view)
    assert "เอา" in bench.page.banner.words


def test_what_is_no_scan_is_said_at_the_foot(bench: Bench, tmp_path: Path) -> None:
    """Nothing is named."""
    text = tmp_path / "ก.pdf"
    text.write_text("ไม่ใช่")
    bench.view.scan.take_in([text])
    bench.qtbot.waitUntil(lambda: "PDF, JPEG หรือ PNG" in bench.page.banner.words)
    assert bench.services.published.scan(YEAR) is None


def test_the_document_is_saved_beside_the_users_work(bench: Bench, tmp_path: Path) -> None:
    """The file is whole, and its printing is written down."""
    setting = bench.services.papers.setting(bench.view.document.offer.request)  # type: ignore[union-attr]
    bench.view.save_to(tmp_path / "เล่ม.pdf", setting)
    assert bench.view.row.isVisibleTo(bench.view)
    bench.wait()
    assert len(PdfReader(tmp_path / "เล่ม.pdf").pages) > 10
    assert bench.services.printings.all()[0].word == "published-document"
    assert "เล่ม.pdf" in bench.page.banner.words


def test_f9_shows_the_pages(bench: Bench) -> None:
    """Where papers are looked at."""
    told: list[tuple[str, str]] = []
    bench.view.go_to.connect(lambda *where: told.append(where))
    bench.tick("cover")
    QTest.keyClick(bench.view.parts.list.ticks["cover"], Qt.Key.Key_F9)
    assert told == [("papers", f"published-document|{YEAR}")]


def test_the_item_is_made_done_with_the_file(bench: Bench) -> None:
    """Ticks are made here; the state, the day and the file are shown then."""
    part = bench.view.document
    assert part.head.plain.startswith("o25 ") and "ยังไม่เสร็จ" in part.state.plain
    assert part.button.text() == "ทำรายการ o25 ให้เสร็จด้วยไฟล์นี้"
    for tick in part.ticks:
        tick.click()
    assert not part.reason_row.isVisibleTo(part)
    bench.tick("cover")
    QTest.keyClick(bench.view.parts.list.ticks["cover"], Qt.Key.Key_F8)
    bench.wait()
    assert "เสร็จตั้งแต่ 10 มี.ค." in part.state.plain
    assert "เล่มมาตรการ" in part.file.plain and part.button.text() == "ทำไฟล์ใหม่แทนไฟล์เดิมของ o25"
    assert not part.ticks
    assert "o25" in bench.page.banner.words
    bench.page.header.undo_wanted.emit()
    bench.services.history.undo()
    assert "ยังไม่เสร็จ" in part.state.plain and len(part.ticks) == 4


def test_without_all_ticks_a_reason_is_asked_before_anything_is_set(bench: Bench) -> None:
    """The keyboard goes to the field; with a reason it is done."""
    part = bench.view.document
    part.ticks[0].click()
    part.button.click()
    assert "องค์ประกอบ" in bench.page.banner.words and not bench.view._work.is_busy
    assert part.reason.hasFocus()
    part.reason.set_text("เผยแพร่วันที่ 15")
    part.button.click()
    bench.wait()
    record = next(row.record for row in bench.services.oit.checklist(YEAR).rows if row.item.code == "o25")
    assert record is not None and record.reason == "เผยแพร่วันที่ 15" and record.components == {"year": True}


def test_ticks_and_reason_stay_while_something_else_changes(bench: Bench) -> None:
    """A change elsewhere reloads the page."""
    part = bench.view.document
    part.ticks[1].click()
    part.reason.set_text("ก")
    bench.services.published.toggle("contents", shown=False)
    assert part.ticks[1].isChecked() and part.reason.text() == "ก"


def test_a_changed_plan_warns_at_the_item(bench: Bench) -> None:
    """The file is not what the plan says any more."""
    part = bench.view.document
    part.reason.set_text("x")
    part.button.click()
    bench.wait()
    assert "เปลี่ยนไป" not in part.file.plain
    bench.services.plans.drop(YEAR, [bench.services.plans.sheet(YEAR).plan.measures[-1].key or ""])
    assert "เปลี่ยนไป" in part.file.plain


def test_the_year_of_the_item_can_be_begun_here(qtbot: QtBot, tmp_path: Path) -> None:
    """Without it nothing can be made done; the way is a button."""
    services = open_office(tmp_path, P1)
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, 2568, "document:")
    view = page.view
    assert isinstance(view, DocumentView)
    assert not view.document.button.isVisibleTo(view) and "เพิ่มปี 2569" in view.document.state.plain
    view.document.go_button.click()
    assert YEAR in services.years.years()
    assert view.document.button.isVisibleTo(view)
    told: list[tuple[str, str]] = []
    view.go_to.connect(lambda *where: told.append(where))
    view.document.go_button.click()
    assert told == [("oit", "checklist:o25")]
    page.close_work()
    services.close()


def test_an_empty_plan_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    """The way to the measures."""
    services = open_office(tmp_path)
    services.years.add(2568)
    page = MeasuresPage(services, NoBreaks())
    show_page(qtbot, page, services, 2568, "document:")
    view = page.view
    assert isinstance(view, DocumentView)
    assert "ยังไม่มีมาตรการ" in view.nothing.accessibleName() or view.nothing.isVisibleTo(view)
    told: list[str] = []
    view.view_wanted.connect(told.append)
    view.nothing.wanted.emit()
    assert told == ["plan"]
    page.close_work()
    services.close()


def test_setting_can_be_stopped(bench: Bench, tmp_path: Path) -> None:
    """Nothing is written."""
    setting = bench.services.papers.setting(bench.view.document.offer.request)  # type: ignore[union-attr]
    bench.view.save_to(tmp_path / "เล่ม.pdf", setting)
    bench.view.row.stop.click()
    assert not bench.view._work.is_busy
    Work.wait()
    assert not (tmp_path / "เล่ม.pdf").exists()
    assert "ยกเลิก" in bench.page.banner.words
