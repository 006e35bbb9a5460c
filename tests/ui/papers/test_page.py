"""The papers page: the preview is the file that is saved and printed."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.papers.page import PapersPage
from ita_desktop.ui.papers.pdf_pages import PdfPages
from ita_desktop.ui.papers.printing import CannotPrint, print_pages
from tests.services.conftest import P5, Clock, open_again, take_in


class NoBreaks:
    """Breaks nowhere."""

    def breaks(self, text: str, /) -> list[int]:
        """No offsets."""
        return []


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    services = open_again(tmp_path / "data", Clock())
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, office: Services) -> Iterator[PapersPage]:
    shown = PapersPage(office, NoBreaks())
    qtbot.addWidget(shown)
    shown.resize(QSize(1186, 690))
    shown.show()
    yield shown
    shown.view.clear()


def opened(qtbot: QtBot, page: PapersPage, place: str = "") -> PdfPages:
    page.activate(place)
    qtbot.waitUntil(lambda: page.view.pages is not None, timeout=20_000)
    assert page.view.pages is not None
    return page.view.pages


def test_preview_shows_the_very_paper(qtbot: QtBot, page: PapersPage, office: Services) -> None:
    take_in(office, P5)
    pages = opened(qtbot, page, "minutes|ita|1/2566")
    assert "รายงานการประชุม" in pages.text(0)
    (request, _) = office.papers.possible()
    assert pages.content == office.papers.pdf(request)
    assert "1 จาก" in page.place.text()


def test_empty_office_says_what_to_do(page: PapersPage) -> None:
    page.activate()
    assert page.message.isVisible()
    assert "การประชุม" in page.message.plain
    assert not page.print_button.isEnabled()


def test_a_paper_that_cannot_be_set_says_why(qtbot: QtBot, page: PapersPage, office: Services) -> None:
    from dataclasses import replace

    from ita_desktop.services.meetings import MeetingKey

    take_in(office, P5)
    key = MeetingKey("ita", "1/2566")
    office.meetings.save(key, replace(office.meetings.get(key), place="ห้อง พัสดुราย"))
    page.activate("minutes|ita|1/2566")
    qtbot.waitUntil(lambda: "U+0941" in page.message.plain, timeout=20_000)
    assert not page.save_button.isEnabled()


def test_saved_file_is_the_preview(qtbot: QtBot, page: PapersPage, office: Services, tmp_path: Path) -> None:
    take_in(office, P5)
    pages = opened(qtbot, page, "oit-status|2567")
    page.save_to(tmp_path / "ตาราง")
    assert (tmp_path / "ตาราง.pdf").read_bytes() == pages.content
    assert "บันทึก" in page.banner.words


def test_saving_where_there_is_no_room_says_so(
    qtbot: QtBot, page: PapersPage, office: Services, tmp_path: Path
) -> None:
    take_in(office, P5)
    opened(qtbot, page)
    page.save_to(tmp_path / "none" / "x.pdf")
    assert page.banner.words
    assert not (tmp_path / "none").exists()


def test_page_is_set_anew_after_a_change(qtbot: QtBot, page: PapersPage, office: Services) -> None:
    take_in(office, P5)
    before = opened(qtbot, page, "oit-status|2567")
    office.oit.set_choice(2567, ["o33"], "done")
    page.subjects_changed(frozenset({next(iter(page.shows))}), page.year)
    qtbot.waitUntil(lambda: page.view.pages is not before, timeout=20_000)
    assert page.view.pages is not None
    assert page.view.pages.content != before.content


def test_printing_prints_every_page(qtbot: QtBot, page: PapersPage, office: Services, tmp_path: Path) -> None:
    take_in(office, P5)
    pages = opened(qtbot, page, "oit-status|2567")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(100)
    print_pages(pages, printer, range(len(pages)))
    printed = PdfReader(BytesIO((tmp_path / "printed.pdf").read_bytes()))
    assert len(printed.pages) == len(pages)
    first = printed.pages[0].mediabox
    assert (first.width > first.height) == (pages.sizes[0].width() > pages.sizes[0].height())


def test_a_printer_that_takes_nothing_is_told(
    qtbot: QtBot, page: PapersPage, office: Services, tmp_path: Path
) -> None:
    take_in(office, P5)
    pages = opened(qtbot, page)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "none" / "x.pdf"))
    with pytest.raises(CannotPrint):
        print_pages(pages, printer, range(1))


def test_the_chosen_paper_is_remembered(qtbot: QtBot, page: PapersPage, office: Services) -> None:
    take_in(office, P5)
    opened(qtbot, page, "oit-status|2567")
    state = page.get_state()
    again = PapersPage(office, NoBreaks())
    qtbot.addWidget(again)
    again.reload()
    again.set_state(state)
    assert again.get_state() == {"paper": "oit-status|2567"}


def test_nothing_is_printed_or_saved_while_another_paper_is_set(
    qtbot: QtBot, page: PapersPage, office: Services, tmp_path: Path
) -> None:
    """What is seen a moment longer is not the paper that is chosen now."""
    take_in(office, P5)
    opened(qtbot, page, "oit-status|2567")
    assert page.print_button.isEnabled()
    page.list.go_to("minutes|ita|1/2566")
    assert page.view.pages is None
    assert not page.print_button.isEnabled()
    page.save_to(tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()
    assert "กำลังจัดหน้า" in page.banner.words
    qtbot.waitUntil(lambda: page.view.pages is not None, timeout=20_000)
    assert page.print_button.isEnabled()
    assert page.banner.words == ""


def test_a_paper_that_breaks_does_not_leave_the_page_waiting(
    qtbot: QtBot, page: PapersPage, office: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The failure is said and goes on to the log."""
    from ita_desktop.services.papers import Setting

    def breaks(*_: object) -> bytes:
        raise ZeroDivisionError

    logged: list[object] = []
    monkeypatch.setattr(Setting, "run", breaks)
    monkeypatch.setattr("threading.excepthook", lambda told: logged.append(told.exc_type))
    take_in(office, P5)
    page.activate("oit-status|2567")
    qtbot.waitUntil(lambda: "ไม่สำเร็จ" in page.message.plain, timeout=20_000)
    qtbot.waitUntil(lambda: ZeroDivisionError in logged)


def test_stopping_offers_to_begin_again(qtbot: QtBot, page: PapersPage, office: Services) -> None:
    take_in(office, P5)
    page.activate("minutes|ita|1/2566")
    page.stop()
    assert page.nothing.way.isVisible()
    page.nothing.way.click()
    qtbot.waitUntil(lambda: page.view.pages is not None, timeout=20_000)


def test_arrows_pass_over_the_occasions(qtbot: QtBot, page: PapersPage, office: Services) -> None:
    take_in(office, P5)
    opened(qtbot, page, "minutes|ita|1/2566")
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.current().key == "oit-status|2567"
    qtbot.waitUntil(lambda: page.view.pages is not None, timeout=20_000)


def test_an_empty_page_leads_on(page: PapersPage) -> None:
    wanted: list[str] = []
    page.go_to.connect(lambda key, _: wanted.append(key))
    page.activate()
    page.nothing.way.click()
    assert wanted == ["oit"]
