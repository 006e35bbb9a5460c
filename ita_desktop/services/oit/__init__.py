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
from ita_desktop.services.oit.objections import ObjectionService

__all__ = [
    "CHOICES",
    "Background",
    "BackgroundService",
    "ChangeNeedsAnswer",
    "Checklist",
    "ChecklistRow",
    "Choice",
    "EvidenceService",
    "FormerItem",
    "ObjectionService",
    "OitService",
    "State",
]
