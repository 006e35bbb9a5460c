"""The words in which offices tell how far an item is."""

import pytest

from ita_desktop.domain.oit import (
    CHOICES,
    WORDINGS,
    Counts,
    Detail,
    OitItem,
    Status,
    counted,
    default_wording,
    read_wording,
)
from tests.domain.cases import P5, case, framework


@pytest.mark.parametrize(
    ("wording", "status", "detail"),
    [
        ("ดำเนินการเรียบร้อยแล้ว", "done", None),
        ("ดำเนินการเป็นปัจจุบัน", "done", "current"),
        ("ระหว่างดำเนินการ", "in_progress", None),
        ("กำลังดำเนินการ", "in_progress", None),
        ("ดำเนินการแล้วบางส่วน", "in_progress", "partly"),
        ("รอดำเนินการ", "not_started", "waiting"),
        ("ยังไม่ได้ดำเนินการ", "not_started", None),
        ("เสร็จแล้ว", "done", None),
        ("เผยแพร่แล้ว", "done", None),
        ("อยู่ระหว่างดำเนินการ", "in_progress", None),
        ("ยังไม่ดำเนินการ", "not_started", None),
        ("ไม่มี", "not_started", None),
        ("- ไม่มี -", "not_started", None),
        ("ดำเนิน การ\nเรียบร้อย แล้ว", "done", None),
        ("กําลังดําเนินการ", "in_progress", None),
    ],
)
def test_a_wording_is_read(wording: str, status: Status, detail: Detail | None) -> None:
    assert read_wording(wording) == (status, detail)


@pytest.mark.parametrize("wording", ["", "ทำอยู่", "ไม่", "ดำเนินการ"])
def test_other_words_are_not_guessed(wording: str) -> None:
    assert read_wording(wording) is None


def test_what_the_program_writes_is_read_back() -> None:
    for status, detail in WORDINGS:
        assert read_wording(default_wording(status, detail)) == (status, detail)
    for status, detail, wording in CHOICES.values():
        assert wording == default_wording(status, detail)


def test_a_detail_that_does_not_go_with_the_status_is_left_out() -> None:
    assert default_wording("done", "waiting") == "ดำเนินการเรียบร้อยแล้ว"


def test_the_papers_table_is_counted() -> None:
    """P5: 42 rows of 43, o33 is absent."""
    table, codes = case(P5, 2567).oit, framework(2566).item_codes
    assert counted(table, codes) == Counts(done=24, in_progress=5, not_started=13, absent=1)
    assert counted(table, codes).total == 43


def test_a_record_without_status_counts_as_absent() -> None:
    assert counted({"o1": OitItem(note="รอ")}, ["o1", "o2"]) == Counts(absent=2)
