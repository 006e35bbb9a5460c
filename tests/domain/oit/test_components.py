"""What an item must show, and what it still lacks."""

from dataclasses import replace

from ita_desktop.domain.frameworks import Framework, Item
from ita_desktop.domain.oit import Component, OitItem, components_of, lacking
from tests.domain.test_frameworks import item, small

NAMES = ("year", "table")
YEAR = Component("year", "เป็นข้อมูลของปีที่ประเมิน")
TABLE = Component("table", "ตารางเปิดด้วยโปรแกรมได้")


def asked() -> Framework:
    """A framework of an item that must show two things, and one that must show nothing."""
    items: tuple[Item, ...] = (replace(item("o1"), components=NAMES), item("o2"))
    return replace(small(items=items), components={YEAR.name: YEAR.title, TABLE.name: TABLE.title})


def test_an_item_names_what_it_must_show_in_its_order() -> None:
    assert components_of(asked(), "o1") == (YEAR, TABLE)


def test_an_item_of_which_nothing_is_known_asks_for_nothing() -> None:
    """So does a code that is no item, or an item of another year's longer list."""
    assert [components_of(asked(), code) for code in ("o2", "o43", "3.1", "i1")] == [()] * 4


def test_what_is_not_ticked_is_lacking() -> None:
    ticked = OitItem(components={"year": True, "table": False})
    assert lacking(asked(), "o1", ticked) == (TABLE,)
    assert lacking(asked(), "o1", OitItem(components={"year": True, "table": True})) == ()


def test_an_item_without_a_record_lacks_everything() -> None:
    assert lacking(asked(), "o1", None) == lacking(asked(), "o1", OitItem()) == (YEAR, TABLE)


def test_ticks_that_this_year_does_not_ask_for_neither_help_nor_hurt() -> None:
    """They stay where a year began on last year's list."""
    assert lacking(asked(), "o1", OitItem(components={"gone": True, "year": True})) == (TABLE,)
    assert lacking(asked(), "o2", OitItem(components={"gone": False})) == ()
