"""Office files as tests need them: the two cases, files made from dictionaries, the shipped frameworks."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.office import Office
from ita_desktop.exchange import ImportPlan, OfficeFile, plan_import, read_office
from ita_desktop.frameworks import FrameworkLibrary

ROOT = Path(__file__).resolve().parents[2]
CASES = ("2568-p1", "2566-p5")
P1, P5 = CASES


@cache
def library() -> FrameworkLibrary:
    """The shipped frameworks."""
    return FrameworkLibrary(ROOT / "resources" / "frameworks")


@cache
def framework_of(year: int) -> Framework | None:
    """A shipped framework, None for years without one."""
    return library().get(year) if year in library().years() else None


def case_bytes(name: str) -> bytes:
    """A case as it stands in its file."""
    return (ROOT / "tests" / "cases" / f"{name}.json").read_bytes()


def case(name: str) -> dict[str, Any]:
    """A case as JSON, free to be changed."""
    read: dict[str, Any] = json.loads(case_bytes(name))
    return read


def packed(**members: Any) -> bytes:
    """An office file with these members."""
    return json.dumps({"format": "ita-office", "version": 1, **members}, ensure_ascii=False).encode()


def read(**members: Any) -> OfficeFile:
    """An office file with these members, read."""
    return read_office(packed(**members), framework_of)


def planned(current: Office | None = None, *, replace_agency: bool = False, **members: Any) -> ImportPlan:
    """What importing these members into ``current`` (an empty office) would do."""
    return plan_import(current or Office(), read(**members), replace_agency=replace_agency)


def imported(current: Office | None = None, **members: Any) -> Office:
    """The office after an import that is not refused."""
    plan = planned(current, **members)
    assert plan.refused == ()
    return plan.merged


def imported_case(name: str) -> Office:
    """A case in an empty office."""
    plan = plan_import(Office(), read_office(case_bytes(name), framework_of))
    assert plan.refused == ()
    return plan.merged


def refused_places(plan: ImportPlan) -> set[str]:
    """Where a plan refuses its file."""
    return {entry.place for entry in plan.refused}


def states(plan: ImportPlan) -> set[str]:
    """The states that occur in a plan."""
    return {entry.state for entry in plan.entries}


def leaves(value: Any, place: str = "") -> dict[str, Any]:
    """Every leaf of JSON by its place; empty lists and objects are leaves."""
    inner: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        inner = [(f"{place}.{name}", part) for name, part in value.items()]
    elif isinstance(value, list):
        inner = [(f"{place}[{at}]", part) for at, part in enumerate(value)]
    if not inner:
        return {place: value}
    return {where: leaf for at, part in inner for where, leaf in leaves(part, at).items()}
