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
from ita_desktop.rendering.docx.measure import CM, POINT, Measure
from ita_desktop.rendering.docx.sizes import MEMO_LABEL, MEMO_TITLE, URGENCY, URGENCY_LINE
from ita_desktop.rendering.emblems import WIDEST

Show = Callable[[Picture], Element]
"""Makes the run that shows a picture."""

MEMO_EMBLEM = 1.5
MEMO_ROW = 1.63 * CM
"""The emblem and what keeps the first line below it off."""
MEMO_SIDE = 3.0 * CM
LETTER_EMBLEM = 3.0
LETTER_MIDDLE = LETTER_EMBLEM * WIDEST * CM
SENDER_LAST = 11.0 * CM
"""Where the sender's lines begin at the latest: earlier where the longest needs it."""
AFTER_LABEL = 0.25 * CM
BETWEEN_FIELDS = 0.2 * CM
BLANKS = "  "
REGULAR = 0.92
"""How wide type of normal weight is as a share of what is measured."""


def memo_head(block: MemoHead, measure: Measure, show: Show) -> Element:
    """The emblem beside the name of the form, which stands in the middle of the page.

    A table, for a line of exactly 35 points would cut the emblem off.
    """
    shown = picture(block.emblem, MEMO_EMBLEM)
    emblem = [paragraph("LetterHead", [show(shown)] if shown else ())]
    title = [paragraph("MemoTitle", block.title)]
    sides = [MEMO_SIDE]
    beside = []
    if block.urgency:
        middle = measure.width(block.title, MEMO_TITLE[0]) + 2 * AFTER_LABEL
        sides = [MEMO_EMBLEM * WIDEST * CM, 0]
        sides[1] = (measure.text_width - middle) / 2 - sides[0]
        beside = [[_urgency(block.urgency, sides[1], measure)]]
    made = grid("Unruled", [*sides, measure.text_width - 2 * sum(sides), sum(sides)])
    contents = [emblem, *beside, title, [paragraph("LetterHead")]]
    cells = [
        cell(width, content, stands="" if content is emblem else "bottom")
        for width, content in zip(widths_of(made), contents, strict=True)
    ]
    made.append(row(cells, whole=True, least=MEMO_ROW))
    return made


def _urgency(text: str, room: float, measure: Measure) -> Element:
    """Large and red; a long one is set smaller until it stands in one line, but not smaller than the text."""
    size = URGENCY
    while size > measure.page.type_size and measure.width(text, size) > room:
        size -= 1
    return paragraph("Urgency", [text_run(text, size=0 if size == URGENCY else size)])


def leader_lines(block: LeaderLine, measure: Measure) -> Iterator[Element]:
    """Labels and values with dots up to the next field and to the margin.

    A value that leaves no room for the next field sends it to a line of its own.
    """
    line: list[LeaderField] = []
    for field in block.fields:
        if (
            line
            and _value_at(line[-1], measure) + measure.width(line[-1].value) > field.at * CM - BETWEEN_FIELDS
        ):
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
        if content:
            places.append((field.at * CM - BETWEEN_FIELDS, "left", "dot"))
            content.append(tab())
        if field.at:
            places.append((field.at * CM, "left", "none"))
            content.append(tab())
        value_at = _value_at(field, measure)
        places.append((value_at, "left", "none"))
        content += [text_run(field.label, style="MemoLabel"), tab(), text_run(field.value)]
    places.append((measure.text_width, "right", "dot"))
    content.append(tab())
    return paragraph("MemoField", content, stops(*places), indented(left=value_at, first=-value_at))


def letter_head(block: LetterHead, measure: Measure, show: Show) -> Element:
    """The emblem in the middle; the number left and the sender right begin at its foot."""
    side = (measure.text_width - LETTER_MIDDLE) / 2
    made = grid("Unruled", [side, LETTER_MIDDLE, side])
    left, middle, right = widths_of(made)
    shown = picture(block.emblem, LETTER_EMBLEM)
    emblem = paragraph("Emblem", [show(shown)] if shown else ())
    number = [paragraph("LetterHead", block.number)]
    above = measure.leading
    if block.urgency:
        number.insert(0, _urgency(block.urgency, side, measure))
        above += URGENCY_LINE * POINT
    add_space(number[0], LETTER_EMBLEM * CM - above)
    sender = [paragraph("LetterHead", text) for text in block.sender or ("",)]
    longest = max(map(measure.width, block.sender), default=0.0)
    inwards = max(0.0, min(right - longest, SENDER_LAST - left - middle))
    for each in sender:
        each.pPr.append(indented(left=inwards))
    add_space(sender[0], LETTER_EMBLEM * CM - measure.leading)
    cells = cell(left, number), cell(middle, [emblem]), cell(right, sender)
    made.append(row(cells, whole=True, least=LETTER_EMBLEM * CM))
    return made


def emblem(block: Emblem, show: Show) -> Element:
    """The emblem in the middle, or its empty room."""
    shown = picture(block.image, block.height)
    if shown is None:
        return paragraph("Emblem", (), spaced(exact=block.height * CM))
    return paragraph("Emblem", [show(shown)])


def label_line(block: LabelLine, measure: Measure) -> Iterator[Element]:
    """The label, two blanks, its first text, the others below it; all wrap under themselves."""
    at = measure.width(f"{block.label}{BLANKS}") * (1 if block.bold else REGULAR)
    for position, text in enumerate(block.texts or ("",)):
        if position:
            yield paragraph("Labelled", text, element("spacing", before=0), indented(left=at))
            continue
        content = [text_run(block.label, bold=block.bold), text_run(f"{BLANKS}{text}")]
        yield paragraph("Labelled", content, indented(left=at, first=-at))
