"""What the published document says: the parts that an office chose, numbered, in its order."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.documents.blocks import (
    Block,
    Closing,
    Contents,
    ContentsLine,
    Document,
    Heading,
    PageBreak,
    ScannedPage,
    Section,
    Table,
    TitleLines,
)
from ita_desktop.documents.checks import check
from ita_desktop.documents.contents import headings
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.lacking import for_published
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.documents.measures.paper import build as build_plan
from ita_desktop.documents.published.paper import build
from ita_desktop.documents.published.parts import ALL, chosen
from ita_desktop.documents.snapshots import ScanPage
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.measures import Measure, Plan
from tests.documents.conftest import Golden
from tests.documents.offices import measures_snapshot, published_snapshot


def scan(*wide: bool) -> tuple[ScanPage, ...]:
    """Pages of a scan that are never read."""
    return tuple(ScanPage(f"abc/{number}", each, bytes) for number, each in enumerate(wide))


def named(document: Document, level: int = 0) -> list[str]:
    """The names of the parts, or of the headings of a level."""
    return [line.text for line in headings(document.blocks) if line.level == level]


def kinds(document: Document, kind: type[Block]) -> list[Block]:
    """The blocks of a kind."""
    return [block for block in document.blocks if isinstance(block, kind)]


def test_p1(golden: Golden) -> None:
    """All parts, with two pages of a scan."""
    golden("published-document-2569", build(published_snapshot(scan=scan(False, True))))


def test_parts_are_numbered_as_they_are_printed() -> None:
    """Those that are left out leave no gap; what the office says before is no numbered part."""
    whole = build(published_snapshot(digits="arabic", scan=scan(False)))
    assert [name.split()[:2] for name in named(whole)[1:]] == [["ส่วนที่", str(n)] for n in (1, 2, 3, 4)]
    assert named(whole)[0] == "ความนำ"
    less = build(published_snapshot(digits="arabic", parts=("measures", "analysis")))
    assert [name.split(" ", 2)[1] for name in named(less)] == ["1", "2"]
    assert "มาตรการ" in named(less)[0]


def test_the_contents_names_every_part_and_heading_that_is_printed() -> None:
    """In their order and in their words."""
    made = build(published_snapshot(scan=scan(False)))
    (contents,) = kinds(made, Contents)
    assert isinstance(contents, Contents)
    printed = [line for line in headings(made.blocks) if line.level <= 1]
    assert list(contents.lines) == printed
    assert len(printed) > 8


def test_a_part_without_data_is_left_out() -> None:
    """No result, no scan: neither a title nor an empty page."""
    made = build(published_snapshot(digits="arabic", result=None))
    assert [name.split()[0] for name in named(made)] == ["ความนำ", "ส่วนที่", "ส่วนที่"]
    assert not kinds(made, ScannedPage)
    opened = [block for block in made.blocks if isinstance(block, PageBreak | Section)]
    assert made.blocks[-1] not in opened
    follow = [
        (a, b) for a, b in zip(made.blocks, made.blocks[1:], strict=False) if a in opened and b in opened
    ]
    assert follow == []


def test_the_table_is_that_of_the_offices_layout_on_its_pages() -> None:
    """Turned where it is wide; the part after it is upright again."""
    for layout in ("by-indicator", "by-question", "brief"):
        alone = build(published_snapshot(layout=layout, parts=("measures", "follow-up")))
        table = next(block for block in alone.blocks if isinstance(block, Table))
        own = measures_snapshot(layout=layout)
        plan = build_plan(own)
        wanted = next(block for block in plan.blocks if isinstance(block, Table))
        assert table == wanted
        assert alone.page == plan.page


def test_places_to_sign_stand_below_the_part_before_them() -> None:
    """Never alone on a page; beside each other below a wide table."""
    made = build(published_snapshot(parts=("measures", "approval")))
    assert isinstance(made.blocks[-2], Table) and isinstance(made.blocks[-1], Closing)
    assert made.blocks[-1].beside
    upright = build(published_snapshot())
    closing = next(block for block in upright.blocks if isinstance(block, Closing))
    assert not closing.beside


def test_pages_of_a_scan_are_turned_where_they_are_wide() -> None:
    """Each page of its own; the first one bears the part's name."""
    made = build(
        published_snapshot(digits="arabic", parts=("measures", "scan"), scan=scan(False, True, True))
    )
    pages = [block for block in made.blocks if isinstance(block, ScannedPage)]
    assert [page.part for page in pages] == ["ส่วนที่ 2 มาตรการฉบับที่ลงนามแล้ว", "", ""]
    sections = [block.page.landscape for block in made.blocks if isinstance(block, Section)]
    assert sections == [False, True]
    assert [page.mark for page in pages] == ["abc/0", "abc/1", "abc/2"]


