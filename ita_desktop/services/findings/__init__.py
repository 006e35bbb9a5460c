"""What a year's result shows and what follows from it: findings, limitations, recommendations."""

from ita_desktop.services.findings.conclusions import Conclusions, ConclusionService
from ita_desktop.services.findings.rows import FindingRow, FindingSheet, RowState
from ita_desktop.services.findings.service import FindingService
from ita_desktop.services.findings.words import Words

__all__ = [
    "ConclusionService",
    "Conclusions",
    "FindingRow",
    "FindingService",
    "FindingSheet",
    "RowState",
    "Words",
]
