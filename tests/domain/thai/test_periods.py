"""Periods as the plans of municipalities write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.thai.dates import ERA, MONTHS, SHORT_MONTHS, fiscal_span, thai_date
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.domain.thai.periods import read_period
from ita_desktop.domain.thai.plain import plain

YEAR = (date(2025, 10, 1), date(2026, 9, 30))
FIRST_HALF = (date(2025, 10, 1), date(2026, 3, 31))


def read(text: str, fiscal_year: int = 2569) -> list[tuple[date | None, date | None]]:
    return [(span.start, span.end) for span in read_period(text, fiscal_year).spans]


@pytest.mark.parametrize(
    "text",
    [
        *("ต.ค. ๒๕๖๘- ก.ย. ๒๕๖๙", "ต.ค. ๒๕๖๘-ก.ย. ๒๕๖๙", "เดือนตุลาคม 68 – เดือนกันยายน 69"),
        *("ตลอดปีงบประมาณ พ.ศ.๒๕๖๙", "ตลอดปีงบประมาณ\nพ.ศ. ๒๕๖๙", "ตลอดทั้งปี", "ตลอดปี ๖๙", "ปีงบประมาณ 2569"),
        *("ต.ค. - ก.ย. ๒๕๖๙", "ต.ค. 68 - ก.ย.", "ต.ค. - ก.ย.", "ต.ค. 2025 - ก.ย. 2026"),
        *("ตค 68 - กย 69", "ต.ค ๖๘ – ก.ย ๖๙", "ต . ค . 2568 — ก.ย.2569", "ตุลาคม 2568 ถึงเดือนกันยายน 2569"),
        *("ต.ค.\n๒๕๖๘\n- ก.ย. ๒๕๖๙", "<p>ต.ค.&nbsp;<u>๒๕</u>๖๘<br>- ก.ย. ๒๕๖๙</p>"),
        *("2025-10-01 - 2026-09-30", "1/10/2568 - 30/9/2569", "1 ต.ค. 68 - 30 ก.ย. 69"),
        *("ตั้งแต่วันที่ 1 ตุลาคม 2568 ถึง 30 กันยายน 2569", "ไตรมาสที่ 1-4", "ทุกเดือน", "รอบ 12 เดือน"),
        *("ปีงบประมาณ 2569 (ต.ค. 68 - ก.ย. 69)", "2569", "ทุกไตรมาส"),
    ],
)
def test_the_whole_fiscal_year(text: str) -> None:
    """Each is the fiscal year that the plan is of, without a doubt."""
    assert read(text) == [YEAR]
    assert read_period(text, 2569).doubts == ()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ม.ค.-มี.ค.๖๙", date(2026, 1, 1), date(2026, 3, 31)),
        ("ไตรมาสที่ 1", date(2025, 10, 1), date(2025, 12, 31)),
        ("ไตรมาส ๑ ปีงบประมาณ ๒๕๖๙", date(2025, 10, 1), date(2025, 12, 31)),
        ("ไตรมาส 1 (ต.ค.-ธ.ค. 2568)", date(2025, 10, 1), date(2025, 12, 31)),
        ("ไตรมาส 1-2/2569", *FIRST_HALF),
        ("ไตรมาสที่ 1 และ 2", *FIRST_HALF),
        ("รอบ 6 เดือนแรก", *FIRST_HALF),
        ("6 เดือนแรกของปีงบประมาณ 2569", *FIRST_HALF),
        ("1 ต.ค. 68 - 31 มี.ค. 69", *FIRST_HALF),
        ("ต.ค. - มี.ค. ปีงบประมาณ 2569", *FIRST_HALF),
        ("ครึ่งปีหลัง", date(2026, 4, 1), date(2026, 9, 30)),
        ("ไตรมาสสุดท้าย", date(2026, 7, 1), date(2026, 9, 30)),
        ("มกราคม 2569", date(2026, 1, 1), date(2026, 1, 31)),
        ("ธันวาคม", date(2025, 12, 1), date(2025, 12, 31)),
        ("ก.พ.", date(2026, 2, 1), date(2026, 2, 28)),
        ("1-15 ต.ค. 68", date(2025, 10, 1), date(2025, 10, 15)),
        ("15 ม.ค. - ม.ค. 69", date(2026, 1, 15), date(2026, 1, 31)),
        ("12/2568", date(2025, 12, 1), date(2025, 12, 31)),
        ("กรกฏาคม 2569", date(2026, 7, 1), date(2026, 7, 31)),
        ("ระหว่างเดือนมกราคม ถึงเดือนมีนาคม 2569", date(2026, 1, 1), date(2026, 3, 31)),
    ],
)
def test_part_of_a_year(text: str, start: date, end: date) -> None:
    assert read(text) == [(start, end)]
    assert read_period(text, 2569).doubts == ()


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("ภายในเดือน พฤษภาคม 2569", date(2026, 5, 31)),
        ("ภายใน 31 มีนาคม 2569", date(2026, 3, 31)),
        ("ภายในวันที่ ๓๐ เดือน เมษายน พ.ศ. ๒๕๖๙", date(2026, 4, 30)),
        ("ภายในไตรมาส 2", date(2026, 3, 31)),
        ("ภายในสิ้นปีงบประมาณ 2569", date(2026, 9, 30)),
        ("ถึงวันที่ 30 ก.ย. 69", date(2026, 9, 30)),
    ],
)
def test_a_deadline_has_no_start(text: str, end: date) -> None:
    assert read(text) == [(None, end)]


def test_a_start_alone_is_open() -> None:
    assert read("ตั้งแต่เดือนตุลาคม 2568 เป็นต้นไป") == [(date(2025, 10, 1), None)]


def test_several_periods_of_one_cell() -> None:
    """As the second paper has two for two parts of a measure, and as lines and numbers part them."""
    first, year = (date(2022, 1, 1), date(2022, 3, 31)), (date(2021, 10, 1), date(2022, 9, 30))
    for text in ("ม.ค.-มี.ค.๖๕ ตลอดปี ๖๕", "ม.ค.-มี.ค.๖๕\nตลอดปี ๖๕", "- ม.ค.-มี.ค.๖๕\n- ตลอดปี ๖๕"):
        assert read(text, 2565) == [first, year]
    numbered = read_period("(1) จัดทำแผน ม.ค.-มี.ค.๖๕ (2) รายงานผล ตลอดปี ๖๕", 2565)
    assert [(span.title, span.text) for span in numbered.spans] == [
        ("จัดทำแผน", "ม.ค.-มี.ค.๖๕"),
        ("รายงานผล", "ตลอดปี ๖๕"),
    ]
    assert read("ธ.ค. 68, มี.ค. 69 และ มิ.ย. 69") == [
        (date(2025, 12, 1), date(2025, 12, 31)),
        (date(2026, 3, 1), date(2026, 3, 31)),
        (date(2026, 6, 1), date(2026, 6, 30)),
    ]
    assert len(read("ไตรมาส 2 และ ไตรมาส 4")) == 2


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("ตุลาคม ๒๕๖๔ ถึง กันยายน ๒๕๖๖", "ยาว 24 เดือน"),
        ("ตลอดปี ๖๕", "อยู่นอกปีงบประมาณ 2569 (1 ต.ค. 68 ถึง 30 ก.ย. 69)"),
        ("ต.ค. 2569 - ก.ย. 2568", "ถ้าหมายถึง ต.ค. 2568 - ก.ย. 2569 ให้พิมพ์ตามนี้"),
        ("มี.ค. 2569 - ม.ค. 2569", "ถ้าหมายถึง มี.ค. 2569 - ม.ค. 2570 ให้พิมพ์ตามนี้"),
        ("31 ก.ย. 69", "กันยายน 2569 มีวันที่ 1 ถึง 30"),
        ("ภายใน 30 วัน", "อ่านช่วงเวลา “ภายใน 30 วัน” ไม่ได้"),
        ("อย่างน้อยปีละ 1 ครั้ง", "ไม่ได้ เก็บไว้ตามที่เขียน"),
        ("พ.ร.บ. ๒๕๔๐", "ไม่ได้ เก็บไว้ตามที่เขียน"),
    ],
)
def test_what_is_doubtful_is_told(text: str, doubt: str) -> None:
    told = read_period(text, 2569).doubts
    assert len(told) == 1
    assert doubt in told[0]


@pytest.mark.parametrize("text", ["", " ", "-", "–", "\n"])
def test_an_empty_cell_says_nothing(text: str) -> None:
    assert read_period(text, 2569) == read_period("", 2569)


months = st.integers(1, 12)
years = st.integers(2560, 2580)
PIECES = (
    *MONTHS,
    *SHORT_MONTHS,
    *("ไตรมาส", "ภายใน", "ตลอด", "ปี", "พ.ศ.", "-", "ถึง", "(", ")", "1)", "\n", " ", "รอบ 6 เดือน", "ตั้งแต่"),
    *("69", "๒๕๖๙", "31", "0", "9999", "0000-00-00", "99/99/9999", "2400-2-29", "<br>", "&nbsp;", "และ", "ก"),
)


@given(months, years, st.booleans(), st.booleans(), st.sampled_from(["-", " - ", "–", " ถึง ", "\n- "]))
def test_two_months_with_their_years(
    month: int, year: int, is_thai: bool, is_full: bool, joined: str
) -> None:
    """However the months and digits are written, the period runs from the first day to the last."""
    names = MONTHS if is_full else SHORT_MONTHS
    later = year + (month == 12)
    text = f"{names[month - 1]} {year}{joined}{names[month % 12]} {later}"
    start, end = read(to_thai(text) if is_thai else text, year)[0]
    assert start == date(year - ERA, month, 1)
    assert end is not None
    assert (end.year, end.month) == (later - ERA, month % 12 + 1)
    assert end.day >= 28


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)))
def test_a_day_in_full(day: date) -> None:
    assert read(thai_date(day), 2569) == [(day, day)]


@given(months, years)
def test_a_month_without_a_year_is_of_the_fiscal_year(month: int, year: int) -> None:
    start, end = read(SHORT_MONTHS[month - 1], year)[0]
    first, last = fiscal_span(year)
    assert start is not None
    assert end is not None
    assert first <= start <= end <= last


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)), years)
def test_no_text_fails(text: str, year: int) -> None:
    """Whatever is written is read or told; no period ends before it starts."""
    found = read_period(text, year)
    for span in found.spans:
        assert span.start is None or span.end is None or span.start <= span.end
    if text.strip(" -–—.\n") and not found.spans and "<" not in text and "&" not in text:
        assert found.doubts or not plain(text).split()
