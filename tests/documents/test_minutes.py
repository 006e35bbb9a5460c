"""What the minutes say, and in which order."""

from dataclasses import replace
from datetime import date, time
from typing import TypeVar

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Closing,
    Document,
    Heading,
    Paragraph,
    Resolution,
    Roll,
    Signature,
    SpeakerRow,
    Table,
    TableRow,
    TitleLines,
    TopicHeading,
)
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.minutes import build
from ita_desktop.domain.meetings import AgendaItem, Attendance, Entry, Meeting, Signer, Task, Topic
from tests.documents.conftest import Golden
from tests.documents.offices import framework, meeting, minutes_snapshot, office, snapshot_of

Kind = TypeVar("Kind", bound=Block)


def only(document: Document, kind: type[Kind]) -> list[Kind]:
    """The blocks of one kind in order."""
    return [block for block in document.blocks if isinstance(block, kind)]


def said(document: Document) -> str:
    """Every text of the paper, a line each."""
    return "\n".join(texts(document))


def test_p5(golden: Golden) -> None:
    golden("minutes-1-2566", build(minutes_snapshot()))


def test_p5_as_running_text(golden: Golden) -> None:
    golden("minutes-running-1-2566", build(minutes_snapshot(layout="running")))


def test_who_goes_on_after_a_table_is_marked() -> None:
    rows = only(build(minutes_snapshot()), SpeakerRow)
    told = [(row.speaker[0], row.goes_on) for row in rows if row.speaker]
    clerk = "เจ้าพนักงานธุรการ"
    assert [goes_on for name, goes_on in told if name == clerk] == [False, True, True, True]
    assert not any(goes_on for name, goes_on in told if name != clerk)


def test_another_speaker_or_a_resolution_ends_a_speech() -> None:
    entry = Entry(speaker="ก", text="ข")
    topics = (
        Topic(entries=(entry, Entry(speaker="ค", text="ง"), entry), resolution="รับทราบ"),
        Topic(entries=(entry,)),
    )
    document = build(snapshot_of(meeting(agenda=(AgendaItem(title="ก", topics=topics),))))
    assert not any(row.goes_on for row in only(document, SpeakerRow))


def test_p5_in_arabic_digits() -> None:
    text = said(build(minutes_snapshot(digits="arabic")))
    assert not set("๐๑๒๓๔๕๖๗๘๙") & set(text)
    assert "ครั้งที่ 1/2566" in text


def test_parts_stand_in_the_official_order() -> None:
    text = said(build(minutes_snapshot()))
    parts = [
        "รายงานการประชุม",
        "ครั้งที่ ๑/๒๕๖๖",
        "เมื่อวันอังคารที่ ๓๑ ตุลาคม ๒๕๖๖ เวลา ๐๙.๓๐ น.",
        "ณ ห้องประชุมเทศบาลตำบลตัวอย่าง ชั้น ๒",
        "ผู้มาประชุม",
        "ผู้ไม่มาประชุม",
        "ผู้เข้าร่วมประชุม",
        "เริ่มประชุมเวลา",
        "ระเบียบวาระที่ ๑",
        "ระเบียบวาระที่ ๒",
        "ระเบียบวาระที่ ๓",
        "ระเบียบวาระที่ ๔",
        "ระเบียบวาระที่ ๕",
        "เลิกประชุมเวลา",
        "ผู้จดรายงานการประชุม",
        "ผู้ตรวจรายงานการประชุม",
    ]
    places = [text.rindex(part) if part.startswith("ผู้จด") else text.index(part) for part in parts]
    assert places == sorted(places)
    for word in ("บันทึกการประชุม", "เปิดประชุมเวลา", "ปิดประชุมเวลา"):
        assert word not in text


def test_agenda_numbers_follow_their_order_and_never_repeat() -> None:
    agenda = tuple(AgendaItem(number=number, title="เรื่อง") for number in (1, 3, 3, None, 5))
    document = build(snapshot_of(meeting(agenda=agenda)))
    assert [block.label for block in only(document, AgendaHeading)] == [
        f"ระเบียบวาระที่ {digit}" for digit in "๑๒๓๔๕"
    ]


