"""The last touch on every paper: digits by its setting, marks in their order; done here and nowhere else."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import assert_never

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Chart,
    Closing,
    Contents,
    Digits,
    Document,
    Emblem,
    GroupRow,
    HeadGroup,
    Heading,
    KeepTogether,
    LabelLine,
    LeaderField,
    LeaderLine,
    LetterHead,
    MemoHead,
    Opinions,
    PageBreak,
    Paragraph,
    Pictures,
    Resolution,
    Roll,
    RollLine,
    Runs,
    ScannedPage,
    Section,
    Signature,
    SignatureColumn,
    SignedBy,
    Space,
    SpeakerRow,
    Table,
    TableRow,
    TitleLines,
    TopicHeading,
)
from ita_desktop.domain.charts import Chart as ChartDrawn
from ita_desktop.domain.charts import Timeline
from ita_desktop.domain.thai.digits import to_arabic, to_thai
from ita_desktop.domain.thai.normal import normalise

Change = Callable[[str], str]


def finished(document: Document) -> Document:
    """The paper with every text (title and author too) in its digits and with marks in their order."""
    digits = in_digits(document.digits)

    def change(text: str) -> str:
        return digits("\n".join(normalise(line) for line in text.split("\n")))

    return replace(
        document,
        title=change(document.title),
        author=change(document.author),
        names=tuple(map(change, document.names)),
        blocks=tuple(changed(block, change) for block in document.blocks),
        workbook=tuple(changed(block, change) for block in document.workbook),
    )


def in_digits(digits: Digits) -> Change:
    """What sets a text in Thai or Arabic digits; renderers number their pages with it."""
    return to_thai if digits == "thai" else to_arabic


def texts(document: Document) -> Iterator[str]:
    """Every text that will be printed, in reading order; what only a page's top says again is left out."""
    for block in document.blocks:
        found: list[str] = []

        def note(text: str, found: list[str] = found) -> str:
            found.append(text)
            return text

        changed(_told_once(block), note)
        yield from found


def _told_once(block: Block) -> Block:
    """Without the speaker who goes on, cells of the row above, the words that tell of a picture."""
    if isinstance(block, Chart):
        return replace(block, chart=replace(block.chart, summary=""))
    if isinstance(block, SpeakerRow) and block.goes_on:
        return replace(block, speaker=())
    if isinstance(block, ScannedPage):
        return replace(block, told="", part="")
    if isinstance(block, Table):
        return replace(block, rows=tuple(map(_own_cells, block.rows)))
    return block


def _own_cells(row: TableRow | GroupRow) -> TableRow | GroupRow:
    return row if isinstance(row, GroupRow) else row._replace(cells=row.cells[row.joined :])


def changed(block: Block, change: Change) -> Block:
    """The block with each of its texts changed."""
    match block:
        case TitleLines(lines):
            return replace(block, lines=tuple(map(change, lines)))
        case Heading(text):
            return replace(block, text=change(text))
        case Paragraph(runs):
            return replace(block, runs=_runs(runs, change))
        case Roll(shares, people):
            return Roll(shares, tuple(_roll_line(line, change) for line in people))
        case AgendaHeading(label, title):
            return AgendaHeading(change(label), change(title))
        case TopicHeading(number, title):
            return TopicHeading(change(number), change(title))
        case SpeakerRow(speaker, speech):
            named = tuple(map(change, speaker))
            return replace(block, speaker=named, speech=tuple(_runs(runs, change) for runs in speech))
        case Resolution(label, text):
            return Resolution(change(label), tuple(_runs(runs, change) for runs in text))
        case Table():
            return _table(block, change)
        case Chart(chart):
            return replace(block, chart=_chart(chart, change))
        case Pictures(photographs):
            told = tuple(replace(each, caption=change(each.caption)) for each in photographs)
            return replace(block, photographs=told)
        case Closing(signatures):
            return replace(block, signatures=tuple(_signature(each, change) for each in signatures))
        case KeepTogether(blocks):
            return KeepTogether(tuple(changed(each, change) for each in blocks))
        case MemoHead(title):
            return replace(block, title=change(title), urgency=change(block.urgency))
        case LeaderLine(fields):
            return LeaderLine(
                tuple(LeaderField(change(each.label), change(each.value), each.at) for each in fields)
            )
        case LetterHead(number, sender):
            return replace(
                block,
                number=change(number),
                sender=tuple(map(change, sender)),
                urgency=change(block.urgency),
            )
        case LabelLine(label, texts):
            return replace(block, label=change(label), texts=tuple(map(change, texts)))
        case SignatureColumn(signers, valediction):
            return SignatureColumn(tuple(_signed(each, change) for each in signers), change(valediction))
        case Opinions(signers):
            return Opinions(tuple(_signed(each, change) for each in signers))
        case Contents(entries):
            return Contents(tuple(each._replace(text=change(each.text)) for each in entries))
        case ScannedPage(_, told):
            return replace(block, told=change(told), part=change(block.part))
        case Space() | Emblem() | PageBreak() | Section():
            return block
        case _:
            assert_never(block)


def _runs(runs: Runs, change: Change) -> Runs:
    """What is exact stays as it was typed."""
    said = ((run, change(run.text)) for run in runs)
    return tuple(run if run.exact else run._replace(text=text) for run, text in said)


def _roll_line(line: RollLine, change: Change) -> RollLine:
    return RollLine(change(line.number), tuple(map(change, line.cells)))


def _signature(signature: Signature, change: Change) -> Signature:
    return Signature(
        change(signature.label), change(signature.name), change(signature.post), change(signature.rank)
    )


def _signed(signer: SignedBy, change: Change) -> SignedBy:
    return SignedBy(*map(change, signer))


def _table(table: Table, change: Change) -> Table:
    return replace(
        table,
        caption=change(table.caption),
        columns=tuple(each._replace(head=change(each.head)) for each in table.columns),
        rows=tuple(_row(row, change) for row in table.rows),
        over=tuple(HeadGroup(change(each.head), each.first, each.columns) for each in table.over),
    )


def _chart(chart: ChartDrawn, change: Change) -> ChartDrawn:
    """Its own texts; what is written from its figures gets its digits where it is drawn."""
    if isinstance(chart, Timeline):
        chart = replace(
            chart,
            bars=tuple(tuple(bar._replace(title=change(bar.title)) for bar in row) for row in chart.bars),
            stages=tuple(stage._replace(words=change(stage.words)) for stage in chart.stages),
            rounds=tuple(each._replace(name=change(each.name)) for each in chart.rounds),
        )
    return replace(
        chart,
        title=change(chart.title),
        labels=tuple(map(change, chart.labels)),
        series=tuple(each._replace(name=change(each.name)) for each in chart.series),
        marks=tuple(each._replace(label=change(each.label)) for each in chart.marks),
        groups=tuple(each._replace(name=change(each.name)) for each in chart.groups),
        summary=change(chart.summary),
    )


def _row(row: TableRow | GroupRow, change: Change) -> TableRow | GroupRow:
    if isinstance(row, GroupRow):
        return row._replace(text=change(row.text))
    return row._replace(cells=tuple(_runs(cell, change) for cell in row.cells))
