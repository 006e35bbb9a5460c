"""Which phrase is taken for a code, and where phrases go from year to year."""

from dataclasses import replace

import pytest

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.wording import Phrase, WordingBank, carried
from tests.domain.cases import framework as framework_of

SHIPPED = Phrase(on="e7", kind="improve", issue="เดิม", advice="ทำ", items=("o20",), certainty="official")
SURVEY = replace(SHIPPED, part="survey", issue="ส่วนที่ 2")


@pytest.fixture(scope="module")
def framework() -> Framework:
    """That of 2568."""
    return framework_of(2568)


@pytest.fixture
def bank() -> WordingBank:
    """A phrase for both parts and one for the second."""
    return WordingBank(fiscal_year=2568, based_on=2568, phrases=(SHIPPED, SURVEY))


def own(issue: str, on: str = "e7", part: str | None = None, advice: str = "") -> Phrase:
    """A phrase of the office."""
    return Phrase(on=on, kind="improve", issue=issue, advice=advice, part=part, of_office=True)


def test_a_part_has_its_own_phrase_before_that_of_both(bank: WordingBank, framework: Framework) -> None:
    """The first part and the question as a whole have the general one."""
    issues = {}
    for code in ("e7", "e7.public", "e7.survey"):
        found = bank.phrase(framework, code, "improve")
        issues[code] = found and found.issue
    assert issues == {"e7": "เดิม", "e7.public": "เดิม", "e7.survey": "ส่วนที่ 2"}


def test_the_office_goes_first(bank: WordingBank, framework: Framework) -> None:
    """Its newest phrase, with the links and texts that it leaves out from the shipped one."""
    found = bank.with_own([own("ใหม่"), own("ก่อน")]).phrase(framework, "e7.survey", "improve")
    assert found is not None
    assert (found.issue, found.advice, found.items, found.certainty) == ("ใหม่", "ทำ", ("o20",), "official")
    assert found.of_office


def test_all_phrases_are_offered_in_order(bank: WordingBank, framework: Framework) -> None:
    """The office's, then the shipped ones; each part's before both's."""
    offered = bank.with_own([own("ใหม่"), own("ของส่วน", part="survey")]).choices(
        framework, "e7.survey", "improve"
    )
    assert [each.issue for each in offered] == ["ของส่วน", "ใหม่", "ส่วนที่ 2", "เดิม"]


def test_a_code_without_phrase_has_none(bank: WordingBank, framework: Framework) -> None:
    """Totals, unknown codes, the other kind."""
    for code in ("overall", "9", "9.1", "i99", ""):
        assert bank.phrase(framework, code, "improve") is None
    assert bank.phrase(framework, "e7", "keep") is None


def test_an_own_phrase_follows_its_item(framework: Framework) -> None:
    """The risk assessment was o23 and is o21: its phrase goes with it, o23 of the new year has none."""
    phrase = Phrase(
        on="o23", kind="improve", issue="ก", items=("o24", "9.1"), fiscal_year=2568, of_office=True
    )
    (moved,) = carried([phrase], [framework, framework_of(2569)])
    assert (moved.on, moved.items, moved.fiscal_year, moved.of_office) == ("o21", ("o22", "9.1"), 2569, True)


def test_phrases_go_back_to_what_was_merged(framework: Framework) -> None:
    """Structure and powers were two items; the phrase of the one serves both, links are then derived."""
    phrase = Phrase(on="o1", kind="keep", issue="ก", items=("o8",), certainty="official", fiscal_year=2568)
    moved = carried([phrase], [framework, framework_of(2567)])
    assert [each.on for each in moved] == ["o1", "o3"]
    assert {(each.items, each.certainty) for each in moved} == {(("o10",), "derived")}


def test_a_part_that_is_not_there_is_left_out(framework: Framework) -> None:
    """In 2565 EIT was not split."""
    path = [framework, *map(framework_of, (2567, 2566, 2565))]
    assert [(each.on, each.part) for each in carried([SHIPPED, SURVEY], path)] == [("e14", None)]
