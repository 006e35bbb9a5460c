"""A real meeting's minutes of 2,200 characters, made anew with at most 900 keystrokes."""

import json
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop import bootstrap
from ita_desktop.domain.meetings import Entry, Meeting
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.papers import Request
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.journeys.clerk import Clerk
from tests.journeys.conftest import Start
from tests.rendering.pdf.reading import pages, squeezed

CASE = Path(__file__).resolve().parents[1] / "cases" / "2566-p5.json"
KEY = MeetingKey("ita", "1/2566")
MOST_KEYS, LEAST_TEXT, LEAST_LIKENESS = 900, 0.98, 0.9
ACTING = "ผู้อำนวยการกองคลัง รักษาราชการแทนปลัดเทศบาล "
SUBJECT = "การติดตามและพัฒนาผลการประเมิน ITA ของเทศบาลตำบลตัวอย่าง"
PROVINCE = (
    "องค์กรปกครองส่วนท้องถิ่นประชุมคณะกรรมการ รายงานผลให้คณะกรรมการระดับอำเภอทราบ"
    "ก่อนวันที่ ๕ พฤศจิกายน ๒๕๖๖ และเสนอผู้บริหารสั่งการแก้ไข"
)
WHO = "เจ้าหน้าที่ประสานหัวหน้าสำนักปลัดและปลัดเทศบาลเพื่อ"
WEAK = "การยืมทรัพย์สินของทางราชการที่ยังไม่ถูกต้องตามขั้นตอน และบุคลากรบางรายยังไม่ทราบแนวปฏิบัติ"
ADVICE = "เขียนขั้นตอนการยืมไว้ในคู่มือ ประกาศให้ทราบทั่วกัน และกำชับให้ถือปฏิบัติ"
PROBLEMS = "บุคลากรบางส่วนยังไม่เข้าใจวัตถุประสงค์ของการประเมิน และการประสานงานระหว่างกองล่าช้าเพราะติดภาระงาน"


class Secretary(Clerk):
    """Counts every key that is pressed; what is held with it counts too."""

    keys = 0

    def _press(self, key: Qt.Key, text: str, held: Qt.KeyboardModifier) -> None:
        self.keys += 1 + bin(held.value).count("1")
        super()._press(key, text, held)

    def inserts(self, key: str, *gaps: str) -> None:
        """A stock sentence by its short key, its gaps typed over."""
        self.presses("F4")
        self.types(key)
        for number, words in enumerate(gaps):
            if number:
                self.presses("Tab")
            self.writes(words)

    def resolves(self, key: str) -> None:
        """The resolution of the topic, by its short key."""
        self.presses("F5", "F4")
        self.types(key)

    def inserts_table(self, words: str) -> None:
        """A live table from the menu."""
        self.presses("F7")
        self.presses_until("Down", lambda: self.offered == words, words)
        self.presses("Enter")

    def goes_to(self, part: str) -> None:
        """A part of the meeting, by the outline."""
        page = self.window.page
        assert isinstance(page, MeetingsPage)
        outline = page.meeting.outline
        self.presses("Shift+F6")
        names = [row.text() for row in outline.rows]
        now = next(at for at, row in enumerate(outline.rows) if row.hasFocus())
        steps = names.index(part) - now
        self.presses(*(["Down"] * steps or ["Up"] * -steps), "Enter")


@pytest.fixture
def secretary(qtbot: QtBot, start: Start, tmp_path: Path) -> Secretary:
    """At an office that has everything of the real one but its meeting."""
    case = json.loads(CASE.read_text(encoding="utf-8"))
    del case["meetings"]
    without = tmp_path / "office.json"
    without.write_text(json.dumps(case), encoding="utf-8")
    office = bootstrap.open_office(tmp_path / "data", write=True)
    office.exchange.apply(office.exchange.prepare(without))
    office.close()
    return Secretary(qtbot, start)


@pytest.fixture
def real(tmp_path: Path) -> Meeting:
    """The meeting as it was really written."""
    office = bootstrap.open_office(tmp_path / "real", write=True)
    office.exchange.apply(office.exchange.prepare(CASE))
    meeting = office.meetings.get(KEY)
    office.close()
    return meeting


def test_a_meeting_is_made_anew_with_few_keys(secretary: Secretary, real: Meeting) -> None:
    """From an empty list to minutes that print as the real ones, whose work stands in the plan."""
    call_the_meeting(secretary)
    write_the_minutes(secretary)
    close_the_meeting(secretary)
    print(f"{secretary.keys} keys")
    assert secretary.keys <= MOST_KEYS
    services = secretary.window.services
    assert services is not None
    says_what_the_real_one_says(services.meetings.get(KEY), real)
    prints_with_nothing_to_see_but_its_own(services)
    stands_in_the_plan(services)


