"""Memos and letters: how they begin, how they are kept, undone and found again."""

import importlib.util
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ita_desktop.documents.memo_starts import MemoShape
from ita_desktop.domain.agencies import Agency, Officer
from ita_desktop.domain.memos import Memo, MemoSigner
from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import Subject
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.papers import Request
from ita_desktop.services.papers.requests import MemoNotFound
from tests.services.conftest import P1, P5, Clock, open_again, take_in

WRITTEN = importlib.util.find_spec("ita_desktop.documents.covering_letter") is not None


def scored(office: Services, year: int, **scores: str) -> None:
    """A fiscal year with these scores."""
    if year not in office.years.years():
        office.years.add(year)
    for code, text in scores.items():
        office.scores.record(year, code, text)


def begun(office: Services, form: str, year: int) -> Memo:
    """A memo that was just begun."""
    return office.memos.get(office.memos.create(form, year))  # type: ignore[arg-type]


def test_a_memo_begins_as_the_office_of_p1_wrote_it(office: Services) -> None:
    take_in(office, P1)
    scored(office, 2567, overall="84.19")
    memo = begun(office, "memo", 2568)
    assert memo.unit_line == "สำนักปลัดเทศบาล เทศบาลเมืองตัวอย่าง โทร. ๐ ๓๕๐๐ ๐๐๐๐ ต่อ ๑๐๖"
    assert memo.subject == (
        "รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2568"
    )
    assert memo.to == ("นายกเทศมนตรีเมืองตัวอย่าง",)
    assert memo.facts == (
        "ผลการประเมินปรากฏว่า เทศบาลเมืองตัวอย่างได้คะแนนรวม 97.00 คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2567 "
        "จำนวน 12.81 คะแนน อยู่ในระดับผ่านดี รายละเอียดคะแนนรายเครื่องมือ 4 เครื่องมือ ดังนี้"
    )
    assert memo.insert == ("scores",)
    assert memo.closing == "จึงเรียนมาเพื่อโปรดทราบและพิจารณา"
    assert [signer.post for signer in memo.signers] == [
        "นิติกรปฏิบัติการ",
        "หัวหน้าสำนักปลัดเทศบาล",
        "ปลัดเทศบาล",
        "รองนายกเทศมนตรี",
    ]
    assert memo.signers[-1].acting_for == "นายกเทศมนตรีเมืองตัวอย่าง"
    assert (memo.form, memo.fiscal_year, memo.number, memo.date) == ("memo", 2568, "", "")
    assert (memo.chain, memo.signers[-1].opinion) == ("column", "ทราบ")
    (report,) = memo.attachments or ()
    assert report.startswith("รายงานการวิเคราะห์ผลการประเมิน")


def test_a_memo_in_running_text_reports_and_proposes_and_each_signer_writes_an_opinion(
    office: Services,
) -> None:
    take_in(office, P1)
    scored(office, 2567, overall="84.19")
    memo = office.memos.get(office.memos.create("memo", 2568, "running"))
    assert (memo.background, memo.facts, memo.proposal, memo.insert) == (None, None, None, None)
    first, second = memo.body or ()
    assert first.startswith("ตามที่") and first.endswith(" นั้น")
    assert second == (
        "บัดนี้ การประเมินเสร็จสิ้นแล้ว ซึ่งเทศบาลเมืองตัวอย่างได้คะแนนรวม 97.00 คะแนน เพิ่มขึ้นจากปีงบประมาณ "
        "พ.ศ. 2567 จำนวน 12.81 คะแนน อยู่ในระดับผ่านดี จึงขอรายงานผลการประเมินดังกล่าว "
        "รายละเอียดตามสิ่งที่ส่งมาด้วย และเห็นควรเผยแพร่ผลการประเมินทางเว็บไซต์ของหน่วยงาน"
    )
    assert memo.closing == "จึงเรียนมาเพื่อโปรดทราบ และพิจารณาสั่งการต่อไป"
    assert memo.chain == "opinions"
    assert not any(signer.opinion for signer in memo.signers)


@pytest.mark.parametrize("shape", ["headed", "running"])
def test_a_memo_that_reports_is_found_right_before_print(office: Services, shape: MemoShape) -> None:
    take_in(office, P1)
    key = office.memos.create("memo", 2568, shape)
    checked = office.papers.check(Request("memo", 2568, memo=key))
    assert [finding.text for finding in checked.findings] == []


def test_a_letter_begins_to_the_district_and_the_mayor_signs(office: Services) -> None:
    take_in(office, P1)
    letter = begun(office, "letter", 2568)
    assert (letter.form, letter.to) == ("letter", ("นายอำเภอตัวอย่าง",))
    assert letter.body is not None
    assert letter.body[0].startswith("ตามที่สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ")
    assert letter.body[1].startswith(
        "บัดนี้ เทศบาลเมืองตัวอย่าง ขอรายงานผลการประเมินดังกล่าว โดยได้คะแนนรวม 97.00 คะแนน"
    )
    assert (letter.background, letter.facts, letter.proposal) == (None, None, None)
    assert [signer.acting_for for signer in letter.signers] == ["นายกเทศมนตรีเมืองตัวอย่าง"]


