"""The OIT checklist of a year: its list, its links, its evidence, starting it from the year before."""

from ita_desktop.domain.oit import CHOICES, Choice
from ita_desktop.services.oit.checklist import (
    NOT_STARTED,
    Checklist,
    ChecklistGroup,
    ChecklistRow,
    OitService,
    State,
    state_of,
)
from ita_desktop.services.oit.evidence import EvidenceService
from ita_desktop.services.oit.kept_files import Attached, EvidenceRow, KeptFiles

__all__ = [
    "CHOICES",
    "NOT_STARTED",
    "Attached",
    "Checklist",
    "ChecklistGroup",
    "ChecklistRow",
    "Choice",
    "EvidenceRow",
    "EvidenceService",
    "KeptFiles",
    "OitService",
    "State",
    "state_of",
]
