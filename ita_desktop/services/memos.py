"""Memos and letters: beginning one, keeping it, taking it away."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from ita_desktop.documents.catalog import paper
from ita_desktop.documents.memo_starts import MemoShape, started
from ita_desktop.documents.snapshots import MeetingSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.memos import Memo, free_key, with_keys
from ita_desktop.domain.officers import as_on_day
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.papers.capturing import captured, captured_year
from ita_desktop.services.papers.requests import MemoNotFound, Request, is_named
from ita_desktop.storage import UnitOfWork

Form = Literal["memo", "letter"]
FORMS = {"memo": "บันทึกข้อความ", "letter": "หนังสือภายนอก"}
LONGEST_SUBJECT = 80


class MemoService:
    """Memos in their order, each with a key.

    A memo that came without one is shown under the key that its position gives, and keeps it when it is first
    changed here.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def memos(self) -> tuple[Memo, ...]:
        """All memos and letters."""
        with self._context.reading() as unit:
            return with_keys(unit.office.memos())

    def get(self, name: str) -> Memo:
        """The memo of a key or number, digits and blanks folded; else MemoNotFound."""
        memos = self.memos()
        return memos[position(memos, name)]

    def create(self, form: Form, year: int, shape: MemoShape = "headed") -> str:
        """Begin a memo to the mayor or a letter to the district on a year's result; its key.

        ``shape`` is that of a memo: in headed parts, or in running paragraphs.
        """
        with self._context.act(f"เพิ่ม{FORMS[form]} ปี {year}", Subject.MEMOS) as unit:
            result = captured_year(self._context, unit, year)
            before = captured_year(self._context, unit, year - 1)
            agency = as_on_day(unit.office.agency() or Agency(), self._context.clock().date())
            memo = started(form, agency, year, result, before, shape)
            return add(unit, memo)

    def create_from_meeting(self, meeting: MeetingKey) -> str:
        """Begin the letter that sends a meeting's minutes to the district; its key."""
        from ita_desktop.documents.covering_letter import covering_letter

        with self._context.act(f"เพิ่มหนังสือนำส่งรายงานการประชุมครั้งที่ {meeting.number}", Subject.MEMOS) as unit:
            return add(unit, covering_letter(self._meeting(unit, meeting)))

    def save(self, memo: Memo) -> None:
        """Keep a memo as given under its key; MemoNotFound where it is gone."""
        with self._context.act(f"แก้{called(memo)}", Subject.MEMOS) as unit:
            unit.office.put_memo(memo, position(with_keys(unit.office.memos()), memo.key or ""))

    def delete(self, name: str) -> None:
        """Take a memo away; undo brings it back."""
        memo = self.get(name)
        with self._context.act(f"ลบ{called(memo)}", Subject.MEMOS) as unit:
            unit.office.drop_memo(position(with_keys(unit.office.memos()), memo.key or ""))

    def _meeting(self, unit: UnitOfWork, meeting: MeetingKey) -> MeetingSnapshot:
        minutes = paper("minutes")
        assert minutes is not None
        request = Request(minutes.word, 0, meeting=meeting.number, committee=meeting.committee)
        snapshot = captured(self._context, unit, minutes, request)
        assert isinstance(snapshot, MeetingSnapshot)
        return snapshot


def add(unit: UnitOfWork, memo: Memo) -> str:
    """Write a new memo behind the others; its key, which no memo has or had when it was printed."""
    memos = with_keys(unit.office.memos())
    printed = (printing.place.rpartition("|")[2] for printing in unit.office.printings())
    key = free_key(f"memo-{len(memos) + 1}", {*(each.key for each in memos), *printed})
    unit.office.put_memo(replace(memo, key=key))
    return key


def position(memos: Sequence[Memo], name: str) -> int:
    """Where the memo of a key, else of a number, stands; MemoNotFound where there is none."""
    by_key = (at for at, memo in enumerate(memos) if memo.key == name)
    by_number = (at for at, memo in enumerate(memos) if is_named(memo, name))
    found = next(by_key, next(by_number, None))
    if found is None:
        raise MemoNotFound("ไม่พบบันทึกข้อความหรือหนังสือฉบับนี้ อาจถูกลบไปแล้ว ดูรายการได้ที่หน้าเอกสาร")
    return found


def called(memo: Memo) -> str:
    """A memo in the title of an act: its form and the beginning of its subject."""
    subject = " ".join((memo.subject or memo.number or "").split())
    short = subject if len(subject) <= LONGEST_SUBJECT else f"{subject[:LONGEST_SUBJECT]}…"
    return f"{FORMS[memo.form or 'memo']} {short}".strip()
