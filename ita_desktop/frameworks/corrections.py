"""An office's corrections of a framework: titles, weights, what items must show and wait for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar, get_args

from ita_desktop.domain.frameworks import (
    Framework,
    Indicator,
    Instrument,
    Item,
    Part,
    Question,
    SubIndicator,
    Wait,
)
from ita_desktop.domain.office import FrameworkChange
from ita_desktop.frameworks.checks import weights
from ita_desktop.frameworks.problems import FrameworkError, Problem
from ita_desktop.frameworks.reader import LEAST_WEIGHT, MOST_WEIGHT
from ita_desktop.frameworks.tables import number_problem, text_problem

Edits = dict[str, dict[str, Any]]
Value = tuple[Any, str | None]
"""What a correction's value means, or why it cannot be."""
Entry = TypeVar("Entry", Instrument, Part, Indicator, Question, SubIndicator, Item)
WAITS_FOR_NOTHING = "none"
"""The value that takes a wait from an item."""
COMPONENTS = "components"
"""The list of an item, and the code under which the wordings stand."""
_WAITS: tuple[str, ...] = (*get_args(Wait), WAITS_FOR_NOTHING)


def corrected(framework: Framework, changes: Iterable[FrameworkChange]) -> Framework:
    """The framework with ``changes`` applied.

    Paths: ``o12.title``, ``9.1.weight``, ``components.year`` (a wording), ``o6.components`` (a list of names
    that the framework has), ``o6.waits`` (``quarter half_year year_end none``).
    Raises ``FrameworkError`` naming each path or value that does not fit. A later change of a path wins.
    """
    found: list[Problem] = []
    edits: Edits = {}
    fields = _correctable(framework)
    readers = _readers(framework)
    for change in changes:
        code, _, name = change.path.rpartition(".")
        if name not in fields.get(code, ()):
            found.append(Problem(change.path, _refusal(code, fields)))
            continue
        value, problem = _text(change.value) if code == COMPONENTS else readers[name](change.value)
        if problem:
            found.append(Problem(change.path, problem))
        else:
            edits.setdefault(code, {})[name] = value
    result = _apply(framework, edits)
    if not found:
        weights(result.instruments, found)
    if found:
        raise FrameworkError(f"ปี {framework.fiscal_year} กับค่าที่แก้", found)
    return result


def _correctable(framework: Framework) -> dict[str, tuple[str, ...]]:
    both, title = ("title", "weight"), ("title",)
    fields: dict[str, tuple[str, ...]] = {COMPONENTS: tuple(framework.components)}
    for node in framework.nodes.values():
        if node.question:
            fields[node.question.code] = title
        elif node.kind == "indicator":
            fields[node.code] = title
        elif node.kind == "item":
            fields[node.code] = (*both, COMPONENTS, "waits")
        elif node.kind in {"instrument", "part", "sub_indicator"}:
            fields[node.code] = both
    return fields


def _refusal(code: str, fields: Mapping[str, tuple[str, ...]]) -> str:
    if code == COMPONENTS:
        return "ไม่มีองค์ประกอบชื่อนี้ในกรอบ"
    if code not in fields:
        return "ไม่มีรหัสนี้ในกรอบ หรือแก้ไม่ได้"
    return f"แก้ได้เฉพาะ {' '.join(f'{code}.{name}' for name in fields[code])}"


def _readers(framework: Framework) -> Mapping[str, Callable[[object], Value]]:
    return {
        "title": _text,
        "weight": _weight,
        "waits": _wait,
        COMPONENTS: lambda value: _names(value, framework.components),
    }


def _text(value: object) -> Value:
    problem = text_problem(value)
    return (None, problem) if problem else (str(value), None)


def _weight(value: object) -> Value:
    if isinstance(value, str | float):
        try:
            value = Decimal(str(value))
        except InvalidOperation:
            return None, "น้ำหนักต้องเป็นตัวเลข"
    problem = number_problem(value, LEAST_WEIGHT, MOST_WEIGHT)
    return (None, f"น้ำหนัก{problem}") if problem else (Decimal(str(value)), None)


def _wait(value: object) -> Value:
    if value not in _WAITS:
        return None, f"ต้องเป็นคำใดคำหนึ่ง: {' '.join(_WAITS)}"
    return None if value == WAITS_FOR_NOTHING else value, None


def _names(value: object, known: Mapping[str, str]) -> Value:
    if not isinstance(value, list | tuple) or not all(isinstance(name, str) for name in value):
        return None, "ต้องเป็นรายการชื่อองค์ประกอบ"
    unknown = [name[:40] for name in value if name not in known]
    if unknown:
        return None, f"ไม่มีชื่อ {' '.join(unknown[:5])} ใน components ของกรอบ"
    return tuple(dict.fromkeys(value)), None


def _apply(framework: Framework, edits: Edits) -> Framework:
    def edited(entry: Entry, code: str, **inner: Any) -> Entry:
        new: dict[str, Any] = {**inner, **edits.get(code, {})}
        return replace(entry, **new) if new else entry

    return replace(
        framework,
        components={**framework.components, **edits.get(COMPONENTS, {})},
        instruments=tuple(
            edited(
                each, each.code, parts=tuple(edited(part, f"{each.code}.{part.key}") for part in each.parts)
            )
            for each in framework.instruments
        ),
        indicators=tuple(
            edited(
                each,
                each.code,
                questions=tuple(edited(question, question.code) for question in each.questions),
                sub_indicators=tuple(
                    edited(sub, sub.code, items=tuple(edited(item, item.code) for item in sub.items))
                    for sub in each.sub_indicators
                ),
            )
            for each in framework.indicators
        ),
    )
