"""What a paper is made of: blocks without any look, in the order in which they are read."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from ita_desktop.documents.letter_blocks import (
    Closing as Closing,
)
from ita_desktop.documents.letter_blocks import (
    Emblem as Emblem,
)
from ita_desktop.documents.letter_blocks import (
    LabelLine as LabelLine,
)
from ita_desktop.documents.letter_blocks import (
    LeaderField as LeaderField,
)
from ita_desktop.documents.letter_blocks import (
    LeaderLine as LeaderLine,
)
from ita_desktop.documents.letter_blocks import (
    LetterHead as LetterHead,
)
from ita_desktop.documents.letter_blocks import (
    MemoHead as MemoHead,
)
from ita_desktop.documents.letter_blocks import (
    Opinions as Opinions,
)
from ita_desktop.documents.letter_blocks import (
    Signature as Signature,
)
from ita_desktop.documents.letter_blocks import (
    SignatureColumn as SignatureColumn,
)
from ita_desktop.documents.letter_blocks import (
    SignedBy as SignedBy,
)
from ita_desktop.documents.page_blocks import Contents as Contents
from ita_desktop.documents.page_blocks import ContentsLine as ContentsLine
from ita_desktop.documents.page_blocks import PageBreak as PageBreak
from ita_desktop.documents.page_blocks import PageSetup as PageSetup
from ita_desktop.documents.page_blocks import ScannedPage as ScannedPage
from ita_desktop.documents.page_blocks import Section as Section
from ita_desktop.documents.picture_blocks import Photograph as Photograph
from ita_desktop.documents.picture_blocks import Pictures as Pictures
from ita_desktop.documents.runs import Run as Run
from ita_desktop.documents.runs import Runs as Runs
from ita_desktop.documents.runs import bold as bold
from ita_desktop.documents.runs import exact as exact
from ita_desktop.documents.runs import linked as linked
from ita_desktop.documents.runs import plain as plain
from ita_desktop.documents.runs import web_address as web_address
from ita_desktop.domain.charts import Chart as ChartDrawn

Align = Literal["left", "center", "right", "justify"]
Digits = Literal["thai", "arabic"]


@dataclass(frozen=True, slots=True)
class TitleLines:
    """The head of a paper: bold lines in the middle.

    With ``part`` its first line names a part of the paper: a bookmark above those of headings. On a
    ``cover`` the lines are larger.
    """

    lines: tuple[str, ...]
    part: bool = False
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A bold line at the left margin that stays with what follows; it is a bookmark of the paper.

    ``level`` 1 is a heading under one of level 0: its first line is moved in.
    """

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph over the whole width; ``indent`` moves its first line in.

    ``left`` moves all of it in, in centimetres; ``keep`` holds it with what follows.
    """

    runs: Runs
    indent: bool = True
    align: Align = "justify"
    left: float = 0.0
    keep: bool = False


class RollLine(NamedTuple):
    """A person of a roll: number, then one text for each column; line feeds start a new line."""

    number: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roll:
    """A list of persons without rules; ``shares`` divide the width among the columns after the number."""

    shares: tuple[float, ...]
    lines: tuple[RollLine, ...]


@dataclass(frozen=True, slots=True)
class AgendaHeading:
    """Number and title of an agenda item, in the speaker and the speech column; a bookmark."""

    label: str
    title: str


@dataclass(frozen=True, slots=True)
class TopicHeading:
    """Number and title of a matter under an agenda item, in the speech column; a bookmark below it."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """Who speaks (name line, role line) and, in the second column, what is said.

    A renderer repeats the speaker where the speech goes on over the page; ``goes_on`` where this one spoke
    just before (a table may stand between), so that only a page that begins with it names the speaker.
    """

    speaker: tuple[str, ...]
    speech: tuple[Runs, ...]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the meeting resolved: it stands as a speech does and stays with the matter before it."""

    label: str
    text: tuple[Runs, ...]


Typed = Literal["", "score", "percent", "day", "text"]
"""What is typed into the cells of a workbook's column; days are texts there, read as clerks type them."""


class Column(NamedTuple):
    """A column of a table: its head, its share of the table's width and how its cells stand.

    In a workbook the cells of a ``typed`` column are typed into, with one of ``choices`` where there are any.
    A web page leaves out a column that is not ``web``: an address to which a link beside it leads.
    """

    head: str
    share: float
    align: Align = "left"
    typed: Typed = ""
    choices: tuple[str, ...] = ()
    web: bool = True


Value = str | Decimal | int | date | None
"""What a cell of a workbook holds; None takes the text that is printed."""


class TableRow(NamedTuple):
    """A row: one text for each column; ``values`` are the cells of a workbook where they are no texts.

    The first ``joined`` cells are those of the row above: a paper prints them once and at the top of a page.
    ``keep`` holds the row with the next one, which stands under it.
    """

    cells: tuple[Runs, ...]
    values: tuple[Value, ...] = ()
    joined: int = 0
    keep: bool = False


class HeadGroup(NamedTuple):
    """A head over several columns: the first one's position from 0 and how many."""

    head: str
    first: int
    columns: int


class GroupRow(NamedTuple):
    """A row of one cell over all columns that names the rows below it; a ``note`` tells of the row above."""

    text: str
    note: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose head is repeated on each page; ``in_speech`` sets it in the speech column.

    ``row_lines`` is the least height of a row in lines: room to write in by hand. ``over`` are heads over
    several columns; ``name`` is what a workbook calls the table's sheet. The first ``telling`` cells say
    whose row it is: they are shown again where it goes on over the page.
    """

    columns: tuple[Column, ...]
    rows: tuple[TableRow | GroupRow, ...]
    caption: str = ""
    in_speech: bool = False
    row_lines: float = 1.0
    over: tuple[HeadGroup, ...] = ()
    name: str = ""
    telling: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart over the whole width, ``height`` in centimetres; its title stands above it.

    ``name`` is what a workbook calls its sheet, else the title.
    """

    chart: ChartDrawn
    height: float = 7.0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Space:
    """Empty lines."""

    lines: float = 1


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that stand on one page wherever they fit on one."""

    blocks: tuple["Block", ...]


Block = (
    TitleLines
    | Heading
    | Paragraph
    | Roll
    | AgendaHeading
    | TopicHeading
    | SpeakerRow
    | Resolution
    | Table
    | Chart
    | Pictures
    | Closing
    | MemoHead
    | LeaderLine
    | LetterHead
    | Emblem
    | LabelLine
    | SignatureColumn
    | Opinions
    | PageBreak
    | Section
    | Contents
    | ScannedPage
    | Space
    | KeepTogether
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper ready to be set: ``title`` and ``author`` go into the file's properties.

    Texts are final (digits and spelling of marks): see ``finishing.finished``. ``names`` are those of persons
    in the paper; no line end parts them. ``workbook`` are the blocks of its workbook where that is a form of
    its own.
    """

    title: str
    blocks: tuple[Block, ...]
    author: str = ""
    digits: Digits = "thai"
    page: PageSetup = field(default_factory=PageSetup)
    catchwords: bool = True
    names: tuple[str, ...] = ()
    workbook: tuple[Block, ...] = ()
