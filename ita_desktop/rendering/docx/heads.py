"""The tops of memos and letters."""

from collections.abc import Callable, Iterator, Sequence

from ita_desktop.documents.blocks import Emblem, LabelLine, LeaderField, LeaderLine, LetterHead, MemoHead
from ita_desktop.rendering.docx.grids import cell, grid, row, widths_of
from ita_desktop.rendering.docx.images import Picture, picture
from ita_desktop.rendering.docx.markup import (
    Element,
    add_space,
    element,
    indented,
    paragraph,
    spaced,
    stops,
    tab,
    text_run,
)
from ita_desktop.rendering.docx.measure import CM, Measure
from ita_desktop.rendering.docx.styles import MEMO_LABEL

Show = Callable[[Picture], Element]
"""Makes the run that shows a picture."""

MEMO_EMBLEM = 1.5
MEMO_SIDE = 3.0 * CM
LETTER_EMBLEM = 3.0
LETTER_MIDDLE = 3.6
AFTER_LABEL = 0.25 * CM


def memo_head(block: MemoHead, measure: Measure, show: Show) -> Element:
    """The emblem beside the name of the form, which stands in the middle of the page.

    A table, for a line of exactly 35 points would cut the emblem off.
    """
    made = grid("Unruled", [MEMO_SIDE, measure.text_width - 2 * MEMO_SIDE, MEMO_SIDE])
    left, middle, right = widths_of(made)
    shown = picture(block.emblem, MEMO_EMBLEM, MEMO_SIDE / CM)
    cells = (
        cell(left, [paragraph("LetterHead", [show(shown)] if shown else ())], stands="bottom"),
        cell(middle, [paragraph("MemoTitle", block.title)], stands="bottom"),
        cell(right, [paragraph("LetterHead")], stands="bottom"),
    )
    made.append(row(cells, whole=True, least=MEMO_EMBLEM * CM))
    return made


def leader_lines(block: LeaderLine, measure: Measure) -> Iterator[Element]:
    """Labels and values with dots up to the next field and to the margin.

    A value that leaves no room for the next field sends it to a line of its own.
    """
    line: list[LeaderField] = []
    for field in block.fields:
        if line and _value_at(line[-1], measure) + measure.width(line[-1].value) > field.at * CM:
            yield _leader_line(line, measure)
            line = []
        line.append(field)
    if line:
        yield _leader_line(line, measure)


def _value_at(field: LeaderField, measure: Measure) -> float:
    return field.at * CM + measure.width(field.label, MEMO_LABEL) + AFTER_LABEL


def _leader_line(fields: Sequence[LeaderField], measure: Measure) -> Element:
    places: list[tuple[float, str, str]] = []
    content: list[Element] = []
    for field in fields:
        if field.at and (content or field is fields[0]):
            places.append((field.at * CM, "left", "dot" if content else "none"))
            content.append(tab())
        value_at = _value_at(field, measure)
        places.append((value_at, "left", "none"))
        content += [text_run(field.label, style="MemoLabel"), tab(), text_run(field.value)]
    places.append((measure.text_width, "right", "dot"))
    content.append(tab())
    return paragraph("MemoField", content, stops(*places), indented(left=value_at, first=-value_at))


def letter_head(block: LetterHead, measure: Measure, show: Show) -> Element:
    """The emblem in the middle; the number left and the sender right begin at its foot."""
    side = (measure.text_width - LETTER_MIDDLE * CM) / 2
    made = grid("Unruled", [side, LETTER_MIDDLE * CM, side])
    left, middle, right = widths_of(made)
    shown = picture(block.emblem, LETTER_EMBLEM, LETTER_MIDDLE)
    emblem = paragraph("Emblem", [show(shown)] if shown else ())
    number = [text for text in (block.urgency, block.number) if text] or [""]
    cells = (
        cell(left, _from_foot(number, len(number), measure)),
        cell(middle, [emblem]),
        cell(right, _from_foot(block.sender or ("",), 1, measure)),
    )
    made.append(row(cells, whole=True, least=LETTER_EMBLEM * CM))
    return made


def _from_foot(texts: Sequence[str], above: int, measure: Measure) -> list[Element]:
    """Lines of which so many stand above the emblem's foot."""
    lines = [paragraph("LetterHead", text) for text in texts]
    add_space(lines[0], LETTER_EMBLEM * CM - above * measure.leading)
    return lines


def emblem(block: Emblem, measure: Measure, show: Show) -> Element:
    """The emblem in the middle, or its empty room."""
    shown = picture(block.image, block.height, measure.text_width / CM)
    if shown is None:
        return paragraph("Emblem", (), spaced(exact=block.height * CM))
    return paragraph("Emblem", [show(shown)])


def label_at(blocks: Sequence[LabelLine], measure: Measure) -> float:
    """Where the texts of label lines that follow each other begin."""
    return max(measure.width(block.label) for block in blocks) + AFTER_LABEL


def label_line(block: LabelLine, at: float) -> Iterator[Element]:
    """The label and its first text, the others below it; all wrap under themselves."""
    for position, text in enumerate(block.texts or ("",)):
        if position:
            yield paragraph("Labelled", text, element("spacing", before=0), indented(left=at))
            continue
        content = [text_run(block.label, bold=block.bold), tab(), text_run(text)]
        yield paragraph("Labelled", content, indented(left=at, first=-at))
