"""An office's corrections of titles, weights, what items must show and wait for."""

from decimal import Decimal
from typing import Any

import pytest

from ita_desktop.domain.office import FrameworkChange
from ita_desktop.frameworks import FrameworkError, FrameworkLibrary


def change(path: str, value: Any, year: int = 2568) -> FrameworkChange:
    """A correction of the 2568 framework."""
    return FrameworkChange(framework=year, path=path, value=value)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("o12.title", "o12"),
        ("9.1.title", "9.1"),
        ("1.title", "1"),
        ("i3.title", "i3"),
        ("IIT.title", "IIT"),
        ("EIT.public.title", "EIT.public"),
    ],
)
def test_titles_are_corrected(library: FrameworkLibrary, path: str, code: str) -> None:
    """The new title stands everywhere, all else stays."""
    changed = library.get(2568, [change(path, "ชื่อที่ถูกต้อง")])
    assert changed.title(code) == "ชื่อที่ถูกต้อง"
    assert changed.codes == library.get(2568).codes
    assert library.get(2568).title(code) != "ชื่อที่ถูกต้อง"


def test_a_question_of_both_parts_is_corrected_once(library: FrameworkLibrary) -> None:
    """Both parts show the corrected title with their own name."""
    changed = library.get(2568, [change("e4.title", "ช่องทางข่าว")])
    assert changed.title("e4.public") == "ช่องทางข่าว (ส่วนที่ 1)"
    assert changed.title("e4.survey") == "ช่องทางข่าว (ส่วนที่ 2)"


@pytest.mark.parametrize("value", ["20", 20, 20.0, "๒๐", Decimal(20)])
def test_an_item_gets_a_weight(library: FrameworkLibrary, value: Any) -> None:
    """Numbers as JSON gives them and as a clerk types them."""
    items = {item.code: item for item in library.get(2568, [change("o27.weight", value)]).items}
    assert items["o27"].weight == 20
    assert items["o26"].weight is None


def test_weights_count_once_all_siblings_have_one(library: FrameworkLibrary) -> None:
    """Where item weights are unknown nothing is computed until the office gave them all."""
    items = [item.code for sub in library.get(2568).indicators[8].sub_indicators for item in sub.items]
    changes = [change(f"{code}.weight", number) for number, code in enumerate(items, 1)]
    assert library.get(2568, changes[:-1]).terms("9") == ()
    assert library.get(2568, changes).terms("9") == tuple(
        (code, Decimal(number)) for number, code in enumerate(items, 1)
    )


def test_groups_may_weigh_too(library: FrameworkLibrary) -> None:
    """Given weights replace the plain mean of the groups."""
    changes = [change(f"9.{number}.weight", number, 2567) for number in range(1, 6)]
    terms = library.get(2567, changes).terms("9")
    assert terms == tuple((f"9.{number}", Decimal(number)) for number in range(1, 6))
    assert {term.weight for term in library.get(2567, changes[:4]).terms("9")} == {1}


def test_instrument_weights_must_still_sum_to_one(library: FrameworkLibrary) -> None:
    """Two corrections that agree are taken, one alone is refused."""
    both = [change("IIT.weight", "0.25"), change("OIT.weight", "0.45")]
    assert library.get(2568, both).terms("overall")[0].weight == Decimal("0.25")
    with pytest.raises(FrameworkError, match=r"ต้องรวมกันได้ 1 แต่รวมได้ 0\.95"):
        library.get(2568, both[:1])


def test_corrections_of_other_years_do_not_count(library: FrameworkLibrary) -> None:
    """The whole list of an office can be handed over."""
    assert library.get(2567, [change("o27.title", "อื่น", 2568)]) is library.get(2567)


def test_the_later_correction_of_a_path_wins(library: FrameworkLibrary) -> None:
    """As in the order of the office's list."""
    assert library.get(2568, [change("o1.title", "ก่อน"), change("o1.title", "หลัง")]).title("o1") == "หลัง"


