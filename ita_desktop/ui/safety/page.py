"""ข้อมูลสำรอง: the backups, what is in each, putting one back, the second place, the office in one file."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ita_desktop.services.changes import Subject
from ita_desktop.ui.kit.asking import Asked, AskRow
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.file_dialogs import (
    BACKUPS,
    FROM_FILE,
    ask_file_to_open,
    documents_folder,
)
from ita_desktop.ui.kit.filter_row import MARGIN
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.one_work import OneWork
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.shortcuts import on_key
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.kit.work import Progress, Work
from ita_desktop.ui.kit.work_row import WorkRow
from ita_desktop.ui.safety.backup_table import BackupTable
from ita_desktop.ui.safety.packing import PackDesk
from ita_desktop.ui.safety.panel import BackupPanel
from ita_desktop.ui.safety.readers import ReadersRow, words_of

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.safety.restoring import Looked
    from ita_desktop.storage.backups import Backup

WHOLE_OFFICE = "ชุดข้อมูลทั้งสำนักงานในไฟล์เดียว สำหรับย้ายเครื่องหรือเก็บนอกห้อง"
UNSEAL = "ไฟล์นี้เข้ารหัสไว้ รหัสผ่านอยู่ในแผ่นกู้คืน"
CHOOSE_PLACE = "เลือกแฟลชไดรฟ์หรือไดรฟ์อื่นที่จะเก็บข้อมูลสำรองอีกชุด"
WELL = "ตรวจแล้ว ข้อมูล ประวัติ ข้อมูลสำรอง และไฟล์หลักฐานครบถ้วน"
STOPPED = "หยุดแล้ว ข้อมูลไม่เปลี่ยน"


class SafetyPage(Page):
    """Everything that keeps the office's data; nothing here is needed for backups to be made."""

    title = "ข้อมูลสำรอง"
    shows = frozenset({Subject.SAVED})
    keys = (("Enter", "เทียบ"), ("F5", "สำรองเดี๋ยวนี้"), ("F7", "ทดลองกู้คืน"), ("F8", "กู้คืน"), ("Esc", "กลับ"))

    def __init__(self, services: "Services", breaker: Breaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._chosen: tuple[Backup, Path, str] | None = None
        self._words, self._ends_by_itself, self._stop_asked = "", False, False
        self.table, self.panel = BackupTable(), BackupPanel(breaker)
        self.readers = ReadersRow(services)
        self.ask, self.row = AskRow(), WorkRow()
        self._work = OneWork(self, moved=self._show_work, ended=self.row.hide, failed=self._say_failed)
        self.packing = PackDesk(services, self, self.ask, partial(self._begin, ends_by_itself=True))
        self.header.say("ทำเองเมื่อปิดโปรแกรม ทุก 30 นาทีที่มีการแก้ และก่อนนำเข้า ปรับรุ่น หรือกู้คืน")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.back_up = Button("สำรองเดี๋ยวนี้", shape=Shape.COPY, hint="F5")
        self.from_file = Button("กู้คืนจากไฟล์", shape=Shape.FOLDER, hint="Ctrl+O")
        self.pack = Button("ทำชุดข้อมูล", shape=Shape.DOWNLOAD, hint="Ctrl+S")
        set_tip(self.pack, WHOLE_OFFICE)
        self.hand_over = Button("ส่งมอบงาน", shape=Shape.PERSON, hint="Ctrl+G")
        self.place = Button("ที่เก็บที่สอง", shape=Shape.DRIVE)
        self.verify = Button("ตรวจข้อมูล", shape=Shape.TICK)
        acts = QHBoxLayout()
        acts.setContentsMargins(MARGIN, 0, MARGIN, scaled(12))
        acts.setSpacing(scaled(8))
        for button in (self.back_up, self.from_file, self.pack, self.hand_over, self.place, self.verify):
            acts.addWidget(button)
        acts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(self.panel)
        self.body.addLayout(acts)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.readers)
        self.body.addWidget(self.ask)
        self.body.addWidget(self.row)

    def _connect(self) -> None:
        acts: tuple[tuple[Button, str, Callable[[], object]], ...] = (
            (self.back_up, "F5", self.make),
            (self.from_file, "Ctrl+O", self._choose_file),
            (self.pack, "Ctrl+S", self.packing.ask),
            (self.hand_over, "Ctrl+G", lambda: self.go_to.emit("handover", "")),
            (self.place, "", self._choose_place),
            (self.verify, "", self.check),
            (self.panel.test, "F7", self.test),
            (self.panel.restore, "F8", self.restore),
        )
        for button, key, act in acts:
            button.clicked.connect(act)
            if key:
                on_key(self, key, button.click)
        self.panel.look.clicked.connect(self.look)
        self.table.opened.connect(lambda _: self.look())
        self.table.moved.connect(self._take)
        self.readers.chosen.connect(self.let_read)
        self.row.stop_wanted.connect(self.stop)
        on_key(self, "Esc", self._leave)

    def reload(self) -> None:
        """The backups there are now."""
        self.table.show_rows(self._services.backups.all())
        if self.table.current() is None:
            self.table.go_to_first()
        if self._chosen is None or self._chosen[0] not in self.table.records.rows:
            self._take(self.table.current())
        self.attempt(self.readers.show_now)

    def go_to_place(self, place: str) -> None:
        """The list; the second place's button where it is asked about; a file that is to be opened."""
        if place.startswith(FROM_FILE):
            self.attempt(lambda: self.open_backup(Path(place.removeprefix(FROM_FILE))))
            return
        (self.place if place == "second" else self.table).setFocus()

    def make(self) -> None:
        """Back the data up now, and bring it to the second place."""

        def run(progress: Progress) -> str:
            name = self._services.backups.make().name
            self._services.backups.second_place.bring_up(lambda: progress(0, 0))
            return name

        self._begin("กำลังสำรองข้อมูล", run, self._say_made)

    def look(self) -> None:
        """Compare the chosen backup with the data."""
        if self._chosen is not None:
            _, file, passphrase = self._chosen
            self._begin(
                "กำลังเปิดข้อมูลสำรอง",
                lambda progress: self._services.restoring.look(file, progress, passphrase),
                self._show_looked,
            )

    def restore(self) -> None:
        """Put the chosen backup in the data's place; the former data is kept."""
        if self._chosen is not None:
            _, file, passphrase = self._chosen
            self._begin(
                "กำลังกู้คืนข้อมูล",
                lambda progress: (self._services.restoring.put_back(file, passphrase, progress),),
                self._say_restored,
                ends_by_itself=True,
            )

    def test(self) -> None:
        """Try the chosen backup out in a folder of its own."""
        if self._chosen is not None:
            _, file, _ = self._chosen
            self._begin("กำลังทดลองกู้คืน", lambda _: self._services.backups.tested(file), self._say_tested)

    def check(self) -> None:
        """Check data, history, backups and evidence."""
        self._begin("กำลังตรวจข้อมูล", self._services.safety.verify, self._say_checked)

    def let_read(self, group: str) -> None:
        """Let a group read and write the data with all that lies beside it, the owner alone without one."""

        def told(now: str) -> None:
            self.readers.show_now()
            self.banner.say(Shape.OK, f"ตั้งสิทธิ์แล้ว ผู้อ่านและแก้ไฟล์ข้อมูล: {words_of(now)}")

        self._begin(
            "กำลังตั้งสิทธิ์ของไฟล์", lambda _: self._services.readers.give(group), told, ends_by_itself=True
        )

    def open_backup(self, file: Path) -> None:
        """Look into a backup that lies elsewhere; one that is sealed asks for its passphrase."""
        from ita_desktop.services.safety.whole_office import is_sealed

        if is_sealed(file):
            self.ask.ask([Asked(UNSEAL, must=True)], lambda told: self._look_into(file, str(told[0])))
        else:
            self._look_into(file, "")

    def stop(self) -> None:
        """Let go what is being done; what changes something comes to its own end and tells it."""
        if self._ends_by_itself and self._work.is_busy:
            self._stop_asked = True
        elif self._work.stop():
            self.banner.say(Shape.INFO, STOPPED)

    def close_work(self) -> None:
        """The window is closed for good."""
        self._work.stop()
        Work.wait()

    def panes(self) -> Sequence[QWidget]:
        """List, what is told of a backup, who may read the data."""
        return self.table, self.panel, self.readers

    def _begin(
        self,
        words: str,
        run: Callable[[Progress], Any],
        done: Callable[[Any], object],
        *,
        ends_by_itself: bool = False,
    ) -> None:
        if self._work.is_busy and self._ends_by_itself:
            return
        self.banner.clear()
        self.row.say(words, 0, 1)
        self._words, self._ends_by_itself, self._stop_asked = words, ends_by_itself, False
        self._work.begin(
            lambda progress: run(lambda at, total: progress(at, total) and not self._stop_asked), done
        )

    def _show_work(self, done: int, total: int) -> None:
        self.row.say(self._words, done, total)

    def _say_failed(self, words: str) -> None:
        self._services.changes.announce({Subject.SAVED})
        self.readers.show_now()
        self.banner.say(Shape.BAD, words)

    def _take(self, backup: "Backup | None") -> None:
        self._chosen = (backup, backup.path, "") if backup is not None else None
        self.panel.show_backup(backup)

    def _look_into(self, file: Path, passphrase: str) -> None:
        def show(looked: "Looked") -> None:
            self._chosen = (looked.backup, file, passphrase)
            self.panel.show_backup(looked.backup, file.name)
            self.panel.show_looked(looked)
            self.panel.restore.setFocus()

        self._begin(
            "กำลังเปิดข้อมูลสำรอง",
            lambda progress: self._services.restoring.look(file, progress, passphrase),
            show,
        )

    def _show_looked(self, looked: "Looked") -> None:
        self.panel.show_looked(looked)

    def _say_made(self, name: str) -> None:
        self._services.changes.announce({Subject.SAVED})
        self.banner.say(Shape.OK, f"สำรองและตรวจแล้ว {name}")

    def _say_restored(self, kept: tuple[Path | None]) -> None:
        self._services.restoring.announce()
        self._chosen = None
        self.reload()
        former = f" ข้อมูลก่อนหน้าเก็บไว้ที่ {kept[0].name}" if kept[0] else ""
        self.banner.say(Shape.OK, f"กู้คืนแล้ว{former}")

    def _say_tested(self, problems: Sequence[str]) -> None:
        self._services.changes.announce({Subject.SAVED})
        if problems:
            self.banner.say(Shape.BAD, problems[0])
        else:
            self.banner.say(Shape.OK, "ทดลองกู้คืนแล้ว เปิด ตรวจ และส่งออกได้ครบ")

    def _say_checked(self, problems: Sequence[str]) -> None:
        more = f" และอีก {len(problems) - 1} เรื่อง" if len(problems) > 1 else ""
        self.banner.say(*((Shape.BAD, f"{problems[0]}{more}") if problems else (Shape.OK, WELL)))

    def _choose_file(self) -> None:
        file = ask_file_to_open(self, "กู้คืนจากไฟล์", BACKUPS)
        if file is not None:
            self.attempt(lambda: self.open_backup(file))

    def _choose_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, CHOOSE_PLACE, str(documents_folder()))
        if chosen:
            self.use_place(Path(chosen))

    def use_place(self, folder: Path) -> None:
        """Keep backups in a second place from now on, and bring the newest one there."""

        def run(progress: Progress) -> str:
            self._services.backups.second_place.choose(folder, lambda: progress(0, 0))
            self._services.backups.second_place.bring_up(lambda: progress(0, 0))
            return self._services.backups.second_place.now().trouble

        def told(trouble: str) -> None:
            self._services.changes.announce({Subject.SAVED})
            self.banner.say(
                *((Shape.CARE, trouble) if trouble else (Shape.OK, f"ใช้ {folder} เป็นที่เก็บที่สองแล้ว"))
            )

        self._begin("กำลังคัดลอกไปที่เก็บที่สอง", run, told, ends_by_itself=True)

    def _leave(self) -> None:
        if self._work.is_busy:
            self.stop()
        else:
            self.step_back()
