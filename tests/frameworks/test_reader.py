"""A framework file is refused with every problem named, and with nothing else than FrameworkError."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.frameworks import FrameworkError, FrameworkLibrary, Problem, read_framework
from tests.frameworks.conftest import FOLDER

TEXT = FrameworkLibrary(FOLDER).text(2568)
O3 = '{ code = "o3", title = "ข้อมูลการติดต่อ"'
ONE_OF = "ต้องเป็นคำใดคำหนึ่ง: "
WAITS = ONE_OF + "quarter half_year year_end"
REPORT, DOCUMENT = "measures_report", "measures_document"
ALIASES_OF_3 = 'aliases = ["การใช้จ่ายเงิน"]'
I4 = '{ code = "i4", title = "ใช้จ่ายงบประมาณเป็นไปตามวัตถุประสงค์"'


def problems(old: str, new: str) -> tuple[Problem, ...]:
    """What is found after one place of the file of 2568 is changed."""
    assert old in TEXT
    with pytest.raises(FrameworkError) as refused:
        read_framework(TEXT.replace(old, new, 1), "ita-2568.toml")
    return refused.value.problems


def test_the_hash_is_that_of_the_file() -> None:
    """So that an office's copy can be compared with what was shipped."""
    assert read_framework(TEXT, "x").sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_kinds_of_questions() -> None:
    """Which answers count in reverse and which are yes or no."""
    kinds = {question.code: question.kind for question in read_framework(TEXT, "x").questions}
    assert {code for code, kind in kinds.items() if kind == "yes_no"} == {"i3", "i9", "e3"}
    assert {code for code, kind in kinds.items() if kind == "negative"} == {
        "i2",
        "i5",
        "i6",
        "i7",
        "i8",
        "i11",
    }


