"""What the user says to the rows of a pasted table of measures, and what is taken of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.plans.decisions import PlanDecisions, PlanLine
from ita_desktop.ui.measures.pasting.telling import WORDS

if TYPE_CHECKING:
    from ita_desktop.exchange.measure_tables import ReadMeasure
    from ita_desktop.services.measures.tables import MeasureTablePlan

ADDED = "เพิ่มเป็นมาตรการใหม่"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLine(PlanLine):
    """One row of the table; ``where`` says what becomes of it, ``choices`` what it may become, in words.

    ``fields`` are the names of what changes or is new.
    """

    read: "ReadMeasure"
    where: str
    choices: tuple[tuple[str, str], ...]
    fields: tuple[str, ...]

    @property
    def told(self) -> str:
        """Why it is asked or refused, and what else is to be told."""
        return " · ".join(filter(None, (self.read.why, *self.read.notes)))


class Decisions(PlanDecisions[MeasureLine]):
    """Answers to one table of measures."""

    def __init__(self, plan: "MeasureTablePlan") -> None:
        super().__init__(plan.rows)
        self.plan = plan

    def line(self, at: int) -> MeasureLine:
        """A row as it stands."""
        read, code = self.plan.rows[at], self.code(at)
        fields = self.plan.changed(at, code)
        return MeasureLine(
            at=at,
            read=read,
            code=code,
            where=self._where(read, code, fields),
            choices=tuple((each, self.words(each)) for each in read.codes),
            fields=fields,
            answer=self.answer(at),
        )

    def words(self, code: str) -> str:
        """What a row may become: a measure of its own, or what another one becomes."""
        held = self.plan.measure(code)
        if held is None:
            return ADDED
        title = " ".join((held.title or "").split())
        return f"แก้มาตรการ {'' if held.number is None else f'{held.number} '}{title}"

    def _where(self, read: "ReadMeasure", code: str | None, fields: tuple[str, ...]) -> str:
        if read.state == "refused":
            return ""
        if code is None:
            return "แก้ของเดิมหรือเพิ่มใหม่"
        held = self.plan.measure(code)
        if held is None:
            return ADDED
        changed = " ".join(WORDS[name] for name in WORDS if name in fields)
        number = "" if held.number is None else f" {held.number}"
        return f"แก้ข้อ{number}  {changed}" if changed else f"เหมือนข้อ{number}"
