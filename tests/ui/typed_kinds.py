"""Every kind of field in which one types: where it stands, how one comes to it, where the office keeps it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ita_desktop.domain.meetings import Circulation
from ita_desktop.domain.thai.dates import parse_date, short_date, thai_date
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings import MeetingKey
from ita_desktop.services.papers.requests import Request
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.meetings import edits
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.new_meeting import NewMeeting
from tests.ui.offices import DAY
from tests.ui.typing_keys import press, type_text

MEETING, AGENDA = "ita|1/2566", "ita|1/2566|agenda|4|1"
TYPED = ("พิมพ์ขณะไฟล์ถูกใช้อยู่ <&>", "พิมพ์ขณะดิสก์เต็ม <&>")
"""What is typed in the first trouble and in the second, where the field takes any text."""

Step = Callable[[MainWindow], object]


def nothing(_: MainWindow) -> None:
    """The field is there at once."""


def leave(field: QWidget) -> None:
    """Go on to the next field."""
    press(field, Qt.Key.Key_Tab)


def enter(field: QWidget) -> None:
    """Take what is typed by Enter."""
    press(field, Qt.Key.Key_Return)


@dataclass(frozen=True)
class Kind:
    """A field of a page at a place, made by the class ``editor``; ``at`` is where the office file has it.

    ``open`` is what must be done before the field is seen, ``save`` what takes the typed text, ``typed`` what
    is typed in the two troubles, ``kept`` what the office has of that where it is not the same. A star in
    ``at`` stands for any place in a list.
    """

    editor: str
    page: str
    place: str
    field: str
    at: str
    year: int = 2568
    open: Step = nothing
    save: Callable[[QWidget], object] = leave
    typed: tuple[str, str] = TYPED
    kept: tuple[Any, Any] | None = None

    @property
    def reads(self) -> tuple[str, ...]:
        """How the field itself shows what was typed: a day in full."""
        return tuple(
            write(day)
            for text in self.typed
            if isinstance(day := parse_date(text), date)
            for write in (short_date, thai_date)
        )

    @property
    def kept_as(self) -> tuple[Any, Any]:
        """What stands in the office file afterwards."""
        return self.kept or self.typed


Box = QLineEdit | QPlainTextEdit


def fields(page: QWidget) -> list[Box]:
    """The fields of a page in which one can type now."""
    boxes: list[Box] = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    return [each for each in boxes if each.isVisible() and each.isEnabled() and not each.isReadOnly()]


def found(kind: Kind, window: MainWindow) -> Box:
    """The field of a kind in the window, made by its class."""
    named = [each for each in fields(window.page) if each.accessibleName().startswith(kind.field)]
    made = [each for each in named if kind.editor in makers(each)]
    assert made, [each.accessibleName() for each in fields(window.page)]
    return made[0]


def makers(field: QWidget) -> list[str]:
    """The classes of what holds a field, from the inside."""
    held, above = [], field.parentWidget()
    while above is not None:
        held += [each.__name__ for each in type(above).__mro__]
        above = above.parentWidget()
    return held


def shown(window: MainWindow, name: str) -> Any:
    """A part of the page by its attribute."""
    part: Any = window.page
    for each in name.split("."):
        part = getattr(part, each)
    return part


def clicks(name: str) -> Step:
    """Press a button of the page."""
    return lambda window: shown(window, name).click()


def calls(name: str, *given: Any) -> Step:
    """Do what a key of the page does."""
    return lambda window: shown(window, name)(*given)


def keys(*pressed: Qt.Key) -> Step:
    """Press keys where the keyboard is."""

    def press_them(window: MainWindow) -> None:
        for key in pressed:
            focused = window.focusWidget()
            assert focused is not None
            press(focused, key)

    return press_them


PLAN, ITEM, FOLLOWED = "plans/0/measures/0", "assessments/2/oit/o1", "plans/0/measures/0/progress/0"
M, TOPIC = "meetings/0", "meetings/0/agenda/3/topics/0"
DAYS, DAYS_KEPT = ("1/2/67", "2/2/67"), ("2024-02-01", "2024-02-02")
COUNTS, COUNTS_KEPT = ("21", "22"), (21, 22)

KINDS = (
    # -- scores and findings
    Kind("ScoreGrid", "scores", "i2", "", "assessments/3/scores/i2", open=calls("grid.begin", ""),
         typed=("81.25", "82.50")),
    Kind("RespondentsPart", "scores", "IIT", "จำนวนผู้ตอบ", "assessments/3/respondents/IIT",
         typed=COUNTS, kept=COUNTS_KEPT),
    Kind("ThresholdRow", "findings", "", "เสนอปรับปรุง", "settings/review_thresholds/score",
         typed=("81.25", "82.50")),
    Kind("FindingForm", "findings", "i2", "แนวทาง", "assessments/3/findings/*/advice"),
    Kind("LimitationsView", "findings", "limitations", "หัวข้อ", "assessments/3/limitations/*/topic",
         open=calls("limitations.add")),
    Kind("RecommendationsView", "findings", "recommendations", "ข้อเสนอแนะ",
         "assessments/3/recommendations/IIT/0",
         open=calls("recommendations.add")),
    # -- measures
    Kind("MeasureForm", "measures", "plan:#1", "มาตรการ", f"{PLAN}/title", 2569),
    Kind("MeasureForm", "measures", "plan:#1", "ขั้นตอน", f"{PLAN}/steps/0", 2569),
    Kind("MeasureForm", "measures", "plan:#1", "งบประมาณ", f"{PLAN}/budget", 2569),
    Kind("UnitsField", "measures", "plan:#1", "หน่วยงาน", f"{PLAN}/units/0", 2569),
    Kind("PartCard", "measures", "plan:#1", "ชื่อส่วนที่ 1", f"{PLAN}/parts/0/title", 2569,
         open=calls("view.form.parts.add")),
    Kind("HeadForm", "measures", "plan:head", "ความนำ", "plans/0/introduction/0", 2569),
    Kind("ReportFields", "measures", "following", "สิ่งที่ดำเนินการ", f"{FOLLOWED}/text", 2569),
    Kind("ReportFields", "measures", "following", "ร้อยละ", f"{FOLLOWED}/percent", 2569,
         typed=COUNTS, kept=COUNTS_KEPT),
    Kind("ReportFields", "measures", "following", "วันที่รายงาน", f"{FOLLOWED}/on", 2569, typed=DAYS,
         kept=DAYS_KEPT),
    # -- OIT
    Kind("NotePart", "oit", "checklist:o1", "หมายเหตุของรายการ", f"{ITEM}/note", 2567),
    Kind("StandingPart", "oit", "checklist:o1", "กองที่รับผิดชอบ", f"{ITEM}/unit", 2567),
    Kind("StandingPart", "oit", "checklist:o1", "กำหนดเสร็จ", f"{ITEM}/due", 2567, typed=DAYS,
         kept=DAYS_KEPT),
    # -- meetings
    Kind("DataSection", "meetings", f"{MEETING}|data", "ชื่อการประชุม", f"{M}/title", 2567),
    Kind("DataSection", "meetings", f"{MEETING}|data", "สถานที่", f"{M}/place", 2567),
    Kind("DataSection", "meetings", f"{MEETING}|data", "วัน", f"{M}/date", 2567,
         typed=("1/11/66", "2/11/66"), kept=("2023-11-01", "2023-11-02")),
    Kind("InvitationPart", "meetings", f"{MEETING}|data", "ส่วนราชการ", f"{M}/invitation/unit_line", 2567),
    Kind("SignerFields", "meetings", f"{MEETING}|data", "ชื่อ ผู้ลงนาม", f"{M}/invitation/signer/name", 2567),
    Kind("TopicBox", "meetings", AGENDA, "เรื่อง", f"{TOPIC}/title", 2567),
    Kind("EntryRow", "meetings", AGENDA, "ถ้อยคำ", f"{TOPIC}/entries/0/text", 2567),
    Kind("ResolutionBand", "meetings", AGENDA, "มติ", f"{TOPIC}/resolution", 2567),
    Kind("AgendaSection", "meetings", AGENDA, "ชื่อวาระ", "meetings/0/agenda/3/title", 2567),
    Kind("StampField", "meetings", f"{MEETING}|closing", "เลิกประชุม", f"{M}/end", 2567,
         typed=("12.10", "12.20"), kept=("12:10", "12:20")),
    Kind("CommitteeView", "meetings", "committees|ita", "หน้าที่และอำนาจ", "committees/0/duties/0", 2567),
    Kind("Members", "meetings", "committees|ita", "หน้าที่ในคณะ", "committees/0/members/0/role", 2567),
    # -- papers and settings
    Kind("MemoForm", "papers", "memo|memo|1", "เรื่อง", "memos/0/subject"),
    Kind("SignerCard", "papers", "memo|memo|1", "ชื่อ ผู้ลงนามลำดับที่ 1", "memos/0/signers/0/name"),
    Kind("AgencyPart", "settings", "agency", "โทรศัพท์", "agency/phone"),
    Kind("AgencyPart", "settings", "agency", "รายชื่อ", "agency/units/0"),
    Kind("OfficersPart", "settings", "officers", "ชื่อ", "agency/officers/*/name",
         open=calls("officers.add")),
    Kind("HeldPostCard", "settings", "officers", "ตำแหน่ง แถวที่ 1", "agency/officers/*/posts/0/post",
         open=calls("officers.posts.add")),
    Kind("LooksPart", "settings", "looks", "คำเฉพาะ", "dictionary/0"),
    Kind("PapersPart", "settings", "papers", "คำหน้ามติ", "settings/texts/minutes.resolved"),
    Kind("ColumnRow", "settings", "measures", "หัวคอลัมน์ เลขมาตรการ",
         "settings/measures_form/columns/0/head"),
    Kind("AgendaTemplateEditor", "settings", "meetings", "ชื่อระเบียบวาระ", "settings/agenda/0/title"),
    Kind("SentencesPart", "settings", "sentences", "ถ้อยคำ", "settings/sentences/0/text",
         open=calls("sentences.add")),
    Kind("WindowsPart", "settings", "windows", "ตอบแบบวัด IIT วันแรก", "settings/windows/2568/IIT/from",
         typed=DAYS, kept=DAYS_KEPT),
    Kind("FrameworksPart", "settings", "frameworks", "ชื่อ", "framework_changes/0/value"),
    # -- what is opened by a key or a button
    Kind("SourcesPart", "scores", "i4", "มาจาก", "assessments/3/sources/*/from",
         open=lambda window: begin_source(window), save=enter),
    Kind("ReasonBar", "scores", "i2", "เหตุผล", "reason", open=lambda window: change_printed(window),
         save=enter),
    Kind("EditingTable", "oit", "checklist:o1", "ถ้อยคำ", f"{ITEM}/wording", 2567,
         open=calls("view.acts.edit_wording"), typed=("๗๗ <&>", "๘๘ <&>")),
    Kind("AskRow", "oit", "checklist:o2", "หมายเหตุของ o2", "assessments/2/oit/o2/note", 2567,
         open=calls("view.statuses.edit_note"), save=enter),
    Kind("LinksPart", "oit", "checklist:o1", "เพิ่มลิงก์", f"{ITEM}/links/*/url", 2567,
         typed=("https://a.go.th/1", "https://a.go.th/2")),
    Kind("ComponentsPart", "oit", "checklist:o1", "เหตุที่เสร็จ", f"{ITEM}/reason", 2567),
    Kind("ObjectionPart", "oit", "checklist:o1", "คำชี้แจง", f"{ITEM}/objection/argument", 2567),
    Kind("FileTable", "oit", "checklist:o1", "ชื่อไฟล์", "files/0/name", 2567,
         open=lambda window: rename_file(window), typed=("ภาพหนึ่ง.png", "ภาพสอง.png")),
    Kind("NotesLine", "meetings", AGENDA, "บันทึกช่วยจำ", f"{TOPIC}/notes", 2567,
         open=calls("meeting.agenda.go_to_notes", Spot(3))),
    Kind("TaskRow", "meetings", AGENDA, "งานที่มอบหมาย", f"{TOPIC}/tasks/0/text", 2567),
    Kind("TaskRow", "meetings", AGENDA, "กำหนดแล้วเสร็จ", f"{TOPIC}/tasks/0/due", 2567, typed=DAYS,
         kept=DAYS_KEPT),
    Kind("CarriedSection", "meetings", f"{MEETING}|carried|2", "ผลการดำเนินการ",
         f"{TOPIC}/tasks/0/outcome", 2567),
    Kind("RollSection", "meetings", f"{MEETING}|roll|2", "ชื่อ", f"{M}/attendance/1/name", 2567),
    Kind("RollAsk", "meetings", f"{MEETING}|roll|3", "", f"{M}/attendance/2/reason", 2567,
         open=lambda window: ask_absent(window), save=enter),
    Kind("PhotoRow", "meetings", f"{MEETING}|photos", "คำบรรยายภาพ", f"{M}/photos/0/caption", 2567),
    Kind("CirculationPart", "meetings", f"{MEETING}|approval", "เลขที่หนังสือ",
         f"{M}/circulation/number", 2567),
    Kind("NewMeeting", "meetings", "", "ครั้งที่", "meetings/*/number", 2567,
         open=calls("start_meeting"), save=lambda field: make(field),
         typed=("7/2567", "8/2567")),
    Kind("AnswerRow", "home", "", "จำนวนผู้ตอบ", "assessments/2/respondents/IIT", 2567, typed=COUNTS,
         kept=COUNTS_KEPT),
    Kind("YearsTable", "analysis", "years:", "", "assessments/0/scores/overall",
         open=lambda window: type_year(window), typed=("81.25", "82.50")),
    Kind("ActPanel", "history", "", "เหตุผล", "reason", open=lambda window: ask_reason(window), save=enter),
)  # fmt: skip

NOTHING_KEPT = {
    "TrialTable": "scores are tried, and kept nowhere",
    "HistoryBar": "days narrow the list",
    "HandoverPage": "a passphrase is kept nowhere",
    "WipeForm": "what is to go is looked for, and gone by a button",
    "IncidentPage": "a report to be read",
    "CalendarPopup": "a year to be leafed to",
    "Attaching": "a measure is found by its number",
    "ItemPart": "the reason stays in its field until the paper is made the proof by a button",
    "Narrower": "a search",
    "CompareView": "a text to be read",
    "Picker": "a search",
    "SpeakerPicker": "a search",
    "LinksView": "a search",
    "FindRow": "a search",
    "FindBar": "a search",
    "SearchPage": "a search",
    "ReKeyView": "a second entry is compared, and kept nowhere",
}
"""Classes with a field whose text the office does not keep, and what the field is for."""

LIKE_OTHERS = {"KeepingPart": "SourcesPart", "PeopleForm": "SignerFields", "FirstRunPage": "AgencyPart"}
"""Classes whose fields are made and saved as those of another class, which is in the table."""


def begin_source(window: MainWindow) -> None:
    """Another value of a score, from another source."""
    for button in window.page.findChildren(Button, "add source"):
        if button.isVisible():
            button.click()
    QApplication.processEvents()
    values = [each for each in fields(window.page) if "ค่าที่แหล่ง" in each.accessibleName()]
    assert values, "no field for another value"
    type_text(values[0], "90.00")


def rename_file(window: MainWindow) -> None:
    """The name of the item's first file."""
    table = shown(window, "view.panel.files.table")
    table.go_to_first()
    table.rename(shown(window, "view.panel.files._rename"))


