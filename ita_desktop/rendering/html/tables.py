"""A paper's table as sections of HTML, one for each of its groups."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from ita_desktop.documents.blocks import Column, GroupRow, Table, TableRow
from ita_desktop.rendering.html.runs import runs_html


class Group(NamedTuple):
    """Rows under one head; ``anchor`` is the section's id, ``title`` empty before the first group row."""

    anchor: str
    title: str
    rows: tuple[TableRow, ...]


def groups_of(table: Table) -> list[Group]:
    """The table's rows by the group row above them; a note row ends no group."""
    groups: list[Group] = []
    for row in table.rows:
        if isinstance(row, GroupRow):
            if not row.note:
                groups.append(Group(f"g{len(groups) + 1}", row.text, ()))
        elif not groups:
            groups.append(Group("g1", "", (row,)))
        else:
            groups[-1] = groups[-1]._replace(rows=(*groups[-1].rows, row))
    return groups


def table_html(table: Table) -> Iterator[str]:
    """A section for each group: its head, and its rows under the heads of the columns."""
    shown = [at for at, column in enumerate(table.columns) if column.web]
    for group in groups_of(table):
        name = f' aria-labelledby="{group.anchor}"' if group.title else ""
        yield f"<section{name}>"
        if group.title:
            yield f'<h2 id="{group.anchor}">{escape(group.title)}</h2>'
        yield f"<table{name}>"
        heads = "".join(f'<th scope="col">{escape(table.columns[at].head)}</th>' for at in shown)
        yield f"<thead><tr>{heads}</tr></thead>"
        yield "<tbody>"
        yield from _rows(table.columns, group, shown)
        yield "</tbody></table></section>"


def _rows(columns: Sequence[Column], group: Group, shown: Sequence[int]) -> Iterator[str]:
    """Rows whose first cells are those of the row above become further lines of its last cells."""
    whole: list[list[list[str]]] = []
    for row in group.rows:
        name = f"{group.anchor}-{len(whole) + (not (row.joined and whole))}"
        cells = [runs_html(row.cells[at], name) for at in shown]
        if row.joined and whole:
            for at, cell in enumerate(cells):
                whole[-1][at] += [cell] if shown[at] >= row.joined else []
        else:
            whole.append([[cell] for cell in cells])
    for number, row_lines in enumerate(whole, 1):
        name = f"{group.anchor}-{number}"
        told = (_cell(columns[shown[at]], at, name, lines) for at, lines in enumerate(row_lines))
        yield f"<tr>{''.join(told)}</tr>"


def _cell(column: Column, at: int, name: str, lines: Sequence[str]) -> str:
    """The first cell is the row's head, the second bears the row's ``name`` as its id."""
    tag, mark = ("th", ' scope="row"') if at == 0 else ("td", f' id="{name}"' if at == 1 else "")
    side = f' class="{column.align}"' if column.align in ("right", "center") else ""
    return f"<{tag}{mark}{side}>{'<br>'.join(lines)}</{tag}>"
