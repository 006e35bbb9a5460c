"""What tables of reports say in their cells; a line feed starts a new line."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from ita_desktop.documents.measure_texts import paragraphs, title
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.domain.measures.rounds import round_of
from ita_desktop.domain.thai.dates import short_date

NOT_REPORTED = "ยังไม่มีรายงาน"
LOST = "ไฟล์หลักฐานที่ไม่พบในเครื่อง"


def headed(measure: Measure, standing: str) -> str:
    """The measure, and how it stands in brackets below it."""
    return f"{title(measure)}\n({standing})".strip()


def told(
    reports: Sequence[Progress], text: Callable[[Progress], str | None], *, by_whom: bool = False
) -> str:
    """What reports say of one thing: a single text as it is, several each with its round (and its unit)."""
    said = [(report, found) for report in reports if (found := paragraphs(text(report)))]
    if len(said) < 2:
        return "".join(found for _, found in said)
    return "\n".join(f"{_head(report, by_whom)}{found}" for report, found in said)


def _head(report: Progress, by_whom: bool) -> str:
    words = " ".join(filter(None, (one_line(report.unit) if by_whom else "", _when(report))))
    return f"{words}: " if words else ""


def _when(report: Progress) -> str:
    if report.round is not None:
        return round_of(0, report.round).name
    return short_date(report.on) if report.on else ""


def proofs(report: Progress, names: Mapping[str, str]) -> str:
    """The evidence in words, the kept files by their names, and how many photographs there are."""
    return "\n".join(_proofs(report, names))


def _proofs(report: Progress, names: Mapping[str, str]) -> Iterator[str]:
    if said := paragraphs(report.evidence):
        yield said
    yield from (names.get(each) or LOST for each in report.files or ())
    if report.photos:
        yield f"ภาพถ่าย {len(report.photos)} ภาพ"
