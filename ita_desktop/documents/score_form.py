"""แบบกรอกคะแนน: a year's scores as a workbook that is filled in and read back."""

from collections.abc import Iterator, Mapping

from ita_desktop.documents.blocks import (
    Column,
    Document,
    GroupRow,
    Paragraph,
    Space,
    Table,
    TableRow,
    TitleLines,
    bold,
    plain,
)
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.framework_tree import Node
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import Score

TITLE = "แบบกรอกคะแนนการประเมิน ITA"
HOW = (
    "กรอกคะแนน 0 ถึง 100 ทศนิยมสองตำแหน่งในช่องคะแนน ข้อที่ยังไม่ทราบให้เว้นว่าง ไม่แก้ช่องรหัส "
    "แล้วนำเข้าไฟล์นี้ในโปรแกรม โปรแกรมแสดงรายการให้ตรวจก่อนบันทึก"
)
_STRONG = frozenset({"overall", "instrument", "part", "indicator"})


def score_form(
    agency: Agency, fiscal_year: int, framework: Framework, entered: Mapping[str, Score]
) -> Document:
    """Every code of the year with the score that is entered; Arabic digits, since it is typed into."""
    office = one_line(agency.name)
    table = Table(
        columns=(Column("รหัส", 0.14), Column("รายการ", 0.68), Column("คะแนน", 0.18, "right", typed="score")),
        rows=tuple(_rows(framework, entered)),
        name=f"คะแนน {fiscal_year}",
    )
    return finished(
        Document(
            title=f"{TITLE} {named_year(fiscal_year)}",
            author=office,
            digits="arabic",
            blocks=(
                TitleLines(tuple(filter(None, (TITLE, f"ประจำ{named_year(fiscal_year)}", office)))),
                Paragraph(plain(HOW), indent=False, align="left"),
                Space(0.5),
                table,
            ),
        )
    )


def _rows(framework: Framework, entered: Mapping[str, Score]) -> Iterator[TableRow | GroupRow]:
    yield GroupRow("คะแนนรวมและคะแนนรายเครื่องมือ")
    heads = ("overall", "instrument", "part")
    yield from (_row(node, entered) for node in framework.nodes.values() if node.kind in heads)
    for instrument in framework.instruments:
        below = [
            node
            for node in framework.nodes.values()
            if node.instrument == instrument.code and node.kind not in heads
        ]
        if below:
            yield GroupRow(f"{instrument.title} ({instrument.code})")
        yield from (_row(node, entered) for node in below)


def _row(node: Node, entered: Mapping[str, Score]) -> TableRow:
    look = bold if node.kind in _STRONG else plain
    score = entered.get(node.code)
    cells = (look(node.code), look(node.title), plain(str(score) if score else ""))
    return TableRow(cells, (node.code, None, score.value if score else None))
