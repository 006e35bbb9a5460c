"""Dates and times as offices write and type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.dates import (
    WEEKDAYS,
    fiscal_year,
    parse_date,
    parse_day,
    parse_time,
    short_date,
    thai_date,
    thai_time,
    weekday_name,
)
from ita_desktop.domain.thai.digits import to_thai

days = st.dates(date(1900, 1, 1), date(2150, 12, 31))
recent = st.dates(date(1957, 1, 1), date(2056, 12, 31))
"""Days whose year of two digits is of 25xx."""


def test_a_date_as_printed() -> None:
    """The second paper's meeting."""
    day = date(2023, 10, 31)
    assert thai_date(day) == "31 ตุลาคม 2566"
    assert thai_date(day, digits="thai") == "๓๑ ตุลาคม ๒๕๖๖"
    assert thai_date(day, weekday=True, digits="thai") == "วันอังคารที่ ๓๑ ตุลาคม ๒๕๖๖"
    assert short_date(day) == "31 ต.ค. 66"
    assert short_date(day, digits="thai") == "๓๑ ต.ค. ๖๖"
    assert weekday_name(date(2023, 11, 5)) == "วันอาทิตย์"
    assert thai_time(time(9, 30), digits="thai") == "๐๙.๓๐ น."
    assert thai_time(time(0, 5)) == "00.05 น."


@pytest.mark.parametrize(
    "typed",
    [
        *("28/7/2568", "28-7-68", "28072568", "280768", "๒๘/๗/๖๘", "28 ก.ค. 68", "28.7.2568", "28 7 2568"),
        *("28 กรกฎาคม 2568", "๒๘ กรกฎาคม พ.ศ. ๒๕๖๘", "วันจันทร์ที่ 28 กรกฎาคม 2568", "28กค68"),
        *("วันที่ 28 เดือน กรกฎาคม พ.ศ.2568", "เมื่อวันที่ 28 ก.ค. 2568", " 28 / 07 / 2568 ", "2568-07-28"),
    ],
)
def test_a_typed_date(typed: str) -> None:
    assert parse_date(typed) == date(2025, 7, 28)


@pytest.mark.parametrize(
    ("typed", "reason", "suggestions"),
    [
        ("29/2/2568", "กุมภาพันธ์ 2568 มีวันที่ 1 ถึง 28", ("28/2/2568",)),
        ("31 เม.ย. 68", "เมษายน 2568 มีวันที่ 1 ถึง 30", ("30/4/2568",)),
        ("0/1/2568", "มกราคม 2568 มีวันที่ 1 ถึง 31", ()),
        ("28/7/2025", "ค.ศ.", ("28/7/2568",)),
        ("2025-07-28", "ค.ศ.", ("28/7/2568",)),
        ("28 ก.ค. ค.ศ. 2025", "ค.ศ.", ("28/7/2568",)),
        ("31/2/2025", "ค.ศ.", ()),
        ("1/13/2568", "เดือน", ()),
        ("28/7", "ยังไม่มีปี", ()),
        ("28 ก.ค.", "ยังไม่มีปี", ()),
        ("28/7/256", "อ่านเป็นวันที่ไม่ได้", ()),
        ("28 กรก 2568", "ไม่รู้จักเดือน “กรก”", ()),
        ("28/7/3568", "พ.ศ.", ()),
        ("", "อ่านเป็นวันที่ไม่ได้", ()),
        ("พรุ่งนี้", "อ่านเป็นวันที่ไม่ได้", ()),
    ],
)
def test_a_refused_date(typed: str, reason: str, suggestions: tuple[str, ...]) -> None:
    read = parse_date(typed)
    assert isinstance(read, Refusal)
    assert reason in read.reason
    assert read.suggestions == suggestions


def test_the_leap_day_of_a_leap_year() -> None:
    assert parse_date("29/2/2567") == date(2024, 2, 29)


