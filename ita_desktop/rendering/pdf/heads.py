"""The tops of memos and letters: emblem, name of the form, number and sender, whom they address."""

from collections.abc import Iterator

from reportlab.lib.colors import Color

from ita_desktop.documents.blocks import Emblem, LabelLine, LetterHead, MemoHead, Run, plain
from ita_desktop.rendering.pdf.emblems import picture
from ita_desktop.rendering.pdf.rows import Row, SetText, Stack
from ita_desktop.rendering.pdf.type import CM, Look, Type

TITLE = Look(29)
TITLE_LEADING = 35.0
MEMO_EMBLEM = 1.5 * CM
MEMO_EMBLEM_TOP = 1.5 * CM
"""From the edge of the paper."""
TITLE_BASE = 2.85 * CM
"""The base line of the form's name below the edge of the paper: a little above the emblem's foot."""
BESIDE_EMBLEM = 1.9 * CM

LETTER_EMBLEM = 3.0 * CM
NUMBER_WIDTH = 6.1 * CM
SENDER_FIRST, SENDER_LAST = 9.9 * CM, 11.0 * CM
"""Between these the sender's lines begin, so that the longest one ends before the margin."""

URGENCY = Look(32, colour=Color(0.8, 0, 0))
URGENCY_LEADING = 34.0

BEFORE_LABEL = 6.0
BLANKS = "  "
LONG = 6
"""A label with more lines of text than this may go on over the page."""


def memo_head(block: MemoHead, type_: Type) -> Row:
    """The name of the form in the middle, the emblem left of it: both begin above the margin of the text."""
    margin = type_.page_height - type_.top
    title_top = TITLE_BASE - type_.baseline(TITLE.size, TITLE_LEADING)
    title = type_.large(block.title, type_.text_width, TITLE, TITLE_LEADING, "center")
    stacks = [Stack(0, [title])]
    if block.urgency:
        room = (type_.text_width - type_.large_width(block.title, TITLE)) / 2 - BESIDE_EMBLEM
        base = type_.baseline(URGENCY.size, URGENCY_LEADING)
        drop = (type_.baseline(TITLE.size, TITLE_LEADING) - base) / TITLE_LEADING
        stacks.insert(0, Stack(BESIDE_EMBLEM, [_urgency(block.urgency, room, type_)], drop=drop))
    emblem = picture(block.emblem, MEMO_EMBLEM, 0, title_top - MEMO_EMBLEM_TOP, middle=False)
    row = Row(tuple(stacks), TITLE_LEADING, pad=(title_top - margin, 0), whole=True, glued=True)
    row.drawn = emblem
    return row


def letter_head(block: LetterHead, type_: Type) -> Row:
    """The emblem in the middle; number and sender begin on the line of its foot."""
    above = LETTER_EMBLEM - type_.leading
    longest = max(map(type_.width, block.sender), default=0) + 1
    x = min(max(type_.text_width - longest, SENDER_FIRST), SENDER_LAST)
    number = Stack(0, [type_.text(plain(block.number), NUMBER_WIDTH)])
    room = type_.text_width - x
    lines = [part for line in block.sender for part in _at_blanks(line, room, type_)]
    sender = Stack(x, [type_.text(plain(line), room) for line in lines])
    stacks = [number, sender]
    if block.urgency:
        urgency = _urgency(block.urgency, NUMBER_WIDTH, type_)
        stacks.insert(0, Stack(0, [urgency], drop=-urgency.height / type_.leading))
    row = Row(tuple(stacks), type_.leading, pad=(above, 0), whole=True, glued=True)
    row.drawn = picture(block.emblem, LETTER_EMBLEM, type_.text_width / 2, above, middle=True)
    return row


def _at_blanks(line: str, room: float, type_: Type) -> Iterator[str]:
    """A line of an address; what is too wide goes on with its next place below."""
    taken = ""
    for place in line.split(" "):
        longer = f"{taken} {place}".strip()
        if taken and type_.width(longer) > room:
            yield taken
            longer = place
        taken = longer
    yield taken


def emblem_row(block: Emblem, type_: Type) -> Row:
    """The emblem alone in the middle, or its room."""
    height = block.height * CM
    row = Row((), height, whole=True, glued=True)
    row.drawn = picture(block.image, height, type_.text_width / 2, 0, middle=True)
    return row


def label_row(block: LabelLine, type_: Type) -> Row:
    """The label, two blanks, and its texts, which wrap under themselves."""
    label = f"{block.label}{BLANKS}"
    x = min(type_.width(label, strong=block.bold), type_.text_width / 2)
    first, *others = block.texts or ("",)
    labelled = type_.hanging((Run(label, block.bold), Run(first)), type_.text_width, x, x)
    below = [type_.hanging(plain(text), type_.text_width, x, 0) for text in others]
    row = Row((Stack(0, [labelled, *below]),), type_.leading, before=BEFORE_LABEL, glued=True)
    row.whole = row.lines <= LONG
    return row


def _urgency(text: str, room: float, type_: Type) -> SetText:
    """Large and red; a long one is set smaller until it stands in one line, but not smaller than the text."""
    look = URGENCY
    while look.size > type_.size and type_.large_width(text, look) > room:
        look = look._replace(size=look.size - 1)
    return type_.large(text, room, look, URGENCY_LEADING)
