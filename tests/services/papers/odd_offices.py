"""Offices as no clerk would make them and a file may still carry them."""

from datetime import date, time
from typing import Any

from hypothesis import strategies as st

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.assessments import (
    AnalysisFinding,
    Assessment,
    Kept,
    Limitation,
    Source,
    Verification,
)
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, MeasurePart, Period, Plan, PlanSigner, Progress
from ita_desktop.domain.office import Office
from ita_desktop.domain.oit import Link, Objection, OitItem
from ita_desktop.domain.photographs import Photo
from ita_desktop.exchange.office_file.years import YearFrameworks
from tests.exchange.office_file.trees import FRAMEWORK_YEARS, NAMED_JSON, Values, scores, some, unrepeated
from tests.exchange.offices import framework_of
from tests.services.papers.odd_meetings import AGENDA, OFFICERS, SENTENCES, secretariats

YEARS = (2560, *FRAMEWORK_YEARS, 2570)
"""A year of totals alone, those with a framework, one whose framework is another year's."""

TEXTS = st.none() | st.sampled_from(
    [
        "",
        " ",
        "๑.",
        "<b>ค่า & ตัว</b>",
        "{ปี} %s {0}",
        "บรรทัดหนึ่ง\nบรรทัดสอง\n\nบรรทัดสี่",
        "น้ำ ปั๊ม ซื้อ กตัญญู " * 20,
    ]
)
NAMES = st.sampled_from(["", "zz", "<i>", "ก"])
COUNTS = st.sampled_from([None, 0, 1, 10**6])
THRESHOLDS = st.sampled_from(["95.00", "", "๙๕", "0000" + "1" * 5000, "0050", -1, 95.5, 10**9, [], {}, True])
PARTS: st.SearchStrategy[Any] = st.lists(
    st.sampled_from(["title", "years", "charts", "?", 5, None, []]), max_size=4
)
SETTINGS = {
    "review_thresholds": st.fixed_dictionaries({}, optional={"score": THRESHOLDS, "lowest": THRESHOLDS}),
    "analysis": st.fixed_dictionaries(
        {"parts": st.dictionaries(st.sampled_from(["by-question", "summary", "x"]), PARTS | NAMED_JSON)}
    ),
}
FORM_COLUMN = st.fixed_dictionaries(
    {"field": st.sampled_from(["title", "steps", "units", "number", "period", "x", 5, None, []])},
    optional={
        "head": TEXTS | st.sampled_from([5, "ห" * 90_000]),
        "over": TEXTS | st.just(5),
        "share": st.sampled_from([-1, 0, 10**9, 2.5, "40", True, None, []]),
    },
)
SETTINGS |= {
    "measures_form": st.fixed_dictionaries(
        {},
        optional={
            "columns": st.lists(FORM_COLUMN | NAMED_JSON, max_size=6) | st.just([{"field": "title"}] * 1_000),
            "order": st.sampled_from(["indicator", "x", 5]),
            "landscape": st.sampled_from([True, False, "x"]),
            "small": st.sampled_from([True, "x"]),
            "parts": PARTS | st.just(["cover", "approval"]),
        },
    ),
    "agenda": AGENDA,
    "sentences": SENTENCES,
    "published_parts": PARTS | st.just(["scan", "contents", "measures", "measures", "x" * 10_000]),
}
WORDING = st.fixed_dictionaries(
    {
        "on": st.sampled_from(["i1", "e7", "o8", "", "i1.x.y", 5, ["i1", 5]]),
        "kind": st.sampled_from(["improve", "keep", "x", 5, None]),
    },
    optional={"issue": TEXTS | st.just(5), "advice": TEXTS, "items": NAMED_JSON, "year": NAMED_JSON},
)


def few(each: Values, most: int = 3) -> Values:
    """A short list."""
    return st.lists(each, max_size=most).map(tuple)


def findings(framework: Framework) -> Values:
    """Findings on anything: nothing, unscored groups, bare questions, all codes at once."""
    asked = (*framework.codes, *(question.code for question in framework.questions))
    groups = (*framework.item_codes, *(sub.code for sub in framework.sub_indicators))
    return st.builds(
        AnalysisFinding,
        key=st.none() | NAMES | st.just("i1"),
        on=st.none() | some(asked) | st.just(asked),
        kind=st.sampled_from([None, "improve", "keep"]),
        issue=TEXTS,
        advice=TEXTS,
        items=st.none() | (some(groups) if groups else st.just(())),
    )


