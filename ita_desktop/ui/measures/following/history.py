"""What a unit reported in other rounds: to be read, not changed, below the report."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.measures import Progress
from ita_desktop.domain.measures.rounds import Round, round_of
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.section import Section
from ita_desktop.ui.measures.following.fields import TEXTS

GAP = 8


class HistoryPart(Section):
    """The reports of other rounds, the newest first; hidden where there is none."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__("รายงานรอบอื่น")
        self._breaker = breaker
        self._shown: Sequence[Progress] = ()

    def show_reports(self, reports: Sequence[Progress], of: Round) -> None:
        """Show reports of a year."""
        self.setVisible(bool(reports))
        if tuple(reports) != tuple(self._shown):
            self._shown = reports
            self.show_rows([self._row(each, of) for each in reports])

    def _row(self, report: Progress, of: Round) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(2)
        column.addWidget(
            Label(heading_of(report, of), weight=fonts.SEMIBOLD, wraps=True, breaker=self._breaker)
        )
        for label, text in texts_of(report):
            column.addWidget(Label(f"{label}  {text}", tone="muted", wraps=True, breaker=self._breaker))
        return row


def heading_of(report: Progress, of: Round) -> str:
    """Which round, when, how far."""
    told = [round_of(of.fiscal_year, report.round).name if report.round else ""]
    told += [short_date(report.on) if report.on else ""]
    told += [report.unit or ""]
    told += ["" if report.percent is None else f"ร้อยละ {report.percent}"]
    return "  ".join(filter(None, told))


def texts_of(report: Progress) -> Iterator[tuple[str, str]]:
    """What it tells, with the labels of the fields."""
    for name, label, _ in TEXTS:
        if text := getattr(report, name):
            yield label, text
    if count := len(report.files or ()):
        yield "ไฟล์หลักฐาน", f"{count} ไฟล์"
    if count := len(report.photos):
        yield "ภาพถ่าย", f"{count} ภาพ"
