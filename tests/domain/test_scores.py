"""Typed scores, rounding, and the figures of the two papers worked out again."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.frameworks import Framework, totals_only
from ita_desktop.domain.scores import Refusal, Score, compute, parse_score, round2
from tests.domain.cases import P1, P5, case, changed, framework, scores, without

typed_scores = st.integers(0, 2).flatmap(
    lambda decimals: st.integers(0, 10 ** (2 + decimals)).map(
        lambda number: Score(number * 10 ** (2 - decimals), decimals)
    )
)


@pytest.mark.parametrize(
    ("typed", "hundredths", "decimals"),
    [
        ("95.76", 9576, 2),
        ("๙๕.๗๖", 9576, 2),
        ("9๕.๗", 9570, 1),
        ("100", 10000, 0),
        ("100.00", 10000, 2),
        ("๑๐๐ คะแนน", 10000, 0),
        ("๑๐๐ เต็ม", 10000, 0),
        ("เต็ม 100 คะแนน", 10000, 0),
        (" 9 5.7 6\u200b", 9576, 2),
        ("95,76", 9576, 2),
        ("95.", 9500, 0),
        ("0", 0, 0),
        ("0095.1", 9510, 1),
        ("ตุใ-ๅ", 9631, 2),
        ("ๅจจ", 10000, 0),
        ("/จใค", 2080, 1),
    ],
)
def test_a_typed_score(typed: str, hundredths: int, decimals: int) -> None:
    assert parse_score(typed) == Score(hundredths, decimals)


@pytest.mark.parametrize(
    ("typed", "reason", "suggestions"),
    [
        ("๙๗๑.๓", "ระหว่าง 0 ถึง 100", ("97.13", "97.3")),
        ("9713", "ระหว่าง 0 ถึง 100", ("97.13",)),
        ("1000", "ระหว่าง 0 ถึง 100", ("100", "10.00")),
        ("100.01", "ระหว่าง 0 ถึง 100", ("100", "10.01")),
        ("9" * 5000, "ระหว่าง 0 ถึง 100", ()),
        ("-4.71", "เครื่องหมาย", ("4.71",)),
        ("−4.71", "เครื่องหมาย", ("4.71",)),
        ("+๑๒.๘๑", "เครื่องหมาย", ("12.81",)),
        ("95.765", "ทศนิยม", ("95.77",)),
        ("96.29666666666667", "ทศนิยม", ("96.30",)),
        ("95..76", "อ่านเป็นคะแนนไม่ได้", ("95.76",)),
        ("i2 93.13", "อ่านเป็นคะแนนไม่ได้", ("93.13",)),
        ("๙๕.๗๖ ๙๓.๓ ๑๐๐", "อ่านเป็นคะแนนไม่ได้", ("95.76", "93.3", "100")),
        ("--", "อ่านเป็นคะแนนไม่ได้", ("33",)),
        ("-", "อ่านเป็นคะแนนไม่ได้", ()),
        ("NaN", "อ่านเป็นคะแนนไม่ได้", ()),
        ("९५", "อ่านเป็นคะแนนไม่ได้", ()),
        ("1e2", "อ่านเป็นคะแนนไม่ได้", ()),
        ("  ", "ยังไม่ได้พิมพ์", ()),
    ],
)
def test_a_refused_text_and_what_it_may_have_been(
    typed: str, reason: str, suggestions: tuple[str, ...]
) -> None:
    read = parse_score(typed)
    assert isinstance(read, Refusal)
    assert reason in read.reason
    assert read.suggestions == suggestions


@given(st.text(max_size=30) | st.text("0123456789๐๑๙.,-+/ๅภถุึคตจใ คะแนนเต็ม", max_size=12))
def test_any_text_is_a_score_or_refused_with_scores_to_take(text: str) -> None:
    read = parse_score(text)
    if isinstance(read, Score):
        assert 0 <= read.hundredths <= 10_000
        assert parse_score(str(read)) == read
    else:
        assert read.reason
        assert all(isinstance(parse_score(offered), Score) for offered in read.suggestions)


@given(typed_scores)
def test_a_score_reads_alike_in_both_digits_and_on_both_keyboards(score: Score) -> None:
    text = str(score)
    keys = text.translate(str.maketrans("1234567890.", "ๅ/-ภถุึคตจใ"))
    assert parse_score(text) == score
    assert parse_score(text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))) == score
    if set(keys) - set("/-"):
        assert parse_score(keys) == score


@pytest.mark.parametrize(
    ("value", "rounded"),
    [("96.995", "97.00"), ("96.9949", "96.99"), ("2.675", "2.68"), ("0.005", "0.01"), ("0.0049999", "0.00")],
)
def test_a_half_goes_up(value: str, rounded: str) -> None:
    assert str(round2(Decimal(value))) == rounded


def test_thirds_do_not_move_a_half() -> None:
    third = Decimal("93.985") / 3
    assert third + third + third < Decimal("93.985")
    assert round2(third + third + third) == Decimal("93.99")


def test_the_first_paper_worked_out_again() -> None:
    """P1, FY2568: each figure as printed but indicator 1, whose i2 lost a digit."""
    computed = compute(framework(2568), case(P1, 2568).scores)
    shown = {code: str(round2(value)) for code, value in computed.items()}
    questions = {"1": "96.35", "2": "96.50", "3": "99.46", "4": "94.48", "7": "93.25", "8": "91.73"}
    public = {"7.public": "94.00", "8.public": "93.19"}
    survey = {"6.survey": "94.17", "7.survey": "92.50", "8.survey": "90.28", "EIT.survey": "92.32"}
    totals = {"IIT": "96.57", "EIT": "93.42", "OIT": "100.00", "overall": "97.00"}
    assert shown == questions | public | survey | totals
    assert str(computed["7"])[:8] == "93.25166"
    assert computed["IIT"] == Decimal("96.57")


def test_the_first_paper_with_its_digit_and_part_restored() -> None:
    year = changed(case(P1, 2568), {"i2": "93.13", "6.public": "96.33"})
    computed = compute(framework(2568), year.scores)
    assert round2(computed["1"]) == Decimal("96.30")
    assert round2(computed["6"]) == Decimal("95.25")
    assert computed["EIT.public"] == Decimal("94.51")


def test_the_total_is_made_of_rounded_instruments() -> None:
    """Without rounding each first, P1's 97.00 would be 96.99."""
    exact = {"IIT": Fraction("96.566"), "EIT.public": Fraction("94.508"), "EIT.survey": Fraction("92.3156")}
    weights = {"IIT": Fraction(30, 100), "EIT.public": Fraction(15, 100), "EIT.survey": Fraction(15, 100)}
    unrounded = sum((weights[code] * value for code, value in exact.items()), Fraction(40))
    assert unrounded < Fraction("96.995")
    indicators = {"1": "96.30", "2": "96.50", "3": "99.46", "4": "94.48", "5": "96.09", "OIT": "100"}
    parts = {"EIT.public": "94.51", "EIT.survey": "92.32"}
    assert compute(framework(2568), scores(indicators | parts))["overall"] == Decimal("97.00")