@given(days)
def test_a_printed_date_reads_back(day: date) -> None:
    for text in (thai_date(day), thai_date(day, weekday=True, digits="thai")):
        assert parse_date(text) == day


@given(recent)
def test_a_short_date_reads_back(day: date) -> None:
    numbers = f"{day.day}/{day.month}/{(day.year + 543) % 100:02d}"
    for text in (short_date(day), short_date(day, digits="thai"), numbers, to_thai(numbers)):
        assert parse_date(text) == day


@given(st.text() | st.text("0123456789/-. มกราคมพ.ศ๒๕น", max_size=16))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    for read in (parse_date(text), parse_time(text)):
        assert isinstance(read, date | time) or read.reason


@pytest.mark.parametrize(
    "typed", ["9.30", "09:30", "๐๙.๓๐ น.", "0930", "09.30น", "เวลา 9.30 น.", "9:30 นาฬิกา"]
)
def test_a_typed_time(typed: str) -> None:
    assert parse_time(typed) == time(9, 30)


def test_whole_hours() -> None:
    assert parse_time("9") == time(9)
    assert parse_time("๑๓ น.") == time(13)
    assert parse_time("0.00") == time(0)


@pytest.mark.parametrize(
    ("typed", "reason", "suggestions"),
    [
        ("9.3", "สองหลัก", ("9.30", "9.03")),
        ("9.7", "สองหลัก", ("9.07",)),
        ("24.00", "23.59", ()),
        ("9.60", "23.59", ()),
        ("เช้า", "อ่านเป็นเวลาไม่ได้", ()),
    ],
)
def test_a_refused_time(typed: str, reason: str, suggestions: tuple[str, ...]) -> None:
    read = parse_time(typed)
    assert isinstance(read, Refusal)
    assert reason in read.reason
    assert read.suggestions == suggestions


@given(st.times())
def test_a_printed_time_reads_back(at: time) -> None:
    assert parse_time(thai_time(at, digits="thai")) == at.replace(second=0, microsecond=0, fold=0)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2025, 9, 30), 2568),
        (date(2025, 10, 1), 2569),
        (date(2026, 1, 1), 2569),
        (date(2023, 10, 31), 2567),
    ],
)
def test_a_fiscal_year_begins_in_october(day: date, year: int) -> None:
    assert fiscal_year(day) == year


@pytest.mark.parametrize(
    "text",
    [
        "วันอังคารที่ ๓๑ ตุลาคม ๒๕๖๖",
        "วันอังคารที่ 31 ตุลาคม พ.ศ. 2566",
        "เมื่อวันอังคารที่ ๓๑ ตุลาคม ๒๕๖๖",
        "อังคาร 31/10/66",
        "อังคาร 31 ต.ค. 2566",
        "31/10/2566",
    ],
)
def test_a_day_is_read_with_its_weekday(text: str) -> None:
    assert parse_day(text) == date(2023, 10, 31)


def test_a_weekday_that_is_not_the_days_is_refused() -> None:
    told = parse_day("วันพฤหัสที่ ๓๑ ตุลาคม ๒๕๖๖")
    assert isinstance(told, Refusal)
    assert told.reason == "31 ตุลาคม 2566 เป็นวันอังคาร ไม่ใช่วันพฤหัสบดี แก้วันหรือวันที่ให้ตรงกัน"
    assert isinstance(parse_day("วันอังคารที่ 31 ตุลาคม"), Refusal)


@given(st.text(max_size=40))
def test_what_is_no_day_of_the_week_is_read_as_a_date(text: str) -> None:
    if "วัน" not in text and not any(name in text for name in (*WEEKDAYS, "พฤหัส")):
        assert parse_day(text) == parse_date(text)


@given(days)
def test_the_programs_own_words_for_a_day_come_back(day: date) -> None:
    for text in (thai_date(day, weekday=True), thai_date(day, weekday=True, digits="thai")):
        assert parse_day(text) == day
