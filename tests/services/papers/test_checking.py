"""The check before print from the office's data."""

from dataclasses import replace

import pytest

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.papers import Request
from tests.services.conftest import P1, P5, take_in

MINUTES = Request("minutes", 2566)
KEY = MeetingKey("ita", "1/2566")


def kinds(office: Services, request: Request = MINUTES) -> list[str]:
    return [each.kind for each in office.papers.check(request).findings]


def test_findings_and_what_is_right(office: Services) -> None:
    take_in(office, P5)
    told = office.papers.check(MINUTES)
    assert [each.kind for each in told.findings] == ["resolution", "table"]
    assert "คะแนนในข้อความตรงกับข้อมูล" in told.passed


def test_scores_are_known_without_a_table(office: Services) -> None:
    """A speech may tell a year's scores in minutes that show none."""
    take_in(office, P5)
    meeting = office.meetings.get(KEY)
    item = meeting.agenda[3]
    topic = item.topics[0]
    entries = tuple(each for each in topic.entries if each.insert is None)
    wrong = replace(entries[2], text=(entries[2].text or "").replace("๙๘.๑๙", "๙๘.๑๒"))
    topics = (replace(topic, entries=(*entries[:2], wrong, *entries[3:])),)
    agenda = (*meeting.agenda[:3], replace(item, topics=topics), *meeting.agenda[4:])
    office.meetings.save(KEY, replace(meeting, agenda=agenda))
    assert kinds(office) == ["resolution", "figure"]


def test_what_is_mended_is_found_no_more(office: Services) -> None:
    take_in(office, P5)
    meeting = office.meetings.get(KEY)
    item = meeting.agenda[3]
    topics = (replace(item.topics[0], resolution="เห็นชอบ"),)
    office.meetings.save(
        KEY, replace(meeting, agenda=(*meeting.agenda[:3], replace(item, topics=topics), *meeting.agenda[4:]))
    )
    assert kinds(office) == ["table"]


def test_a_draft_of_a_memo_is_checked_before_it_is_kept(office: Services) -> None:
    take_in(office, P1)
    memo = office.memos.memos()[0]
    request = Request("memo", 2568, memo=memo.key)
    assert kinds(office, request) == []
    facts = (memo.facts or "").replace("๙๗.๐๐", "๙๗.๑๐")
    found = office.papers.check(request, replace(memo, facts=facts, to=())).findings
    assert [each.kind for each in found] == ["addressee", "figure"]
    assert found[1].place == f"memos/{memo.key}/facts"
    assert kinds(office, request) == []


def test_every_possible_paper_can_be_checked(office: Services) -> None:
    office.exchange.fill_sample(P5.parent.parent.parent / "resources" / "sample" / "office.json")
    requests = office.papers.possible()
    assert requests
    for request in requests:
        assert office.papers.check(request).passed, request


def test_a_paper_that_cannot_be_made_is_refused(office: Services) -> None:
    with pytest.raises(ItaError):
        office.papers.check(MINUTES)
    with pytest.raises(ItaError):
        office.papers.check(Request("poem", 2566))
