"""Sums that do not hold, and the slip that explains them."""

from dataclasses import replace

import pytest

from ita_desktop.domain.reconciliation import Finding
from tests.domain.cases import P1, P5, case, changed, told, without, year_of


def only(findings: list[Finding]) -> Finding:
    """The single finding."""
    assert len(findings) == 1
    return findings[0]


@pytest.mark.parametrize("parent", ["94.99", "95.00", "95.01"])
def test_a_hundredth_agrees(parent: str) -> None:
    assert told(year_of(2566, _six("1", parent)), "mismatch") == []


@pytest.mark.parametrize("parent", ["94.98", "95.02", "59.00"])
def test_more_than_a_hundredth_does_not(parent: str) -> None:
    found = only(told(year_of(2566, _six("1", parent)), "mismatch"))
    assert (found.on, found.entered, found.computed) == ("1", parent, "95.00")


def _six(indicator: str, parent: str) -> dict[str, str]:
    """An indicator of FY2566 whose six questions are 95.00."""
    return {indicator: parent} | {f"i{number}": "95.00" for number in range(1, 7)}


@pytest.mark.parametrize(
    ("code", "typed", "right"),
    [
        ("i2", "93.3", "93.13"),
        ("i5", "94.57", "94.75"),
        ("i11", "77.78", "97.78"),
        ("e5.public", "39.45", "93.45"),
        ("e7.survey", "88.57", "88.75"),
        ("e9.survey", "2.92", "92.92"),
        ("2", "95.60", "96.50"),
        ("7", "93.52", "93.25"),
        ("IIT", "95.67", "96.57"),
        ("EIT.survey", "92.23", "92.32"),
        ("overall", "79.00", "97.00"),
    ],
)
def test_one_slip_in_the_first_paper_is_found(code: str, typed: str, right: str) -> None:
    """Wrong, lost and swapped digits in questions of both kinds, indicators, instruments and the total."""
    whole = changed(case(P1, 2568), {"i2": "93.13"})
    assert told(whole, "mismatch") == []
    found = told(changed(whole, {code: typed}), "mismatch")
    assert {code: right} in [dict(finding.suggest or {}) for finding in found]


def test_the_parent_is_not_changed_where_its_own_parent_holds() -> None:
    """Indicator 1 could be 96.35 but IIT 96.57 would then be 96.58."""
    alone = {"1": "96.30", "i1": "95.76", "i2": "93.31", "i3": "100"}
    year = year_of(2566, _padded(alone))
    assert only(told(year, "mismatch")).suggest is None
    assert told(case(P1, 2568), "mismatch")[0].suggest == {"i2": "93.13"}


def _padded(texts: dict[str, str]) -> dict[str, str]:
    """Three more questions at the mean of the first three as printed."""
    return texts | dict.fromkeys(("i4", "i5", "i6"), "96.30")


def test_several_explanations_are_listed() -> None:
    """Six equal questions: a digit wrong in any of them or in the indicator."""
    texts = _six("1", "95.05")
    found = only(told(year_of(2566, texts), "mismatch"))
    assert found.suggest is None
    assert found.candidates is not None
    assert {"1": "95.00"} in found.candidates
    assert {"i3": "95.30"} in found.candidates
    assert found.as_json()["candidates"] == [dict(each) for each in found.candidates]
    assert "หรือ" in found.text


def test_no_slip_no_proposal() -> None:
    found = only(told(changed(case(P1, 2568), {"i2": "61.47"}), "mismatch"))
    assert (found.suggest, found.candidates) == (None, None)
    assert set(found.as_json()) == {"on", "kind", "entered", "computed", "text"}


def test_the_scale_decides_between_explanations() -> None:
    """Of 95.76 → 95.70 … 95.79 only what 99 respondents can give; without steps several fit."""
    texts = {
        "1": "96.30",
        "i1": "95.76",
        "i2": "93.3",
        "i3": "100",
        "i4": "95.96",
        "i5": "94.75",
        "i6": "98.79",
    }
    bound = year_of(2568, texts, respondents={"IIT": 99})
    assert {"i2": "93.13"} in _offers(only(told(bound, "mismatch")))
    other = year_of(2568, texts, respondents={"IIT": 100})
    assert {"i2": "93.13"} not in _offers(only(told(other, "mismatch")))


def _offers(finding: Finding) -> list[dict[str, str]]:
    return [dict(each) for each in finding.candidates or (finding.suggest or {},)]


def test_respondents_of_a_part_count_for_that_part_only() -> None:
    year = without(changed(case(P1, 2568), {"i2": "93.13", "e7.survey": "88.57"}), "8")
    for respondents in ({"EIT.survey": 48}, {"EIT.public": 7}):
        found = only(told(replace(year, respondents=respondents), "mismatch"))
        assert found.suggest == {"e7.survey": "88.75"}
    assert only(told(replace(year, respondents={"EIT.survey": 49}), "mismatch")).suggest is None