def test_the_second_paper_worked_out_again() -> None:
    """P5, FY2566: the total, the two instruments with indicators, every group of items."""
    year = case(P5, 2566)
    computed = compute(framework(2566), year.scores)
    assert computed["overall"] == Decimal("99.33")
    assert computed["IIT"] == Decimal("99.33")
    assert computed["EIT"] == Decimal("98.45")
    subs = ("9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2", "9", "10", "OIT")
    assert {computed[code] for code in subs} == {Decimal(100)}
    assert set(computed) == {"overall", "IIT", "EIT", *subs}


def test_the_second_papers_98_19_holds_where_98_12_does_not() -> None:
    parts = compute(framework(2566), case(P5, 2566).scores)["EIT"]
    means = [(Decimal(sixth) + Decimal("98.44") + Decimal("98.72")) / 3 for sixth in ("98.19", "98.12")]
    assert [abs(round2(mean) - parts) <= Decimal("0.01") for mean in means] == [True, False]


def test_items_make_sub_indicators_and_these_the_indicator() -> None:
    """P4, FY2567: 78.57 where 4 of the 7 items of 9.2 fail, here with 2 of the 4 of 9.3."""
    used = framework(2567)
    failed = [*used.sub_indicators[1].items[:4], *used.sub_indicators[2].items[:2]]
    items = dict.fromkeys(used.item_codes, "100") | dict.fromkeys((item.code for item in failed), "0")
    computed = compute(used, scores(items))
    assert round2(computed["9.2"]) == Decimal("42.86")
    assert round2(computed["9"]) == Decimal("78.57")
    assert computed["10"] == Decimal(100)