def call_the_meeting(secretary: Secretary) -> None:
    """Day and place; the roll is that of the committee but for two lines."""
    secretary.turns_to(MeetingsPage)
    secretary.presses("Enter")
    secretary.types("31102566")
    secretary.presses("Enter", "Enter")
    secretary.types("ห้องประชุมเทศบาลตำบลตัวอย่าง ชั้น ๒")
    secretary.presses("Enter")
    secretary.goes_to("ผู้มาประชุม")
    secretary.presses("Enter")
    secretary.types("ปลัดเทศบาลตำบลตัวอย่าง")
    secretary.presses("Esc", "Enter", "Down", "Down", "Down", "Del")
    secretary.goes_to("ข้อมูลการประชุม")
    secretary.inserts("01")
    secretary.presses("Ctrl+Home", "Ctrl+Right", "Ctrl+Shift+Right")
    secretary.writes(ACTING)


def write_the_minutes(secretary: Secretary) -> None:
    """Three items with what was said and resolved; the others stay empty.

    รับทราบ asks for nothing: what the chair asked for is a task under it, and that becomes the measure.
    """
    secretary.goes_to("ประธานแจ้งให้ที่ประชุมทราบ")
    secretary.inserts("11")
    secretary.resolves("1")
    secretary.goes_to("เสนอให้ที่ประชุมพิจารณา")
    secretary.types(SUBJECT)
    secretary.inserts("40")
    secretary.presses("Enter")
    secretary.inserts("41", PROVINCE)
    secretary.presses("Ctrl+End")
    secretary.inserts("42")
    secretary.inserts_table("คะแนนปี 2566")
    secretary.inserts("43")
    secretary.inserts("44", WEAK, ADVICE)
    secretary.presses("Enter")
    secretary.inserts("45")
    secretary.inserts_table("ผลการดำเนินงาน OIT ปี 2567")
    secretary.inserts("46")
    secretary.inserts("47", PROBLEMS)
    secretary.inserts("49", WHO)
    secretary.resolves("1")
    secretary.presses("Ctrl+T")
    secretary.writes("ติดตามรายงานผลให้ครบถ้วน")
    secretary.presses("Ctrl+M")
    secretary.goes_to("เรื่องอื่น ๆ")
    secretary.inserts("50")
    secretary.inserts("51")
    secretary.resolves("9")


def close_the_meeting(secretary: Secretary) -> None:
    """When it ended and who signs."""
    secretary.goes_to("เลิกประชุม")
    secretary.types("1130")
    secretary.goes_to("ผู้จดและผู้ตรวจ")
    secretary.presses("Enter")
    secretary.types("ผู้ช่วยเลขานุการ")


def said(meeting: Meeting) -> list[Entry]:
    """Every entry in its order."""
    return [entry for item in meeting.agenda for topic in item.topics for entry in topic.entries]


def says_what_the_real_one_says(made: Meeting, real: Meeting) -> None:
    """The same people say nearly the same words with the same figures, between the same tables."""
    assert (made.date, made.start, made.end, made.place) == (real.date, real.start, real.end, real.place)
    assert [(line.post, line.role) for line in made.attendance] == [
        (line.post, line.role) for line in real.attendance
    ]
    assert made.opening == real.opening
    assert [(one.speaker, one.role or "", one.insert, one.fiscal_year) for one in said(made)] == [
        (one.speaker, one.role or "", one.insert, one.fiscal_year) for one in said(real)
    ]
    texts = [(one.text or "", other.text or "") for one, other in zip(said(made), said(real), strict=True)]
    for text, other in texts:
        assert SequenceMatcher(None, text, other, autojunk=False).ratio() >= LEAST_LIKENESS, text
        assert [c for c in text if c.isdigit()] == [c for c in other if c.isdigit()]
    assert sum(len(text) for text, _ in texts) >= LEAST_TEXT * sum(len(other) for _, other in texts)
    resolved = [topic.resolution for item in made.agenda for topic in item.topics if topic.resolution]
    assert resolved == [topic.resolution for item in real.agenda for topic in item.topics if topic.resolution]


def prints_with_nothing_to_see_but_its_own(services: Services) -> None:
    """The paper says it all, and the check finds what it finds in the real minutes."""
    request = Request("minutes", year=2566, meeting="1/2566")
    text = squeezed("".join(pages(services.papers.pdf(request))))
    assert squeezed("ขอเชิญฝ่ายเลขานุการชี้แจงรายละเอียดผลการประเมิน") in text
    kinds = sorted(finding.kind for finding in services.papers.check(request).findings)
    assert len(kinds) == 2, kinds


def stands_in_the_plan(services: Services) -> None:
    """What was resolved is a measure of the year's plan that names the meeting."""
    measures = services.plans.sheet(2567).plan.measures
    assert [(one.title, one.answers_meeting) for one in measures] == [("ติดตามรายงานผลให้ครบถ้วน", "1/2566")]
