"""Runs of checking as the view shows them: which links are awaited, how far it is, how it ended."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.oit import LinkCheck
from ita_desktop.domain.oit.link_answers import Answer
from ita_desktop.services.oit.link_run import Target
from ita_desktop.ui.kit.work_row import WorkRow
from ita_desktop.ui.net.checking import LinkChecking
from ita_desktop.ui.oit.links.lines import LinkLine

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

OFFLINE = "เครื่องนี้ติดต่ออินเทอร์เน็ตไม่ได้ จึงไม่ได้บันทึกว่าลิงก์ใดเปิดไม่ได้ ต่ออินเทอร์เน็ตแล้วตรวจใหม่ หรือกด F9 พิมพ์รายการไว้ตรวจเอง"
REPAINT = 250
"""Milliseconds between two looks at what came."""


class LinkRuns(QObject):
    """``changed`` tells that answers came or a run began or ended, ``failed`` what could not be done,
    ``kept`` that a page is kept as proof."""

    changed = Signal()
    failed = Signal(str)
    kept = Signal(str)

    def __init__(self, services: "Services", row: WorkRow, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._row = services, row
        self.checking = LinkChecking(services.links, services.context.clock, self)
        self.checking.moved.connect(self._moved)
        self.checking.answered.connect(self._answered)
        self.checking.brought.connect(self._brought)
        self.checking.ended.connect(self._ended)
        self.checking.failed.connect(self.failed)
        self.awaited: set[tuple[str, str]] = set()
        self.outcome = ""
        self._whole, self._total = False, 0
        self._page: tuple[Target, LinkCheck, Answer | None] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REPAINT)
        self._soon.timeout.connect(self.changed)
        row.stop_wanted.connect(self.stop)

    @property
    def is_going(self) -> bool:
        """Whether links are asked for now."""
        return self.checking.is_going

    def start(self, year: int, lines: Sequence[LinkLine], *, whole: bool = False) -> None:
        """Ask for links; ``whole`` to keep their pages."""
        if self.is_going:
            return
        targets = [Target(line.item.code, line.url) for line in lines if line.url]
        self.awaited = {(target.code, target.url) for target in targets}
        self._whole, self._total, self._page, self.outcome = whole, len(targets), None, ""
        if self.checking.start(year, targets, whole=whole):
            self.changed.emit()

    def stop(self) -> None:
        """Give up what is open; what came is kept."""
        if self.is_going:
            came = len(self.checking.came)
            self.checking.stop()
            self.outcome = f"ยกเลิกแล้ว เก็บผลของ {came} ลิงก์ที่ตรวจเสร็จ" if came else "ยกเลิกแล้ว"
            self._rest()

    def _moved(self, done: int, total: int, host: str) -> None:
        what = "กำลังเก็บหน้าเว็บ" if self._whole else "กำลังตรวจ"
        self._row.say(f"{what} {done} จาก {total} ลิงก์  {host}".strip(), done, total)

    def _answered(self, target: Target, check: LinkCheck) -> None:
        self.awaited.discard((target.code, target.url))
        if not self._soon.isActive():
            self._soon.start()

    def _brought(self, target: Target, check: LinkCheck, answer: Answer | None) -> None:
        self._page = (target, check, answer)

    def _ended(self, offline: bool) -> None:
        if not offline and not self._whole:
            self.outcome = f"ตรวจแล้ว {self._total} ลิงก์"
        self._rest()
        if offline:
            self.failed.emit(OFFLINE)
        elif self._page is not None:
            self._keep_page(*self._page)

    def _keep_page(self, target: Target, check: LinkCheck, answer: Answer | None) -> None:
        """Keep a page that could be opened, behind its check, so that undo takes the page first."""
        if answer is None or check.verdict not in ("reachable", "moved"):
            self.failed.emit(f"ยังไม่ได้เก็บหน้าของ {target.code} เพราะ{check.answer}")
            return
        year, name = self.checking.year, check.title or target.url
        try:
            self._services.evidence.keep_page(
                year, target.code, answer.url, answer.content, answer.type, name
            )
        except ItaError as error:
            self.failed.emit(str(error))
        else:
            self.kept.emit(f"เก็บหน้าเว็บเป็นหลักฐานของ {target.code} แล้ว")

    def _rest(self) -> None:
        self.awaited.clear()
        self._row.hide()
        self._soon.stop()
        self.changed.emit()
