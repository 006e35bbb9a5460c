"""What the report on a plan's measures says, in each layout."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.documents.blocks import (
    Chart,
    Closing,
    Document,
    GroupRow,
    Paragraph,
    Pictures,
    Table,
    TableRow,
)
from ita_desktop.documents.catalog import paper
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.follow_up.paper import LAYOUTS, build
from ita_desktop.documents.measures.lacking import NoMeasures
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.measures import Measure, Plan, PlanSigner, Progress
from ita_desktop.domain.measures.rounds import round_of
from ita_desktop.domain.measures.standings import STATUSES, WORDINGS
from tests.documents.conftest import Golden
from tests.documents.offices import followed_snapshot


def tables(made: Document) -> dict[str, list[list[str]]]:
    """The printed cells of each table by its name; rows over all columns are one cell."""
    return {
        block.name: [
            [row.text] if isinstance(row, GroupRow) else ["".join(run.text for run in c) for c in row.cells]
            for row in block.rows
        ]
        for block in made.blocks
        if isinstance(block, Table)
    }


def with_measures(*measures: Measure, **changes: object) -> Document:
    """The report on a plan of 2569."""
    plan = Plan(fiscal_year=2569, measures=measures)
    return build(replace(followed_snapshot(), plan=plan, digits="arabic", **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_p1(golden: Golden, layout: str) -> None:
    golden(f"follow-up-2569-{layout}", build(followed_snapshot(layout=layout)))


def test_every_layout_of_the_catalogue_is_built() -> None:
    listed = paper("follow-up")
    assert listed is not None
    assert [layout.name for layout in listed.layouts] == list(LAYOUTS)


def test_each_unit_has_its_row_beside_the_measure_that_is_told_once() -> None:
    made = build(followed_snapshot(digits="arabic"))
    (table,) = [block for block in made.blocks if isinstance(block, Table) and block.name == "ผลรายมาตรการ"]
    first, second, silent, third = [row for row in table.rows if isinstance(row, TableRow)][:4]
    assert [first.joined, second.joined, silent.joined, third.joined] == [0, 2, 2, 0]
    cells = ["".join(run.text for run in cell) for cell in first.cells]
    assert cells[2:] == [
        "สำนักปลัดเทศบาล",
        "ไตรมาสที่ 1: ทบทวนคู่มือแล้วสองงาน\nไตรมาสที่ 2: ทบทวนครบทุกงาน",
        "ไตรมาสที่ 1: คู่มือ 2 เล่ม\nไตรมาสที่ 2: เผยแพร่แล้ว",
        "80",
        "บุคลากรน้อย",
        "ควรอบรม",
        "ไตรมาสที่ 1: คู่มือ <ฉบับร่าง> & ปก\nหน้าเว็บ o3 ปี 2569 (1).html\nไฟล์หลักฐานที่ไม่พบในเครื่อง\n"
        "ไตรมาสที่ 2: ภาพถ่าย 2 ภาพ",
    ]
    assert "".join(run.text for run in third.cells[3]) == "ยังไม่มีรายงาน"


def test_units_that_reported_nothing_stand_below_those_that_did() -> None:
    heard = Progress(unit="กองคลัง", text="ทำแล้ว")
    measure = Measure(number=1, title="เรื่อง", units=("กองคลัง", "กองช่าง", "กองการศึกษา"), progress=(heard,))
    first, second = tables(with_measures(measure))["ผลรายมาตรการ"]
    assert (first[2], first[3]) == ("กองคลัง", "ทำแล้ว")
    assert (second[2], second[3]) == ("กองช่าง\nกองการศึกษา", "ยังไม่มีรายงาน")
    for_all = replace(measure, progress=(Progress(text="ทำแล้ว"),))
    assert len(tables(with_measures(for_all))["ผลรายมาตรการ"]) == 1


def test_shares_that_are_rounded_to_another_sum_say_so() -> None:
    reported = Progress(text="ทำแล้ว")

    def caption(*statuses: str) -> str:
        measures = (Measure(title="ก", status=status, progress=(reported,)) for status in statuses)
        made = with_measures(*measures)
        return next(b.caption for b in made.blocks if isinstance(b, Table) and b.name == "สรุปสถานะ")

    assert caption("done", "in_progress") == "สรุปสถานะของมาตรการ"
    assert "ผลรวมจึงต่างจาก 100.00" in caption("done", "in_progress", "stopped")


def test_who_signs_the_plan_signs_the_report_as_reporter() -> None:
    signers = tuple(PlanSigner(label=label, post="ปลัดเทศบาล") for label in ("ผู้จัดทำ", "ผู้อนุมัติ", "พยาน"))
    plan = Plan(
        fiscal_year=2569, signers=signers, measures=(Measure(title="ก", progress=(Progress(text="ข"),)),)
    )
    made = build(replace(followed_snapshot(), plan=plan))
    (closing,) = [block for block in made.blocks if isinstance(block, Closing)]
    assert [each.label for each in closing.signatures] == ["ผู้รายงาน", "ผู้รับรองรายงาน", "พยาน"]


def test_the_timeline_shows_every_measure_once_in_pieces_that_fit_a_page() -> None:
    made = build(followed_snapshot(digits="arabic"))
    charts = [block.chart for block in made.blocks if isinstance(block, Chart)]
    assert [len(each.labels) for each in charts] == [9, 8]
    assert "".join(each.labels[0] for each in charts).startswith("1 ทบทวน")


def test_a_measure_of_every_unit_is_as_far_as_all_units_of_the_office_are() -> None:
    report = Progress(round="q1", unit="กองคลัง", percent=100, text="ทำแล้ว")
    measure = Measure(number=1, title="ก", units=("หน่วยงานภายในทุกกอง",), progress=(report,))
    agency = Agency(name="ก", units=("กองคลัง", "กองช่าง"))
    made = with_measures(measure, agency=agency, layout="half-year")
    assert tables(made)["ผลรอบ 6 เดือน"][0][4] == "50"


def test_a_round_that_is_asked_for_is_told_alone() -> None:
    made = build(followed_snapshot(digits="arabic", round=round_of(2569, "q1"), round_asked=True))
    first = tables(made)["ผลรายมาตรการ"][0]
    assert first[3] == "ทบทวนคู่มือแล้วสองงาน"
    assert first[5] == "40"
    assert "ไตรมาสที่ 1 (1 ตุลาคม 2568 ถึง 31 ธันวาคม 2568)" in list(texts(made))


def test_half_a_year_tells_what_comes_next_with_the_unit_where_there_are_several() -> None:
    late = Progress(on=date(2026, 8, 1), text="ทำต่อ", next="ปิดงาน")
    two = (Progress(round="q1", unit="ก", text="หนึ่ง"), Progress(round="q2", unit="ข", text="สอง", next="สาม"))
    made = with_measures(Measure(number=1, title="เรื่อง", progress=(*two, late)), layout="half-year")
    (row,) = tables(made)["ผลรอบ 6 เดือน"]
    assert row[3] == "ก ไตรมาสที่ 1: หนึ่ง\nข ไตรมาสที่ 2: สอง"
    assert row[6] == "สาม"


def test_photographs_follow_under_their_measure_with_a_caption_each() -> None:
    made = build(followed_snapshot(photos={64 * "3": b"image"}))
    (pictures,) = [block for block in made.blocks if isinstance(block, Pictures)]
    assert [each.caption for each in pictures.photographs] == ["ประชุมทบทวน", "ทบทวนครบทุกงาน"]
    assert [each.content for each in pictures.photographs] == [b"image", None]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_plan_of_which_nothing_is_reported_says_so(layout: str) -> None:
    late = Measure(title="ก", units=("กองคลัง",), progress=(Progress(round="q3", text="ข"),))
    made = with_measures(late if layout == "half-year" else replace(late, progress=()), layout=layout)
    said = " ".join(texts(made))
    assert "ยังไม่มีหน่วยงานใดรายงานผลของรอบนี้" in said
    assert "ยังไม่มีรายงาน" in said and "มีรายงานผลแล้ว" not in said


def test_a_plan_without_measures_is_refused() -> None:
    with pytest.raises(NoMeasures):
        with_measures()


@given(
    st.lists(
        st.builds(
            Measure,
            title=st.text(max_size=8),
            status=st.none() | st.sampled_from(STATUSES) | st.sampled_from(("เสร็จแล้ว", "รอ <งบ> & คน")),
            units=st.none() | st.lists(st.sampled_from(("กองคลัง", "กองช่าง", "ทุกกอง")), max_size=2).map(tuple),
            progress=st.lists(
                st.builds(Progress, unit=st.none() | st.just("กองคลัง"), text=st.text(max_size=6)), max_size=2
            ).map(tuple),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_sentences_tell_the_figures_of_the_tables(measures: list[Measure]) -> None:
    reported = sum(bool(each.progress) for each in measures)
    if not reported:
        return
    made = with_measures(*measures)
    *counted, total = tables(made)["สรุปสถานะ"]
    assert sum(int(row[1]) for row in counted) == int(total[1]) == len(measures)
    told = ["".join(run.text for run in block.runs) for block in made.blocks if isinstance(block, Paragraph)]
    assert told[1] == "  ".join(f"{row[0]} {row[1]} มาตรการ" for row in counted)
    assert re.findall(r"มีรายงานผลแล้ว (\d+)", told[2]) == [str(reported)]
    for row in tables(made)["รายหน่วยงาน"]:
        assert int(row[1]) == int(row[2]) + int(row[3])
    assert set(WORDINGS.values()) >= {row[0] for row in counted} - {"รอ <งบ> & คน"}
