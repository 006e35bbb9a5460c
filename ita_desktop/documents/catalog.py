"""What can be printed: one line a paper. Imports nothing but what names it, so that listing stays quick."""

from importlib import import_module
from typing import Any, Literal, NamedTuple

Occasion = Literal["meeting", "assessment", "plan", "memo", "committee", "history", "handover"]
"""What a paper is printed for; each has its snapshot in ``snapshots``."""

PDF_AND_WORD = (".pdf", ".docx")
WITH_WORKBOOK = (".pdf", ".docx", ".xlsx")
FOR_THE_WEB = (".html", ".csv", ".xlsx")


class Layout(NamedTuple):
    """One of the ways in which a paper can be laid out."""

    name: str
    title: str


class Paper(NamedTuple):
    """A paper: the word that prints it, its Thai title, what it is for, where it is built, its forms.

    The first of ``layouts`` is taken where none is named: the fullest, of ``oit-unit`` the list of one page.
    ``by_unit`` where the pages of one unit can be asked for alone, ``by_round`` where a round of follow-up
    can be named, ``by_answered`` where the year of the result that a plan answers names the plan too,
    ``by_days`` where a span of days can be named instead of the fiscal year.
    """

    word: str
    title: str
    of: Occasion
    module: str
    forms: tuple[str, ...] = PDF_AND_WORD
    layouts: tuple[Layout, ...] = ()
    by_unit: bool = False
    by_round: bool = False
    by_answered: bool = False
    by_days: bool = False

    def build(self, snapshot: Any) -> Any:
        """The paper as a ``blocks.Document``; ``snapshot`` is the one of its occasion."""
        return import_module(f"ita_desktop.documents.{self.module}").build(snapshot)

    def layout(self, name: str) -> Layout | None:
        """The layout of this name."""
        return next((each for each in self.layouts if each.name == name), None)


