"""The tables of an office's data, one a record; importing this declares them all."""

from sqlmodel import SQLModel

from ita_desktop.storage.tables.agencies import AgencyRow, HeldPostRow, OfficerRow
from ita_desktop.storage.tables.assessments import (
    AssessmentRow,
    FindingRow,
    KeptRow,
    LimitationRow,
    ScoreRow,
    SourceRow,
    VerificationRow,
)
from ita_desktop.storage.tables.journal import (
    ChangeReasonRow,
    FrameworkTextRow,
    JournalRow,
    StoredFileRow,
)
from ita_desktop.storage.tables.meetings import (
    AgendaItemRow,
    AttendanceRow,
    CommitteeRow,
    EntryRow,
    FormerCommitteeRow,
    FormerMemberRow,
    MeetingPhotoRow,
    MeetingRow,
    MemberRow,
    ReplyRow,
    TaskRow,
    TopicRow,
    VersionRow,
)
from ita_desktop.storage.tables.memos import MemoRow, MemoSignerRow
from ita_desktop.storage.tables.office import (
    DictionaryWordRow,
    DraftRow,
    EvidenceFileRow,
    FrameworkChangeRow,
    SettingRow,
    WordingRow,
)
from ita_desktop.storage.tables.oit import LinkCheckRow, LinkRow, OitItemRow, StatusChangeRow
from ita_desktop.storage.tables.plans import (
    MeasurePartRow,
    MeasureRow,
    PhotoRow,
    PlanRow,
    PlanSignerRow,
    ProgressRow,
)
from ita_desktop.storage.tables.printings import PrintingRow
from ita_desktop.storage.tables.row import Cell, OrderedRow, Row, Spot
from ita_desktop.storage.tables.typing import TypedTextRow

TREE: tuple[type[Row], ...] = (
    AgencyRow,
    OfficerRow,
    HeldPostRow,
    SettingRow,
    DictionaryWordRow,
    WordingRow,
    FrameworkChangeRow,
    EvidenceFileRow,
    DraftRow,
    AssessmentRow,
    ScoreRow,
    SourceRow,
    KeptRow,
    VerificationRow,
    FindingRow,
    LimitationRow,
    OitItemRow,
    LinkRow,
    LinkCheckRow,
    StatusChangeRow,
    PlanRow,
    PlanSignerRow,
    MeasureRow,
    MeasurePartRow,
    ProgressRow,
    PhotoRow,
    CommitteeRow,
    MemberRow,
    FormerCommitteeRow,
    FormerMemberRow,
    MeetingRow,
    AttendanceRow,
    AgendaItemRow,
    TopicRow,
    EntryRow,
    TaskRow,
    MeetingPhotoRow,
    ReplyRow,
    VersionRow,
    MemoRow,
    MemoSignerRow,
)
"""The tables that make up the office's tree, a parent before its children."""

JOURNALED: tuple[type[Row], ...] = (*TREE, FrameworkTextRow, ChangeReasonRow)
METADATA = SQLModel.metadata

__all__ = [
    "JOURNALED",
    "METADATA",
    "TREE",
    "AgencyRow",
    "AssessmentRow",
    "AttendanceRow",
    "Cell",
    "ChangeReasonRow",
    "CommitteeRow",
    "DictionaryWordRow",
    "DraftRow",
    "EntryRow",
    "EvidenceFileRow",
    "FrameworkChangeRow",
    "FrameworkTextRow",
    "JournalRow",
    "KeptRow",
    "LinkRow",
    "MeasurePartRow",
    "MeasureRow",
    "MeetingPhotoRow",
    "MeetingRow",
    "MemoRow",
    "OitItemRow",
    "OrderedRow",
    "PhotoRow",
    "PlanRow",
    "PrintingRow",
    "ProgressRow",
    "Row",
    "ScoreRow",
    "SettingRow",
    "Spot",
    "StatusChangeRow",
    "StoredFileRow",
    "TypedTextRow",
    "VersionRow",
    "WordingRow",
]
