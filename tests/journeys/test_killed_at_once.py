"""The program is killed while it approves minutes or exports their folder: before or after, never between."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from ita_desktop import bootstrap
from tests.journeys.approver import FIRST, OUT, next_of

CASE = Path(__file__).resolve().parents[1] / "cases" / "2566-p5.json"
NEVER = 0
ROUNDS = int(os.environ.get("ITA_KILLS", "3"))
"""Kills of each act, the last at its last step."""
LIST = "0 สารบัญแฟ้มการประชุม.pdf"

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="only where a process can be killed so"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of P5's office with a second meeting, and a place to export to."""
    office = bootstrap.open_office(tmp_path, write=True)
    office.exchange.apply(office.exchange.prepare(CASE))
    office.meetings.create(office.meetings.meetings()[0].committee or "", date(2023, 11, 7))
    office.close()
    (tmp_path / OUT).mkdir()
    return tmp_path


def run(what: str, folder: Path, last: int) -> int:
    """Let a process do it up to that step; the steps that it did, 0 where it was killed."""
    command = [sys.executable, "-m", "tests.journeys.approver", what, str(folder), str(last)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if last == NEVER:
        assert done.returncode == 0, done.stderr
        return int(done.stdout)
    assert done.returncode == -signal.SIGKILL, done.stderr
    return 0


def steps_of(what: str, folder: Path) -> list[int]:
    """Steps spread over the whole act, from its first to its last."""
    count = run(what, folder, NEVER)
    assert count > ROUNDS
    return [1 + (count - 1) * each // (ROUNDS - 1) for each in range(ROUNDS)]


def test_minutes_are_approved_or_not(folder: Path) -> None:
    """The data open and are whole; what was not approved by then is the draft it was, and can be approved."""
    office = bootstrap.open_office(folder, write=True)
    draft = office.meetings.get(FIRST)
    office.close()
    steps = steps_of("approve", folder)
    office = bootstrap.open_office(folder, write=True)
    approved = office.meetings.get(FIRST)
    assert (draft.state, approved.state, len(approved.versions)) == (None, "approved", 1)
    office.history.undo()
    office.close()
    found = []
    for step in steps:
        run("approve", folder, step)
        office = bootstrap.open_office(folder, write=True)
        assert office.safety.verify() == ()
        found.append(office.meetings.get(FIRST))
        if found[-1] == draft:
            office.approvals.approve(FIRST, next_of(office))
        assert office.meetings.get(FIRST) == approved
        office.history.undo()
        office.close()
    assert found[0] == draft
    assert all(each in (draft, approved) for each in found)


def test_a_folder_is_there_whole_or_not_at_all(folder: Path) -> None:
    """Whatever stands under the folder's name holds all files and their list."""
    steps = steps_of("export", folder)
    (whole,) = (folder / OUT).iterdir()
    names = sorted(file.name for file in whole.iterdir())
    assert names[0] == LIST
    for step in steps:
        run("export", folder, step)
    made = [each for each in (folder / OUT).iterdir() if not each.name.startswith(".")]
    assert made == [whole]
    assert sorted(file.name for file in whole.iterdir()) == names
    office = bootstrap.open_office(folder, write=True)
    assert office.safety.verify() == ()
    office.close()
