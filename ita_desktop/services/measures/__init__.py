"""Plans of measures: writing them, what they answer, what becomes of them."""

from ita_desktop.services.measures.book import MeasureNotFound
from ita_desktop.services.measures.following import FollowedMeasure, FollowUpService, FollowUpSheet
from ita_desktop.services.measures.plans import PlanService, PlanSheet
from ita_desktop.services.measures.report_files import ReportFileService, ReportPlace

__all__ = [
    "FollowUpService",
    "FollowUpSheet",
    "FollowedMeasure",
    "MeasureNotFound",
    "PlanService",
    "PlanSheet",
    "ReportFileService",
    "ReportPlace",
]
