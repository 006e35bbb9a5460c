"""The cases: two findings in the minutes, none in the memo, and what is said to be right."""

from ita_desktop.documents import minutes, oit_status
from ita_desktop.documents.checks import check, checked
from tests.documents.checks.planting import P5_KINDS, arabic, case_data, kinds, memo_of, minutes_of
from tests.documents.offices import P1, minutes_snapshot, oit_snapshot


def test_the_minutes_have_two_findings() -> None:
    found = minutes_of(case_data())
    assert kinds(found) == P5_KINDS
    resolution, table = found
    assert resolution.place == "meetings/ita/1/2566/agenda/4/topics/1/resolution"
    assert (resolution.excerpt, resolution.occurrence) == ("รับทราบ", 2)
    assert table.place == "assessments/2567/oit/o33"
    assert "o33" in table.text
    assert table.excerpt == "รายงานผลตามนโยบาย No Gift Policy"


def test_digits_of_paper_and_texts_do_not_matter() -> None:
    assert kinds(minutes_of(case_data(), "arabic")) == P5_KINDS
    assert kinds(minutes_of(arabic(case_data()))) == P5_KINDS
    assert kinds(minutes_of(arabic(case_data()), "arabic")) == P5_KINDS


def test_what_is_right_is_told_and_nothing_that_was_found() -> None:
    snapshot = minutes_snapshot()
    told = checked("minutes", snapshot, minutes.build(snapshot))
    assert "เลขระเบียบวาระและเลขเรื่องเรียงถูกต้อง" in told.passed
    assert "ผู้จดและผู้ตรวจรายงานอยู่ในบัญชีรายชื่อ" in told.passed
    assert "ตารางมีรายการครบ" not in told.passed
    assert "มติตรงกับระเบียบวาระ" not in told.passed
    assert "มีผู้รับ" not in told.passed


def test_the_checklist_lacks_the_same_item() -> None:
    snapshot = oit_snapshot()
    assert [each.place for each in check("oit-status", snapshot, oit_status.build(snapshot))] == [
        "assessments/2567/oit/o33"
    ]


def test_the_memo_is_clean() -> None:
    assert memo_of(case_data(P1)) == ()
    assert memo_of(arabic(case_data(P1)), "arabic") == ()


def test_json_leaves_out_what_does_not_apply() -> None:
    resolution, table = minutes_of(case_data())
    assert resolution.as_json().keys() == {"kind", "title", "text", "place", "excerpt", "occurrence"}
    assert table.as_json()["kind"] == "table"
