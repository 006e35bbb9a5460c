"""ส่งมอบงาน: between whom, what is pending, and the folder that the next officer gets."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.domain.handover import Parties
from ita_desktop.services.changes import Subject
from ita_desktop.ui.handover.pending_table import PendingTable
from ita_desktop.ui.handover.people import EMPTY, PeopleForm
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.file_dialogs import documents_folder, open_folder
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.one_work import OneWork
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.work import Progress, Work
from ita_desktop.ui.kit.work_row import WorkRow

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.handover.folder import MadeHandover

MARGIN, GAP, SIDE = 24, 24, 486
WHERE = "ทำชุดส่งมอบไว้ในโฟลเดอร์หรือแฟลชไดรฟ์"
WORKING = "กำลังทำชุดส่งมอบ"
STOPPED = "ยกเลิกแล้ว ไม่มีโฟลเดอร์ใดถูกบันทึก"
PASSPHRASE = "12 ตัวอักษรขึ้นไป เว้นว่างถ้าไม่เข้ารหัส เขียนลงแผ่นกู้คืนในชุดเอง เพราะโปรแกรมไม่เก็บรหัสผ่าน"
IN_IT = (
    "ชุดส่งมอบเป็นโฟลเดอร์ใหม่ มีบันทึกการส่งมอบงานสำหรับลงนาม (PDF Word และ Excel) "
    "ชุดข้อมูลทั้งสำนักงานซึ่งมีประวัติและไฟล์หลักฐาน รายการที่ค้างเป็น Excel "
    "และ “อ่านก่อน” ที่บอกผู้รับมอบว่าทำอะไรก่อนใน 3 ขั้น"
)
HELD = (
    "ข้อมูลที่ส่งมอบ  คะแนน\u00a0{counts.scores:,}  มาตรการ\u00a0{counts.measures:,}  "
    "ประชุม\u00a0{counts.meetings:,}  ไฟล์หลักฐาน\u00a0{counts.files:,}  ประวัติ\u00a0{counts.changes:,}"
)


class HandoverPage(Page):
    """What is typed is kept at once, but the passphrase, which goes when the page is left."""

    title = "ส่งมอบงาน"
    shows = frozenset(
        {Subject.AGENCY, Subject.YEARS, Subject.SCORES, Subject.OIT, Subject.MEETINGS, Subject.PLANS}
    )
    keys = (("Ctrl+S", "ทำชุดส่งมอบ"), ("Enter", "ดูสิ่งที่ค้าง"), ("Esc", "กลับ"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._is_made = services, False
        self.header.say("ให้ผู้รับงานได้ครบในโฟลเดอร์เดียว: สิ่งที่ทำแล้ว สิ่งที่ค้าง และข้อมูลทั้งหมด")
        self.header.add_undo()
        self.make = Button("ทำชุดส่งมอบ", shape=Shape.DOWNLOAD, hint="Ctrl+S", primary=True)
        self.look = Button("ดูบันทึกก่อนพิมพ์", shape=Shape.PAPERS, hint="F9")
        self.header.add(self.look)
        self.header.add(self.make)
        self.people, self.passphrase = PeopleForm(self._keep, breaker), LineField()
        self.table, self.row = PendingTable(), WorkRow()
        self.held = Label(wraps=True, breaker=breaker)
        self._work = OneWork(
            self,
            moved=lambda done, total: self.row.say(WORKING, done, total),
            ended=self.row.hide,
            failed=lambda words: self.banner.say(Shape.BAD, words),
        )
        self._lay_out(breaker)
        self._connect()

    def _lay_out(self, breaker: Breaker) -> None:
        self._left, self._right = QWidget(), QWidget()
        left, right = QVBoxLayout(self._left), QVBoxLayout(self._right)
        left.setContentsMargins(MARGIN, 0, GAP, MARGIN)
        left.setSpacing(scaled(16))
        left.addWidget(Label(EMPTY, tone="muted", wraps=True, breaker=breaker))
        left.addWidget(self.people)
        left.addStretch(1)
        right.setContentsMargins(16, 0, MARGIN, MARGIN)
        right.setSpacing(scaled(12))
        in_it = Label(IN_IT, tone="muted", wraps=True, breaker=breaker)
        sealing = FormRow("รหัสผ่านของชุดข้อมูล", self.passphrase, PASSPHRASE, breaker)
        for part in (self.table, Label("ชุดส่งมอบ", role=Role.HEADING), in_it, self.held, sealing):
            right.addWidget(part)
        right.addStretch(1)
        side = Scrolling(self._right)
        side.setFixedWidth(scaled(SIDE))
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(Scrolling(self._left), 1)
        columns.addWidget(side)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self.row)

    def _connect(self) -> None:
        self.make.clicked.connect(self._choose)
        self.look.clicked.connect(self._show_record)
        self.table.opened.connect(lambda line: self.go_to.emit(line.page, ""))
        self.row.stop_wanted.connect(self.stop)
        on_key(self, "Ctrl+S", self.make.click)
        on_key(self, "F9", self.look.click)

    def reload(self) -> None:
        """The parties, and what is pending now."""
        sheet = self._services.handover.sheet()
        self.people.load(sheet.parties, self._services.officers.on())
        self.table.show_pending(sheet.pending)
        self.held.set_text(HELD.format(counts=sheet.counts))

    def go_to_place(self, place: str) -> None:
        """The giver's name."""
        self.people.enter()

    @property
    def record(self) -> str:
        """The parties' place in history."""
        return "settings/handover"

    def make_in(self, parent: Path) -> None:
        """Make the folder below ``parent``, whole or not at all."""
        service, passphrase = self._services.handover, self.passphrase.text()
        self.banner.clear()
        self.row.say(WORKING, 0, 1)

        def run(progress: Progress) -> "MadeHandover":
            return service.prepare(passphrase).run(parent, progress)

        self._work.begin(run, self._say_made)

    def stop(self) -> None:
        """Let go what is being made."""
        if self._work.stop():
            self.banner.say(Shape.INFO, STOPPED)

    def close_work(self) -> None:
        """The window is closed for good."""
        self._work.stop()
        Work.wait()

    def panes(self) -> tuple[QWidget, ...]:
        """Who signs, then what is pending and what is made of it."""
        return self._left, self._right

    def hideEvent(self, event: QHideEvent) -> None:
        """A passphrase that did its work does not stay on the screen."""
        super().hideEvent(event)
        if self._is_made:
            self._is_made = False
            self.passphrase.set_text("", fresh=True)

    def _keep(self, parties: Parties) -> None:
        self._services.handover.save(parties)

    def _choose(self) -> None:
        self.commit()
        if self._work.is_busy or not self.attempt(
            lambda: self._services.handover.refuse(self.passphrase.text())
        ):
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        chosen = QFileDialog.getExistingDirectory(self, WHERE, str(documents_folder()))
        if chosen:
            self.make_in(Path(chosen))

    def _show_record(self) -> None:
        self.commit()
        self.go_to.emit("papers", "handover|0")

    def _say_made(self, made: "MadeHandover") -> None:
        self._is_made = True
        self.attempt(lambda: self._services.handover.note(made))
        way = ("เปิดโฟลเดอร์", lambda: open_folder(made.path))
        done = f"ทำชุดส่งมอบ {len(made.files)} ไฟล์แล้ว ใน {made.path}"
        if made.lost:
            told = f"{done} แต่ไม่มีไฟล์หลักฐาน {len(made.lost)} ไฟล์ เพราะหายหรือถูกแก้"
            self.banner.say(Shape.CARE, told, way)
        elif self.passphrase.text():
            self.banner.say(Shape.OK, f"{done} เขียนรหัสผ่านลงแผ่นกู้คืนก่อนออกจากหน้านี้", way)
        else:
            self.banner.say(Shape.OK, done, way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no field takes stops what is being made, closes the message, goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self._work.is_busy:
            self.stop()
        else:
            self.step_back()
