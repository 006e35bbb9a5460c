"""What was done, by whom, when and why: undo, the pages of history, reasons of changes."""

from ita_desktop.services.history.past import PastService, SeenAct
from ita_desktop.services.history.reasons import ReasonService, Unreasoned
from ita_desktop.services.history.service import HistoryService
from ita_desktop.storage import Sought

__all__ = ["HistoryService", "PastService", "ReasonService", "SeenAct", "Sought", "Unreasoned"]
