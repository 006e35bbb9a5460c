"""The pages of the window, a line each; a page's package is imported when it is first opened."""

from typing import TYPE_CHECKING

from ita_desktop.ui.kit.page import Badge, Page, PageSpec
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.ui.kit.labels import Breaker


def _first_run(services: "Services", breaker: "Breaker") -> Page:
    from ita_desktop.ui.first_run.page import FirstRunPage

    return FirstRunPage(services, breaker)


def _home(services: "Services", breaker: "Breaker") -> Page:
    from ita_desktop.ui.home.page import HomePage

    return HomePage(services, breaker)


def _scores(services: "Services", breaker: "Breaker") -> Page:
    from ita_desktop.ui.scores.page import ScoresPage

    return ScoresPage(services, breaker)


def _oit(services: "Services", breaker: "Breaker") -> Page:
    from ita_desktop.ui.oit.page import OitPage

    return OitPage(services, breaker)


def _meetings(services: "Services", breaker: "Breaker") -> Page:
    from ita_desktop.ui.meetings.page import MeetingsPage

    return MeetingsPage(services, breaker)


def _papers(services: "Services", breaker: "Breaker") -> Page:
    from ita_desktop.ui.papers.page import PapersPage

    return PapersPage(services, breaker)


def _importing(services: "Services", breaker: "Breaker") -> Page:
    from ita_desktop.ui.importing.page import ImportPage

    return ImportPage(services, breaker)


def _settings(services: "Services", breaker: "Breaker") -> Page:
    from ita_desktop.ui.settings.page import SettingsPage

    return SettingsPage(services, breaker)


def _help(services: "Services", breaker: "Breaker") -> Page:
    from ita_desktop.ui.help.page import HelpPage

    return HelpPage(services, breaker)


def _wrong_scores(services: "Services", year: int) -> Badge:
    findings = services.scores.check(year)
    grave = sum(finding.kind in ("mismatch", "range", "level") for finding in findings)
    missing = sum(finding.kind == "missing" for finding in findings)
    return Badge(Shape.BAD, grave) if grave else Badge(Shape.MISSING, missing)


def _late_items(services: "Services", year: int) -> Badge:
    steps = services.overview.of(year).next
    late = [s for s in steps if s.page == "oit" and not s.waits and s.due is not None and s.due < 0]
    return Badge(Shape.LATE, len(late))


FIRST_RUN = PageSpec(key="first_run", title="เริ่มใช้งาน", shape=Shape.HOME, make=_first_run)
PAGES = (
    PageSpec(key="home", title="หน้าแรก", shape=Shape.HOME, make=_home),
    PageSpec(key="scores", title="คะแนน", shape=Shape.SCORES, make=_scores, badge=_wrong_scores),
    PageSpec(key="oit", title="OIT", shape=Shape.OIT, make=_oit, badge=_late_items),
    PageSpec(key="meetings", title="การประชุม", shape=Shape.MEETING, make=_meetings),
    PageSpec(key="papers", title="เอกสาร", shape=Shape.PAPERS, make=_papers),
    PageSpec(key="settings", title="ตั้งค่า", shape=Shape.SETTINGS, make=_settings, foot=True),
    PageSpec(key="help", title="ช่วยเหลือ", shape=Shape.HELP, make=_help, foot=True),
    PageSpec(key="import", title="นำเข้าไฟล์", shape=Shape.FOLDER, make=_importing, tab=False),
)
