"""How many answered an instrument or part: typed in the side panel, saved when the field is left."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.ui.kit.fields import LineField, keep
from ita_desktop.ui.kit.forms import FormRow
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.readings import count_words
from ita_desktop.ui.scores.settling.acts import SettlingActs
from ita_desktop.ui.scores.settling.asides import Asides
from ita_desktop.ui.scores.settling.entry import Begun

ANSWERED = "respondents"


class RespondentsPart(QWidget):
    """One number of people; a refused text stays with its reason, also when the row is left."""

    def __init__(self, told: Asides, acts: SettlingActs, begun: Begun, breaker: Breaker | None) -> None:
        super().__init__()
        assert told.respondents is not None
        (count,) = told.respondents
        self.field = LineField(most=20)
        self.field.setObjectName(ANSWERED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(FormRow("จำนวนผู้ตอบ (คน)", self.field, "ใช้ตรวจว่าคะแนนรายข้อเป็นไปได้หรือไม่", breaker))
        self.field.set_text(count_words(count))
        keep(self.field, lambda typed: acts.record_respondents(told.code, typed))
        self.field.edited.connect(lambda typed: self._note(begun, told.place, typed))
        waiting = begun.text(told.place, ANSWERED)
        if waiting is not None:
            self.field.setText(waiting)
            self.field.commit()

    def _note(self, begun: Begun, place: str, typed: str) -> None:
        if self.field.property("refused"):
            begun.note(place, ANSWERED, typed)
        else:
            begun.drop(place, ANSWERED)
