"""What an import would do to the office's data, before anything is done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.office import Draft, Office, score_place
from ita_desktop.exchange.merging import Merger, PlanEntry
from ita_desktop.exchange.office_file.envelope import OfficeFile
from ita_desktop.exchange.office_file.references import unknown_references
from ita_desktop.exchange.places import member
from ita_desktop.exchange.problems import Problem


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """An entry for each value that the file names, and the office as it would be.

    One refused entry refuses the file: ``merged`` is then the office as it is.
    """

    entries: tuple[PlanEntry, ...]
    merged: Office

    @property
    def refused(self) -> tuple[PlanEntry, ...]:
        """Why the file is not taken."""
        return tuple(entry for entry in self.entries if entry.state == "refused")

    @property
    def warnings(self) -> tuple[PlanEntry, ...]:
        """What of the file is left out."""
        return tuple(entry for entry in self.entries if entry.state == "warning")

    @property
    def changes(self) -> tuple[PlanEntry, ...]:
        """What would be new or changed; empty where the file is refused."""
        if self.refused:
            return ()
        return tuple(entry for entry in self.entries if entry.state in ("new", "changed"))


def plan_import(current: Office, file: OfficeFile, *, replace_agency: bool = False) -> ImportPlan:
    """Merge a file into an office by identity; the same file again changes nothing.

    A record is known by its year, key, committee and number (findings, measures, memos and officers without
    key by position). Lists without identity are taken whole, but logs: they keep the entries of both sides.
    With ``replace_agency`` the file may come from
    another office.
    """
    settled = dict(_settled_drafts(current, file))
    merger = Merger(file.gaps, {place: _told(draft) for place, draft in settled.items()})
    merged = merger.record(_without(current, settled), file.office, "")
    problems = [*file.problems, *unknown_references(file, merged)]
    if not replace_agency:
        problems += _other_agency(current.agency, file.office.agency)
    refused = [PlanEntry(each.place, "refused", why=each.text) for each in problems]
    warnings = [PlanEntry(each.place, "warning", why=each.text) for each in file.warnings]
    return ImportPlan((*refused, *warnings, *merger.entries), current if refused else merged)


def _other_agency(current: Agency | None, named: Agency | None) -> Iterator[Problem]:
    """A file of another office: its name or province differs where both say it."""
    if current is None or named is None:
        return
    for field in ("name", "province"):
        own, other = getattr(current, field), getattr(named, field)
        if own and other and "".join(own.split()) != "".join(other.split()):
            yield Problem(
                member("agency", field),
                f"ไฟล์นี้เป็นของ {_full_name(named)} แต่ข้อมูลในเครื่องเป็นของ {_full_name(current)} "
                "เลือกไฟล์ของหน่วยงานนี้ หรือสั่งนำเข้าแบบเปลี่ยนหน่วยงาน (--replace-agency)",
            )
            return


def _full_name(agency: Agency) -> str:
    province = f" จังหวัด{agency.province}" if agency.province else ""
    return f"{agency.name or 'หน่วยงานที่ไม่ระบุชื่อ'}{province}"


def _settled_drafts(current: Office, file: OfficeFile) -> Iterator[tuple[str, Draft]]:
    """Drafts of scores for which the file brings another value, by the score's place in the file."""
    waiting = {draft.place: draft for draft in current.drafts}
    kept = {draft.place for draft in file.office.drafts}
    held = {each.fiscal_year: each.scores for each in current.assessments}
    for place, assessment in file.gaps.each("assessments", file.office.assessments):
        scores = held.get(assessment.fiscal_year, {})
        for where, code, score in file.gaps.members(member(place, "scores"), assessment.scores):
            name = score_place(assessment.fiscal_year, code)
            if name in waiting and name not in kept and scores.get(code) != score:
                yield where, waiting[name]


def _told(draft: Draft) -> str:
    return f"ข้อความที่พิมพ์ค้างไว้ “{draft.text}” ถูกนำออก เพราะไฟล์มีคะแนนของช่องนี้"


def _without(current: Office, settled: dict[str, Draft]) -> Office:
    dropped = {draft.place for draft in settled.values()}
    return replace(current, drafts=tuple(each for each in current.drafts if each.place not in dropped))
