"""The rows of the grid come from the framework and say what the check found."""

import pytest

from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores.cells import ScoreRow
from ita_desktop.ui.scores.columns import columns_of
from ita_desktop.ui.scores.folding import counts_of, folded_at_first, row_of, seen
from ita_desktop.ui.scores.rows import build_rows


def rows_of(services: Services, year: int) -> dict[str, ScoreRow]:
    """A year's rows by key."""
    return {row.key: row for row in build_rows(services.scores.sheet(year))}


def test_the_two_parts_of_eit_are_rows_of_their_own(p1: Services) -> None:
    """EIT has no row where nothing is typed for it; each part has one with its figure in its own column."""
    rows = rows_of(p1, 2568)
    assert "EIT" not in rows
    assert [(slot, cell.text) for slot, cell in rows["EIT.public"].cells.items()] == [("public", "94.51")]
    assert [(slot, cell.text) for slot, cell in rows["EIT.survey"].cells.items()] == [("survey", "92.32")]
    assert [rows[key].label for key in ("EIT.public", "EIT.survey")] == ["EIT 1", "EIT 2"]


def test_eit_has_a_row_once_a_value_is_typed_for_it(p1: Services) -> None:
    """What is kept is shown."""
    p1.scores.record(2568, "EIT", "93.42")
    assert rows_of(p1, 2568)["EIT"].cells["score"].text == "93.42"


def test_the_lost_digit(p1: Services) -> None:
    """i2 lacks a decimal and is doubtful; its indicator does not agree by 0.05."""
    rows = rows_of(p1, 2568)
    cell = rows["i2"].cells["score"]
    assert (cell.text, cell.lost, cell.doubt) == ("93.3", 1, True)
    assert (rows["i2"].verdict.shape, rows["i2"].verdict.word) == (Shape.CARE, "สงสัย")
    assert (rows["1"].verdict.shape, rows["1"].verdict.word) == (Shape.BAD, "ไม่ตรง -0.05")
    assert rows["i3"].cells["score"].text == "100.00"


def test_missing_questions(p1: Services) -> None:
    """What is not typed says so, and is counted above it."""
    rows = rows_of(p1, 2568)
    words = {key: rows[key].verdict.word for key in ("5", "6", "i13", "e1", "EIT.public", "EIT.survey")}
    assert words == {
        "5": "ขาด 3 ข้อ", "6": "ขาด 3 ข้อ", "i13": "ยังไม่กรอก", "e1": "ขาดส่วนที่ 1",
        "EIT.public": "ขาด 3 ข้อ", "EIT.survey": "ตรง",
    }  # fmt: skip


def test_official_figures_have_a_padlock(p1: Services) -> None:
    """The weights of the items of 2568 are not known: indicators 9 and 10 stand as announced."""
    rows = rows_of(p1, 2568)
    assert (rows["9"].verdict.shape, rows["9"].verdict.word) == (Shape.PADLOCK, "ใช้ค่าประกาศ")
    assert "o1" not in rows


def test_computed_parts_are_not_typed(p1: Services) -> None:
    """A part's mean is grey where its questions are there, and can be typed where they are not."""
    cells = rows_of(p1, 2568)["6"].cells
    assert (cells["survey"].text, cells["survey"].typed) == ("94.17", False)
    assert (cells["public"].text, cells["public"].typed) == ("", True)


def test_counts_of_the_filters(p1: Services) -> None:
    """One row does not agree, one is doubtful, six lack a figure."""
    counts = counts_of(build_rows(p1.scores.sheet(2568)))
    assert (counts["wrong"], counts["doubt"], counts["missing"]) == (1, 1, 6)


def test_a_refused_text_stands_in_its_cell(p1: Services) -> None:
    """It is wrong, it is no score, and its question is still missing."""
    p1.scores.record(2568, "e1.public", "๙๗๐.๓")
    rows = rows_of(p1, 2568)
    cell = rows["e1"].cells["public"]
    assert (cell.text, bool(cell.refused)) == ("๙๗๐.๓", True)
    assert rows["e1"].verdict.word == "รับไม่ได้"
    assert rows["EIT.public"].verdict.word == "ขาด 3 ข้อ"


def test_rows_that_agree_fold(p1: Services) -> None:
    """Indicators with something wrong are open."""
    assert folded_at_first(build_rows(p1.scores.sheet(2568))) == {"2", "3", "4", "7", "8"}


def test_an_empty_year_is_open(p1: Services) -> None:
    """There is something to type."""
    p1.years.add(2569)
    assert not folded_at_first(build_rows(p1.scores.sheet(2569)))


def test_announced_indicators_without_questions_fold(p5: Services) -> None:
    """Nothing is wrong with them; the items agree with theirs."""
    folded = folded_at_first(build_rows(p5.scores.sheet(2566)))
    assert {str(number) for number in range(1, 11)} <= folded


def test_a_filter_shows_its_rows_and_those_above(p1: Services) -> None:
    """The total stands for orientation; folds do not hide what is looked for."""
    rows = build_rows(p1.scores.sheet(2568))
    assert [row.key for row in seen(rows, {"1"}, "doubt")] == ["overall", "1", "i2"]


@pytest.mark.parametrize(
    ("year", "questions", "items", "parts"), [(2565, 45, 43, 0), (2566, 45, 43, 2), (2568, 24, 0, 2)]
)
def test_each_year_has_its_own_rows(p1: Services, year: int, questions: int, items: int, parts: int) -> None:
    """Thirty questions and one form to 2565; items where indicators are computed from them."""
    if year != 2568:
        p1.years.add(year)
    sheet = p1.scores.sheet(year)
    kinds = [row.kind for row in build_rows(sheet)]
    assert (kinds.count("question"), kinds.count("item")) == (questions, items)
    assert sum(column.kind == "part" for column in columns_of(sheet, wide=False)) == parts


def test_no_column_for_a_year_that_is_not_there(p1: Services) -> None:
    """Last year's column stands once last year has data."""
    assert "last" not in [column.kind for column in columns_of(p1.scores.sheet(2568), wide=False)]
    p1.years.add(2567)
    p1.scores.record(2567, "overall", "84.19")
    sheet = p1.scores.sheet(2568)
    assert "ปี 2567" in [column.head for column in columns_of(sheet, wide=False)]
    assert f"{rows_of(p1, 2568)['overall'].change:+.2f}" == "+12.81"


def test_a_code_leads_to_its_row(p1: Services) -> None:
    """A part of a question stands in the question's row, EIT in that of its first part."""
    rows = build_rows(p1.scores.sheet(2568))
    found = {code: row_of(code, rows) for code in ("e1.public", "EIT", "i2", "x")}
    assert {code: row.key if row else None for code, row in found.items()} == {
        "e1.public": "e1", "EIT": "EIT.public", "i2": "i2", "x": None,
    }  # fmt: skip
