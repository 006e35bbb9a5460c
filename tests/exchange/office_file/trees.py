"""Offices as hypothesis draws them, from the records' own fields."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time
from functools import cache
from typing import Any

from hypothesis import strategies as st

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.assessments import AnalysisFinding, Assessment, Source
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.office import FrameworkChange, Office
from ita_desktop.domain.scores import Score
from ita_desktop.domain.signs import undisguised
from ita_desktop.exchange.office_file.identity import IDENTITIES, identity_of
from ita_desktop.exchange.office_file.schema import (
    Choice,
    Choices,
    Clock,
    Day,
    Flag,
    Free,
    Group,
    Hash,
    Kind,
    Listing,
    Numeral,
    Points,
    Table,
    Whole,
    Words,
    fields_of,
)
from tests.exchange.offices import framework_of

Values = st.SearchStrategy[Any]
FRAMEWORK_YEARS = (2565, 2566, 2567, 2568, 2569)


def normal(text: str) -> str:
    """As the file keeps it."""
    return unicodedata.normalize("NFC", undisguised(text))


TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12).map(normal),
    st.text("กขเแาำิ์่๐๑๒ \n\tab", max_size=12),
)
JSON: Values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | TEXTS
    | st.floats(-1e9, 1e9).map(lambda x: round(x, 6)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
NAMED_JSON = JSON.filter(lambda value: value is not None)


def scores() -> st.SearchStrategy[Score]:
    """Scores with the decimals that were typed."""

    def score(value: int, decimals: int) -> Score:
        step = 10 ** (2 - decimals)
        return Score(value // step * step, decimals)

    return st.builds(score, st.integers(0, 100_00), st.integers(0, 2))


@cache
def values(kind: Kind) -> Values:
    """Values of a kind."""
    match kind:
        case Words():
            return TEXTS
        case Hash():
            return st.text("0123456789abcdef", min_size=64, max_size=64)
        case Whole(least, most):
            return st.integers(least, most)
        case Flag():
            return st.booleans()
        case Choice(words):
            return st.sampled_from(words)
        case Day(may_be_empty):
            days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
            return st.just("") | days if may_be_empty else days
        case Clock():
            return st.builds(time, st.integers(0, 23), st.integers(0, 59), st.just(0) | st.integers(0, 59))
        case Points():
            return scores()
        case Numeral():
            return st.integers(0, 99) | TEXTS
        case Free():
            return NAMED_JSON
        case Group(record):
            return records(record)
        case Listing(of):
            return listings(of)
        case Table(of):
            return st.dictionaries(TEXTS, values(of), max_size=3)
        case Choices(kinds):
            return st.fixed_dictionaries({}, optional={name: values(each) for name, each in kinds})


def listings(of: Kind) -> Values:
    """Lists without two records of one identity."""
    many = st.lists(values(of), max_size=3)
    if isinstance(of, Group) and of.record in IDENTITIES:
        many = many.map(unrepeated)
    return many.map(tuple)


def unrepeated(records: list[Any]) -> list[Any]:
    """The first record of each identity."""
    known: set[Any] = set()
    kept = []
    for record in records:
        identity = identity_of(record)
        if identity is None or identity not in known:
            known.add(identity)
            kept.append(record)
    return kept


def records(record: type[Any], **given: Values) -> Values:
    """Records with any fields named; ``given`` strategies stand for some fields."""
    if record in COMPOSED and not given:
        return COMPOSED[record]()
    named: dict[str, Values] = {}
    for field in fields_of(record):
        drawn = given[field.name] if field.name in given else values(field.kind)
        named[field.name] = drawn if field.required else st.just(field.absent) | drawn
    return st.fixed_dictionaries(named).map(lambda members: record(**members))


@cache
def framework(year: int) -> Framework:
    """A shipped framework."""
    found = framework_of(year)
    assert found is not None
    return found


def some(codes: tuple[str, ...]) -> Values:
    """A few of some codes."""
    return st.lists(st.sampled_from(codes), max_size=4, unique=True).map(tuple)


def by_code(codes: tuple[str, ...], each: Values) -> Values:
    """An object of a few codes."""
    return st.dictionaries(st.sampled_from(codes), each, max_size=6)


@cache
def assessments_of(year: int, named: int | None) -> Values:
    """A year's assessments under its own framework, or under another's that they name."""
    known = framework(named or year)
    kinds = {field.name: field.kind for field in fields_of(Assessment)}
    codes = {
        "respondents": known.codes,
        "scores": known.codes,
        "recommendations": known.codes,
        "oit": known.item_codes,
    }
    members = {
        name: by_code(codes[name], values(kind.of))
        for name, kind in kinds.items()
        if name in codes and isinstance(kind, Table)
    }
    groups = (*known.item_codes, *(sub.code for sub in known.sub_indicators))
    findings = records(AnalysisFinding, on=some(known.codes), items=some(groups))
    return records(
        Assessment,
        fiscal_year=st.just(year),
        level=st.sampled_from(known.levels),
        sources=st.lists(records(Source, on=st.sampled_from(known.codes)), max_size=2).map(tuple),
        findings=st.lists(findings, max_size=3).map(unrepeated).map(tuple),
        **members,
    ).map(lambda drawn: replace(drawn, framework=named))


def assessments() -> Values:
    """Years with a framework of their own or another's, and codes of that."""
    own = st.sampled_from(FRAMEWORK_YEARS).flatmap(lambda year: assessments_of(year, None))
    years = st.tuples(st.integers(2565, 2575), st.sampled_from(FRAMEWORK_YEARS))
    return own | years.flatmap(lambda drawn: assessments_of(*drawn))