def oit_items() -> Values:
    """Items of the checklist with contradictory days, links of any kind, disputes without a word."""
    days = st.none() | st.sampled_from([date(2024, 2, 29), date(2026, 3, 31), date(2199, 1, 1)])
    units = st.sampled_from([None, "", "กองคลัง", "กองคลัง/กองช่าง [1]", "<b>ก & ข</b>", "กองสาธารณสุข" * 8])
    urls = st.sampled_from(
        [None, "", "https://www.example.go.th/ก/๒๕๖๙?a=1&b=2", "javascript:1", "https://x"]
    )
    links = few(st.builds(Link, url=urls, title=units))
    words = TEXTS | st.just("ข้อความ")
    proofs = st.none() | st.just(("ab" * 32,))
    disputes = st.builds(Objection, on=days, lacking=words, argument=words, url=urls, evidence=proofs)
    return st.just(OitItem(status="done")) | st.builds(
        OitItem,
        status=st.sampled_from([None, "done", "in_progress", "not_started"]),
        detail=st.sampled_from([None, "waiting", "partly", "current"]),
        wording=units,
        waits_until=days,
        review_on=days,
        due=days,
        unit=units,
        officer=units,
        note=words,
        links=links,
        objection=st.none() | disputes,
    )


def second_looks(codes: Values) -> dict[str, Values]:
    """Sources of which several are chosen, values kept that are not in the cell, looks of the future."""
    days = st.none() | st.dates(date(2190, 1, 1), date(2199, 1, 1))
    return {
        "sources": few(
            st.builds(
                Source,
                on=st.none() | codes,
                value=st.none() | scores(),
                from_=TEXTS,
                chosen=st.sampled_from([None, True, False]),
            )
        ),
        "kept": few(st.builds(Kept, on=st.none() | codes | NAMES, value=st.none() | scores(), reason=TEXTS)),
        "verifications": few(
            st.builds(
                Verification,
                way=st.sampled_from([None, "read_back", "re_key"]),
                on=days,
                time=st.none() | st.just(time(9, 30)),
                by=TEXTS,
                compared=COUNTS,
                different=st.none() | few(codes | NAMES),
            )
        ),
    }


@st.composite
def assessments(draw: st.DrawFn, year: int) -> Assessment:
    """A year with some or all scores and everything that may stand beside them."""
    other = st.none() | st.sampled_from(FRAMEWORK_YEARS) if framework_of(year) else st.just(2569)
    named = None if year < FRAMEWORK_YEARS[0] else draw(other)
    framework = YearFrameworks(framework_of).of(named or year)
    assert framework is not None
    codes = st.sampled_from(framework.codes)
    some_scores = st.dictionaries(codes, scores(), max_size=12)
    all_scores = st.fixed_dictionaries({code: scores() for code in framework.codes})
    items = {code: oit_items() for code in framework.item_codes[:5]}
    of_texts = few(TEXTS.filter(lambda text: text is not None))
    drawn = st.fixed_dictionaries(
        {
            "level": st.none() | st.sampled_from(framework.levels),
            "respondents": st.none() | st.dictionaries(codes, COUNTS.filter(lambda n: n is not None)),
            "scores": some_scores | all_scores,
            "recommendations": st.none() | st.dictionaries(codes, of_texts, max_size=3),
            "findings": st.lists(findings(framework), max_size=5).map(unrepeated).map(tuple),
            "limitations": few(st.builds(Limitation, topic=TEXTS, points=st.none() | of_texts)),
            "oit": st.fixed_dictionaries({}, optional=items),
            **second_looks(codes),
        }
    )
    members: dict[str, Any] = draw(drawn)
    return Assessment(fiscal_year=year, framework=named, **members)


