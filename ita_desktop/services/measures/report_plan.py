"""What returned forms would do to a plan's reports: looked through first, then taken in one act."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ita_desktop.documents.texts import one_line
from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.measures import Measure, Progress, unit_key
from ita_desktop.domain.measures.rounds import round_of
from ita_desktop.domain.measures.told import changed_fields
from ita_desktop.services.measures.book import MeasureNotFound
from ita_desktop.services.score_tables import RowNotTakable

if TYPE_CHECKING:
    from ita_desktop.exchange.measure_reports import ReadReport, ReportPlanner


class NoYearInForm(ItaError):
    """The workbook does not tell which plan it is about."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"ไม่พบปีของแผนใน {name} เขียนไว้เหนือตาราง เช่น ปีงบประมาณ พ.ศ. 2569 หรือใช้แบบของกองจากโปรแกรม"
        )


class NoPlanForForm(NotFound):
    """There is no plan with measures for the year of a form."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ไม่มีมาตรการในแผนปี {year} ตรวจปีของแบบ หรือนำเข้าแผนปี {year} ก่อน แล้วเปิดแบบอีกครั้ง")


class NoReportsInForm(ItaError):
    """Nothing in the workbook can be read as a report on a measure."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"ไม่พบรายงานของมาตรการใน {name} ตรวจว่าตารางมีรหัสหรือชื่อมาตรการกับผลการดำเนินการ "
            "หรือใช้แบบของกองจากโปรแกรม"
        )


class FormRefused(ItaError):
    """Rows of the workbook need someone's yes; nothing was changed."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"ไม่นำเข้าแบบนี้ มี {count} แถวที่รับไม่ได้หรือต้องยืนยัน ข้อมูลเดิมไม่เปลี่ยน "
            "แก้ในไฟล์ หรือเปิดที่หน้าแผน แบบของกอง เพื่อยืนยันทีละแถว"
        )


class MeasuresChanged(ItaError):
    """Measures of the plan changed after it was shown."""

    def __init__(self, measure: Measure) -> None:
        super().__init__(
            f"ยังไม่ได้รับรายงาน เพราะมาตรการ “{one_line(measure.title)}” เปลี่ยนไปหลังจากแสดงรายการ "
            "วางหรือเปิดไฟล์อีกครั้งเพื่อดูรายการล่าสุด"
        )


@dataclass(frozen=True)
class ReportPlan:
    """What returned forms would do to the reports of a plan; ``planner`` holds what it was made for."""

    year: int
    rows: tuple["ReadReport", ...]
    planner: "ReportPlanner" = field(repr=False)

    @property
    def units(self) -> tuple[str, ...]:
        """The units that filled the forms in, as far as they are known."""
        return tuple(dict.fromkeys(row.unit for row in self.rows if row.unit))

    @property
    def rounds(self) -> tuple[str, ...]:
        """The rounds that the forms are for, in words."""
        return tuple(dict.fromkeys(round_of(self.year, row.round).name for row in self.rows))

    def measure(self, key: str) -> Measure:
        """A measure as it was when the plan was made, else MeasureNotFound."""
        found = next((each for each in self.planner.measures if each.key == key), None)
        if found is None:
            raise MeasureNotFound
        return found

    def becomes(self, at: int, key: str) -> tuple[Progress | None, Progress]:
        """What stands of the report of a row under a measure, and what it becomes."""
        return self.planner.becomes(key, self.rows[at])

    @property
    def refused(self) -> tuple["ReadReport", ...]:
        """Rows that cannot be taken without someone's choice."""
        return tuple(row for row in self.rows if row.state in ("refused", "doubtful"))

    @cached_property
    def changes(self) -> Mapping[int, str]:
        """The rows that change something: index and key, as ``UnitReportService.apply`` takes them."""
        rows = enumerate(self.rows)
        return {at: str(row.code) for at, row in rows if row.state in ("new", "changed")}

    def takings(self, taken: Mapping[int, str]) -> tuple[tuple[str, "ReadReport"], ...]:
        """Keys with the rows that are taken for them, a report once, in the order of the rows."""
        found: dict[tuple[str, str, str], tuple[str, ReadReport]] = {}
        for index, key in sorted(taken.items()):
            row = self.rows[index] if 0 <= index < len(self.rows) else None
            if row is None or row.state == "refused" or row.told.is_empty:
                raise RowNotTakable("ยังไม่ได้รับรายงาน เพราะมีแถวที่ไม่มีข้อมูลที่รับได้ ไม่เลือกแถวนั้นแล้วรับใหม่")
            if key not in (row.code, *row.codes):
                raise RowNotTakable(f"ยังไม่ได้รับรายงาน เพราะ{row.place} ไม่ได้อ่านว่าเป็นมาตรการที่เลือก เลือกจากที่เสนอ")
            same = found.setdefault((key, unit_key(row.unit or ""), row.round), (key, row))
            if same[1].told != row.told:
                both = f"{same[1].place} และ{row.place}"
                raise RowNotTakable(f"ยังไม่ได้รับรายงาน เพราะเลือก{both} ของมาตรการเดียวกัน เลือกเพียงแถวเดียว")
        return tuple(found.values())

    def entries(self) -> Iterator[dict[str, Any]]:
        """What becomes of each field that a row changes, of each other row as a whole."""
        for row in self.rows:
            place = f"plans[{self.year}].measures[{row.code}].progress[{row.unit or '-'} {row.round}]"
            if row.becomes is not None and row.state in ("new", "changed"):
                yield from _fields(place, row)
            else:
                yield {
                    "place": place if row.code else row.place,
                    "state": "same" if row.state == "same" else "refused",
                    "was": None,
                    "becomes": row.filled or row.typed or None,
                    "why": row.why or None,
                }


def _fields(place: str, row: "ReadReport") -> Iterator[dict[str, Any]]:
    from ita_desktop.exchange.office_file.writing import plain

    assert row.becomes is not None
    was = row.was or Progress()
    for name in changed_fields(row.was, row.becomes):
        old = plain(getattr(was, name))
        yield {
            "place": f"{place}.{name}",
            "state": "new" if old is None else "changed",
            "was": old,
            "becomes": plain(getattr(row.becomes, name)),
            "why": row.why or None,
        }
