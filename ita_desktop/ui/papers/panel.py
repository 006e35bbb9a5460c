"""The panel at the right: what to look at before printing, former printings, and the ways out of the page."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.paper.finding_row import FindingRow, FoldLine, Link
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.papers.head import drop
from ita_desktop.ui.papers.paper_list import REPORTS
from ita_desktop.ui.papers.printing_row import PrintingRow

if TYPE_CHECKING:
    from ita_desktop.documents.checks import Checked, PaperFinding
    from ita_desktop.domain.printings import Printing

WIDTH, SIDE, MOST_PRINTINGS, MOST_WITH_ICON = 288, 16, 20, 2
NOT_CHECKED = "ตรวจได้เมื่อจัดหน้าเสร็จ"
NOTHING_FOUND, READY = "ไม่พบสิ่งที่ต้องแก้", "ไม่พบสิ่งที่ต้องแก้ พร้อมพิมพ์"


class Panel(QWidget):
    """``marked`` tells the finding whose words are to be marked, ``go`` the one whose data is wanted.

    ``report_wanted`` tells the shape of a memo on this paper; ``home`` takes the keyboard where the row is
    gone in which it was.
    """

    marked = Signal(object)
    go = Signal(object)
    printing_wanted = Signal(object)
    save_wanted = Signal(str)
    fill_wanted = Signal()
    report_wanted = Signal(str)

    def __init__(self, breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_width(self, WIDTH)
        self._breaker = breaker
        self.rows: list[FindingRow] = []
        self.printings: list[PrintingRow] = []
        self._judge: Callable[[Printing], bool] = lambda _: True
        self._printed: Sequence[Printing] = ()
        self.home: QWidget = self
        self.title = Label("", weight=fonts.SEMIBOLD, wraps=True, breaker=breaker)
        self.about = Label("", tone="muted", wraps=True, breaker=breaker)
        self.lacks = Label("", tone="care", wraps=True, breaker=breaker)
        self.fill = Link("")
        self.heading = Label("ตรวจก่อนพิมพ์", role=Role.SMALL, weight=fonts.SEMIBOLD, tone="muted")
        self.says = Label("", tone="muted", wraps=True, breaker=breaker)
        self.passed = FoldLine(Shape.OK)
        self.passed_list = Label("", role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        self.printed = FoldLine(Shape.PRINT)
        self.print = Button("พิมพ์", shape=Shape.PRINT, hint="F9", primary=True)
        self.pdf = Button("PDF", shape=Shape.DOWNLOAD)
        self.word = Button("Word", shape=Shape.DOWNLOAD)
        self.excel = Button("Excel", shape=Shape.DOWNLOAD)
        self.web = Button("หน้าเว็บ", shape=Shape.DOWNLOAD, primary=True)
        self.csv = Button("CSV", shape=Shape.DOWNLOAD)
        self._saves = {
            ".html": self.web,
            ".pdf": self.pdf,
            ".docx": self.word,
            ".csv": self.csv,
            ".xlsx": self.excel,
        }
        self.report = Button("ทำบันทึกรายงานผล", drops=True)
        self._lay_out()

    def show_paper(self, title: str, about: str, lacks: str, way: str) -> None:
        """Whose panel this is; ``lacks`` says what the paper still needs, ``way`` how the way to it is named.

        Both are empty where there is nothing.
        """
        self.title.set_text(title)
        self.about.set_text(about)
        self.lacks.set_text(lacks)
        self.lacks.setVisible(bool(lacks))
        self.fill.say(way)
        self.fill.setVisible(bool(lacks and way))

    def show_forms(self, forms: Sequence[str]) -> None:
        """In which forms the paper can be saved; one that is no PDF is not printed."""
        self.print.setVisible(".pdf" in forms)
        for form, button in self._saves.items():
            button.setVisible(form in forms)
            button.show_plain(len(forms) > MOST_WITH_ICON)

    def offer_report(self, offered: bool) -> None:
        """Whether a memo can be begun that reports this paper."""
        self.report.setVisible(offered)

    def report_menu(self) -> QMenu:
        """The shapes of the memo that reports this paper."""
        menu = QMenu(self)
        for kind, words in REPORTS:
            menu.addAction(f"บันทึกข้อความ {words}", partial(self.report_wanted.emit, kind))
        return menu

    def allow(self, allowed: bool, *, former: bool) -> None:
        """Whether there is something to print; of a ``former`` printing only the very file."""
        self.print.set_words("พิมพ์ซ้ำตามเดิม" if former else "พิมพ์")
        self.print.setEnabled(allowed)
        for form, button in self._saves.items():
            button.setEnabled(allowed and (form == ".pdf" or not former))

    def clear(self, words: str = NOT_CHECKED) -> None:
        """Nothing is checked yet."""
        self._show_findings(())
        self.says.set_text(words, "muted")
        self.says.show()
        self.passed.hide()
        self.passed_list.hide()

    def show_checked(self, checked: "Checked") -> None:
        """Show what was found; the finding that was chosen stays so where it is still there."""
        self._show_findings(checked.findings)
        self.says.set_text(NOTHING_FOUND if self.lacks.plain else READY, "muted")
        self.says.setVisible(not checked.findings)
        count = len(checked.passed)
        self.passed.say(f"ตรวจแล้ว ถูกต้อง {count} เรื่อง")
        self.passed_list.set_text("\n".join(checked.passed))
        self.passed.setVisible(bool(count))
        self.passed_list.setVisible(bool(count) and self.passed.isChecked())

    def show_printings(
        self, printings: "Sequence[Printing]", is_current: "Callable[[Printing], bool]"
    ) -> None:
        """Show when the paper was printed; whether data changed since is asked when the list is unfolded."""
        self._printed, self._judge = printings, is_current
        self.printed.setVisible(bool(printings))
        if printings:
            last = short_date(printings[0].at.date())
            self.printed.say(f"พิมพ์แล้ว {len(printings)} ครั้ง ล่าสุด {last}")
        self._unfold(self.printed.isChecked())

    def choose(self, finding: "PaperFinding") -> None:
        """Show whose words are marked."""
        for row in self.rows:
            row.show_chosen(row.finding == finding)
        self.marked.emit(finding)

    @property
    def chosen(self) -> "PaperFinding | None":
        """The finding whose words are marked."""
        return next((row.finding for row in self.rows if row.is_chosen), None)

    def _show_findings(self, findings: "Sequence[PaperFinding]") -> None:
        if [row.finding for row in self.rows] == list(findings):
            return
        former = self.chosen
        rows = [self._row(finding) for finding in findings]
        for row in rows:
            row.show_chosen(row.finding == former)
        self._replace(self._findings, self.rows, rows)
        self.rows = rows

    def _row(self, finding: "PaperFinding") -> FindingRow:
        row = FindingRow(finding, self._breaker)
        row.chosen.connect(lambda: self.choose(finding))
        row.go.connect(lambda: self.go.emit(finding))
        return row

    def _unfold(self, unfolded: bool) -> None:
        shown = self._printed[:MOST_PRINTINGS] if unfolded else ()
        rows = [PrintingRow(each, self._judge(each)) for each in shown]
        if [row.accessibleName() for row in rows] == [row.accessibleName() for row in self.printings]:
            return
        for row in rows:
            row.clicked.connect(lambda _=False, row=row: self.printing_wanted.emit(row.printing))
        self._replace(self._former, self.printings, rows)
        self.printings = rows

    def _replace(self, column: QVBoxLayout, former: Sequence[QWidget], rows: Sequence[QWidget]) -> None:
        """Other rows in the place of the former; the keyboard stays at its row, or goes home."""
        focused = next((at for at, row in enumerate(former) if row.hasFocus()), None)
        for row in rows:
            column.addWidget(row)
            row.show()
        if focused is not None:
            (rows[min(focused, len(rows) - 1)] if rows else self.home).setFocus()
        for row in former:
            column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        for label, above in ((self.title, 12), (self.about, 0), (self.lacks, 0)):
            label.setContentsMargins(SIDE, above, SIDE, 0)
            whole.addWidget(label)
        beside = QHBoxLayout()
        beside.setContentsMargins(SIDE, 0, SIDE, 0)
        beside.addWidget(self.fill, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(beside)
        whole.addSpacing(12)
        whole.addWidget(_Line())
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._findings, self._former = QVBoxLayout(), QVBoxLayout()
        for each in (self._findings, self._former):
            each.setSpacing(0)
        self.heading.setContentsMargins(SIDE, 10, SIDE, 2)
        self.says.setContentsMargins(SIDE, 4, SIDE, 12)
        self.passed_list.setContentsMargins(SIDE + 23, 6, SIDE, 10)
        column.addWidget(self.heading)
        column.addLayout(self._findings)
        for widget in (self.says, self.passed, self.passed_list, self.printed):
            column.addWidget(widget)
        column.addLayout(self._former)
        column.addStretch(1)
        self.scrolling = Scrolling(inner)
        whole.addWidget(self.scrolling, 1)
        whole.addWidget(self._foot())
        self.lacks.hide()
        self.fill.hide()
        self.fill.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fill.clicked.connect(self.fill_wanted)
        self.passed.toggled.connect(self.passed_list.setVisible)
        self.printed.toggled.connect(self._unfold)
        self.printed.hide()
        self.report.clicked.connect(lambda: drop(self.report_menu(), self.report))
        self.report.hide()
        for form, button in self._saves.items():
            button.clicked.connect(partial(self.save_wanted.emit, form))
        self.show_forms((".pdf", ".docx"))
        self.clear()

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(SIDE, 12, SIDE, 14)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.report, self.print, *self._saves.values()):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for button in self._saves.values():
            button.setAccessibleName(f"บันทึกเป็น {button.text()}")
            row.addWidget(button)
        column.addWidget(self.report)
        column.addWidget(self.print)
        column.addLayout(row)
        column.addWidget(Label("ข้อสังเกตไม่ห้ามการพิมพ์", role=Role.SMALL, tone="muted"))
        return foot

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line at its left."""
        QPainter(self).fillRect(0, 0, 1, self.height(), QColor(tokens_of(self).line))


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline."""
        QPainter(self).fillRect(self.rect(), QColor(tokens_of(self).line))
