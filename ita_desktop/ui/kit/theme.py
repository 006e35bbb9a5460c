"""Fusion with one palette and one short sheet; follows the system's light and dark while running."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.tokens import DARK, LIGHT, Tokens

SIZES = (100, 115, 130)
_ROLE = QPalette.ColorRole


def tokens_of(widget: QWidget | None = None) -> Tokens:
    """The colours that hold where a widget stands (the application's own without one)."""
    palette = QApplication.palette() if widget is None else widget.palette()
    window = palette.color(_ROLE.Window).name().upper()
    for known in (LIGHT, DARK):
        if window == known.sheet:
            return known
    return from_palette(palette)


def from_palette(palette: QPalette) -> Tokens:
    """The colours of a high-contrast system: shapes, words and lines then carry every meaning."""

    def name(role: QPalette.ColorRole) -> str:
        return str(palette.color(role).name())

    window, text, accent = name(_ROLE.Window), name(_ROLE.WindowText), name(_ROLE.Highlight)
    grounds = dict.fromkeys(
        ("canvas", "sheet", "sunk", "tint", "rowtint", "desk", "care_bg", "bad_bg"), window
    )
    marks = dict.fromkeys(("line", "line2", "text", "muted", "ok", "care", "bad", "scroll"), text)
    return Tokens(
        **grounds,
        **marks,
        accent=accent,
        on_accent=name(_ROLE.HighlightedText),
        paper=LIGHT.paper,
        ink=LIGHT.ink,
    )


def palette_of(tokens: Tokens) -> QPalette:
    """A Qt palette of our colours."""
    palette = QPalette()
    roles = (
        (tokens.sheet, (_ROLE.Window, _ROLE.Base, _ROLE.Button, _ROLE.ToolTipBase, _ROLE.Light)),
        (tokens.sunk, (_ROLE.AlternateBase, _ROLE.Midlight)),
        (tokens.text, (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.ToolTipText, _ROLE.BrightText)),
        (tokens.muted, (_ROLE.PlaceholderText,)),
        (tokens.accent, (_ROLE.Highlight, _ROLE.Link, _ROLE.LinkVisited, _ROLE.Accent)),
        (tokens.on_accent, (_ROLE.HighlightedText,)),
        (tokens.line2, (_ROLE.Mid, _ROLE.Dark, _ROLE.Shadow)),
    )
    for colour, wanted in roles:
        for role in wanted:
            palette.setColor(role, QColor(colour))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.line2))
    return palette


def sheet_of(tokens: Tokens) -> str:
    """The short style sheet: only what Fusion's palette cannot say."""
    return f"""
QLineEdit, QPlainTextEdit, QComboBox {{ background: {tokens.sheet}; color: {tokens.text};
  border: 1px solid {tokens.line2}; border-radius: 6px; padding: 1px 11px;
  selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent}; }}
QPlainTextEdit {{ padding: 5px 7px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
  border: 2px solid {tokens.accent}; padding: 0 10px; }}
QPlainTextEdit:focus {{ padding: 4px 6px; }}
QLineEdit[refused="true"], QPlainTextEdit[refused="true"], QComboBox[refused="true"] {{
  border: 2px solid {tokens.bad}; padding: 0 10px; }}
QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
  background: {tokens.sunk}; border-color: {tokens.line}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: 0; width: 30px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView, QMenu {{ background: {tokens.sheet}; color: {tokens.text};
  border: 1px solid {tokens.line2}; selection-background-color: {tokens.tint};
  selection-color: {tokens.text}; outline: 0; }}
QMenu::item {{ padding: 6px 20px; }}
QMenu::item:selected {{ background: {tokens.tint}; }}
QMenu::item:disabled {{ color: {tokens.muted}; }}
QMenu::separator {{ height: 1px; background: {tokens.line}; margin: 4px 0; }}
QListView#completions {{ border: 1px solid {tokens.line2}; selection-background-color: {tokens.tint};
  selection-color: {tokens.text}; padding: 4px; }}
QAbstractScrollArea {{ border: 0; background: {tokens.sheet}; }}
QPlainTextEdit {{ border: 1px solid {tokens.line2}; }}
QPlainTextEdit[readOnly="true"] {{ background: {tokens.sunk}; border-color: {tokens.line}; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {tokens.scroll}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 30px; }}
QScrollBar::handle:horizontal {{ min-width: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QHeaderView {{ background: {tokens.sheet}; border: 0; }}
QHeaderView::section {{ background: {tokens.sheet}; color: {tokens.muted};
  padding: 0 {fonts.scaled(12)}px; border: 0;
  border-bottom: 1px solid {tokens.line2}; }}
QToolTip {{ background: {tokens.sheet}; color: {tokens.text}; border: 1px solid {tokens.line2};
  padding: 4px 8px; }}
"""


class Theme(QObject):
    """Keeps the application's palette, sheet and font as the system and the settings say.

    The sheet only dresses fields, menus and scroll bars: ``dress`` sets it, after the first paint.
    """

    changed = Signal()

    def __init__(self, application: QApplication, percent: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self._forced: bool | None = None
        self._percent = percent
        self._dressed = False
        application.setFont(fonts.base(percent))
        self._apply()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)

    def dress(self) -> None:
        """Set the style sheet, now and whenever the colours change."""
        self._dressed = True
        self._apply()

    @property
    def percent(self) -> int:
        """The size setting: 100, 115 or 130."""
        return self._percent

    def set_percent(self, percent: int) -> None:
        """Set type and row heights to 100, 115 or 130 %, in every open window at once."""
        if percent == self._percent or percent not in SIZES:
            return
        self._percent = percent
        self._application.setFont(fonts.base(percent))
        self._apply()

    def force_dark(self, dark: bool | None) -> None:
        """Dark or light whatever the system says; None follows the system again."""
        self._forced = dark
        self._apply()

    def _apply(self) -> None:
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            self._application.setPalette(QPalette())
            palette = self._application.palette()
            tokens = from_palette(palette)
        else:
            dark = hints.colorScheme() == Qt.ColorScheme.Dark if self._forced is None else self._forced
            tokens = DARK if dark else LIGHT
            palette = palette_of(tokens)
        self._application.setPalette(palette)
        if self._dressed:
            self._application.setStyleSheet(sheet_of(tokens))
        for widget in self._application.allWidgets():
            fonts.refresh(widget)
        self.changed.emit()
