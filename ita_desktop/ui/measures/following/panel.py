"""The report of a unit on the current measure for a round, saved field by field."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.measures import Progress
from ita_desktop.domain.measures.reporting import UnitReport, former_reports
from ita_desktop.domain.measures.rounds import Round
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import ChoiceField
from ita_desktop.ui.kit.files.part import FilesPart
from ita_desktop.ui.kit.files.photos import PhotosPart
from ita_desktop.ui.kit.files.taking import Attempt, FilePlace
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.held import HeldTexts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shortcuts import on_key_inside
from ita_desktop.ui.kit.side_panel import SidePanel
from ita_desktop.ui.kit.wrapping import SHEET
from ita_desktop.ui.measures.following.fields import ReportFields
from ita_desktop.ui.measures.following.head import Head
from ita_desktop.ui.measures.following.history import HistoryPart
from ita_desktop.ui.measures.unit_choices import NO_UNIT

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.measures import FollowedMeasure, FollowUpSheet

NONE = "เลือกมาตรการในตาราง แล้วพิมพ์รายงานได้ที่นี่"
NOTHING = Progress()
WIDTH, WIDE = 372, 440


class ReportPanel(SidePanel):
    """``left`` tells that the keyboard goes back to the table, ``stepped`` to go to the measure beside.

    ``status_wanted`` tells the status that is wanted for the measure, ``done`` what was done and may be
    taken back, ``failed`` what could not be done, ``saved`` which copy was written out.
    """

    left = Signal()
    stepped = Signal(int)
    status_wanted = Signal(str)
    done = Signal(str)
    failed = Signal(str)
    saved = Signal(Path)

    def __init__(self, services: "Services", breaker: Breaker, attempt: Attempt) -> None:
        super().__init__(WIDTH, WIDE)
        self._follow_up, self._reports = services.follow_up, services.report_files
        self._attempt = attempt
        self._sheet: FollowUpSheet | None = None
        self._row: FollowedMeasure | None = None
        self._unit: str | None = None
        self._report: Progress | None = None
        self._of: Round | None = None
        self._held = HeldTexts()
        self.setAccessibleName("รายงานของมาตรการ")
        self.setStyleSheet(SHEET)
        self.none = Label(NONE, tone="muted", wraps=True, breaker=breaker)
        self.head = Head(breaker)
        self.units = ChoiceField()
        self.unit_row = FormRow("รายงานของ", self.units, breaker=breaker)
        self.fields = ReportFields(self._put, lambda: self._report or NOTHING, breaker)
        self.files = FilesPart(services.report_files, attempt, breaker)
        self.photos = PhotosPart(services.report_files, attempt, breaker)
        self.drop_button = Button("เอารายงานนี้ออก")
        self.history = HistoryPart(breaker)
        self.parts: tuple[QWidget, ...] = (
            *(self.head, self.unit_row, self.fields, self.files, self.photos),
            *(self.drop_button, self.history),
        )
        for widget in (self.none, *self.parts):
            self.column.addWidget(widget)
        self.column.setAlignment(self.drop_button, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._connect()
        self.show_measure(None, None)

    def _connect(self) -> None:
        self.units.edited.connect(self._take_unit)
        self.drop_button.clicked.connect(self.drop_report)
        self.head.status_wanted.connect(self.status_wanted)
        for part in (self.files, self.photos):
            part.done.connect(self.done)
            part.failed.connect(self.failed)
        self.files.saved.connect(self.saved)
        on_key_inside(self, "Ctrl+Down", partial(self.stepped.emit, 1))
        on_key_inside(self, "Ctrl+Up", partial(self.stepped.emit, -1))

    # -- showing ---------------------------------------------------------------------------------------

    def load(self, sheet: "FollowUpSheet | None") -> None:
        """Another plan or round, or the same one changed; ``show_measure`` follows."""
        self._sheet = sheet

    def show_measure(self, row: "FollowedMeasure | None", report: UnitReport | None) -> None:
        """Show a measure with the report of a unit; what was typed for another one is saved."""
        if self._is_other(row, report):
            self.commit()
            self._held.leave(self._shown_place, self.fields.boxes)
        fresh = self._is_other(row, report)
        self._row, self._unit = row, report.unit if report else None
        self._report = report.report if report else None
        self._of = self._sheet.round if self._sheet else None
        seen = row is not None and self._sheet is not None
        self.none.setVisible(not seen)
        for part in self.parts:
            part.setVisible(seen)
        if row is not None and self._sheet is not None:
            self._fill(row, self._sheet, fresh=fresh)

    def _is_other(self, row: "FollowedMeasure | None", report: UnitReport | None) -> bool:
        former = self._row.key if self._row else None
        of = self._sheet.round if self._sheet else None
        return (row.key if row else None, report.unit if report else None, of) != (
            former,
            self._unit,
            self._of,
        )

    def _fill(self, row: "FollowedMeasure", sheet: "FollowUpSheet", *, fresh: bool) -> None:
        self.head.show_row(row)
        self.units.set_choices([(each.unit or NO_UNIT, _told(each)) for each in row.reports])
        self.units.take(self._unit or NO_UNIT)
        self.unit_row.setVisible(len(row.reports) > 1)
        self.fields.load(self._report or NOTHING, fresh=fresh)
        if fresh:
            self._held.come(self._shown_place, self.fields.boxes)
        at, called = self._place(row, sheet), self.head.called
        files = self._reports
        self.files.show_place(
            FilePlace(called, partial(files.files, at), partial(files.record, at), partial(files.detach, at))
        )
        self.photos.show_photos(at, called)
        self.drop_button.setVisible(self._report is not None)
        self.history.show_reports(former_reports(row.measure, sheet.round, self._unit), sheet.round)

    def _place(self, row: "FollowedMeasure", sheet: "FollowUpSheet") -> Any:
        from ita_desktop.services.measures import ReportPlace

        return ReportPlace(sheet.fiscal_year, row.key, sheet.round.key, self._unit)

    @property
    def _shown_place(self) -> object:
        return self.shown_key, self._unit, self._of

    @property
    def shown_key(self) -> str:
        """The measure that is shown."""
        return self._row.key if self._row else ""

    @property
    def unit(self) -> str | None:
        """Whose report is shown."""
        return self._unit

    def _take_unit(self, key: str) -> None:
        if self._row is not None:
            found = next((each for each in self._row.reports if (each.unit or NO_UNIT) == key), None)
            self.show_measure(self._row, found)

    # -- typing ----------------------------------------------------------------------------------------

    def _put(self, name: str, value: Any) -> None:
        row, sheet = self._row, self._sheet
        if row is not None and sheet is not None:
            at = sheet.fiscal_year, row.key, sheet.round.key, self._unit
            self._follow_up.write(*at, **{name: value})

    def drop_report(self) -> None:
        """Take the report away; undo brings it back."""
        row, sheet, report = self._row, self._sheet, self._report
        if row is None or sheet is None or report is None:
            return
        if self._attempt(lambda: self._follow_up.change(sheet.fiscal_year, row.key, report, None)):
            self.fields.on.setFocus(Qt.FocusReason.OtherFocusReason)
            self.done.emit(f"เอารายงานของ {self.head.called} ออกแล้ว")

    def enter(self) -> None:
        """Put the keyboard into the first field that is to be filled."""
        self.show()
        self.fields.percent.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit(self) -> None:
        """Save what is being typed."""
        self.fields.commit()
        self.files.commit()
        self.photos.commit()

    def close_work(self) -> None:
        """Let go what is being taken in."""
        self.files.close_work()
        self.photos.close_work()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field takes goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _told(report: UnitReport) -> str:
    """A unit in the list of units, with whether it reported."""
    name = report.unit or "ยังไม่ระบุหน่วยงาน"
    return f"{name} รายงานแล้ว" if report.report else name
