"""The table of a year's findings that are to be mended: issue and advice, by indicator."""

from collections.abc import Iterator

from ita_desktop.documents.analysis.figures import bare
from ita_desktop.documents.blocks import Column, GroupRow, Table, TableRow, plain
from ita_desktop.documents.texts import listed, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.analysis.covering import codes_of
from ita_desktop.domain.assessments import AnalysisFinding

UNSAID = "-"


def findings_table(year: YearSnapshot) -> Table | None:
    """Findings under their indicators in the order of the framework, None where nothing is to be mended.

    What has no word yet has a dash; codes that the framework does not know stand as they are, at the end.
    """
    rows = tuple(_rows(year))
    if not rows:
        return None
    columns = (
        Column("ข้อ", 0.1, "center"),
        Column("ประเด็นที่ต้องปรับปรุง", 0.45),
        Column("ข้อเสนอแนะ", 0.45),
    )
    return Table(columns, rows, caption=f"ข้อค้นพบจากผลการประเมิน{named_year(year.fiscal_year)}")


def _rows(year: YearSnapshot) -> Iterator[TableRow | GroupRow]:
    found = [each for each in (year.assessment.findings if year.assessment else ()) if each.kind != "keep"]
    by: dict[str, list[AnalysisFinding]] = {each.code: [] for each in year.framework.indicators}
    for finding in found:
        codes = [code for code in codes_of(year.framework, finding) if code in year.framework]
        by.setdefault(_indicator(year, codes), []).append(finding)
    titles = {each.code: f"{each.number}. {each.title}" for each in year.framework.indicators}
    for code, findings in by.items():
        if findings:
            yield GroupRow(titles.get(code, "อื่น ๆ"))
        for finding in findings:
            cells = (
                _on(year, finding),
                one_line(finding.issue) or UNSAID,
                one_line(finding.advice) or UNSAID,
            )
            yield TableRow(tuple(map(plain, cells)))


def _indicator(year: YearSnapshot, codes: list[str]) -> str:
    found = year.framework.indicator_of(codes[0]) if codes else None
    return found.code if found else ""


def _on(year: YearSnapshot, finding: AnalysisFinding) -> str:
    """The questions and items without their parts, each once."""
    codes = codes_of(year.framework, finding)
    names = [bare(year.framework.node(code)) if code in year.framework else code for code in codes]
    return listed(list(dict.fromkeys(names))) if names else UNSAID
