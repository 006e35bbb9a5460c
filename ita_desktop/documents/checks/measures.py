"""The measures of a plan before it is printed: their numbers, periods and units."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.checks.findings import PaperFinding
from ita_desktop.documents.checks.reading import Reading
from ita_desktop.documents.snapshots import PlanSnapshot
from ita_desktop.documents.texts import listed, one_line
from ita_desktop.domain.measures import Measure, Period
from ita_desktop.domain.measures.numbers import number_key
from ita_desktop.domain.thai.dates import ERA, fiscal_span, thai_date
from ita_desktop.domain.thai.periods import read_period

NUMBER, PERIOD, UNIT = "measure-number", "measure-period", "measure-unit"
SHOWN = 8
"""So many measures are named where all of them lack the same."""
Placed = tuple[int, Measure]
"""A measure with its position from 1."""


def has_measures(reading: Reading) -> bool:
    """Whether the paper is a plan of measures."""
    return reading.word == "measures" and isinstance(reading.snapshot, PlanSnapshot)


def numbers(reading: Reading) -> Iterator[PaperFinding]:
    """A number that several measures have, told at the second of them."""
    found: dict[str, list[Placed]] = {}
    for at, measure in _placed(reading):
        if number := number_key(measure):
            found.setdefault(number, []).append((at, measure))
    for number, measures in found.items():
        if len(measures) > 1:
            ats = listed([str(at) for at, _ in measures])
            text = (
                f"เลขมาตรการ {number} ใช้ซ้ำ {len(measures)} มาตรการ คือลำดับที่ {ats} แก้เลข หรือใช้จัดเลขใหม่ที่หน้าแผน"
            )
            yield reading.told(NUMBER, text, f"{_base(reading)}/measures/{measures[1][0]}/number")


def periods(reading: Reading) -> Iterator[PaperFinding]:
    """Measures without a period in one finding; each period that is doubtful or not within the year."""
    year = _snapshot(reading).plan.fiscal_year
    without = [each for each in _placed(reading) if not _has_period(each[1])]
    yield from _lacking(reading, PERIOD, without, "ระยะเวลาดำเนินการ", "period")
    for at, measure in _placed(reading):
        for period, place in _periods(at, measure):
            for doubt in _doubts(period, year):
                text = f"มาตรการลำดับที่ {at} {doubt}"
                excerpt = reading.in_digits(one_line(period.text))
                yield reading.told(PERIOD, text, f"{_base(reading)}/{place}", excerpt)


def units(reading: Reading) -> Iterator[PaperFinding]:
    """Measures without a responsible unit, in one finding."""
    without = [each for each in _placed(reading) if not any(map(one_line, each[1].units or ()))]
    yield from _lacking(reading, UNIT, without, "หน่วยงานผู้รับผิดชอบ", "units")


def _lacking(
    reading: Reading, kind: str, measures: Sequence[Placed], what: str, field: str
) -> Iterator[PaperFinding]:
    if not measures:
        return
    ats = [str(at) for at, _ in measures]
    named = listed(ats) if len(ats) <= SHOWN else f"{' '.join(ats[:SHOWN])} และอีก {len(ats) - SHOWN} มาตรการ"
    text = f"มาตรการลำดับที่ {named} ยังไม่มี{what} กรอกที่หน้าแผน หรือเลือกหลายมาตรการแล้วกรอกพร้อมกัน"
    yield reading.told(kind, text, f"{_base(reading)}/measures/{ats[0]}/{field}")


def _has_period(measure: Measure) -> bool:
    own = measure.period
    said = own is not None and (one_line(own.text) or own.start or own.end)
    return bool(said or any(one_line(part.period) for part in measure.parts))


def _periods(at: int, measure: Measure) -> Iterator[tuple[Period, str]]:
    """The period of a measure and those of its parts, each with its place."""
    if measure.period is not None:
        yield measure.period, f"measures/{at}/period/text"
    for number, part in enumerate(measure.parts, 1):
        yield Period(text=part.period), f"measures/{at}/parts/{number}/period"


def _doubts(period: Period, year: int) -> Iterator[str]:
    """What is doubtful in the words; where there are none, in the days."""
    if words := one_line(period.text):
        yield from read_period(words, year).doubts
        return
    first, last = fiscal_span(year)
    days = [day for day in (period.start, period.end) if day]
    if any(not first <= day <= last for day in days):
        told = " ถึง ".join(map(thai_date, days))
        yield f"มีช่วงเวลา {told} ซึ่งอยู่นอกปีงบประมาณ {first.year + ERA + 1} ตรวจวันที่"


def _placed(reading: Reading) -> Iterator[Placed]:
    yield from enumerate(_snapshot(reading).plan.measures, 1)


def _base(reading: Reading) -> str:
    return f"plans/{_snapshot(reading).plan.fiscal_year}"


def _snapshot(reading: Reading) -> PlanSnapshot:
    assert isinstance(reading.snapshot, PlanSnapshot)
    return reading.snapshot
