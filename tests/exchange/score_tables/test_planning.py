"""What a pasted table would do to a year: codes found by code and name, states with their reasons."""

import cProfile
import pstats
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.domain.framework_tree import Node
from ita_desktop.domain.scores import Score
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.exchange.score_tables import ReadScore, plan_scores
from ita_desktop.exchange.tables import grid_of
from tests.domain.cases import P1, P5, case, framework, scores
from tests.exchange.score_tables.tables import plan, read, spaced, taken, tsv, word

P1_ROWS = [
    ["ลำดับ", "ผลการวิเคราะห์ตัวชี้วัด ITA", "เครื่องมือการประเมิน", "ข้อคำถาม", "คะแนน", "ข้อบกพร่อง/รักษาระดับ"],
    ["๑", "การปฏิบัติหน้าที่", "IIT", "ข้อ 1๑ ข้อ 1๒ ข้อ 1๓", "๙๕.๗๖ ๙๓.๑๓ ๑๐๐", "ข้อ 1๒ (อ้างอิงจาก <u>๐ ๒</u>๑)"],
    ["๒", "การใช้งานงบประมาณ", "IIT", "I๔ I๕ I๖", "๙๕.๙๖ ๙๔.๗๕ ๙๘.๗๙", "รักษามาตรฐาน ร้อยละ ๑๕-๒๕"],
    ["๓", "การใช้อำนาจ", "IIT", "ข้อ ๑๗ ๑๘ ๑๙", "๙๙.๑๙ ๙๙.๑๙ ๑๐๐", ""],
    ["๔", "การใช้ทรัพย์สินของทางราชการ", "IIT", "ข้อ ๑๐ ๑๑ ๑๒", "๙๐.๑๐ ๙๗.๗๘ ๙๕.๕๖", "ข้อ ๑๑ ๐๘"],
    ["๗", "ประสิทธิภาพการสื่อสาร", "EIT Public", "e๔ e๕ e๖", "๙๔.๓๒ ๙๓.๔๕ ๙๔.๒๔", ""],
    ["", "", "EIT Survey", "e ๔ e ๕ e ๖", "๙๒.๐๘ ๙๓.๗๕ ๙๑.๖๗", ""],
    ["๘", "การปรับปรุงระบบการทำงาน", "EIT Public", "e๗ e๘ e๙", "๙๒.๖๖ ๙๓.๒๘ ๙๓.๖๒", ""],
    ["๘", "การปรับปรุงระบบการทำงาน", "EIT Survey", "e๗ e๘ e๙", "๘๘.๗๕ ๘๙.๑๗ ๙๒.๙๒", ""],
]  # fmt: skip


def p1_questions() -> dict[str, str]:
    """The questions that the table of P1 prints, with the lost digit back in its place."""
    held = {**case(P1, 2568).scores, "i2": Score(9313)}
    return {
        code: str(score)
        for code, score in held.items()
        if code[0] in "ie" and code[1].isdigit() and code not in EIT6
    }


EIT6 = ("e1.survey", "e2.survey", "e3.survey")


@pytest.mark.parametrize(
    ("text", "html"),
    [(tsv(P1_ROWS), ""), (tsv(P1_ROWS, "\r\n"), ""), ("", word(P1_ROWS))],
    ids=["sheet", "windows", "word"],
)
def test_the_table_of_questions_of_a_paper_comes_whole(text: str, html: str) -> None:
    rows = plan_scores(grid_of(text, html), framework(2568), {})
    assert taken(rows) == p1_questions()
    assert all(row.state == "new" for row in rows)


def lined(year: int, name: str) -> str:
    """A year's scores as plain lines, parts under headings, as in the text of a PDF file."""
    held, lines, heading = case(name, year).scores, [], ""
    order = sorted(
        held, key=lambda code: (framework(year).node(code).part or "", framework(year).codes.index(code))
    )
    for code in order:
        node = framework(year).node(code)
        part = f"EIT ส่วนที่ {1 if node.part == 'public' else 2}" if node.part else ""
        if part != heading and node.kind == "question":
            heading = part
            lines.append(part or "-")
        bare = node.question.code if node.question else code if node.kind in ("item", "sub_indicator") else ""
        title = node.question.title if node.question else node.title
        number = f"{code}. " if node.kind == "indicator" else f"{bare} " if bare else ""
        lines.append(f"{number}{title} {to_thai(str(held[code]))} คะแนน")
    return "\n".join(["ตัวชี้วัดที่ รายละเอียดตัวชี้วัด คะแนน", *lines, "คะแนนสูงสุด 100"])