def test_no_figure_stands_where_none_is_known(office: Services) -> None:
    memo = begun(office, "memo", 2568)
    assert (memo.facts, memo.insert, memo.signers) == (None, None, ())
    assert (memo.to, memo.unit_line) == (("นายกเทศมนตรี",), None)
    letter = begun(office, "letter", 2568)
    assert letter.body is not None
    assert len(letter.body) == 1
    assert (letter.to, letter.signers) == (("นายอำเภอ",), (MemoSigner(post="นายกเทศมนตรี"),))


@pytest.mark.parametrize(
    ("former", "told"),
    [
        ("97.10", "ลดลงจากปีงบประมาณ พ.ศ. 2567 จำนวน 0.10 คะแนน"),
        ("97.00", "เท่ากับปีงบประมาณ พ.ศ. 2567 "),
        ("9.95", "เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2567 จำนวน 87.05 คะแนน"),
    ],
)
def test_the_change_on_last_year_is_told(office: Services, former: str, told: str) -> None:
    take_in(office, P1)
    scored(office, 2567, overall=former)
    assert told in (begun(office, "memo", 2568).facts or "")


def test_without_a_total_the_instruments_are_listed_alone(office: Services) -> None:
    scored(office, 2568, OIT="100")
    memo = begun(office, "memo", 2568)
    assert memo.facts == "ผลการประเมินปรากฏว่า หน่วยงานมีผลคะแนนรายเครื่องมือ 3 เครื่องมือ ดังนี้"
    assert memo.insert == ("scores",)


def test_a_total_alone_lists_no_instruments(office: Services) -> None:
    scored(office, 2565, overall="77.99")
    memo = begun(office, "memo", 2565)
    assert memo.facts == "ผลการประเมินปรากฏว่า หน่วยงานได้คะแนนรวม 77.99 คะแนน อยู่ในระดับ B"
    assert memo.insert is None


def test_a_year_before_the_first_framework_begins_too(office: Services) -> None:
    assert begun(office, "memo", 2560).facts is None


def test_signers_are_chosen_by_the_words_of_their_posts(office: Services) -> None:
    posts = (
        ("เลขานุการนายกเทศมนตรี", "สำนักปลัด", None),
        ("ผู้อำนวยการกองคลัง", "กองคลัง", None),
        ("นักวิชาการเงินและบัญชี", "กองคลัง", None),
        ("นายกเทศมนตรีตำบลตัวอย่าง", None, None),
        ("รองปลัดเทศบาล", None, "ปลัดเทศบาลตำบลตัวอย่าง"),
        ("เจ้าพนักงานธุรการ", "สำนักปลัด", None),
        ("หัวหน้าสำนักปลัด", "สำนักปลัด", None),
        ("รองนายกเทศมนตรี", None, None),
    )
    officers = tuple(
        Officer(rank="จำเอก", name=f"นายตัวอย่าง {post}", post=post, unit=unit, acting_for=acting)
        for post, unit, acting in posts
    )
    office.agency.save(Agency(name="เทศบาลตำบลตัวอย่าง", units=("สำนักปลัด", "กองคลัง"), officers=officers))
    memo = begun(office, "memo", 2568)
    assert [signer.post for signer in memo.signers] == [
        "เจ้าพนักงานธุรการ",
        "หัวหน้าสำนักปลัด",
        "รองปลัดเทศบาล",
        "นายกเทศมนตรีตำบลตัวอย่าง",
    ]
    assert memo.signers[0] == MemoSigner(rank="จำเอก", name="นายตัวอย่าง เจ้าพนักงานธุรการ", post="เจ้าพนักงานธุรการ")
    assert memo.to == ("นายกเทศมนตรีตำบลตัวอย่าง",)


@pytest.mark.parametrize(
    ("agency", "mayor", "district"),
    [
        (
            Agency(name="เทศบาลตำบลตัวอย่าง", district="เมือง", province="อ่างทอง"),
            "นายกเทศมนตรีตำบลตัวอย่าง",
            "นายอำเภอเมืองอ่างทอง",
        ),
        (
            Agency(name="องค์การบริหารส่วนตำบลตัวอย่าง", district="อำเภอตัวอย่าง"),
            "นายกองค์การบริหารส่วนตำบลตัวอย่าง",
            "นายอำเภอตัวอย่าง",
        ),
    ],
)
def test_who_is_addressed_without_officers(
    office: Services, agency: Agency, mayor: str, district: str
) -> None:
    office.agency.save(agency)
    assert begun(office, "memo", 2568).to == (mayor,)
    assert begun(office, "letter", 2568).to == (district,)


