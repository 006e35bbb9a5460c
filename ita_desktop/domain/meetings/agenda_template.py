"""The agenda with which new meetings begin: the official five items, or the office's own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ita_desktop.domain.meetings.approval import ITEM as APPROVAL
from ita_desktop.domain.meetings.records import AgendaItem, Topic

SETTING = "agenda"
"""The office's setting: a list of ``{"title": …, "topics": […]}``."""
_SPOKEN = ("ประธาน", "พิจารณา")
"""In the title of an item under which something is said at every meeting."""


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """An item of the agenda and the titles of the topics that it has at every meeting."""

    title: str
    topics: tuple[str, ...] = ()


OFFICIAL = (
    TemplateItem("เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ"),
    TemplateItem("เรื่องรับรองรายงานการประชุม"),
    TemplateItem("เรื่องที่เสนอให้ที่ประชุมทราบ"),
    TemplateItem("เรื่องที่เสนอให้ที่ประชุมพิจารณา"),
    TemplateItem("เรื่องอื่น ๆ"),
)
"""In the order of the explanations to ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ ข้อ 25."""


def template_of(setting: object) -> tuple[TemplateItem, ...]:
    """The items of a setting, without what cannot be read; the official ones where nothing is left."""
    listed = setting if isinstance(setting, Sequence) and not isinstance(setting, str) else ()
    items = tuple(filter(None, map(_item, listed)))
    return items or OFFICIAL


def setting_of(items: Iterable[TemplateItem]) -> list[dict[str, Any]] | None:
    """The items as the setting keeps them, None for the official ones and for none."""
    cleaned = tuple(_cleaned(each) for each in items)
    kept = tuple(each for each in cleaned if each.title or each.topics)
    if kept in (OFFICIAL, ()):
        return None
    return [{"title": each.title, "topics": list(each.topics)} for each in kept]


def agenda_from(items: Iterable[TemplateItem]) -> tuple[AgendaItem, ...]:
    """The items as the agenda of a new meeting, numbered from 1."""
    return tuple(
        AgendaItem(number=position, title=item.title, topics=tuple(_topics(item)))
        for position, item in enumerate(items, 1)
    )


def template_from(agenda: Iterable[AgendaItem]) -> tuple[TemplateItem, ...]:
    """A meeting's agenda as a template.

    Left out is what belongs to that meeting alone: the minutes that it approved and what it was told of
    earlier resolutions.
    """
    return tuple(
        _cleaned(
            TemplateItem(
                item.title or "",
                tuple(topic.title or "" for topic in item.topics if not _is_told_each_time(item, topic)),
            )
        )
        for item in agenda
    )


def _is_told_each_time(item: AgendaItem, topic: Topic) -> bool:
    return APPROVAL in (item.title or "") or any(entry.insert == "resolutions" for entry in topic.entries)


def _topics(item: TemplateItem) -> Iterable[Topic]:
    if item.topics:
        return (Topic(title=title) for title in item.topics)
    return (Topic(title=""),) if any(word in item.title for word in _SPOKEN) else ()


def _item(value: object) -> TemplateItem | None:
    if isinstance(value, str):
        value = {"title": value}
    if not isinstance(value, Mapping):
        return None
    topics = value.get("topics")
    listed = topics if isinstance(topics, Sequence) and not isinstance(topics, str) else ()
    item = _cleaned(TemplateItem(_text(value.get("title")), tuple(map(_text, listed))))
    return item if item.title or item.topics else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _cleaned(item: TemplateItem) -> TemplateItem:
    topics = (" ".join(topic.split()) for topic in item.topics)
    return TemplateItem(" ".join(item.title.split()), tuple(filter(None, topics)))
