"""Plans of measures: writing them, what they answer, what becomes of them."""

from ita_desktop.services.measures.book import MeasureNotFound
from ita_desktop.services.measures.plans import PlanService, PlanSheet

__all__ = ["MeasureNotFound", "PlanService", "PlanSheet"]
