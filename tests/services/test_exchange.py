"""Import and export as acts: all or nothing, one undo, a copy before."""

import json
from pathlib import Path

import pytest

from ita_desktop import paths
from ita_desktop.services.bundle import Services
from ita_desktop.services.exchange import DataChanged, FolderNotEmpty, ImportRefused
from tests.services.conftest import P1, P5, take_in


def test_import_is_one_act(office: Services) -> None:
    take_in(office, P1)
    office.history.undo()
    assert json.loads(office.exchange.exported()) == {"format": "ita-office", "version": 1}


def test_a_backup_lies_beside_the_data_before_an_import(office: Services) -> None:
    take_in(office, P1)
    assert len(office.context.database.backups.paths()) == 1


def test_another_offices_file_is_refused_unless_told(office: Services) -> None:
    take_in(office, P1)
    before = office.exchange.exported()
    with pytest.raises(ImportRefused):
        office.exchange.apply(office.exchange.prepare(P5))
    assert office.exchange.exported() == before
    office.exchange.apply(office.exchange.prepare(P5, replace_agency=True))
    assert office.agency.get().name == "เทศบาลตำบลตัวอย่าง"


def test_a_plan_that_was_overtaken_is_not_applied(office: Services) -> None:
    take_in(office, P1)
    prepared = office.exchange.prepare(P5, replace_agency=True)
    office.scores.record(2568, "i1", "90")
    with pytest.raises(DataChanged):
        office.exchange.apply(prepared)


def test_sample_goes_into_an_empty_office_only(office: Services) -> None:
    office.exchange.fill_sample(paths.SAMPLE)
    with pytest.raises(FolderNotEmpty):
        office.exchange.fill_sample(paths.SAMPLE)


def test_sample_shows_what_the_program_finds(office: Services) -> None:
    office.exchange.fill_sample(paths.SAMPLE)
    kinds = {finding.kind for finding in office.scores.check(2568)}
    assert {"mismatch", "missing", "precision"} <= kinds
    assert {"minutes", "oit-status", "order", "memo"} <= {each.word for each in office.papers.possible()}


def test_export_replaces_a_file_whole(office: Services, tmp_path: Path) -> None:
    target = tmp_path / "office.json"
    target.write_text("old", "utf-8")
    take_in(office, P1)
    office.exchange.export(target)
    assert json.loads(target.read_text("utf-8"))["agency"]["name"] == "เทศบาลเมืองตัวอย่าง"


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("o1.title", "สอง\nบรรทัด", "framework_changes[0].value"),
        ("o1.title", 3, "framework_changes[0].value"),
        ("i1.weight", 1, "framework_changes[0].value"),
        ("IIT.weight", 0.9, "framework_changes"),
        ("o6.components", ["year", "unheard"], "framework_changes[0].value"),
        ("o6.waits", "month", "framework_changes[0].value"),
    ],
)
def test_a_correction_that_no_framework_takes_is_refused_with_its_place(
    office: Services, tmp_path: Path, path: str, value: object, place: str
) -> None:
    """Before anything is applied, and in a trial too."""
    change = {"framework": 2568, "path": path, "value": value}
    file = tmp_path / "office.json"
    file.write_text(
        json.dumps({"format": "ita-office", "version": 1, "framework_changes": [change]}), "utf-8"
    )
    plan = office.exchange.prepare(file).plan
    assert [each.place for each in plan.refused] == [place]
