"""Where Tab goes among widgets that are made later than those around them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_before(following: QWidget, *stops: QWidget) -> None:
    """Let Tab stop at these, one after the other, before it comes to another widget."""
    last: QWidget | None = following.previousInFocusChain()
    while last is not None and last is not following:
        if last not in stops and last.focusPolicy() & Qt.FocusPolicy.TabFocus:
            break
        last = last.previousInFocusChain()
    for stop in stops:
        if last is not None:
            QWidget.setTabOrder(last, stop)
        last = stop
