"""What the page for the municipality's website says."""

from dataclasses import replace
from datetime import date

from ita_desktop.documents.blocks import Table, TableRow
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.oit_page import NOT_YET, build
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.oit import Link, OitItem
from tests.documents.conftest import Golden
from tests.documents.offices import oit_snapshot, years

PLAN = OitItem(
    status="in_progress",
    links=(
        Link(url="https://www.example.go.th/2567/q1.pdf", title="ไตรมาสที่ 1"),
        Link(url="https://www.example.go.th/2567/q2.xlsx"),
        Link(url="javascript:alert(1)"),
        Link(url="https://www.example.go.th/2567/q1.pdf"),
    ),
)


def page(**oit: OitItem) -> AssessmentSnapshot:
    """The page of 43 items of which these are published."""
    year = replace(years()[2567], assessment=Assessment(fiscal_year=2567, oit=oit))
    return oit_snapshot(year=year, on=date(2024, 3, 31))


def rows_of(snapshot: AssessmentSnapshot) -> list[TableRow]:
    """The rows of its table."""
    (table,) = [block for block in build(snapshot).blocks if isinstance(block, Table)]
    return [row for row in table.rows if isinstance(row, TableRow)]


def test_links_of_an_office(golden: Golden) -> None:
    one = OitItem(status="done", links=(Link(url="http://www.example.go.th/structure"),))
    golden("oit-page-2567", build(page(o1=one, o11=PLAN)))


def test_each_address_of_the_web_once() -> None:
    rows = [row for row in rows_of(page(o11=PLAN)) if row.values == ("o11",)]
    assert [(row.cells[2][0].text, row.joined) for row in rows] == [("ไตรมาสที่ ๑", 0), ("เปิดดูข้อมูล ๒", 2)]
    assert [row.cells[2][0].link[-7:] for row in rows] == ["/q1.pdf", "q2.xlsx"]


def test_what_is_not_published_says_so() -> None:
    found = rows_of(page())
    assert len(found) == 43
    assert {row.cells[2][0].text for row in found} == {NOT_YET}


def test_addresses_keep_their_digits() -> None:
    told = list(texts(build(page(o11=PLAN))))
    assert "https://www.example.go.th/2567/q2.xlsx" in told
    assert any("ณ วันที่ ๓๑ มีนาคม ๒๕๖๗" in text for text in told)