def test_only_matters_with_a_title_are_numbered() -> None:
    topics = tuple(Topic(title=title, resolution="รับทราบ") for title in ("ก", "", "ข\nต่อ"))
    agenda = (AgendaItem(title="หนึ่ง"), AgendaItem(title="สอง", topics=topics))
    document = build(snapshot_of(meeting(agenda=agenda)))
    assert [(block.number, block.title) for block in only(document, TopicHeading)] == [
        ("๒.๑", "ก"),
        ("๒.๒", "ข ต่อ"),
    ]


def test_an_empty_item_says_so() -> None:
    agenda = (AgendaItem(title="เรื่องเพื่อทราบ", topics=(Topic(title=" "),)),)
    document = build(snapshot_of(meeting(agenda=agenda)))
    assert [row.speech[0][0].text for row in only(document, SpeakerRow)] == ["- ไม่มี -"]


def test_the_meeting_whose_minutes_are_approved_is_named() -> None:
    agenda = (AgendaItem(title="เรื่องรับรองรายงานการประชุม"),)
    one = meeting(agenda=agenda, approves="1/2567")
    former = Meeting(number="1/2567", date=date(2024, 1, 9))
    assert "รับรองรายงานการประชุม ครั้งที่ ๑/๒๕๖๗" in said(build(snapshot_of(one)))
    named = "รับรองรายงานการประชุม ครั้งที่ ๑/๒๕๖๗ เมื่อวันที่ ๙ มกราคม ๒๕๖๗"
    assert named in said(build(snapshot_of(one, approved=former)))


def test_the_minutes_to_approve_are_named_before_what_was_resolved() -> None:
    """Unless the record names them itself."""
    for text, told in (("รับรอง", True), ("รับรองรายงานการประชุมครั้งที่ ๑/๒๕๖๗", False)):
        agenda = (AgendaItem(title="เรื่องรับรองรายงานการประชุม", topics=(Topic(resolution=text),)),)
        document = build(snapshot_of(meeting(agenda=agenda, approves="1/2567")))
        rows = [row.speech[0][0].text for row in only(document, SpeakerRow)]
        assert rows == (["รับรองรายงานการประชุม ครั้งที่ ๑/๒๕๖๗"] if told else [])


def test_rolls_tell_names_substitutes_and_reasons() -> None:
    attendance = (
        Attendance(post="นายกเทศมนตรี", name="ก <&> ข", role="ประธาน", state="present"),
        Attendance(post="รองปลัด", role="กรรมการ", state="present", instead_of="ปลัดเทศบาล"),
        Attendance(post="ผู้อำนวยการกองคลัง", role="กรรมการ", state="absent", reason="ติดราชการ"),
        Attendance(post="ผู้แทนชุมชน", state="guest"),
    )
    rolls = only(build(snapshot_of(meeting(attendance=attendance))), Roll)
    assert [line.cells for line in rolls[0].lines] == [
        ("ก <&> ข", "นายกเทศมนตรี", "ประธาน"),
        ("", "รองปลัด\nมาประชุมแทน ปลัดเทศบาล", "กรรมการ"),
    ]
    assert rolls[1].lines[0].cells == ("", "ผู้อำนวยการกองคลัง", "กรรมการ\n(ติดราชการ)")
    assert rolls[2].lines[0].cells == ("", "ผู้แทนชุมชน", "")
    assert all(len(line.cells) == len(roll.shares) for roll in rolls for line in roll.lines)


def test_a_meeting_of_which_nothing_is_known_prints_dots() -> None:
    document = build(snapshot_of(Meeting(number="1/2567")))
    text = said(document)
    assert "None" not in text
    assert "เมื่อวันที่ ......" in text
    assert "ณ ......" in text
    assert [each.label for each in only(document, Closing)[0].signatures] == ["ผู้จดรายงานการประชุม"]


def test_a_date_left_to_the_registry_is_dots() -> None:
    assert "เมื่อวันที่ ......" in said(build(snapshot_of(meeting(date="", start=time(9, 0)))))


def test_a_speech_is_cut_at_its_line_feeds() -> None:
    entry = Entry(speaker="ประธาน", role="กรรมการ", text="หนึ่ง\n\n  สอง\nสาม")
    row = only(build(snapshot_of(meeting(entry))), SpeakerRow)[0]
    assert row.speaker == ("ประธาน", "กรรมการ")
    assert [runs[0].text for runs in row.speech] == ["หนึ่ง", "สอง", "สาม"]


