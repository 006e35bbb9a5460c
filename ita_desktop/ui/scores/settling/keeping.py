"""A doubtful value that stays: the button, the reason, and the way back."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.scores.settling.acts import SettlingActs
from ita_desktop.ui.scores.settling.asides import Asides
from ita_desktop.ui.scores.settling.entry import Begun, EntryField, focus_later

REASON = "reason"


class KeepingPart(QWidget):
    """Offers to keep the value; asks for the reason here, or shows the reason that was given."""

    def __init__(self, told: Asides, acts: SettlingActs, begun: Begun, breaker: Breaker | None) -> None:
        super().__init__()
        self._told, self._acts, self._begun, self._breaker = told, acts, begun, breaker
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(6)
        self.field: EntryField | None = None
        if told.kept is not None:
            self._show_kept()
        elif told.doubt:
            self._offer()

    def _show_kept(self) -> None:
        kept = self._told.kept
        assert kept is not None
        words = f"คง {kept.value} ไว้ เหตุผล {kept.reason or 'ไม่ได้ระบุ'}"
        self._column.addWidget(Label(words, wraps=True, breaker=self._breaker))
        back = self._button("เลิกคงค่านี้", "unkeep")
        back.clicked.connect(lambda: self._acts.take_back(self._told.code))

    def _offer(self) -> None:
        self.offer = self._button(f"คง {self._told.doubt} ไว้", "keep")
        self.offer.clicked.connect(self.open)
        if self._begun.text(self._told.place, REASON) is not None:
            self._ask()

    def _button(self, words: str, name: str, *, primary: bool = False) -> Button:
        button = Button(words, primary=primary)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column.addWidget(button)
        return button

    def open(self) -> None:
        """Ask for the reason."""
        self._begun.note(self._told.place, REASON, "")
        self._ask()
        assert self.field is not None
        focus_later(self.field)

    def _ask(self) -> None:
        self.offer.hide()
        self.field = EntryField(self._begun, self._told.place, REASON)
        self.field.setPlaceholderText("เช่น ตรงกับประกาศหน้า 2")
        self.field.taken.connect(self._take)
        self.field.closed.connect(self._close)
        self._row = FormRow(
            f"เหตุผลที่คง {self._told.doubt} ไว้", self.field, "Enter คงไว้ · Esc ไม่คง", self._breaker
        )
        self._column.addWidget(self._row)

    def _take(self) -> None:
        assert self.field is not None
        field, text = self.field, self.field.text()
        if not text.strip():
            field.refuse("พิมพ์เหตุผลก่อน ว่าตรวจกับอะไรแล้วได้ค่านี้")
            return
        field.accept()
        try:
            self._begun.drop(self._told.place, REASON)
            self._acts.keep(self._told.code, text)
        except ItaError as error:
            self._begun.note(self._told.place, REASON, text)
            field.refuse(str(error))

    def _close(self) -> None:
        self._begun.drop(self._told.place, REASON)
        self._row.hide()
        self._row.deleteLater()
        self.field = None
        self.offer.show()
        focus_later(self.offer)
