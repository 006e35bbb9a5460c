"""Cells that lead to a page, and the form that a unit fills in."""

from typing import Any

from ita_desktop.documents import oit_links, oit_unit
from ita_desktop.documents.blocks import Column, Table, TableRow, linked, plain
from ita_desktop.domain.oit import CHOICES, OitItem
from tests.documents.offices import URLS, checklist_snapshot
from tests.rendering.xlsx.reading import paper, sheet, sheets


def rules(of: Any) -> dict[str, Any]:
    """What is told beside the cells of each column, by the column's letter."""
    return {str(rule.sqref)[0]: rule for rule in of.data_validations.dataValidation}


def test_an_address_leads_to_its_page_and_what_is_none_does_not() -> None:
    made = sheet(oit_links.build(checklist_snapshot()))
    led = {cell.value: cell.hyperlink for row in made.iter_rows() for cell in row if cell.value}
    assert led[URLS[0]].target == URLS[0]
    assert led[URLS[4]] is None
    assert led[f"แผน\n{URLS[3]}"].target.isascii()


def test_a_cell_of_several_addresses_leads_to_none_of_them() -> None:
    runs = (linked(URLS[0]), *plain("\n"), linked(URLS[1]))
    made = sheet(paper(Table((Column("ลิงก์", 1.0),), (TableRow((runs,)),))))
    assert made.cell(made.max_row, 1).hyperlink is None
    assert made.cell(made.max_row, 1).value == f"{URLS[0]}\n{URLS[1]}"


def test_each_unit_has_its_sheet() -> None:
    made = sheets(oit_unit.build(checklist_snapshot()))
    assert [each.title for each in made] == ["กองคลัง", "สำนักปลัด", "กองช่าง", "ยังไม่มอบหน่วยงาน"]


def test_names_of_units_that_excel_does_not_take_are_made_fit() -> None:
    long = "กองสาธารณสุขและสิ่งแวดล้อมและการป้องกัน"
    units = (long, f"{long}สอง", "กองช่าง/กองคลัง [1]", "'history'")
    items = {f"o{n}": OitItem(unit=unit) for n, unit in enumerate(units, 1)}
    names = [each.title for each in sheets(oit_unit.build(checklist_snapshot(oit=items)))]
    assert len({name.casefold() for name in names}) == len(names) == 5
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_statuses_are_chosen_and_days_stay_as_they_are_typed() -> None:
    for made in sheets(oit_unit.build(checklist_snapshot())):
        told = rules(made)
        assert set(told) == {"C", "D", "E", "F"}
        assert told["C"].formula1 == f'"{",".join(words for _, _, words in CHOICES.values())}"'
        assert not any(rule.showErrorMessage for rule in told.values())
        head = int(made.print_title_rows.rsplit("$", 1)[-1])
        assert [made.cell(head + 1, column).number_format for column in range(3, 7)] == ["@"] * 4
        assert made.cell(head + 1, 1).value.isascii()


def test_a_choice_longer_than_excel_takes_is_left_to_be_typed() -> None:
    column = Column("สถานะ", 1.0, typed="text", choices=("ก" * 200, "ข" * 200))
    made = sheet(paper(Table((column,), (TableRow((plain(""),)),))))
    assert rules(made)["A"].formula1 is None
