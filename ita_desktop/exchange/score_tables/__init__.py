"""Tables of scores from the clipboard or a workbook: read, then planned; nothing is applied here."""

from ita_desktop.exchange.score_tables.grids import TooMuch, grid_of, limited
from ita_desktop.exchange.score_tables.planning import plan_scores
from ita_desktop.exchange.score_tables.read_score import Grid, ReadScore, State

__all__ = ["Grid", "ReadScore", "State", "TooMuch", "grid_of", "limited", "plan_scores"]