@cache
def plans_for(answered: int) -> Values:
    """Plans for a result of which no assessment stands in the office."""
    known = framework(answered)
    asked = (*known.codes, *(question.code for question in known.questions))
    numbers = st.lists(st.integers(1, 10), max_size=3).map(tuple)
    measures = st.lists(records(Measure, answers=some(asked), indicators=numbers), max_size=3)
    drawn = records(Plan, fiscal_year=st.integers(2540, 2700), measures=measures.map(unrepeated).map(tuple))
    return drawn.map(lambda plan: replace(plan, from_assessment=answered))


def plans() -> Values:
    """Plans for the result of any framework's year."""
    return st.sampled_from(FRAMEWORK_YEARS).flatmap(plans_for)


CHANGES = st.builds(
    FrameworkChange,
    framework=st.sampled_from(FRAMEWORK_YEARS),
    path=st.sampled_from(["o1.title", "o2.title", "9.1.weight"]),
    value=TEXTS,
)


@st.composite
def offices(draw: st.DrawFn) -> Office:
    """A whole office that no import would refuse."""
    years = {each.fiscal_year: each for each in draw(st.lists(assessments(), max_size=3))}
    planned = {} if years else {each.fiscal_year: each for each in draw(st.lists(plans(), max_size=2))}
    committees = draw(values(_kind("committees")))
    seats = st.sampled_from([None, *(committee.key for committee in committees)])
    meetings = st.lists(records(Meeting, committee=seats, number=TEXTS | _numbers()), max_size=3)
    return Office(
        agency=draw(st.none() | records(Agency)),
        settings=draw(values(_kind("settings"))),
        dictionary=tuple(draw(st.lists(TEXTS, max_size=3, unique=True))),
        wording=tuple(
            draw(st.lists(TEXTS | st.fixed_dictionaries({"text": TEXTS}), max_size=2, unique_by=repr))
        ),
        framework_changes=tuple(unrepeated(draw(st.lists(CHANGES, max_size=3)))),
        files=draw(values(_kind("files"))),
        drafts=draw(values(_kind("drafts"))),
        assessments=tuple(years.values()),
        plans=tuple(planned.values()),
        committees=committees,
        meetings=tuple(unrepeated(draw(meetings))),
        memos=draw(values(_kind("memos"))),
    )


def _numbers() -> Values:
    return st.builds("{}/{}".format, st.integers(1, 30), st.integers(2560, 2570))


def _kind(name: str) -> Kind:
    return next(field.kind for field in fields_of(Office) if field.name == name)


COMPOSED: Mapping[type[Any], Callable[[], Values]] = {Assessment: assessments, Plan: plans, Office: offices}
