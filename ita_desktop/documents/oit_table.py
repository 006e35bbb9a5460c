"""The table of a year's disclosure items in minutes: last year's score and what stands of each now."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ita_desktop.documents.blocks import Column, GroupRow, Runs, Table, TableRow, plain
from ita_desktop.documents.oit_words import wording
from ita_desktop.documents.score_table import printed_short
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.carrying import carried_scores


def oit_table(year: YearSnapshot, before: YearSnapshot | None) -> Table:
    """Every item of the framework used, in groups; scores stand only where last year has some of items."""
    former = carried_scores(year.framework, before.framework, before.scores()) if before else {}
    scored = any(code in former for code in year.framework.item_codes)
    columns = (
        Column("หัวข้อการประเมิน", 0.58),
        *((Column(f"คะแนน {year.fiscal_year - 1}", 0.13, "center"),) if scored else ()),
        Column(f"ผลการดำเนินงานปี {year.fiscal_year}", 0.29),
    )
    return Table(columns=columns, rows=tuple(_rows(year, former if scored else None)))


def _rows(year: YearSnapshot, former: Mapping[str, Decimal] | None) -> Iterator[TableRow | GroupRow]:
    records = year.assessment.oit if year.assessment else {}
    for sub in year.framework.sub_indicators:
        yield GroupRow(f"{sub.code} {sub.title}")
        for item in sub.items:
            cells: list[Runs] = [plain(item.title)]
            if former is not None:
                cells.append(plain(printed_short(former.get(item.code))))
            yield TableRow((*cells, plain(wording(records.get(item.code)))))