def test_rounds_have_their_days_and_measures_those_who_report() -> None:
    """Quarters, or half years where the office follows up so."""
    said = "\n".join(texts(build(published_snapshot(digits="arabic", parts=("follow-up",)))))
    assert "1 ตุลาคม 2568" in said and "30 กันยายน 2569" in said and "ไตรมาสที่ 2 (รอบ 6 เดือน)" in said
    assert "เป็นรายไตรมาส" in said and "ปลัด" in said and "นายก" in said
    halves = "\n".join(texts(build(published_snapshot(parts=("follow-up",), rounds="halves"))))
    assert "ไตรมาส" not in halves.split("รายมาตรการ")[0] and "ทุกหกเดือน" in halves


def test_a_measure_without_unit_says_so() -> None:
    """What is bare is told in its row, names with signs stay as they are."""
    plan = Plan(fiscal_year=2569, measures=(Measure(key="m1", title="ก <b>&</b>", number=1),))
    said = list(texts(build(published_snapshot(plan=plan, parts=("follow-up",)))))
    assert "๑. ก <b>&</b>" in said and "ยังไม่ได้ระบุ" in said


def test_without_measures_there_is_no_document() -> None:
    """The message names the plan's year."""
    with pytest.raises(NoMeasures, match="2570"):
        build(published_snapshot(plan=Plan(fiscal_year=2570)))


@given(st.lists(st.sampled_from([*ALL, "poem", ""]), max_size=12))
def test_any_choice_of_parts_makes_a_document(keys: list[str]) -> None:
    """Keys that name no part are left out; each part stands once."""
    parts = chosen(keys)
    made = build(published_snapshot(parts=parts, scan=scan(True)))
    assert set(parts) <= set(ALL) and len(set(parts)) == len(parts)
    assert sum(isinstance(block, Contents) for block in made.blocks) == ("contents" in parts)
    assert not isinstance(made.blocks[-1], PageBreak | Section)


@pytest.mark.parametrize("setting", [None, "cover", 3, {}, [], [1, None], ["poem"]])
def test_a_strange_setting_means_all_parts(setting: object) -> None:
    """A hand-written office file."""
    assert chosen(setting) == ALL


def test_what_is_missing_is_told_by_part() -> None:
    """Only of the parts that are bound in."""
    plan = Plan(fiscal_year=2569, measures=(Measure(title="ก"), Measure(title="ข", units=("กองคลัง",))))
    bare = Assessment(fiscal_year=2568)
    assert for_published(ALL, 2568, None, None) == "ยังไม่มีคะแนนปีงบประมาณ 2568 และมาตรการ"
    assert for_published(ALL, 2568, bare, plan) == "ยังไม่มีคะแนนปีงบประมาณ 2568 และผู้รับผิดชอบ 1 มาตรการ"
    assert for_published(("measures",), 2568, bare, plan) == ""


def test_the_check_reads_the_report_and_the_plan() -> None:
    """Findings of both papers, and a scan that cannot be shown."""
    snapshot = published_snapshot(scan_problem="อ่านไฟล์ไม่ได้")
    snapshot = replace(
        snapshot, plan=replace(snapshot.plan, scan="a" * 64, introduction=("ระดับ \ufffd ของปี",))
    )
    found = check("published-document", snapshot, build(snapshot))
    assert {"letters", "scan"} <= {each.kind for each in found}
    told = next(each for each in found if each.kind == "scan")
    assert "อ่านไฟล์ไม่ได้" in told.text and told.place == "plans/2569/scan"


def test_the_same_text_twice_is_one_finding() -> None:
    """Read as a plan and as a report."""
    snapshot = published_snapshot()
    agency = replace(snapshot.agency, name="เทศบาล\ufffdตัวอย่าง")
    assert snapshot.result is not None
    snapshot = replace(snapshot, agency=agency, result=replace(snapshot.result, agency=agency))
    found = check("published-document", snapshot, build(snapshot))
    places = [(each.kind, each.place, each.excerpt, each.occurrence) for each in found]
    assert len(places) == len(set(places))


def test_the_title_names_the_plan_and_its_year() -> None:
    """Title page and file properties."""
    made = build(published_snapshot(digits="arabic", on=date(2026, 1, 5)))
    assert made.title.startswith("เล่มมาตรการ") and made.title.endswith("2569")
    first = next(block for block in made.blocks if isinstance(block, TitleLines))
    assert not first.part and "ปีงบประมาณ พ.ศ. 2569" in first.lines[1]
    assert ContentsLine("ความนำ") in next(b for b in made.blocks if isinstance(b, Contents)).lines
    assert any(isinstance(block, Heading) for block in made.blocks)
    assert not made.catchwords
