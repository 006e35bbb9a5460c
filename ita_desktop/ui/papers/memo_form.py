"""The plain form of a memo or letter, beside its preview: saved on leaving a field, shown while one types."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.memos import Memo, MemoSigner
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.choices import CheckField, ChoiceField
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form, FormRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.signer_list import PERSON, SignerList
from ita_desktop.ui.kit.wrapping import SHEET, WrappingField

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

AFTER_TYPING = 300
"""Milliseconds without a key before the preview is asked for."""

SIGNER_ROWS = (
    *PERSON,
    ("label", "หัวข้อความเห็น", "เช่น ความเห็นหัวหน้าสำนักปลัด"),
    ("opinion", "ความเห็นหรือคำสั่ง", "เช่น ทราบ เว้นว่างไว้เขียนด้วยมือ"),
)
FORMS = (("memo", "บันทึกข้อความ ถึงคนในหน่วยงาน"), ("letter", "หนังสือภายนอก ถึงคนนอกหน่วยงาน"))
CHAINS = (("", "ตามรายชื่อผู้ลงนาม"), ("column", "ลงชื่อเรียงกันลงมา"), ("opinions", "ช่องความเห็นตามลำดับ"))
LETTERS_ONLY = ("urgency", "references", "contact")
Show = Callable[[Memo], str | None]
Read = Callable[[str], Any]


class MemoForm(QWidget):
    """``typed`` gives the memo with what is being typed; the keyboard stays where it is."""

    typed = Signal(object)

    def __init__(self, services: "Services", breaker: Breaker) -> None:
        super().__init__()
        self._services = services
        self._memo = Memo()
        self._bound = Bindings[Memo](lambda: self._memo)
        self._reads: dict[str, Read] = {}
        self.fields: dict[str, Any] = {}
        self.rows: dict[str, FormRow] = {}
        self._form = Form(2, breaker=breaker)
        self.scores = CheckField("แทรกคะแนนรายเครื่องมือหลังข้อเท็จจริง")
        self.signers = SignerList(
            lambda: self._memo.signers, self._save_signers, breaker, blank=MemoSigner(), rows=SIGNER_ROWS
        )
        self._later = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._later.timeout.connect(self._tell)
        self._make(breaker)
        self._lay_out()
        self.setStyleSheet(SHEET)

    @property
    def memo(self) -> Memo:
        """The memo as it is kept."""
        return self._memo

    def show_memo(self, memo: Memo) -> None:
        """Show a memo; what is being typed in the same one stays."""
        fresh = memo.key != self._memo.key
        self._memo = memo
        self._bound.load(memo, at=memo.key, fresh=fresh)
        self.scores.setChecked("scores" in (memo.insert or ()))
        officers = self._services.officers.on(memo.date)
        self.signers.load(memo.signers, officers, at=memo.key, fresh=fresh)
        self._show_rows()

    def _show_rows(self) -> None:
        letter = self._memo.form == "letter"
        for name in LETTERS_ONLY:
            self.rows[name].setVisible(letter)
        self.rows["chain"].setVisible(not letter)

    def enter(self, name: str = "") -> None:
        """Put the keyboard in a field, the subject without one."""
        self.fields.get(name, self.fields["subject"]).setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> Memo:
        """The memo with what is typed and not saved yet; what cannot be read stays as it is kept."""
        memo = self._memo
        for name, read in self._reads.items():
            field = self.fields[name]
            if getattr(field, "changed", False):
                try:
                    memo = replace(memo, **{name: read(field.text())})
                except ItaError:
                    continue
        return replace(memo, signers=self.signers.draft())

    def _make(self, breaker: Breaker) -> None:
        line, text, lines = readings.read_line, readings.read_text, readings.read_lines
        self._choice("form", "แบบหนังสือ", FORMS, lambda m: m.form or "memo")
        self._choice("chain", "การลงนาม", CHAINS, lambda m: m.chain)
        self._add("number", "ที่", LineField(placeholder="ให้สารบรรณออกเลข"), lambda m: m.number, line, 1)
        self._add(
            "date",
            "วันที่",
            LineField(placeholder="5/6/69"),
            lambda m: readings.day_words(m.date),
            readings.read_day,
            1,
        )
        self._add(
            "fiscal_year",
            "รายงานผลปีงบประมาณ",
            LineField(),
            lambda m: str(m.fiscal_year or ""),
            readings.read_year,
            1,
        )
        self._add("urgency", "ชั้นความเร็ว หากมี", LineField(placeholder="ด่วนที่สุด"), lambda m: m.urgency, line, 1)
        for name, label, kept, read, rows in (
            ("unit_line", "ส่วนราชการ", lambda m: m.unit_line, text, 1),
            ("subject", "เรื่อง", lambda m: m.subject, text, 2),
            ("to", "เรียน หนึ่งชื่อต่อหนึ่งบรรทัด", lambda m: "\n".join(m.to or ()), lines, 1),
            ("references", "อ้างถึง หนึ่งเรื่องต่อหนึ่งบรรทัด", lambda m: "\n".join(m.references or ()), lines, 1),
            (
                "attachments",
                "สิ่งที่ส่งมาด้วย หนึ่งรายการต่อหนึ่งบรรทัด",
                lambda m: "\n".join(m.attachments or ()),
                lines,
                1,
            ),
            ("background", "เรื่องเดิม", lambda m: m.background, text, 3),
            ("facts", "ข้อเท็จจริง", lambda m: m.facts, text, 3),
            ("proposal", "ข้อพิจารณา/เสนอแนะ", lambda m: m.proposal, text, 2),
            ("body", "ข้อความที่ไม่แบ่งหัวข้อ", lambda m: "\n".join(m.body or ()), lines, 2),
            ("closing", "คำลงท้ายเรื่อง", lambda m: m.closing, text, 1),
            ("contact", "เจ้าของเรื่องและโทรศัพท์", lambda m: m.contact, text, 2),
        ):
            self._add(name, label, WrappingField(breaker, lines=rows), kept, read, 2)
            if name == "facts":
                self._form.add_wide(self.scores)

    def _choice(self, name: str, label: str, choices: Any, show: Show) -> None:
        self._add(name, label, ChoiceField(choices), show, lambda key: key or None, 2)
        self._reads.pop(name)

    def _add(self, name: str, label: str, field: Any, show: Show, read: Read, span: int) -> None:
        self.fields[name], self._reads[name] = field, read
        self.rows[name] = self._form.add(label, field, span=span)
        self._bound.add(field, show, lambda typed: self._save(replace(self._memo, **{name: read(typed)})))
        if isinstance(field, LineField):
            field.textEdited.connect(self._later.start)
        elif isinstance(field, WrappingField):
            field.textChanged.connect(self._later.start)

    def _lay_out(self) -> None:
        self.scores.edited.connect(
            lambda ticked: self._save(replace(self._memo, insert=("scores",) if ticked else None))
        )
        self.signers.typed.connect(self._later.start)
        column = Column()
        column.content.addWidget(self._form)
        column.content.addSpacing(16)
        column.content.addWidget(self.signers)
        column.content.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def _save_signers(self, signers: Any) -> None:
        self._save(replace(self._memo, signers=signers))
        officers = self._services.officers.on(self._memo.date)
        self.signers.load(signers, officers, at=self._memo.key, fresh=False)

    def _save(self, memo: Memo) -> None:
        if memo != self._memo:
            self._services.memos.save(memo)
            self._memo = memo
            self._show_rows()

    def _tell(self) -> None:
        draft = self.draft()
        if draft != self._memo:
            self.typed.emit(draft)
