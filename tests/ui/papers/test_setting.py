"""Papers being set beside the window: nothing of them outlives the page's work, and pages are held by one."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ita_desktop import paths
from ita_desktop.pdfium import HELD
from ita_desktop.rendering.docx.charts import _png
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Setting
from ita_desktop.ui.application import make_window
from ita_desktop.ui.kit.paper.pdf_pages import PdfPages
from ita_desktop.ui.kit.work import Progress, Work
from ita_desktop.ui.papers.page import PapersPage
from tests.ui import offices
from tests.ui.papers.conftest import ITEMS, Open


def until_stopped(begun: Event) -> Callable[[Progress], bytes]:
    """A long paper: page after page until it is given up."""

    def run(progress: Progress) -> bytes:
        begun.set()
        while progress(1, 1_000):
            pass
        return b"given up"

    return run


def test_a_work_that_is_let_go_tells_nothing_and_is_waited_for(qapp: QApplication) -> None:
    owner, begun, told = QObject(), Event(), list[object]()
    work = Work(until_stopped(begun), owner)
    work.at(work.done, told.append)
    work.start()
    assert begun.wait()
    work.stop()
    Work.wait()
    assert not work._thread.is_alive()
    qapp.processEvents()
    assert told == []


def test_a_work_goes_when_its_thread_has_ended(qtbot: QtBot) -> None:
    owner, made = QObject(), list[object]()
    work = Work(lambda _: b"made", owner)
    work.at(work.done, made.append)
    work.start()
    qtbot.waitUntil(lambda: work not in Work._going)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert made == [b"made"]
    assert not isValid(work)


def test_the_window_closes_while_a_paper_is_set(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No thread goes on without the window, and no file stays open."""
    begun = Event()
    office = offices.open_office(tmp_path / "data", offices.P5)
    window = make_window(qapp, tmp_path, lambda: office, paths.FONTS, paths.WORDS)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.services is not None)
    window.show_year(2567)
    window.go_to("papers", ITEMS)
    page = window.page
    assert isinstance(page, PapersPage)
    qtbot.waitUntil(lambda: page.preview.is_ready)
    monkeypatch.setattr(Setting, "run", lambda _, progress: until_stopped(begun)(progress))
    page.preview.refresh()
    (work,) = [each for each in Work._going if each is page.preview._work]
    assert begun.wait()
    assert page.stage.pages is not None
    window.close()
    assert not work._thread.is_alive()
    assert Work._going == set()
    assert page.stage.pages is None
    office.close()


def test_pages_are_held_by_one_thread_at_a_time(
    office: Services, show: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The preview and the picture of a chart for Word may come at once: PDFium cannot serve both."""
    page = show(office, ITEMS)
    assert page.preview.content is not None
    content = page.preview.content
    held: list[bool] = []
    load = pypdfium2.PdfDocument.__getitem__

    def loads(document: pypdfium2.PdfDocument, at: int) -> object:
        held.append(HELD._is_owned())  # type: ignore[attr-defined]
        return load(document, at)

    monkeypatch.setattr(pypdfium2.PdfDocument, "__getitem__", loads)
    pages = PdfPages(content)
    for act in (
        lambda: pages.picture(0, 1.0),
        lambda: pages.text(0),
        lambda: pages.rects(0, [(0, 2)]),
        lambda: _png(content),
    ):
        held.clear()
        act()
        assert held == [True]
    pages.close()
