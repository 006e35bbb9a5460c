"""Lines, filters, words looked for and what is said of dates."""

from datetime import date

import pytest

from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.checklist.looks import dates_cell, status_cell
from ita_desktop.ui.oit.checklist.rows import GroupLine, Narrowing, counts_of, lines_of, units_of, wordings_of
from tests.ui.offices import DAY

TODAY = DAY.date()


def keys(services: Services, narrowing: Narrowing, folded: frozenset[str] = frozenset()) -> list[str]:
    """The codes of the lines that are shown."""
    return [line.key for line in lines_of(services.oit.checklist(2567), TODAY, narrowing, folded)]


def test_every_item_stands_under_its_group(p5: Services) -> None:
    """43 items in seven groups."""
    lines = lines_of(p5.oit.checklist(2567), TODAY, Narrowing(), frozenset())
    groups = [line for line in lines if isinstance(line, GroupLine)]
    assert (len(lines), [group.key for group in groups][:2]) == (50, ["9.1", "9.2"])
    assert [(group.group.done, len(group.group.rows)) for group in groups][:2] == [(9, 10), (4, 8)]


def test_folded_groups_hide_their_items(p5: Services) -> None:
    """The group itself stays."""
    shown = keys(p5, Narrowing(), frozenset({"9.1"}))
    assert shown[:2] == ["9.1", "9.2"]


def test_counts(p5: Services) -> None:
    """States are counted once each, late ones besides."""
    p5.oit.set_field(2567, ["o21"], "due", date(2024, 2, 27))
    counts = counts_of(p5.oit.checklist(2567), TODAY)
    states = [counts[key] for key in ("done", "in_work", "waiting", "not_started", "missing")]
    assert (counts["all"], sum(states), counts["missing"], counts["late"]) == (43, 43, 1, 1)
    p5.oit.set_field(2567, ["o21", "o22"], "unit", "กองคลัง")
    of_one = counts_of(p5.oit.checklist(2567), TODAY, "กองคลัง")
    assert (of_one["all"], of_one["late"], of_one["missing"]) == (2, 1, 0)


@pytest.mark.parametrize(
    ("narrowing", "codes"),
    [
        (Narrowing(filter="missing"), ["10.1", "o33"]),
        (Narrowing(filter="waiting"), ["9.2", "o12", "o16"]),
        (Narrowing(words="e-service"), ["9.2", "o18"]),
        (Narrowing(words="O๑๘"), ["9.2", "o18"]),
        (Narrowing(filter="done", words="o18"), ["9.2", "o18"]),
        (Narrowing(filter="late"), []),
        (Narrowing(filter="late", kept={"o7"}), ["9.1", "o7"]),
        (Narrowing(unit="กองคลัง"), []),
    ],
)
def test_narrowing(p5: Services, narrowing: Narrowing, codes: list[str]) -> None:
    """A group shows where it holds something; digits and letters compare folded."""
    assert keys(p5, narrowing) == codes


def test_what_is_said_of_dates(p5: Services) -> None:
    """Late in days, waiting until a day, the day come, due, and nothing for what is done."""
    for code, due in {
        "o21": date(2024, 2, 27),
        "o24": date(2024, 3, 29),
        "o1": TODAY,
        "o2": date(2024, 1, 1),
    }.items():
        p5.oit.set_field(2567, [code], "due", due)
    rows = {row.item.code: row for row in p5.oit.checklist(2567).rows}
    told = {code: dates_cell(rows[code], TODAY) for code in ("o21", "o12", "o16", "o24", "o1", "o2")}
    assert {code: cell.text for code, cell in told.items()} == {
        "o21": "เลย 12 วัน", "o12": "หลัง 31 มี.ค. 67", "o16": "ตั้งแต่ 31 ธ.ค. 66",
        "o24": "29 มี.ค. 67", "o1": "10 มี.ค. 67", "o2": "",
    }  # fmt: skip
    assert told["o21"].shape == Shape.LATE


def test_states_have_shape_and_word(p5: Services) -> None:
    """Each state can be told without colour."""
    rows = {row.item.code: row for row in p5.oit.checklist(2567).rows}
    looks = {
        code: (status_cell(rows[code]).shape, status_cell(rows[code]).text)
        for code in ("o2", "o3", "o16", "o33")
    }
    assert looks == {
        "o2": (Shape.OK, "เสร็จ ดูแลเป็นปัจจุบัน"),
        "o3": (Shape.OK, "เสร็จแล้ว"),
        "o16": (Shape.WAITS, "ถึงเวลาแล้ว"),
        "o33": (Shape.MISSING, "ตกหล่น"),
    }


def test_units_and_wordings_in_use_are_offered(p5: Services) -> None:
    """The office's own first, each once."""
    p5.oit.set_field(2567, ["o21"], "unit", "งานพัสดุ")
    checklist = p5.oit.checklist(2567)
    assert units_of(checklist, ["กองคลัง", "กองช่าง"]) == ["กองคลัง", "กองช่าง", "งานพัสดุ"]
    offered = wordings_of(checklist, ["รอดำเนินการ", "อื่น"])
    assert "ดำเนินการเป็นปัจจุบัน" in offered and offered.count("รอดำเนินการ") == 1