@pytest.mark.parametrize(("name", "year"), [(P1, 2568), (P5, 2566)])
def test_plain_lines_of_a_whole_year_come_whole(name: str, year: int) -> None:
    rows = plan(lined(year, name), year=year)
    held = {code: str(score) for code, score in case(name, year).scores.items()}
    known = {str(row.code): str(row.becomes) for row in rows}
    assert known == held
    assert {row.code for row in rows if row.state == "doubtful"} <= {"i2"}


def test_each_cell_on_a_line_of_its_own() -> None:
    text = "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\n96.30\ni1\nการปฏิบัติงานเป็นไปตามขั้นตอน\n95.76\ni2\n93.13"
    assert read(text) == {"1": "96.30", "i1": "95.76", "i2": "93.13"}


def test_all_labels_first_and_then_all_scores() -> None:
    assert read("IIT\ni1\ni2\ni3\n95.76\n93.13\n100") == {"i1": "95.76", "i2": "93.13", "i3": "100"}
    rows = plan("i1\ni2\ni3\n95.76\n93.13")
    assert [(row.state, row.codes) for row in rows] == [("doubtful", ("i1", "i2", "i3"))] * 2


def test_a_title_over_two_lines() -> None:
    text = (
        "i6 ใช้งบประมาณหรือจัดซื้อจัดจ้าง\nเอื้อประโยชน์บุคคลใดบุคคลหนึ่ง 98.79\no12 รายการการจัดซื้อจัดจ้าง\nหรือการจัดหาพัสดุ 100"
    )
    assert taken(plan(text)) == {"i6": "98.79", "o12": "100"}


def test_years_beside_each_other_take_the_sheets_year() -> None:
    text = "ตัวชี้วัดที่\tผลคะแนนปี 2567\tผลคะแนนปี 2568\tผลต่าง\n"
    text += "1. การปฏิบัติหน้าที่\t91.70\t95.24\t3.54\n2\t80.00\t94.00\t14.00"
    assert taken(plan(text)) == {"1": "95.24", "2": "94.00"}
    across = "ปี\tIIT\tEIT ส่วนที่ 1\tOIT\n2567\t90.00\t80.11\t70.22\n2568\t96.57\t94.51\t100.00"
    assert taken(plan(across)) == {"IIT": "96.57", "EIT.public": "94.51", "OIT": "100.00"}


def test_codes_over_their_scores() -> None:
    assert taken(plan("i1\ti2\ti3\n95.76\t93.13\t100")) == {"i1": "95.76", "i2": "93.13", "i3": "100"}


def test_a_row_without_code_under_part_heads_is_not_taken_for_the_part() -> None:
    rows = plan("รหัส\tEIT ส่วนที่ 1\tEIT ส่วนที่ 2\ne4\t94.32\t92.08\n\t93.45\t93.75")
    assert taken(rows) == {"e4.public": "94.32", "e4.survey": "92.08"}
    assert {row.state for row in rows if row.row == 3} == {"refused"}


def test_full_marks_weights_and_changes_are_no_scores() -> None:
    text = "รหัส\tน้ำหนัก\tคะแนนเต็ม\tคะแนนที่ได้\tผลต่าง\nIIT\t30\t100\t96.57\t4.20\nOIT\t40\t100\t100\t-1.00"
    assert taken(plan(text)) == {"IIT": "96.57", "OIT": "100"}


def test_parts_of_indicators_under_their_own_codes_are_not_taken_for_the_indicators() -> None:
    table = "\tEIT ส่วนที่ 1\tEIT ส่วนที่ 2\n6\t96.33\t94.17\n7\t94.01\t92.50"
    assert "6.public" in plan(f"รหัส{table}")[0].codes
    rows = plan(f"ตัวชี้วัดที่{table}")
    assert taken(rows) == {"6.public": "96.33", "6.survey": "94.17", "7.public": "94.01", "7.survey": "92.50"}


def test_two_columns_of_scores_that_nothing_tells_apart_are_in_doubt() -> None:
    rows = plan("รหัส\tคะแนน\tคะแนน\ni1\t95.76\t91.03\ni2\t93.13\t93.13")
    assert [(row.code, row.state) for row in rows] == [("i1", "doubtful"), ("i1", "doubtful"), ("i2", "new")]


def test_codes_each_with_its_score_in_one_line() -> None:
    assert taken(plan("i1: 95.76, i2: 93.13; ๐๘ = 100")) == {"i1": "95.76", "i2": "93.13", "o8": "100"}


