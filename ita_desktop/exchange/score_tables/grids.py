"""What the clipboard holds, as a table."""

from ita_desktop.exchange.score_tables.read_score import Grid


def grid_of(text: str, html: str = "") -> Grid:
    """The clipboard as a table: lines of texts parted by tabs."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rows = tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)
    return tuple(row for row in rows if any(row))
