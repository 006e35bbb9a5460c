"""The acts as lines: their ids at once, what they say when they come into sight."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ita_desktop.domain.thai.dates import short_moment
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.tables import Cell, Column, RecordModel, RecordTable

if TYPE_CHECKING:
    from ita_desktop.services.history import PastService, SeenAct
    from ita_desktop.storage import Sought

AT_ONCE = 60
WHO, REASON = 2, 3
KINDS = {"undo": ("เลิกทำ: ", Shape.UNDO), "redo": ("ทำซ้ำ: ", Shape.REDO), "wipe": ("", Shape.DELETE)}
NOBODY = "ไม่ระบุชื่อ"
NO_REASON = "ยังไม่ระบุเหตุผล"


class Lines:
    """The acts that fit what is sought, by their ids, newest first."""

    def __init__(self, past: "PastService", sought: "Sought", ids: Sequence[int]) -> None:
        self._past, self._sought, self.ids = past, sought, ids
        self._at = {each: at for at, each in enumerate(ids)}
        self._seen: dict[int, SeenAct] = {}

    def act(self, number: int) -> "SeenAct | None":
        """An act, read together with those behind it."""
        if number not in self._seen and number in self._at:
            at = self._at[number]
            wanted = tuple(self.ids[at : at + AT_ONCE])
            read = self._past.acts(replace(self._sought, acts=wanted))
            self._seen |= {each.act.id: each for each in read}
        return self._seen.get(number)


def model(lines: Callable[[], Lines | None], lacking: Callable[[int], bool]) -> RecordModel[int]:
    """The table's model: an act's id a row; ``lacking`` tells whether its reason is asked for."""

    def of(number: int, tell: "Callable[[SeenAct], Cell]") -> Cell:
        shown = lines()
        seen = shown.act(number) if shown else None
        return tell(seen) if seen else Cell()

    def reason(seen: "SeenAct") -> Cell:
        if lacking(seen.act.id):
            return Cell(NO_REASON, Shape.CARE, "care")
        return Cell(seen.act.reason or "", tip=seen.act.reason or "")

    return RecordModel(
        [
            Column("เมื่อ", lambda number: of(number, lambda seen: Cell(short_moment(seen.act.at))), 158),
            Column("การแก้ไข", lambda number: of(number, title)),
            Column("ผู้ทำ", lambda number: of(number, who), 168),
            Column("เหตุผล", lambda number: of(number, reason), 190),
        ]
    )


class ActTable(RecordTable):
    """Where there is little room it does without who did it and why: the panel tells that too."""

    spare = (WHO, REASON)
    least = 184


def title(seen: "SeenAct") -> Cell:
    """The act by its title, with what kind it is of."""
    lead, shape = KINDS.get(seen.act.kind, ("", None))
    muted = "muted" if seen.act.kind in ("undo", "redo") else "text"
    return Cell(f"{lead}{seen.act.title}", shape, muted, tip=f"{seen.act.title}\n{seen.where}")


def who(seen: "SeenAct") -> Cell:
    """The acting officer."""
    return Cell(seen.act.actor, tip=seen.act.actor) if seen.act.actor else Cell(NOBODY, tone="muted")
