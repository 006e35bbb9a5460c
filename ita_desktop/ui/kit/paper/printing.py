"""Printing on the system's printer: the pictures of the pages, at the printer's own sharpness."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.paper.pdf_pages import POINTS_PER_INCH, PdfPages

DOTS_PER_INCH = 300


class CannotPrint(ItaError):
    """The printer takes nothing."""

    def __init__(self) -> None:
        super().__init__("ส่งพิมพ์ไม่ได้ ตรวจว่าเปิดเครื่องพิมพ์และต่อสายแล้ว หรือบันทึกเป็น PDF แล้วพิมพ์จากเครื่องอื่น")


def ask_printer(title: str, pages: int, parent: QWidget) -> tuple[QPrinter, range] | None:
    """Let the user choose the printer and which pages, from 0; None where they went back."""
    printer = QPrinter()
    printer.setDocName(title)
    printer.setResolution(DOTS_PER_INCH)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"พิมพ์ {title}")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not accepted:
        return None
    return printer, range((printer.fromPage() or 1) - 1, printer.toPage() or pages)


class PrintJob(QObject):
    """One job of pages, a page at each turn of the event loop, so that the window stays usable.

    Papers follow each other in one job; ``wanted`` counts their pages through. ``moved`` tells which page of
    how many is being sent, ``done`` and ``failed`` the end. ``stop`` takes the job back from the printer.
    """

    moved = Signal(int, int)
    done = Signal()
    failed = Signal(str)

    def __init__(
        self, papers: Sequence[PdfPages], printer: QPrinter, wanted: range, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        every = [(pages, page) for pages in papers for page in range(len(pages))]
        self._queue = [every[at] for at in wanted]
        self._printer = printer
        self._painter = QPainter()
        self._at = 0
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._step)

    def start(self) -> None:
        """Begin; the event loop does the rest."""
        self._next.start()

    def stop(self) -> None:
        """Take the job back; nothing is told any more."""
        self._next.stop()
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()
            if self._printer.outputFileName():
                Path(self._printer.outputFileName()).unlink(missing_ok=True)

    def run(self, moved: Callable[[int, int], object]) -> None:
        """Print all at once; CannotPrint where the printer takes nothing."""
        while self._at < len(self._queue):
            moved(self._at + 1, len(self._queue))
            self._print_next()
        self._end()

    def _step(self) -> None:
        try:
            if self._at < len(self._queue):
                self.moved.emit(self._at + 1, len(self._queue))
                self._print_next()
                return
            self._end()
        except ItaError as error:
            self.stop()
            self.failed.emit(str(error))
            return
        self._next.stop()
        self.done.emit()

    def _print_next(self) -> None:
        """One page edge to edge, in its own direction."""
        pages, page = self._queue[self._at]
        size = pages.sizes[page]
        lying = size.width() > size.height()
        printer = self._printer
        printer.setFullPage(True)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
        )
        started = printer.newPage() if self._at else self._painter.begin(printer)
        if not started:
            raise CannotPrint
        self._at += 1
        dots = printer.resolution() / POINTS_PER_INCH
        area = QRectF(0, 0, size.width() * dots, size.height() * dots)
        self._painter.drawImage(area, pages.picture(page, DOTS_PER_INCH / POINTS_PER_INCH))

    def _end(self) -> None:
        if not self._painter.end():
            raise CannotPrint


def print_pages(
    pages: PdfPages,
    printer: QPrinter,
    wanted: range,
    moved: Callable[[int, int], object] = lambda at, of: None,
) -> None:
    """Print pages of one paper at once; CannotPrint where the printer takes nothing."""
    PrintJob([pages], printer, wanted).run(moved)
