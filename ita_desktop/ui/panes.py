"""Moving the keyboard between the parts of the window (F6, Shift+F6)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

Pane = tuple[QWidget, QWidget | None]
"""A part of the window and the widget in it that takes the keyboard, None for its first."""


def next_pane(panes: Sequence[Pane], step: int) -> None:
    """Put the keyboard into the next (1) or previous (-1) pane from where it is.

    A pane that stands inside another one comes after it.
    """
    focused = QApplication.focusWidget()
    held = [at for at, (pane, _) in enumerate(panes) if focused and holds(pane, focused)]
    at = held[-1] if held else 0
    for turn in range(1, len(panes) + 1):
        pane, stop = panes[(at + step * turn) % len(panes)]
        target = stop or first_stop(pane)
        if target is not None and target.isVisible():
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def holds(pane: QWidget, widget: QWidget) -> bool:
    """Whether a widget stands in a pane."""
    return pane is widget or pane.isAncestorOf(widget)


def first_stop(pane: QWidget) -> QWidget | None:
    """Where the keyboard goes in a pane: its own ``pane_stop``, else the first widget that takes it."""
    own: QWidget | None = getattr(pane, "pane_stop", None)
    if own is not None and own.isVisible():
        return own
    for widget in (pane, *pane.findChildren(QWidget)):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return widget
    return None
