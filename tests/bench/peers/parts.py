"""A paper cut into the few parts that any typesetter knows: lines, columns, tables."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_desktop.documents import blocks


class Line(NamedTuple):
    """A paragraph over the whole width."""

    text: str
    bold: bool = False
    align: blocks.Align = "left"


class Columns(NamedTuple):
    """Texts side by side: what share of the width each takes, and whether it stands in bold."""

    shares: tuple[float, ...]
    texts: tuple[str, ...]
    bold: tuple[bool, ...]


Part = Line | Columns | blocks.Table
SPEECH = (0.2, 0.8)


def text_of(runs: blocks.Runs) -> str:
    """The text without its weight."""
    return "".join(run.text for run in runs)


def cells_of(row: blocks.TableRow | blocks.GroupRow) -> list[str]:
    """The texts of a table's row; one alone for a group."""
    return [row.text] if isinstance(row, blocks.GroupRow) else [text_of(cell) for cell in row.cells]


def parts(document: blocks.Document) -> Iterator[Part]:
    """Every text of minutes, in order."""
    for block in document.blocks:
        match block:
            case blocks.TitleLines(lines):
                yield from (Line(line, bold=True, align="center") for line in lines)
            case blocks.Heading(text):
                yield Line(text, bold=True)
            case blocks.Paragraph(runs):
                yield Line(text_of(runs), align="justify")
            case blocks.Roll(shares, people):
                for number, cells in people:
                    yield Columns((0.08, *shares), (number, *cells), (False,) * (len(cells) + 1))
            case blocks.AgendaHeading(label, title):
                yield Columns(SPEECH, (label, title), (True, True))
            case blocks.TopicHeading(number, title):
                yield Columns(SPEECH, ("", f"{number} {title}".strip()), (False, True))
            case blocks.SpeakerRow(speaker, speech):
                said = "\n".join(map(text_of, speech))
                yield Columns(SPEECH, ("\n".join(speaker), said), (False, False))
            case blocks.Resolution(label, speech):
                yield Columns(SPEECH, (label, "\n".join(map(text_of, speech))), (True, False))
            case blocks.Table():
                yield block
            case blocks.Closing(signatures):
                for signature in signatures:
                    yield Line(f"(ลงชื่อ) {'.' * 40} {signature.label}", align="center")
                    yield Line(f"({signature.name or '.' * 40})", align="center")
                    yield Line(signature.post, align="center")
            case _:
                pass
