"""Disputing the item's score: what was found lacking, the answer, the proof as of that day."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.oit import Objection
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.choices import CheckField
from ita_desktop.ui.kit.date_fields import DateField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tick import Tick
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.oit.panel.item_fields import ItemFields
from ita_desktop.ui.oit.panel.link_words import pasted_address
from ita_desktop.ui.oit.panel.part import GAP, Attempt, Part, Pool
from ita_desktop.ui.oit.panel.sheet import Sheet

if TYPE_CHECKING:
    from ita_desktop.services.oit import ObjectionService

NO_FILES = "รายการนี้ยังไม่มีไฟล์หลักฐาน"
NOTHING = Objection()


class ObjectionPart(Part):
    """Its fields are seen once the office disputes the item; ``paper_wanted`` tells the paper's place."""

    paper_wanted = Signal(str)

    def __init__(self, objections: "ObjectionService", attempt: Attempt, breaker: Breaker) -> None:
        super().__init__("โต้แย้งผล")
        self._objections, self._attempt, self._breaker = objections, attempt, breaker
        self._sheet: Sheet | None = None
        self.wanted = CheckField("โต้แย้งผลข้อนี้")
        self.wanted.edited.connect(self._toggle)
        self.lacking, self.argument = WrappingField(breaker, lines=2), WrappingField(breaker, lines=3)
        self.on, self.url = DateField(), LineField()
        self.proofs_head = Label("ไฟล์ที่ใช้เป็นหลักฐาน", wraps=True, breaker=breaker)
        self.proofs: Pool[Tick] = Pool(self._proof)
        self.fields = ItemFields()
        self.form = Form(breaker=breaker)
        for name, label, read in (
            ("lacking", "ผู้ตรวจเห็นว่าขาดอะไร", readings.read_text),
            ("argument", "คำชี้แจงของหน่วยงาน", readings.read_text),
            ("on", "วันที่ยื่น", None),
            ("url", "ลิงก์ ณ วันที่ยื่น", pasted_address),
        ):
            field = getattr(self, name)
            self.form.add(label, field)
            self.fields.add(name, field, _shower(name), self._saver(name, read))
        self.form.add_wide(self.proofs_head)
        self.form.add_wide(self.proofs)
        self.paper = Button("ดูเอกสารชี้แจง", shape=Shape.PAPERS)
        self.paper.clicked.connect(self._show_paper)
        self.form.add_wide(self.paper)
        self.add(self.wanted)
        self.add(self.form, GAP)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show an item."""
        self._sheet = sheet
        objection = sheet.record.objection
        self.wanted.setChecked(objection is not None)
        self.form.setVisible(objection is not None)
        self.fields.load(sheet, "" if objection is None else "disputed")
        files, chosen = sheet.record.evidence or (), (objection or NOTHING).evidence or ()
        kept = tuple(dict.fromkeys((*files, *chosen)))
        self.proofs_head.set_text("ไฟล์ที่ใช้เป็นหลักฐาน" if kept else NO_FILES)
        for tick, digest in zip(self.proofs.take(len(kept)), kept, strict=True):
            tick.show_tick(digest, sheet.file_names.get(digest, digest[:12]), digest in chosen)

    def commit(self) -> None:
        """Save what is being typed."""
        self.fields.commit()

    def first(self) -> QWidget:
        """The first field, or the tick that opens them."""
        return self.wanted if self.form.isHidden() else self.lacking

    def _toggle(self, wanted: bool) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        act = self._objections.begin if wanted else self._objections.withdraw
        done = self._attempt(lambda: act(*sheet.place))
        if not done:
            self.wanted.setChecked(not wanted)
        elif wanted:
            self.enter()
        else:
            self.done.emit(f"เลิกโต้แย้งผล {sheet.code} แล้ว")

    def _show_paper(self) -> None:
        if self._sheet is not None:
            self.commit()
            self.paper_wanted.emit(f"objection|{self._sheet.fiscal_year}")

    def _put(self, name: str, value: Any) -> None:
        sheet = self._sheet
        objection = sheet.record.objection if sheet is not None else None
        if sheet is not None and objection is not None and getattr(objection, name) != value:
            self._objections.set_field(*sheet.place, name, value)

    def _saver(self, name: str, read: Callable[[str], Any] | None) -> Callable[[Any], object]:
        return lambda typed: self._put(name, read(typed) if read else typed)

    def _proof(self) -> Tick:
        tick = Tick(self._breaker)
        tick.edited.connect(lambda ticked: self._choose(tick.name, ticked))
        return tick

    def _choose(self, digest: str, ticked: bool) -> None:
        assert self._sheet is not None
        before = (self._sheet.record.objection or NOTHING).evidence or ()
        chosen = tuple(each for each in before if each != digest) + ((digest,) if ticked else ())
        self._attempt(lambda: self._put("evidence", chosen or None))


def _shower(name: str) -> Callable[[Sheet], Any]:
    return lambda sheet: getattr(sheet.record.objection or NOTHING, name)