def test_an_answer_is_not_called_a_resolution() -> None:
    entry = Entry(speaker="ประธาน", text="มีเรื่องอื่นหรือไม่")
    for resolution, label in (("ไม่มี", "ที่ประชุม"), ("- ไม่มี -", "ที่ประชุม"), ("เห็นชอบ", "มติที่ประชุม")):
        document = build(snapshot_of(meeting(entry, resolution=resolution)))
        assert [block.label for block in only(document, Resolution)] == [label]


def test_tasks_name_unit_and_day() -> None:
    tasks = (
        Task(text="จัดทำคู่มือ", unit="กองคลัง", due=date(2024, 1, 31)),
        Task(text="ประกาศ", unit="สำนักปลัด"),
    )
    agenda = (AgendaItem(title="เรื่อง", topics=(Topic(resolution="เห็นชอบ", tasks=tasks),)),)
    assigned = only(build(snapshot_of(meeting(agenda=agenda))), Resolution)[1]
    assert [runs[0].text for runs in assigned.text] == [
        "๑. กองคลัง จัดทำคู่มือ ภายในวันที่ ๓๑ มกราคม ๒๕๖๗",
        "๒. สำนักปลัด ประกาศ",
    ]


def test_signers() -> None:
    one = meeting(recorder=Signer(name="ก ข", post="เลขานุการ"), reviewer=Signer(post="ประธาน"))
    assert only(build(snapshot_of(one)), Closing)[0].signatures == (
        Signature("ผู้จดรายงานการประชุม", "ก ข", "เลขานุการ"),
        Signature("ผู้ตรวจรายงานการประชุม", "", "ประธาน"),
    )


def test_signers_with_rank_and_for_whom_they_act() -> None:
    recorder = Signer(rank="จ่าเอก", name="กอ ขอ", post="เจ้าพนักงาน", acting_for="เลขานุการ")
    reviewer = Signer(rank="นาย", name="คอ งอ", post="รองปลัด", acting_for="รักษาราชการแทนปลัด")
    document = build(snapshot_of(meeting(recorder=recorder, reviewer=reviewer)))
    assert only(document, Closing)[0].signatures == (
        Signature("ผู้จดรายงานการประชุม", "กอ ขอ", "เจ้าพนักงาน\nปฏิบัติราชการแทน เลขานุการ", "จ่าเอก"),
        Signature("ผู้ตรวจรายงานการประชุม", "นายคอ งอ", "รองปลัด\nรักษาราชการแทนปลัด"),
    )


def test_an_office_may_use_its_own_words() -> None:
    words = {
        "minutes.on": "ประชุมเมื่อ",
        "minutes.present": "กรรมการที่มาประชุม",
        "minutes.ended": "ปิดประชุมเวลา",
        "minutes.resolved": "มติ",
        "minutes.recorder": "ผู้บันทึก",
        "minutes.started": "  ",
    }
    for layout in ("", "running"):
        text = said(build(minutes_snapshot(words=words, layout=layout)))
        for own in ("ประชุมเมื่อวันอังคาร", "กรรมการที่มาประชุม", "ปิดประชุมเวลา", "ผู้บันทึก"):
            assert own in text
        assert "\nมติ\n" in text
        assert "เริ่มประชุมเวลา" in text
        for official in ("\nผู้มาประชุม", "เลิกประชุมเวลา", "มติที่ประชุม", "ผู้จดรายงานการประชุม"):
            assert official not in text


def test_for_whom_a_signer_or_a_member_acts_stands_on_a_line_of_its_own() -> None:
    acting = "ผู้อำนวยการกองคลัง รักษาราชการแทนปลัดเทศบาล"
    one = meeting(reviewer=Signer(post=acting), attendance=(Attendance(post=acting, state="present"),))
    document = build(snapshot_of(one))
    expected = "ผู้อำนวยการกองคลัง\nรักษาราชการแทนปลัดเทศบาล"
    assert only(document, Closing)[0].signatures[1].post == expected
    assert only(document, Roll)[0].lines[0].cells[0] == expected


