"""Any scores whatever: the check answers, once a code and kind, in the contract's form."""

import json
from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.office import Draft
from ita_desktop.domain.reconciliation import check
from ita_desktop.domain.scores import Score, compute, parse_score, round2
from tests.domain.cases import framework

KEYS = ("on", "kind", "entered", "computed", "suggest", "candidates", "text")
years = st.sampled_from([2565, 2566, 2567, 2568, 2569])
some_scores = st.integers(9_000, 10_000) | st.sampled_from([0, 10_000]) | st.integers(0, 10_000)


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    year = draw(years)
    codes = st.sampled_from([*framework(year).codes, "x9"])
    scores = draw(st.dictionaries(codes, some_scores.map(Score), max_size=60))
    level = draw(st.none() | st.sampled_from([*framework(year).levels, "ดี"]))
    on = draw(st.lists(codes, max_size=3))
    findings = (AnalysisFinding(on=tuple(on), kind="improve"),)
    people = draw(st.none() | st.fixed_dictionaries({"IIT": st.integers(0, 300)}))
    return Assessment(fiscal_year=year, scores=scores, level=level, findings=findings, respondents=people)


@settings(max_examples=150)
@given(assessments(), st.booleans(), st.text(max_size=20))
def test_any_year_is_answered(year: Assessment, planned: bool, text: str) -> None:
    used = framework(year.fiscal_year)
    plan = Plan(fiscal_year=2570, measures=(Measure(answers=("i1", "e7", "x")),)) if planned else None
    found = check(used, year, (Draft(place=f"scores/{year.fiscal_year}/i1", text=text),), plan)
    assert len({(each.on, each.kind) for each in found}) == len(found)
    places = [used.codes.index(each.on) for each in found]
    assert places == sorted(places)
    for each in found:
        told = each.as_json()
        assert list(told) == [key for key in KEYS if key in told]
        assert None not in told.values()
        json.dumps(told)


@settings(max_examples=150)
@given(assessments())
def test_a_proposal_mends_its_sum(year: Assessment) -> None:
    used = framework(year.fiscal_year)
    known = {code: score for code, score in year.scores.items() if code in used}
    for each in check(used, year):
        for offer in each.candidates or ((each.suggest,) if each.suggest else ()):
            read = {code: parse_score(text) for code, text in offer.items()}
            mended = known | {code: score for code, score in read.items() if isinstance(score, Score)}
            assert round2(compute(used, mended)[each.on]) == mended[each.on].value
            assert equal_sums(used, known) <= equal_sums(used, mended)


def equal_sums(used: Framework, entered: Mapping[str, Score]) -> set[str]:
    """The entered codes that are just what their parts make."""
    computed = compute(used, entered)
    return {code for code in computed if code in entered and round2(computed[code]) == entered[code].value}
