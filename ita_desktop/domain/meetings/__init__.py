"""Committees, their meetings and the minutes."""

from ita_desktop.domain.meetings.committees import (
    OUTSIDE_POSTS,
    Committee,
    FormerCommittee,
    Member,
    QuorumRule,
    Signer,
    is_outside,
)
from ita_desktop.domain.meetings.records import (
    AgendaItem,
    Attachment,
    Attendance,
    Circulation,
    Entry,
    Insert,
    Invitation,
    Meeting,
    Reply,
    Task,
    Topic,
    Version,
)

__all__ = [
    "OUTSIDE_POSTS",
    "AgendaItem",
    "Attachment",
    "Attendance",
    "Circulation",
    "Committee",
    "Entry",
    "FormerCommittee",
    "Insert",
    "Invitation",
    "Meeting",
    "Member",
    "QuorumRule",
    "Reply",
    "Signer",
    "Task",
    "Topic",
    "Version",
    "is_outside",
]
