"""Tables of scores from the clipboard or a workbook: read, then planned; nothing is applied here."""

from ita_desktop.exchange.score_tables.planning import plan_scores
from ita_desktop.exchange.score_tables.read_score import ReadScore, State

__all__ = ["ReadScore", "State", "plan_scores"]