def test_items_are_all_or_nothing() -> None:
    """An item typed 10 can only have been 100."""
    year = changed(case(P5, 2566), {"o5": "10"})
    found = only(told(year, "mismatch"))
    assert (found.on, found.suggest) == ("9", {"o5": "100.00"})


def test_a_part_beyond_the_scale_is_a_mismatch_and_not_missing() -> None:
    year = changed(case(P1, 2568), {"6": "98.25"})
    found = only([each for each in told(year, "mismatch") if each.on == "6"])
    assert (found.entered, found.computed) == ("98.25", None)
    assert "102.33" in found.text
    assert [each.on for each in told(year, "missing")] == ["5"]


@pytest.mark.parametrize(
    ("parent", "known", "expected"),
    [
        ("99.67", ("100", "99"), "100.00"),
        ("99.68", ("100", "99"), "100.00"),
        ("99.69", ("100", "99"), None),
        ("66.67", ("100", "100"), "0.01"),
        ("66.66", ("100", "100"), "0.00"),
        ("66.65", ("100", "100"), None),
    ],
)
def test_rounding_alone_never_asks_for_more_than_all(
    parent: str, known: tuple[str, str], expected: str | None
) -> None:
    """99.67 × 3 − 199 is 100.01: within the hundredth that agrees."""
    found = told(year_of(2568, {"1": parent, "i1": known[0], "i2": known[1]}), "missing", "mismatch")
    where = ("i3", "missing", expected) if expected else ("1", "mismatch", None)
    assert [(each.on, each.kind, each.computed) for each in found] == [where]


def test_the_total_of_one_eit_is_checked_too() -> None:
    totals = {"overall": "91.00", "IIT": "90.00", "EIT": "80.00", "OIT": "100"}
    assert told(year_of(2568, totals)) == []
    assert only(told(year_of(2568, totals | {"overall": "91.10"}), "mismatch")).computed == "91.00"


def test_an_entered_eit_is_the_mean_of_its_parts() -> None:
    year = without(case(P1, 2568), "overall")
    assert [each.on for each in told(changed(year, {"EIT": "93.42"}), "mismatch")] == ["1"]
    found = told(changed(year, {"EIT": "94.32"}), "mismatch")
    assert [(each.on, each.computed) for each in found] == [("1", "96.35"), ("EIT", "93.42")]


def test_nothing_is_summed_from_items_without_weights() -> None:
    assert told(changed(case(P1, 2568), {"i2": "93.13", "o1": "0"}), "mismatch") == []


def test_a_slip_is_found_through_rounded_sums() -> None:
    """Questions under instruments and the total, no indicator typed between them."""
    questions = {code: score for code, score in case(P1, 2568).scores.items() if code[0] == "i"}
    whole = year_of(2568, {"i13": "96.09", "i14": "96.09", "i15": "96.09"}, respondents={"IIT": 99})
    whole = changed(replace(whole, scores={**whole.scores, **questions}), {"i2": "93.13", "IIT": "96.57"})
    slipped = {
        "i5": ("49.75", "94.75"),
        "i8": ("99.91", "99.19"),
        "i10": ("9.10", "90.10"),
        "i12": ("59.56", "95.56"),
    }
    for code, (typed, right) in slipped.items():
        found = only(told(changed(whole, {code: typed}), "mismatch"))
        assert {code: right} in _offers(found)
    above = without(changed(whole, {"overall": "97.00", "EIT": "93.42", "OIT": "100"}), "IIT")
    assert told(above, "mismatch") == []
    for code, (typed, right) in slipped.items():
        for found in told(changed(above, {code: typed}), "mismatch"):
            assert {code: right} in _offers(found)


def test_a_slip_that_ends_in_an_exact_half_is_found() -> None:
    """98.85 makes the mean of six 86.155, which is rounded up; thirds on the way hide no candidate."""
    typed = {
        "1": "86.16",
        "i1": "98.15",
        "i2": "96.75",
        "i3": "72.23",
        "i4": "77.02",
        "i5": "75.28",
        "i6": "96.80",
    }
    found = only(told(year_of(2566, typed), "mismatch"))
    assert found.computed == "86.04"
    assert found.candidates is not None
    assert [dict(each) for each in found.candidates] == [
        {"i1": "98.85"},
        {"i3": "72.93"},
        {"i4": "77.72"},
        {"i5": "75.98"},
    ]


def test_a_number_that_a_machine_wrote_may_have_lost_a_digit() -> None:
    """93.3 as a JSON number is 93.30; as one digit wrong or swapped it explains nothing."""
    found = only(told(changed(case(P1, 2568), {"i2": "93.30"}), "mismatch"))
    assert dict(found.suggest or {}) == {"i2": "93.13"}
