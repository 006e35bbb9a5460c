"""The sheet on which those who come sign."""

from ita_desktop.documents.blocks import Document, GroupRow, Table, TableRow
from ita_desktop.documents.sign_in import EMPTY_ROWS, ROW_LINES, build
from ita_desktop.domain.agencies import Agency, Officer
from ita_desktop.domain.meetings import Attendance, Committee, Meeting, Member
from tests.documents.conftest import Golden
from tests.documents.offices import meeting, minutes_snapshot, present, snapshot_of


def rows(document: Document) -> list[tuple[str, ...]]:
    """The rows of the sheet; a heading is one text."""
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert table.row_lines == ROW_LINES
    return [
        tuple("".join(run.text for run in cell) for cell in row.cells)
        if isinstance(row, TableRow)
        else (row.text,)
        for row in table.rows
    ]


def test_p5(golden: Golden) -> None:
    golden("sign-in-1-2566", build(minutes_snapshot()))


def test_members_come_before_guests_and_substitutes_are_noted() -> None:
    attendance = (
        Attendance(post="ผู้แทนชุมชน", state="guest"),
        Attendance(name="นายกอ ขอ", post="นายกเทศมนตรี", role="ประธาน", state="present"),
        Attendance(post="รองปลัด", role="กรรมการ", instead_of="ปลัดเทศบาล", state="present"),
        Attendance(post="ผู้อำนวยการกองคลัง", role="กรรมการ", state="absent", reason="ลา"),
    )
    assert rows(build(snapshot_of(meeting(attendance=attendance))))[: 6 + EMPTY_ROWS] == [
        ("ผู้มาประชุม",),
        ("๑", "นายกอ ขอ\nนายกเทศมนตรี", "ประธาน", "", ""),
        ("๒", "รองปลัด\nแทน ปลัดเทศบาล", "กรรมการ", "", ""),
        ("๓", "ผู้อำนวยการกองคลัง", "กรรมการ", "", ""),
        ("ผู้เข้าร่วมประชุม",),
        ("๑", "ผู้แทนชุมชน", "", "", ""),
        *[(number, "", "", "", "") for number in "๒๓๔๕๖"],
    ]


def test_the_committee_stands_in_for_a_roll() -> None:
    committee = Committee(key="a", members=(Member(post="ปลัด", role="ประธาน"), Member(name="นางกอ")))
    found = rows(build(snapshot_of(Meeting(number="1/2567"), committee=committee)))
    assert found[1:3] == [("๑", "ปลัด", "ประธาน", "", ""), ("๒", "นางกอ", "", "", "")]
    guest = meeting(attendance=(Attendance(post="ครู", state="guest"),))
    found = rows(build(snapshot_of(guest, committee=committee)))
    assert [row[1] for row in found if len(row) > 1][:3] == ["ปลัด", "นางกอ", "ครู"]


def test_a_meeting_of_nobody_has_rows_to_write_in() -> None:
    found = rows(build(snapshot_of(Meeting(number="1/2567"))))
    assert [row for row in found if len(row) == 1] == [("ผู้มาประชุม",), ("ผู้เข้าร่วมประชุม",)]
    assert len(found) == 2 + 3 * EMPTY_ROWS


def test_sixty_members_are_numbered() -> None:
    found = rows(build(snapshot_of(meeting(attendance=present(60)), digits="arabic")))
    assert [row[0] for row in found[1:61]] == [str(number) for number in range(1, 61)]


def test_an_office_may_use_its_own_words() -> None:
    (table,) = (
        block
        for block in build(minutes_snapshot(words={"minutes.guests": "ผู้สังเกตการณ์"})).blocks
        if isinstance(block, Table)
    )
    assert GroupRow("ผู้สังเกตการณ์") in table.rows


def test_heads_of_every_unit_sign_one_by_one() -> None:
    agency = Agency(
        name="เทศบาล", units=("สำนักปลัด", "กองคลัง"), officers=(Officer(name="นางกอ", post="หัวหน้าสำนักปลัด"),)
    )
    every = "หัวหน้าส่วนราชการทุกส่วน"
    committee = Committee(key="a", members=(Member(post="ปลัดเทศบาล"), Member(post=every, role="กรรมการ")))
    expected = ["ปลัดเทศบาล", "นางกอ\nหัวหน้าสำนักปลัด", "ผู้อำนวยการกองคลัง"]
    found = rows(build(snapshot_of(Meeting(number="1/2567"), committee=committee, agency=agency)))
    assert [row[1] for row in found[1:4]] == expected
    roll = (
        Attendance(post="ปลัดเทศบาล", state="present"),
        Attendance(post=every, role="กรรมการ", state="present"),
    )
    found = rows(build(snapshot_of(meeting(attendance=roll), agency=agency)))
    assert [row[1] for row in found[1:4]] == expected
    assert [row[2] for row in found[1:4]] == ["", "กรรมการ", "กรรมการ"]
    unknown = rows(build(snapshot_of(meeting(attendance=roll))))
    assert unknown[2][1] == every
