"""Makes the pictures of the README from the sample office: ``python3 run.py pictures``."""

import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ita_desktop import paths
from ita_desktop.services.bundle import open_services
from ita_desktop.ui.application import make_window
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.meetings.page import MeetingsPage
from ita_desktop.ui.papers.page import PapersPage

FOLDER = Path(__file__).parent / "pictures"
WIDTH, HEIGHT = 1366, 720
TODAY = datetime(2026, 2, 16, 10, 42)


def _is_setting(page: Page) -> bool:
    """Whether a page still sets the paper that it shows."""
    if isinstance(page, MeetingsPage):
        return page.meeting.beside.is_busy
    return isinstance(page, PapersPage) and page.is_busy


def _wait(milliseconds: int) -> None:
    """Let the window and what is set in threads go on."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> int:
    """The window on its pages, and the first page of the minutes."""
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv[:1])
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        services = open_services(
            folder, paths.FRAMEWORKS, paths.FONTS, paths.WORDS, paths.WORDING, write=True, clock=lambda: TODAY
        )
        services.exchange.fill_sample(paths.SAMPLE)
        request = next(each for each in services.papers.possible() if each.word == "minutes")
        with closing(pypdfium2.PdfDocument(services.papers.pdf(request))) as paper:
            paper[0].render(scale=110 / 72).to_pil().save(FOLDER / "minutes.png", optimize=True)
        window = make_window(application, folder, lambda: services, paths.FONTS, paths.WORDS)
        window.resize(WIDTH, HEIGHT)
        window.show()
        _wait(600)
        window.show_year(2568)
        services.agency.act_as(services.agency.officers()[0].post or "")
        for page, place in (
            ("home", ""),
            ("scores", "i5"),
            ("findings", "i10"),
            ("analysis", "charts"),
            ("measures", ""),
            ("oit", ""),
            ("meetings", "ita|2/2568|agenda|4|1"),
            ("papers", "minutes|ita|2/2568"),
            ("safety", ""),
        ):
            if page == "papers":
                window.show_year(2568)
            if page == "measures":
                window.show_year(2569)
            window.go_to(page, place)
            _wait(400)
            while _is_setting(window.page):
                _wait(50)
            window.grab().save(str(FOLDER / f"{page}.png"))
        window.close()
        services.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
