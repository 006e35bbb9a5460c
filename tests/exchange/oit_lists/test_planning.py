"""What a filled list would do: items by code and title, statuses, days, links; nothing lost or guessed."""

import cProfile
import pstats
import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.oit import Link, OitItem
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.exchange.oit_lists import is_oit_list
from ita_desktop.exchange.oit_lists.recognising import unit_named
from ita_desktop.exchange.tables import grid_of
from tests.domain.cases import framework
from tests.exchange.oit_lists.lists import HEAD, UNITS, listed, plan, states

NOT_STARTED = OitItem(status="not_started", wording="ยังไม่ได้ดำเนินการ")


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("o1", "o1"),
        ("O 1", "o1"),
        ("๐๑", "o1"),
        ("๐ ๑", "o1"),
        ("๐๒๖", "o26"),
        ("0๙", "o9"),
        ("o๕", "o5"),
        ("ข้อ ๕", "o5"),
        ("12", "o12"),
    ],
)
def test_codes_are_read_as_offices_write_them(code: str, read: str) -> None:
    (row,) = listed(f"{code}||เสร็จแล้ว")
    assert (row.code, row.state) == (read, "new")


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("ข่าวประชาสัมพันธ์", "o4"),
        ("แผนงานยุทธศาสตร์ หรือแผนพัฒนาหน่วยงาน", "o5"),
        ("รายงานผลการดำเนินงานประจำปี", "o7"),
        ("รายงานผลการดำเนินงาน ประจำปี พ.ศ. ๒๕๖๗", "o7"),
        ("ประมวลจริยธรรม การขับเคลื่อน จริยธรรม", "o15"),
    ],
)
def test_a_row_without_code_is_known_by_its_title(title: str, code: str) -> None:
    (row,) = listed(f"|{title}|กำลังดำเนินการ")
    assert (row.code, row.state) == (code, "new")


def test_a_title_that_is_only_like_one_is_asked_with_candidates() -> None:
    (row,) = listed("|E - Service|เสร็จแล้ว")
    assert (row.code, row.state, row.codes) == (None, "doubtful", ("o10",))
    assert "E - Service" in row.why


def test_a_code_beside_anothers_title_is_asked() -> None:
    """A list of another year has the same codes for other items."""
    (row,) = listed("o5|ข่าวประชาสัมพันธ์|เสร็จแล้ว")
    assert (row.state, row.codes) == ("doubtful", ("o5", "o4"))


def test_a_code_that_the_year_lacks_offers_what_its_title_names() -> None:
    with_title, bare = listed("o43|การขับเคลื่อนจริยธรรม|เสร็จแล้ว", "o43||เสร็จแล้ว")
    assert (with_title.state, with_title.codes) == ("doubtful", ("o15",))
    assert (bare.state, bare.codes) == ("refused", ())
    assert "2569" in bare.why


def test_foreign_rows_are_passed_over() -> None:
    rows = listed(
        "9.1 ข้อมูลพื้นฐาน",
        "o1||เสร็จแล้ว",
        HEAD.replace("\t", "|"),
        "o2||กำลังทำ",
        "|||||",
        "รวม||2 รายการ",
        "หมายเหตุ ส่งภายในวันศุกร์",
        "ลงชื่อ",
    )
    assert states(rows) == [("o1", "new"), ("o2", "new")]


def test_empty_cells_change_nothing() -> None:
    kept = OitItem(status="done", wording="เผยแพร่แล้ว", note="เดิม", due=date(2026, 1, 1), unit="กองคลัง")
    (row,) = listed("o1||||-|", held={"o1": kept})
    assert (row.state, row.becomes) == ("same", kept)
    (row,) = listed("o1||||https://a.go.th/1|", held={"o1": kept})
    assert row.becomes is not None
    assert (row.becomes.note, row.becomes.links) == ("เดิม", (Link(url="https://a.go.th/1"),))


