"""The OIT checklist of a year: its list, its links, its evidence, starting it from the year before."""

from ita_desktop.domain.oit import CHOICES, Choice, State
from ita_desktop.services.oit.checklist import (
    NOT_STARTED,
    ChangeNeedsAnswer,
    Checklist,
    ChecklistGroup,
    ChecklistRow,
    OitService,
)

__all__ = [
    "CHOICES",
    "NOT_STARTED",
    "ChangeNeedsAnswer",
    "Checklist",
    "ChecklistGroup",
    "ChecklistRow",
    "Choice",
    "OitService",
    "State",
]
