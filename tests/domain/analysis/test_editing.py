"""Findings added, joined and parted."""

from ita_desktop.domain.analysis import Thresholds, cover, is_bare, joined, judged, parted, placed, with_keys
from ita_desktop.domain.assessments import AnalysisFinding
from tests.domain.cases import P1, case, framework


def finding(*on: str, **more: str) -> AnalysisFinding:
    """A finding to improve."""
    return AnalysisFinding(on=on, kind="improve", **more)  # type: ignore[arg-type]


def test_findings_without_a_key_get_that_of_their_code() -> None:
    found = with_keys([finding("i2"), finding("i2"), finding("e7.public", key="i2-2"), AnalysisFinding()])
    assert [each.key for each in found] == ["i2", "i2-3", "i2-2", "finding"]
    assert with_keys(found) == found


def test_a_new_one_stands_in_its_place() -> None:
    found = placed(framework(2568), with_keys([finding("i1"), finding("e7"), finding("o3")]), finding("i5"))
    assert [each.on for each in found] == [("i1",), ("i5",), ("e7",), ("o3",)]


def test_joined_findings_lose_no_word() -> None:
    one = AnalysisFinding(key="a", on=("e5",), kind="keep", issue="ก", advice="ข", items=("o1",))
    two = AnalysisFinding(
        key="b", on=("e4.public", "e4.survey"), kind="improve", issue="ค", advice="ข", items=("o2",)
    )
    whole = joined(framework(2568), [one, two])
    assert whole.on == ("e4.public", "e4.survey", "e5.public", "e5.survey")
    assert (whole.key, whole.kind, whole.issue, whole.advice) == ("a", "improve", "ก\nค", "ข")
    assert whole.items == ("o1", "o2")


def test_a_finding_parts_into_questions_and_then_into_parts() -> None:
    whole = AnalysisFinding(key="a", on=("e4", "e5.survey", "e5.public"), kind="improve", issue="ก")
    first, second = parted(framework(2568), whole)
    assert (first.key, first.on, first.issue) == ("a", ("e4.public", "e4.survey"), "ก")
    assert (second.key, second.on, second.issue) == (None, ("e5.public", "e5.survey"), "ก")
    assert [each.on for each in parted(framework(2568), first)] == [("e4.public",), ("e4.survey",)]


def test_what_a_year_lacks() -> None:
    """Of P1: e2 and e3 of the survey, e4 and e6, the survey part of e5; items lost nothing."""
    year = case(P1, 2568)
    found = cover(framework(2568), year.findings, judged(framework(2568), year.scores, Thresholds()))
    assert sorted(found.lacking) == [
        "e2.survey", "e3.survey", "e4.public", "e4.survey", "e5.survey", "e6.public", "e6.survey",
    ]  # fmt: skip
    assert found.by["i8"] == found.by["i7"]


def test_a_bare_question_covers_both_parts_and_an_unknown_code_none() -> None:
    found = cover(framework(2568), [finding("e7", "x9")], ()).by
    assert set(found) == {"e7.public", "e7.survey", "x9"}


def test_bare_is_to_be_improved_without_words() -> None:
    assert is_bare(finding("i1"))
    assert is_bare(finding("i1", issue=" \n"))
    assert not is_bare(finding("i1", advice="ก"))
    assert not is_bare(AnalysisFinding(on=("i1",), kind="keep"))
