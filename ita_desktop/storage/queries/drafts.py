"""Typed texts that their fields could not take."""

from typing import cast

from sqlalchemy import func
from sqlmodel import col

from ita_desktop.domain.office import Draft
from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.tables import DraftRow


class DraftQueries(Queries):
    """Drafts by place."""

    def drafts(self, prefix: str = "") -> tuple[Draft, ...]:
        """The drafts whose place begins with ``prefix``, by place."""
        begins = func.substr(DraftRow.place, 1, len(prefix)) == prefix
        return cast(tuple[Draft, ...], self._all(DraftRow, begins))

    def put_draft(self, place: str, text: str, reason: str | None) -> None:
        """Keep a typed text; one a place."""
        draft = Draft(place=place, text=text, reason=reason)
        self._put_one(DraftRow, col(DraftRow.place) == place, item=draft)

    def drop_draft(self, place: str) -> None:
        """Forget the text of a place, if there is one."""
        self._drop(DraftRow, col(DraftRow.place) == place)
