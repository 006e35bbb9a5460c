"""The backup at which the keyboard is: what is in it, what it would change, and the ways on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ita_desktop.domain.evidence import size_words
from ita_desktop.domain.thai.dates import short_moment
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fonts import Role
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.side_panel import SidePanel
from ita_desktop.ui.safety import words
from ita_desktop.ui.safety.backup_table import UNREADABLE

if TYPE_CHECKING:
    from ita_desktop.services.safety.restoring import Looked
    from ita_desktop.storage.backups import Backup

SAME = "ข้อมูลที่ส่งออกได้ตรงกับตอนนี้ทุกค่า"
NONE_YET = "ยังไม่มีข้อมูลสำรอง กด F5 เพื่อสำรองเดี๋ยวนี้"
NOT_LOOKED = "กด Enter เพื่อเทียบกับข้อมูลตอนนี้ก่อนกู้คืน"
KEPT = "เมื่อกู้คืน ข้อมูลตอนนี้จะเก็บเป็นข้อมูลสำรองไว้ก่อน กลับมาใช้ได้เสมอ"
COUNTED = (
    ("years", "ปี"), ("scores", "คะแนน"), ("items", "รายการ OIT"), ("findings", "ข้อค้นพบ"),
    ("measures", "มาตรการ"), ("meetings", "การประชุม"), ("memos", "หนังสือ"), ("officers", "เจ้าหน้าที่"),
    ("files", "ไฟล์หลักฐาน"), ("printings", "ครั้งที่พิมพ์"), ("changes", "การแก้ไขในประวัติ"),
)  # fmt: skip


class BackupPanel(SidePanel):
    """``look_wanted`` asks to compare, ``restore_wanted`` to put back, ``test_wanted`` to try it out."""

    look_wanted = Signal()
    restore_wanted = Signal()
    test_wanted = Signal()

    def __init__(self, breaker: Breaker) -> None:
        super().__init__(width=340, wide=420)
        self.setAccessibleName("รายละเอียดของข้อมูลสำรอง")
        self._title = Label(role=Role.HEADING, wraps=True, breaker=breaker)
        self._facts = Label(tone="muted", wraps=True, breaker=breaker)
        self._counts = Label(wraps=True, breaker=breaker)
        self._changes = Label(wraps=True, breaker=breaker)
        self.look = Button("เทียบกับตอนนี้", hint="Enter")
        self.restore = Button("กู้คืนข้อมูลนี้", shape=Shape.UNDO, hint="F8")
        self.test = Button("ทดลองกู้คืน", hint="F7")
        self._kept = Label(KEPT, tone="muted", wraps=True, breaker=breaker)
        self.look.clicked.connect(self.look_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.test.clicked.connect(self.test_wanted)
        for part in (self._title, self._facts, self._counts, self._changes, self.look, self.restore,
                     self.test, self._kept):  # fmt: skip
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_backup(self, backup: "Backup | None", name: str = "") -> None:
        """What is known of a backup without looking into it."""
        for part in (
            self._facts,
            self._counts,
            self._changes,
            self.look,
            self.restore,
            self.test,
            self._kept,
        ):
            part.setVisible(backup is not None)
        if backup is None:
            self._title.set_text(NONE_YET)
            return
        self._title.set_text(name or short_moment(backup.made_at))
        self._facts.set_text(f"{backup.reason or short_moment(backup.made_at)}  {size_words(backup.size)}")
        self._changes.set_text(NOT_LOOKED)
        for button in (self.look, self.restore, self.test):
            button.setEnabled(backup.is_readable)
        if not backup.is_readable:
            self._counts.set_text(UNREADABLE)
            return
        counts = ((word, getattr(backup.counts, field)) for field, word in COUNTED)
        self._counts.set_text("\n".join(f"{word} {count:,}" for word, count in counts if count))

    def show_looked(self, looked: "Looked") -> None:
        """What is wrong with it, and what it would change."""
        told = [*looked.problems, *words.summary(looked.differences)] or [SAME]
        more = list(words.lines(looked.differences))
        self._changes.set_text("\n".join([*told, "", *more] if more else told))

    @property
    def told(self) -> str:
        """What is said of the changes."""
        return self._changes.plain
