"""The OIT checklist of a year: its list, its links, its evidence, starting it from the year before."""

from ita_desktop.domain.oit import CHOICES, NOT_STARTED, Choice
from ita_desktop.services.oit.checklist import (
    Checklist,
    ChecklistGroup,
    ChecklistRow,
    OitService,
    State,
    state_of,
)

__all__ = [
    "CHOICES",
    "NOT_STARTED",
    "Checklist",
    "ChecklistGroup",
    "ChecklistRow",
    "Choice",
    "OitService",
    "State",
    "state_of",
]
