"""The period of a measure and of its parts, from one cell."""

from datetime import date

from ita_desktop.domain.measures import MeasurePart, Period
from ita_desktop.domain.measures.periods import parts_of, period_of


def test_the_period_is_kept_as_written_beside_its_days() -> None:
    period, doubts = period_of("<p>ต.ค. ๒๕๖๘-<br>ก.ย. ๒๕๖๙</p>", 2569)
    assert period == Period(text="ต.ค. ๒๕๖๘- ก.ย. ๒๕๖๙", start=date(2025, 10, 1), end=date(2026, 9, 30))
    assert doubts == ()


def test_what_cannot_be_read_is_kept_as_written() -> None:
    period, doubts = period_of("เมื่อได้รับงบประมาณ", 2569)
    assert period == Period(text="เมื่อได้รับงบประมาณ")
    assert len(doubts) == 1


def test_several_periods_are_the_time_of_all() -> None:
    period, _ = period_of("ม.ค.-มี.ค.๖๕ ตลอดปี ๖๕", 2565)
    assert (period.start, period.end) == (date(2021, 10, 1), date(2022, 9, 30))


def test_as_many_periods_as_parts_belong_to_each_other() -> None:
    parts, doubts = parts_of("ม.ค.-มี.ค.๖๕ ตลอดปี ๖๕", 2565, ["จัดทำแผน", "เผยแพร่แผน"])
    assert parts == (
        MeasurePart(title="จัดทำแผน", period="ม.ค.-มี.ค.๖๕"),
        MeasurePart(title="เผยแพร่แผน", period="ตลอดปี ๖๕"),
    )
    assert doubts == ()


def test_periods_that_fit_no_count_of_parts_are_told() -> None:
    parts, doubts = parts_of("ม.ค.-มี.ค.๖๕ ตลอดปี ๖๕", 2565, ["ก", "ข", "ค"])
    assert [part.period for part in parts] == ["ม.ค.-มี.ค.๖๕", "ตลอดปี ๖๕"]
    assert doubts == ("มี 2 ช่วงเวลาแต่มี 3 ข้อย่อย ตรวจว่าช่วงใดเป็นของข้อใด",)


def test_one_period_makes_no_parts() -> None:
    assert parts_of("ตลอดปี ๖๕", 2565, ["ก", "ข"]) == ((), ())


def test_an_empty_cell_is_an_empty_period() -> None:
    assert period_of(" ", 2569) == (Period(), ())