def test_the_programs_own_rows_with_their_heads_come_back() -> None:
    text = (
        "รหัส\tตัวชี้วัดและคำถาม\tEIT ส่วน 1\tEIT ส่วน 2\tคะแนน\tคำนวณได้\tผลตรวจ\tปี 2567\n"
        "\tคะแนนรวม\t\t\t97.00\t97.01\tตรงกัน\t84.19\n"
        "EIT 1\tส่วนที่ 1 (EIT Public)\t94.51\t\t\t94.50\t\t90.00\n"
        "6\tคุณภาพการดำเนินงาน\t96.33\t94.17\t95.25\t95.24\t\t91.00\n"
        "e1\tเจ้าหน้าที่ปฏิบัติงาน/ให้บริการ\t96.33\t91.25\t\t\t\t88.10"
    )
    assert taken(plan(text)) == {
        "overall": "97.00", "EIT.public": "94.51", "6.public": "96.33", "6.survey": "94.17", "6": "95.25",
        "e1.public": "96.33", "e1.survey": "91.25",
    }  # fmt: skip


def test_a_column_with_a_head_of_its_own_words_does_not_hide_the_others() -> None:
    text = "รหัส\tคะแนน\tปีที่แล้ว\tข้อสังเกต\ni1\t95.76\t91.03\tดี\ni2\t93.13\t90.22\tพอใช้"
    assert taken(plan(text)) == {"i1": "95.76", "i2": "93.13"}


# -- numbers alone ---------------------------------------------------------------------------------------


def test_numbers_alone_go_down_from_the_current_cell_and_say_so() -> None:
    rows = plan("๙๕.๗๖\n๙๓.๑๓\n\n๙๕.๙๖\n", at="i1")
    assert taken(rows) == {"i1": "95.76", "i2": "93.13", "2": "95.96"}
    assert all("i1" in row.why for row in rows)


def test_numbers_of_both_parts_stand_beside_each_other() -> None:
    rows = plan("96.33\t91.25\n95.11\t92.50", at="e1.public")
    assert taken(rows) == {
        "e1.public": "96.33", "e1.survey": "91.25", "e2.public": "95.11", "e2.survey": "92.50"
    }  # fmt: skip
    assert [row.state for row in plan("96.33\t91.25", at="e1.survey")] == ["new", "refused"]


def test_numbers_alone_without_a_cell_or_past_the_last_are_refused() -> None:
    assert [(row.state, row.code) for row in plan("95.76\n93.13")] == [("refused", None)] * 2
    rows = plan("100\n100\n100", at="10")
    assert [row.state for row in rows] == ["new", "refused", "refused"]
    assert "เลยช่องสุดท้าย" in rows[1].why


def test_a_computed_part_is_passed_over_as_in_the_grid() -> None:
    held = scores({"e1.public": "96", "e2.public": "95", "e3.public": "100"})
    rows = plan_scores(grid_of("94.51\n96.11"), framework(2568), held, at="EIT.public")
    assert [row.code for row in rows] == ["EIT.public", "e1.public"]


def test_row_numbers_alone_settle_nothing() -> None:
    rows = plan("1\t95.76\n2\t93.13\n3\t100.00")
    assert [row.state for row in rows] == ["doubtful"] * 3
    assert rows[0].codes == ("1", "i1", "e1.public", "e1.survey", "o1")


# -- states ----------------------------------------------------------------------------------------------


def states(text: str, entered: dict[str, str]) -> list[tuple[str | None, str]]:
    rows = plan(text, entered=scores(entered))
    return [(row.code, row.state) for row in rows]


def test_new_changed_same() -> None:
    told = states(
        "i1\t95.76\ni2\t93.13\ni3\t100\ni4\t95.9\ni5\t94.70", {"i2": "93.3", "i3": "100.00", "i5": "94.7"}
    )
    assert told[:3] == [("i1", "new"), ("i2", "changed"), ("i3", "same")]
    assert told[4] == ("i5", "changed")


def test_a_refused_cell_says_why_and_what_may_be_meant() -> None:
    rows = plan("i1\t971.3\ni2\tไม่ทราบ\ni3\t-\ni4\t\ni5\t95.12")
    assert [(row.code, row.state) for row in rows] == [("i1", "refused"), ("i2", "refused"), ("i5", "new")]
    assert "97.13" in rows[0].why and rows[0].becomes is None
    assert (rows[0].typed, rows[0].row, rows[0].column) == ("971.3", 1, 2)


def test_a_name_that_the_year_does_not_have_is_refused() -> None:
    (row,) = plan("ความพึงพอใจของประชาชนต่อระบบประปา\t95.24")
    assert (row.state, row.code, row.codes) == ("refused", None, ())
    assert "2568" in row.why


