"""What the paper of history says."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ita_desktop.documents.blocks import Paragraph, Table, TableRow
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.history import MOST_FIELDS, NoHistory, build
from ita_desktop.documents.snapshots import HistorySnapshot, PrintedAct
from ita_desktop.documents.texts import legible
from ita_desktop.domain.journal_words import FieldChange
from tests.documents.conftest import Golden
from tests.documents.offices import history_snapshot

HASH = "8f" * 32


def cells(snapshot: HistorySnapshot) -> list[tuple[str, ...]]:
    """The texts of the table's rows."""
    (table,) = [block for block in build(snapshot).blocks if isinstance(block, Table)]
    rows = [row for row in table.rows if isinstance(row, TableRow)]
    return [tuple("".join(run.text for run in cell) for cell in row.cells) for row in rows]


def test_a_day(golden: Golden) -> None:
    golden("history-2568", build(history_snapshot()))


def test_a_row_an_act_with_who_when_before_after_and_why() -> None:
    first, second, *_ = cells(history_snapshot(digits="arabic"))
    assert first[0] == "12"
    assert first[1] == "3 พ.ย. 68\n14.05 น."
    assert first[4] == "คะแนน: เดิม 93.3 ใหม่ 93.13"
    assert first[5] == "พิมพ์ผิดจากต้นฉบับ แก้ให้ตรงกับผลที่ประกาศ"
    assert second[0] == "13–40"
    assert "และอีก" in second[4]


def test_the_end_hash_is_never_changed_by_digits() -> None:
    """A hash in Thai digits would prove nothing."""
    told = list(texts(build(history_snapshot(digits="thai"))))
    document = build(history_snapshot(digits="thai"))
    runs = [run for block in document.blocks for run in _runs(block)]
    assert HASH in [run.text for run in runs if run.exact]
    assert any("๑๒" in text for text in told)


def _runs(block: object) -> list:  # type: ignore[type-arg]
    blocks = getattr(block, "blocks", (block,))
    return [run for each in blocks if isinstance(each, Paragraph) for run in each.runs]


def test_many_fields_are_counted_and_wiped_values_are_told() -> None:
    """No row is longer than a page; a wipe shows."""
    act = history_snapshot().acts[0]
    many = tuple(FieldChange("ข้อความ", "", str(number)) for number in range(MOST_FIELDS + 5))
    snapshot = replace(
        history_snapshot(digits="arabic"),
        acts=(act._replace(fields=many, more=3), act._replace(wiped=True, fields=())),
    )
    full, gone = cells(snapshot)
    assert full[4].endswith("และอีก 8 รายการ")
    assert gone[4] == "ค่าถูกลบออกจากประวัติแล้ว"


def test_markup_and_long_texts_are_told_as_typed() -> None:
    act = PrintedAct(
        1, 1, datetime(2026, 1, 1, 9), "", "พิมพ์ <b>&</b>", "ที่ใด", (FieldChange("ก", "<i>", "ข" * 200),)
    )
    (row,) = cells(replace(history_snapshot(), acts=(act,), digits="arabic"))
    assert row[3] == "พิมพ์ <b>&</b>\nที่ใด"
    assert row[2] == "-"
    assert "เดิม <i>\nใหม่ ขขข" in row[4]


def test_days_without_an_act_say_so() -> None:
    empty = replace(history_snapshot(), acts=(), since=date(2026, 1, 1), until=date(2026, 1, 31))
    with pytest.raises(NoHistory, match=r"1 ม\.ค\. 69 ถึง 31 ม\.ค\. 69"):
        build(empty)


def test_letters_that_the_typeface_lacks_are_told_by_their_code_points() -> None:
    """A history cannot be mended before it is printed, so it is always printable."""
    assert (
        legible("หมายเหตุ \U0001f600 Ċ\u202e จบ “ดี” 98.5%")
        == "หมายเหตุ [U+1F600] [U+010A][U+202E] จบ “ดี” 98.5%"
    )
