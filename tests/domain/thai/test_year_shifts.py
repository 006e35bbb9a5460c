"""Years in texts and addresses of a list that goes on from 2568 into 2569."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.thai.year_shifts import YearShift, address_shifts, shifted, year_shifts


def told(shifts: tuple[YearShift, ...]) -> list[tuple[str, str, str | None]]:
    return [(shift.was, shift.becomes, shift.doubt) for shift in shifts]


@pytest.mark.parametrize(
    ("text", "was", "becomes"),
    [
        ("แผนดำเนินงาน ประจำปี พ.ศ. 2568", "2568", "2569"),
        ("แผนดำเนินงาน พ.ศ.๒๕๖๘", "๒๕๖๘", "๒๕๖๙"),
        ("รายงานผลปีงบประมาณ ๒๕๖๗", "๒๕๖๗", "๒๕๖๘"),
        ("สถิติปี ๖๘", "๖๘", "๖๙"),
        ("OIT68", "68", "69"),
        ("ITA 2025", "2025", "2026"),
        ("ข้อมูลปี 2568 ข้อมูลครบ", "2568", "2569"),
        ("เทศบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2568", "2568", "2569"),
        ("ปี ๒๕6๘", "๒๕6๘", "๒๕6๙"),
    ],
)
def test_years_of_the_list_move_on_in_their_own_digits(text: str, was: str, becomes: str) -> None:
    assert told(year_shifts(text, 2568, 2569)) == [(was, becomes, None)]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("พ.ร.บ. การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐", "law"),
        ("ระเบียบกระทรวงการคลังฯ (ฉบับที่ 2) พ.ศ. 2568", "law"),
        ("ประชุมเมื่อ 31 มีนาคม 2568", "date"),
        ("ลงวันที่ 28/7/2568", "date"),
        ("ประกาศ ณ ต.ค. 67", "date"),
        ("คำสั่งที่ 155/2568", "paper"),
        ("ใช้งบ 2568 บาท", "number"),
        ("โทร 2568", "number"),
        ("2,568.50 และ 2568.75", "number"),
        ("แผนของปี 2564", "other"),
        ("นโยบายปี 55", "other"),
    ],
)
def test_years_that_may_be_meant_to_stay_are_doubtful(text: str, doubt: str) -> None:
    assert [shift.doubt for shift in year_shifts(text, 2568, 2569)] == [doubt]


def test_both_ends_of_several_years_are_doubtful() -> None:
    assert told(year_shifts("แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)", 2568, 2569)) == [
        ("2566", "2567", "span"),
        ("2570", "2571", "span"),
    ]
    assert [shift.becomes for shift in year_shifts("ปี 2568-69", 2568, 2569)] == ["2569", "70"]


@pytest.mark.parametrize(
    "text", ["", "o12", "ข้อ 68", "25680123456", "โทร. 0 3555 1012", "12,568 คน", "68%", "๑๒๓"]
)
def test_what_is_no_year_is_not_listed(text: str) -> None:
    assert year_shifts(text, 2568, 2569) == ()


@pytest.mark.parametrize(
    ("address", "becomes"),
    [
        ("https://example.go.th/ita2568/o12", "https://example.go.th/ita2569/o12"),
        ("https://example.go.th/oit68/o1.html", "https://example.go.th/oit69/o1.html"),
        ("https://example.go.th/plan/2025/", "https://example.go.th/plan/2026/"),
        ("https://example.go.th/?year=2568#o5", "https://example.go.th/?year=2569#o5"),
        (
            "https://example.go.th/%E0%B8%9B%E0%B8%B5%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%98",
            "https://example.go.th/%E0%B8%9B%E0%B8%B5%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%99",
        ),
        ("https://example.go.th/แผนปี๒๕๖๗.pdf", "https://example.go.th/แผนปี๒๕๖๘.pdf"),
    ],
)
def test_addresses_name_the_next_year(address: str, becomes: str) -> None:
    shifts = address_shifts(address, 2568, 2569)
    assert [shift.doubt for shift in shifts] == [None]
    assert shifted(address, shifts) == becomes


@pytest.mark.parametrize(
    ("address", "doubt"),
    [
        ("https://example.go.th/uploads/2025/03/o12.pdf", "date"),
        ("https://example.go.th/news.php?id=2568", "number"),
        ("https://example.go.th/files/68/o1", "number"),
    ],
)
def test_addresses_that_only_look_like_a_year_are_doubtful(address: str, doubt: str) -> None:
    assert [shift.doubt for shift in address_shifts(address, 2568, 2569)] == [doubt]


@pytest.mark.parametrize(
    "address",
    ["https://ita2568.example.go.th", "https://ita2568.example.go.th:2568/o1", "https://example.go.th/%2568"],
)
def test_hosts_and_written_bytes_are_never_touched(address: str) -> None:
    assert address_shifts(address, 2568, 2569) == ()


PIECES = st.sampled_from(
    ["2568", "๒๕๖๗", "68", "๖๘", "2025", "ปี ", "พ.ศ.", "-", "/", " ", "ข้อ", "o", "%", "25", "."]
)


@given(st.lists(PIECES | st.text(max_size=3)).map("".join))
def test_a_text_changes_at_its_listed_years_alone(text: str) -> None:
    shifts = year_shifts(text, 2568, 2569)
    after = shifted(text, shifts)
    listed = {at for shift in shifts for at in range(shift.start, shift.end)}
    assert len(after) == len(text)
    assert all(after[at] == letter for at, letter in enumerate(text) if at not in listed)
    assert all(text[shift.start : shift.end] == shift.was != shift.becomes for shift in shifts)
    assert shifted(text, ()) == text


@given(
    st.lists(PIECES | st.sampled_from(["%E0", "%b9%98", "%32", "?", "#", "&id="]) | st.text(max_size=3)).map(
        "".join
    )
)
def test_an_address_keeps_its_host_and_stays_readable(rest: str) -> None:
    address = f"https://ita2568.example.go.th/{rest}"
    after = shifted(address, address_shifts(address, 2568, 2569))
    assert after.startswith("https://ita2568.example.go.th/")
    assert re.sub("[0-9๐-๙]", "0", unquote(after)) == re.sub("[0-9๐-๙]", "0", unquote(address))


def test_a_long_run_of_digits_is_no_year() -> None:
    assert year_shifts("2568" * 2_000, 2568, 2569) == ()
    assert [each.becomes for each in year_shifts("1" * 5_000 + " ปี 2568", 2568, 2569)] == ["2569"]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    year_shifts(text, 2568, 2569)
    address_shifts(text, 2568, 2569)
