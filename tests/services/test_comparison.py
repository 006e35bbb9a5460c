"""Years side by side, and totals of former years typed by hand."""

from decimal import Decimal

import pytest

from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.scores import Score
from ita_desktop.services.bundle import Services
from ita_desktop.services.comparison import NoTotal, TooFarBack, YearHoldsMore
from tests.services.conftest import P1, P5, take_in

TOTALS = {"overall": "๘๔.๑๙", "IIT": "88.42", "EIT.public": "86.1", "EIT.survey": "84.75", "OIT": "80"}


def test_years_stand_newest_first_under_the_codes_of_the_year(office: Services) -> None:
    take_in(office, P5)
    office.years.add(2568)
    found = office.comparison.of(2568)
    assert [each.fiscal_year for each in found.years] == [2568, 2567, 2566]
    codes = {row.code for row in found.rows}
    assert "o28" in codes and "o43" not in codes
    assert "o43" in {row.code for row in office.comparison.of(2567).rows}, (
        "2567 was begun on the list of 2566"
    )
    levels = {each.fiscal_year: (each.result.level, each.result.announced) for each in found.years}
    assert levels == {2568: (None, False), 2567: (None, False), 2566: ("ผ่านดีเยี่ยม", True)}


def test_unknown_year_is_told(office: Services) -> None:
    with pytest.raises(NotFound, match="2570"):
        office.comparison.of(2570)


def test_totals_of_a_former_year_are_kept_as_one_act(office: Services) -> None:
    take_in(office, P1)
    assert office.comparison.year_before() == 2567
    office.comparison.add_totals(2567, TOTALS)
    found = office.comparison.of(2568)
    (row,) = [row for row in found.rows if row.code == "overall"]
    assert row.difference == Decimal("12.81")
    before = found.year(2567)
    assert before is not None and before.by_hand
    assert before.takes("overall") and before.takes("EIT.survey") and not before.takes("1")
    assert before.result.level == "ต้องปรับปรุง" and not before.result.announced
    office.history.undo()
    assert office.years.years() == (2568,)
    office.history.redo()
    assert office.scores.sheet(2567).entered["EIT.public"] == Score(8610, 1)


def test_year_before_the_first_framework_takes_the_four_totals(office: Services) -> None:
    take_in(office, P1)
    office.comparison.add_totals(2560, {"overall": "72.5", "EIT": "70"})
    found = office.comparison.of(2568)
    old = found.year(2560)
    assert old is not None and old.framework.codes == ("overall", "IIT", "EIT", "OIT")
    (eit,) = [row for row in found.rows if row.code == "EIT"]
    assert eit.years[2560].value == Decimal(70)
    with pytest.raises(NoTotal, match=r"EIT\.public"):
        office.comparison.add_totals(2559, {"overall": "70", "EIT.public": "70"})
    assert office.years.years() == (2568, 2560)


def test_text_that_is_no_score_is_kept_as_a_draft(office: Services) -> None:
    take_in(office, P1)
    kept = office.comparison.add_totals(2567, {"overall": "๘๔.๑๙.๐", "IIT": "120", "OIT": "<b>90</b>"})
    assert all(each.draft is not None for each in kept.values())
    found = office.comparison.of(2568).year(2567)
    assert found is not None
    assert {code: draft.text for code, draft in found.drafts.items()} == {
        "overall": "๘๔.๑๙.๐",
        "IIT": "120",
        "OIT": "<b>90</b>",
    }
    office.comparison.add_totals(2567, {"overall": "84.19", "IIT": ""})
    found = office.comparison.of(2568).year(2567)
    assert found is not None and set(found.drafts) == {"OIT"}
    assert found.entered == {"overall": Score(8419)}


def test_year_added_by_hand_is_removed_and_brought_back(office: Services) -> None:
    take_in(office, P1)
    office.comparison.add_totals(2567, {"overall": "84.19", "IIT": "120"})
    office.comparison.remove(2567)
    assert office.years.years() == (2568,)
    office.comparison.add_totals(2567, {})
    again = office.comparison.of(2568).year(2567)
    assert again is not None and not again.entered and not again.drafts
    office.history.undo()
    office.history.undo()
    back = office.comparison.of(2568).year(2567)
    assert back is not None and set(back.drafts) == {"IIT"} and back.entered == {"overall": Score(8419)}


def test_year_that_holds_more_is_not_removed_and_not_typed_here(office: Services) -> None:
    take_in(office, P1)
    office.comparison.add_totals(2567, {"overall": "84.19"})
    office.oit.set_choice(2567, ["o1"], "done")
    found = office.comparison.of(2568).year(2567)
    assert found is not None and not found.by_hand
    with pytest.raises(YearHoldsMore, match="2567"):
        office.comparison.remove(2567)
    assert office.years.years() == (2568, 2567)


def test_newest_year_is_typed_on_the_page_of_scores(office: Services) -> None:
    office.years.add(2568)
    found = office.comparison.of(2568).year(2568)
    assert found is not None and not found.by_hand


def test_years_reach_back_to_the_first_that_can_be_kept(office: Services) -> None:
    take_in(office, P1)
    office.comparison.add_totals(2540, {"overall": "50"})
    with pytest.raises(TooFarBack):
        office.comparison.add_totals(2539, {})


def test_years_by_hand_go_with_the_office_file(office: Services) -> None:
    take_in(office, P1)
    for year in range(2557, 2568):
        office.comparison.add_totals(year, {"overall": "80", "IIT": "80.5"})
    data = office.exchange.exported()
    assert data.count(b'"fiscal_year"') >= 12
    assert len(office.comparison.of(2568).years) == 12
