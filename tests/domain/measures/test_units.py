"""Which units a measure means, as clerks name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Measure, Progress, by_unit, meant_units, unit_key, units_of

CLERK, TREASURY, WORKS, HEALTH = "สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง", "กองสาธารณสุขและสิ่งแวดล้อม"
OFFICE = (CLERK, TREASURY, WORKS, HEALTH)


def meant(*units: str) -> tuple[str, ...]:
    """What a measure of these units means in the office."""
    measure = Measure(units=units)
    return meant_units(measure, units_of(OFFICE, [measure]))


@pytest.mark.parametrize(
    "text",
    [
        "หน่วยงานภายในทุกกอง",
        "หน่วยงานภายใน ทุกกอง",
        "สำนักปลัดเทศบาล/ หน่วยงานภายใน ทุกกอง",
        "ทุกสำนัก/กอง",
        "ทุกหน่วยงานในสังกัด",
        "ส่วนราชการทั้งหมด",
        "ทุกกอง/ฝ่ายที่มีหน้าที่ให้บริการประชาชนโดยตรง",
    ],
)
def test_words_for_every_unit_mean_all_of_the_office(text: str) -> None:
    assert meant(text) == OFFICE


def test_every_unit_but_those_that_are_excepted() -> None:
    assert meant("ทุกกอง ยกเว้นกองคลัง และกองช่าง") == (CLERK, HEALTH)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("กองคลัง", (TREASURY,)),
        ("สำนักปลัด", (CLERK,)),
        ("สำนักปลัด กองคลัง", (CLERK, TREASURY)),
        ("กองช่าง\nกองคลัง", (TREASURY, WORKS)),
        ("กองคลัง (งานพัสดุ) และกองช่าง", (TREASURY, WORKS)),
        ("งานนิติการ สำนักปลัด", (CLERK,)),
        ("กองสาธารณสุข และสิ่งแวดล้อม", (HEALTH,)),
        ("กองสาธารณสุขฯ", (HEALTH,)),
        ("กองคลังและกองแผน", (TREASURY, "กองแผน")),
        ("พัสดุและทะเบียนทรัพย์สิน", ("พัสดุและทะเบียนทรัพย์สิน",)),
        ("กองการเจ้าหน้าที่", ("กองการเจ้าหน้าที่",)),
        ("  ", ()),
    ],
)
def test_names_in_one_cell(text: str, units: tuple[str, ...]) -> None:
    assert meant(text) == units


def test_an_office_that_lists_no_units_has_those_that_its_measures_and_reports_name() -> None:
    plan = [
        Measure(units=("กองคลัง",), progress=(Progress(unit="กองช่าง"),)),
        Measure(units=("ทุกกอง",)),
        Measure(units=("กอง คลัง",)),
    ]
    assert units_of(None, plan) == ("กองคลัง", "กองช่าง")
    assert [meant_units(each, units_of(None, plan)) for each in plan] == [
        ("กองคลัง",),
        ("กองคลัง", "กองช่าง"),
        ("กองคลัง",),
    ]


def test_measures_stand_under_each_of_their_units_and_those_of_none_last() -> None:
    first = Measure(key="a", units=(WORKS, TREASURY))
    second, third = Measure(key="b", units=(TREASURY,)), Measure(key="c")
    found = by_unit([third, first, second], OFFICE)
    assert list(found) == [TREASURY, WORKS, ""]
    assert [[each.key for each in found[unit]] for unit in found] == [["a", "b"], ["a"], ["c"]]


@given(st.lists(st.lists(st.text(max_size=20), max_size=3), max_size=4))
def test_every_measure_stands_somewhere(units: list[list[str]]) -> None:
    plan = [Measure(key=str(at), units=tuple(each)) for at, each in enumerate(units)]
    found = by_unit(plan, units_of(OFFICE, plan))
    assert {each.key for own in found.values() for each in own} == {each.key for each in plan}
    keys = [unit_key(unit) for unit in found]
    assert len(set(keys)) == len(keys)
