"""What is copied out never becomes a formula."""

import pytest

from ita_desktop.domain.formulas import pasted_as_text, pasted_row


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-cmd()", "@x", "\tก", "-1+1", "=HYPERLINK(1)", "＝1+1", "＠x", "\r=1"]
)
def test_a_text_that_begins_as_a_formula_gets_an_apostrophe(text: str) -> None:
    assert pasted_as_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-", "-1.25", "+0.50", "95.76", "1,234", "ก = ข", "i1"])
def test_numbers_and_other_texts_stay(text: str) -> None:
    assert pasted_as_text(text) == text


def test_a_copied_row_keeps_to_its_line_and_holds_no_formula() -> None:
    assert pasted_row(("i1", "=1+1", "ก\tข\nค", "-5")) == "i1\t'=1+1\tก ข ค\t-5"
