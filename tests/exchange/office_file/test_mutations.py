"""Files that went wrong in any way are refused or taken, never more than that."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.domain.office import Office
from ita_desktop.exchange import ReadingError, plan_import, read_office, write_office
from tests.exchange.offices import CASES, P1, P5, case, case_bytes, framework_of, imported_case

MANY = settings(deadline=None, max_examples=300, suppress_health_check=list(HealthCheck))
NUMBERS = st.sampled_from([float("nan"), float("inf"), -1, 0, 101, 2568, 10**30, 1e300, 93.135, True, False])
STRANGE = st.sampled_from(
    ["", " ", "NaN", "2566-10-31", "2023-02-30", "25:00", "o99", "i1", "\x00", "\ud800", "ก" * 1_001]
)
ANY: st.SearchStrategy[Any] = st.recursive(
    st.none() | NUMBERS | STRANGE | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | STRANGE, inner, max_size=3)
    ),
    max_leaves=6,
)


def containers(value: Any) -> list[Any]:
    """Every object and list in a file, outermost first."""
    found = []
    waiting = [value]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, dict | list):
            found.append(each)
            waiting.extend(each.values() if isinstance(each, dict) else each)
    return found


def damage(draw: st.DataObject, whole: dict[str, Any]) -> None:
    """Replace, delete, double or add something somewhere."""
    container = draw.draw(st.sampled_from(containers(whole)))
    keys = list(container) if isinstance(container, dict) else list(range(len(container)))
    act = draw.draw(st.sampled_from(["replace", "delete", "add", "exchange"]))
    if act == "add" or not keys:
        if isinstance(container, dict):
            container[draw.draw(st.text(max_size=8) | st.sampled_from(["key", "i2", "from", "number"]))] = (
                draw.draw(ANY)
            )
        else:
            container.append(draw.draw(ANY))
        return
    key = draw.draw(st.sampled_from(keys))
    if act == "replace":
        container[key] = draw.draw(ANY)
    elif act == "delete":
        del container[key]
    else:
        container[key] = copy.deepcopy(draw.draw(st.sampled_from(containers(whole))))


@MANY
@given(st.sampled_from(CASES), st.data(), st.integers(1, 4))
def test_damaged_case_is_refused_or_taken_whole(name: str, draw: st.DataObject, times: int) -> None:
    whole = case(name)
    for _ in range(times):
        damage(draw, whole)
    current = imported_case(P1)
    try:
        file = read_office(json.dumps(whole).encode(), framework_of)
    except ReadingError:
        return
    plan = plan_import(current, file, replace_agency=True)
    assert all(entry.why for entry in (*plan.refused, *plan.warnings))
    json.dumps([entry.as_json() for entry in plan.entries], allow_nan=False)
    if plan.refused:
        assert plan.merged is current
        return
    again = plan_import(plan.merged, file, replace_agency=True)
    assert again.changes == ()
    exported = write_office(plan.merged, framework_of)
    back = plan_import(Office(), read_office(exported, framework_of))
    assert back.refused == ()
    assert write_office(back.merged, framework_of) == exported


@MANY
@given(st.data())
def test_bytes_turned_anywhere_never_break_the_reader(draw: st.DataObject) -> None:
    content = bytearray(case_bytes(P5))
    for _ in range(draw.draw(st.integers(1, 5))):
        content[draw.draw(st.integers(0, len(content) - 1))] = draw.draw(st.integers(0, 255))
    try:
        file = read_office(bytes(content), framework_of)
    except ReadingError as error:
        assert str(error)
        return
    plan_import(Office(), file)


@pytest.mark.parametrize("name", CASES)
def test_what_is_no_number_is_refused_at_every_single_place(name: str) -> None:
    whole = case(name)
    for place, container, key in members(whole):
        kept = container[key]
        container[key] = float("nan")
        file = read_office(json.dumps(whole).encode(), framework_of)
        assert place in {problem.place for problem in file.problems}
        container[key] = kept


def members(value: Any, place: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Every member of every object and list, with its place."""
    if isinstance(value, dict):
        for name in value:
            where = f"{place}.{name}" if place else name
            yield where, value, name
            yield from members(value[name], where)
    elif isinstance(value, list):
        for at in range(len(value)):
            yield f"{place}[{at}]", value, at
            yield from members(value[at], f"{place}[{at}]")
