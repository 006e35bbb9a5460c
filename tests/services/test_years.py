"""Fiscal years, their frameworks, corrections and new ones."""

from pathlib import Path

import pytest

from ita_desktop import paths
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.years import FrameworkStrandsData, YearExists
from tests.services.conftest import P1, Clock, open_again, take_in


def test_new_year_copies_its_framework_into_the_data(office: Services) -> None:
    office.years.add(2568)
    with office.context.reading() as unit:
        assert unit.office.framework_texts()[2568] == (paths.FRAMEWORKS / "ita-2568.toml").read_text("utf-8")


def test_a_year_can_begin_on_last_years_list(office: Services) -> None:
    office.years.add(2567, framework=2566)
    assert len(office.oit.checklist(2567).rows) == 43


def test_year_that_is_there_is_refused(office: Services) -> None:
    office.years.add(2568)
    with pytest.raises(YearExists, match="2568"):
        office.years.add(2568)


def test_correction_is_kept_with_the_data_and_exported(
    office: Services, clock: Clock, tmp_path: Path
) -> None:
    office.years.add(2569)
    office.years.correct(2569, "o12.title", "ชื่อที่หน่วยงานแก้")
    office.close()
    again = open_again(tmp_path, clock)
    assert again.years.framework(2569).title("o12") == "ชื่อที่หน่วยงานแก้"
    assert "ชื่อที่หน่วยงานแก้" in again.exchange.exported().decode("utf-8")
    again.years.correct(2569, "o12.title", None)
    assert again.years.framework(2569).title("o12") != "ชื่อที่หน่วยงานแก้"
    again.close()


def test_what_an_item_must_show_is_corrected_and_goes_with_the_office_file(
    office: Services, tmp_path: Path
) -> None:
    """Another folder that takes the file in has the same."""
    office.years.add(2569)
    office.years.correct(2569, "components.table", "ตารางตามแบบของปีนี้")
    office.years.correct(2569, "o7.components", ["last_year", "table"])
    office.years.correct(2569, "o6.waits", "none")
    told = dict.fromkeys(entry.act for entry in office.history.entries())
    assert list(told)[:3] == [
        "แก้กรอบปี 2569 เวลาที่รอของ o6",
        "แก้กรอบปี 2569 องค์ประกอบของ o7",
        "แก้กรอบปี 2569 ถ้อยคำขององค์ประกอบ",
    ]
    file = tmp_path / "office.json"
    office.exchange.export(file)
    other = open_again(tmp_path / "other", Clock())
    take_in(other, file)
    taken = other.years.framework(2569)
    assert taken.components["table"] == "ตารางตามแบบของปีนี้"
    assert (taken.items[6].components, taken.items[5].waits) == (("last_year", "table"), None)
    other.close()


def test_correction_that_does_not_fit_is_refused(office: Services) -> None:
    office.years.add(2569)
    with pytest.raises(ItaError):
        office.years.correct(2569, "o99.title", "x")
    assert office.years.corrections() == ()


def test_new_framework_file_makes_its_year_possible(office: Services, tmp_path: Path) -> None:
    text = (paths.FRAMEWORKS / "ita-2569.toml").read_text("utf-8").replace("2569", "2570")
    (tmp_path / "ita-2570.toml").write_text(text, "utf-8")
    assert office.years.import_framework(tmp_path / "ita-2570.toml", apply=False).state == "new"
    assert 2570 not in office.years.possible()
    office.years.import_framework(tmp_path / "ita-2570.toml")
    assert 2570 in office.years.possible()
    office.years.add(2570)
    assert len(office.oit.checklist(2570).rows) == 26


def test_framework_that_would_strand_the_data_is_refused(office: Services, tmp_path: Path) -> None:
    take_in(office, P1)
    office.oit.set_choice(2568, ["o28"], "in_progress")
    text = (paths.FRAMEWORKS / "ita-2569.toml").read_text("utf-8")
    text = text.replace("fiscal_year = 2569", "fiscal_year = 2568").replace('"2568.', '"2567.')
    (tmp_path / "other.toml").write_text(text, "utf-8")
    for apply in (False, True):
        with pytest.raises(FrameworkStrandsData, match="o28"):
            office.years.import_framework(tmp_path / "other.toml", apply=apply)
    assert len(office.oit.checklist(2568).rows) == 28
