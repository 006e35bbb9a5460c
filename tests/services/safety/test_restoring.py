"""Restore: what a backup would change is told before, every page hears of it after."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import EVERYTHING, Subject
from ita_desktop.services.safety.comparing import Difference, by_subject, differences
from ita_desktop.services.safety.restoring import LookStopped, restore_closed
from ita_desktop.storage.errors import RestoreRefused
from tests.services.conftest import P1, P5, Clock, open_again, take_in


def rename(office: Services, name: str) -> None:
    office.agency.save(replace(office.agency.get(), name=name))


def take_other(office: Services) -> None:
    office.exchange.apply(office.exchange.prepare(P5, replace_agency=True))


def test_what_a_restore_would_change_is_told_before(office: Services) -> None:
    """Leaf by leaf with the place: what would be lost, come back, be another; the data stays as it is."""
    take_in(office, P1)
    backup = office.backups.make("เดือนก่อน")
    before = office.exchange.exported()
    take_other(office)
    rename(office, "เทศบาลตำบลอื่น")
    now = office.exchange.exported()
    steps: list[int] = []

    def goes_on(done: int, _: int) -> bool:
        steps.append(done)
        return True

    looked = office.restoring.look(backup, goes_on)
    assert looked.problems == ()
    assert looked.backup.counts.years < looked.now.counts.years
    assert looked.backup.path == backup
    told = {each.steps: each for each in looked.differences}
    assert told[(("agency", ""), ("name", ""))].state == "other"
    assert told[(("agency", ""), ("name", ""))].now == "เทศบาลตำบลอื่น"
    assert {each.state for each in looked.differences if each.steps[0] == ("assessments", "2566")} == {"lost"}
    assert not any(each.steps[0] == ("assessments", "2568") for each in looked.differences)
    assert by_subject(looked.differences)["agency"]["other"] >= 1
    assert steps == sorted(steps) and steps[0] == 0 and steps[-1] == 90
    assert office.exchange.exported() == now != before
    assert {path.name for path in office.folder.iterdir()} >= {"office.sqlite", "copies"}
    assert not list(office.folder.glob("looking-*"))


def test_a_restore_reaches_every_page_and_can_be_taken_back(office: Services) -> None:
    """The acting officer is the one of the restored data; the former data is a backup like others."""
    take_in(office, P1)
    before = office.exchange.exported()
    backup = office.backups.make("เดือนก่อน")
    take_other(office)
    office.agency.act_as("ปลัดเทศบาล")
    now = office.exchange.exported()
    heard: list[frozenset[Subject]] = []
    office.changes.subscribe(heard.append)
    former = office.restoring.restore(backup)
    assert office.exchange.exported() == before
    assert heard == [EVERYTHING]
    assert office.context.actor == ""
    assert former is not None
    assert former in [each.path for each in office.backups.all()]
    office.restoring.restore(former)
    assert office.exchange.exported() == now
    assert office.context.actor == "ปลัดเทศบาล"
    assert office.safety.verify() == ()


def test_a_look_can_be_stopped_and_leaves_nothing(office: Services) -> None:
    """At each of its steps."""
    take_in(office, P1)
    backup = office.backups.make("เดือนก่อน")
    for at in range(4):
        with pytest.raises(LookStopped):
            office.restoring.look(backup, lambda done, _: done < at)  # noqa: B023
    assert not list(office.folder.glob("looking-*"))


def test_a_file_that_is_no_backup_is_told_and_nothing_changes(office: Services, tmp_path: Path) -> None:
    """Before and at the restore."""
    take_in(office, P1)
    before, other = office.exchange.exported(), tmp_path / "จดหมาย.sqlite"
    other.write_text("ไม่ใช่ข้อมูล", encoding="utf-8")
    for act in (office.restoring.look, office.restoring.restore):
        with pytest.raises(RestoreRefused, match="กู้คืนจาก จดหมาย"):
            act(other)
    assert office.exchange.exported() == before


def test_a_backup_opens_a_new_machine(office: Services, tmp_path: Path, clock: Clock) -> None:
    """Into a folder that is not there yet: all data and history are there."""
    take_in(office, P1)
    backup = office.backups.make("ย้ายเครื่อง")
    new = tmp_path / "เครื่องใหม่"
    assert restore_closed(new, backup, clock.now) is None
    moved = open_again(new, clock)
    assert moved.exchange.exported() == office.exchange.exported()
    assert moved.history.undoable() == office.history.undoable()
    moved.close()


def test_records_are_known_again_wherever_they_stand() -> None:
    """Another order is no difference; a list of plain values is one; a key that two have tells nothing."""
    plans = {"fiscal_year": 2569, "x": [1, 2]}, {"fiscal_year": 2568, "x": []}
    now = json.dumps({"plans": plans, "memos": [{"key": "a"}, {"key": "a", "n": 1}]})
    then = json.dumps({"plans": [plans[1], {**plans[0], "x": [2]}], "memos": [{"key": "a"}], "agency": {}})
    assert differences(now.encode(), then.encode()) == (
        Difference((("plans", "2569"), ("x", "")), "other", [1, 2], [2]),
        Difference((("memos", "2"), ("key", "")), "lost", "a"),
        Difference((("memos", "2"), ("n", "")), "lost", 1),
        Difference((("agency", ""),), "back", then={}),
    )
