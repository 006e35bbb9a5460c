"""What a letter says, and the letter that sends minutes."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.documents.blocks import (
    LabelLine,
    LetterHead,
    Opinions,
    PageBreak,
    Paragraph,
    SignatureColumn,
)
from ita_desktop.documents.covering_letter import covering_letter
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.letter import build
from ita_desktop.documents.memo import build as build_memo
from ita_desktop.documents.snapshots import MeetingSnapshot, MemoSnapshot
from ita_desktop.domain.agencies import Agency, Officer
from ita_desktop.domain.meetings import Meeting
from ita_desktop.domain.memos import Memo, MemoSigner
from tests.documents.conftest import Golden
from tests.documents.dump import dump
from tests.documents.letters import invitation_snapshot, letter_snapshot, memo_snapshot
from tests.documents.offices import AGENCY, snapshot_of


def labels(snapshot: MemoSnapshot) -> dict[str, tuple[str, ...]]:
    """The lines of the head with a label."""
    return {block.label: block.texts for block in build(snapshot).blocks if isinstance(block, LabelLine)}


def sender(agency: Agency) -> tuple[str, ...]:
    """Whose letter it is."""
    document = build(MemoSnapshot(agency=agency, memo=Memo()))
    return next(block.sender for block in document.blocks if isinstance(block, LetterHead))


def test_parts_stand_in_the_official_order(golden: Golden) -> None:
    golden("letter-report", build(letter_snapshot()))


def test_the_covering_letter_sends_the_minutes(golden: Golden) -> None:
    snapshot = invitation_snapshot()
    golden("letter-covering", build(MemoSnapshot(agency=snapshot.agency, memo=covering_letter(snapshot))))


def test_each_addressee_gets_a_letter_of_its_own() -> None:
    blocks = build(letter_snapshot(to=("ก", "ข", "ค"))).blocks
    assert [block for block in blocks if isinstance(block, PageBreak)] == [PageBreak(restart=True)] * 2
    named = [block.texts for block in blocks if isinstance(block, LabelLine) and block.label == "เรียน"]
    assert named == [("ก",), ("ข",), ("ค",)]
    assert sum(isinstance(block, LetterHead) for block in blocks) == 3


def test_several_are_numbered_and_one_is_not() -> None:
    found = labels(letter_snapshot())
    assert [text[:2] for text in found["สิ่งที่ส่งมาด้วย"]] == ["๑.", "๒."]
    assert found["อ้างถึง"][0].startswith("หนังสือ")
    assert "อ้างถึง" not in labels(letter_snapshot(references=()))


def test_a_memo_can_be_printed_as_a_letter() -> None:
    text = dump(build(memo_snapshot()))
    assert "#" not in text
    assert text.index("แบบวัดการรับรู้") < text.index("เห็นควรรายงาน") < text.index("จึงเรียนมา")


def test_the_offices_own_last_word() -> None:
    snapshot = replace(letter_snapshot(), words={"letter.valediction": "ด้วยความเคารพ"})
    (signed,) = [block for block in build(snapshot).blocks if isinstance(block, SignatureColumn)]
    assert signed.valediction == "ด้วยความเคารพ"


def test_the_sender_is_the_office_and_its_place() -> None:
    agency = Agency(name="เทศบาลเมืองสมมุติ", subdistrict="ก", district="อำเภอข", province="ค", postcode="10000")
    assert sender(agency) == ("สำนักงานเทศบาลเมืองสมมุติ", "ตำบลก อำเภอข", "จังหวัดค ๑๐๐๐๐")
    assert sender(replace(agency, subdistrict=None)) == ("สำนักงานเทศบาลเมืองสมมุติ", "อำเภอข", "จังหวัดค ๑๐๐๐๐")
    assert sender(Agency(name="องค์การบริหารส่วนตำบลก")) == ("ที่ทำการองค์การบริหารส่วนตำบลก",)
    assert set(sender(Agency())[0]) == {"."}


def test_who_answers_is_the_unit_where_nothing_is_given() -> None:
    agency = replace(AGENCY, phone="๐ ๑๑๑๑ ๑๑๑๑", email="a@example.go.th")
    memo = Memo(unit_line="สำนักปลัด งานนิติการ โทร. ๐ ๒๒๒๒ ๒๒๒๒ ต่อ ๑")

    def last(memo: Memo) -> list[str]:
        blocks = build(MemoSnapshot(agency=agency, memo=memo)).blocks
        after = blocks[next(n for n, block in enumerate(blocks) if isinstance(block, SignatureColumn)) :]
        return [block.runs[0].text for block in after if isinstance(block, Paragraph)]

    assert last(memo) == ["สำนักปลัด งานนิติการ", "โทร. ๐ ๒๒๒๒ ๒๒๒๒ ต่อ ๑", "อีเมล a@example.go.th"]
    assert last(Memo()) == ["เทศบาลตำบลตัวอย่าง", "โทร. ๐ ๑๑๑๑ ๑๑๑๑", "อีเมล a@example.go.th"]
    assert last(Memo(contact="ก\nข")) == ["ก", "ข"]


def test_an_empty_letter_has_dots_to_write_on() -> None:
    document = build(MemoSnapshot(agency=AGENCY, memo=Memo()))
    (head,) = [block for block in document.blocks if isinstance(block, LetterHead)]
    assert set(head.number.removeprefix("ที่ ")) == {"."}
    found = labels(MemoSnapshot(agency=AGENCY, memo=Memo()))
    assert set(found["เรื่อง"][0]) == set(found["เรียน"][0]) == {"."}


def covering(snapshot: MeetingSnapshot, **agency: Any) -> Memo:
    """The covering letter of a changed agency."""
    return covering_letter(replace(snapshot, agency=replace(snapshot.agency, **agency)))


def test_the_covering_letter_goes_to_the_district_and_the_mayor_signs() -> None:
    snapshot = invitation_snapshot()
    mayor = Officer(name="ก", post="นายกเทศมนตรีตำบลตัวอย่าง")
    deputy = Officer(post="รองนายกเทศมนตรี", acting_for="นายกเทศมนตรีตำบลตัวอย่าง")
    clerk = Officer(post="ปลัดเทศบาล")
    assert covering(snapshot).to == ("นายอำเภอเมืองอ่างทอง",)
    assert covering(snapshot, district="อำเภอสมมุติ").to == ("นายอำเภอสมมุติ",)
    assert covering(snapshot, officers=(clerk, mayor)).signers[0].name == "ก"
    assert covering(snapshot, officers=(clerk, deputy)).signers[0].acting_for == deputy.acting_for
    assert covering(snapshot, officers=(clerk,)).signers[0].post == mayor.post


def test_the_covering_letter_of_a_meeting_of_which_nothing_is_known() -> None:
    memo = covering_letter(snapshot_of(Meeting(number="1/2567")))
    assert memo.form == "letter"
    assert "ครั้งที่ 1/2567" in str(memo.subject)
    assert memo.to
    assert memo.to[0].startswith("นายอำเภอ...")
    build(MemoSnapshot(agency=AGENCY, memo=memo))


ANY = st.none() | st.text(max_size=30)
SIGNERS = st.lists(
    st.builds(MemoSigner, rank=ANY, name=ANY, post=ANY, acting_for=ANY, label=ANY, opinion=ANY), max_size=3
)


@given(
    memo=st.builds(
        Memo,
        number=ANY,
        date=ANY,
        unit_line=ANY,
        subject=ANY,
        facts=ANY,
        closing=ANY,
        contact=ANY,
        to=st.none() | st.lists(st.text(max_size=9), max_size=4).map(tuple),
        insert=st.sampled_from([None, ("scores",), ("other", "")]),
        chain=st.sampled_from([None, "column", "opinions"]),
        signers=SIGNERS.map(tuple),
    )
)
def test_whatever_is_typed_makes_a_memo_and_a_letter(memo: Memo) -> None:
    for made in (build, build_memo):
        document = made(MemoSnapshot(agency=AGENCY, memo=memo))
        assert finished(document) == document
        signed = [block for block in document.blocks if isinstance(block, SignatureColumn | Opinions)]
        assert signed
        assert all(each.name or each.post for block in signed for each in block.signers)
