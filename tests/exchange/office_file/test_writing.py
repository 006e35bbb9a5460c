"""What an export looks like."""

import json
from datetime import date, time
from typing import Any

import pytest

from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.meetings import AgendaItem, Committee, Meeting, Topic
from ita_desktop.domain.memos import Memo
from ita_desktop.domain.office import Office
from ita_desktop.domain.oit import OitItem, StatusChange
from ita_desktop.domain.scores import Score
from ita_desktop.exchange import plan_import, read_office, write_office
from tests.exchange.offices import CASES, case, framework_of, imported, imported_case, leaves, states


def exported(office: Office) -> dict[str, Any]:
    """The export as JSON."""
    read: dict[str, Any] = json.loads(write_office(office, framework_of))
    return read


@pytest.mark.parametrize("name", CASES)
def test_case_comes_back_byte_for_byte_with_every_leaf(name: str) -> None:
    office = imported_case(name)
    first = write_office(office, framework_of)
    again = plan_import(Office(), read_office(first, framework_of))
    assert again.refused == ()
    assert again.merged == office
    assert write_office(again.merged, framework_of) == first
    assert leaves(json.loads(first)) == leaves(case(name))


@pytest.mark.parametrize("name", CASES)
def test_export_imported_into_the_same_office_changes_nothing(name: str) -> None:
    office = imported_case(name)
    again = plan_import(office, read_office(write_office(office, framework_of), framework_of))
    assert states(again) == {"same"}
    assert again.changes == ()
    assert again.merged == office


def test_form_of_the_file() -> None:
    text = write_office(imported(agency={"name": "เทศบาล", "units": []}), framework_of).decode()
    assert text == (
        '{\n "format": "ita-office",\n "version": 1,\n'
        ' "agency": {\n  "name": "เทศบาล",\n  "units": []\n }\n}\n'
    )
    assert exported(Office()) == {"format": "ita-office", "version": 1}


def test_scores_topics_and_entries_stand_even_when_empty() -> None:
    agenda = (AgendaItem(number=1), AgendaItem(number=2, topics=(Topic(title=""),)))
    office = Office(
        assessments=(Assessment(fiscal_year=2568),), meetings=(Meeting(number="1/2568", agenda=agenda),)
    )
    found = exported(office)
    assert found["assessments"] == [{"fiscal_year": 2568, "scores": {}}]
    assert found["meetings"][0]["agenda"] == [
        {"number": 1, "topics": []},
        {"number": 2, "topics": [{"title": "", "entries": []}]},
    ]


def test_codes_stand_in_framework_order_and_years_in_theirs() -> None:
    def score(*codes: str) -> dict[str, Score]:
        return {code: Score(90_00) for code in codes}

    office = Office(
        assessments=(
            Assessment(
                fiscal_year=2568,
                scores=score("o10", "o9", "e1.survey", "i10", "i9", "OIT", "overall", "8.public"),
            ),
            Assessment(fiscal_year=2567, respondents={"EIT.survey": 2, "IIT": 1}),
            Assessment(fiscal_year=2563, scores=score("OIT", "EIT", "IIT", "overall")),
            Assessment(fiscal_year=2566, oit={f"o{n}": OitItem() for n in (43, 2, 10, 1)}),
        )
    )  # fmt: skip
    found = exported(office)["assessments"]
    assert [each["fiscal_year"] for each in found] == [2563, 2566, 2567, 2568]
    assert list(found[0]["scores"]) == ["overall", "IIT", "EIT", "OIT"]
    assert list(found[1]["oit"]) == ["o1", "o2", "o10", "o43"]
    assert list(found[2]["respondents"]) == ["IIT", "EIT.survey"]
    assert list(found[3]["scores"]) == ["overall", "i9", "i10", "e1.survey", "8.public", "OIT", "o9", "o10"]


def test_meetings_stand_by_committee_year_and_number() -> None:
    numbers = ["พิเศษ", "10/2566", "๒/๒๕๖๖", "1/2567", "1 / 2566"]
    office = Office(
        committees=(Committee(key="z"), Committee(key="a")),
        meetings=(
            Meeting(committee="a", number="1/2560"),
            *(Meeting(committee="z", number=number) for number in numbers),
            Meeting(number="9/2569"),
        ),
    )
    assert [each["number"] for each in exported(office)["meetings"]] == [
        "9/2569", "1 / 2566", "๒/๒๕๖๖", "10/2566", "1/2567", "พิเศษ", "1/2560",
    ]  # fmt: skip


def test_values_are_written_as_they_are_read() -> None:
    change = StatusChange(on=date(2025, 9, 30), time=time(9, 30), from_="not_started", to="done")
    office = Office(
        assessments=(
            Assessment(
                fiscal_year=2568,
                scores={"i1": Score(93_30, 1), "i2": Score(93_00, 2), "i3": Score(100_00, 0)},
                oit={
                    "o1": OitItem(
                        history=(change, StatusChange(time=time(9, 30, 5))), components={"แผน": True}
                    )
                },
            ),
        ),
        memos=(Memo(number="", date="", to=()),),
    )
    found = exported(office)
    assert found["assessments"][0]["scores"] == {"i1": "93.3", "i2": "93.00", "i3": "100"}
    item = found["assessments"][0]["oit"]["o1"]
    assert item["history"][0] == {"on": "2025-09-30", "time": "09:30", "from": "not_started", "to": "done"}
    assert item["history"][1] == {"time": "09:30:05"}
    assert item["components"] == {"แผน": True}
    assert found["memos"] == [{"number": "", "date": "", "to": []}]


def test_same_office_in_another_order_gives_the_same_bytes() -> None:
    office = imported_case(CASES[1])
    years = tuple(reversed(office.assessments))
    turned = Office(
        agency=office.agency,
        committees=office.committees,
        meetings=office.meetings,
        assessments=tuple(
            Assessment(
                fiscal_year=each.fiscal_year,
                framework=each.framework,
                level=each.level,
                scores=dict(reversed(list(each.scores.items()))),
                oit=dict(reversed(list(each.oit.items()))),
            )
            for each in years
        ),
    )
    assert write_office(turned, framework_of) == write_office(office, framework_of)


def test_setting_taken_back_is_not_written() -> None:
    assert exported(Office(settings={"emblem": None, "digits": "thai"}))["settings"] == {"digits": "thai"}
