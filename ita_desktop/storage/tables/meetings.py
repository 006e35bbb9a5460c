"""Tables of committees and their meetings."""

from typing import ClassVar, Literal

from sqlalchemy import String
from sqlmodel import Field

from ita_desktop.domain.fields import Count, Line, Text, Year
from ita_desktop.domain.meetings import (
    AgendaItem,
    Attendance,
    Committee,
    Entry,
    FormerCommittee,
    Insert,
    Meeting,
    Member,
    QuorumRule,
    Reply,
    Task,
    Topic,
    Version,
)
from ita_desktop.domain.office import Office
from ita_desktop.domain.photographs import Photo
from ita_desktop.domain.thai.digits import fold
from ita_desktop.storage.tables.fields import Clock, Day, DayOrBlank, Json
from ita_desktop.storage.tables.row import OrderedRow, Spot


class CommitteeRow(OrderedRow, table=True):
    """A committee and the order that appointed it."""

    __tablename__ = "committee"
    spot: ClassVar[Spot] = Spot(
        holds=Committee,
        within=(Office, "committees"),
        identity=("key",),
        unique=("key",),
        place="committees/{key}",
    )

    key: Line
    name: Line | None = None
    order_number: Line | None = None
    order_date: Day | None = None
    authority: Text | None = None
    duties: Json | None = None
    quorum: Count | None = None
    quorum_rule: QuorumRule | None = Field(default=None, sa_type=String)
    signer_named: bool = False
    signer_rank: Line | None = None
    signer_name: Line | None = None
    signer_post: Line | None = None
    signer_acting_for: Line | None = None


class MemberRow(OrderedRow, table=True):
    """A seat in a committee."""

    __tablename__ = "member"
    spot: ClassVar[Spot] = Spot(holds=Member, within=(Committee, "members"), parent="committee_id")

    committee_id: int = Field(foreign_key="committee.id")
    post: Line | None = None
    name: Line | None = None
    role: Line | None = None
    outside: bool | None = None


class FormerCommitteeRow(OrderedRow, table=True):
    """A committee as an earlier order appointed it."""

    __tablename__ = "former_committee"
    spot: ClassVar[Spot] = Spot(holds=FormerCommittee, within=(Committee, "former"), parent="committee_id")

    committee_id: int = Field(foreign_key="committee.id")
    name: Line | None = None
    order_number: Line | None = None
    order_date: Day | None = None
    until: Day | None = None
    authority: Text | None = None
    duties: Json | None = None
    quorum: Count | None = None
    quorum_rule: QuorumRule | None = Field(default=None, sa_type=String)
    signer_named: bool = False
    signer_rank: Line | None = None
    signer_name: Line | None = None
    signer_post: Line | None = None
    signer_acting_for: Line | None = None


class FormerMemberRow(OrderedRow, table=True):
    """A seat in a committee as an earlier order appointed it."""

    __tablename__ = "former_member"
    spot: ClassVar[Spot] = Spot(
        holds=Member, within=(FormerCommittee, "members"), parent="former_committee_id"
    )

    former_committee_id: int = Field(foreign_key="former_committee.id")
    post: Line | None = None
    name: Line | None = None
    role: Line | None = None
    outside: bool | None = None


class MeetingRow(OrderedRow, table=True):
    """A meeting; ``folded_number`` is its number with digits and blanks folded."""

    __tablename__ = "meeting"
    spot: ClassVar[Spot] = Spot(
        holds=Meeting,
        within=(Office, "meetings"),
        identity=("committee", "folded_number"),
        unique=("committee", "folded_number"),
        place="meetings/{committee}/{folded_number}",
        derived={"folded_number": lambda cells: fold(str(cells["number"]))},
    )

    committee: Line | None = None
    number: Line
    folded_number: Line
    title: Text | None = None
    date: DayOrBlank | None = None
    start: Clock | None = None
    end: Clock | None = None
    place: Line | None = None
    state: Line | None = None
    approves: Line | None = None
    approved_at: Line | None = None
    approved_on: Day | None = None
    notes: Text | None = None
    attachments: Json | None = None
    invitation_named: bool = False
    invitation_number: Line | None = None
    invitation_date: DayOrBlank | None = None
    invitation_to: Json | None = None
    invitation_unit_line: Line | None = None
    invitation_signer_named: bool = False
    invitation_signer_rank: Line | None = None
    invitation_signer_name: Line | None = None
    invitation_signer_post: Line | None = None
    invitation_signer_acting_for: Line | None = None
    opening: Text | None = None
    recorder_named: bool = False
    recorder_rank: Line | None = None
    recorder_name: Line | None = None
    recorder_post: Line | None = None
    recorder_acting_for: Line | None = None
    reviewer_named: bool = False
    reviewer_rank: Line | None = None
    reviewer_name: Line | None = None
    reviewer_post: Line | None = None
    reviewer_acting_for: Line | None = None
    circulation_named: bool = False
    circulation_number: Line | None = None
    circulation_date: DayOrBlank | None = None
    circulation_due: Day | None = None


