"""The texts of a plan of measures, and of what was reported on them."""

from collections.abc import Iterator

from ita_desktop.domain.measures import Measure, Plan, Progress, with_keys
from ita_desktop.domain.measures.naming import called
from ita_desktop.domain.thai.dates import fiscal_span
from ita_desktop.services.search.passages import Kind, Passage, Texts, joined

Line = tuple[str, str, str]
"""The field of the form, what it is called, its text."""


def plan_texts(plan: Plan) -> Texts:
    """Every field of every measure, with its place on the page of plans."""
    year = plan.fiscal_year

    def at(place: str, heading: str, text: str) -> Passage:
        return Passage(
            kind=Kind.MEASURE,
            page="measures",
            place=f"{year}/{place}",
            heading=heading,
            text=text,
            about=f"แผนปี {year}",
            day=fiscal_span(year)[0],
            year=plan.from_assessment or year - 1,
        )

    for text in plan.introduction or ():
        yield at("plan:head", "ความนำของแผน", text)
    for measure in with_keys(plan.measures):
        for field, label, text in _fields(measure):
            yield at(f"plan:{measure.key}:{field}", joined(called(measure), label), text)
        for report in measure.progress:
            yield at(f"following:{measure.key}", joined(called(measure), "ผลการดำเนินการ"), _told(report))


def _fields(measure: Measure) -> Iterator[Line]:
    codes = joined(*(measure.answers or ()))
    yield "title", "", joined(measure.title, codes)
    yield "finding", "ผลการวิเคราะห์", measure.finding or ""
    yield "strength", "จุดแข็ง", measure.strength or ""
    yield "to_develop", "จุดที่ควรพัฒนา", measure.to_develop or ""
    yield "to_keep", "แนวทางรักษาระดับ", measure.to_keep or ""
    for step in measure.steps or ():
        yield "steps", "ขั้นตอน", step
    for part in measure.parts:
        yield "parts", "ส่วนของมาตรการ", joined(part.title, part.period)
    yield "period", "ระยะเวลา", (measure.period.text or "") if measure.period else ""
    yield "units", "หน่วยงานผู้รับผิดชอบ", joined(*(measure.units or ()))
    yield "follow_up", "การติดตามและรายงานผล", measure.follow_up or ""
    yield "budget", "งบประมาณ", measure.budget or ""
    yield "status", "สถานะ", measure.status or ""


def _told(report: Progress) -> str:
    return joined(
        report.unit, report.text, report.result, report.problem, report.suggestion, report.next,
        report.evidence, *(photo.caption for photo in report.photos),
    )  # fmt: skip
