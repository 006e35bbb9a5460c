"""The pages of the window, a line each; a page's package is imported when it is first opened."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.page import Badge, Page, PageSpec
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.ui.kit.labels import Breaker


def _late(package: str, name: str) -> "Callable[[Services, Breaker], Page]":
    """Makes a page; its package is imported only then, so that the window is painted before."""

    def make(services: "Services", breaker: "Breaker") -> Page:
        page: Page = getattr(import_module(f"ita_desktop.ui.{package}.page"), name)(services, breaker)
        return page

    return make


def _wrong_scores(services: "Services", year: int) -> Badge:
    findings = services.scores.check(year)
    grave = sum(finding.kind in ("mismatch", "range", "level") for finding in findings)
    missing = sum(finding.kind == "missing" for finding in findings)
    return Badge(Shape.BAD, grave) if grave else Badge(Shape.MISSING, missing)


def _late_items(services: "Services", year: int) -> Badge:
    return Badge(Shape.LATE, services.reminders.late(year))


def _wordless_findings(services: "Services", year: int) -> Badge:
    return Badge(Shape.CARE, services.findings.wordless(year))


def _late_or_unanswered(services: "Services", year: int) -> Badge:
    late = services.follow_up.late(year)
    return Badge(Shape.LATE, late) if late else Badge(Shape.CARE, services.coverage.unanswered(year))


def _late_tasks(services: "Services", _year: int) -> Badge:
    return Badge(Shape.LATE, len(services.carrying.late()))


FIRST_RUN = PageSpec(
    key="first_run", title="เริ่มใช้งาน", shape=Shape.HOME, make=_late("first_run", "FirstRunPage")
)
PAGES = (
    PageSpec(key="home", title="หน้าแรก", shape=Shape.HOME, make=_late("home", "HomePage")),
    PageSpec(
        key="scores",
        title="คะแนน",
        shape=Shape.SCORES,
        make=_late("scores", "ScoresPage"),
        badge=_wrong_scores,
    ),
    PageSpec(
        key="findings",
        title="ข้อค้นพบ",
        shape=Shape.FINDINGS,
        make=_late("findings", "FindingsPage"),
        badge=_wordless_findings,
    ),
    PageSpec(key="analysis", title="วิเคราะห์", shape=Shape.ANALYSIS, make=_late("analysis", "AnalysisPage")),
    PageSpec(
        key="measures",
        title="แผน",
        shape=Shape.PLAN,
        make=_late("measures", "MeasuresPage"),
        badge=_late_or_unanswered,
    ),
    PageSpec(key="oit", title="OIT", shape=Shape.OIT, make=_late("oit", "OitPage"), badge=_late_items),
    PageSpec(
        key="meetings",
        title="การประชุม",
        shape=Shape.MEETING,
        make=_late("meetings", "MeetingsPage"),
        badge=_late_tasks,
    ),
    PageSpec(key="papers", title="เอกสาร", shape=Shape.PAPERS, make=_late("papers", "PapersPage")),
    PageSpec(
        key="settings", title="ตั้งค่า", shape=Shape.SETTINGS, make=_late("settings", "SettingsPage"), foot=True
    ),
    PageSpec(key="help", title="ช่วยเหลือ", shape=Shape.HELP, make=_late("help", "HelpPage"), foot=True),
    PageSpec(
        key="import", title="นำเข้าไฟล์", shape=Shape.FOLDER, make=_late("importing", "ImportPage"), tab=False
    ),
    PageSpec(key="search", title="ค้นหา", shape=Shape.SEARCH, make=_late("search", "SearchPage"), tab=False),
    PageSpec(
        key="history",
        title="ประวัติการแก้ไข",
        shape=Shape.WAITS,
        make=_late("history", "HistoryPage"),
        tab=False,
    ),
    PageSpec(
        key="safety", title="ข้อมูลสำรอง", shape=Shape.COPY, make=_late("safety", "SafetyPage"), tab=False
    ),
    PageSpec(
        key="handover",
        title="ส่งมอบงาน",
        shape=Shape.PERSON,
        make=_late("handover", "HandoverPage"),
        tab=False,
    ),
    PageSpec(
        key="incident", title="รายงานปัญหา", shape=Shape.BAD, make=_late("incident", "IncidentPage"), tab=False
    ),
)
