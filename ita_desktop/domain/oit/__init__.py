"""The OIT checklist: what stands of each disclosure item of a year."""

from ita_desktop.domain.oit.components import Component, components_of, lacking
from ita_desktop.domain.oit.records import (
    Detail,
    Link,
    LinkCheck,
    Objection,
    OitItem,
    Status,
    StatusChange,
    Verdict,
)
from ita_desktop.domain.oit.reminders import (
    KINDS,
    Kind,
    Reminder,
    broken_since,
    is_possible,
    late_days,
    reminder_of,
    reminders_of,
)
from ita_desktop.domain.oit.standings import (
    CHOICES,
    NOT_STARTED,
    WORDINGS,
    Choice,
    Counts,
    Standing,
    counted,
    default_wording,
    read_wording,
)
from ita_desktop.domain.oit.waiting import WaitingDay, proposed_day, waiting_days

__all__ = [
    "CHOICES",
    "KINDS",
    "NOT_STARTED",
    "WORDINGS",
    "Choice",
    "Component",
    "Counts",
    "Detail",
    "Kind",
    "Link",
    "LinkCheck",
    "Objection",
    "OitItem",
    "Reminder",
    "Standing",
    "Status",
    "StatusChange",
    "Verdict",
    "WaitingDay",
    "broken_since",
    "components_of",
    "counted",
    "default_wording",
    "is_possible",
    "lacking",
    "late_days",
    "proposed_day",
    "read_wording",
    "reminder_of",
    "reminders_of",
    "waiting_days",
]
