"""Tables as grids of texts, from the clipboard or a workbook: where every room that reads tables begins."""

from ita_desktop.exchange.tables.grids import Grid, TooMuch, grid_of, is_dash, limited

__all__ = ["Grid", "TooMuch", "grid_of", "is_dash", "limited"]