class MeetingPhotoRow(OrderedRow, table=True):
    """A photograph of the meeting."""

    __tablename__ = "meeting_photo"
    spot: ClassVar[Spot] = Spot(holds=Photo, within=(Meeting, "photos"), parent="meeting_id")

    meeting_id: int = Field(foreign_key="meeting.id")
    sha256: Line | None = None
    caption: Line | None = None


class ReplyRow(OrderedRow, table=True):
    """A member's answer to minutes that were sent round."""

    __tablename__ = "reply"
    spot: ClassVar[Spot] = Spot(holds=Reply, within=(Meeting, "replies"), parent="meeting_id")

    meeting_id: int = Field(foreign_key="meeting.id")
    post: Line | None = None
    name: Line | None = None
    answer: Literal["approves", "objects"] | None = Field(default=None, sa_type=String)
    on: Day | None = None
    note: Text | None = None


class VersionRow(OrderedRow, table=True):
    """The minutes as they were in a state."""

    __tablename__ = "minutes_version"
    spot: ClassVar[Spot] = Spot(holds=Version, within=(Meeting, "versions"), parent="meeting_id")

    meeting_id: int = Field(foreign_key="meeting.id")
    state: Line | None = None
    on: Day | None = None
    by: Line | None = None
    reason: Text | None = None
    content: Json | None = None


class AttendanceRow(OrderedRow, table=True):
    """One line of a roll."""

    __tablename__ = "attendance"
    spot: ClassVar[Spot] = Spot(holds=Attendance, within=(Meeting, "attendance"), parent="meeting_id")

    meeting_id: int = Field(foreign_key="meeting.id")
    post: Line | None = None
    name: Line | None = None
    role: Line | None = None
    state: Literal["present", "absent", "guest"] = Field(sa_type=String)
    instead_of: Line | None = None
    reason: Line | None = None


class AgendaItemRow(OrderedRow, table=True):
    """One of the numbered items of the agenda."""

    __tablename__ = "agenda_item"
    spot: ClassVar[Spot] = Spot(
        holds=AgendaItem, within=(Meeting, "agenda"), parent="meeting_id", identity=("number",)
    )

    meeting_id: int = Field(foreign_key="meeting.id")
    number: Count | None = None
    title: Line | None = None


class TopicRow(OrderedRow, table=True):
    """A matter under an agenda item."""

    __tablename__ = "topic"
    spot: ClassVar[Spot] = Spot(holds=Topic, within=(AgendaItem, "topics"), parent="agenda_item_id")

    agenda_item_id: int = Field(foreign_key="agenda_item.id")
    title: Text | None = None
    resolution: Text | None = None
    notes: Text | None = None


class EntryRow(OrderedRow, table=True):
    """A speech or an inserted table."""

    __tablename__ = "entry"
    spot: ClassVar[Spot] = Spot(holds=Entry, within=(Topic, "entries"), parent="topic_id")

    topic_id: int = Field(foreign_key="topic.id")
    speaker: Line | None = None
    role: Line | None = None
    text: Text | None = None
    insert: Insert | None = Field(default=None, sa_type=String)
    fiscal_year: Year | None = None
    frozen: Json | None = None


class TaskRow(OrderedRow, table=True):
    """What a unit was asked to do."""

    __tablename__ = "task"
    spot: ClassVar[Spot] = Spot(holds=Task, within=(Topic, "tasks"), parent="topic_id")

    topic_id: int = Field(foreign_key="topic.id")
    text: Text | None = None
    unit: Line | None = None
    due: Day | None = None
    done: Day | None = None
    outcome: Text | None = None
