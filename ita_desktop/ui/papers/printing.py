"""Printing on the system's printer: the pictures of the pages, at the printer's own sharpness."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.papers.pdf_pages import POINTS_PER_INCH, PdfPages

DOTS_PER_INCH = 300


class CannotPrint(ItaError):
    """The printer takes nothing."""

    def __init__(self) -> None:
        super().__init__("ส่งพิมพ์ไม่ได้ ตรวจว่าเปิดเครื่องพิมพ์และต่อสายแล้ว หรือบันทึกเป็น PDF แล้วพิมพ์จากเครื่องอื่น")


Progress = Callable[[int, int], object]
"""Told before each page: which one of how many, from 1."""


def ask_and_print(pages: PdfPages, title: str, parent: QWidget, moved: Progress) -> bool:
    """Let the user choose the printer and pages; False where they went back."""
    printer = QPrinter()
    printer.setDocName(title)
    printer.setResolution(DOTS_PER_INCH)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"พิมพ์ {title}")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(pages))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages)
    print_pages(pages, printer, range(first - 1, last), moved)
    return True


def print_pages(
    pages: PdfPages, printer: QPrinter, wanted: range, moved: Progress = lambda at, total: None
) -> None:
    """Print pages edge to edge, each in its own direction; CannotPrint where the printer takes nothing."""
    printer.setFullPage(True)
    painter = QPainter()
    for at, page in enumerate(wanted):
        moved(at + 1, len(wanted))
        size = pages.sizes[page]
        lying = size.width() > size.height()
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
        )
        started = printer.newPage() if at else painter.begin(printer)
        if not started:
            raise CannotPrint
        dots = printer.resolution() / POINTS_PER_INCH
        area = QRectF(0, 0, size.width() * dots, size.height() * dots)
        painter.drawImage(area, pages.picture(page, DOTS_PER_INCH / POINTS_PER_INCH))
    if not painter.end():
        raise CannotPrint
