"""The texts of a meeting: data, roll, everything said, resolved and noted, who signs."""

from functools import partial

from ita_desktop.domain.meetings import AgendaItem, Attendance, Meeting, Topic
from ita_desktop.domain.meetings.lines import ROLLS
from ita_desktop.domain.meetings.numbering import topic_numbers
from ita_desktop.domain.thai.dates import thai_date
from ita_desktop.services.meetings import key_of
from ita_desktop.services.search.passages import Kind, Passage, Texts, joined

UNPRINTED = "ไม่พิมพ์"


class MeetingTexts:
    """Tells one meeting's texts with their places on the page of meetings."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._day = meeting.day
        self._stem = str(key_of(meeting))
        self._passage = partial(
            Passage, kind=Kind.MEETING, page="meetings", about=meeting.title or "", day=self._day
        )

    def all(self) -> Texts:
        """Every text, in the order of the page; those without a letter too."""
        yield from self._data()
        for position, line in enumerate(self._meeting.attendance, 1):
            yield self._roll_line(line, position)
        for position, item in enumerate(self._meeting.agenda, 1):
            yield from self._item(item, position)
        yield from self._closing()

    def _at(self, place: str, where: str, text: str | None) -> Passage:
        heading = joined("ครั้งที่", self._meeting.number, where)
        return self._passage(place=f"{self._stem}|{place}", heading=heading, text=text or "")

    def _data(self) -> Texts:
        meeting = self._meeting
        day = thai_date(self._day) if self._day else ""
        told = joined(meeting.title, "ครั้งที่", meeting.number, day, meeting.place)
        yield self._at("data", "ข้อมูลการประชุม", told)
        yield self._at("data", "คำเปิดประชุม", meeting.opening)
        yield self._at("data", f"บันทึกช่วยจำ ({UNPRINTED})", meeting.notes)
        if meeting.invitation:
            called = meeting.invitation
            yield self._at(
                "data", "หนังสือเชิญประชุม", joined(called.number, called.unit_line, *(called.to or ()))
            )
        for photo in meeting.photos:
            yield self._at("data", "ภาพถ่าย", photo.caption)
        for reply in meeting.replies:
            yield self._at("data", "คำตอบเวียนรับรอง", joined(reply.name, reply.post, reply.note))

    def _roll_line(self, line: Attendance, position: int) -> Passage:
        instead = f"แทน {line.instead_of}" if line.instead_of else ""
        told = joined(line.name, line.post, line.role, instead, line.reason)
        return self._at(f"roll|{position}", f"{ROLLS[line.state]} ลำดับที่ {position}", told)

    def _item(self, item: AgendaItem, position: int) -> Texts:
        yield self._at(f"agenda|{position}", f"วาระที่ {position}", item.title)
        numbers = topic_numbers(item, position - 1)
        for at, (topic, number) in enumerate(zip(item.topics, numbers, strict=True), 1):
            yield from self._topic(topic, f"agenda|{position}|{at}", f"วาระที่ {number or position}")

    def _topic(self, topic: Topic, place: str, where: str) -> Texts:
        yield self._at(f"{place}|0", where, topic.title)
        for at, entry in enumerate(topic.entries, 1):
            yield self._at(f"{place}|{at}", joined(where, entry.speaker), entry.text)
        yield self._at(f"{place}|resolution", f"{where} มติที่ประชุม", topic.resolution)
        for task in topic.tasks:
            told = joined(task.text, task.unit, thai_date(task.due) if task.due else "", task.outcome)
            yield self._at(f"{place}|resolution", f"{where} งานที่มอบหมาย", told)
        yield self._at(f"{place}|0", f"{where} บันทึกช่วยจำ ({UNPRINTED})", topic.notes)

    def _closing(self) -> Texts:
        signers = (("ผู้จดรายงาน", self._meeting.recorder), ("ผู้ตรวจรายงาน", self._meeting.reviewer))
        for position, (label, signer) in enumerate(signers, 1):
            if signer:
                told = joined(signer.rank, signer.name, signer.post, signer.acting_for)
                yield self._at(f"closing|{position}", label, told)