def ask_absent(window: MainWindow) -> None:
    """Why a member is absent, in words of one's own."""
    roll = shown(window, "meeting.roll")
    roll.mark("absent")
    roll.asking.offers[-1].click()


def make(field: QWidget) -> None:
    """Make the meeting of a form."""
    form = field.parentWidget()
    while not isinstance(form, NewMeeting):
        assert form is not None
        form = form.parentWidget()
    form.make.click()


def change_printed(window: MainWindow) -> None:
    """Change a figure of a year whose scores were printed."""
    services = services_of(window)
    former = str(services.scores.sheet(2568).entered["i3"])
    services.scores.record(2568, "i3", "91.11" if former == "92.22" else "92.22")


def ask_reason(window: MainWindow) -> None:
    """Why a printed figure was changed, asked in the history."""
    change_printed(window)
    shown(window, "ask_reason")()


def type_year(window: MainWindow) -> None:
    """The total of a year that is known by its totals only."""
    table = shown(window, "view.table")
    table.go_to("overall", 2565)
    table.begin()


def services_of(window: MainWindow) -> Services:
    """The open office of a window."""
    assert window.services is not None
    return window.services


def prepare(services: Services, folder: Path) -> None:
    """An office in which every kind of field is there to be typed in."""
    picture = folder / "ภาพ.png"
    QImage(64, 48, QImage.Format.Format_RGB32).save(str(picture))
    photos, key = services.meeting_photos, MeetingKey("ita", "1/2566")
    photos.record_photos(key, photos.keep_photos([picture]))
    services.evidence.attach(2567, "o1", [picture])
    services.objections.begin(2567, "o1")
    services.oit.set_field(2567, ["o1"], "reason", "รอหนังสือ")
    meeting = services.meetings.get(key)
    services.meetings.save(key, edits.with_task(meeting, Spot(3), 0, text="แจ้งทุกกอง"))
    services.circulations.send(key, Circulation(number="1"))
    for edge in ("from", "until"):
        services.answers.set_window(2567, "IIT", edge, DAY.date())
    services.comparison.add_totals(2565, {})
    services.scores.record(2568, "i3", "91.11")
    services.printings.record(Request("scores", 2568), ".pdf", b"paper", "ตารางผลคะแนน")