def test_a_status_that_says_no_more_changes_nothing() -> None:
    waits = OitItem(
        status="not_started", detail="waiting", wording="รอดำเนินการ", waits_until=date(2026, 3, 31)
    )
    own = OitItem(status="in_progress", wording="ดำเนินการแล้วบางส่วน")
    rows = listed("o1||ยังไม่ดำเนินการ", "o2||ดำเนินการแล้วบางส่วน", held={"o1": waits, "o2": own})
    assert states(rows) == [("o1", "same"), ("o2", "same")]


def test_the_offices_own_wording_comes_back_unasked() -> None:
    held = {"o1": OitItem(status="in_progress", wording="ผอ. ให้ชะลอไว้ก่อน")}
    rows = listed("o1||ผอ.  ให้ชะลอไว้ก่อน ", "o2||ผอ. ให้ชะลอไว้ก่อน", held=held)
    assert states(rows) == [("o1", "same"), ("o2", "refused")]
    (row,) = listed("o1||ผอ. ให้ชะลอไว้ก่อน|||รอหนังสือ", held=held)
    assert row.state == "changed" and row.becomes == replace(held["o1"], note="รอหนังสือ")


def test_what_a_day_means_its_status_tells() -> None:
    held = dict.fromkeys(("o1", "o2", "o3"), NOT_STARTED)
    done, waits, works = listed(
        "o1||เสร็จแล้ว|๕ มี.ค. ๖๙", "o2||รอดำเนินการ|31/3/2569", "o3||กำลังทำ|30-4-69", held=held
    )
    assert done.tick.finished_on(held["o1"]) == date(2026, 3, 5)
    assert done.becomes is not None and done.becomes.due is None
    assert waits.becomes is not None and waits.becomes.waits_until == date(2026, 3, 31)
    assert works.becomes is not None and works.becomes.due == date(2026, 4, 30)


def test_what_cannot_be_read_is_asked_or_refused_and_told() -> None:
    rows = listed(
        "o1||เสร็จแล้ว|31/2/2569",
        "o2||เสร็จแล้ว||javascript:alert(1)",
        "o3||เสร็จแล้ว|1 ต.ค. 69",
        "o4||เกือบแล้วนะ",
        "o5||เดี๋ยวทำ",
        "o6||50%",
    )
    assert states(rows) == [
        *(("o1", "doubtful"), ("o2", "doubtful"), ("o3", "doubtful")),
        *(("o4", "refused"), ("o5", "refused"), ("o6", "doubtful")),
    ]
    told = ("31/2/2569", "javascript", "หลังวันนี้", "เกือบแล้วนะ", "เดี๋ยวทำ", "50%")
    assert all(words in row.why for words, row in zip(told, rows, strict=True))
    assert rows[1].tick.links == ()


def test_an_item_in_two_rows_counts_once_or_is_asked() -> None:
    rows = listed("o1||เสร็จแล้ว", "๐๑||เสร็จแล้ว", "o2||เสร็จแล้ว", "o2||กำลังทำ")
    assert states(rows) == [("o1", "new"), ("o1", "same"), ("o2", "doubtful"), ("o2", "doubtful")]
    assert "แถว 2" in rows[1].why and "แถว 5" in rows[2].why


def test_a_row_with_an_unreadable_cell_is_not_the_same_as_one_without() -> None:
    rows = listed("o1||เสร็จแล้ว", "o1||เสร็จแล้ว|31/02/2567")
    assert states(rows) == [("o1", "doubtful"), ("o1", "doubtful")]
    assert "31/02/2567" in rows[1].why and "แถว 2" in rows[1].why


def test_another_units_item_is_asked() -> None:
    held = {"o1": OitItem(status="not_started", wording="ยังไม่ได้ดำเนินการ", unit="กองช่าง")}
    (row,) = listed("o1||เสร็จแล้ว", held=held, unit="กองคลัง")
    assert (row.state, row.codes) == ("doubtful", ("o1",))
    assert "กองช่าง" in row.why and "กองคลัง" in row.why