@pytest.mark.parametrize(
    ("old", "new", "place", "text"),
    [
        ("\nmap = ", "\nMap = ", "components › Map", "ชื่อใช้ได้เฉพาะ a-z ตัวเลข และ _ ไม่เกิน 40 ตัว"),
        ('waits = "quarter"', 'waits = "month"', "ตัวชี้วัด 9 › 9.3 › o12 › waits", WAITS),
        ("fiscal_year = 2568\n", "", "fiscal_year", "ต้องระบุ"),
        ("fiscal_year = 2568", "fiscal_year = 2025", "fiscal_year", "ต้องอยู่ระหว่าง 2540 ถึง 2700"),
        ("fiscal_year = 2568", "fiscal_year = true", "fiscal_year", "ต้องเป็นจำนวนเต็ม"),
        ("version = 1", "version = 2", "version", "ต้องอยู่ระหว่าง 1 ถึง 1"),
        ("scale_step = 20", "scale_step = 30", "scale_step", "ต้องหาร 100 ลงตัว"),
        ("scale_step = 20", "scale_stop = 20", "scale_stop", "ไม่รู้จักชื่อนี้ ตรวจตัวสะกด"),
        ('"official_only"', '"no_rule"', "oit_rule", ONE_OF + "mean_of_sub_indicators official_only"),
        ('"instruments_then_total"', '"none"', "rounding", ONE_OF + "instruments_then_total"),
        ('scale = "derived"', 'scale = "sure"', "certainty › scale", ONE_OF + "official derived assumed"),
        ('scale = "derived"', "", "certainty › scale", "ต้องระบุ"),
        ("weight = 0.40", "weight = 0.41", "instruments › weight", "น้ำหนักทุกเครื่องมือต้องรวมกันได้ 1 แต่รวมได้ 1.01"),
        ("weight = 0.15", "weight = 0.16", "EIT › parts › weight", "น้ำหนักสองส่วนต้องรวมกันได้ 0.30 แต่รวมได้ 0.31"),
        ('key = "public"', 'key = "open"', "EIT › parts", "มีได้เฉพาะ EIT และต้องเป็น public survey เรียงตามนี้"),
        ('short_title = "ส่วนที่ 1"', "", "EIT › public › short_title", "ต้องระบุ"),
        ("number = 7", "number = 8", "8", "รหัสไม่เรียงต่อกัน ตรงนี้ต้องเป็น 7"),
        (ALIASES_OF_3, ALIASES_OF_3.replace("จ่ายเงิน", "งบประมาณ"), "ตัวชี้วัด 3", "ชื่อ การใช้งบประมาณ ซ้ำกับตัวชี้วัด 2"),
        (O3, '{ code = "o2", title = "ซ้ำ"', "o2", "รหัสซ้ำ"),
        (O3, '{ code = "o4", title = "ข้าม"', "o4", "รหัสไม่เรียงต่อกัน ตรงนี้ต้องเป็น o3"),
        (O3, '{ code = "๐3", title = "เลขไทย"', "๐3", "รหัสไม่เรียงต่อกัน ตรงนี้ต้องเป็น o3"),
        (O3, '{ code = "o3"', "ตัวชี้วัด 9 › 9.1 › o3 › title", "ต้องระบุ"),
        (O3, '{ code = "o3", title = 3', "ตัวชี้วัด 9 › 9.1 › o3 › title", "ต้องเป็นข้อความ"),
        (O3, '{ code = "o3", title = " "', "ตัวชี้วัด 9 › 9.1 › o3 › title", "ต้องไม่ว่าง"),
        (O3, f'{O3}, weight = 0', "ตัวชี้วัด 9 › 9.1 › o3 › weight", "ต้องอยู่ระหว่าง 0.0001 ถึง 1000"),
        (O3, f'{O3}, weight = nan', "ตัวชี้วัด 9 › 9.1 › o3 › weight", "ต้องอยู่ระหว่าง 0.0001 ถึง 1000"),
        (O3, f'{O3}, weight = "1"', "ตัวชี้วัด 9 › 9.1 › o3 › weight", "ต้องเป็นตัวเลข"),
        (O3, f'{O3}, unit = "x"', "ตัวชี้วัด 9 › 9.1 › o3 › unit", "ไม่รู้จักชื่อนี้ ตรวจตัวสะกด"),
        ('code = "9.2"', 'code = "9.3"', "9.3", "รหัสไม่เรียงต่อกัน ตรงนี้ต้องเป็น 9.2"),
        ('"2567.o13"', '"2568.o13"', "o10 › continues", "2568.o13 ต้องเป็นรหัสของปีก่อนหน้า เช่น 2567.o1"),
        ('"2567.o13"', '"2567.i13"', "o10 › continues", "2567.i13 ต้องเป็นรหัสของปีก่อนหน้า เช่น 2567.o1"),
        ('"2567.o13"', '"o13"', "o10 › continues", "o13 ต้องเป็นรหัสของปีก่อนหน้า เช่น 2567.o1"),
        ('["2567.o13"]', '"2567.o13"', "ตัวชี้วัด 9 › 9.2 › o10 › continues", "ต้องเป็นรายการในวงเล็บเหลี่ยม"),
        ('["2567.o13"]', '["2567.o13", "2567.o13"]', "ตัวชี้วัด 9 › 9.2 › o10 › continues", "มีค่าซ้ำในรายการ"),
        ('["o23"]', '["o29"]', "i5 › items", "ไม่มีรายการ o29 ในไฟล์นี้"),
        (REPORT, DOCUMENT, "items › role", f"{DOCUMENT} มีได้ข้อเดียว"),
        ("overall = 70", "overall = 90", "ระดับ ต้องปรับปรุง", "ต้องเรียงจากระดับสูงลงต่ำ"),
        ("overall = 0", "overall = 1", "bands", "ระดับสุดท้ายต้องเริ่มที่ 0 และไม่มีเงื่อนไขรายเครื่องมือ"),
        ('level = "ผ่าน"', 'level = "ผ่านดี"', "ระดับ ผ่านดี", "ชื่อระดับซ้ำ"),
    ],
)  # fmt: skip
def test_each_mistake_is_named(old: str, new: str, place: str, text: str) -> None:
    """The place leads to it and the text says what it must be."""
    assert Problem(place, text) in problems(old, new)


def test_one_mistake_is_one_problem() -> None:
    """A gap does not make every later code wrong, nor a wrong year every reference to the year before."""
    assert len(problems("fiscal_year = 2568", "fiscal_year = 2025")) == 1
    o4 = next(line for line in TEXT.splitlines(keepends=True) if 'code = "o4"' in line)
    assert problems(o4, "") == (Problem("o5", "รหัสไม่เรียงต่อกัน ตรงนี้ต้องเป็น o4"),)
    assert problems('code = "o4"', 'code = "o40"') == (Problem("o40", "รหัสไม่เรียงต่อกัน ตรงนี้ต้องเป็น o4"),)
    assert problems('code = "o4"', 'code = "o2"') == (Problem("o2", "รหัสซ้ำ"),)
    assert len(problems(O3, f'{O3}, unit = "x"')) == 1
    assert len(problems("weight = 0.40", "weight = 0.41")) == 1


