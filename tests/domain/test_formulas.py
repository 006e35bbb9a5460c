"""What is copied out never becomes a formula."""

import pytest

from ita_desktop.domain.formulas import pasted_as_text


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-cmd()", "@x", "\tก", "-1+1", "=HYPERLINK(1)"])
def test_a_text_that_begins_as_a_formula_gets_an_apostrophe(text: str) -> None:
    assert pasted_as_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-", "-1.25", "+0.50", "95.76", "1,234", "ก = ข", "i1"])
def test_numbers_and_other_texts_stay(text: str) -> None:
    assert pasted_as_text(text) == text
