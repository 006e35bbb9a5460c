"""What is told of each printing, and the very same paper once more."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from ita_desktop import __version__
from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.printings import Printing
from ita_desktop.services import printings as service
from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import Subject
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.papers import Request
from ita_desktop.services.printings import FileNotKept, PrintingNotFound
from tests.services.conftest import P5, Clock, open_again, take_in

MINUTES = Request("minutes", 2566, meeting="1/2566", committee="ita")
STATUS = Request("oit-status", 2567)


@pytest.fixture
def printed(office: Services, tmp_path: Path) -> Printing:
    """P5's office after its minutes were printed once."""
    take_in(office, P5)
    office.agency.act_as("เจ้าพนักงานธุรการ")
    office.printings.print_to(tmp_path / "first.pdf", MINUTES)
    (printing,) = office.printings.all()
    return printing


def test_a_printing_tells_what_when_by_whom_and_by_which_version(
    office: Services, printed: Printing, tmp_path: Path
) -> None:
    content = (tmp_path / "first.pdf").read_bytes()
    assert printed.at.replace(tzinfo=None) == datetime(2023, 11, 1, 9, 30)
    assert (printed.word, printed.place) == ("minutes", "minutes|ita|1/2566")
    assert printed.title == office.papers.document(MINUTES).title
    assert (printed.form, printed.layout, printed.digits) == (".pdf", "columns", "thai")
    assert (printed.sha256, printed.size) == (sha256(content).hexdigest(), len(content))
    assert (printed.actor, printed.version) == ("เจ้าพนักงานธุรการ", __version__)
    assert printed.data_hash == office.papers.setting(MINUTES).data_hash


def test_it_is_there_after_a_restart(
    office: Services, printed: Printing, clock: Clock, tmp_path: Path
) -> None:
    office.close()
    again = open_again(tmp_path, clock)
    assert again.printings.all() == (printed,)
    assert again.printings.content(printed) == (tmp_path / "first.pdf").read_bytes()
    again.close()


def test_the_same_paper_however_asked_for_is_the_same_place(office: Services, printed: Printing) -> None:
    for request in (
        Request("minutes", 2566),
        Request("minutes", 2566, meeting="๑ / ๒๕๖๖"),
        Request("minutes", 2566, meeting="1"),
        replace(MINUTES, layout="running", digits="arabic"),
    ):
        office.printings.record(request, ".pdf", b"%PDF", "รายงานการประชุม")
        assert office.printings.of(request)[0].place == printed.place
    newest = office.printings.of(MINUTES)
    assert [each.number for each in newest] == [5, 4, 3, 2, 1]
    assert (newest[0].layout, newest[0].digits) == ("running", "arabic")
    assert office.printings.of(STATUS) == ()


def test_no_undo_takes_a_printing_away(office: Services, printed: Printing) -> None:
    while office.history.undo():
        assert printed in office.printings.all()
    assert office.printings.content(printed)
    while office.history.redo():
        assert office.printings.all() == (printed,)
    assert [entry.table for entry in office.history.entries() if "printing" in entry.table] == []


def test_office_files_neither_carry_nor_touch_printings(office: Services, printed: Printing) -> None:
    assert printed.sha256.encode() not in office.exchange.exported()
    take_in(office, P5)
    assert office.printings.all() == (printed,)


def test_the_same_bytes_are_kept_once(office: Services, printed: Printing, tmp_path: Path) -> None:
    office.printings.print_to(tmp_path / "second.pdf", MINUTES)
    office.printings.print_again(tmp_path / "third.pdf", printed)
    assert len({each.sha256 for each in office.printings.all()}) == 1
    assert len(office.printings.all()) == 3
    with closing(sqlite3.connect(tmp_path / "office.sqlite")) as raw:
        assert raw.execute("SELECT count(*) FROM stored_file").fetchone() == (1,)


def test_printed_again_as_it_was_after_the_data_changed(
    office: Services, printed: Printing, clock: Clock, tmp_path: Path
) -> None:
    key = MeetingKey("ita", "1/2566")
    office.meetings.save(key, replace(office.meetings.get(key), place="ที่อื่น"))
    office.agency.act_as("ปลัดเทศบาล")
    clock.now = datetime(2024, 1, 5, 8, 0)
    office.printings.print_again(tmp_path / "again.pdf", printed)
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "first.pdf").read_bytes()
    again = office.printings.all()[0]
    assert (again.actor, again.at.date()) == ("ปลัดเทศบาล", clock.now.date())
    assert replace(again, number=1, at=printed.at, actor=printed.actor) == printed


