"""A result beside other years', on the shipped frameworks and the two real years."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.assessments import Assessment, Limitation
from ita_desktop.domain.carrying import carried_scores, lineage
from ita_desktop.domain.comparability import LEVEL, rule_changes
from ita_desktop.domain.comparison import (
    Compared,
    YearResult,
    YearScore,
    compare,
    has_totals_only,
    level_direction,
    result_of,
)
from ita_desktop.domain.frameworks import Framework, totals_only
from ita_desktop.domain.scores import Score, round2
from tests.domain.cases import P1, P5, case, framework, year_of

YEARS = (2565, 2566, 2567, 2568, 2569)
KNOWN = {year: framework(year) for year in YEARS}
HUNDREDTHS = st.integers(0, 10_000).map(Score)


def result(year: int, texts: Mapping[str, str], used: int | None = None) -> YearResult:
    return result_of(framework(used or year), year_of(year, texts, framework=used))


def rows(year: int, *results: YearResult) -> Mapping[str, Compared]:
    return {row.code: row for row in compare(year, results, KNOWN)}


def test_rise_is_the_difference_of_rounded_scores() -> None:
    row = rows(2568, result(2568, {"overall": "97"}), result(2567, {"overall": "84.19"}))["overall"]
    assert (row.difference, row.direction, row.best) == (Decimal("12.81"), "rise", (2568,))


def test_computed_score_stands_where_none_was_entered() -> None:
    now = result(2568, {"i1": "95.76", "i2": "93.3", "i3": "100"})
    assert now.scores["1"] == Decimal("96.35")
    row = rows(2568, now, result(2567, {"1": "96.36"}))["1"]
    assert (row.difference, row.direction) == (Decimal("-0.01"), "fall")


def test_item_goes_on_over_three_frameworks() -> None:
    """o12 of 2568 goes on from o14 and o16 of 2567."""
    texts = {2567: {"o14": "100", "o16": "100"}, 2566: {"o20": "0", "o21": "100"}, 2565: {"o21": "100"}}
    olds = [result(year, each) for year, each in texts.items()]
    row = rows(2568, result(2568, {"o12": "100"}), *olds)["o12"]
    assert row.years[2567] == YearScore(("o14", "o16"), Decimal(100))
    assert row.years[2566].codes == lineage(framework(2568), framework(2566), KNOWN)["o12"]
    assert "o21" in row.years[2566].codes
    assert row.direction == "same"


def test_merged_items_that_had_different_scores_have_none() -> None:
    now, before = result(2568, {"o12": "100"}), result(2567, {"o14": "100", "o16": "0"})
    row = rows(2568, now, before)["o12"]
    assert row.years[2567] == YearScore(("o14", "o16"), None)
    assert row.difference is None and row.direction is None


def test_codes_are_followed_over_a_year_without_a_result() -> None:
    row = rows(2568, result(2568, {"i3": "100"}), result(2566, {"i4": "90"}))["i3"]
    assert row.years[2566] == YearScore(("i4",), Decimal(90))
    assert row.difference is None, "the year before is not there"


def test_year_on_last_years_list_is_followed_by_that_list() -> None:
    """2567 was begun with the questions of 2566, as in one of the real offices."""
    row = rows(2568, result(2568, {"i3": "100"}), result(2567, {"i4": "90"}, used=2566))["i3"]
    assert row.years[2567] == YearScore(("i4",), Decimal(90))
    assert row.difference == Decimal(10)


def test_later_years_are_followed_forward() -> None:
    row = rows(2567, result(2567, {"o14": "0"}), result(2568, {"o12": "100"}))["o14"]
    assert row.years[2568] == YearScore(("o12",), Decimal(100))
    assert row.best == (2568,)


def test_split_form_has_no_former_score_of_its_parts() -> None:
    found = rows(2566, result(2566, {"e1.public": "90", "EIT.public": "90"}), result(2565, {"e1": "80"}))
    assert found["e1.public"].years[2565] == YearScore()
    assert found["EIT.public"].years[2565] == YearScore()


def test_sub_indicators_are_not_compared() -> None:
    assert "9.1" not in rows(2568, result(2568, {"9.1": "90"}), result(2567, {"9.1": "80"}))


def test_best_of_all_years_newest_first() -> None:
    results = [result(2568, {"OIT": "90"}), result(2567, {"OIT": "100"}), result(2566, {"OIT": "100"})]
    assert rows(2568, *results)["OIT"].best == (2567, 2566)
    assert rows(2568, results[0])["OIT"].best == ()


def test_announced_level_is_kept_and_another_is_worked_out_by_the_years_own_rule() -> None:
    assert result_of(framework(2568), case(P1, 2568)).announced
    old = result(2565, {"overall": "77.99"})
    assert (old.level, old.announced) == ("B", False)
    early = result_of(totals_only(2560, framework(2565)), year_of(2560, {"overall": "96"}))
    assert early.level == "AA"
    assert result(2568, {"overall": "97.00"}).level is None, "the instruments could lower it"


def test_level_goes_up_only_on_the_same_ladder() -> None:
    def made(year: int, level: str) -> YearResult:
        return YearResult(fiscal_year=year, framework=framework(year), scores={}, level=level)

    assert level_direction(made(2568, "ผ่านดีเยี่ยม"), made(2567, "ผ่าน")) == "rise"
    assert level_direction(made(2568, "ผ่าน"), made(2567, "ผ่านดี")) == "fall"
    assert level_direction(made(2568, "ผ่าน"), made(2567, "ผ่าน")) == "same"
    assert level_direction(made(2566, "ผ่านดี"), made(2565, "A")) is None


def test_year_that_holds_totals_only() -> None:
    totals = year_of(2567, {"overall": "90", "EIT.public": "91"})
    assert has_totals_only(framework(2567), totals)
    assert not has_totals_only(framework(2567), year_of(2567, {"overall": "90", "1": "91"}))
    noted = Assessment(fiscal_year=2567, limitations=(Limitation(topic="บุคลากร"),))
    assert not has_totals_only(framework(2567), noted)


@pytest.mark.parametrize(
    ("code", "now", "before", "kinds"),
    [
        (LEVEL, 2566, 2565, {"bands"}),
        ("EIT", 2566, 2565, {"parts"}),
        ("IIT", 2567, 2566, {"scale", "questions"}),
        ("i1", 2567, 2566, {"scale"}),
        ("9", 2568, 2567, {"items", "groups", "rule"}),
        ("o12", 2568, 2567, set()),
        ("IIT", 2568, 2567, set()),
        ("9", 2568, 2566, {"items", "groups", "rule"}),
    ],
)
def test_changed_rules_are_told(code: str, now: int, before: int, kinds: set[str]) -> None:
    changes = rule_changes(code, framework(now), framework(before), KNOWN)
    assert {each.kind for each in changes} == kinds
    assert all(str(now) in each.words or each.kind == "groups" for each in changes)


def test_group_that_kept_its_items_is_not_called_regrouped() -> None:
    (groups,) = [
        each for each in rule_changes("9", framework(2568), framework(2567), KNOWN) if each.kind == "groups"
    ]
    assert "9.3" in groups.words and "9.1" not in groups.words


def test_totals_alone_tell_of_no_rule() -> None:
    early = totals_only(2564, framework(2565))
    assert rule_changes("IIT", framework(2565), early, KNOWN) == ()


@pytest.mark.parametrize("now", YEARS[1:])
def test_one_step_carries_what_the_grid_carries(now: int) -> None:
    """Last year's column of the score grid and this comparison agree."""
    used, former = framework(now), framework(now - 1)
    scores = {code: Score(100 * at) for at, code in enumerate(former.codes)}
    carried = carried_scores(used, former, scores)
    found = rows(now, result_of(used, Assessment(fiscal_year=now)), _plain(former, scores))
    seen = {code: row.years[now - 1].value for code, row in found.items()}
    assert {code: each.value for code, each in carried.items()} == {
        code: value for code, value in seen.items() if value is not None
    }


