"""Two states of minutes compared: nothing of either is lost, what moved is known as moved."""

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop import paths
from ita_desktop.domain.meetings import AgendaItem, Attendance, Entry, Meeting, Topic
from ita_desktop.domain.meetings.comparing import Comparison, compare, compare_lines
from ita_desktop.domain.meetings.lines import Kind, Line, lines_of
from ita_desktop.domain.meetings.word_differences import compared, former, later
from ita_desktop.domain.thai.breaks import WordBreaker, read_words

TEXTS = st.text(alphabet="กขคงจ่าิ้ ๑1a<&>\n", max_size=40)
THAI = st.sampled_from(["ที่ประชุมรับทราบ", "ประธานแจ้งว่า", "คะแนน", "ให้ดำเนินการ", " ", "๙๓.๑๓", "กองคลัง"])
SENTENCES = st.lists(THAI, max_size=14).map("".join)
LINES = st.lists(st.builds(Line, st.sampled_from(get_args(Kind)), TEXTS, TEXTS | SENTENCES), max_size=9)
FIRST = "ประธานแจ้งผลการประเมินคุณธรรมและความโปร่งใสให้ที่ประชุมทราบ"
SECOND = "เลขานุการรายงานความก้าวหน้าของการเปิดเผยข้อมูลสาธารณะรายกอง"
THIRD = "ผู้อำนวยการกองคลังชี้แจงเรื่องการจัดซื้อจัดจ้างประจำไตรมาส"


@cache
def breaker() -> WordBreaker:
    """The breaker of papers and screen."""
    return WordBreaker(read_words(paths.WORDS))


def minutes(*speeches: str, resolution: str = "รับทราบ", place: str = "ห้องประชุม") -> Meeting:
    """Minutes with one item in which so much was said."""
    topic = Topic(
        title="ผลการประเมิน",
        entries=tuple(Entry(speaker="ประธาน", text=text) for text in speeches),
        resolution=resolution,
    )
    return Meeting(
        number="1/2566",
        place=place,
        attendance=(Attendance(post="ปลัดเทศบาล", role="ประธานกรรมการ", state="present"),),
        agenda=(AgendaItem(number=1, title="เรื่องที่เสนอให้ที่ประชุมทราบ", topics=(topic,)),),
    )


def differing(before: Meeting, after: Meeting) -> Comparison:
    """The comparison by the program's own words."""
    return compare(before, after, breaker().words)


@given(TEXTS | SENTENCES, TEXTS | SENTENCES)
def test_difference_holds_both_texts(before: str, after: str) -> None:
    runs = compared(before, after, breaker().words)
    assert (former(runs), later(runs)) == (before, after)
    assert all(run.text for run in runs)
    assert all(one.how != other.how for one, other in pairwise(runs))


@given(LINES, LINES)
def test_difference_holds_every_line_of_both_states_in_order(before: list[Line], after: list[Line]) -> None:
    found = compare_lines(before, after, breaker().words)
    assert list(found.before) == before
    assert list(found.after) == after
    assert (found.changes == 0) == (before == after)


def test_one_word_changed_is_one_place_of_one_word() -> None:
    found = differing(minutes(FIRST), minutes(FIRST.replace("โปร่งใส", "สุจริต")))
    (row,) = [row for row in found.rows if row.fate != "same"]
    assert [(run.how, run.text) for run in row.text if run.how != "same"] == [
        ("deleted", "โปร่งใส"),
        ("inserted", "สุจริต"),
    ]
    assert found.changes == 1


def test_words_are_whole_thai_words() -> None:
    found = differing(minutes("มอบกองคลังดำเนินการ"), minutes("มอบกองช่างดำเนินการ"))
    (row,) = [row for row in found.rows if row.fate == "changed"]
    assert {run.text for run in row.text if run.how != "same"} <= {"คลัง", "ช่าง", "กองคลัง", "กองช่าง"}


def test_speech_that_stands_elsewhere_is_moved_not_rewritten() -> None:
    found = differing(minutes(FIRST, SECOND, THIRD), minutes(SECOND, THIRD, FIRST))
    fates = [row.fate for row in found.rows if row.fate != "same"]
    assert sorted(fates) == ["moved-away", "moved-here"]
    assert found.changes == 1


def test_speech_that_is_moved_and_changed_shows_its_changed_word() -> None:
    after = minutes(SECOND, THIRD, FIRST.replace("ประธาน", "ปลัด"))
    found = differing(minutes(FIRST, SECOND, THIRD), after)
    (row,) = [row for row in found.rows if row.fate == "moved-here"]
    assert [run.text for run in row.text if run.how != "same"] == ["ประธาน", "ปลัด"]


def test_place_resolution_and_roll_are_compared_too() -> None:
    before = minutes(FIRST)
    absent = replace(before.attendance[0], state="absent", reason="ลาป่วย")
    after = replace(minutes(FIRST, resolution="เห็นชอบ", place="ห้องประชุมใหญ่"), attendance=(absent,))
    changed = {row.kind for row in differing(before, after).rows if row.fate != "same"}
    assert changed == {"data", "resolution", "roll"}


def test_same_minutes_do_not_differ() -> None:
    found = differing(minutes(FIRST, SECOND), minutes(FIRST, SECOND))
    assert found.changes == 0
    assert {row.fate for row in found.rows} == {"same"}


def test_frozen_table_is_compared_by_its_cells() -> None:
    def with_table(score: str) -> Meeting:
        kept = {"columns": [{"head": "คะแนน"}], "rows": [["i1", {"bold": score}], "กลุ่ม"]}
        topic = Topic(title="คะแนน", entries=(Entry(insert="scores", fiscal_year=2566, frozen=kept),))
        return Meeting(number="1/2566", agenda=(AgendaItem(number=1, title="วาระ", topics=(topic,)),))

    (line,) = [line for line in lines_of(with_table("93.13")) if line.kind == "table"]
    assert line.text == "i1 | 93.13\nกลุ่ม"
    (row,) = [r for r in differing(with_table("93.13"), with_table("95.00")).rows if r.fate != "same"]
    assert former(row.text) == "i1 | 93.13\nกลุ่ม"