def test_nothing_is_computed_from_items_without_weights() -> None:
    items = scores(dict.fromkeys(framework(2568).item_codes, "0"))
    assert compute(framework(2568), items) == {}
    assert compute(framework(2568), items | scores({"9": "100", "10": "100"})) == {"OIT": Decimal(100)}


def test_one_survey_form_weighs_thirty() -> None:
    """P2, FY2565: one EIT."""
    totals = scores({"IIT": "80", "EIT": "70", "OIT": "60"})
    assert compute(framework(2565), totals) == {"overall": Decimal(69)}
    assert compute(totals_only(2563, framework(2565)), totals) == {"overall": Decimal(69)}
    questions = scores(dict.fromkeys([f"e{number}" for number in range(1, 6)], "99.99"))
    assert compute(framework(2565), questions)["6"] == Decimal("99.99")


def test_one_eit_stands_for_parts_that_are_not_known() -> None:
    known = {"IIT": "90", "EIT": "80", "OIT": "100"}
    assert compute(framework(2568), scores(known))["overall"] == Decimal(91)
    assert compute(framework(2568), scores(known | {"EIT.public": "70"}))["overall"] == Decimal(91)
    both = known | {"EIT.public": "70", "EIT.survey": "70"}
    assert compute(framework(2568), scores(both))["overall"] == Decimal(88)


def exactly(used: Framework, entered: Mapping[str, Score], code: str) -> Fraction | None:
    """A score by the rules of the papers, in fractions, written down a second time."""
    if code in entered:
        return Fraction(entered[code].hundredths, 100)
    terms = used.terms(code)
    parts = [exactly(used, entered, term.code) for term in terms]
    if not terms or None in parts:
        return None
    weights = [Fraction(term.weight) for term in terms]
    mean = sum((w * p for w, p in zip(weights, parts, strict=True) if p is not None), Fraction(0)) / sum(
        weights
    )
    total = used.node(code).kind in ("overall", "instrument", "part")
    return Fraction(int(mean * 100 + Fraction(1, 2)), 100) if total else mean


@given(st.sampled_from([2565, 2566, 2567, 2568]), st.data())
def test_sums_are_those_of_fractions(year: int, data: st.DataObject) -> None:
    used = framework(year)
    leaves = [code for code in used.codes if not used.terms(code)]
    drawn = data.draw(st.lists(st.integers(0, 10_000), min_size=len(leaves), max_size=len(leaves)))
    entered = {code: Score(number) for code, number in zip(leaves, drawn, strict=True)}
    computed = compute(used, entered)
    assert set(computed) == {code for code in used.codes if used.terms(code)}
    for code, value in computed.items():
        exact = exactly(used, entered, code)
        assert exact is not None
        assert abs(Fraction(value) - exact) < Fraction(1, 10**20)
        assert Fraction(round2(value)) == Fraction(int(exact * 100 + Fraction(1, 2)), 100)


def test_a_missing_part_leaves_its_parents_open() -> None:
    computed = compute(framework(2568), without(case(P1, 2568), "e1.survey", "EIT.survey").scores)
    assert "6.survey" not in computed
    assert "EIT.survey" not in computed
    assert "overall" not in computed