def test_two_scores_for_one_code_are_both_in_doubt_and_one_score_twice_is_one() -> None:
    rows = plan("i1\t95.76\ni2\t93.13\ni1\t95.70\ni2\t93.13")
    assert [(row.code, row.state) for row in rows] == [("i1", "doubtful"), ("i2", "new"), ("i1", "doubtful")]
    assert "แถว 1" in rows[0].why and "แถว 3" in rows[0].why


def test_a_score_far_from_the_others_is_in_doubt() -> None:
    rows = plan("i1\t95.76\ni2\t9.31\ni3\t98.20\ni4\t95.96\ni5\t94.75\no1\t0\no2\t100")
    assert [row.code for row in rows if row.state == "doubtful"] == ["i2"]


def test_a_number_of_the_neighbour_that_stands_in_the_year_shows_the_lost_decimal() -> None:
    (row,) = plan("i2\t93.3", entered=scores({"i1": "95.76", "i3": "100"}))
    assert (row.state, row.codes, str(row.becomes)) == ("doubtful", ("i2",), "93.3")


def test_parts_without_a_head_are_read_in_their_order_and_in_doubt() -> None:
    rows = plan("e4\tช่องทางเผยแพร่ข้อมูล\t94.32\t92.08")
    assert [(row.code, row.state) for row in rows] == [("e4.public", "doubtful"), ("e4.survey", "doubtful")]


def test_a_question_of_a_part_that_nothing_names_is_asked_for() -> None:
    (row,) = plan("e4\t94.32")
    assert (row.code, row.codes) == (None, ("e4.public", "e4.survey"))


# -- properties ------------------------------------------------------------------------------------------

LEAST = 6_000


def question_rows(nodes: list[Node], values: list[Score], write: Callable[[str], str]) -> list[list[str]]:
    """A code, a title and a score a row."""
    return [
        [write(node.code.split(".")[0] if node.question else node.code), node.title, write(str(score))]
        for node, score in zip(nodes, values, strict=True)
    ]


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from((2565, 2566, 2567, 2568, 2569)),
    st.randoms(use_true_random=False),
    st.permutations([0, 1, 2]),
    st.sampled_from((str, to_thai)),
    st.sampled_from(("sheet", "word")),
)
def test_a_written_table_is_read_back_whatever_its_columns_and_digits(
    year: int, chance: random.Random, order: list[int], write: Callable[[str], str], form: str
) -> None:
    kinds = ("question", "item", "sub_indicator", "indicator", "instrument", "overall")
    nodes = [node for node in framework(year).nodes.values() if node.kind in kinds and node.part != "survey"]
    values = [Score(chance.randint(LEAST, 9_999), 2) for _ in nodes]
    rows = question_rows(nodes, values, write)
    heads = ["รหัส", "ตัวชี้วัด", "คะแนน"]
    mixed = [[row[at] for at in order] for row in ([heads, *rows])]
    grid = grid_of(tsv(mixed)) if form == "sheet" else grid_of("", word(mixed))
    found = plan_scores(grid, framework(year), {})
    wanted = {node.code: str(score) for node, score in zip(nodes, values, strict=True)}
    known = {row.code: str(row.becomes) for row in found if row.code}
    assert known == wanted


SCRAPS_OF_PAPERS = (
    "i1|1๑|๐๘|e4|EIT Public|IIT|ข้อ ๑๗ ๑๘|คะแนน|รหัส|ส่วนที่ 2|95.76|๑๐๐ คะแนน|+1.2|100|9.1|๑|ปี 2567|"
    "การปฏิบัติหน้าที่|คะแนนสูงสุด|ร้อยละ ๑๕-๒๕|๙๕.๗๖ ๙๓.๓|<p>|โทร. ๐ ๓๕๕๓ ๑๐๑๒||"
)
SCRAPS = st.sampled_from(SCRAPS_OF_PAPERS.split("|"))


@settings(deadline=None)
@given(
    st.lists(st.lists(SCRAPS | st.text(max_size=8), max_size=5).map(tuple), max_size=10).map(tuple),
    st.sampled_from((2565, 2568)),
    st.none() | st.sampled_from(["i1", "e1.public", "overall", "x"]),
)
def test_any_table_gives_a_plan_of_codes_that_the_year_has(
    grid: tuple[tuple[str, ...], ...], year: int, at: str | None
) -> None:
    held = {"i1": Score(9_576), "1": Score(9_630)}
    for row in plan_scores(grid, framework(year), held, at=at):
        assert_sound(row, grid, year, held)


