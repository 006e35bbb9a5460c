"""Tables as programs put them on the clipboard, and what a plan makes of them."""

import html
from collections.abc import Mapping, Sequence

from ita_desktop.domain.scores import Score
from ita_desktop.exchange.score_tables import ReadScore, plan_scores
from ita_desktop.exchange.tables import Grid, grid_of
from tests.domain.cases import framework

Rows = Sequence[Sequence[str]]


def plan(
    text: str, *, year: int = 2568, entered: Mapping[str, Score] | None = None, at: str | None = None
) -> tuple[ReadScore, ...]:
    """The plan of a pasted text."""
    return plan_scores(grid_of(text), framework(year), entered or {}, at=at)


def taken(rows: Sequence[ReadScore]) -> dict[str, str]:
    """What may be taken without looking: code and score."""
    return {str(row.code): str(row.becomes) for row in rows if row.state in ("new", "changed", "same")}


def read(text: str, **more: str) -> dict[str, str]:
    """What of a pasted text may be taken without looking, and what is in doubt with its code known."""
    rows = plan(text, at=more.get("at"))
    return {row.code: str(row.becomes) for row in rows if row.code and row.becomes}


def tsv(rows: Rows, end: str = "\n") -> str:
    """Lines of texts parted by tabs, as Excel writes them."""
    quoted = ("\t".join(f'"{cell}"' if "\n" in cell else cell for cell in row) for row in rows)
    return end.join(quoted) + end


def word(rows: Rows) -> str:
    """An HTML table with the ballast of Word: comments, sections, paragraphs and spans in every cell."""
    cells = (
        "<tr style='mso-yfti-irow:0'>"
        + "".join(
            "<td width=90 valign=top><p class=MsoNormal><span lang=TH>"
            + html.escape(cell).replace("\n", "</span></p><p class=MsoNormal><span lang=TH>")
            + "<o:p></o:p></span></p></td>"
            for cell in row
        )
        + "<![if !supportMisalignedColumns]><![endif]></tr>"
        for row in rows
    )
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- td {x:1\t2} --></style>'
        "<!--[if gte mso 9]><xml><w:View>95.5</w:View></xml><![endif]--></head><body><!--StartFragment-->"
        f"<table border=1><thead></thead>{''.join(cells)}</table><!--EndFragment--></body></html>"
    )


def spaced(grid: Rows) -> str:
    """Plain lines, as from a PDF file."""
    return "\n".join(" ".join(" ".join(cell.split()) for cell in row if cell) for row in grid)


def rows_of(text: str, markup: str = "") -> Grid:
    """The clipboard as a table."""
    return grid_of(text, markup)
