"""Records of several items as one."""

from datetime import date, time

import pytest

from ita_desktop.domain.oit import WORDINGS, Link, LinkCheck, Objection, OitItem, StatusChange
from ita_desktop.domain.oit.joining import Part, has_work, joined, least
from ita_desktop.domain.oit.records import Detail, Status

DAY, HOUR = date(2024, 3, 10), time(9, 30)


def record(status: Status, detail: Detail | None = None, **others: object) -> OitItem:
    return OitItem(status=status, detail=detail, wording=WORDINGS[status, detail][0], **others)  # type: ignore[arg-type]


def merged(*records: OitItem | None) -> OitItem:
    parts = [Part(f"o{number}", each) for number, each in enumerate(records, 1)]
    found = joined(parts, DAY, HOUR, "นักวิเคราะห์", "รวมตามรายการปี 2568")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "wins"),
    [
        (record("done"), record("not_started", "waiting"), "รอดำเนินการ"),
        (record("in_progress", "partly"), record("in_progress"), "ระหว่างดำเนินการ"),
        (record("done"), record("done", "current"), "ดำเนินการเป็นปัจจุบัน"),
        (record("done"), None, "ยังไม่ได้ดำเนินการ"),
        (record("done"), OitItem(note="จดไว้"), "ยังไม่ได้ดำเนินการ"),
    ],
)
def test_the_lesser_status_wins_whichever_stands_first(
    one: OitItem, other: OitItem | None, wins: str
) -> None:
    for pair in ((one, other), (other, one)):
        found = merged(*pair)
        assert found.history[-1].to == wins
        assert found.wording == wins


def test_every_standing_has_its_rank() -> None:
    for status, detail in WORDINGS:
        part = Part("o2", record(status, detail))
        assert least([Part("o1", record("done")), part]).record in (part.record, record("done"))
        assert least([Part("o0", record("not_started")), part]).code == "o0"


def test_histories_are_kept_under_the_code_that_they_are_of() -> None:
    early = StatusChange(on=date(2023, 11, 1), to="เสร็จแล้ว")
    late = StatusChange(on=date(2024, 1, 5), to="กำลังดำเนินการ", note="รอข้อมูล")
    found = merged(record("in_progress", history=(late,)), record("done", history=(early,)))
    assert [(line.on, line.note) for line in found.history] == [
        (early.on, "o2"),
        (late.on, "o1: รอข้อมูล"),
        (DAY, "รวมตามรายการปี 2568"),
    ]
    assert found.history[-1].from_ == "o1 ระหว่างดำเนินการ o2 ดำเนินการเรียบร้อยแล้ว"
    assert found.history[-1].by == "นักวิเคราะห์"


def test_links_and_files_of_both_stand_once_each() -> None:
    check = LinkCheck(on=DAY, verdict="reachable")
    same = "https://example.go.th/a"
    one = record("done", links=(Link(url=same), Link(url="https://example.go.th/b")), evidence=("aa", "bb"))
    other = record("done", links=(Link(url=same, title="แผน", checks=(check,)),), evidence=("bb", "cc"))
    found = merged(one, other)
    assert found.links == (Link(url=same, title="แผน", checks=(check,)), Link(url="https://example.go.th/b"))
    assert found.evidence == ("aa", "bb", "cc")


def test_owners_notes_reasons_and_dates_of_both_are_told() -> None:
    one = record("done", unit="สำนักปลัด", note="ลงเว็บแล้ว", due=date(2024, 4, 30), reason="ยกเว้น")
    other = record("done", unit="กองคลัง", officer="ปลัดสมมุติ", due=date(2024, 3, 31))
    found = merged(one, other)
    assert (found.unit, found.officer, found.due) == ("สำนักปลัด", None, date(2024, 3, 31))
    assert found.note == "o1: ลงเว็บแล้ว\no2 เดิมมอบ กองคลัง ปลัดสมมุติ"
    assert found.reason == "o1: ยกเว้น"


def test_a_tick_that_one_lacks_is_open() -> None:
    found = merged(
        record("done", components={"website": True, "year": True}),
        record("done", components={"website": False, "map": True}),
    )
    assert found.components == {"website": False, "year": True, "map": True}


def test_objections_of_both_are_kept() -> None:
    one = Objection(on=DAY, lacking="ไม่พบแผน", argument="มีที่หน้าแผน", url="https://example.go.th/a")
    other = Objection(argument="มีที่หน้ารายงาน", url="https://example.go.th/b", evidence=("aa",))
    assert merged(record("done", objection=one), record("done", objection=other)).objection == Objection(
        on=DAY,
        lacking="o1: ไม่พบแผน",
        argument="o1: มีที่หน้าแผน\no2: มีที่หน้ารายงาน\nhttps://example.go.th/b",
        url="https://example.go.th/a",
        evidence=("aa",),
    )
    assert merged(record("done", objection=one), record("done")).objection == one


def test_an_only_item_keeps_its_record_as_it_is() -> None:
    only = record("done", note="เดิม", links=(Link(url="https://example.go.th"),))
    assert joined([Part("o1", only)], DAY, HOUR, None, "") is only
    assert joined([Part("o1", None), Part("o2", None)], DAY, HOUR, None, "") is None


@pytest.mark.parametrize(
    ("item", "works"),
    [
        (None, False),
        (OitItem(), False),
        (record("not_started"), False),
        (OitItem(status="not_started", wording="ไม่มี", components={"website": False}), False),
        (record("not_started", "waiting"), True),
        (record("in_progress"), True),
        (record("not_started", unit="กองคลัง"), True),
        (record("not_started", components={"website": True}), True),
        (record("not_started", links=(Link(url="https://example.go.th"),)), True),
        (record("not_started", history=(StatusChange(on=DAY),)), True),
    ],
)
def test_more_than_a_status_of_not_started_is_work(item: OitItem | None, works: bool) -> None:
    assert has_work(item) is works
