"""The columns of the score grid, as a year's framework needs them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ita_desktop.domain.frameworks import Framework
    from ita_desktop.services.scores import ScoreSheet

Kind = Literal["code", "title", "part", "score", "computed", "verdict", "last", "change", "items"]
SCORE = "score"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``slot`` names the cell of a row that it shows; width 0 takes the rest."""

    kind: Kind
    head: str
    width: int = 0
    slot: str = ""

    @property
    def is_number(self) -> bool:
        """Whether it holds figures that align on the decimal point."""
        return self.kind in ("part", "score", "computed", "last", "change")

    @property
    def is_entry(self) -> bool:
        """Whether its cells may be typed in."""
        return self.kind in ("part", "score")


def parts_of(framework: "Framework") -> tuple[str, ...]:
    """The keys of the parts that EIT is collected in, empty where it is one form."""
    return tuple(dict.fromkeys(part.key for each in framework.instruments for part in each.parts))


def columns_of(sheet: "ScoreSheet", *, wide: bool, narrow: bool = False) -> tuple[Column, ...]:
    """What the grid of a year shows; no column stands for what the year does not have.

    ``wide`` adds what a large screen has room for, ``narrow`` leaves last year to the side panel.

    The parts stand before the score, so that a title may run through their room where a row has no parts, and
    the entered figure stands beside the computed one.
    """
    parts = parts_of(sheet.framework)
    columns = [Column("code", "รหัส", 54), Column("title", "ตัวชี้วัดและคำถาม")]
    columns += [Column("part", f"EIT ส่วน {n}", 78, key) for n, key in enumerate(parts, 1)]
    columns += [Column("score", "คะแนน", 76, SCORE), Column("computed", "คำนวณได้", 78)]
    columns += [Column("verdict", "ผลตรวจ", 124)]
    if sheet.last_year and not narrow:
        columns += [Column("last", f"ปี {sheet.fiscal_year - 1}", 70)]
    if wide:
        columns += [Column("change", "เทียบปีก่อน", 96)] if sheet.last_year else []
        columns += [Column("items", "OIT ที่เกี่ยวข้อง", 152)]
    return tuple(columns)