def test_columns_of_ticks() -> None:
    html = """<table><tr><th rowspan=2>ที่</th><th rowspan=2>รายการ</th><th colspan=3>ผลการดำเนินงาน</th></tr>
    <tr><th>เสร็จ</th><th>กำลังทำ</th><th>ยังไม่เริ่ม</th></tr>
    <tr><td>๑</td><td>ข้อมูลผู้บริหาร</td><td>✓</td><td></td><td>-</td></tr>
    <tr><td>๒</td><td>ข่าวประชาสัมพันธ์</td><td></td><td>x</td><td></td></tr>
    <tr><td>๓</td><td>แผนปฏิบัติการป้องกันการทุจริต</td><td></td><td></td><td>1</td></tr>
    <tr><td>๔</td><td>ประมวลจริยธรรม</td><td>5 มี.ค. 69</td><td></td><td></td></tr>
    <tr><td>๕</td><td>ข้อมูลการติดต่อและช่องทางการสอบถาม</td><td>/</td><td>/</td><td></td></tr></table>"""
    rows = plan("", html=html)
    assert [(row.code, row.tick.status) for row in rows[:3]] == [
        *(("o2", "done"), ("o4", "in_progress"), ("o23", "not_started")),
    ]
    assert rows[3].tick.day == date(2026, 3, 5)
    assert (rows[4].code, rows[4].state) == ("o3", "refused")


def test_statuses_of_two_years_side_by_side() -> None:
    head = "รหัส\tหัวข้อการประเมิน\tผลการดำเนินงาน ปี 2566\tระดับคะแนน\tผลการดำเนินงาน ปี 2567"
    (row,) = plan(f"{head}\no1\tโครงสร้าง\tดำเนินการแล้ว\t100\tกำลังดำเนินการ", year=2567)
    assert row.tick.status == "in_progress"


def test_columns_are_found_without_a_head_and_lines_of_a_message_are_read() -> None:
    rows = plan("o1\tโครงสร้าง\tเสร็จแล้ว\t5 มี.ค. 69\no2\tผู้บริหาร\tกำลังทำ\t30 เม.ย. 69")
    assert [(row.code, row.tick.status, row.tick.day) for row in rows] == [
        ("o1", "done", date(2026, 3, 5)),
        ("o2", "in_progress", date(2026, 4, 30)),
    ]
    rows = plan("เรียนหัวหน้าค่ะ\no5 เสร็จแล้ว https://a.go.th/5\n๐๗ กำลังทำ\nข่าวประชาสัมพันธ์ เสร็จแล้ว 3 ก.พ. 69")
    assert [(row.code, row.tick.status) for row in rows] == [
        *(("o5", "done"), ("o7", "in_progress"), ("o4", "done")),
    ]
    assert rows[0].tick.links == ("https://a.go.th/5",)


def test_a_unit_in_the_officers_column_is_the_unit() -> None:
    head = "รหัส\tผู้รับผิดชอบ"
    first, second = plan(f"{head}\no1\tกองคลัง\no2\tเจ้าพนักงานธุรการ")
    assert (first.tick.unit, first.tick.officer) == ("กองคลัง", None)
    assert (second.tick.unit, second.tick.officer) == (None, "เจ้าพนักงานธุรการ")


def test_days_of_workbooks_are_of_either_era() -> None:
    rows = listed("o1||กำลังทำ|2026-04-30T00:00:00", "o2||กำลังทำ|2569-04-30T00:00:00")
    assert {row.tick.day for row in rows} == {date(2026, 4, 30)}


def test_a_list_is_known_by_its_head_and_its_unit_by_its_title() -> None:
    form = grid_of(f"แบบรายการ OIT ของกองคลัง\nปีงบประมาณ พ.ศ. 2569\n{HEAD}\no1\tโครงสร้าง\t\t\t\t")
    assert is_oit_list(form, framework(2569))
    assert unit_named(form, UNITS) == "กองคลัง"
    assert not is_oit_list(grid_of("รหัส\tรายการ\tคะแนน\no1\tโครงสร้าง\t100"), framework(2569))
    assert not is_oit_list(grid_of("o1\tโครงสร้าง\tเสร็จแล้ว"), framework(2569))


