"""The charts of real years: what they hold, what they say in words, what is copied from them."""

from decimal import Decimal

from ita_desktop.domain.charts import Group, Mark
from ita_desktop.domain.charts.figures import as_text, figures
from ita_desktop.domain.charts.yearly import (
    YearValues,
    indicator_differences,
    indicators,
    instrument_differences,
    instrument_history,
    instruments,
    known_values,
    questions,
    total_history,
)
from tests.domain.cases import P1, P5, case, framework


def year_of_case(name: str, year: int) -> YearValues:
    used = framework(year)
    return YearValues(used, year, known_values(used, case(name, year).scores))


P1_YEAR, P5_YEAR = year_of_case(P1, 2568), year_of_case(P5, 2566)


def totals(year: int, **values: str) -> YearValues:
    """A year of totals; ``EIT_public`` stands for ``EIT.public``."""
    known = {code.replace("_", "."): Decimal(value) for code, value in values.items()}
    return YearValues(framework(max(year, 2565)), year, known)


def test_indicators_stand_in_their_groups_beside_the_line_to_pass() -> None:
    chart = indicators(P1_YEAR)
    assert chart.labels[0] == "1 การปฏิบัติหน้าที่"
    assert [group.size for group in chart.groups] == [5, 3, 2]
    assert chart.groups[0] == Group("IIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", 5)
    assert chart.marks == (Mark("เกณฑ์ 85", Decimal(85)),)
    assert chart.series[0].name == "ปี 2568"
    assert chart.series[0].values[7] == Decimal("91.73")


def test_the_words_of_a_chart_name_highest_lowest_and_what_is_below() -> None:
    assert indicators(P1_YEAR).summary == (
        "แผนภูมิ คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. 2568 จำนวน 10 รายการ\n"
        "สูงสุด 100.00 ได้แก่ 9 การเปิดเผยข้อมูล, 10 การป้องกันการทุจริต\n"
        "ต่ำสุด 91.73 ได้แก่ 8 การปรับปรุงการทำงาน\n"
        "ไม่มีรายการใดต่ำกว่า 85"
    )
    assert "ต่ำกว่า 95 จำนวน 2 รายการ ได้แก่ EIT ส่วนที่ 1 94.51, EIT ส่วนที่ 2 92.32" in (instruments(P1_YEAR).summary)


def test_what_is_not_known_is_said() -> None:
    nothing = indicators(YearValues(framework(2568), 2568, {}))
    assert nothing.is_empty
    assert nothing.summary.endswith("ยังไม่มีคะแนน")
    assert "ไม่มีข้อมูล 3 รายการ ได้แก่ i13" in questions(P1_YEAR)[0].summary


def test_when_all_are_alike_no_highest_is_named() -> None:
    used = framework(2568)
    chart = indicators(YearValues(used, 2568, {code: Decimal("100.00") for code in used.codes}))
    assert "ทุกรายการได้ 100.00" in chart.summary
    assert "ต่ำสุด" not in chart.summary


def test_last_years_scores_stand_beside_where_there_are_any() -> None:
    chart = indicators(P1_YEAR, {"1": Decimal("80.00")})
    assert [series.name for series in chart.series] == ["ปี 2567", "ปี 2568"]
    assert chart.series[0].values[:2] == (Decimal("80.00"), None)
    assert len(indicators(P1_YEAR, {}).series) == 1


def test_one_eit_stands_for_its_parts_where_only_it_is_known() -> None:
    merged = instruments(totals(2568, overall="90", IIT="91", EIT="92", OIT="93"))
    assert merged.labels == ("IIT", "EIT", "OIT")
    assert instruments(P1_YEAR).labels == ("IIT", "EIT ส่วนที่ 1", "EIT ส่วนที่ 2", "OIT")


def test_questions_stand_by_instrument_and_part_the_lowest_first_the_unknown_last() -> None:
    charts = questions(P1_YEAR)
    assert [len(chart.labels) for chart in charts] == [15, 9, 9]
    for chart in charts:
        values = chart.series[0].values
        known = [value for value in values if value is not None]
        assert known == sorted(known)
        assert values[: len(known)] == tuple(known)
    assert charts[0].labels[0].startswith("i10 ")
    assert "EIT ส่วนที่ 2" in charts[2].title


def test_the_questions_of_2566_are_thirty_and_fifteen_twice() -> None:
    assert [len(chart.labels) for chart in questions(P5_YEAR)] == [30, 15, 15]


def test_differences_have_their_sign_and_leave_open_what_cannot_be_compared() -> None:
    before = {"overall": Decimal("84.19"), "IIT": Decimal("97.00"), "OIT": Decimal("100.00")}
    chart = instrument_differences(P1_YEAR, before)
    assert chart.series[0].values == (
        Decimal("12.81"),
        Decimal("-0.43"),
        None,
        None,
        Decimal("0.00"),
    )
    assert "เพิ่มขึ้น 1 รายการ ลดลง 1 รายการ เท่าเดิม 1 รายการ" in chart.summary
    assert "ลดลงมากที่สุด 0.43 ได้แก่ IIT" in chart.summary
    assert indicator_differences(P1_YEAR, {}).is_empty


def test_a_year_between_that_is_not_known_stays_empty() -> None:
    chart = total_history([totals(2564, overall="80.00"), totals(2567, overall="90.00"), P1_YEAR])
    assert chart.labels == ("2564", "2565", "2566", "2567", "2568")
    assert chart.series[0].values == (Decimal("80.00"), None, None, Decimal("90.00"), Decimal("97.00"))
    assert chart.title == "คะแนนรวมย้อนหลัง ปี 2564 ถึง 2568"


def test_eit_is_one_line_to_2565_and_two_from_2566() -> None:
    old = totals(2565, IIT="80", EIT="81", OIT="82")
    chart = instrument_history([old, P5_YEAR, totals(2567, IIT="90", EIT="91", OIT="92")])
    lines = {series.name: series.values for series in chart.series}
    assert list(lines) == ["IIT", "EIT", "EIT ส่วนที่ 1", "EIT ส่วนที่ 2", "OIT"]
    assert lines["EIT"] == (Decimal(81), None, Decimal(91))
    assert lines["EIT ส่วนที่ 1"] == (None, Decimal("97.26"), None)


def test_no_year_makes_an_empty_history() -> None:
    assert total_history([]).labels == ()


def test_the_copied_text_pastes_as_cells() -> None:
    chart = instruments(P1_YEAR, {"IIT": Decimal("90.00")})
    assert as_text(chart).split("\n") == [
        "คะแนนรายเครื่องมือ ปีงบประมาณ พ.ศ. 2568",
        "รายการ\tปี 2567\tปี 2568",
        "IIT\t90.00\t96.57",
        "EIT ส่วนที่ 1\t\t94.51",
        "EIT ส่วนที่ 2\t\t92.32",
        "OIT\t\t100.00",
    ]
    assert figures(chart)[1] == ("IIT", Decimal("90.00"), Decimal("96.57"))
