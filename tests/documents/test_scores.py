"""What the table of scores says."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ita_desktop.documents.blocks import GroupRow, Table, TableRow
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.scores import NoScores, build
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.scores import Score
from tests.documents.conftest import Golden
from tests.documents.offices import framework, scores_snapshot, years


def of_year(year: int, scores: dict[str, str], **changes: Any) -> YearSnapshot:
    """A year with these scores."""
    entered = {code: Score(int(Decimal(text) * 100)) for code, text in scores.items()}
    assessment = Assessment(fiscal_year=year, scores=entered, **changes)
    return YearSnapshot(fiscal_year=year, framework=framework(year), assessment=assessment)


def rows(snapshot: AssessmentSnapshot) -> dict[str, list[str]]:
    """Printed cells after the code, by the code of the office file."""
    (table,) = [block for block in build(snapshot).blocks if isinstance(block, Table)]
    found = [row for row in table.rows if isinstance(row, TableRow)]
    assert len({str(row.values[0]) for row in found}) == len(found)
    return {
        str(row.values[0]): ["".join(run.text for run in cell) for cell in row.cells[1:]] for row in found
    }


def sentences(snapshot: AssessmentSnapshot) -> str:
    """All texts of the paper as one."""
    return "\n".join(texts(build(snapshot)))


def test_p1(golden: Golden) -> None:
    golden("scores-2568", build(scores_snapshot(on=date(2026, 6, 5))))


def test_every_score_that_was_entered_stands_in_its_row() -> None:
    for year in (years()[2566], scores_snapshot().year):
        assert year.assessment is not None
        found = rows(scores_snapshot(year=year, digits="arabic"))
        for code, score in year.assessment.scores.items():
            assert found[code][1] == f"{score.value:.2f}"


def test_questions_stand_below_their_part() -> None:
    (table,) = [block for block in build(scores_snapshot()).blocks if isinstance(block, Table)]
    codes = [row.text if isinstance(row, GroupRow) else row.values[0] for row in table.rows]
    start = codes.index("6")
    assert codes[start : start + 9] == [
        "6",
        "6.public", "e1.public", "e2.public", "e3.public",
        "6.survey", "e1.survey", "e2.survey", "e3.survey",
    ]  # fmt: skip


def test_computed_scores_are_marked_and_the_mark_explained() -> None:
    snapshot = scores_snapshot(digits="arabic")
    found = rows(snapshot)
    assert found["6.survey"][1] == "*94.17"
    assert found["EIT"][1] == "*93.42"
    assert found["6"][1] == "95.25"
    assert "* หมายถึงคะแนนที่โปรแกรมคำนวณ" in sentences(snapshot)


def test_what_is_not_known_has_a_dash_and_levels_without_a_score_are_named() -> None:
    snapshot = scores_snapshot()
    found = rows(snapshot)
    assert [found[code][1] for code in ("i13", "e1.public", "6.public")] == ["-", "-", "-"]
    assert "o1" not in found
    assert "ไม่แสดงตัวชี้วัดย่อย OIT และรายการ OIT" in sentences(snapshot)
    full = years()[2566]
    assert "o43" in rows(scores_snapshot(year=full))
    assert "รายการ OIT" not in sentences(scores_snapshot(year=full))


def test_last_year_stands_beside_it_with_the_difference() -> None:
    now = of_year(2568, {"overall": "97.00", "1": "90.00", "2": "80.00", "i1": "95.76", "IIT": "96.57"})
    before = of_year(2567, {"overall": "84.19", "1": "94.71", "2": "80.00", "i1": "95.00"})
    snapshot = scores_snapshot(year=now, before=before, digits="arabic")
    found = rows(snapshot)
    assert found["overall"][1:] == ["97.00", "84.19", "+12.81"]
    assert found["1"][1:] == ["90.00", "94.71", "-4.71"]
    assert found["2"][1:] == ["80.00", "80.00", "0.00"]
    assert found["i1"][1:] == ["95.76", "95.00", "+0.76"]
    assert found["IIT"][1:] == ["96.57", "-", "-"]
    assert "เพิ่มขึ้นจากปีก่อน 12.81 คะแนน" in sentences(snapshot)
    fallen = scores_snapshot(year=before, before=replace(before, fiscal_year=2566))
    assert "เท่ากับปีก่อน" in sentences(fallen)


def test_a_fall_is_told_without_a_sign() -> None:
    snapshot = scores_snapshot(
        year=of_year(2568, {"overall": "80.00"}), before=of_year(2567, {"overall": "100"}), digits="arabic"
    )
    assert "ลดลงจากปีก่อน 20.00 คะแนน" in sentences(snapshot)


def test_without_last_year_there_are_three_columns() -> None:
    empty = YearSnapshot(fiscal_year=2567, framework=framework(2567))
    for before in (None, empty):
        (table,) = [b for b in build(scores_snapshot(before=before)).blocks if isinstance(b, Table)]
        assert len(table.columns) == 3


def test_differences_are_numbers_of_the_workbook() -> None:
    now, before = of_year(2568, {"overall": "97.00"}), of_year(2567, {"overall": "84.19"})
    (table,) = [b for b in build(scores_snapshot(year=now, before=before)).blocks if isinstance(b, Table)]
    (total,) = [row for row in table.rows if isinstance(row, TableRow) and row.values[0] == "overall"]
    assert total.values[2:] == (Decimal("97.00"), Decimal("84.19"), Decimal("12.81"))


@pytest.mark.parametrize(
    ("scores", "level", "told"),
    [
        ({"overall": "96.00"}, "ผ่านดี", "อยู่ในระดับผ่านดี"),
        ({"overall": "60.00"}, None, "อยู่ในระดับต้องปรับปรุงโดยด่วน"),
        ({"IIT": "60.00"}, None, "ยังไม่มีคะแนนรวม"),
    ],
)
def test_the_level_is_the_announced_one_else_what_the_scores_give(
    scores: dict[str, str], level: str | None, told: str
) -> None:
    assert told in sentences(scores_snapshot(year=of_year(2568, scores, level=level)))


def test_letters_of_a_level_stand_apart() -> None:
    assert "ระดับ AA" in sentences(scores_snapshot(year=of_year(2565, {"overall": "96.00"}, level="AA")))


def test_a_year_without_scores_is_refused_in_words() -> None:
    with pytest.raises(NoScores, match="2567"):
        build(scores_snapshot(year=years()[2567]))