def assert_sound(
    row: ReadScore, grid: tuple[tuple[str, ...], ...], year: int, held: dict[str, Score]
) -> None:
    """The row's place is in the table, its codes are the year's, and what it says of itself agrees."""
    assert row.column <= len(grid[row.row - 1])
    assert all(code in framework(year) for code in (*row.codes, *([row.code] if row.code else [])))
    assert row.was == (held.get(row.code) if row.code else None)
    assert (row.becomes is None) == (row.state == "refused")
    assert row.why or row.state in ("new", "changed", "same")
    assert row.code or row.state in ("refused", "doubtful")
    assert row.codes or row.state != "doubtful"


def steps(lines: int) -> int:
    """How many calls it takes to plan so many lines of unknown names."""
    text = spaced([[f"ข้อความที่ไม่มีในกรอบการประเมิน {number} แต่ยาวพอ", "95.76"] for number in range(lines)])
    profile = cProfile.Profile()
    with profile:
        rows = plan(text)
    assert [row.state for row in rows] == ["refused"] * lines
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_four_times_the_lines_take_about_four_times_the_steps() -> None:
    assert steps(200) < 6 * steps(50)


@pytest.mark.parametrize("head", ["ตัวชี้วัดที่", "ตัวชี้วัด"])
def test_a_number_in_the_column_of_indicators_settles_the_questions_beside_it(head: str) -> None:
    """``3 | ๑๗`` is i7, ``5 | ข้อ 13`` is i13, ``1 | 1๒`` is i2."""
    rows = ("1\t1๑\t๙๕.๗๖", "1\t1๒\t๙๓.๑๓", "๓\t๑๗\t99.00", "5\tข้อ 13\t96.10", "๑๐\t๐๒๗\t100")
    read = plan_scores(grid_of("\n".join((f"{head}\tข้อ\tคะแนน", *rows))), framework(2568), {})
    assert [(row.code, row.state) for row in read] == [
        (code, "new") for code in ("i1", "i2", "i7", "i13", "o27")
    ]


def test_the_instrument_alone_ends_the_part_that_its_column_named() -> None:
    """A total of an indicator under rows of a part is the total of both parts, not the part's."""
    rows = [
        ["เครื่องมือ", "ตัวชี้วัด/ข้อคำถาม", "คะแนน"],
        ["EIT", "๖. คุณภาพการดำเนินงาน", "๙๕.๒๕"],
        ["EIT Survey", "e๑ e๒ e๓", "๙๑.๒๕ ๙๑.๒๕ ๑๐๐"],
        ["EIT", "๗. ประสิทธิภาพการสื่อสาร", "๙๓.๒๕"],
        ["EIT Public", "e๔", "๙๔.๓๒"],
        ["", "e๕", "๙๓.๔๕"],
    ]
    assert read(tsv(rows)) == {
        "6": "95.25",
        "e1.survey": "91.25",
        "e2.survey": "91.25",
        "e3.survey": "100",
        "7": "93.25",
        "e4.public": "94.32",
        "e5.public": "93.45",
    }


def test_totals_in_a_list_are_no_headings() -> None:
    """What stands below the last of them is not of its part, and a bare number not its item."""
    totals = "EIT ส่วนที่ 1\t94.51\nEIT ส่วนที่ 2\t92.32"
    assert read(f"{totals}\nตัวชี้วัดที่ 6\t95.25") == {
        "EIT.public": "94.51", "EIT.survey": "92.32", "6": "95.25",
    }  # fmt: skip
    bare = plan(f"รหัส\tคะแนน\n{totals}\nOIT\t100\n2\t96.50")[-1]
    assert bare.state == "doubtful" and "2" in bare.codes


def test_one_total_is_the_heading_of_its_part() -> None:
    text = "EIT ส่วนที่ 1\t94.51\n6 คุณภาพการดำเนินงาน\t96.33\nEIT ส่วนที่ 2\t92.32\n6 คุณภาพการดำเนินงาน\t94.17"
    assert read(text) == {
        "EIT.public": "94.51", "6.public": "96.33", "EIT.survey": "92.32", "6.survey": "94.17",
    }  # fmt: skip


def test_a_bare_number_below_a_total_may_be_an_indicator() -> None:
    """One that is no indicator of the instrument, or stands below a heading, is what it was."""
    rows = plan("IIT\t96.57\n1\t96.30\n2\t96.50\n9\t99.19")
    assert [(row.state, row.codes) for row in rows[1:3]] == [
        ("doubtful", ("1", "i1")),
        ("doubtful", ("2", "i2")),
    ]
    assert "ตัวชี้วัดที่ 1 หรือ i1" in rows[1].why
    assert rows[3].code == "i9"
    assert [row.code for row in plan("IIT\n1\t95.76\n2\t93.13")] == ["i1", "i2"]
