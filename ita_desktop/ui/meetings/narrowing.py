"""What narrows the list of meetings: words of a meeting's line, or of its minutes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.search import Asked, fits, read_query
from ita_desktop.domain.thai.digits import fold
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.filter_row import HEIGHT, MARGIN
from ita_desktop.ui.kit.find_field import FindField
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.one_work import OneWork
from ita_desktop.ui.kit.shapes import Shape, icon
from ita_desktop.ui.kit.work import Work

if TYPE_CHECKING:
    from ita_desktop.services.search import SearchService

NAME = "ค้นหาการประชุม เช่น เลขครั้ง วันที่ สถานที่ หรือคำในรายงาน"
WIDTH, GAP, WAIT_MS = 460, 8, 120


class Narrower(QWidget):
    """``changed`` tells that other meetings fit; ``left`` that the keyboard goes to the list."""

    changed = Signal()
    left = Signal()

    def __init__(self, search: "SearchService") -> None:
        super().__init__()
        fonts.set_height(self, HEIGHT + GAP)
        self._search = search
        self._asked = Asked()
        self._said: frozenset[tuple[str, str]] = frozenset()
        self.field = FindField(NAME)
        self.field.setMinimumWidth(scaled(WIDTH))
        self._glass = self.field.addAction(icon(Shape.SEARCH), FindField.ActionPosition.LeadingPosition)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, scaled(GAP), MARGIN, scaled(GAP))
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self._later = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._work = OneWork(self, moved=_quiet, ended=lambda: None, failed=_quiet)
        self._later.timeout.connect(self.look)
        self.field.textChanged.connect(lambda _: self._later.start())
        self.field.stepped.connect(lambda _: self.left.emit())
        self.field.left.connect(self.let_go)

    @property
    def words(self) -> str:
        """What is asked for, empty where every meeting fits."""
        return self.field.text().strip() if self._asked.terms else ""

    def fits(self, meeting: Meeting, line: str) -> bool:
        """Whether a meeting fits by its minutes or by its line in the list."""
        key = (meeting.committee or "", fold(meeting.number))
        return not self._asked.terms or key in self._said or fits(line, self._asked)

    def look(self) -> None:
        """Look for what is typed; minutes that were changed are read again beside the window's own work."""
        self._later.stop()
        self._asked = read_query(self.field.text())
        if self._asked.terms and not self._search.is_current() and not self._work.is_busy:
            self._work.begin(lambda progress: self._search.bring_up(progress), lambda _: self.look())
        self._said = self._search.meetings(self.field.text()) or frozenset()
        self.changed.emit()

    def let_go(self) -> None:
        """Every meeting again, the keyboard in the list."""
        self.field.clear()
        self.look()
        self.left.emit()

    def close_work(self) -> None:
        """The window is closed for good."""
        self._later.stop()
        self._work.stop()
        Work.wait()


def _quiet(*_: object) -> None:
    """What was indexed already narrows the list."""
