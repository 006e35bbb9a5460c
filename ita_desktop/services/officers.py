"""The directory of officers: who works here, which posts they hold and held, who has left."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ita_desktop.domain.agencies import Agency, HeldPost, Officer
from ita_desktop.domain.officers import ended, full_name, in_office, post_held, with_posts
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context


@dataclass(frozen=True, slots=True)
class PastedOfficers:
    """How many rows of a pasted list were taken, and how."""

    added: int
    changed: int
    same: int
    skipped: int

    @property
    def words(self) -> str:
        """The counts in a sentence."""
        if not self.added + self.changed + self.same:
            return "ไม่พบชื่อหรือตำแหน่งในข้อความที่คัดลอกมา คัดลอกช่องชื่อ ตำแหน่ง และกองแล้ววางใหม่"
        parts = (
            (self.added, f"เพิ่ม {self.added} คน"),
            (self.changed, f"แก้ {self.changed} คน"),
            (self.same, f"ตรงกับที่มีอยู่ {self.same} คน"),
            (self.skipped, f"ข้าม {self.skipped} แถวที่ไม่มีชื่อและตำแหน่ง"),
        )
        return "วางรายชื่อแล้ว " + "  ".join(words for count, words in parts if count)


class OfficerService:
    """Officers by their position in the office's list, from 0."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def today(self) -> date:
        """The day of which lists tell."""
        return self._context.clock().date()

    def all(self) -> tuple[Officer, ...]:
        """Everyone, also those who have left."""
        with self._context.reading() as unit:
            return (unit.office.agency() or Agency()).officers

    def on(self, day: date | str | None = None) -> tuple[Officer, ...]:
        """Who had not left by a day (today where none is told), each with the post of that day."""
        return in_office(self.all(), self._day(day))

    def agency_on(self, day: date | str | None = None) -> Agency:
        """The agency with those officers alone who had not left by a day."""
        with self._context.reading() as unit:
            agency = unit.office.agency() or Agency()
        return replace(agency, officers=in_office(agency.officers, self._day(day)))

    def _day(self, day: date | str | None) -> date:
        """A paper's day; today where it has none."""
        return day if isinstance(day, date) else self.today

    def add(self, at: int) -> None:
        """One more, of whom nothing is known yet, at a position."""
        self._put("เพิ่มเจ้าหน้าที่", lambda all_: all_.insert(at, Officer(name="")))

    def remove(self, at: int) -> None:
        """Take an officer out of the directory; papers that name the officer stay as they are."""
        self._put(f"นำ {self._called(at)} ออกจากรายชื่อ", lambda all_: all_.pop(at))

    def move(self, at: int, to: int) -> None:
        """Put an officer at another position."""
        self._put(f"ย้ายลำดับ {self._called(at)}", lambda all_: all_.insert(to, all_.pop(at)))

    def set(self, at: int, **fields: Any) -> None:
        """Change an officer's own fields; post and unit also where a dated row tells them today."""
        self._change(at, "แก้", lambda officer: _corrected(replace(officer, **fields), officer, self.today))

    def set_posts(self, at: int, posts: tuple[HeldPost, ...]) -> None:
        """Keep the posts held and acted for over time."""
        self._change(at, "แก้ตำแหน่งตามช่วงเวลาของ", lambda one: with_posts(one, posts, self.today))

    def end(self, at: int, day: date) -> None:
        """An officer leaves: every open post ends with ``day``, the person stays known."""
        self._change(at, "บันทึกการพ้นหน้าที่ของ", lambda one: ended(one, day))

    def paste(self, text: str, html: str = "") -> PastedOfficers:
        """Take a pasted list in one act; ReadingError where the clipboard holds too much."""
        from ita_desktop.exchange.officer_tables import plan_officers

        with self._context.reading() as unit:
            agency = unit.office.agency() or Agency()
        plan = plan_officers(text, html, agency.officers, agency.units or ())
        if plan.officers != agency.officers:
            with self._context.act("วางรายชื่อเจ้าหน้าที่", Subject.AGENCY) as unit:
                unit.office.put_agency(replace(agency, officers=plan.officers))
        return PastedOfficers(plan.added, plan.changed, plan.same, plan.skipped)

    def _called(self, at: int) -> str:
        return called(self.all()[at]) or "เจ้าหน้าที่"

    def _change(self, at: int, title: str, change: Callable[[Officer], Officer]) -> None:
        def put(officers: list[Officer]) -> None:
            officers[at] = change(officers[at])

        self._put(f"{title} {self._called(at)}", put)

    def _put(self, title: str, change: Callable[[list[Officer]], object]) -> None:
        with self._context.reading() as unit:
            agency = unit.office.agency() or Agency()
        officers = list(agency.officers)
        change(officers)
        if tuple(officers) != agency.officers:
            with self._context.act(title, Subject.AGENCY) as unit:
                unit.office.put_agency(replace(agency, officers=tuple(officers)))


def called(officer: Officer) -> str:
    """How an officer is named in lists: by name, else by post."""
    return full_name(officer) or officer.post or ""


def _corrected(officer: Officer, before: Officer, today: date) -> Officer:
    """Another post or unit of today also stands in the row that tells it."""
    held = post_held(officer, today)
    if held not in officer.posts or (officer.post, officer.unit) == (before.post, before.unit):
        return officer
    told = replace(held, post=officer.post, unit=officer.unit)
    return replace(officer, posts=tuple(told if each == held else each for each in officer.posts))
