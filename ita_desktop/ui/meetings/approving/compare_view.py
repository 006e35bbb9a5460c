"""The page on which two states of minutes are compared, or one version is read."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.meetings.comparing import Comparison
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import CheckField, ChoiceField
from ita_desktop.ui.kit.clipboard import copy
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, ElidedLabel, Label
from ita_desktop.ui.kit.page import Keys
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.meetings.approving import words
from ita_desktop.ui.meetings.approving.marked_text import MarkedText

if TYPE_CHECKING:
    from ita_desktop.services.meetings.approving import ApprovalService
    from ita_desktop.services.meetings.comparing import CompareService
    from ita_desktop.services.meetings.tables import MeetingTableService

NOW = "now"
KEYS: Keys = (("Alt+↓", "ที่ต่างถัดไป"), ("Alt+↑", "ก่อนหน้า"), ("Esc", "กลับ"))


class CompareView(QWidget):
    """Two choices among the versions and now; ``left`` tells that the user goes back.

    Tables that follow the data are compared as they are now.
    """

    left = Signal()
    keys = KEYS

    def __init__(
        self,
        versions: "ApprovalService",
        comparing: "CompareService",
        tables: "MeetingTableService",
        breaker: Breaker,
    ) -> None:
        super().__init__()
        self._versions, self._comparing, self._tables = versions, comparing, tables
        self._meeting: Meeting | None = None
        self.before, self.after = ChoiceField(), ChoiceField()
        self.only = CheckField("เฉพาะบรรทัดที่ต่าง")
        self.count = Label()
        self.text = MarkedText(breaker)
        self.bar = ActionBar()
        self.place = ElidedLabel()
        self.previous = Button("ที่ต่างก่อนหน้า", shape=Shape.CHEVRON_UP, hint="Alt+↑")
        self.next = Button("ที่ต่างถัดไป", shape=Shape.CHEVRON_DOWN, hint="Alt+↓")
        self.copy = Button("คัดลอกเป็นข้อความ")
        self.leave = Button("กลับ", hint="Esc")
        self._lay_out()
        self._connect()

    def open(self, meeting: Meeting, before: int | None, after: int | None) -> None:
        """Compare two versions of a meeting by their places from 0, None for the minutes as they are now."""
        self.load(meeting)
        self.before.take(_key(before))
        self.after.take(_key(after))
        self.show_difference()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def load(self, meeting: Meeting) -> None:
        """Offer a meeting's versions; the chosen ones stay chosen."""
        self._meeting = meeting
        kept = [
            (str(at), words.version_name(version, at))
            for at, version in enumerate(meeting.versions)
            if version.content is not None
        ]
        for field in (self.before, self.after):
            former = field.taken
            field.set_choices([*kept, (NOW, words.NOW)])
            field.take(former if former in dict(kept) else NOW)

    def show_difference(self) -> None:
        """Compare what is chosen."""
        before, after = self._content(self.before.taken), self._content(self.after.taken)
        alone = self.before.taken == self.after.taken
        for widget in (self.previous, self.next, self.only):
            widget.setVisible(not alone)
        if before is None or after is None:
            self.text.show_comparison(Comparison(()))
            self.count.set_text("อ่านฉบับนี้ไม่ได้ เลือกฉบับอื่น")
            return
        found = self._comparing.compare(before, after)
        self.text.show_comparison(found, only_changes=self.only.isChecked() and not alone)
        self.count.set_text("" if alone else counted(found))
        for button in (self.previous, self.next):
            button.setEnabled(bool(self.text.places))
        self._tell_place()

    def _content(self, key: str) -> Meeting | None:
        if self._meeting is None:
            return None
        if key == NOW:
            return replace(self._tables.frozen(self._meeting), versions=())
        return self._versions.version(self._meeting, int(key))

    def _step(self, step: int) -> None:
        self.text.step(step)
        self._tell_place()

    def _tell_place(self) -> None:
        at, places = self.text.at, self.text.places
        self.bar.say(f"ที่ {at + 1} จาก {len(places)}" if at >= 0 else "")

    def _connect(self) -> None:
        for field in (self.before, self.after):
            field.edited.connect(lambda _: self.show_difference())
        self.only.toggled.connect(lambda _: self.show_difference())
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.copy.clicked.connect(lambda: copy(self.text.plain()))
        self.leave.clicked.connect(self.left)
        steps: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Alt+Down", lambda: self._step(1)),
            ("Alt+Up", lambda: self._step(-1)),
        )
        for keys, act in steps:
            on_key(self, keys, act)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(scaled(24), scaled(4), scaled(24), scaled(8))
        head.setSpacing(scaled(8))
        for label, field in (("จาก", self.before), ("ถึง", self.after)):
            named = Label(label)
            named.setBuddy(field)
            field.setAccessibleName(f"เทียบ{label}ฉบับ")
            field.setMinimumWidth(scaled(240))
            head.addWidget(named)
            head.addWidget(field)
        head.addSpacing(scaled(8))
        head.addWidget(self.only)
        head.addWidget(self.count, 1)
        for button in (self.previous, self.next):
            self.bar.add(button)
        for button in (self.copy, self.leave):
            self.bar.add(button, right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addWidget(self.bar)
        self.bar.show()


def counted(found: Comparison) -> str:
    """``ต่างกัน 6 แห่ง  เพิ่ม 1 บรรทัด  ตัด 2 บรรทัด  ย้าย 1 บรรทัด``."""
    if not found.changes:
        return "เหมือนกันทุกคำ"
    told = [f"ต่างกัน {found.changes} แห่ง"]
    counts = (("เพิ่ม", "inserted"), ("ตัด", "deleted"), ("ย้าย", "moved-here"))
    told += [f"{word} {count} บรรทัด" for word, fate in counts if (count := found.count(fate))]  # type: ignore[arg-type]
    return "  ".join(told)


def _key(at: int | None) -> str:
    return NOW if at is None else str(at)
