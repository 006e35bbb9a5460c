"""ตารางผลคะแนน: every score of a year, what last year's was and how they differ."""

from collections.abc import Iterator

from ita_desktop.documents.blocks import Block, Document, Paragraph, Space, TitleLines, plain
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.known_scores import KnownScores
from ita_desktop.documents.score_rows import COMPUTED_NOTE, UNKNOWN_NOTE, lacks, omitted, score_rows
from ita_desktop.documents.score_table import printed
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.texts import at_level, listed, one_line
from ita_desktop.documents.texts import year as named_year
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.errors import NotFound
from ita_desktop.domain.framework_tree import OVERALL

TITLE = "ตารางผลคะแนนการประเมินคุณธรรมและความโปร่งใส"
OF_WHAT = "ในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"


class NoScores(NotFound):
    """The year has no score."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ยังไม่มีคะแนนของปีงบประมาณ {year} บันทึกคะแนนที่หน้าคะแนนก่อน แล้วพิมพ์ใหม่")


def build(snapshot: AssessmentSnapshot) -> Document:
    """The level in a sentence, then the table; NoScores where the year has none."""
    known = KnownScores.of(snapshot.year, snapshot.before)
    if not known.now:
        raise NoScores(snapshot.year.fiscal_year)
    office = one_line(snapshot.agency.name)
    of_year = f"{OF_WHAT} ประจำ{named_year(snapshot.year.fiscal_year)}"
    return finished(
        Document(
            title=f"ตารางผลคะแนน ITA {named_year(snapshot.year.fiscal_year)}",
            author=office,
            digits=snapshot.digits,
            blocks=(
                TitleLines(tuple(line for line in (TITLE, of_year, office) if line)),
                Space(0.5),
                Paragraph(plain(_result(snapshot, known))),
                Space(0.5),
                score_rows(snapshot.year, known),
                *_notes(snapshot.year, known),
            ),
        )
    )


def _result(snapshot: AssessmentSnapshot, known: KnownScores) -> str:
    """The total, how it changed, the level: as in the memos that report a result."""
    subject = one_line(snapshot.agency.name) or "หน่วยงาน"
    total = known.now.get(OVERALL)
    told = f"ได้คะแนนรวม {printed(total.value)} คะแนน" if total else "ยังไม่มีคะแนนรวม"
    words = [f"{subject} {told}"]
    change = known.difference(OVERALL)
    if change is not None:
        way = "เพิ่มขึ้นจากปีก่อน" if change > 0 else "ลดลงจากปีก่อน"
        words.append(f"{way} {printed(abs(change))} คะแนน" if change else "เท่ากับปีก่อน")
    if level := snapshot.year.level():
        words.append(at_level(level))
    return " ".join(words)


def _notes(year: YearSnapshot, known: KnownScores) -> Iterator[Block]:
    """What the marks of the table mean, and what it leaves out."""
    notes: list[str] = []
    shown = [*known.now.values(), *known.before.values()]
    if any(score.computed for score in shown):
        notes.append(COMPUTED_NOTE)
    if lacks(year, known):
        notes.append(UNKNOWN_NOTE)
    if left_out := omitted(year, known):
        notes.append(f"ไม่แสดง{listed(left_out)} เพราะยังไม่มีคะแนน")
    if notes:
        yield Space(0.5)
        yield Paragraph(plain("หมายเหตุ  " + "  ".join(notes)), indent=False, align="left")
