"""The tables of a paper as a workbook that can be calculated with."""

from ita_desktop.rendering.xlsx.workbook import NoTable, render_xlsx

__all__ = ["NoTable", "render_xlsx"]
