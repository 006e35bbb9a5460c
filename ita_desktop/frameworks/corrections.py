"""An office's corrections of a framework: titles and weights, nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from ita_desktop.domain.frameworks import Framework, Indicator, Instrument, Item, Part, Question, SubIndicator
from ita_desktop.domain.office import FrameworkChange
from ita_desktop.frameworks.checks import weights
from ita_desktop.frameworks.problems import FrameworkError, Problem
from ita_desktop.frameworks.reader import LEAST_WEIGHT, MOST_WEIGHT
from ita_desktop.frameworks.tables import number_problem, text_problem

Edits = dict[str, dict[str, Any]]
Entry = TypeVar("Entry", Instrument, Part, Indicator, Question, SubIndicator, Item)


def corrected(framework: Framework, changes: Iterable[FrameworkChange]) -> Framework:
    """The framework with ``changes`` applied (paths ``o12.title``, ``9.1.weight``, ``IIT.weight``).

    Raises ``FrameworkError`` naming each path or value that does not fit. A later change of a path wins.
    """
    found: list[Problem] = []
    edits: Edits = {}
    fields = _correctable(framework)
    for change in changes:
        code, _, name = change.path.rpartition(".")
        if name not in fields.get(code, ()):
            found.append(Problem(change.path, _refusal(code, fields)))
            continue
        value, problem = _text(change.value) if name == "title" else _weight(change.value)
        if problem:
            found.append(Problem(change.path, problem))
        elif value is not None:
            edits.setdefault(code, {})[name] = value
    result = _apply(framework, edits)
    if not found:
        weights(result.instruments, found)
    if found:
        raise FrameworkError(f"ปี {framework.fiscal_year} กับค่าที่แก้", found)
    return result


def _correctable(framework: Framework) -> dict[str, tuple[str, ...]]:
    both, title = ("title", "weight"), ("title",)
    fields: dict[str, tuple[str, ...]] = {}
    for node in framework.nodes.values():
        if node.question:
            fields[node.question.code] = title
        elif node.kind == "indicator":
            fields[node.code] = title
        elif node.kind in {"instrument", "part", "sub_indicator", "item"}:
            fields[node.code] = both
    return fields


def _refusal(code: str, fields: Mapping[str, tuple[str, ...]]) -> str:
    if code not in fields:
        return "ไม่มีรหัสนี้ในกรอบ หรือแก้ไม่ได้"
    return f"แก้ได้เฉพาะ {' '.join(f'{code}.{name}' for name in fields[code])}"


def _text(value: object) -> tuple[str | None, str | None]:
    problem = text_problem(value)
    return (None, problem) if problem else (str(value), None)


def _weight(value: object) -> tuple[Decimal | None, str | None]:
    if isinstance(value, str | float):
        try:
            value = Decimal(str(value))
        except InvalidOperation:
            return None, "น้ำหนักต้องเป็นตัวเลข"
    problem = number_problem(value, LEAST_WEIGHT, MOST_WEIGHT)
    return (None, f"น้ำหนัก{problem}") if problem else (Decimal(str(value)), None)


def _apply(framework: Framework, edits: Edits) -> Framework:
    def edited(entry: Entry, code: str, **inner: Any) -> Entry:
        new: dict[str, Any] = {**inner, **edits.get(code, {})}
        return replace(entry, **new) if new else entry

    return replace(
        framework,
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
