"""What can be taken back: every act of every service, but for those that say before that they cannot be."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop import paths
from ita_desktop.services.bundle import Services
from tests.services.conftest import take_in

PACKAGE = Path(paths.__file__).parent
YEAR, PLAN = 2568, 2569

BESIDE_HISTORY = {
    "printings._put": "a printing is a fact: what was on paper stays told",
    "agency.set_emblem": "the picture stays under its hash; which one is meant is a setting, and taken back",
    "typing.note": "what is being typed is noted, not saved",
    "typing.forget": "what is being typed is noted, not saved",
    "typing.put_aside": "what is being typed is noted, not saved",
    "typing._take_in": "what waited beside damaged data goes on waiting in the data",
    "safety.wiping.take": "a wipe is for good: the page says so before, and history tells it",
}
"""The functions of services that write what the journal does not take back, and why."""


def functions(folder: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function below a folder of the program, with its module before its name."""
    for module in sorted((PACKAGE / folder).rglob("*.py")):
        dotted = ".".join(module.relative_to(PACKAGE / folder).with_suffix("").parts)
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{dotted}.{node.name}", node


def called(function: ast.FunctionDef) -> set[str]:
    """What a function calls, as ``_trees.keep``."""
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {ast.unparse(call) for call in calls if isinstance(call, ast.Attribute)}


def test_what_is_written_beside_the_journal_is_known_by_name() -> None:
    """Whatever else a service writes goes through the journal, and so can be taken back."""
    writing = ("_trees.keep", "_trees.forget")
    beside = {
        name.rpartition(".")[2]
        for name, function in functions("storage/queries")
        if any(call.endswith(writing) for call in called(function))
    }
    assert beside
    found = {
        name
        for name, function in functions("services")
        if {call.rpartition(".")[2] for call in called(function)} & beside
        or any(call.endswith(("wiping.take", "database.unit")) for call in called(function))
    }
    assert found - {"context.reading", "context.act"} == BESIDE_HISTORY.keys()


ACTS: dict[str, Callable[[Services], Any]] = {
    "agency": lambda office: office.agency.set("digits", "arabic"),
    "layout": lambda office: office.agency.set_layout("minutes", "plain"),
    "dictionary": lambda office: office.agency.save_dictionary(("คำใหม่",)),
    "officer": lambda office: office.officers.add(0),
    "officer away": lambda office: office.officers.remove(0),
    "score": lambda office: office.scores.record(YEAR, "i2", "91.11"),
    "draft": lambda office: office.scores.record(YEAR, "i3", "ไม่ใช่ตัวเลข"),
    "year": lambda office: office.years.add(2570),
    "measure": lambda office: office.plans.write(PLAN, ["m2"], "แก้", title="ชื่อใหม่ <&>"),
    "measure away": lambda office: office.plans.drop(PLAN, ["m3"]),
    "order": lambda office: office.plans.move(PLAN, ["m1"], None),
    "status": lambda office: office.follow_up.set_status(PLAN, ["m1"], "done"),
    "meeting away": lambda office: office.meetings.delete(_first_meeting(office)),
}
"""An act of each kind of record."""


def _first_meeting(office: Services) -> Any:
    from ita_desktop.services.meetings import key_of

    return key_of(office.meetings.meetings()[0])


@pytest.fixture
def sample(office: Services) -> Services:
    """The sample office."""
    take_in(office, paths.SAMPLE)
    return office


@pytest.mark.parametrize("name", ACTS)
def test_one_undo_takes_an_act_back_and_redo_does_it_again(sample: Services, name: str) -> None:
    """To the letter of the office file."""
    before = sample.exchange.exported()
    ACTS[name](sample)
    after = sample.exchange.exported()
    assert after != before
    assert sample.history.undo()
    assert sample.exchange.exported() == before
    assert sample.history.redo()
    assert sample.exchange.exported() == after
    sample.history.undo()


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(sorted(ACTS)), min_size=1, max_size=6, unique=True))
def test_any_acts_are_taken_back_in_their_order(sample: Services, names: list[str]) -> None:
    """Down to where they began, and all of them done again."""
    seen = [sample.exchange.exported()]
    for name in names:
        ACTS[name](sample)
        if sample.exchange.exported() != seen[-1]:
            seen.append(sample.exchange.exported())
    for former in reversed(seen[:-1]):
        sample.history.undo()
        assert sample.exchange.exported() == former
    for later in seen[1:]:
        sample.history.redo()
        assert sample.exchange.exported() == later
    for _ in seen[1:]:
        sample.history.undo()


def test_what_cannot_be_taken_back_says_so_before_it_is_done() -> None:
    """In the words of the page on which it is done."""
    from ita_desktop.ui.history.wipe_form import WHAT_IT_IS
    from ita_desktop.ui.safety.panel import KEPT

    assert "นำกลับมาไม่ได้" in WHAT_IT_IS
    assert "เลิกทำไม่ได้" in WHAT_IT_IS
    assert "เลิกทำ" in KEPT
