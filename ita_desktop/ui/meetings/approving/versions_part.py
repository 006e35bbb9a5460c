"""The versions of minutes: opened to be read, compared with what the minutes say now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.meetings.approving.tables import version_table

NONE = "ยังไม่มี โปรแกรมเก็บฉบับให้เมื่อกด ตรวจแล้ว และเมื่อรับรอง"
BEGUN = "ฉบับนี้บอกว่าเปิดแก้เมื่อใดและเพราะเหตุใด ข้อความอยู่ในฉบับก่อนหน้า"


class VersionsPart(QWidget):
    """``wanted`` tells two places among the versions to compare, None for the minutes as they are now.

    The same place twice is a version to be read.
    """

    wanted = Signal(object, object)

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self.none = Label(NONE, tone="muted", wraps=True, breaker=breaker)
        self.table = version_table()
        self.read = Button("เปิดดู", shape=Shape.PAPERS, hint="Enter")
        self.compare = Button("เทียบกับฉบับปัจจุบัน", shape=Shape.EQUAL)
        self.begun = Label(BEGUN, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(self.read)
        row.addWidget(self.compare)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(Label("ฉบับที่เก็บไว้", role=Role.HEADING))
        for part in (self.none, self.table, self.begun):
            column.addWidget(part)
        column.addLayout(row)
        self.table.opened.connect(lambda _: self._read())
        self.table.moved.connect(lambda _: self._show_ways())
        self.read.clicked.connect(self._read)
        self.compare.clicked.connect(self._compare)

    def load(self, meeting: Meeting) -> None:
        """Show the versions, newest first."""
        kept = list(enumerate(meeting.versions))[::-1]
        self.table.show_rows(kept)
        for part in (self.table, self.read, self.compare):
            part.setVisible(bool(kept))
        self.none.setVisible(not kept)
        if kept and self.table.current() is None:
            self.table.go_to(next((at for at, version in kept if version.content is not None), kept[0][0]))
        self._show_ways()

    def _show_ways(self) -> None:
        current = self.table.current()
        holds = current is not None and current[1].content is not None
        self.read.setEnabled(holds)
        self.compare.setEnabled(holds)
        self.begun.setVisible(current is not None and not holds)

    def _read(self) -> None:
        current = self.table.current()
        if current is not None and current[1].content is not None:
            self.wanted.emit(current[0], current[0])

    def _compare(self) -> None:
        current = self.table.current()
        if current is not None and current[1].content is not None:
            self.wanted.emit(current[0], None)