def test_it_is_told_whether_the_data_changed_since(office: Services, printed: Printing) -> None:
    assert office.printings.is_current(printed)
    key = MeetingKey("ita", "1/2566")
    before = office.meetings.get(key)
    office.meetings.save(key, replace(before, place="ที่อื่น"))
    assert not office.printings.is_current(printed)
    office.meetings.save(key, before)
    assert office.printings.is_current(printed)
    office.meetings.delete(key)
    assert not office.printings.is_current(printed)


def test_the_day_alone_changes_no_data(office: Services, clock: Clock, tmp_path: Path) -> None:
    take_in(office, P5)
    office.printings.print_to(tmp_path / "status.pdf", STATUS)
    (printing,) = office.printings.all()
    clock.now = datetime(2023, 12, 24, 9, 30)
    assert office.printings.is_current(printing)
    office.agency.set("digits", "arabic")
    assert office.printings.is_current(printing)
    office.oit.set_field(2567, ("o1",), "unit", "กองช่าง")
    assert not office.printings.is_current(printing)


def test_a_number_or_the_beginning_of_a_hash_names_a_printing(office: Services, printed: Printing) -> None:
    for name in ("1", "๑", printed.sha256, printed.sha256[:8].upper()):
        assert office.printings.get(name) == printed
    for name in ("2", "", printed.sha256[:7], "x"):
        with pytest.raises(PrintingNotFound):
            office.printings.get(name)


def test_bytes_that_are_gone_or_changed_are_not_given_out(
    office: Services, printed: Printing, tmp_path: Path
) -> None:
    target = tmp_path / "again.pdf"
    for statement in ("UPDATE stored_file SET content = x'25'", "DELETE FROM stored_file"):
        with closing(sqlite3.connect(tmp_path / "office.sqlite")) as other:
            other.execute(statement)
            other.commit()
        with pytest.raises(FileNotKept, match="verify"):
            office.printings.print_again(target, printed)
        assert office.safety.verify()
    assert not target.exists()
    assert len(office.printings.all()) == 1


def test_a_file_too_large_is_recorded_without_its_bytes(
    office: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(office, P5)
    monkeypatch.setattr(service, "MOST_KEPT_BYTES", 10)
    office.printings.record(MINUTES, ".pdf", bytes(11), "รายงานการประชุม")
    (printing,) = office.printings.all()
    assert (printing.kept, printing.size) == (False, 11)
    with pytest.raises(FileNotKept, match="ใหญ่"):
        office.printings.content(printing)
    assert office.safety.verify() == ()


def test_a_file_of_the_largest_size_is_kept(office: Services) -> None:
    take_in(office, P5)
    office.printings.record(MINUTES, ".pdf", bytes(service.MOST_KEPT_BYTES), "รายงานการประชุม")
    assert len(office.printings.content(office.printings.all()[0])) == service.MOST_KEPT_BYTES


def test_nothing_is_recorded_where_nothing_was_written(office: Services, tmp_path: Path) -> None:
    take_in(office, P5)
    with pytest.raises(ItaError, match="ไม่มีโฟลเดอร์"):
        office.printings.print_to(tmp_path / "none" / "x.pdf", MINUTES)
    assert office.printings.all() == ()


def test_a_paper_whose_data_is_gone_meanwhile_is_recorded_all_the_same(office: Services) -> None:
    take_in(office, P5)
    office.meetings.delete(MeetingKey("ita", "1/2566"))
    office.printings.record(MINUTES, "printer", b"%PDF", "รายงาน" * 1_000)
    (printing,) = office.printings.all()
    assert (printing.place, printing.form, len(printing.title)) == ("minutes|ita|1/2566", "printer", 1_000)


def test_pages_hear_of_a_printing(office: Services) -> None:
    take_in(office, P5)
    heard: list[frozenset[Subject]] = []
    office.changes.subscribe(heard.append)
    office.printings.record(MINUTES, ".pdf", b"%PDF", "รายงาน")
    assert heard == [{Subject.PRINTINGS, Subject.SAVED}]
