"""Offices for the benchmarks: a case, or one with many years behind it, imported into a new folder."""

import json
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from ita_desktop import bootstrap, paths
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.scores import Score, compute, round2
from ita_desktop.frameworks import FrameworkLibrary
from ita_desktop.services.bundle import Services
from tests.bench.measuring import ROOT

CASES = ROOT / "tests" / "cases"
YEAR = 2568
OLDEST_LIST = 2566
"""Years before it are kept with its questions and items."""


def open_case(folder: Path, name: str) -> Services:
    """The case of ``tests/cases`` in ``folder``, open for writing."""
    return open_file(folder, CASES / name)


def open_file(folder: Path, file: Path) -> Services:
    """An office file in ``folder``, open for writing."""
    services = bootstrap.open_office(folder, write=True)
    services.exchange.apply(services.exchange.prepare(file))
    return services


def open_long_office(folder: Path, years: int) -> Services:
    """An office with so many years up to ``YEAR``: every score typed, a checklist and a plan in each."""
    office = json.loads((CASES / f"{YEAR}-p1.json").read_text(encoding="utf-8"))
    (now,), (plan,) = office["assessments"], office["plans"]
    library = FrameworkLibrary(paths.FRAMEWORKS)
    all_years = range(YEAR - years + 1, YEAR + 1)
    lists = {year: library.get(max(year, OLDEST_LIST)) for year in all_years}
    office["assessments"] = [
        {
            **now,
            "fiscal_year": year,
            "framework": lists[year].fiscal_year,
            "level": None,
            "scores": {code: str(score) for code, score in scores(lists[year], seed=year).items()},
            "findings": now["findings"] if year == YEAR else [],
            "oit": {item: checked(item) for item in lists[year].item_codes},
        }
        for year in all_years
    ]
    office["plans"] = [{**plan, "fiscal_year": y + 1, "from_assessment": y} for y in all_years]
    for each in office["plans"][:-1]:
        each["measures"] = [{**measure, "answers": []} for measure in plan["measures"]]
    file = folder.with_suffix(".json")
    file.write_text(json.dumps(office, ensure_ascii=False), encoding="utf-8")
    return open_file(folder, file)


def scores(framework: Framework, seed: int) -> Mapping[str, Score]:
    """A score for every code, sums and parts agreeing; others for another ``seed``."""
    numbers = count(seed)
    typed = {
        code: Score(10_000) if node.kind == "item" else Score(8_500 + next(numbers) * 137 % 1_500)
        for code, node in framework.nodes.items()
        if node.kind in ("question", "item")
    }
    sums = compute(framework, typed)
    return typed | {code: Score(int(round2(value) * 100)) for code, value in sums.items()}


def checked(item: str) -> Mapping[str, Any]:
    """A line of the checklist: published, looked up twice, put off once."""
    checks = [{"on": f"2025-0{month}-15", "answer": "200"} for month in (3, 6)]
    changed = {"on": "2025-03-10", "from": "รอดำเนินการ", "to": "เผยแพร่แล้ว"}
    return {
        "status": "done",
        "unit": "สำนักปลัดเทศบาล",
        "links": [{"url": f"https://example.go.th/{item}", "checks": checks}],
        "history": [changed],
    }