def pasted(count: int) -> tuple[str, ...]:
    """Rows of every sort: items by code and title, letters without sense, heads, many times over."""
    chance = random.Random(2569)
    words = ("เสร็จแล้ว", "กำลังทำ", "ยังไม่เริ่ม", "")
    items = framework(2569).item_codes
    rows = []
    for at in range(count):
        code = items[at % len(items)]
        title = framework(2569).node(code).title
        garbled = "".join(chance.sample(title, len(title)))
        shape = (f"{code}\t{title}", f"{to_thai(code)}\t", f"\t{title}", f"\t{garbled}", HEAD)[at % 5]
        rows.append(f"{shape}\t{words[at % 4]}")
    return tuple(rows)


def test_five_hundred_pasted_rows() -> None:
    """One row for each that names an item or says something, in order."""
    read = plan("\n".join((HEAD, *pasted(500))))
    assert len(read) >= 300
    assert [row.row for row in read] == sorted({row.row for row in read})
    assert {row.code for row in read if row.code} == set(framework(2569).item_codes)
    assert {row.state for row in read} <= {"new", "same", "doubtful", "refused"}


def test_four_times_the_rows_take_about_four_times_the_steps() -> None:
    def steps(count: int) -> int:
        profile = cProfile.Profile()
        with profile:
            plan("\n".join((HEAD, *pasted(count))))
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    assert steps(480) < 6 * steps(120)


def test_a_pasted_page_of_prose_is_read_at_once() -> None:
    """Only the ends of its lines are looked at for a status."""
    profile = cProfile.Profile()
    with profile:
        assert plan("\n".join(["ก ข " * 500] * 20)) == ()
    assert int(pstats.Stats(profile).total_calls) < 500_000  # type: ignore[attr-defined]


def test_a_long_note_and_address_are_read_to_their_ends() -> None:
    address, note = "https://www.example.go.th/" + "x" * 3_000, "น" * 9_000
    (row,) = listed(f"o1||เสร็จแล้ว||{address}|{note}")
    assert (row.tick.links, row.tick.note) == ((address,), note)


def test_a_note_whose_blanks_alone_differ_stays_as_it_is() -> None:
    held = {"o1": OitItem(status="not_started", note="บรรทัดหนึ่ง\n  บรรทัดสอง")}
    (row,) = listed("o1||||| บรรทัดหนึ่ง บรรทัดสอง", held=held)
    assert row.state == "same"


@given(st.text(max_size=300))
def test_any_text_is_read_without_failing(text: str) -> None:
    for row in (*plan(text), *plan(f"{HEAD}\n{text}")):
        assert row.state != "refused" or row.why
        assert row.state != "doubtful" or (row.codes and row.why)


CELLS = st.lists(
    st.text(st.characters(codec="utf-8", exclude_characters="\t\n\r\x0b\x0c\x85\u2028\u2029"), max_size=20),
    min_size=4,
    max_size=4,
)


@given(st.sampled_from(framework(2569).item_codes), CELLS)
def test_nothing_that_is_known_is_lost(code: str, cells: list[str]) -> None:
    """Whatever stands in the other cells, an item keeps what it has or gets something in its place."""
    kept = OitItem(
        status="done", wording="เผยแพร่แล้ว", note="เดิม", officer="ผู้ดูแล", unit="กองคลัง",
        links=(Link(url="https://a.go.th/"),),
    )  # fmt: skip
    for row in plan(HEAD + "\n" + "\t".join((code, "", *cells)), held={code: kept}):
        after = row.becomes
        if after is not None and row.code == code:
            assert after.links[:1] == kept.links
            assert after.status and after.wording and after.note and after.officer and after.unit
