"""The office's own agenda for new meetings."""

from collections.abc import Sequence

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.meetings.agenda_template import (
    OFFICIAL,
    SETTING,
    TemplateItem,
    setting_of,
    template_from,
    template_of,
)
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.meetings.keys import MeetingKey, find_meeting


class EmptyTemplate(ItaError):
    """An agenda without any item."""

    def __init__(self) -> None:
        super().__init__("แม่แบบต้องมีอย่างน้อยหนึ่งวาระ พิมพ์ชื่อวาระก่อน หรือใช้ห้าวาระตามระเบียบ")


class AgendaTemplateService:
    """The template that the setting ``agenda`` keeps; the official five items without it."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def items(self) -> tuple[TemplateItem, ...]:
        """The items with which a new meeting begins."""
        with self._context.reading() as unit:
            return template_of(unit.office.settings().get(SETTING))

    def is_own(self) -> bool:
        """Whether the office has an agenda other than the official one."""
        return self.items() != OFFICIAL

    def save(self, items: Sequence[TemplateItem]) -> None:
        """Keep these items in their order; EmptyTemplate where none has a title."""
        if not any(item.title.strip() or item.topics for item in items):
            raise EmptyTemplate
        self._keep("แก้แม่แบบระเบียบวาระ", setting_of(items))

    def take_from(self, key: MeetingKey) -> None:
        """Make a meeting's agenda the template, without what belongs to that meeting alone."""
        with self._context.reading() as unit:
            meeting = find_meeting(tuple(unit.office.meetings()), key)
        items = template_from(meeting.agenda)
        if not any(item.title or item.topics for item in items):
            raise EmptyTemplate
        self._keep(f"ใช้ระเบียบวาระครั้งที่ {meeting.number} เป็นแม่แบบ", setting_of(items))

    def reset(self) -> None:
        """Begin with the official five items."""
        self._keep("ใช้ห้าวาระตามระเบียบเป็นแม่แบบ", None)

    def _keep(self, title: str, setting: list[dict[str, object]] | None) -> None:
        with self._context.reading() as unit:
            kept = unit.office.settings().get(SETTING)
        if kept != setting:
            with self._context.act(title, Subject.SETTINGS) as unit:
                unit.office.put_setting(SETTING, setting)
