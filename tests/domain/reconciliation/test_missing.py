"""Parts that are not there, and what they must be."""

from tests.domain.cases import P1, P5, case, changed, framework, told, without, year_of

FIRST = {"e1.public": "96.33", "e2.public": "96.33", "e3.public": "96.34"}
WHOLE = changed(case(P1, 2568), {"i2": "93.13"} | FIRST | dict.fromkeys(("i13", "i14", "i15"), "96.09"))


def missing(*codes: str) -> list[tuple[str, str | None]]:
    """Where the whole year without these scores lacks something, and what it must be."""
    return [(each.on, each.computed) for each in told(without(WHOLE, *codes), "missing")]


def test_nothing_is_missing_where_all_is_known() -> None:
    assert missing() == []


def test_one_question() -> None:
    assert missing("i13") == [("i13", "96.09")]
    assert missing("i4") == [("i4", "95.96")]


def test_two_questions_have_a_mean() -> None:
    assert missing("i13", "i14") == [("5", "96.09")]
    assert missing("i4", "i5") == [("2", "95.36")]


def test_one_part_of_an_indicator() -> None:
    """8.survey from 8 and 8.public: 2 × 91.73 − 93.1867."""
    assert missing("e7.survey", "e8.survey", "e9.survey") == [("8.survey", "90.27")]


def test_a_part_that_lacks_one_question_is_told_as_the_part() -> None:
    found = told(without(WHOLE, "e8.survey"), "missing")
    assert [(each.on, each.computed) for each in found] == [("8.survey", "90.27")]
    assert "e8" in found[0].text


def test_both_parts_are_told_on_the_indicator() -> None:
    gone = [f"e{number}.{part}" for number in (7, 8, 9) for part in ("public", "survey")]
    assert missing(*gone) == [("8", "91.73")]


def test_the_nearest_parent_tells() -> None:
    """6.public from 6 (96.33), not from EIT.public (96.34); from EIT.public where 6 is not there."""
    assert missing(*FIRST) == [("6.public", "96.33")]
    assert missing(*FIRST, "6") == [("6.public", "96.34")]


def test_an_entered_part_asks_for_its_questions() -> None:
    entered = told(changed(without(WHOLE, *FIRST), {"6.public": "96.33"}), "missing")
    assert [(each.on, each.computed) for each in entered] == [("6.public", "96.33")]


def test_an_indicator_from_its_instrument() -> None:
    assert missing("5", "i13") == [("5", "96.11")]


def test_an_instrument_from_the_total() -> None:
    found = told(without(WHOLE, "IIT", "5", "i13"), "missing")
    assert [(each.on, each.computed) for each in found] == [("IIT", "96.59")]
    assert "คะแนนรวม" in found[0].text


def test_instruments_have_a_weighted_mean() -> None:
    """(97 − 0.40 × 100 − 0.15 × 92.32) / (0.30 + 0.15)."""
    totals = {"overall": "97.00", "EIT.survey": "92.32", "OIT": "100"}
    found = told(year_of(2568, totals), "missing")
    assert [(each.on, each.computed) for each in found] == [("overall", "95.89")]
    assert "ถ่วงน้ำหนัก" in found[0].text


def test_a_single_part_beside_a_known_one_is_told_without_questions() -> None:
    year = without(case(P5, 2566), "4")
    assert [(each.on, each.computed) for each in told(year, "missing")] == [("4", "97.76")]
    assert [each.on for each in told(year, "incomplete")] == ["IIT", "EIT"]


def test_survey_without_questions_beside_public_with_all() -> None:
    gone = [f"e{number}.survey" for number in range(1, 10)]
    year = without(WHOLE, *gone)
    assert [each.on for each in told(year, "missing")] == ["6.survey", "7.survey", "8.survey"]
    assert [each.on for each in told(year, "incomplete")] == ["OIT"]


def test_an_item_whose_row_was_lost() -> None:
    found = told(without(case(P5, 2566), "o33"), "missing")
    assert [(each.on, each.computed) for each in found] == [("10.1", "100.00")]
    assert "o33" in found[0].text


def test_nothing_is_missing_from_items_without_weights() -> None:
    entered = dict.fromkeys(framework(2568).item_codes[:5], "100")
    assert told(year_of(2568, entered | {"9": "100", "10": "100"}), "missing") == []


def test_totals_only_ask_for_nothing() -> None:
    totals = {"overall": "84.19", "IIT": "88.42", "EIT": "85.43", "OIT": "80.09"}
    assert told(year_of(2568, totals)) == []
    assert told(year_of(2565, totals)) == []


def test_an_empty_year_says_nothing() -> None:
    for year in (2565, 2566, 2567, 2568, 2569):
        assert told(year_of(year, {})) == []