PAPERS = (
    Paper(
        "minutes",
        "รายงานการประชุม",
        "meeting",
        "minutes",
        layouts=(Layout("columns", "แบบแยกคอลัมน์ผู้พูด"), Layout("running", "แบบข้อความต่อเนื่อง")),
    ),
    Paper("agenda", "ระเบียบวาระการประชุม", "meeting", "agenda"),
    Paper(
        "invitation",
        "หนังสือเชิญประชุม",
        "meeting",
        "invitation",
        layouts=(Layout("each", "ผู้รับละหนึ่งฉบับ"), Layout("list", "ฉบับเดียวพร้อมรายชื่อผู้รับ")),
    ),
    Paper("meeting-papers", "เอกสารประกอบการประชุม", "meeting", "meeting_papers", WITH_WORKBOOK),
    Paper("sign-in", "ใบลงชื่อผู้เข้าประชุม", "meeting", "sign_in"),
    Paper("circulation", "หนังสือแจ้งเวียนรายงานการประชุม", "meeting", "circulation"),
    Paper(
        "order",
        "คำสั่งแต่งตั้งคณะกรรมการ",
        "committee",
        "order",
        layouts=(
            Layout("auto", "แบบตามจำนวน เกิน 5 คนแยกบัญชีแนบท้าย"),
            Layout("annex", "แบบมีบัญชีรายชื่อแนบท้าย"),
            Layout("inline", "แบบรายชื่ออยู่ในคำสั่ง"),
        ),
    ),
    Paper("memo", "บันทึกข้อความ", "memo", "memo"),
    Paper("letter", "หนังสือภายนอก", "memo", "letter"),
    Paper(
        "oit-status",
        "ตารางติดตาม OIT",
        "assessment",
        "oit_status",
        WITH_WORKBOOK,
        layouts=(Layout("full", "แบบมีผู้รับผิดชอบ กำหนด และลิงก์"), Layout("minutes", "แบบในรายงานการประชุม")),
    ),
    Paper(
        "oit-unit",
        "รายการ OIT รายหน่วยงาน",
        "assessment",
        "oit_unit",
        WITH_WORKBOOK,
        layouts=(Layout("list", "แบบหน้าเดียว"), Layout("components", "แบบมีสิ่งที่ต้องแสดง")),
        by_unit=True,
    ),
    Paper("oit-progress", "ความก้าวหน้า OIT", "assessment", "oit_progress", WITH_WORKBOOK),
    Paper("oit-links", "รายการลิงก์ OIT สำหรับตรวจด้วยตนเอง", "assessment", "oit_links", WITH_WORKBOOK),
    Paper("objection", "เอกสารชี้แจง OIT", "assessment", "objection"),
    Paper("oit-page", "หน้าเว็บ OIT", "assessment", "oit_page", FOR_THE_WEB),
    Paper(
        "analysis",
        "รายงานการวิเคราะห์ผลการประเมิน",
        "assessment",
        "analysis.paper",
        WITH_WORKBOOK,
        layouts=(
            Layout("by-question", "แบบรายข้อคำถาม หกคอลัมน์"),
            Layout("by-instrument", "แบบตัวชี้วัดและประเด็น รายเครื่องมือ"),
            Layout("by-indicator", "แบบตารางรายตัวชี้วัด มีบทวิเคราะห์ใต้ตาราง"),
            Layout("summary", "แบบสรุป เทียบปีก่อนและข้อเสนอแนะ"),
        ),
    ),
    Paper("scores", "ตารางผลคะแนน", "assessment", "scores", WITH_WORKBOOK),
    Paper(
        "measures",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        "plan",
        "measures.paper",
        WITH_WORKBOOK,
        layouts=(
            Layout("by-indicator", "แบบรายตัวชี้วัด เจ็ดคอลัมน์"),
            Layout("brief", "แบบย่อ ห้าคอลัมน์"),
            Layout("by-question", "แบบรายข้อคำถาม แปดคอลัมน์"),
            Layout("by-item", "แบบตามผลการวิเคราะห์รายข้อ ห้าคอลัมน์"),
            Layout("own", "แบบของหน่วยงาน จัดคอลัมน์เอง"),
        ),
    ),
    Paper(
        "measures-unit",
        "แบบติดตามรายหน่วยงาน",
        "plan",
        "measures_unit",
        WITH_WORKBOOK,
        by_unit=True,
        by_round=True,
    ),
    Paper(
        "follow-up",
        "รายงานผลการดำเนินการตามมาตรการ",
        "plan",
        "follow_up.paper",
        WITH_WORKBOOK,
        layouts=(
            Layout("by-measure", "แบบรายมาตรการ เก้าคอลัมน์"),
            Layout("by-unit", "แบบรายหน่วยงาน"),
            Layout("half-year", "แบบรอบ 6 เดือน"),
        ),
        by_round=True,
    ),
    Paper(
        "measures-late",
        "รายการมาตรการที่ล่าช้า",
        "plan",
        "measures_late",
        WITH_WORKBOOK,
        by_round=True,
    ),
    Paper(
        "published-document",
        "เล่มมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        "plan",
        "published.paper",
        by_answered=True,
    ),
    Paper("history", "ประวัติการแก้ไขข้อมูล", "history", "history", WITH_WORKBOOK, by_days=True),
    Paper("handover", "บันทึกการส่งมอบงาน ITA", "handover", "handover.paper", WITH_WORKBOOK),
)


def lines() -> list[str]:
    """What ``papers`` prints: the words that print a paper, a tab, its Thai title."""
    return [line for each in PAPERS for line in _lines(each)]


def _lines(each: Paper) -> list[str]:
    """The paper, then each of its layouts but the first, which needs no word."""
    others = [
        f"{each.word} --layout {layout.name}\t{each.title} ({layout.title})" for layout in each.layouts[1:]
    ]
    return [f"{each.word}\t{each.title}", *others]


def paper(word: str) -> Paper | None:
    """The paper that this word prints, None where there is none."""
    return next((each for each in PAPERS if each.word == word), None)
