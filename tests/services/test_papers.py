"""Printing from the office's data: which papers, which meeting, what is refused."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as open_docx
from pypdf import PdfReader

from ita_desktop.domain.errors import ItaError, NotFound
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.domain.meetings import Committee
from ita_desktop.services.bundle import Services
from ita_desktop.services.context import YearNotFound
from ita_desktop.services.meetings import AmbiguousMeeting, MeetingKey, MeetingNotFound
from ita_desktop.services.papers import Request
from tests.services.conftest import P1, P5, take_in


def words(content: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages)


def test_only_what_the_data_allows_is_possible(office: Services) -> None:
    assert office.papers.possible() == ()
    take_in(office, P5)
    possible = [(each.word, each.year) for each in office.papers.possible()]
    assert {("minutes", 2566), ("oit-status", 2567), ("order", 0)} <= set(possible)
    assert ("oit-status", 2566) not in possible
    assert not {"memo", "letter"} & {word for word, _ in possible}


def test_papers_of_a_year_are_possible_where_it_has_what_they_show(office: Services) -> None:
    take_in(office, P5)
    of_years = {(each.word, each.year) for each in office.papers.possible() if each.meeting is None}
    assert {("scores", 2566), ("oit-status", 2567)} <= of_years
    assert not {("oit-status", 2566), ("scores", 2567)} & of_years
    assert "measures" not in {word for word, _ in of_years}


def test_a_plan_is_possible_in_its_own_fiscal_year(office: Services) -> None:
    take_in(office, P1)
    assert [each.year for each in office.papers.possible() if each.word == "measures"] == [2569]
    printed = words(office.papers.pdf(Request("measures", 2569)))
    assert "ประจำปีงบประมาณพ.ศ.๒๕๖๙" in printed
    assert "ขั้นตอนหรือวิธีการปฏิบัติ" in printed


def test_a_plan_of_a_year_before_the_frameworks_still_names_its_indicators(office: Services) -> None:
    with office.context.act("แผน") as unit:
        unit.office.put_plan(Plan(fiscal_year=2560, measures=(Measure(title="ก", indicators=(1,)),)))
    assert "การปฏิบัติหน้าที่" in words(office.papers.pdf(Request("measures", 2560)))


@pytest.mark.parametrize(("word", "year"), [("measures", 2568), ("scores", 2570)])
def test_a_year_without_what_a_paper_shows_is_refused_in_words(
    office: Services, tmp_path: Path, word: str, year: int
) -> None:
    take_in(office, P1)
    with pytest.raises(NotFound, match=str(year)):
        office.papers.print_to(tmp_path / "x.xlsx", Request(word, year))
    assert not (tmp_path / "x.xlsx").exists()


def test_the_only_meeting_of_a_year_needs_no_number(office: Services) -> None:
    take_in(office, P5)
    assert "รายงานการประชุม" in words(office.papers.pdf(Request("minutes", 2566)))


def test_several_meetings_ask_which(office: Services) -> None:
    take_in(office, P5)
    office.meetings.create("ita", date(2023, 12, 1))
    with pytest.raises(AmbiguousMeeting, match="2/2566"):
        office.papers.pdf(Request("minutes", 2566))
    assert office.papers.pdf(Request("minutes", 2566, meeting="2"))


@pytest.mark.parametrize("number", ["ครั้งที่ ๑", "1", "ครั้งที่ ๑/๒๕๖๖", "01/66", "๑ / ๖๖"])
def test_a_meeting_is_asked_for_as_clerks_write_its_number(office: Services, number: str) -> None:
    take_in(office, P5)
    assert "รายงานการประชุม" in words(office.papers.pdf(Request("minutes", 2566, meeting=number)))


def test_two_committees_of_one_number_are_named_and_the_number_once(office: Services) -> None:
    take_in(office, P5)
    office.meetings.save_committee(Committee(key="other", name="คณะทำงานอีกชุด"))
    office.meetings.create("other", date(2023, 1, 9))
    with pytest.raises(AmbiguousMeeting, match="ita other") as told:
        office.papers.pdf(Request("minutes", 2566))
    assert str(told.value).count("1/2566") == 1


def test_committee_settles_a_shared_number(office: Services) -> None:
    take_in(office, P5)
    office.meetings.save_committee(Committee(key="other", name="คณะทำงานอีกชุด"))
    office.meetings.create("other", date(2023, 1, 9))
    with pytest.raises(AmbiguousMeeting):
        office.papers.pdf(Request("minutes", 2566, meeting="1/2566"))
    other = office.papers.pdf(Request("minutes", 2566, meeting="1/2566", committee="other"))
    assert "คณะทำงานอีกชุด" in words(other)


def test_what_is_not_there_is_named(office: Services) -> None:
    with pytest.raises(MeetingNotFound, match="9/2566"):
        office.papers.pdf(Request("minutes", 2566, meeting="9/2566"))
    with pytest.raises(YearNotFound, match="2570"):
        office.papers.pdf(Request("oit-status", 2570))


def test_digits_follow_the_setting_and_the_request_overrides_it(office: Services) -> None:
    take_in(office, P5)
    assert "๒๕๖๗" in words(office.papers.pdf(Request("oit-status", 2567)))
    office.agency.set("digits", "arabic")
    assert "2567" in words(office.papers.pdf(Request("oit-status", 2567)))
    assert "๒๕๖๗" in words(office.papers.pdf(Request("oit-status", 2567, digits="thai")))


def test_a_table_without_a_year_shows_the_newest_data(office: Services) -> None:
    take_in(office, P5)
    key = MeetingKey("ita", "1/2566")
    meeting = office.meetings.get(key)
    agenda = tuple(
        replace(
            item,
            topics=tuple(
                replace(topic, entries=tuple(replace(entry, fiscal_year=None) for entry in topic.entries))
                for topic in item.topics
            ),
        )
        for item in meeting.agenda
    )
    office.meetings.save(key, replace(meeting, agenda=agenda))
    assert "รายงานผลตามนโยบายNoGiftPolicy" in words(office.papers.pdf(Request("minutes", 2566)))


def test_a_character_without_a_shape_is_refused_by_name(office: Services, tmp_path: Path) -> None:
    take_in(office, P5)
    key = MeetingKey("ita", "1/2566")
    office.meetings.save(key, replace(office.meetings.get(key), place="ห้อง พัสดुราย"))
    with pytest.raises(ItaError, match=r"U\+0941"):
        office.papers.print_to(tmp_path / "x.pdf", Request("minutes", 2566))
    assert not (tmp_path / "x.pdf").exists()


def test_print_needs_no_scores(office: Services) -> None:
    take_in(office, P1)
    with pytest.raises(MeetingNotFound):
        office.papers.pdf(Request("minutes", 2568))


def test_a_folder_that_is_not_there_is_named(office: Services, tmp_path: Path) -> None:
    take_in(office, P5)
    with pytest.raises(ItaError):
        office.papers.print_to(tmp_path / "none" / "x.pdf", Request("oit-status", 2567))


def test_a_number_of_another_year_is_no_meeting_of_this(office: Services) -> None:
    take_in(office, P5)
    assert office.papers.pdf(Request("minutes", 2566, meeting="1"))
    with pytest.raises(MeetingNotFound, match="2567"):
        office.papers.pdf(Request("minutes", 2567, meeting="๑/๒๕๖๖"))


def test_a_number_without_a_year_prints(office: Services) -> None:
    take_in(office, P5)
    key = MeetingKey("ita", "1/2566")
    office.meetings.save(key, replace(office.meetings.get(key), number="๒"))
    wanted = [request for request in office.papers.possible() if request.word == "minutes"]
    assert [office.papers.document(request).title for request in wanted] != []


def test_a_paper_is_written_as_a_word_file(office: Services, tmp_path: Path) -> None:
    take_in(office, P5)
    office.papers.print_to(tmp_path / "x.docx", Request("minutes", 2566))
    told = "".join(paragraph.text for paragraph in open_docx(str(tmp_path / "x.docx")).paragraphs)
    assert "เลิกประชุมเวลา ๑๑.๓๐ น." in told