def test_a_memo_is_kept_over_a_restart_and_its_paper_found(
    office: Services, clock: Clock, tmp_path: Path
) -> None:
    take_in(office, P1)
    key = office.memos.create("memo", 2568)
    office.memos.save(replace(office.memos.get(key), number="๔๕๘", date=date(2026, 6, 8), subject="เรื่องใหม่"))
    office.close()
    again = open_again(tmp_path, clock)
    assert key.isascii()
    assert again.memos.get(key).subject == "เรื่องใหม่"
    for name in ("458", "๔ ๕๘"):
        assert again.memos.get(name).key == key
    assert Request("memo", 2568, memo=key) in again.papers.possible()
    again.close()


def test_memos_without_a_key_keep_the_one_they_are_shown_under(office: Services) -> None:
    take_in(office, P1)
    (memo,) = office.memos.memos()
    assert memo.key == "memo-1"
    assert b'"key": "memo-1"' not in office.exchange.exported()
    office.memos.save(replace(memo, closing="จึงเรียนมาเพื่อโปรดทราบ"))
    assert b'"key": "memo-1"' in office.exchange.exported()
    (kept,) = office.memos.memos()
    assert kept == replace(memo, closing="จึงเรียนมาเพื่อโปรดทราบ")
    take_in(office, P1)
    assert [each.closing for each in office.memos.memos()] == [memo.closing]


def test_keys_are_never_given_twice(office: Services) -> None:
    take_in(office, P1)
    first, second = office.memos.create("memo", 2568), office.memos.create("letter", 2568)
    assert len({"memo-1", first, second}) == 3
    office.printings.record(Request("letter", 0, memo=second), ".pdf", b"%PDF", "หนังสือ", "0" * 64)
    office.memos.delete(second)
    assert office.memos.create("letter", 2568) not in ("memo-1", first, second)


def test_each_step_is_taken_back_and_done_again(office: Services) -> None:
    take_in(office, P1)
    before = office.memos.memos()
    key = office.memos.create("memo", 2568)
    office.memos.save(replace(office.memos.get(key), proposal="ก", signers=(MemoSigner(post="ข"),)))
    office.memos.delete("memo-1")
    after = office.memos.memos()
    titles = [office.history.undo() for _ in range(3)]
    assert office.memos.memos() == before
    assert [title.split()[0] for title in titles if title] == [
        "ลบบันทึกข้อความ",
        "แก้บันทึกข้อความ",
        "เพิ่มบันทึกข้อความ",
    ]
    for _ in range(3):
        office.history.redo()
    assert office.memos.memos() == after
    assert [memo.key for memo in after] == [key]


def test_what_is_gone_is_told(office: Services) -> None:
    take_in(office, P1)
    (memo,) = office.memos.memos()
    office.memos.delete("memo-1")
    for act in (
        lambda: office.memos.save(memo),
        lambda: office.memos.delete("memo-1"),
        lambda: office.memos.get("๔๕๗"),
        lambda: office.memos.save(Memo()),
    ):
        with pytest.raises(MemoNotFound):
            act()


def test_a_key_is_meant_before_a_number(office: Services) -> None:
    first, second = office.memos.create("memo", 2568), office.memos.create("memo", 2568)
    office.memos.save(replace(office.memos.get(first), number=second))
    assert office.memos.get(second).key == second


def test_pages_hear_of_memos(office: Services) -> None:
    heard: list[frozenset[Subject]] = []
    office.changes.subscribe(heard.append)
    office.memos.create("memo", 2568)
    assert heard == [{Subject.MEMOS, Subject.SAVED}]


@pytest.mark.skipif(not WRITTEN, reason="no covering letter yet")
def test_a_letter_that_sends_the_minutes_is_kept_like_any_other(office: Services) -> None:
    take_in(office, P5)
    key = office.memos.create_from_meeting(MeetingKey("ita", "๑/๒๕๖๖"))
    letter = office.memos.get(key)
    assert letter.form == "letter"
    assert "รายงานผลการประชุม" in (letter.subject or "")
    assert office.history.undo() is not None
    assert office.memos.memos() == ()


def test_the_report_that_goes_with_a_memo_is_not_to_be_made_again(office: Services) -> None:
    take_in(office, P1)
    with_report = office.memos.get(office.memos.create("memo", 2568))
    without = office.memos.get(office.memos.create("memo", 2570))
    assert with_report.attachments and (with_report.proposal or "").startswith(
        "เห็นควรนำผลการวิเคราะห์ไปกำหนดมาตรการ"
    )
    assert not without.attachments and "ประเมินไปวิเคราะห์และกำหนดมาตรการ" in (without.proposal or "")
