"""The office's own form of measures: put together, printed, taken back."""

from pathlib import Path

import pytest

from ita_desktop.documents.blocks import Document, Table
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures.own_form import NoColumns, WrongShare
from ita_desktop.services.papers import Request
from tests.services.conftest import P1, take_in

USUAL = ["number", "indicator", "title", "steps", "period", "units", "budget", "follow_up"]


def shown(office: Services) -> list[str]:
    """The columns from left to right."""
    return [each.column.field for each in office.measure_form.fields() if each.shown]


def printed(office: Services) -> Document:
    """The plan in the office's form."""
    return office.papers.document(Request("measures", 2569, digits="arabic", layout="own"))


def table(office: Services) -> Table:
    """Its table."""
    (found,) = [block for block in printed(office).blocks if isinstance(block, Table)]
    return found


def test_the_usual_form_stands_until_the_office_has_its_own(office: Services) -> None:
    assert shown(office) == USUAL
    assert not office.measure_form.is_own()
    assert {each.column.field for each in office.measure_form.fields()} >= set(USUAL)


def test_columns_are_chosen_ordered_named_and_printed(office: Services) -> None:
    take_in(office, P1)
    form = office.measure_form
    for field in USUAL[3:]:
        form.toggle(field, shown=False)
    form.toggle("aligned", shown=True)
    form.move("aligned", -2)
    form.set_head("title", "  เรื่อง <ที่> & ทำ ")
    for field in ("aligned", "title"):
        form.set_over(field, "แผน")
    form.set_share("title", "๓๐")
    form.move("number", -5)
    assert shown(office) == ["number", "aligned", "indicator", "title"]
    form.move("aligned", 1)
    made = table(office)
    assert [column.head for column in made.columns][3] == "เรื่อง <ที่> & ทำ"
    assert [column.share for column in made.columns][3] == 30
    assert list(made.over) == [("แผน", 2, 2)]
    form.set_head("title", " ")
    assert table(office).columns[3].head == "มาตรการ/แนวทาง"


def test_order_and_page_are_those_of_the_form(office: Services) -> None:
    take_in(office, P1)
    office.measure_form.set_order("indicator")
    office.measure_form.set_page(landscape=False, small=True)
    assert office.measure_form.form().order == "indicator"
    page = printed(office).page
    assert (page.landscape, page.type_size) == (False, 14.0)


def test_each_change_is_undone_alone_and_reset_keeps_the_parts(office: Services) -> None:
    form = office.measure_form
    form.toggle_part("cover", shown=True)
    form.toggle("budget", shown=False)
    assert [key for key, _, printed_ in form.parts() if printed_] == ["cover", "introduction", "approval"]
    office.history.undo()
    assert shown(office) == USUAL
    office.history.redo()
    form.reset()
    assert shown(office) == USUAL
    assert [key for key, _, printed_ in form.parts() if printed_] == ["cover", "introduction", "approval"]
    for key in ("cover", "introduction", "approval"):
        form.toggle_part(key, shown=False)
    assert not any(printed_ for _, _, printed_ in form.parts())


def test_a_form_has_a_column_and_widths_are_numbers(office: Services) -> None:
    for field in USUAL[1:]:
        office.measure_form.toggle(field, shown=False)
    with pytest.raises(NoColumns):
        office.measure_form.toggle("number", shown=False)
    assert shown(office) == ["number"]
    for text in ("", "0", "61", "1.5", "กว้าง", "-3", "9" * 20):
        with pytest.raises(WrongShare):
            office.measure_form.set_share("number", text)


def test_the_form_travels_in_the_office_file(office: Services, tmp_path: Path) -> None:
    office.measure_form.toggle("budget", shown=False)
    file = tmp_path / "out.json"
    office.exchange.export(file)
    assert '"measures_form"' in file.read_text("utf-8")
