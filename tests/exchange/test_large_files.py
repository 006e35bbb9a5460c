"""Large files: four times as much takes about four times the steps, and the limits stop what is larger."""

import cProfile
import pstats
from collections.abc import Callable
from typing import Any

import pytest

from ita_desktop.domain.office import Office
from ita_desktop.exchange import plan_import, read_office, write_office
from ita_desktop.exchange.limits import MOST_BYTES
from tests.exchange.offices import framework_of, packed, planned


def meetings(count: int) -> bytes:
    """Meetings with speeches, and as many measures."""
    speech = {"speaker": "ประธานกรรมการ", "role": "", "text": "ข" * 40}
    agenda = [{"number": 1, "topics": [{"title": "", "entries": [speech] * 10}]}]
    return packed(
        committees=[{"key": "ita"}],
        meetings=[{"committee": "ita", "number": f"{n}/2566", "agenda": agenda} for n in range(count)],
        plans=[{"fiscal_year": 2569, "measures": [{"answers": ["i1", "o9"]} for _ in range(count)]}],
    )


def unknown_codes(count: int) -> bytes:
    return packed(assessments=[{"fiscal_year": 2568, "scores": {f"x{n}": "1" for n in range(count)}}])


def keyed_findings(count: int) -> bytes:
    return packed(assessments=[{"fiscal_year": 2568, "findings": [{"key": f"f{n}"} for n in range(count)]}])


def mixed_findings(count: int) -> bytes:
    named: list[dict[str, Any]] = [{"key": f"f{n}"} if n % 2 else {"issue": "ก"} for n in range(count)]
    return packed(assessments=[{"fiscal_year": 2568, "findings": named}])


def steps(content: bytes) -> int:
    """How many calls it takes to read, plan twice and write."""
    profile = cProfile.Profile()
    with profile:
        file = read_office(content, framework_of)
        merged = plan_import(Office(), file).merged
        plan_import(merged, file)
        write_office(merged, framework_of)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("make", "count"),
    [(meetings, 25), (unknown_codes, 500), (keyed_findings, 500), (mixed_findings, 500)],
)
def test_four_times_as_much_takes_about_four_times_the_steps(
    make: Callable[[int], bytes], count: int
) -> None:
    assert steps(make(count * 4)) < 5 * steps(make(count))


def test_a_file_near_the_limit_is_read() -> None:
    notes = "ก" * 90_000
    plan = planned(meetings=[{"number": f"{n}/2568", "notes": notes} for n in range(60)])
    assert plan.refused == ()
    content = write_office(plan.merged, framework_of)
    assert MOST_BYTES * 0.7 < len(content) < MOST_BYTES
    assert plan_import(plan.merged, read_office(content, framework_of)).changes == ()
