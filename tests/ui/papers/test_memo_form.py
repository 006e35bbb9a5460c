"""The form of a memo or letter: kept on leaving a field, shown while one types, read back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap
from ita_desktop.domain.memos import Memo, MemoSigner
from ita_desktop.services.bundle import Services
from ita_desktop.ui.papers.memo_form import MemoForm
from tests.ui.conftest import NoBreaker
from tests.ui.typing_keys import press, type_text

CASE = Path(__file__).resolve().parents[2] / "cases" / "2568-p1.json"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Services]:
    """P1's office with its memo."""
    services = bootstrap.open_office(tmp_path, write=True)
    services.exchange.apply(services.exchange.prepare(CASE))
    yield services
    services.close()


@pytest.fixture
def form(qtbot: QtBot, office: Services) -> MemoForm:
    """The form, shown with P1's memo."""
    made = MemoForm(office, NoBreaker())
    qtbot.addWidget(made)
    made.resize(420, 640)
    made.show()
    made.show_memo(office.memos.memos()[0])
    return made


def kept(office: Services) -> Memo:
    """The memo as it is kept."""
    return office.memos.memos()[0]


def retype(field: Any, text: str) -> None:
    """Type another text in place of the one that stands in a field, and leave it."""
    field.setFocus()
    field.selectAll()
    if text:
        type_text(field, text)
    else:
        press(field, Qt.Key.Key_Delete)
    field.commit()


def test_every_field_of_the_record_stands_in_the_form(form: MemoForm, office: Services) -> None:
    memo = kept(office)
    assert form.fields["subject"].text() == memo.subject
    assert form.fields["to"].text().split("\n") == list(memo.to or ())
    assert form.fields["date"].text() == "5 มิ.ย. 2569"
    assert form.scores.isChecked()
    assert [card.fields["post"].text() for card in form.signers.cards] == [s.post for s in memo.signers]
    assert set(Memo.__dataclass_fields__) == {*form.fields, "key", "insert", "signers"}


def test_leaving_a_field_keeps_it_and_undo_takes_it_back(form: MemoForm, office: Services) -> None:
    before = kept(office).subject
    retype(form.fields["subject"], "รายงานผล <ก & ข>")
    assert kept(office).subject == "รายงานผล <ก & ข>"
    office.history.undo()
    assert kept(office).subject == before
    form.show_memo(kept(office))
    assert form.fields["subject"].text() == before


def test_what_is_typed_is_told_before_it_is_kept(form: MemoForm, office: Services, qtbot: QtBot) -> None:
    field = form.fields["closing"]
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(form.typed) as told:
        type_text(field, "จึงเรียนมาเพื่อโปรดทราบ")
    assert told.args is not None
    assert told.args[0].closing == "จึงเรียนมาเพื่อโปรดทราบ"
    assert kept(office).closing != "จึงเรียนมาเพื่อโปรดทราบ"
    assert office.papers.setting(office_request(office), told.args[0]).document.title
    assert field.hasFocus()


def office_request(office: Services) -> Any:
    """What prints the memo."""
    return next(each for each in office.papers.possible() if each.word == "memo")


@pytest.mark.parametrize(
    ("name", "typed"), [("date", "31/2/69"), ("fiscal_year", "2025"), ("fiscal_year", "๒๕๖")]
)
def test_what_cannot_be_read_stays_marked(form: MemoForm, office: Services, name: str, typed: str) -> None:
    before = kept(office)
    retype(form.fields[name], typed)
    assert form.fields[name].property("refused")
    assert form.fields[name].text() == typed
    assert kept(office) == before
    assert getattr(form.draft(), name) == getattr(before, name)


def test_an_empty_day_is_for_the_registry_to_write(form: MemoForm, office: Services) -> None:
    retype(form.fields["date"], "")
    assert kept(office).date is None
    retype(form.fields["date"], "๕/๖/๖๙")
    assert kept(office).date == date(2026, 6, 5)


def test_signers_are_added_moved_and_taken_away(form: MemoForm, office: Services) -> None:
    form.signers.add_button.click()
    retype(form.signers.cards[-1].fields["post"], "นายกเทศมนตรี")
    assert kept(office).signers[-1] == MemoSigner(post="นายกเทศมนตรี")
    form.signers.cards[-1].up.click()
    assert kept(office).signers[-2].post == "นายกเทศมนตรี"
    form.signers.cards[-2].delete.click()
    assert len(kept(office).signers) == 4
    assert len(form.signers.cards) == 4


def test_a_letter_has_fields_of_its_own(form: MemoForm, office: Services) -> None:
    assert form.rows["references"].isHidden()
    key = office.memos.create("letter", 2568)
    form.show_memo(office.memos.get(key))
    assert not form.rows["references"].isHidden()
    retype(form.fields["urgency"], "ด่วนที่สุด")
    assert office.memos.get(key).urgency == "ด่วนที่สุด"


def test_the_form_can_be_changed_to_a_letter(form: MemoForm, office: Services) -> None:
    choice = form.fields["form"]
    choice.activated.emit(1)
    assert kept(office).form == "letter"
    assert not form.rows["contact"].isHidden()
