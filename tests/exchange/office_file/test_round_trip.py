"""Any office that can be, through the file and back."""

import json
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.domain.office import Office
from ita_desktop.exchange import plan_import, read_office, write_office
from ita_desktop.exchange.office_file.order import ordered
from ita_desktop.exchange.office_file.years import YearFrameworks
from tests.exchange.office_file.trees import offices
from tests.exchange.offices import framework_of, states

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


@SLOW
@given(offices())
def test_any_office_comes_back_with_the_same_bytes(office: Office) -> None:
    first = write_office(office, framework_of)
    file = read_office(first, framework_of)
    assert (file.problems, file.warnings) == ((), ())
    plan = plan_import(Office(), file)
    assert plan.refused == ()
    assert plan.merged == ordered(office, YearFrameworks(framework_of))
    assert write_office(plan.merged, framework_of) == first


@SLOW
@given(offices())
def test_any_office_taken_in_again_changes_nothing(office: Office) -> None:
    plan = plan_import(office, read_office(write_office(office, framework_of), framework_of))
    assert states(plan) <= {"same"}
    assert plan.merged == office


@SLOW
@given(offices(), offices())
def test_any_file_taken_in_twice_changes_nothing_the_second_time(current: Office, other: Office) -> None:
    """What the second file brings may be refused against the first; if not, it is in for good."""
    file = read_office(write_office(replace(other, agency=None), framework_of), framework_of)
    once = plan_import(current, file)
    if once.refused:
        assert once.merged is current
        return
    again = plan_import(once.merged, file)
    assert again.merged == once.merged
    assert states(again) <= {"same"}


@SLOW
@given(offices(), st.randoms(use_true_random=False))
def test_order_of_members_in_the_file_does_not_matter(office: Office, random: st.DataObject) -> None:
    first = write_office(office, framework_of)
    shuffled = json.dumps(_shuffled(json.loads(first), random), ensure_ascii=False).encode()
    merged = plan_import(Office(), read_office(shuffled, framework_of)).merged
    assert json.loads(write_office(merged, framework_of)) == json.loads(first)


def _shuffled(value: object, random: object) -> object:
    if isinstance(value, dict):
        members = [(name, _shuffled(each, random)) for name, each in value.items()]
        random.shuffle(members)  # type: ignore[attr-defined]
        return dict(members)
    if isinstance(value, list):
        return [_shuffled(each, random) for each in value]
    return value
