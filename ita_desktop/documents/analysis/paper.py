"""The report: the parts that the office chose, those with anything to say, numbered."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.analysis.parts import PRESETS, UNNUMBERED, part
from ita_desktop.documents.blocks import Block, Document, Heading, Paragraph, Space, Table, plain
from ita_desktop.documents.finishing import finished, texts
from ita_desktop.documents.score_rows import COMPUTED, COMPUTED_NOTE
from ita_desktop.documents.scores import NoScores
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.texts import year as named_year

FULLEST = next(iter(PRESETS))
TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA"


def build(snapshot: AssessmentSnapshot) -> Document:
    """The report of a fiscal year's result; NoScores where it has none."""
    analysis = Analysis.of(snapshot)
    if not analysis.known.now:
        raise NoScores(snapshot.year.fiscal_year)
    keys = snapshot.parts or PRESETS[snapshot.layout or FULLEST]
    return finished(
        Document(
            title=f"{TITLE} {named_year(snapshot.year.fiscal_year)}",
            author=one_line(snapshot.agency.name),
            digits=snapshot.digits,
            blocks=tuple(_with_note(list(_parts(analysis, keys)))),
        )
    )


def body(analysis: Analysis) -> tuple[Block, ...]:
    """The report's parts without cover and title, to be bound into another paper."""
    snapshot = analysis.snapshot
    keys = snapshot.parts or PRESETS[snapshot.layout or FULLEST]
    return tuple(_with_note(list(_parts(analysis, [key for key in keys if key not in UNNUMBERED]))))


def _parts(analysis: Analysis, keys: Sequence[str]) -> Iterator[Block]:
    number = 0
    for each in filter(None, map(part, keys)):
        said = tuple(each.build(analysis))
        if said and each.key not in UNNUMBERED:
            number += 1
            yield Heading(f"{number}. {each.title}")
        yield from said
        if said and isinstance(said[-1], Table):
            yield Space(0.3)


def _with_note(blocks: list[Block]) -> Iterator[Block]:
    """What the mark of computed scores means, where any is printed."""
    yield from blocks
    marked = Document(title="", blocks=tuple(blocks))
    if any(COMPUTED in text for text in texts(marked)):
        yield Space(0.5)
        yield Paragraph(plain(f"หมายเหตุ  {COMPUTED_NOTE}"), indent=False, align="left")
