"""The paper of history from a real office: in every form, its hash is that of the chain."""

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from ita_desktop.documents.history import NoHistory
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request, request_of
from ita_desktop.services.papers.capturing import captured
from ita_desktop.services.papers.settling import asked_paper
from tests.services.conftest import P1, Clock, take_in

YEAR = fiscal_year(datetime.now().date())


@pytest.fixture
def filled(office: Services, clock: Clock) -> Services:
    """A case, a score typed and taken back."""
    clock.now = datetime.now()
    take_in(office, P1)
    office.scores.record(2568, "i2", "91.11")
    office.history.undo()
    return office


@pytest.mark.parametrize("form", [".pdf", ".docx", ".xlsx"])
def test_it_is_printed_in_every_form(filled: Services, tmp_path: Path, form: str) -> None:
    """And written down as any printing."""
    file = tmp_path / f"history{form}"
    request = Request("history", YEAR, digits="arabic")
    filled.printings.print_to(file, request)
    assert file.stat().st_size > 1_000
    assert filled.printings.of(request)[0].form == form


def test_its_hash_is_that_of_the_last_change_it_tells(filled: Services) -> None:
    """Whoever holds the paper can compare it with the file."""
    request = Request("history", YEAR)
    with filled.context.reading() as unit:
        snapshot = captured(filled.context, unit, asked_paper(request), request)
    with closing(sqlite3.connect(filled.folder / "office.sqlite")) as raw:
        last = raw.execute("SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1").fetchone()
    assert (snapshot.last, snapshot.hash) == last  # type: ignore[attr-defined]
    titles = [act.title for act in snapshot.acts]  # type: ignore[attr-defined]
    assert titles == ["นำเข้าไฟล์สำนักงาน", "กรอก i2 ปี 2568 เป็น 91.11", "เลิกทำ: กรอก i2 ปี 2568 เป็น 91.11"]


def test_days_narrow_it_and_are_part_of_its_place(filled: Services) -> None:
    """A span without an act is refused in words."""
    today = datetime.now().date()
    request = Request("history", YEAR, days=(today, today))
    assert request_of(request.place) == request
    assert request_of("history|2568") == Request("history", 2568)
    assert request_of("history|2568|gestern..heute") is None
    assert filled.papers.document(request).blocks
    with pytest.raises(NoHistory, match=r"1 ม\.ค\. 63 ถึง 2 ม\.ค\. 63"):
        filled.papers.document(Request("history", YEAR, days=(date(2020, 1, 1), date(2020, 1, 2))))