def _plain(used: Framework, scores: Mapping[str, Score]) -> YearResult:
    """A result of entered scores alone."""
    values = {code: score.value for code, score in scores.items()}
    return YearResult(fiscal_year=used.fiscal_year, framework=used, scores=values)


@pytest.mark.parametrize("first", YEARS)
@pytest.mark.parametrize("second", YEARS)
def test_lineage_read_forward_is_the_same_as_backward(first: int, second: int) -> None:
    one, two = framework(first), framework(second)
    there, back = lineage(one, two, KNOWN), lineage(two, one, KNOWN)
    pairs = {(code, other) for code, others in there.items() for other in others}
    assert pairs == {(other, code) for code, others in back.items() for other in others}
    assert all(code in one and other in two for code, other in pairs)


@given(
    st.dictionaries(
        st.sampled_from(YEARS),
        st.lists(st.tuples(st.integers(0, 400), HUNDREDTHS), max_size=40),
        min_size=1,
    ),
    st.data(),
)
def test_any_scores_compare(drawn: Mapping[int, list[tuple[int, Score]]], data: st.DataObject) -> None:
    results = []
    for year, pairs in drawn.items():
        codes = framework(year).codes
        scores = {codes[at % len(codes)]: score for at, score in pairs}
        results.append(result_of(framework(year), Assessment(fiscal_year=year, scores=scores)))
    year = data.draw(st.sampled_from(sorted(drawn)))
    for row in compare(year, results, KNOWN):
        values = {at: each.value for at, each in row.years.items() if each.value is not None}
        assert set(row.years) == set(drawn)
        assert all(value == round2(value) for value in values.values())
        now, before = values.get(year), values.get(year - 1)
        assert row.difference == (None if now is None or before is None else now - before)
        assert bool(row.best) == (len(values) > 1)
        assert all(values[best] >= value for best in row.best for value in values.values())


def test_the_real_years_stand_side_by_side() -> None:
    found = rows(2568, result_of(framework(2568), case(P1, 2568)), result_of(framework(2566), case(P5, 2566)))
    assert found["overall"].years[2568].value == Decimal("97.00")
    assert found["overall"].years[2566].value == Decimal("99.33")
    assert found["overall"].best == (2566,)
