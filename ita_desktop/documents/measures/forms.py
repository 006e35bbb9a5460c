"""A form: the columns of a table of measures, their heads, their order. Imports nothing heavy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

Order = Literal["indicator", "number"]

SETTING = "measures_form"
"""The office's setting: ``{"columns": [COLUMN…], "order", "landscape", "small", "parts"}``.

A column has the names of ``FormColumn``; ``parts`` are read by ``parts.chosen``, the rest by ``own_form``.
"""


class FormColumn(NamedTuple):
    """A column: which cell it shows, its head, its share of the width, the head over it (and its like)."""

    field: str
    head: str
    share: int
    over: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The columns from left to right; rows by indicator or by the printed number.

    ``small`` sets the paper in 14 points instead of 16.
    """

    columns: tuple[FormColumn, ...]
    order: Order = "indicator"
    landscape: bool = True
    small: bool = False


FIELDS: Mapping[str, tuple[str, int]] = {
    "indicator-number": ("ตัวชี้วัดที่", 6),
    "indicator": ("ตัวชี้วัด", 13),
    "questions": ("ข้อคำถาม ITA", 14),
    "result": ("ผลการวิเคราะห์การประเมิน", 14),
    "number": ("ที่", 4),
    "title": ("มาตรการ/แนวทาง", 18),
    "finding": ("ข้อค้นพบ", 14),
    "strength": ("จุดแข็ง", 12),
    "to_develop": ("จุดที่ควรพัฒนา", 12),
    "to_keep": ("แนวทางรักษาระดับ", 12),
    "aligned": ("จุดแข็ง จุดที่ควรพัฒนา และแนวทางรักษาระดับ", 15),
    "steps": ("ขั้นตอนหรือวิธีการปฏิบัติ", 24),
    "period": ("ระยะเวลาดำเนินการ", 12),
    "units": ("ผู้รับผิดชอบ", 14),
    "follow_up": ("การติดตาม/รายงานผล", 17),
    "budget": ("งบประมาณ", 10),
    "answers_meeting": ("มติที่ประชุม", 9),
}
"""What the office's own form may show: the usual head and share of each, in the usual order."""

NAMES: Mapping[str, str] = {"number": "เลขมาตรการ", "indicator-number": "เลขตัวชี้วัด"}
"""What is called otherwise than its usual head where a form is put together."""

USUAL = ("number", "indicator", "title", "steps", "period", "units", "budget", "follow_up")
LONGEST_HEAD = 120
MOST_SHARE = 60


def usual_column(field: str) -> FormColumn:
    """The column of a field as it is before the office changes it."""
    head, share = FIELDS[field]
    return FormColumn(field, head, share)


DEFAULT = Form(tuple(map(usual_column, USUAL)), order="number")
"""The own form of an office that has put none together."""


def own_form(setting: object) -> Form:
    """The office's form; what the setting does not say, or says of a field that is unknown, is the usual."""
    kept = setting if isinstance(setting, Mapping) else {}
    columns = tuple(_columns(kept.get("columns")))
    return Form(
        columns or DEFAULT.columns,
        "indicator" if kept.get("order") == "indicator" else "number",
        kept.get("landscape") is not False,
        kept.get("small") is True,
    )


def as_setting(form: Form) -> dict[str, Any]:
    """What is kept of a form."""
    columns = [
        {name: value for name, value in each._asdict().items() if value != ""} for each in form.columns
    ]
    return {"columns": columns, "order": form.order, "landscape": form.landscape, "small": form.small}


def _columns(kept: object) -> Iterator[FormColumn]:
    """Each known field once."""
    seen: set[str] = set()
    for each in kept if isinstance(kept, Sequence) and not isinstance(kept, str) else ():
        field = each.get("field") if isinstance(each, Mapping) else None
        if isinstance(field, str) and field in FIELDS and field not in seen:
            seen.add(field)
            usual = usual_column(field)
            yield FormColumn(
                field, _line(each.get("head")) or usual.head, _share(each.get("share"), usual.share),
                _line(each.get("over")),
            )  # fmt: skip


def _line(kept: object) -> str:
    return " ".join(kept.split())[:LONGEST_HEAD] if isinstance(kept, str) else ""


def _share(kept: object, usual: int) -> int:
    whole = isinstance(kept, int) and not isinstance(kept, bool)
    return min(max(1, kept), MOST_SHARE) if whole and isinstance(kept, int) else usual
