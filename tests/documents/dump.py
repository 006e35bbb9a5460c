"""A paper as text, a line for each thing that is read: for goldens."""

from collections.abc import Iterator
from typing import assert_never

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Chart,
    Closing,
    Contents,
    Document,
    Emblem,
    GroupRow,
    Heading,
    KeepTogether,
    LabelLine,
    LeaderLine,
    LetterHead,
    MemoHead,
    Opinions,
    PageBreak,
    Paragraph,
    Pictures,
    Resolution,
    Roll,
    Runs,
    ScannedPage,
    Section,
    SignatureColumn,
    SignedBy,
    Space,
    SpeakerRow,
    Table,
    TitleLines,
    TopicHeading,
)


def dump(document: Document) -> str:
    """The properties of the paper, then its blocks and those of a workbook of its own."""
    head = [f"title: {document.title}", f"author: {document.author}", f"digits: {document.digits}"]
    head.append("landscape" if document.page.landscape else "portrait")
    told = [line for block in document.blocks for line in lines(block)]
    form = [line for block in document.workbook for line in lines(block)]
    return "\n".join([*head, *told, *(["[workbook]"] if form else []), *form]) + "\n"


def written(runs: Runs) -> str:
    """Runs with the bold ones between stars."""
    return "".join(f"*{run.text}*" if run.bold and run.text else run.text for run in runs)


def lines(block: Block) -> Iterator[str]:
    """The lines of one block."""
    match block:
        case TitleLines(texts):
            yield from (["[part]"] if block.part else [])
            yield from (f"= {text}" for text in texts)
        case Heading(text):
            yield f"{'##' if block.level else '#'} {text}"
        case Paragraph(runs):
            yield f"{'    ' if block.indent else ''}{written(runs)}"
        case Roll(_, people):
            yield from (" | ".join([person.number, *person.cells]).replace("\n", " / ") for person in people)
        case AgendaHeading(label, title):
            yield f"## {label} | {title}"
        case TopicHeading(number, title):
            yield f"### {number} {title}"
        case SpeakerRow(speaker, speech, goes_on):
            named = f"({' / '.join(speaker)})" if goes_on else " / ".join(speaker)
            yield f"{named}: {' / '.join(map(written, speech))}"
        case Resolution(label, text):
            yield f"=> {label}: {' / '.join(map(written, text))}"
        case Table():
            yield from table(block)
        case Chart(chart):
            yield f"[chart {chart.kind}] {chart.title}"
            yield from (f"  {line}" for line in chart.summary.split("\n"))
        case Pictures(photographs):
            yield from (f"[picture{'' if each.content else ' lost'}] {each.caption}" for each in photographs)
        case Closing(signatures):
            yield from (
                f"signed {each.label} | {' '.join(filter(None, (each.rank, each.name)))} | {each.post}"
                for each in signatures
            )
        case MemoHead(title):
            emblem = "emblem" if block.emblem else "no emblem"
            yield " | ".join(filter(None, (f"[{emblem}]", block.urgency, f"= {title}")))
        case LeaderLine(fields):
            yield " ".join(f"{each.label} {each.value} ......" for each in fields)
        case LetterHead(number, sender):
            emblem = "emblem" if block.emblem else "no emblem"
            yield " | ".join(filter(None, (f"[{emblem}]", block.urgency, number, *sender)))
        case Emblem(image):
            yield "[emblem]" if image else "[no emblem]"
        case LabelLine(label, texts):
            yield f"{label}: {' / '.join(texts)}"
        case SignatureColumn(signers, valediction):
            yield from filter(None, (valediction,))
            yield from map(signed, signers)
        case Opinions(signers):
            yield from (f"opinion {signed(each)}" for each in signers)
        case PageBreak():
            yield "[new paper]" if block.restart else "[new page]"
        case Section(page):
            yield f"[{'landscape' if page.landscape else 'portrait'} pages]"
        case Contents(entries):
            yield from (f"{'  ' * each.level}{each.text} ...... [page]" for each in entries)
        case ScannedPage():
            yield from ([f"[part] {block.part}"] if block.part else [])
            yield f"[scan] {block.told}"
        case Space():
            yield ""
        case KeepTogether(blocks):
            yield from (line for each in blocks for line in lines(each))
        case _:
            assert_never(block)


def signed(signer: SignedBy) -> str:
    """A signer with what stands around the place to sign."""
    return "signed " + " | ".join(filter(None, signer)).replace("\n", " / ")


def table(block: Table) -> Iterator[str]:
    """Caption, head and rows of a table."""
    yield f"[table {block.caption}]".replace(" ]", "]")
    yield "|" + "|".join(f" {column.head} " for column in block.columns) + "|"
    yield from (f"[over {over.first}+{over.columns}] {over.head}" for over in block.over)
    for row in block.rows:
        cells = [f"-- {row.text} --"] if isinstance(row, GroupRow) else [written(cell) for cell in row.cells]
        yield "|" + "|".join(f" {cell} " for cell in cells).replace("\n", " / ") + "|"
    yield "[end]"
