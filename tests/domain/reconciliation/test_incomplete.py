"""Instruments without questions or items, checklists without a row."""

import pytest

from ita_desktop.domain.oit import OitItem
from tests.domain.cases import framework, told, year_of


def on(year: int, texts: dict[str, str], *items: str) -> list[str]:
    """Where the year is incomplete."""
    oit = {code: OitItem(status="done") for code in items}
    return [each.on for each in told(year_of(year, texts, oit=oit), "incomplete")]


def test_each_instrument_without_any_question_once() -> None:
    assert on(2568, {"1": "95.00"}) == ["IIT", "EIT", "OIT"]
    assert on(2568, {"i1": "95.00"}) == ["EIT", "OIT"]
    assert on(2568, {"i1": "95.00", "e1.survey": "90.00"}) == ["OIT"]
    assert on(2568, {"i1": "95.00", "e1.survey": "90.00", "o1": "0"}) == []


def test_totals_only_are_complete() -> None:
    assert (
        on(2568, {"overall": "97", "IIT": "96", "EIT.public": "94", "EIT.survey": "92", "OIT": "100"}) == []
    )


@pytest.mark.parametrize("year", [2565, 2568])
def test_a_total_alone_lacks_nothing(year: int) -> None:
    assert told(year_of(year, {"overall": "84.19"})) == []


def test_a_checklist_counts_as_items() -> None:
    codes = framework(2568).item_codes
    assert on(2568, {"1": "95.00"}, *codes) == ["IIT", "EIT"]


def test_a_checklist_without_a_row() -> None:
    codes = [code for code in framework(2568).item_codes if code not in ("o3", "o27")]
    assert on(2568, {}, *codes) == ["o3", "o27"]
    assert on(2568, {}, *framework(2568).item_codes) == []


def test_without_a_checklist_no_row_is_asked_for() -> None:
    assert on(2568, {}) == []
    assert on(2568, {"o1": "100", "i1": "90.00", "e1.public": "90.00"}) == []
