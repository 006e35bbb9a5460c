"""What a file points to must exist: codes of the year's framework, levels, committees."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.office import FrameworkChange, Office
from ita_desktop.exchange.office_file.envelope import OfficeFile
from ita_desktop.exchange.office_file.values import excerpt, listed
from ita_desktop.exchange.office_file.years import YearFrameworks
from ita_desktop.exchange.places import Gaps, member
from ita_desktop.exchange.problems import Problem

CORRECTABLE = ("title", "weight", "components", "waits")

Problems = Iterator[Problem]


def unknown_references(file: OfficeFile, merged: Office) -> tuple[Problem, ...]:
    """Every place of ``file`` that points to what neither the frameworks nor ``merged`` have.

    ``merged`` is the office as it would be after the import.
    """
    return tuple(_References(file, merged, YearFrameworks(file.framework_of)).all())


class _Codes:
    """The codes of one framework, by what may be written where."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self.scores = frozenset(framework.codes)
        self.items = frozenset(framework.item_codes)
        self.groups = self.items | {sub.code for sub in framework.sub_indicators}
        self.asked = self.scores | {question.code for question in framework.questions}
        self.indicators = frozenset(indicator.number for indicator in framework.indicators)

    def missing(
        self, gaps: Gaps, place: str, named: Iterable[str] | None, known: Collection[str]
    ) -> Problems:
        """The elements of a list of codes that are not known."""
        for where, code in gaps.each(place, tuple(named or ())):
            if code not in known:
                yield self.unknown(where, code)

    def unknown(self, place: str, code: str) -> Problem:
        """That a code is not in the framework."""
        year, shown = self.framework.fiscal_year, excerpt(code)
        if not self.indicators:
            allowed = listed(self.framework.codes)
            return Problem(place, f"ปี {year} อยู่ก่อนกรอบแรกที่มี รับเฉพาะ {allowed} ไม่รับ “{shown}”")
        way_out = "ตรวจรหัส หรือระบุ “framework” เป็นปีที่มีรหัสนี้"
        return Problem(place, f"ไม่มีรหัส “{shown}” ในกรอบปี {year} {way_out}")


