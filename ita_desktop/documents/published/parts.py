"""The parts of the published document and which of them an office has; none is imported before its use."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any, NamedTuple

SETTING = "published_parts"
"""The office's setting: the keys of its parts in their order."""


class Part(NamedTuple):
    """A part: its key in the setting, its Thai title in lists, the module beside this one that builds it."""

    key: str
    title: str
    module: str

    def build(self, book: Any) -> Any:
        """A ``book.Piece``, None where the data has nothing for it; ``book`` is a ``book.Book``."""
        return import_module(f"ita_desktop.documents.published.{self.module}").piece(book)


COVER, CONTENTS, INTRODUCTION, ANALYSIS = "cover", "contents", "introduction", "analysis"
MEASURES, FOLLOW_UP, APPROVAL, SCAN = "measures", "follow-up", "approval", "scan"

PARTS = (
    Part(COVER, "หน้าปก", "cover"),
    Part(CONTENTS, "สารบัญ", "contents"),
    Part(INTRODUCTION, "ความนำ", "introduction"),
    Part(ANALYSIS, "การวิเคราะห์ผลการประเมิน", "analysis"),
    Part(MEASURES, "ตารางมาตรการ", "measures"),
    Part(FOLLOW_UP, "แนวทางการติดตาม", "follow_up"),
    Part(APPROVAL, "ผู้จัดทำ ผู้เห็นชอบ และผู้อนุมัติ", "approval"),
    Part(SCAN, "สำเนาฉบับที่ลงนามแล้ว", "scan"),
)
"""In the order in which a document that has all of them is read."""

ALL = tuple(part.key for part in PARTS)


def part(key: str) -> Part | None:
    """The part of a key."""
    return next((each for each in PARTS if each.key == key), None)


def chosen(setting: object) -> tuple[str, ...]:
    """The parts of the document in the office's order, else all; what names no part is left out."""
    named: Iterable[object] = setting if isinstance(setting, list | tuple) else ()
    keys = dict.fromkeys(key for key in named if isinstance(key, str) and part(key))
    return tuple(keys) or ALL
