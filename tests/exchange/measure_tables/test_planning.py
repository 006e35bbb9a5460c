"""What a pasted table would do to a plan: new, changed, the same, asked, refused."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.domain.measures import Measure, Period
from ita_desktop.exchange.measure_tables import (
    NEW,
    Field,
    ReadMeasure,
    TableReading,
    plan_measures,
    with_said,
)
from ita_desktop.exchange.tables import grid_of
from tests.domain.cases import framework

FRAMEWORK = framework(2568)
UNITS = ("สำนักปลัดเทศบาล", "กองคลัง", "กองสาธารณสุขและสิ่งแวดล้อม")
HEAD = "มาตรการ\tขั้นตอน\tระยะเวลา\tผู้รับผิดชอบ\n"


def read(text: str, held: Sequence[Measure] = (), fields: dict[int, Field] | None = None) -> TableReading:
    return plan_measures(grid_of(text), FRAMEWORK, held, fiscal_year=2569, units=UNITS, fields=fields)


def only(text: str, held: Sequence[Measure] = ()) -> ReadMeasure:
    (row,) = read(HEAD + text, held).rows
    return row


GUIDE = Measure(key="m1", number=1, title="จัดทำคู่มือการให้บริการประชาชน", steps=("ก",), follow_up="รายงาน")


def test_a_title_of_its_own_is_new() -> None:
    row = only("เปิดเผยข้อมูลการจัดซื้อ\tก\tตลอดปี ๖๙\tกองคลัง\n", [GUIDE])
    assert (row.state, row.code) == ("new", NEW)


def test_a_measure_of_the_plan_is_changed_where_the_table_says_otherwise() -> None:
    """What the table does not say stays."""
    row = only("จัดทำคู่มือการให้บริการประชาชน\tข\t\tกองคลัง\n", [GUIDE])
    assert (row.state, row.code, row.fields) == ("changed", "m1", ("steps", "units"))
    becomes = with_said(GUIDE, row)
    assert (becomes.steps, becomes.units, becomes.follow_up) == (("ข",), ("กองคลัง",), "รายงาน")


def test_what_stands_already_is_the_same() -> None:
    assert only("จัดทำคู่มือ การให้บริการประชาชน\tก\n", [GUIDE]).state == "same"
    assert only("จัดทำคู่มือการให้บริการประชาชน\tก\n", [GUIDE]).state == "same"


def test_a_title_that_is_nearly_one_of_the_plan_is_asked() -> None:
    row = only("จัดทำคู่มือการให้บริการแก่ประชาชน\tก\n", [GUIDE])
    assert (row.state, row.code, row.codes) == ("doubtful", None, ("m1", NEW))
    assert "คล้ายกับมาตรการข้อ 1" in row.why


def test_two_measures_of_one_title_are_told_apart_by_their_numbers() -> None:
    held = [Measure(key="a", number=1, title="อบรม"), Measure(key="b", number=2, title="อบรม")]
    rows = read(HEAD + "2. อบรม\tก\n1. อบรม\tข\n3. อบรม\tค\n", held).rows
    assert [row.code for row in rows] == ["b", "a", NEW]


def test_a_unit_that_is_nearly_known_is_asked_and_kept_as_written() -> None:
    row = only("อบรม\tก\t\tกองสาธารณสุขและสิ่งแวดลอม\n")
    assert (row.state, row.measure.units) == ("doubtful", ("กองสาธารณสุขและสิ่งแวดลอม",))
    assert only("อบรม\tก\t\tกองสาธารณสุขฯ\n").measure.units == ("กองสาธารณสุขและสิ่งแวดล้อม",)


def test_a_row_that_goes_on_over_a_page_is_joined() -> None:
    """The head is repeated, the number stands again, the title does not."""
    head = "ที่\tมาตรการ\tขั้นตอน\tระยะเวลา\n"
    row, other = read(f"{head}1\tอบรม\t1) ก\tตลอดปี ๖๙\n{head}1\t\t2) ข\t\n2\tเผยแพร่\tค\tม.ค. 69\n").rows
    assert row.measure.steps == ("ก", "ข")
    assert row.notes == ("ต่อจากแถวก่อนหน้าที่ขึ้นหน้าใหม่",)
    assert other.measure.title == "เผยแพร่"


def test_an_indicator_stands_over_the_measures_below_it() -> None:
    """As a line of its own, or in the first cell of a row that holds nothing else."""
    lines = ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "อบรม\tก", "เผยแพร่\tข", "๒. การใช้งบประมาณ\t\t\t", "ตรวจสอบ\tค")
    rows = read(HEAD + "\n".join(lines)).rows
    assert [row.measure.indicators for row in rows] == [(1,), (1,), (2,)]


def test_the_user_says_what_columns_hold() -> None:
    text = "หัวข้อ\tอื่น ๆ\nอบรม\tกองคลัง\n"
    assert read(text, fields={0: "title", 1: "units"}).rows[-1].measure == Measure(
        title="อบรม", units=("กองคลัง",)
    )
    assert read(text, fields={0: "title", 1: "follow_up"}).rows[-1].measure.follow_up == "กองคลัง"


def test_columns_without_a_head_are_told_by_what_they_hold() -> None:
    read_table = read("1\tอบรม\t1) ก 2) ข\tตลอดปี ๖๙\tกองคลัง\n2\tเผยแพร่\tค\tม.ค.-มี.ค.๖๙\tสำนักปลัด\n")
    assert [column.field for column in read_table.columns] == [
        *("number", "title", "steps", "period", "units"),
    ]
    first, second = (row.measure for row in read_table.rows)
    assert (first.number, first.title, first.steps) == (1, "อบรม", ("ก", "ข"))
    assert second.period == Period(text="ม.ค.-มี.ค.๖๙", start=date(2026, 1, 1), end=date(2026, 3, 31))


def test_a_row_without_a_title_is_refused_in_words() -> None:
    row = read("ที่\tมาตรการ\tขั้นตอน\n1\t\tก\n").rows[0]
    assert row.state == "refused"
    assert "ไม่มีชื่อมาตรการ" in row.why


def test_a_row_without_a_title_under_another_indicator_is_no_part_of_the_one_above() -> None:
    first, second = read("ตัวชี้วัด\tมาตรการ\tขั้นตอน\n๑. การปฏิบัติหน้าที่\tอบรม\tก\n๕. อื่น\t\tข\n").rows
    assert first.measure.steps == ("ก",)
    assert second.state == "refused"


def test_other_digits_and_blanks_are_no_change() -> None:
    held = Measure(key="m1", number=1, title="อบรม ปี 2569", period=Period(text="ตลอดปี 69"))
    row = only("๑. อบรมปี ๒๕๖๙\t\t\t\n", [held])
    assert (row.state, row.code) == ("same", "m1")


def test_codes_that_a_finding_only_refers_to_are_not_answered() -> None:
    text = 'มาตรการ\tผลการวิเคราะห์\tขั้นตอน\nอบรม\t"ข้อ i2, i5 ไม่เสมอกัน (อ้างอิงจาก o8)\nข้อ ๐๒๗ ไม่พบ"\tก\n'
    assert read(text).rows[0].measure.answers == ("i2", "i5", "o27")


def test_dashes_are_empty_cells() -> None:
    assert only("อบรม\t-\t–\t\n").measure == Measure(title="อบรม")


def test_lines_under_a_table_are_told_as_one() -> None:
    rows = read(f"{HEAD}อบรม\tก\t\t\nผู้จัดทำ\nนิติกร\n").rows
    assert [(row.state, row.typed) for row in rows[1:]] == [("refused", "ผู้จัดทำ นิติกร")]


def test_what_names_no_indicator_is_kept() -> None:
    row = read("ตัวชี้วัด\tมาตรการ\tขั้นตอน\nด้านอื่น\tอบรม\tก\n").rows[0]
    assert row.measure.finding == "ด้านอื่น"
    assert "ไม่รู้จักตัวชี้วัด" in row.notes[0]


cells = st.text(alphabet="กขค 123๑.)(-/ต.ค.๖๙io<>&\"'", max_size=30)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(cells, min_size=1, max_size=5), max_size=6), st.booleans())
def test_no_table_fails_and_nothing_is_doubled(rows: list[list[str]], has_head: bool) -> None:
    """Whatever is pasted is read or told; a measure of the plan is met once."""
    text = "\n".join("\t".join(row) for row in rows)
    found = read((HEAD if has_head else "") + text, [GUIDE]).rows
    keys = [row.code for row in found if row.code not in (None, NEW)]
    assert len(keys) == len(set(keys))
    for row in found:
        assert row.state != "refused" or row.why
        assert row.state == "refused" or row.measure.title


def test_what_is_longer_than_its_field_is_kept_as_a_finding_and_told() -> None:
    """Nothing of a cell is cut away without a word."""
    long = "ก" * 1_000
    head = "ที่\tมาตรการ\tระยะเวลา\tผู้รับผิดชอบ\tงบประมาณ\n"
    cells = ("๙" * 45, "อบรมบุคลากร", f"{long} ท้ายระยะเวลา", f"{long}ท้ายหน่วยงาน", f"{long}ท้ายงบ")
    (row,) = read(head + "\t".join(cells) + "\n").rows
    measure = row.measure
    assert (measure.title, len(measure.budget or "")) == ("อบรมบุคลากร", 1_000)
    assert measure.units == (long,)
    assert measure.period is not None and measure.period.text == long
    assert (measure.finding or "").split("\n") == ["๙" * 5, "ท้ายระยะเวลา", "ท้ายหน่วยงาน", "ท้ายงบ"]
    for name in ("เลขข้อ", "ระยะเวลา", "ผู้รับผิดชอบ", "งบประมาณ"):
        assert any(f"ช่อง{name}ยาวเกิน" in note for note in row.notes)
