"""Approved minutes in the editor: fields that are read and copied but not changed, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.approval import may_approve, taken_up
from ita_desktop.domain.meetings.states import is_locked
from ita_desktop.ui.kit import shapes
from ita_desktop.ui.kit.banner import ActionBar, ShapeMark
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.meetings.approving import words

STILL = ("Ctrl+Up", "Ctrl+Down")
"""Keys that only move: they hold in locked minutes too."""
_UNLOCKED = "unlocked"
"""A property that remembers what a control was before it was locked."""


def lock(section: QWidget, locked: bool) -> None:
    """Make the fields of a section readable only and its acts and keys rest, or give them back."""
    for line in section.findChildren(QLineEdit):
        line.setReadOnly(locked)
    for text in section.findChildren(QPlainTextEdit):
        if text.isReadOnly() != locked:
            text.setReadOnly(locked)
            text.style().unpolish(text)
            text.style().polish(text)
    for control in (*section.findChildren(QAbstractButton), *section.findChildren(QComboBox)):
        _rest(control, locked)
    for shortcut in section.findChildren(QShortcut):
        if shortcut.key() not in map(QKeySequence, STILL):
            shortcut.setEnabled(not locked)


def _rest(control: QWidget, locked: bool) -> None:
    if locked and control.property(_UNLOCKED) is None:
        control.setProperty(_UNLOCKED, not control.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled))
        control.setEnabled(False)
    elif not locked and control.property(_UNLOCKED) is not None:
        control.setEnabled(bool(control.property(_UNLOCKED)))
        control.setProperty(_UNLOCKED, None)


class LockBar(ActionBar):
    """At the foot of the editor: approved minutes with the way out, or former ones to be marked approved."""

    correct_wanted = Signal()
    approve_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mark = ShapeMark(Shape.PADLOCK, shapes.ICON)
        self.correct = Button(words.CORRECT, shape=Shape.EDIT)
        self.approve = Button("รับรองรายงานครั้งนั้น", shape=Shape.OK)
        for button in (self.correct, self.approve):
            self.add(button)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(0, self.mark)
        self.correct.clicked.connect(self.correct_wanted)
        self.approve.clicked.connect(self.approve_wanted)

    def show_meeting(self, meeting: Meeting, meetings: tuple[Meeting, ...]) -> None:
        """Say that the minutes are locked, or that their resolution approves former ones; else hide."""
        locked, minutes = is_locked(meeting), self.approved_here(meeting, meetings)
        self.mark.show_shape(Shape.PADLOCK if locked else Shape.TICK)
        self.correct.setVisible(locked)
        self.approve.setVisible(not locked)
        if locked:
            self.say(words.LOCKED)
        elif minutes is not None:
            self.say(f"มีมติรับรองรายงานการประชุมครั้งที่ {minutes.number} แล้ว")
        else:
            self.hide()

    @staticmethod
    def approved_here(meeting: Meeting, meetings: tuple[Meeting, ...]) -> Meeting | None:
        """Former minutes that this meeting's resolution approves and that are not marked so yet."""
        minutes = taken_up(meeting, meetings)
        return minutes if minutes is not None and may_approve(meeting, minutes) == "approved" else None
