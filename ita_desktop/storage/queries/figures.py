"""Where a year's figures were put into papers."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select as sql_select
from sqlmodel import col

from ita_desktop.storage.queries.base import Queries
from ita_desktop.storage.queries.printings import moment_of
from ita_desktop.storage.tables import EntryRow, MeetingRow, PrintingRow
from ita_desktop.storage.tables.meetings import AgendaItemRow, TopicRow


class FigureQueries(Queries):
    """What says that figures left the office."""

    def first_printed(self) -> Mapping[str, datetime]:
        """By the place of each paper that was ever printed, when it was first."""
        found = self._trees.earliest(PrintingRow.place, PrintingRow.at)
        return {place: moment_of(at) for place, at in found.items()}

    def meetings_with_scores(self) -> tuple[tuple[str | None, str, int | None], ...]:
        """Committee, folded number and fiscal year of each table of scores in minutes."""
        query = (
            sql_select(col(MeetingRow.committee), col(MeetingRow.folded_number), col(EntryRow.fiscal_year))
            .join(AgendaItemRow, col(AgendaItemRow.meeting_id) == col(MeetingRow.id))
            .join(TopicRow, col(TopicRow.agenda_item_id) == col(AgendaItemRow.id))
            .join(EntryRow, col(EntryRow.topic_id) == col(TopicRow.id))
            .where(col(EntryRow.insert) == "scores")
        )
        return tuple(self._trees.found(query))