def test_the_paper_tells_the_names_of_persons_once() -> None:
    attendance = (
        Attendance(name="นายกอ ขอคอ", state="present"),
        Attendance(name="นายงอ จอ", state="absent", instead_of="นายฉอ ชอ"),
    )
    one = meeting(
        Entry(speaker="นายกอ ขอคอ", text="ก"), attendance=attendance, recorder=Signer(name="นายซอ\nฌอ")
    )
    assert sorted(build(snapshot_of(one)).names) == ["นายกอ ขอคอ", "นายงอ จอ", "นายฉอ ชอ", "นายซอ ฌอ"]


def test_the_committee_names_a_meeting_without_title() -> None:
    one = replace(office().meetings[0], title=None)
    title = only(build(minutes_snapshot(meeting=one)), TitleLines)[0]
    assert title.lines[:2] == ("รายงานการประชุม", office().committees[0].name)


def test_a_title_that_names_the_paper_is_not_doubled() -> None:
    one = meeting(title="รายงานการประชุมคณะทำงาน")
    assert only(build(snapshot_of(one)), TitleLines)[0].lines[0] == "รายงานการประชุมคณะทำงาน"
    assert said(build(snapshot_of(one))).count("รายงานการประชุมคณะทำงาน") == 1


def test_all_items_of_the_framework_stand_in_the_table() -> None:
    tables = only(build(minutes_snapshot()), Table)
    rows = [row for row in tables[1].rows if isinstance(row, TableRow)]
    assert len(rows) == len(framework(2566).items) == 43
    assert rows[32].cells[2][0].text == "ยังไม่ได้บันทึก"
    assert [column.head for column in tables[1].columns] == [
        "หัวข้อการประเมิน",
        "คะแนน ๒๕๖๖",
        "ผลการดำเนินงานปี ๒๕๖๗",
    ]


def test_the_columns_of_all_rolls_are_even() -> None:
    attendance = (
        Attendance(name="ก", post="ข", state="present"),
        Attendance(post="ค", state="absent", reason="ลาป่วย"),
        Attendance(post="ง", state="guest"),
    )
    rolls = only(build(snapshot_of(meeting(attendance=attendance))), Roll)
    assert len({roll.shares for roll in rolls}) == 1


def running(*entries: Entry, resolution: str | None = None) -> list[Block]:
    """The blocks between the agenda's heading and the end of a meeting in running text."""
    document = build(snapshot_of(meeting(*entries, resolution=resolution), layout="running"))
    first = next(
        n for n, block in enumerate(document.blocks) if block == Heading("ระเบียบวาระที่ ๑  เรื่องพิจารณา")
    )
    return list(document.blocks[first + 1 : -3])


def shown(block: Block) -> str:
    """A paragraph with its bold runs between stars."""
    assert isinstance(block, Paragraph)
    return "".join(f"*{run.text}*" if run.bold else run.text for run in block.runs)


def test_running_text_has_speaker_role_and_speech() -> None:
    found = running(Entry(speaker="นางกอ", role="กรรมการ", text="หนึ่ง\nสอง"), resolution="เห็นชอบ\nให้เผยแพร่")
    assert [shown(block) for block in found] == [
        "*นางกอ* (กรรมการ)  หนึ่ง",
        "สอง",
        "*มติที่ประชุม*  เห็นชอบ",
        "ให้เผยแพร่",
    ]
    assert [block.keep for block in found if isinstance(block, Paragraph)] == [False, True, False, False]


def test_who_goes_on_after_a_table_is_not_named_again_in_running_text() -> None:
    frozen = {"columns": ["ก"], "rows": [["ข"]], "in_speech": True}
    found = running(
        Entry(speaker="นางกอ", text="ดังตาราง"),
        Entry(insert="scores", frozen=frozen),
        Entry(speaker="นางกอ", text="สรุป"),
        Entry(speaker="นายขอ", text="เห็นด้วย"),
        Entry(speaker="นางกอ", text="ขอบคุณ"),
    )
    table = found.pop(1)
    assert isinstance(table, Table)
    assert not table.in_speech
    assert [shown(block) for block in found] == [
        "*นางกอ*  ดังตาราง",
        "สรุป",
        "*นายขอ*  เห็นด้วย",
        "*นางกอ*  ขอบคุณ",
    ]


def test_both_layouts_say_the_same_words() -> None:
    columns, text = (build(minutes_snapshot(layout=layout)) for layout in ("", "running"))
    words = [said(document).replace("(", "").replace(")", "").split() for document in (columns, text)]
    assert set(words[0]) == set(words[1])
