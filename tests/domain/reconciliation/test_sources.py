"""Sources that contradict each other: what is told, and which value the other figures speak for."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.assessments import Assessment, Source
from ita_desktop.domain.reconciliation import contradictions
from ita_desktop.domain.scores import Score
from ita_desktop.domain.second_looks import with_chosen, with_source, without_source
from tests.domain.cases import P1, P5, case, framework, year_of


def noted(assessment: Assessment, code: str, *values: tuple[int, str | None]) -> Assessment:
    """The assessment with sources of a code, values in hundredths."""
    made = tuple(Source(on=code, value=Score(value), from_=name) for value, name in values)
    return replace(assessment, sources=made)


def test_minutes_against_slides_the_parts_of_eit_speak_for_the_minutes() -> None:
    """P5: with 98.19 the mean of indicators 6 to 8 is EIT, with 98.12 it is not."""
    year = noted(case(P5, 2566), "6", (9819, "รายงานการประชุม"), (9812, "สไลด์"))
    told = contradictions(framework(2566), year)["6"]
    assert told.favoured == Score(9819)
    assert told.text == "ตัวชี้วัดที่ 6 มีค่าไม่ตรงกัน 98.19 จากรายงานการประชุม 98.12 จากสไลด์ เลือกค่าที่ถูก"
    assert told.reason == (
        "98.19 เข้ากับยอดอื่น ถ้าเป็น 98.19 ตัวชี้วัดที่ 6 ถึง 8 เฉลี่ยได้ 98.45 ตรงกับ EIT 98.45 ถ้าเป็น 98.12 ได้ 98.43 ไม่ตรง"
    )


def test_it_does_not_matter_which_of_them_stands_in_the_grid() -> None:
    """The favour comes from the sums, not from what was typed first."""
    year = noted(case(P5, 2566), "6", (9819, "รายงานการประชุม"), (9812, "สไลด์"))
    year = replace(year, scores={**year.scores, "6": Score(9812)})
    assert contradictions(framework(2566), year)["6"].favoured == Score(9819)


def test_a_question_is_judged_by_its_indicator() -> None:
    """P1: i2 is 93.13 in one paper and 93.3 in the other; the indicator needs 93.13."""
    year = noted(case(P1, 2568), "i2", (9330, "ตารางรายข้อ"), (9313, "รายงาน ITAS"))
    told = contradictions(framework(2568), year)["i2"]
    assert told.favoured == Score(9313)
    assert "ตัวชี้วัดที่ 1 คำนวณได้ 96.30 ตรงกับ 96.30" in told.reason


def test_where_nothing_can_tell_both_stand() -> None:
    """A year with one figure: no sum, no favour."""
    year = noted(year_of(2568, {"i1": "95"}), "i1", (9500, None), (9600, "สไลด์"))
    told = contradictions(framework(2568), year)["i1"]
    assert told.favoured is None
    assert told.text == "i1 มีค่าไม่ตรงกัน 95.00 จากค่าที่กรอกไว้เดิม 96.00 จากสไลด์ เลือกค่าที่ถูก"


def test_sources_that_agree_and_codes_of_other_years_are_no_contradiction() -> None:
    """93.3 and 93.30 are one value; o43 is not in this year's list."""
    year = year_of(2568, {"i1": "93.3"})
    sources = (
        Source(on="i1", value=Score(9330, 1), from_="ก"),
        Source(on="i1", value=Score(9330), from_="ข"),
        Source(on="o43", value=Score(0), from_="ก"),
        Source(on="o43", value=Score(10_000), from_="ข"),
        Source(on=None, value=Score(1)),
        Source(on="i2"),
    )
    assert contradictions(framework(2568), replace(year, sources=sources)) == {}


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "choose", "drop"]), st.integers(0, 4), st.integers(9000, 9005)),
    max_size=12,
)


@given(STEPS)
def test_no_value_is_lost_while_sources_are_noted_and_chosen(steps: list[tuple[str, int, int]]) -> None:
    """At most one source is chosen, it is the score, and adding or choosing loses nothing."""
    year = year_of(2568, {"i1": "93.13", "i2": "90"})
    for what, at, value in steps:
        before = {each.value for each in year.sources_of("i1")} | {year.scores["i1"]}
        if what == "add":
            year = with_source(year, "i1", Score(value), f"แหล่ง {at}")
        elif at < len(year.sources_of("i1")):
            year = (with_chosen if what == "choose" else without_source)(year, "i1", at)
        chosen = [each.value for each in year.sources_of("i1") if each.chosen]
        after = {each.value for each in year.sources_of("i1")} | {year.scores["i1"]}
        assert chosen in ([], [year.scores["i1"]])
        assert what == "drop" or {each.value for each in before if each} <= {
            each.value for each in after if each
        }
        assert year.scores["i2"] == Score(9000, 0)


def test_the_total_is_told_in_words() -> None:
    totals = dict.fromkeys(("overall", "IIT", "EIT", "OIT"), "80.00")
    year = noted(year_of(2565, totals), "overall", (8000, "ประกาศ"), (8008, "สไลด์"))
    told = contradictions(framework(2565), year)["overall"]
    assert "คำนวณได้ 80.00 ตรงกับ 80.00" in told.reason
    assert "overall" not in told.text + told.reason
