"""Over the list: what may not be kept is chosen, looked for everywhere, and goes for good."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.history.wipe_form import KINDS as WIPE_KINDS
from ita_desktop.ui.history.wipe_form import PLACE, TEXT, YEAR, WipeForm
from ita_desktop.ui.history.wipe_table import PlaceTable
from ita_desktop.ui.kit.banner import ActionBar
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.filter_row import MARGIN, FilterRow
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.one_work import OneWork
from ita_desktop.ui.kit.scrolling import Scrolling
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.told import Told
from ita_desktop.ui.kit.work import Progress, Work
from ita_desktop.ui.kit.work_row import WorkRow

if TYPE_CHECKING:
    from ita_desktop.services.safety import WipingService
    from ita_desktop.services.safety.standing import Standing
    from ita_desktop.services.safety.wiping import Choice as Wanted
    from ita_desktop.services.safety.wiping import Looked

NOTHING = "ไม่พบค่าเดิมที่ต้องลบ"
NO_YEAR = "ประวัติทั้งหมดเป็นของปีงบประมาณนี้ ยังไม่มีปีที่พ้นกำหนดเก็บ"
PRESS = "กด Enter เพื่อค้นหาทุกแห่งที่มีข้อความนี้ การค้นหาไม่ลบอะไร"
BACKUPS_GONE = "ทำข้อมูลสำรองใหม่และลบชุดที่ยังมีค่านั้นแล้ว"
BACKUPS_LEFT = "ลบไม่ได้ {names} ปิดโปรแกรมที่เปิดไฟล์นั้นแล้วลองใหม่"
STOPPING = "กำลังหยุด ถ้าลบไปแล้วจะบอก"
SEEKING, WIPING, REMOVING = "กำลังค้นหาทุกแห่ง", "กำลังลบ", "กำลังสำรองชุดใหม่และลบชุดเดิม"
LEAST_TABLE = 230


class WipeView(QWidget):
    """``left`` tells that the list is wanted again, ``gone`` the text that went.

    Looking changes nothing, the one button does. All of it goes on beside the window; stopped before anything
    went, everything is as it was.
    """

    left = Signal()
    gone = Signal(str)

    def __init__(self, wiping: "WipingService", breaker: Breaker) -> None:
        super().__init__()
        self._wiping = wiping
        self._place = ""
        self._looked: Looked | None = None
        self._stopped = False
        self._words = ""
        self.kinds = FilterRow(WIPE_KINDS)
        self.form = WipeForm(breaker)
        self.told, self.detail = Told(breaker), Label(tone="muted", wraps=True, breaker=breaker)
        self.table = PlaceTable()
        self.row = WorkRow()
        self.bar = ActionBar()
        self.wipe = Button("", shape=Shape.DELETE)
        self.detach = Button("นำไฟล์หลักฐานออก")
        self.remove = Button("", shape=Shape.DELETE)
        self.back = Button("กลับ", hint="Esc")
        self._work = OneWork(self, moved=self._show_work, ended=self._end_work, failed=self._say_failed)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        below = QVBoxLayout()
        below.setContentsMargins(MARGIN, 0, MARGIN, scaled(8))
        self.table.setMinimumHeight(scaled(LEAST_TABLE))
        told = QVBoxLayout()
        told.setContentsMargins(MARGIN, 0, MARGIN, 0)
        told.addWidget(self.told)
        below.addWidget(self.detail)
        column.addWidget(self.form)
        column.addLayout(told)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        column.addStretch(0)
        self.bar.words.hide()
        for button in (self.wipe, self.detach, self.remove):
            self.bar.add(button)
        self.bar.add(self.back, right=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part, stretch in ((self.kinds, 0), (Scrolling(inner), 1), (self.row, 0), (self.bar, 0)):
            whole.addWidget(part, stretch)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _: self.begin())
        self.form.changed.connect(self._forget)
        self.form.wanted.connect(self.look)
        self.table.moved.connect(lambda _: self._show_detail())
        self.wipe.clicked.connect(self.take)
        self.detach.clicked.connect(self.detach_file)
        self.remove.clicked.connect(self.remove_backups)
        self.row.stop_wanted.connect(self.stop)
        self.back.clicked.connect(self.left)

    @property
    def is_busy(self) -> bool:
        """Whether something is being looked for or wiped."""
        return self._work.is_busy

    def open_for(self, place: str, where: str) -> None:
        """Begin with one record, else with a text."""
        self._place = place
        self.form.offer(self._wiping.years(), where)
        self.kinds.take(PLACE if place else TEXT)
        self.begin()
        (self.form.why if place else self.form.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Another kind is chosen: what is known at once is looked for at once."""
        self.form.show_kind(self.kinds.taken)
        self._forget()
        if self.kinds.taken != TEXT and self._wanted() is not None:
            self.look()

    def _forget(self) -> None:
        """Something else is meant: nothing is known of it yet."""
        if self._words == SEEKING:
            self._work.stop()
        self._looked = None
        self._show(())
        kind, wanted = self.kinds.taken, self._wanted()
        words = NO_YEAR if kind == YEAR and wanted is None else PRESS if kind == TEXT and wanted else ""
        self._say(Shape.INFO, words)

    def look(self) -> None:
        """Look for every place in which it stands."""
        wanted = self._wanted()
        if wanted is None or (self._work.is_busy and self._words != SEEKING):
            return
        self._begin(SEEKING, lambda progress: self._wiping.look(wanted, progress), self._show_looked)

    def _wanted(self) -> "Wanted | None":
        from ita_desktop.services.safety.wiping import Choice as Wanted

        form, backups = self.form, self.form.backups.isChecked()
        match self.kinds.taken:
            case "place":
                return Wanted(place=self._place, backups=backups) if self._place else None
            case "year":
                year = form.year.taken
                return Wanted(before_year=int(year), backups=backups) if year else None
        text, printings = form.text.text(), form.printings.isChecked()
        return Wanted(text=text, printings=printings, backups=backups) if text.strip() else None

    def _show_looked(self, looked: "Looked") -> None:
        self._looked = looked
        self._show(looked.places)
        if not looked.wipe:
            self._say(Shape.INFO, NOTHING)
            return
        by_hand = len(looked.by_hand)
        self._say(Shape.CARE, f"จะลบ{looked.words} และยังมี {by_hand} แห่งที่ต้องทำเอง")

    def _show(self, places: "tuple[Standing, ...]") -> None:
        """The places, and buttons that name how much goes."""
        self.table.show_rows(places)
        self.table.setVisible(bool(places))
        self.table.go_to_first()
        self._show_detail()
        self._show_buttons()

    def _show_buttons(self) -> None:
        goes = self._looked.words if self._looked else ""
        busy = self._work.is_busy
        self.wipe.set_words(f"ลบถาวร {goes}".strip())
        self.wipe.setEnabled(bool(goes) and not busy)
        held = len(self._wiping.holding())
        self.remove.set_words(f"ลบข้อมูลสำรองที่ยังมีค่านั้น {held} ชุด")
        self.remove.setVisible(held > 0)
        self.remove.setEnabled(not busy)
        self.bar.show()

    def _show_detail(self) -> None:
        here: Standing | None = self.table.current()
        self.detail.set_text(f"{here.where} {here.what}" if here and self.table.isVisibleTo(self) else "")
        self.detach.setVisible(here is not None and bool(here.file))

    def _say(self, shape: Shape, words: str) -> None:
        self.told.say(shape, words)

    # -- what the user does ----------------------------------------------------------------------------

    def take(self) -> None:
        """Let it go; a refusal stands where the sentence was."""
        wanted, why = self._wanted(), self.form.why.text()
        if wanted is None or self._work.is_busy:
            return

        def run(progress: Progress) -> "Looked":
            return self._wiping.take(wanted, why, lambda at, all: progress(at, all) and not self._stopped)

        self._begin(WIPING, run, lambda looked: self._show_taken(looked, wanted.text.strip()))

    def _show_taken(self, looked: "Looked", text: str) -> None:
        self.form.text.setText("")
        self._wiping.announce()
        if text:
            self.gone.emit(text)
        self._looked = None
        self._show(looked.places)
        by_hand = f" เหลือ {len(looked.by_hand)} แห่งที่ต้องทำเอง" if looked.by_hand else ""
        self._say(Shape.OK, f"ลบ{looked.words}แล้ว{by_hand}")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def detach_file(self) -> None:
        """Take the evidence file of the current place from the items that name it, then look again."""
        here: Standing | None = self.table.current()
        if here is None or not here.file or self._work.is_busy:
            return
        try:
            self._wiping.detach(here.file)
        except ItaError as error:
            self._say_failed(str(error))
        else:
            self.look()

    def remove_backups(self) -> None:
        """Back up what is left, then let the backups go that hold what went."""

        def told(left: Any) -> None:
            names = " ".join(path.name for path in left)
            if left:
                self._say(Shape.BAD, BACKUPS_LEFT.format(names=names))
            else:
                self._say(Shape.OK, BACKUPS_GONE)
            self._show_buttons()

        self._begin(REMOVING, lambda _: self._wiping.remove_holding(), told)

    def stop(self) -> None:
        """Looking is let go; a wipe ends where nothing went yet, and tells how it ended."""
        if self._words == SEEKING:
            self._forget()
            return
        self._stopped = True
        self.row.say(STOPPING, 0, 1)

    def close_work(self) -> None:
        """The window is closed for good: what is being wiped is waited for."""
        self._stopped = True
        self._work.stop()
        Work.wait()

    # -- the work beside the window --------------------------------------------------------------------

    def _begin(self, words: str, run: Callable[[Progress], Any], done: Callable[[Any], object]) -> None:
        self._stopped, self._words = False, words
        self.row.say(words, 0, 1)
        self.row.stop.setVisible(words != REMOVING)
        if words != SEEKING:
            (self.row.stop if words == WIPING else self.back).setFocus(Qt.FocusReason.OtherFocusReason)
        self._work.begin(run, done)
        self._show_buttons()

    def _show_work(self, done: int, total: int) -> None:
        self.row.say(STOPPING if self._stopped else self._words, done, total)

    def _end_work(self) -> None:
        self.row.hide()
        self._show_buttons()

    def _say_failed(self, words: str) -> None:
        self._say(Shape.BAD, words)
        if self._words == WIPING:
            self.form.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops what goes on, then goes back to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._work.is_busy:
            self.stop()
        else:
            self.left.emit()
