"""Disputing an item's score: begun, written field by field, withdrawn; each act one undo."""

from datetime import date

from ita_desktop.domain.oit import Link, Objection, OitItem
from ita_desktop.services.bundle import Services
from tests.services.conftest import P5, take_in


def item(office: Services, code: str = "o2", year: int = 2567) -> OitItem:
    """What is kept of an item."""
    return next(row.record for row in office.oit.checklist(year).rows if row.item.code == code) or OitItem()


def test_it_begins_with_the_first_page_of_the_item(office: Services) -> None:
    """The rest of the item stays as it is."""
    take_in(office, P5)
    links = (Link(title="ไม่มีที่อยู่"), Link(url="https://www.example.go.th/2"))
    office.oit.set_field(2567, ["o2"], "links", links)
    office.objections.begin(2567, "o2")
    assert item(office).objection == Objection(url="https://www.example.go.th/2")
    assert item(office).links == links and item(office).status == "done"


def test_fields_are_set_one_by_one(office: Services) -> None:
    """An undo takes one back; emptied fields are empty."""
    take_in(office, P5)
    office.objections.set_field(2567, "o2", "lacking", "<ไม่พบ & ไม่ครบ>")
    office.objections.set_field(2567, "o2", "on", date(2024, 5, 1))
    assert item(office).objection == Objection(lacking="<ไม่พบ & ไม่ครบ>", on=date(2024, 5, 1))
    office.history.undo()
    assert item(office).objection == Objection(lacking="<ไม่พบ & ไม่ครบ>")
    office.objections.set_field(2567, "o2", "lacking", None)
    assert item(office).objection == Objection()


def test_withdrawing_is_undone_whole(office: Services) -> None:
    """Nothing that was written is lost."""
    take_in(office, P5)
    office.objections.set_field(2567, "o2", "argument", "มีอยู่ที่หน้าหลัก")
    office.objections.withdraw(2567, "o2")
    assert item(office).objection is None
    office.history.undo()
    assert item(office).objection == Objection(argument="มีอยู่ที่หน้าหลัก")


def test_the_first_entry_of_a_year_starts_its_list(office: Services) -> None:
    """A year that has a result alone: no other item shows as forgotten."""
    office.years.add(2568)
    office.objections.begin(2568, "o1")
    assert not office.oit.checklist(2568).count("missing")
