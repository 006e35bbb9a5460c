"""Disputing the score of an item."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.domain.oit import Link, Objection
from ita_desktop.services.bundle import Services
from ita_desktop.ui.oit.page import OitPage
from tests.ui.offices import focused, hit
from tests.ui.oit.panel.conftest import Fill, leave, open_panel, record, type_into

HASHES = ("ab" * 32, "cd" * 32)


def test_an_objection_is_begun_and_written(page: OitPage, fill: Fill, p5: Services) -> None:
    """One tick opens its fields with the item's first page in it; each field saves by itself."""
    fill("o11", links=(Link(url="https://www.example.go.th/o11"),))
    part = open_panel(page, "o11").objection
    assert part.form.isHidden()
    part.enter()
    hit(Qt.Key.Key_Space, " ")
    assert focused() is part.lacking
    type_into(part.lacking, "ไม่พบตารางที่เครื่องอ่านได้")
    leave()
    type_into(part.argument, "มีไฟล์ CSV <แนบ & ลิงก์>")
    leave()
    type_into(part.on, "1/5/2567")
    leave()
    assert record(p5, "o11").objection == Objection(
        on=date(2024, 5, 1),
        lacking="ไม่พบตารางที่เครื่องอ่านได้",
        argument="มีไฟล์ CSV <แนบ & ลิงก์>",
        url="https://www.example.go.th/o11",
    )


def test_withdrawing_can_be_taken_back(page: OitPage, fill: Fill, p5: Services) -> None:
    """What was written comes back."""
    fill("o11", objection=Objection(argument="ชี้แจงแล้ว"))
    part = open_panel(page, "o11").objection
    part.wanted.setFocus()
    hit(Qt.Key.Key_Space, " ")
    assert record(p5, "o11").objection is None and part.form.isHidden()
    assert page.banner.words == "เลิกโต้แย้งผล o11 แล้ว"
    p5.history.undo()
    assert part.wanted.isChecked() and part.argument.text() == "ชี้แจงแล้ว"


def test_proofs_are_chosen_from_the_items_files(page: OitPage, fill: Fill, p5: Services) -> None:
    """A tick each; a chosen file that the item does not have any more stays."""
    fill("o11", evidence=HASHES[:1], objection=Objection(evidence=HASHES[1:]))
    part = open_panel(page, "o11").objection
    assert [tick.isChecked() for tick in part.proofs.shown] == [False, True]
    assert part.proofs.shown[0].text() == HASHES[0][:12]
    part.proofs.shown[0].setFocus()
    hit(Qt.Key.Key_Space, " ")
    found = record(p5, "o11").objection
    assert found is not None and set(found.evidence or ()) == set(HASHES)


def test_a_link_that_is_none_is_refused(page: OitPage, fill: Fill, p5: Services) -> None:
    """The proof must be a page of the web."""
    fill("o11", objection=Objection(url="https://www.example.go.th/o11"))
    part = open_panel(page, "o11").objection
    type_into(part.url, "javascript:1")
    leave()
    found = record(p5, "o11").objection
    assert found is not None and found.url == "https://www.example.go.th/o11"
    assert part.url.property("refused")


def test_the_paper_is_one_key_away(qtbot: QtBot, page: OitPage, fill: Fill, p5: Services) -> None:
    """What is being typed is saved first."""
    fill("o11", objection=Objection())
    part = open_panel(page, "o11").objection
    type_into(part.argument, "ชี้แจง")
    with qtbot.waitSignal(page.go_to) as told:
        part.paper.click()
    assert told.args == ["papers", "objection|2567"]
    found = record(p5, "o11").objection
    assert found is not None and found.argument == "ชี้แจง"


def test_a_withdrawn_objection_takes_nothing_more(page: OitPage, fill: Fill, p5: Services) -> None:
    """A date that was refused does not dispute the item anew; it is there again when the objection is."""
    fill("o11", objection=Objection(argument="ชี้แจง"))
    part = open_panel(page, "o11").objection
    type_into(part.on, "31/2/2567")
    leave()
    part.wanted.setFocus()
    hit(Qt.Key.Key_Space, " ")
    page.commit()
    assert record(p5, "o11").objection is None
    p5.history.undo()
    assert part.on.text() == "31/2/2567" and part.on.property("refused")
