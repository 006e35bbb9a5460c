"""The OIT checklist of a year: its list, its links, its evidence, starting it from the year before."""

from ita_desktop.domain.oit import CHOICES, Choice, State
from ita_desktop.services.oit.background import Background, BackgroundService, FormerItem
from ita_desktop.services.oit.checklist import (
    ChangeNeedsAnswer,
    Checklist,
    ChecklistRow,
    OitService,
)
from ita_desktop.services.oit.evidence import EvidenceService
from ita_desktop.services.oit.kept_files import Attached, EvidenceRow, KeptFiles
from ita_desktop.services.oit.objections import ObjectionService

__all__ = [
    "CHOICES",
    "Attached",
    "Background",
    "BackgroundService",
    "ChangeNeedsAnswer",
    "Checklist",
    "ChecklistRow",
    "Choice",
    "EvidenceRow",
    "EvidenceService",
    "FormerItem",
    "KeptFiles",
    "ObjectionService",
    "OitService",
    "State",
]
