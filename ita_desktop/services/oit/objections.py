"""Disputing what the assessor gave an item: what was found lacking, the answer, the proof of the day."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ita_desktop.domain.oit import NOT_STARTED, Objection, OitItem
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context
from ita_desktop.services.oit.checklist import begin_list


class ObjectionService:
    """Each act is one undo."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def begin(self, year: int, code: str) -> None:
        """Dispute an item's score; the page is that of its first link until another is told."""
        self._change(year, code, f"โต้แย้งผล {code}", lambda item: Objection(url=first_url(item)))

    def withdraw(self, year: int, code: str) -> None:
        """Dispute it no longer; what was written comes back with undo."""
        self._change(year, code, f"เลิกโต้แย้งผล {code}", lambda item: None)

    def set_field(self, year: int, code: str, name: str, value: Any) -> None:
        """Set one field of the objection; ``name`` is a field of Objection, None empties it."""

        def changed(item: OitItem) -> Objection:
            return replace(item.objection or Objection(), **{name: value})

        self._change(year, code, f"แก้คำโต้แย้งผล {code}", changed)

    def _change(
        self, year: int, code: str, title: str, change: Callable[[OitItem], Objection | None]
    ) -> None:
        with self._context.act(title, Subject.OIT) as unit:
            begin_list(self._context, unit, year)
            item = unit.office.oit_item(year, code) or NOT_STARTED
            unit.office.put_oit_item(year, code, replace(item, objection=change(item)))


def first_url(item: OitItem) -> str | None:
    """The page on which an item is published first."""
    return next((link.url for link in item.links if link.url), None)
