"""Form rows: label, field, help and error in one call, joined for keyboard and screen reader."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label

GAP_ACROSS, GAP_DOWN = 16, 16


class FormRow(QWidget):
    """A label above its field; below it the help, or why the field refuses what was typed.

    With ``beside`` the label stands at the left of its field, so wide.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        help_text: str = "",
        breaker: Breaker | None = None,
        beside: int = 0,
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.label = Label(label, weight=fonts.SEMIBOLD)
        self.label.setBuddy(field)
        self.field = field
        self._help, self._remark, self._reason = help_text, "", ""
        self.below = Label(help_text, role=Role.SMALL, tone="muted", wraps=True, breaker=breaker)
        if not help_text:
            self.below.hide()
        field.setAccessibleName(label)
        field.setAccessibleDescription(help_text)
        self._lay_out(beside)
        refused = getattr(field, "refused", None)
        if refused is not None:
            refused.connect(self._say)

    def _lay_out(self, beside: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        if beside:
            fonts.set_width(self.label, beside)
            grid.setColumnStretch(1, 1)
        for at, widget in enumerate((self.label, self.field, self.below)):
            grid.addWidget(widget, at - 1 if beside and at else at, 1 if beside and at else 0)

    def remark(self, words: str) -> None:
        """Say in place of the help what is odd about a text that is kept; empty takes it back."""
        self._remark = words
        self._show_below()

    def set_help(self, words: str) -> None:
        """Give another help."""
        self._help = words
        self._show_below()

    def _say(self, reason: str) -> None:
        self._reason = reason
        self._show_below()

    def _show_below(self) -> None:
        words = self._reason or self._remark or self._help
        tone = "bad" if self._reason else "care" if self._remark else "muted"
        self.below.set_text(words, tone)
        self.below.setVisible(bool(words))
        self.field.setAccessibleDescription(words)


class Form(QWidget):
    """Rows in one or more columns; a row may span several. With ``beside``, labels so wide at the left.

    With ``least``, there are half as many columns where they would be narrower than that.
    """

    def __init__(
        self,
        columns: int = 1,
        parent: QWidget | None = None,
        *,
        breaker: Breaker | None = None,
        beside: int = 0,
        gap: int = GAP_DOWN,
        least: int = 0,
    ) -> None:
        super().__init__(parent)
        self._most, self._columns, self._least = columns, columns, least
        self._breaker, self._beside = breaker, beside
        self._placed: list[tuple[QWidget, int]] = []
        self._row, self._column = 0, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_ACROSS)
        self._grid.setVerticalSpacing(gap)
        self._stretch()

    def add(self, label: str, field: QWidget, help_text: str = "", *, span: int = 1) -> FormRow:
        """A row with its label, field and help; the next one stands beside it or below."""
        row = FormRow(label, field, help_text, self._breaker, self._beside)
        self._place(row, span)
        return row

    def head(self, words: str) -> QLabel:
        """A heading over the rows that follow."""
        label = Label(words, role=Role.HEADING)
        self._place(label, self._most)
        return label

    def add_wide(self, widget: QWidget) -> None:
        """Something else over the whole width."""
        self._place(widget, self._most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room, fewer columns."""
        super().resizeEvent(event)
        narrow = self.width() < self._most * fonts.scaled(self._least) + (self._most - 1) * GAP_ACROSS
        columns = max(1, self._most // 2) if self._least and narrow else self._most
        if columns != self._columns:
            self._columns, self._row, self._column = columns, 0, 0
            for widget, span in self._placed:
                self._grid.removeWidget(widget)
                self._put(widget, span)
            self._stretch()

    def minimumSizeHint(self) -> QSize:
        """As narrow as fewer columns can be."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), fonts.scaled(self._least)), least.height()) if self._least else least

    def _place(self, widget: QWidget, span: int) -> None:
        self._placed.append((widget, span))
        self._put(widget, span)

    def _put(self, widget: QWidget, span: int) -> None:
        span = min(span, self._columns)
        if self._column + span > self._columns:
            self._row, self._column = self._row + 1, 0
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(widget, self._row, self._column, 1, span, top)
        self._column += span

    def _stretch(self) -> None:
        for column in range(self._most):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
