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
from ita_desktop.domain.oit.standings import (
    CHOICES,
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
    "WORDINGS",
    "Choice",
    "Component",
    "Counts",
    "Detail",
    "Link",
    "LinkCheck",
    "Objection",
    "OitItem",
    "Standing",
    "Status",
    "StatusChange",
    "Verdict",
    "WaitingDay",
    "components_of",
    "counted",
    "default_wording",
    "lacking",
    "proposed_day",
    "read_wording",
    "waiting_days",
]
