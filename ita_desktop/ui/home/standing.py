"""What a year's scores mean in words: the level, why it is not the next one, each instrument's gap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.domain.framework_tree import OVERALL
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.levels import Shortfall, judged, level_of, next_level, shortfalls
from ita_desktop.domain.scores import Score
from ita_desktop.domain.thai.spacing import spaced

BOTH_PARTS = "EIT ทั้งสองส่วน"


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
    known = judged(framework, entered, computed)
    measured = tuple(
        Measured(code, titled(framework, code), known.get(code), value_of(last_year, code))
        for code in framework.judged_codes
    )
    held = level if level in framework.levels else level_of(framework, known) or ""
    wanted = (next_level(framework, held) or held) if held else framework.levels[0]
    band = next(band for band in framework.bands if band.level == wanted)
    return Standing(
        overall=known.get(OVERALL),
        level=held,
        headline=headline(held, known.get(OVERALL), value_of(last_year, OVERALL), fiscal_year - 1),
        reason=reason(framework, known, held, wanted),
        instruments=measured,
        limit=band.instruments,
        marks=marks(framework),
    )


def value_of(scores: Mapping[str, Score], code: str) -> Decimal | None:
    """A score's number, None where there is none."""
    return scores[code].value if code in scores else None


def titled(framework: Framework, code: str) -> str:
    """An instrument or its part as one says it: ``IIT``, ``EIT ส่วนที่ 1``."""
    for instrument in framework.instruments:
        for part in instrument.parts:
            if code == f"{instrument.code}.{part.key}":
                known = part.short_title.startswith(instrument.code)
                return part.short_title if known else f"{instrument.code} {part.short_title}"
    return "คะแนนรวม" if code == OVERALL else code


def headline(level: str, overall: Decimal | None, before: Decimal | None, last: int) -> str:
    """The level and how far the year moved."""
    words = [f"ระดับ{spaced(level)}"] if level else []
    if overall is None and before is not None:
        words.append(f"ปี {last} ได้ {before}")
    elif overall is not None and before is not None:
        moved = overall - before
        verb = "เพิ่มขึ้น" if moved > 0 else "ลดลง"
        words.append(f"{verb} {abs(moved)} จากปี {last}" if moved else f"เท่ากับปี {last}")
    return " ".join(words)


def reason(framework: Framework, known: Mapping[str, Decimal], held: str, wanted: str) -> str:
    """Why the next level is not reached, in one sentence."""
    if OVERALL not in known:
        return "ยังไม่มีคะแนนรวม กรอกได้ที่หน้าคะแนน"
    if wanted == held:
        return "อยู่ในระดับสูงสุดของเกณฑ์"
    short = shortfalls(framework, known, wanted)
    if not short:
        return "" if held else "ยังบอกระดับไม่ได้ เพราะคะแนนรายเครื่องมือยังไม่ครบ"
    total = next((each for each in short if each.code == OVERALL), None)
    if total is not None:
        return f"ยังไม่ถึง{spaced(wanted)} คะแนนรวมขาดอีก {total.short}"
    below = named(framework, short)
    gap = " " if below[-1].isascii() else ""
    return f"ยังไม่ถึง{spaced(wanted)} เพราะ {below}{gap}ต่ำกว่า {plain(short[0].needed)}"


def named(framework: Framework, short: Sequence[Shortfall]) -> str:
    """The instruments that are below, as one says them: both parts of EIT together."""
    names = [titled(framework, each.code) for each in short]
    if {"EIT.public", "EIT.survey"} <= {each.code for each in short}:
        at = names.index(titled(framework, "EIT.public"))
        names[at : at + 2] = [BOTH_PARTS]
    return " และ ".join([" ".join(names[:-1]), names[-1]] if names[1:] else names)


def is_below(value: Decimal | None, limit: Decimal | None) -> bool:
    """Whether a known figure misses a limit."""
    return value is not None and limit is not None and value < limit


def plain(limit: Decimal) -> str:
    """A limit without empty decimals."""
    return f"{limit.normalize():f}"


def marks(framework: Framework) -> tuple[Decimal, ...]:
    """The two highest limits between levels: the lines of the scale."""
    return tuple(sorted({band.overall for band in framework.bands if band.overall > 0}, reverse=True)[:2])
