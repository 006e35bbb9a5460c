"""Papers with faults planted into the cases."""

import json
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ita_desktop.documents import minutes
from ita_desktop.documents.blocks import Digits, Document, Paragraph, plain
from ita_desktop.documents.checks import PaperFinding, check
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.snapshots import CommitteeSnapshot, MeetingSnapshot, MemoSnapshot, PaperSnapshot
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.office import Office
from ita_desktop.domain.thai.digits import to_arabic
from ita_desktop.exchange import read_office
from tests.documents.offices import P5, ROOT, framework

P5_KINDS = ["resolution", "table"]
"""What the case has of its own."""


def case_data(case: str = P5) -> dict[str, Any]:
    """A case as plain data, to be changed."""
    data: dict[str, Any] = json.loads((ROOT / "tests" / "cases" / f"{case}.json").read_text("utf-8"))
    return data


def swapped(data: Any, words: Iterable[tuple[str, str]]) -> Any:
    """The data with pieces of its JSON put in the place of others; each must stand somewhere."""
    text = json.dumps(data, ensure_ascii=False)
    for old, new in words:
        assert old in text, old
        text = text.replace(old, new, 1)
    return json.loads(text)


def as_office(data: dict[str, Any]) -> Office:
    """Plain data as records."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "office.json"
        file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        read = read_office(file, framework)
    assert not read.problems, read.problems
    return read.office


def years_of(office: Office) -> dict[int, YearSnapshot]:
    """The fiscal years of an office."""
    return {
        each.fiscal_year: YearSnapshot(
            fiscal_year=each.fiscal_year, framework=framework(each.framework_year), assessment=each
        )
        for each in office.assessments
    }


def minutes_of(data: dict[str, Any], digits: Digits = "thai") -> tuple[PaperFinding, ...]:
    """What the check finds in the minutes of the first meeting."""
    office = as_office(data)
    meeting = office.meetings[0]
    committees = {each.key: each for each in office.committees}
    snapshot = MeetingSnapshot(
        agency=office.agency or Agency(),
        digits=digits,
        meeting=meeting,
        committee=committees.get(meeting.committee or ""),
        years=years_of(office),
    )
    return check("minutes", snapshot, minutes.build(snapshot))


def paper_of(snapshot: PaperSnapshot, *words: str | None) -> Document:
    """A paper that prints these words, a paragraph each."""
    lines = [line for each in words if each for line in each.splitlines()]
    return finished(
        Document(title="", digits=snapshot.digits, blocks=tuple(Paragraph(plain(line)) for line in lines))
    )


def memo_of(data: dict[str, Any], digits: Digits = "thai") -> tuple[PaperFinding, ...]:
    """What the check finds in the first memo, whatever its form."""
    office = as_office(data)
    memo, years = office.memos[0], years_of(office)
    year = memo.fiscal_year or max(years)
    snapshot = MemoSnapshot(
        agency=office.agency or Agency(),
        digits=digits,
        memo=memo,
        year=years.get(year),
        before=years.get(year - 1),
    )
    words = (memo.unit_line, memo.subject, *(memo.to or ()), memo.background, memo.facts, memo.proposal)
    people = [part for each in memo.signers for part in (each.name, each.post, each.acting_for, each.opinion)]
    return check("memo", snapshot, paper_of(snapshot, *words, *(memo.body or ()), memo.closing, *people))


def order_of(data: dict[str, Any]) -> tuple[PaperFinding, ...]:
    """What the check finds in the order of the first committee."""
    office = as_office(data)
    committee = office.committees[0]
    snapshot = CommitteeSnapshot(agency=office.agency or Agency(), committee=committee)
    people = [part for each in committee.members for part in (each.name, each.post, each.role)]
    words = (committee.name, committee.order_number, committee.authority, *(committee.duties or ()))
    return check("order", snapshot, paper_of(snapshot, *words, *people))


def kinds(findings: Iterable[PaperFinding]) -> list[str]:
    """The kinds of findings, in their order."""
    return [each.kind for each in findings]


def arabic(data: dict[str, Any]) -> dict[str, Any]:
    """The data with Arabic digits alone."""
    changed: dict[str, Any] = json.loads(to_arabic(json.dumps(data, ensure_ascii=False)))
    return changed
