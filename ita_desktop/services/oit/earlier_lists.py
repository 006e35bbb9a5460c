"""Which earlier year a year's list goes on from, and how the two lists belong together."""

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.oit.continuing import Continuation, continuation
from ita_desktop.domain.oit.joining import has_work
from ita_desktop.services.context import Context
from ita_desktop.storage import UnitOfWork


class ListsUnrelated(ItaError):
    """Between two lists a framework is missing, so that nothing can be said of what goes on."""

    def __init__(self, old: int, new: int) -> None:
        super().__init__(
            f"ไม่ทราบว่ารายการของปี {old} ต่อกับรายการของปี {new} อย่างไร นำเข้ากรอบของปีที่อยู่ระหว่างสองปีนี้ที่หน้าตั้งค่าก่อน"
        )


class PlanOutdated(ItaError):
    """What a plan was made from changed since."""

    def __init__(self) -> None:
        super().__init__("ข้อมูลเปลี่ยนไปหลังจากที่แสดงแผน ยังไม่ได้เปลี่ยนรายการใด ตรวจแผนที่แสดงใหม่แล้วกดอีกครั้ง")


def earlier_year(unit: UnitOfWork, year: int, *, with_scores: bool = False) -> Assessment | None:
    """The last year before ``year`` with work on its list; ``with_scores`` takes one of item scores too."""
    for each in sorted((each for each in unit.office.years() if each < year), reverse=True):
        found = unit.office.assessment(each)
        if found and (is_begun(found) or (with_scores and _has_item_scores(found))):
            return found
    return None


def is_begun(assessment: Assessment) -> bool:
    """Whether a year has work on its list."""
    return any(has_work(record) for record in assessment.oit.values())


def frameworks(context: Context, unit: UnitOfWork) -> dict[int, Framework]:
    """All frameworks by fiscal year, with the office's corrections."""
    library, changes = context.library(unit), tuple(unit.office.framework_changes())
    return {year: library.get(year, changes) for year in library.years()}


def related(context: Context, unit: UnitOfWork, framework: Framework, former: Framework) -> Continuation:
    """How one list goes on from another; ListsUnrelated where a framework between the two is missing."""
    lists = continuation(framework, former, frameworks(context, unit))
    if not lists.is_known:
        raise ListsUnrelated(former.fiscal_year, framework.fiscal_year)
    return lists


def _has_item_scores(assessment: Assessment) -> bool:
    return any(code.startswith("o") and code[1:].isdigit() for code in assessment.scores)
