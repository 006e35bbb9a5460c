"""The texts of a fiscal year: findings, limitations, recommendations, and the OIT items with their notes."""

from collections.abc import Mapping
from functools import partial

from ita_desktop.domain.analysis import with_keys
from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.frameworks import Framework, Item
from ita_desktop.domain.oit import OitItem
from ita_desktop.domain.thai.dates import fiscal_span
from ita_desktop.services.search.passages import Kind, Passage, Texts, joined


def finding_texts(assessment: Assessment) -> Texts:
    """What the analysis of a year says in the office's own words."""
    year = assessment.fiscal_year
    passage = partial(
        Passage, kind=Kind.FINDING, page="findings", day=fiscal_span(year)[1], year=year, about=f"ปี {year}"
    )
    for finding in with_keys(assessment.findings):
        codes = joined(*(finding.on or ()))
        for field, label, text in _fields(finding):
            yield passage(
                place=f"{finding.key}/{field}", heading=joined(label, codes), text=joined(codes, text)
            )
    for limitation in assessment.limitations:
        for point in limitation.points or ("",):
            told = joined(limitation.topic, point)
            yield passage(place="limitations", heading="ข้อจำกัดของหน่วยงาน", text=told)
    for instrument, texts in (assessment.recommendations or {}).items():
        for text in texts:
            yield passage(place="recommendations", heading=f"ข้อเสนอแนะ {instrument}", text=text)


def _fields(finding: AnalysisFinding) -> tuple[tuple[str, str, str | None], ...]:
    kept = finding.kind == "keep"
    return (
        ("issue", "ข้อค้นพบที่ควรรักษา" if kept else "ข้อค้นพบที่ต้องปรับปรุง", finding.issue),
        ("advice", "ข้อเสนอแนะ", joined(finding.advice, *(finding.items or ())) or None),
    )


def oit_texts(year: int, framework: Framework, records: Mapping[str, OitItem]) -> Texts:
    """The items of a year's list, with what the office wrote of each."""
    for item in framework.items:
        yield from _item_texts(year, item, records.get(item.code) or OitItem())


def _item_texts(year: int, item: Item, record: OitItem) -> Texts:
    def at(where: str, *texts: object) -> Passage:
        return Passage(
            kind=Kind.OIT,
            page="oit",
            place=f"checklist:{item.code}",
            heading=joined(item.code, where),
            text=joined(*texts),
            about=f"ปี {year}",
            day=fiscal_span(year)[1],
            year=year,
        )

    yield at("รายการ", item.code, item.title)
    yield at("ผู้รับผิดชอบ", record.unit, record.officer)
    yield at("ถ้อยคำสถานะ", record.wording)
    yield at("หมายเหตุ", record.note)
    yield at("เหตุผล", record.reason)
    for link in record.links:
        yield at("ลิงก์", link.title, link.url)
    if record.objection:
        yield at("คำชี้แจง", record.objection.lacking, record.objection.argument)
