"""What a year's scores mean in words: the level, why it is not the next one, each instrument's gap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from ita_desktop.domain.frameworks import Band, Framework
from ita_desktop.domain.scores import Score

CENT = Decimal("0.01")
OVERALL = "overall"


@dataclass(frozen=True, slots=True)
class Measured:
    """One instrument, or one part of it, this year and last; None where not known."""

    code: str
    title: str
    now: Decimal | None
    before: Decimal | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a year stands; ``limit`` is what each instrument needs for the next level, None if not tested."""

    overall: Decimal | None
    level: str
    headline: str
    reason: str
    instruments: tuple[Measured, ...]
    limit: Decimal | None
    marks: tuple[Decimal, ...]


def standing(
    framework: Framework,
    fiscal_year: int,
    entered: Mapping[str, Score],
    computed: Mapping[str, Decimal],
    last_year: Mapping[str, Score],
    level: str | None,
) -> Standing:
    """Put a year's figures into words; figures entered go before figures computed."""

    def now(code: str) -> Decimal | None:
        return entered[code].value if code in entered else cents(computed.get(code))

    def before(code: str) -> Decimal | None:
        return last_year[code].value if code in last_year else None

    measured = tuple(
        Measured(code, title, now(code), before(code)) for code, title in instrument_codes(framework)
    )
    overall = now(OVERALL)
    held = level or reached(framework.bands, overall, measured) or ""
    wanted = next_band(framework.bands, held)
    return Standing(
        overall=overall,
        level=held,
        headline=headline(held, overall, before(OVERALL), fiscal_year - 1),
        reason=reason(wanted, overall, measured, held),
        instruments=measured,
        limit=wanted.instruments if wanted else None,
        marks=marks(framework.bands, measured),
    )


def cents(value: Decimal | None) -> Decimal | None:
    """An exact figure as it is shown."""
    return None if value is None else value.quantize(CENT, ROUND_HALF_UP)


def instrument_codes(framework: Framework) -> list[tuple[str, str]]:
    """The instruments as the level rule tests them: parts apart where an instrument has parts."""
    codes = []
    for instrument in framework.instruments:
        parts = [(f"{instrument.code}.{part.key}", part.short_title) for part in instrument.parts]
        codes += parts or [(instrument.code, instrument.code)]
    return codes


def reached(bands: Sequence[Band], overall: Decimal | None, measured: Sequence[Measured]) -> str | None:
    """The level that the known figures give, None where one is missing."""
    if overall is None:
        return None
    for band in bands:
        if band.instruments is not None and any(each.now is None for each in measured):
            return None
        least = min((each.now for each in measured if each.now is not None), default=None)
        tested = band.instruments is None or (least is not None and least >= band.instruments)
        if overall >= band.overall and tested:
            return band.level
    return None


def next_band(bands: Sequence[Band], level: str) -> Band | None:
    """The band above a level: the highest one itself where it is reached or no level is known."""
    names = [band.level for band in bands]
    if not bands:
        return None
    return bands[max(0, names.index(level) - 1)] if level in names else bands[0]


def headline(level: str, overall: Decimal | None, before: Decimal | None, last: int) -> str:
    """The level and how far the year moved."""
    words = [f"ระดับ{level}" if level and not level.isascii() else f"ระดับ {level}"] if level else []
    if overall is not None and before is not None:
        moved = overall - before
        verb = "เพิ่มขึ้น" if moved > 0 else "ลดลง"
        words.append(f"{verb} {abs(moved)} จากปี {last}" if moved else f"เท่ากับปี {last}")
    return " ".join(words)


def reason(band: Band | None, overall: Decimal | None, measured: Sequence[Measured], level: str) -> str:
    """Why the next level is not reached, in one sentence."""
    if band is None:
        return ""
    if overall is None:
        return "ยังไม่มีคะแนนรวม กรอกได้ที่หน้าคะแนน"
    if band.level == level:
        return "อยู่ในระดับสูงสุดของเกณฑ์"
    short = [each.title for each in measured if is_below(each.now, band.instruments)]
    if overall < band.overall:
        return f"ยังไม่ถึง{spaced(band.level)} คะแนนรวมขาดอีก {band.overall - overall}"
    if short:
        return f"ยังไม่ถึง{spaced(band.level)} เพราะ {named(short, measured)} ต่ำกว่า {plain(band.instruments)}"
    return ""


def is_below(value: Decimal | None, limit: Decimal | None) -> bool:
    """Whether a known figure misses a limit."""
    return value is not None and limit is not None and value < limit


def named(short: Sequence[str], measured: Sequence[Measured]) -> str:
    """Names of instruments as one says them: both parts of EIT together."""
    parts = [each.title for each in measured if each.code.startswith("EIT.")]
    if len(parts) == 2 and all(part in short for part in parts):
        rest = [name for name in short if name not in parts]
        return " ".join([*rest[:1], "EIT ทั้งสองส่วน", *rest[1:]]) if rest else "EIT ทั้งสองส่วน"
    return " ".join(short)


def spaced(level: str) -> str:
    """A level behind Thai words: a Latin one stands apart."""
    return f" {level}" if level.isascii() else level


def plain(limit: Decimal | None) -> str:
    """A limit without empty decimals."""
    return "" if limit is None else f"{limit.normalize():f}"


def marks(bands: Sequence[Band], measured: Sequence[Measured]) -> tuple[Decimal, ...]:
    """The two highest limits between levels: the lines of the scale."""
    return tuple(sorted({band.overall for band in bands if band.overall > 0}, reverse=True)[:2])