UNITS = st.sampled_from(
    ["", " ", "กองคลัง", "กอง [คลัง]:*?/\\", "'", "<b>ก & ข</b>", "กองสาธารณสุข" * 40, "History"]
)
FAR_DAYS = st.none() | st.sampled_from(
    [date(1900, 1, 1), date(2024, 2, 29), date(2026, 3, 31), date(2199, 12, 31)]
)
KEYS = st.sampled_from(["a", "b", "c", "", " ", "<b>"])
HASHES = st.sampled_from(["ab" * 32, "cd" * 32])
STRANGE = st.sampled_from(["9" * 5_000, "=cmd()|' /C calc'!A0", "ก & ข < ค", "ขั้น\n" * 40, "", "<b>"])
LONG = TEXTS | STRANGE
NUMBERS = st.sampled_from([None, 0, -1, 10**9, "", "๓", "3.1", "1" * 900, "=1+1", "<b>", "²"])
PERIODS = st.builds(Period, text=TEXTS, start=FAR_DAYS, end=FAR_DAYS)
PHOTOS = st.builds(Photo, sha256=st.none() | HASHES, caption=TEXTS)
SIGNERS = st.builds(PlanSigner, label=TEXTS, rank=TEXTS, name=TEXTS, post=TEXTS, acting_for=TEXTS)
REPORTS = st.builds(
    Progress,
    on=FAR_DAYS,
    round=st.sampled_from([None, "q1", "q4", "m6", "m12"]),
    unit=st.none() | UNITS,
    percent=st.sampled_from([None, 0, 100]),
    text=LONG,
    result=LONG,
    problem=LONG,
    suggestion=TEXTS,
    next=TEXTS,
    evidence=TEXTS,
    files=st.none() | few(HASHES),
    photos=few(PHOTOS),
)
"""Reports of no round or no unit, with files that are nowhere."""


def measures(answered: Framework) -> Values:
    """Measures that go on from each other in circles, end before they begin, answer all or nothing."""
    codes = (*answered.codes, *(question.code for question in answered.questions))
    numbers = [indicator.number for indicator in answered.indicators]
    return st.builds(
        Measure,
        key=st.none() | KEYS,
        number=NUMBERS,
        indicators=st.none() | few(st.sampled_from(numbers)) if numbers else st.none(),
        answers=st.none() | some(codes) if codes else st.none(),
        answers_meeting=TEXTS,
        continues=st.none() | KEYS,
        title=LONG,
        finding=TEXTS,
        strength=TEXTS,
        to_develop=TEXTS,
        to_keep=TEXTS,
        steps=st.none() | few(STRANGE),
        parts=few(st.builds(MeasurePart, title=TEXTS, period=TEXTS)),
        period=st.none() | PERIODS,
        units=st.none() | few(UNITS),
        follow_up=TEXTS,
        budget=TEXTS,
        status=st.sampled_from([None, "", "done", "stopped", "ยกเลิก <b>&</b>", "x" * 900]),
        progress=few(REPORTS),
    )


@st.composite
def plans(draw: st.DrawFn, assessment: Assessment) -> Plan:
    """A plan that answers a year's result, and says so or not."""
    answered = YearFrameworks(framework_of).of(assessment.framework_year)
    assert answered is not None
    return Plan(
        fiscal_year=assessment.fiscal_year + 1,
        from_assessment=draw(st.sampled_from([None, assessment.fiscal_year])),
        introduction=draw(st.none() | few(STRANGE)),
        scan=draw(st.none() | HASHES),
        signers=draw(few(SIGNERS)),
        measures=tuple(unrepeated(draw(st.lists(measures(answered), min_size=1, max_size=5)))),
    )


@st.composite
def odd_offices(draw: st.DrawFn, most_years: int = 3) -> Office:
    """A few years, settings and own wordings of any shape."""
    years = draw(st.lists(st.sampled_from(YEARS), min_size=1, max_size=most_years, unique=True))
    shaped = {name: NAMED_JSON | each for name, each in SETTINGS.items()}
    found = tuple(draw(assessments(year)) for year in years)
    return Office(
        agency=draw(
            st.none() | st.builds(Agency, name=TEXTS, units=st.none() | few(UNITS, 4), officers=OFFICERS)
        ),
        settings=draw(st.fixed_dictionaries({}, optional=shaped)),
        wording=tuple(draw(st.lists(NAMED_JSON | WORDING, max_size=3, unique_by=repr))),
        assessments=found,
        plans=tuple(draw(plans(each)) for each in found),
        **draw(secretariats()),
    )
