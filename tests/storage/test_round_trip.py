"""What is put into the data comes out of it again, whatever stood there before."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.meetings import Meeting, Signer
from ita_desktop.domain.office import Office
from ita_desktop.storage import Database
from tests.storage.offices import OFFICES, from_case


def put(database: Database, office: Office, act: str = "นำเข้าไฟล์สำนักงาน") -> None:
    """Make the data what ``office`` says."""
    with database.unit(act, "ผู้ทดสอบ") as unit:
        unit.office.put(office)
        unit.commit()


def load(database: Database) -> Office:
    """What the data says."""
    with database.unit("", "") as unit:
        return unit.office.load()


def changes(database: Database) -> int:
    """How many changes the journal tells."""
    with database.unit("", "") as unit:
        return len(unit.journal.entries(1_000_000))


@pytest.mark.parametrize("case", ["2568-p1.json", "2566-p5.json"])
def test_a_case_comes_back_whole(database: Database, case: str) -> None:
    """Every leaf, after opening the file anew too."""
    office = from_case(case)
    put(database, office)
    assert load(database) == office
    database.close()
    with Database.open(database.folder, write=False) as again:
        assert load(again) == office
        assert again.verify() == ()


@pytest.mark.parametrize("case", ["2568-p1.json", "2566-p5.json"])
def test_the_same_case_twice_changes_nothing(database: Database, case: str) -> None:
    """No row is written, so history tells nothing."""
    put(database, from_case(case))
    before = changes(database)
    put(database, from_case(case))
    assert before > 50
    assert changes(database) == before


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(OFFICES, OFFICES)
def test_any_office_goes_over_any_other(first: Office, second: Office) -> None:
    """Whatever stands there, the new office stands there after."""
    with TemporaryDirectory() as folder, Database.open(Path(folder)) as database:
        put(database, first)
        assert repr(load(database)) == repr(first)
        told = changes(database)
        put(database, first)
        assert changes(database) == told
        put(database, second)
        assert load(database) == second
        assert database.verify() == ()


def test_what_looks_alike_stays_apart(database: Database) -> None:
    """``[]`` and null, a number and its text, true and 1, an empty signer and none."""
    measures = (Measure(key="a", number=1, units=()), Measure(key="b", number="1"))
    office = Office(
        agency=Agency(units=()),
        settings={"one": 1, "yes": True, "list": [], "none": None},
        plans=(Plan(fiscal_year=2569, measures=measures),),
        meetings=(Meeting(number="1/2566", recorder=Signer(), date=""), Meeting(number="2/2566")),
    )
    put(database, office)
    assert repr(load(database)) == repr(office)
    put(database, replace(office, settings={**office.settings, "one": True, "yes": 1}))
    assert repr(load(database).settings) == repr({"one": True, "yes": 1, "list": [], "none": None})
