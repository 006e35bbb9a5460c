"""Handing the office's work over: between whom, and what of it is pending.

``parties``: who hands over, who takes on, who was there. ``pending``: what waits. ``coming``: what is next.
"""

from ita_desktop.domain.handover.coming import Coming
from ita_desktop.domain.handover.parties import SETTING, WITNESSES, Parties, as_setting, parties_of
from ita_desktop.domain.handover.pending import (
    ChangedFigure,
    OpenItem,
    OpenItems,
    OpenMinutes,
    Pending,
    PlanStanding,
    YearStanding,
)

__all__ = [
    "SETTING",
    "WITNESSES",
    "ChangedFigure",
    "Coming",
    "OpenItem",
    "OpenItems",
    "OpenMinutes",
    "Parties",
    "Pending",
    "PlanStanding",
    "YearStanding",
    "as_setting",
    "parties_of",
]
