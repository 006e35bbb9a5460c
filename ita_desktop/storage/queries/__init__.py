"""Queries of an office's data, a module a subject; records go in and come out, rows do not."""

from typing import Any

from ita_desktop.domain.office import Office
from ita_desktop.storage.branches import branches, limb_values, shape
from ita_desktop.storage.queries.agencies import AgencyQueries
from ita_desktop.storage.queries.drafts import DraftQueries
from ita_desktop.storage.queries.evidence import EvidenceQueries
from ita_desktop.storage.queries.figures import FigureQueries
from ita_desktop.storage.queries.files import FileQueries
from ita_desktop.storage.queries.frameworks import FrameworkQueries
from ita_desktop.storage.queries.meetings import MeetingQueries
from ita_desktop.storage.queries.memos import MemoQueries
from ita_desktop.storage.queries.oit import OitQueries
from ita_desktop.storage.queries.plans import PlanQueries
from ita_desktop.storage.queries.printings import PrintingQueries
from ita_desktop.storage.queries.typing import TypingQueries


class OfficeQueries(
    AgencyQueries,
    OitQueries,
    EvidenceQueries,
    PlanQueries,
    MeetingQueries,
    MemoQueries,
    DraftQueries,
    FrameworkQueries,
    FileQueries,
    PrintingQueries,
    TypingQueries,
    FigureQueries,
):
    """Everything that can be asked of an office's data and written to it."""

    def load(self) -> Office:
        """The whole office."""
        found: Any = {table: self._trees.read(table) for table in shape(Office).limbs.values()}
        return Office(**limb_values(Office, found))

    def put(self, office: Office) -> None:
        """Make the whole office what ``office`` says; what is the same is not touched."""
        for table, new in branches(office).items():
            self._trees.replace(table, None, self._trees.read(table), new)