@dataclass(frozen=True, slots=True)
class _References:
    file: OfficeFile
    merged: Office
    frameworks: YearFrameworks

    def all(self) -> Problems:
        office, gaps = self.file.office, self.file.gaps
        assessments = {each.fiscal_year: each for each in self.merged.assessments}
        for place, change in gaps.each("framework_changes", office.framework_changes):
            yield from self._change(place, change)
        for place, assessment in gaps.each("assessments", office.assessments):
            yield from self._assessment(place, assessment, assessments[assessment.fiscal_year])
        for place, plan in gaps.each("plans", office.plans):
            yield from self._plan(place, plan, assessments)
        yield from self._meetings()

    def _change(self, place: str, change: FrameworkChange) -> Problems:
        framework = self.frameworks.of(change.framework)
        if framework is None or not framework.indicators:
            yield _no_framework(member(place, "framework"), change.framework)
            return
        code, _, name = change.path.rpartition(".")
        wording = code == "components" and name in framework.components
        if not wording and (name not in CORRECTABLE or not framework.expand(code)):
            told = f"แก้กรอบปี {change.framework} ที่ “{excerpt(change.path)}” ไม่ได้"
            known = listed([f".{each}" for each in CORRECTABLE])
            ways = f"ใช้รหัสตามด้วย {known} เช่น o12.title หรือใช้ components. ตามด้วยชื่อองค์ประกอบ"
            yield Problem(member(place, "path"), f"{told} {ways}")
        if change.value is None:
            yield Problem(member(place, "value"), "ไม่มี “value” ซึ่งเป็นค่าที่แก้ ต้องระบุ")

    def _assessment(self, place: str, named: Assessment, merged: Assessment) -> Problems:
        framework = self.frameworks.of(merged.framework_year)
        if framework is None:
            where = member(place, "fiscal_year" if named.framework is None else "framework")
            yield _no_framework(where, merged.framework_year)
            return
        if named.level is not None and named.level not in framework.levels:
            told = f"ไม่มีระดับ “{excerpt(named.level)}” ในปี {named.fiscal_year}"
            yield Problem(member(place, "level"), f"{told} ใช้ได้คือ {listed(framework.levels)}")
        codes = _Codes(framework)
        yield from _members(place, named, codes)
        for where, source in self.file.gaps.each(member(place, "sources"), named.sources):
            if source.on is not None and source.on not in codes.scores:
                yield codes.unknown(member(where, "on"), source.on)
        for where, finding in self.file.gaps.each(member(place, "findings"), named.findings):
            yield from self._finding(where, finding, codes)
        if named.framework is not None:
            yield from _left_behind(member(place, "framework"), named, merged, codes)

    def _finding(self, place: str, finding: AnalysisFinding, codes: _Codes) -> Problems:
        yield from codes.missing(self.file.gaps, member(place, "on"), finding.on, codes.asked)
        yield from codes.missing(self.file.gaps, member(place, "items"), finding.items, codes.groups)

    def _plan(self, place: str, plan: Plan, assessments: Mapping[int, Assessment]) -> Problems:
        pointing = [
            (where, measure)
            for where, measure in self.file.gaps.each(member(place, "measures"), plan.measures)
            if measure.answers or measure.indicators
        ]
        if not pointing:
            return
        framework = self._answered(plan, assessments)
        if framework is None:
            yield _no_framework(member(place, "from_assessment"), _answered_year(plan))
            return
        codes = _Codes(framework)
        for where, measure in pointing:
            yield from self._measure(where, measure, codes)

    def _answered(self, plan: Plan, assessments: Mapping[int, Assessment]) -> Framework | None:
        """The framework of the answered result; the plan's own where only totals are known of that."""
        year = _answered_year(plan)
        answered = assessments.get(year)
        framework = self.frameworks.of(year if answered is None else answered.framework_year)
        if framework is not None and not framework.indicators:
            return self.frameworks.of(plan.fiscal_year)
        return framework

    def _measure(self, place: str, measure: Measure, codes: _Codes) -> Problems:
        yield from codes.missing(self.file.gaps, member(place, "answers"), measure.answers, codes.asked)
        indicators = member(place, "indicators")
        for where, number in self.file.gaps.each(indicators, measure.indicators or ()):
            if number not in codes.indicators:
                told = f"ไม่มีตัวชี้วัดที่ {number} ในกรอบปี {codes.framework.fiscal_year}"
                yield Problem(where, f"{told} ตรวจเลขตัวชี้วัด")

    def _meetings(self) -> Problems:
        keys = {committee.key for committee in self.merged.committees}
        for place, meeting in self.file.gaps.each("meetings", self.file.office.meetings):
            if meeting.committee is not None and meeting.committee not in keys:
                told = f"ไม่มีคณะกรรมการ “{excerpt(meeting.committee)}”"
                way_out = "เพิ่มไว้ใน “committees” ของไฟล์ หรือแก้ให้ตรงกับที่มี"
                yield Problem(member(place, "committee"), f"{told} {way_out}")


def _members(place: str, named: Assessment, codes: _Codes) -> Problems:
    """Objects whose members are named by codes."""
    for name, members, known in (
        ("respondents", named.respondents or {}, codes.scores),
        ("scores", named.scores, codes.scores),
        ("recommendations", named.recommendations or {}, codes.scores),
        ("oit", named.oit, codes.items),
    ):
        for code in members:
            if code not in known:
                yield codes.unknown(member(member(place, name), code), code)


def _left_behind(place: str, named: Assessment, merged: Assessment, codes: _Codes) -> Problems:
    """Another framework must have the codes under which the office has data already."""
    lost = [code for code in merged.scores if code not in codes.scores and code not in named.scores]
    lost += [code for code in merged.oit if code not in codes.items and code not in named.oit]
    if lost:
        told = f"กรอบปี {named.framework} ไม่มีรหัส {listed(lost[:5])} ซึ่งมีข้อมูลอยู่แล้ว"
        yield Problem(place, f"{told} ใช้กรอบเดิมของปีนี้")


def _answered_year(plan: Plan) -> int:
    return plan.fiscal_year - 1 if plan.from_assessment is None else plan.from_assessment


def _no_framework(place: str, year: int) -> Problem:
    told = f"ยังไม่มีกรอบการประเมินปี {year}"
    return Problem(place, f"{told} นำเข้าไฟล์กรอบ (ita-{year}.toml) ก่อน หรือระบุ “framework” เป็นปีที่มีกรอบ")
