"""The members of a committee: posts in their order, beside them the fields of the current one."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.meetings import Committee, Member, is_outside
from ita_desktop.domain.meetings.collective import everyone, is_collective
from ita_desktop.domain.meetings.roles import ROLES
from ita_desktop.domain.officers import full_name, named
from ita_desktop.ui.kit import readings
from ita_desktop.ui.kit.binding import Bindings
from ita_desktop.ui.kit.choices import CheckField
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.forms import Form
from ita_desktop.ui.kit.labels import Breaker, Label
from ita_desktop.ui.kit.line_editor import Line, LineEditor, LineTable
from ita_desktop.ui.kit.signing import offered_names, offered_posts
from ita_desktop.ui.kit.tables import Cell, Column
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.roll_section import ROLE

ALL_HEADS = ("หัวหน้าส่วนราชการทุกส่วน", "ผู้อำนวยการกองทุกกอง", "หัวหน้าหน่วยงานทุกหน่วย")
"""Posts that mean everyone of a kind, as orders have them."""
EMPTY = "ยังไม่มีกรรมการ กด Ins หรือปุ่ม เพิ่ม แล้วพิมพ์ตำแหน่งและหน้าที่"


class Members(QWidget):
    """``current`` gives the committee, ``change`` keeps it; ``directory`` is the agency as of its order."""

    def __init__(
        self,
        current: Callable[[], Committee],
        change: Callable[[Committee], object],
        directory: Callable[[], Agency],
        breaker: Breaker,
    ) -> None:
        super().__init__()
        self._current, self._change, self._directory = current, change, directory
        self._bound = Bindings[Member](self._member)
        self.post, self.name, self.role = LineField(), LineField(), LineField()
        self.role.complete_from(ROLES)
        self.outside = CheckField("คนนอกหน่วยงาน เชิญด้วยหนังสือ")
        self.table = LineTable(columns(), "กรรมการ")
        empty = Label(EMPTY, tone="muted", wraps=True, breaker=breaker)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.meant = Label(tone="muted", wraps=True, breaker=breaker)
        form = Form(breaker=breaker)
        form.add("ตำแหน่ง", self.post)
        form.add_wide(self.meant)
        form.add("ชื่อ", self.name, "เว้นว่างได้ เมื่อแต่งตั้งโดยตำแหน่ง")
        form.add("หน้าที่ในคณะกรรมการ", self.role)
        form.add_wide(self.outside)
        self.lines = LineEditor(self.table, form, "เพิ่ม", empty, spare=ROLE)
        self._connect()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.lines)

    def load(self, *, fresh: bool = False) -> None:
        """Show the members; the current one stays."""
        if fresh:
            self.lines.show_lines(())
        officers = self._directory().officers
        self.post.complete_from([*ALL_HEADS, *offered_posts((), officers)], anywhere=True)
        self.name.complete_from(offered_names((), officers), anywhere=True)
        self.lines.show_lines(self._current().members)
        self._show_member(fresh=fresh)

    def add(self) -> None:
        """One more member after the current one, ready to be typed."""
        at = self.lines.at
        to = 0 if at is None else at + 1
        members = edits.insert(self._current().members, to, Member())
        self._change(replace(self._current(), members=members))
        self.lines.go_to(to)
        self.post.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the current member away."""
        at = self.lines.at
        if at is not None:
            self._change(replace(self._current(), members=edits.drop(self._current().members, at)))

    def shift(self, step: int) -> None:
        """Move the current member."""
        at = self.lines.at
        if at is not None and 0 <= at + step < len(self._current().members):
            self._change(replace(self._current(), members=edits.move(self._current().members, at, step)))
            self.lines.go_to(at + step)

    def _connect(self) -> None:
        for field, name in ((self.post, "post"), (self.name, "name"), (self.role, "role")):
            self._bind(field, name)
        self.outside.edited.connect(lambda ticked: self._save("outside", ticked))
        self.table.moved.connect(lambda _: self._show_member(fresh=True))
        self.table.opened.connect(lambda _: self.post.setFocus(Qt.FocusReason.TabFocusReason))
        self.table.add_wanted.connect(self.add)
        self.table.remove_wanted.connect(self.remove)
        self.table.move_wanted.connect(self.shift)

    def _bind(self, field: LineField, name: str) -> None:
        self._bound.add(
            field,
            lambda member: getattr(member, name),
            lambda typed: self._save(name, readings.read_line(typed)),
        )

    def _save(self, name: str, value: Any) -> None:
        at = self.lines.at
        if at is not None:
            members = self._current().members
            member = replace(members[at], **{name: value})
            if name == "name":
                member = self._filled(member, members[at])
            changed = edits.put(members, at, member)
            self._change(replace(self._current(), members=changed))

    def _filled(self, member: Member, before: Member) -> Member:
        """An officer of the directory brings title and post along; a post that was typed stays."""
        officers = self._directory().officers
        officer, former = named(officers, member.name), named(officers, before.name)
        if officer is None:
            return member
        brought = not member.post or (former is not None and member.post == former.post)
        return replace(member, name=full_name(officer), post=officer.post if brought else member.post)

    def _member(self) -> Member:
        at = self.lines.at
        assert at is not None
        return self._current().members[at]

    def _show_member(self, *, fresh: bool) -> None:
        if self.lines.at is not None:
            place = self._current().key, self.lines.at
            self._bound.load(self._member(), at=place, fresh=fresh)
            self.outside.setChecked(is_outside(self._member()))
            words = self._meant_words()
            self.meant.set_text(words)
            self.meant.setVisible(bool(words))

    def _meant_words(self) -> str:
        """Whom words for everyone of a kind mean as of the order; empty where one person is meant."""
        post = self._member().post or ""
        if not is_collective(post):
            return ""
        agency = self._directory()
        called = everyone(post, agency.units or (), agency.officers)
        if not called:
            return "หมายถึงหลายคน ยังไม่ทราบว่าเป็นผู้ใด เพิ่มหน่วยงานหรือเจ้าหน้าที่ได้ที่ตั้งค่า"
        return "หมายถึง\n" + "\n".join(each.member.post or "" for each in called)


def columns() -> tuple[Column[Line], ...]:
    """Number, person, role."""
    return (
        Column("ที่", lambda line: Cell(str(line[0] + 1), tone="muted"), 52, right=True),
        Column("ชื่อและตำแหน่ง", person),
        Column("หน้าที่", lambda line: Cell(line[1].role or "", tip=line[1].role or ""), 190),
    )


def person(line: Line) -> Cell:
    """Name and post in one cell."""
    words = "  ".join(filter(None, (line[1].name, line[1].post)))
    return Cell(words, tip=words) if words else Cell("ยังไม่ได้พิมพ์ชื่อหรือตำแหน่ง", tone="muted")
