"""What is known of a meeting and of the result that it discusses, in the words of minutes."""

from collections.abc import Iterator
from datetime import date

from ita_desktop.documents.score_table import printed_short
from ita_desktop.documents.texts import one_line
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.meetings import Committee, Meeting
from ita_desktop.domain.meetings.roles import is_chair
from ita_desktop.domain.officers import acting, as_on_day
from ita_desktop.domain.thai.dates import fiscal_year, thai_date
from ita_desktop.domain.thai.normal import comparable

LOWEST = 3
"""How many of the lowest indicators are named."""


def facts(
    meeting: Meeting, committee: Committee | None, office: Agency, former: Meeting | None
) -> Iterator[tuple[str, str]]:
    """What the meeting itself tells; what is not known is left out."""
    agency = one_line(office.name)
    yield "agency", agency
    chair = next(filter(is_chair, meeting.attendance), None)
    if chair is not None and chair.state == "present":
        yield "chair", " ".join(filter(None, map(one_line, (chair.name, chair.post))))
        yield "acting", _acting_for(one_line(chair.post), as_on_day(office, meeting.day))
    if committee is not None:
        yield "order_number", one_line(committee.order_number)
        yield "committee", one_line(committee.name).removesuffix(f"ของ{agency}").strip()
        yield "duties", joined([one_line(duty) for duty in committee.duties or ()])
    number = one_line(meeting.approves)
    if number:
        on = former.date if former else None
        day = f" เมื่อวันที่ {thai_date(on)}" if isinstance(on, date) else ""
        yield "former", f" ครั้งที่ {number}{day}"


def _acting_for(post: str, office: Agency) -> str:
    """Who acts for a post on the day, in the words of the order: post, word, for which post."""
    wanted = comparable(post)
    for officer in office.officers:
        told = acting(officer.acting_for)
        if told is not None and wanted and wanted.startswith(comparable(told.post)):
            return f"{one_line(officer.post)} {told.word}{told.post}".strip()
    return ""


def joined(parts: list[str]) -> str:
    """``ก ข และค``; a blank parts the word from what is not Thai."""
    if len(parts) < 2:
        return "".join(parts)
    gap = "" if "ก" <= parts[-1][:1] <= "๛" else " "
    return f"{' '.join(parts[:-1])} และ{gap}{parts[-1]}"


def of_result(year: YearSnapshot) -> Iterator[tuple[str, str]]:
    """What the result of a fiscal year tells: level, total, instruments, the lowest indicators."""
    scores = year.scores()
    yield "year", str(year.fiscal_year)
    yield "level", year.level()
    if "overall" in scores:
        yield "overall", printed_short(scores["overall"])
    yield "instruments", _instruments(year)
    named = [each for each in year.framework.indicators if each.code in scores]
    lowest = sorted(named, key=lambda each: (scores[each.code], each.number))[:LOWEST]
    told = [f"ตัวชี้วัดที่ {each.code} {each.title} {printed_short(scores[each.code])} คะแนน" for each in lowest]
    yield "lowest", joined(told)
    yield from _weakness(year, [each.code for each in lowest])


def _instruments(year: YearSnapshot) -> str:
    """Each instrument, its parts where it has some, the lowest named as such."""
    scores, found = year.scores(), []
    for instrument in year.framework.instruments:
        code = instrument.code
        parts = [(f"{code} {part.short_title}", f"{code}.{part.key}") for part in instrument.parts]
        known = [(name, scores[key]) for name, key in parts if key in scores]
        if not known and instrument.code in scores:
            known = [(instrument.code, scores[instrument.code])]
        found += known
    if not found:
        return ""
    least = min(score for _, score in found)
    alone = sum(score == least for _, score in found) == 1 and len(found) > 1
    return joined(
        [
            f"{name} {printed_short(score)} คะแนน{' ซึ่งน้อยที่สุด' if alone and score == least else ''}"
            for name, score in found
        ]
    )


def _weakness(year: YearSnapshot, lowest: list[str]) -> Iterator[tuple[str, str]]:
    """The first finding to improve on one of the lowest indicators, and what stands in the office's way."""
    held = year.assessment
    if held is None:
        return
    codes = {
        question.code
        for indicator in year.framework.indicators
        if indicator.code in lowest
        for question in indicator.questions
    }
    for finding in held.findings:
        on = {code.split(".")[0] for code in finding.on or ()}
        if finding.kind == "improve" and finding.issue and on & (codes | set(lowest)):
            yield "issue", one_line(finding.issue)
            yield "advice", one_line(finding.advice)
            break
    points = [one_line(point) for limitation in held.limitations for point in limitation.points or ()]
    yield "problems", joined(points)


def of_checklist(year: YearSnapshot) -> Iterator[tuple[str, str]]:
    """How far the OIT items of a fiscal year are."""
    yield "oit_year", str(year.fiscal_year)
    held = year.assessment
    if held is None or not held.oit:
        return
    total = len(year.framework.items)
    done = sum(item.status == "done" for item in held.oit.values())
    yield "oit_all", str(total)
    yield "oit_done", str(done)
    yield "oit_left", str(total - done)


def discussed(meeting: Meeting, today: date) -> int:
    """The fiscal year in which the meeting is held: it discusses that year's work and an earlier result."""
    return fiscal_year(meeting.day or today)