def test_the_words_of_a_component_are_corrected_for_every_item(library: FrameworkLibrary) -> None:
    """Ticks are kept by name, so they stay."""
    changed = library.get(2568, [change("components.table", "ตารางแบบที่คู่มือกำหนด")])
    assert changed.components["table"] == "ตารางแบบที่คู่มือกำหนด"
    assert set(changed.components) == set(library.get(2568).components)
    assert library.get(2568).components["table"] != "ตารางแบบที่คู่มือกำหนด"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(["year", "table"], ("year", "table")), ([], ()), (["year", "year"], ("year",))],
)
def test_what_an_item_must_show_is_corrected(
    library: FrameworkLibrary, value: list[str], shown: tuple[str, ...]
) -> None:
    changed = library.get(2568, [change("o7.components", value)])
    items = {item.code: item.components for item in changed.items}
    assert items["o7"] == shown
    assert items["o6"] == library.get(2568).items[5].components


@pytest.mark.parametrize(
    ("value", "waits"), [("quarter", "quarter"), ("year_end", "year_end"), ("none", None)]
)
def test_what_an_item_waits_for_is_corrected(
    library: FrameworkLibrary, value: str, waits: str | None
) -> None:
    """``none`` takes the wait away."""
    assert library.get(2568).items[5].waits == "half_year"
    assert library.get(2568, [change("o6.waits", value)]).items[5].waits == waits


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("o29.title", "ไม่มี", "ไม่มีรหัสนี้ในกรอบ"),
        ("o1.code", "o2", "แก้ได้เฉพาะ o1.title o1.weight o1.components o1.waits"),
        ("1.weight", "2", "แก้ได้เฉพาะ 1.title"),
        ("e4.public.title", "ชื่อ", "ไม่มีรหัสนี้ในกรอบ"),
        ("overall.title", "ชื่อ", "ไม่มีรหัสนี้ในกรอบ"),
        ("title", "ชื่อ", "ไม่มีรหัสนี้ในกรอบ"),
        ("", "ชื่อ", "ไม่มีรหัสนี้ในกรอบ"),
        ("o1.title", "  ", "ต้องไม่ว่าง"),
        ("o1.title", None, "ต้องเป็นข้อความ"),
        ("o1.title", "สอง\nบรรทัด", "บรรทัดเดียว"),
        ("o1.title", "ก" * 1001, "ยาวเกิน"),
        ("o1.weight", "มาก", "น้ำหนักต้องเป็นตัวเลข"),
        ("o1.weight", True, "น้ำหนักต้องเป็นตัวเลข"),
        ("o1.weight", [], "น้ำหนักต้องเป็นตัวเลข"),
        ("o1.weight", "NaN", "น้ำหนักต้องอยู่ระหว่าง"),
        ("o1.weight", "sNaN", "น้ำหนักต้องอยู่ระหว่าง"),
        ("o1.weight", float("inf"), "น้ำหนักต้องอยู่ระหว่าง"),
        ("o1.weight", 0, "น้ำหนักต้องอยู่ระหว่าง"),
        ("o1.weight", "-1", "น้ำหนักต้องอยู่ระหว่าง"),
        ("components.unheard", "ถ้อยคำ", "ไม่มีองค์ประกอบชื่อนี้ในกรอบ"),
        ("components.year", "  ", "ต้องไม่ว่าง"),
        ("components.year", ["ก"], "ต้องเป็นข้อความ"),
        ("o6.components", "year", "ต้องเป็นรายการชื่อองค์ประกอบ"),
        ("o6.components", ["year", 3], "ต้องเป็นรายการชื่อองค์ประกอบ"),
        ("o6.components", ["year", "unheard"], "ไม่มีชื่อ unheard"),
        ("9.1.components", ["year"], "แก้ได้เฉพาะ 9.1.title 9.1.weight"),
        ("o6.waits", "month", "ต้องเป็นคำใดคำหนึ่ง: quarter half_year year_end none"),
        ("o6.waits", ["quarter"], "ต้องเป็นคำใดคำหนึ่ง"),
        ("i1.waits", "quarter", "แก้ได้เฉพาะ i1.title"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_path(
    library: FrameworkLibrary, path: str, value: Any, message: str
) -> None:
    """The message names the path and what it takes."""
    with pytest.raises(FrameworkError) as refused:
        library.get(2568, [change("o2.title", "ใช้ได้"), change(path, value)])
    assert [problem.place for problem in refused.value.problems] == [path]
    assert message in str(refused.value)
