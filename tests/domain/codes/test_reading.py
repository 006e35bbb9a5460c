"""Codes as offices type them and machines read them from paper; names in other spellings."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.domain.codes import CodeReader, CodeReading, read_codes
from ita_desktop.domain.thai.digits import to_thai
from tests.domain.cases import framework

YEARS = (2565, 2566, 2567, 2568, 2569)


def read(text: str, *, indicator: str | None = None, instrument: str | None = None) -> CodeReading:
    return read_codes(text, framework(2568), indicator=indicator, instrument=instrument)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("1๑", "i1"),
        ("I๑", "i1"),
        ("l๑", "i1"),
        ("|2", "i2"),
        ("і๑", "i1"),
        ("1๑๐", "i10"),
        ("1๑๕", "i15"),
        ("E๑", "e1"),
        ("e ๔", "e4"),
        ("ข้อ e๘", "e8"),
        ("e7 Survey", "e7.survey"),
        ("e7.public", "e7.public"),
        ("๐๘", "o8"),
        ("๐ ๑", "o1"),
        ("๐๐๕", "o5"),
        ("๐9", "o9"),
        ("๐27", "o27"),
        ("O๑๐", "o10"),
        ("<u>๐ ๒</u>๑", "o21"),
        ("ข้อ 1๑ ข้อ 1๒ ข้อ 1๓", "i1 i2 i3"),
        ("e4 และ e5", "e4 e5"),
        ("e4, 5 และ 6", "e4 e5 e6"),
        ("(o12 – o13)", "o12 o13"),
        ("๐1 – ๐4", "o1 o2 o3 o4"),
        ("i1 ถึง i3", "i1 i2 i3"),
        ("i4-6", "i4 i5 i6"),
        ("ตัวชี้วัด ๙.๑, ๙.๒, ๙.๓", "9.1 9.2 9.3"),
        ("อ้างอิงจาก ๑๐", "o10"),
        ("i1 - 95", "i1"),
        ("ตัวชี้วัดที่ ๓ ข้อ ๑๗ ๑๘", "3 i7 i8"),
    ],
)
def test_a_code_as_written(text: str, codes: str) -> None:
    assert read(text).codes == tuple(codes.split())
    assert read(text).doubts == ()


@pytest.mark.parametrize(
    ("text", "indicator", "codes"),
    [
        ("ข้อ ๑๗ ๑๘ ๑๙", "3", "i7 i8 i9"),
        ("๑๓", "5", "i13"),
        ("ข้อ ๑๐ ๑๑ ๑๒", "4", "i10 i11 i12"),
        ("๑, ๒, ๓", "6", "e1 e2 e3"),
        ("๑๑๐", "4", "i10"),
    ],
)
def test_the_row_settles_a_number(text: str, indicator: str, codes: str) -> None:
    assert read(text, indicator=indicator).codes == tuple(codes.split())


@pytest.mark.parametrize(
    ("text", "indicator", "instrument", "candidates"),
    [
        ("12", None, None, "i12 o12 i2"),
        ("๑๑", None, "IIT", "i11 i1"),
        ("๑", "7", None, "e4"),
        ("02", None, None, "o2 2 i2 e2"),
        ("1๑", None, "OIT", "i1 o11"),
        ("i17", None, None, "i7"),
        ("i๔ ให้หรือรับสินบนเพื่อแลกกับการบรรจุ แต่งตั้ง โยกย้าย เลื่อนตำแหน่ง", None, None, "i4 i9"),
        ("i4", "3", None, "i4"),
        ("o13 – o12", None, None, "o13 o12"),
        ("ปฏิบัติงาน/ให้บริการตามขั้นตอนและระยะเวลา", None, None, "i1 e1"),
    ],
)
def test_what_stays_open_is_a_doubt_with_its_candidates(
    text: str, indicator: str | None, instrument: str | None, candidates: str
) -> None:
    found = read(text, indicator=indicator, instrument=instrument)
    assert found.codes == ()
    assert found.candidates == tuple(candidates.split())
    assert all(max(doubt) >= "ก" for doubt in found.doubts) and found.doubts


@pytest.mark.parametrize("text", ["i99", "o29", "e10", "ข้อ i40"])
def test_a_code_that_the_year_does_not_have_is_told_and_never_taken(text: str) -> None:
    found = read(text)
    assert found.codes == ()
    assert "2568" in found.doubts[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("๑.การปฏิบัติหน้าที่", "1"),
        ("การ ปฏิบัติ หน้าที่", "1"),
        ("ตัวชี้วัดที่ 2 การใช้งานงบประมาณ", "2"),
        ("๑ การปรับปรุงดัชนีชี้วัด", "1"),
        ("3. การใช้จ่ายเงิน", "3"),
        ("การแก้ไขปัญหาคูหากรทุจริต", "5"),
        ("5. การแกไขปญหาการทุจรต", "5"),
        ("1. คุณภาพการดำเนินการ", "6"),
        ("ตัวชี้วัดที่ 1 คุณภาพการดำเนินงาน", "6"),
        ("2. การป้องกันการทุจริต", "10"),
        ("คะแนนรวม", "overall"),
        ("ภาพรวม", "overall"),
        ("IIT", "IIT"),
        ("แบบวัดการเปิดเผยข้อมูลสาธารณะ", "OIT"),
        ("EIT ส่วนที่ ๑ (EIT Public)", "EIT.public"),
        ("EIT Survey", "EIT.survey"),
        ("EIT 2", "EIT.survey"),
        ("แผนงานยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", "o5"),
        ("E - Service", "o10"),
        ("ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและพฤติกรรมมิชอบ", "o18"),
        ("รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ.๒๕๖๗", "o7"),
    ],
)
def test_a_name_in_another_spelling(text: str, code: str) -> None:
    assert read(text).codes == (code,)


@pytest.mark.parametrize(
    "text",
    [
        "โทร. ๐ ๓๕๕๓ ๑๐๑๒",
        "โทรศัพท์ 0-3553-1012 ต่อ 12",
        "081-234-5678",
        "เวลา ๐๙.๓๐ น.",
        "05/10/2568",
        "พัสดุ",
        "",
    ],
)
def test_other_numbers_and_words_are_no_codes(text: str) -> None:
    found = read(text)
    assert (found.codes, found.candidates) == ((), ())


def test_the_abbreviation_is_trusted_against_a_word_of_the_opposite_sense() -> None:
    found = read("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (EIT)")
    assert found.codes == ("EIT",)
    assert "ภายใน" in found.notes[0]


def test_letters_of_another_script_in_a_thai_word_are_told() -> None:
    (note,) = read("สรุปผลการจัดซื้อจัดจ้างพัสดु\u0930ายเดือน").notes
    assert "U+0941" in note and "U+0930" in note


def test_what_was_read_from_what() -> None:
    first, second = read("ข้อ 1๑ และ ๐๘").mentions
    assert (first.typed, first.at, first.codes) == ("1๑", 4, ("i1",))
    assert (second.typed, second.codes) == ("๐๘", ("o8",))


@pytest.mark.parametrize("year", YEARS)
def test_every_title_and_code_of_a_framework_is_read_back(year: int) -> None:
    year_framework = framework(year)
    reader = CodeReader(year_framework)
    for node in year_framework.nodes.values():
        bare = node.question.code if node.question else node.code
        for text in (node.title, to_thai(node.title)):
            found = reader.read(text)
            assert {node.code, bare} & {*found.codes, *found.candidates}, text
        if node.kind in ("question", "item"):
            assert reader.read(bare).codes == (bare,)
            assert reader.read(f"{bare} {node.title}").codes in ((bare,), (node.code,))


SCRAPS = st.sampled_from(
    [
        "1๑",
        "๐ ๘",
        "ข้อ ",
        "i",
        "e4",
        "ตัวชี้วัดที่ ",
        "๙.๑",
        "–",
        "<p>",
        "</u>",
        "&nbsp;",
        "อ้างอิงจาก ",
        "EIT ",
        "๑๗",
        "\n",
    ]
)


@settings(deadline=None)
@given(
    st.text(max_size=60) | st.lists(SCRAPS | st.text("0๐1๑ioe.,-/ ", max_size=3), max_size=12).map("".join),
    st.sampled_from(YEARS),
    st.none() | st.sampled_from([*map(str, range(1, 11)), "ก", "99"]),
    st.none() | st.sampled_from(["IIT", "EIT", "OIT", "x"]),
)
def test_any_text_gives_only_codes_of_the_framework(
    text: str, year: int, indicator: str | None, instrument: str | None
) -> None:
    found = read_codes(text, framework(year), indicator=indicator, instrument=instrument)
    assert all(framework(year).expand(code) for code in (*found.codes, *found.candidates))
    assert found == read_codes(text, replace(framework(year)), indicator=indicator, instrument=instrument)