def test_all_mistakes_are_told_at_once() -> None:
    """An office that makes a file sees everything in one go."""
    broken = (
        TEXT.replace(O3, '{ code = "o3"')
        .replace(I4, '{ code = "i4"')
        .replace("weight = 0.40", "weight = 0.50")
    )
    with pytest.raises(FrameworkError) as refused:
        read_framework(broken, "ita-2568.toml")
    assert len(refused.value.problems) == 3
    message = str(refused.value)
    assert message.startswith("ใช้กรอบการประเมิน ita-2568.toml ไม่ได้ พบ 3 แห่ง\n")
    assert "ตัวชี้วัด 9 › 9.1 › o3 › title: ต้องระบุ" in message


def test_a_long_list_of_mistakes_is_cut_in_the_message_only() -> None:
    """The message stays readable, the problems are whole."""
    with pytest.raises(FrameworkError) as refused:
        read_framework(TEXT.replace("title = ", "name = "), "x")
    assert len(refused.value.problems) > 20
    assert "และอีก" in str(refused.value)
    assert len(str(refused.value).splitlines()) == 22


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "ไม่ใช่กรอบการประเมิน"),
        ('format = "ita-office"', "ไม่ใช่กรอบการประเมิน"),
        ("not toml", "อ่านเป็น TOML ไม่ได้"),
        ("a = " + "[" * 100_000, "ซ้อนกันลึกเกินไป"),
        ("a = 1" + "0" * 10_000, "มีตัวเลขหรืออักขระที่อ่านไม่ได้"),
        ("a = 1e99999999999999999999", "มีตัวเลขหรืออักขระที่อ่านไม่ได้"),
        ("a = 1.0" + "0" * 100, "มีตัวเลขหรืออักขระที่อ่านไม่ได้"),
        ('a = "\ud800"', "มีตัวเลขหรืออักขระที่อ่านไม่ได้"),
        ("#" * 1_000_001, "ใหญ่เกิน 1 MB"),
        ("#" + "ก" * 400_000, "ใหญ่เกิน 1 MB"),
    ],
)
def test_what_is_no_framework_file(text: str, message: str) -> None:
    """Other files, hostile files and too large ones are one known error."""
    with pytest.raises(FrameworkError, match=message):
        read_framework(text, "ไฟล์.toml")


LINES = TEXT.splitlines(keepends=True)
SNIPPETS = [
    *("\n", "=", "[[items]]\n", "[indicators]\n", "{", "}", "[", "]", '"', "nan", "-inf", "1e400", "true"),
    *("1979-05-27", "99999999999", '"""', "\\u0000", "code = 5\n", 'aliases = [1, "a"]\n', "questions = 3\n"),
    *("items = [[]]\n", "๑", "\x00"),
]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """The file with lines lost, doubled or swapped and bits of text put over others."""
    lines = list(LINES)
    for _ in range(draw(st.integers(0, 4))):
        first, second = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        act = draw(st.sampled_from(["drop", "double", "swap"]))
        if act == "drop":
            del lines[first]
        elif act == "double":
            lines.insert(second, lines[first])
        else:
            lines[first], lines[second] = lines[second], lines[first]
    text = "".join(lines)
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 12))
        new = draw(st.sampled_from(SNIPPETS) | st.text(max_size=5))
        text = text[:start] + new + text[start + length :]
    return text


@settings(max_examples=300, deadline=None)
@given(damaged())
def test_a_damaged_file_is_read_or_refused(text: str) -> None:
    """Nothing but FrameworkError comes out, and every problem has a place and a text."""
    try:
        framework = read_framework(text, "ita.toml")
    except FrameworkError as refused:
        assert refused.problems
        assert all(problem.place and problem.text for problem in refused.problems)
    else:
        assert set(framework.item_codes) <= set(framework.codes)
        assert sum(term.weight for term in framework.terms("overall")) == 1


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["code", "title"]), inner, max_size=2)
    ),
    max_leaves=6,
)


def toml(value: object) -> str:
    """A value as TOML; None as an empty list."""
    if value is None:
        return "[]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(letter):08X}" for letter in value) + '"'
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {toml(inner)}' for key, inner in value.items())} }}"
    return repr(value)


ASSIGNMENTS = [number for number, line in enumerate(LINES) if " = " in line and line[0] not in "# "]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ASSIGNMENTS), VALUES)
def test_any_value_of_a_wrong_kind_is_refused_with_its_place(number: int, value: object) -> None:
    """Each key of the file takes whatever TOML can say without breaking the reader."""
    key = LINES[number].split(" = ")[0]
    lines = list(LINES)
    lines[number] = f"{key} = {toml(value)}\n"
    if LINES[number].endswith("[\n"):
        end = next(place for place in range(number, len(lines)) if LINES[place] == "]\n")
        del lines[number + 1 : end + 1]
    try:
        read_framework("".join(lines), "ita.toml")
    except FrameworkError as refused:
        assert refused.problems
        assert "อ่านเป็น TOML ไม่ได้" not in str(refused)
