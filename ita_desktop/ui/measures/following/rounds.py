"""The row of the rounds: which one is looked at, its days, how many of its reports are here."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ita_desktop.domain.measures.reporting import Tally
from ita_desktop.domain.measures.rounds import Round
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.filter_row import HEIGHT, MARGIN
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.segments import Choice, Segments

GAP = 16


class OfRound(Protocol):
    """What is shown of a round: which ones the year has, and how many of its reports are here."""

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds of the year."""

    @property
    def round(self) -> Round:
        """The one that is looked at."""

    @property
    def told(self) -> Tally:
        """How many of the reports that it waits for are here."""


class RoundRow(QWidget):
    """``chosen`` tells the key of the round that the user took."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        fonts.set_height(self, HEIGHT)
        self.segments: Segments | None = None
        self.words = ElidedLabel()
        self._shown: tuple[Round, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.words, 1)

    def show_sheet(self, sheet: OfRound, owed: str = "") -> None:
        """Show the rounds of a year, the one that is looked at, what it has, and what is ``owed``."""
        if self.segments is None or sheet.rounds != self._shown:
            self._build(sheet.rounds)
        assert self.segments is not None
        self.segments.take(sheet.round.key)
        self.words.set_text(" · ".join(filter(None, (days_of(sheet.round), told_of(sheet), owed))))

    def _build(self, rounds: tuple[Round, ...]) -> None:
        focused = self.segments is not None and self.segments.isAncestorOf(self.focusWidget() or self)
        if self.segments is not None:
            self._row.removeWidget(self.segments)
            self.segments.hide()
            self.segments.deleteLater()
        self._shown = rounds
        self.segments = Segments([Choice(each.key, each.title) for each in rounds], "รอบการติดตาม", self)
        self.segments.chosen.connect(self.chosen)
        self._row.insertWidget(0, self.segments)
        if focused:
            self.segments.focus_taken()


def days_of(of: Round) -> str:
    """The days that a round covers."""
    return f"{short_date(of.start)} – {short_date(of.end)}"


def owed_by(missing: Mapping[str, Sequence[object]]) -> str:
    """Which units still owe how many reports."""
    owed = [f"{unit or 'ไม่ระบุหน่วยงาน'} {len(measures)}" for unit, measures in missing.items()]
    return f"ค้าง {'  '.join(owed)}" if owed else ""


def told_of(sheet: OfRound) -> str:
    """How many of the reports that the round waits for are here."""
    told = sheet.told
    if not told.of:
        return "รอบนี้ไม่มีมาตรการที่ต้องรายงาน"
    return f"รายงานแล้ว {told.here} จาก {told.of}" if told.missing else f"รายงานครบ {told.of} รายการแล้ว"
