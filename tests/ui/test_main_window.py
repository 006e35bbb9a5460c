"""The window: paints before the data is there, opens pages lazily, tells them what changed."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop import paths
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.changes import Subject
from ita_desktop.services.incidents import IncidentLog
from ita_desktop.ui.application import follow_size, make_window, report_threads, report_to
from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.fields import LineField
from ita_desktop.ui.kit.fonts import line_height, scaled
from ita_desktop.ui.kit.page import Badge, Page, PageSpec
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.main_window import STARTS_FROM_LAST, MainWindow
from ita_desktop.ui.pages import PAGES
from ita_desktop.ui.spine import Spine
from ita_desktop.ui.trust_words import NOT_YET, day_words, told_space
from ita_desktop.ui.window_state import WindowState
from tests.ui.conftest import NoBreaker, OpenOffice
from tests.ui.typing_keys import type_text

P1 = "2568-p1.json"
CONTROL = Qt.KeyboardModifier.ControlModifier


class Recording(Page):
    """A page that notes what happens to it."""

    title = "คะแนน"
    shows = frozenset({Subject.SCORES})

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.field = LineField()
        self.field.edited.connect(lambda text: services.scores.record(self.year, "i2", text))
        self.body.addWidget(self.field)
        self.loads: list[int] = []
        self.places: list[str] = []
        self.header.add_undo()

    def reload(self) -> None:
        self.loads.append(self.year)

    def go_to_place(self, place: str) -> None:
        self.places.append(place)
        self.field.setFocus()

    def get_state(self) -> dict[str, int]:
        return {"loads": len(self.loads)}


class Failing(Page):
    """A page that cannot load."""

    title = "OIT"

    def reload(self) -> None:
        raise ItaError("อ่านข้อมูลไม่ได้ ตรวจแฟลชไดรฟ์")


class Bench:
    """A window of recording pages over a real office."""

    def __init__(self, state: WindowState | None = None) -> None:
        self.made: list[str] = []
        specs = [
            self.spec("home"),
            self.spec("scores"),
            self.spec("help", foot=True),
            self.spec("import", tab=False),
        ]
        failing = PageSpec(key="oit", title="OIT", shape=Shape.OIT, make=lambda *_: Failing())
        self.window = MainWindow([*specs, failing], self.spec("first"), state or WindowState())

    def spec(self, key: str, *, foot: bool = False, tab: bool = True) -> PageSpec:
        def make(services: Services, _: object) -> Page:
            self.made.append(key)
            page = Recording(services)
            page.setObjectName(key)
            return page

        def badge(services: Services, year: int) -> Badge:
            return Badge(Shape.BAD, len(services.scores.check(year)))

        return PageSpec(
            key=key, title=key, shape=Shape.HOME, make=make, foot=foot, tab=tab,
            badge=badge if key == "scores" else None,
        )  # fmt: skip

    @property
    def page(self) -> Recording:
        assert isinstance(self.window.page, Recording)
        return self.window.page


MakeBench = Callable[..., Bench]


@pytest.fixture
def bench(open_office: OpenOffice, show: Callable[[QWidget], QWidget]) -> MakeBench:
    """Shows a window on an office filled from a case, or empty."""

    def make(case: str | None = P1, state: WindowState | None = None) -> Bench:
        made = Bench(state)
        show(made.window)
        made.window.open(open_office(case), NoBreaker())
        return made

    return make


def test_the_frame_is_painted_before_the_data_is_opened(
    qapp: QApplication, tmp_path: Path, open_office: OpenOffice, qtbot: QtBot
) -> None:
    """The first paint comes without services; then the office is there."""
    order: list[str] = []

    def opener() -> Services:
        order.append("opened")
        return open_office()

    class Painted(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and "painted" not in order:
                order.append("painted")
            return False

    window = make_window(qapp, tmp_path, opener, paths.FONTS, paths.WORDS)
    qtbot.addWidget(window)
    painted = Painted()
    window.trust.installEventFilter(painted)
    window.show()
    qtbot.waitUntil(lambda: window.services is not None)
    assert order == ["painted", "opened"]
    assert window.page.title == "เริ่มใช้งาน"


def test_data_that_cannot_be_opened_is_said_and_tried_again(
    qapp: QApplication, tmp_path: Path, open_office: OpenOffice, qtbot: QtBot
) -> None:
    """The reason stands at the foot; the button tries again."""
    failures = [ItaError("อีกหน้าต่างเปิดข้อมูลนี้อยู่")]

    def opener() -> Services:
        if failures:
            raise failures.pop()
        return open_office()

    window = make_window(qapp, tmp_path, opener, paths.FONTS, paths.WORDS)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.page.banner.words))
    assert window.page.banner.words == "อีกหน้าต่างเปิดข้อมูลนี้อยู่"
    again = next(b for b in window.page.banner.findChildren(QWidget) if b.accessibleName() == "ลองอีกครั้ง")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert window.services is not None


def test_a_message_that_was_closed_is_no_dead_end(
    qapp: QApplication, tmp_path: Path, open_office: OpenOffice, qtbot: QtBot
) -> None:
    """It stands at the foot of the sheet; any tab tries again."""
    failures = [ItaError("อีกหน้าต่างเปิดข้อมูลนี้อยู่")] * 2

    def opener() -> Services:
        if failures:
            raise failures.pop()
        return open_office()

    window = make_window(qapp, tmp_path, opener, paths.FONTS, paths.WORDS)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.page.banner.words))
    page = window.page
    qtbot.waitUntil(lambda: page.banner.geometry().bottom() == page.rect().bottom())
    assert page.header.y() == 0
    page.banner.clear()
    window.spine.tabs["scores"].click()
    assert page.banner.words
    assert window.spine.tabs["home"].isChecked()
    window.spine.tabs["scores"].click()
    assert window.services is not None


def test_pages_are_made_when_first_opened(bench: MakeBench) -> None:
    """And only once."""
    made = bench()
    assert made.made == ["home"]
    for _ in range(2):
        QTest.keyClick(made.window, Qt.Key.Key_PageDown, CONTROL)
        assert made.page.objectName() == "scores"
        QTest.keyClick(made.window, Qt.Key.Key_PageUp, CONTROL)
    assert made.made == ["home", "scores"]


def test_an_empty_office_has_its_first_page_for_all_others(bench: MakeBench) -> None:
    """Until it has a year; help opens all the same."""
    made = bench(None)
    assert made.page.objectName() == "first"
    made.window.spine.tabs["scores"].click()
    assert made.page.objectName() == "first"
    QTest.keyClick(made.window, Qt.Key.Key_F1)
    assert made.page.objectName() == "help"
    made.window.go_to("home")
    assert made.window.services is not None
    made.window.services.years.add(2568)
    assert made.page.objectName() == "home"
    assert made.window.spine.year.value == "2568"
    QTest.keyClick(made.window, Qt.Key.Key_Z, CONTROL)
    assert made.page.objectName() == "first"


@pytest.mark.parametrize("has_list", [True, False])
def test_a_year_that_is_added_offers_to_go_on_from_the_last(bench: MakeBench, has_list: bool) -> None:
    """Where the last year has a checklist; without one nothing is said."""
    made = bench()
    services = made.window.services
    assert services is not None
    if has_list:
        services.oit.set_choice(2568, ["o1"], "in_progress")
    made.window.spine.year_to_add.emit(2569)
    assert made.window.year == 2569
    assert ("นำผู้รับผิดชอบ ลิงก์ และหมายเหตุมาจากปีก่อนได้" in made.page.banner.words) is has_list
    if has_list:
        buttons = made.page.banner.findChildren(Button)
        next(button for button in buttons if button.text() == STARTS_FROM_LAST).click()
        assert made.window.page.title == "OIT"


def test_only_pages_that_show_a_subject_reload(bench: MakeBench) -> None:
    """The seen one at once, a hidden one when it is next opened."""
    made = bench()
    home = made.page
    made.window.go_to("scores", "i2")
    scores = made.page
    assert scores.places == ["i2"]
    loads = len(scores.loads), len(home.loads)
    services = made.window.services
    assert services is not None
    services.agency.set("digits", "arabic")
    assert (len(scores.loads), len(home.loads)) == loads
    services.scores.record(2568, "i2", "93.13")
    assert (len(scores.loads), len(home.loads)) == (loads[0] + 1, loads[1])
    made.window.go_to("home")
    assert len(home.loads) == loads[1] + 1


def test_undo_and_redo_reach_the_history(bench: MakeBench) -> None:
    """From a field whose typing is saved; the buttons say what they would do."""
    made = bench()
    made.window.go_to("scores")
    services, field = made.window.services, made.page.field
    assert services is not None
    type_text(field, "๙๓.๑๓")
    QTest.keyClick(made.window, Qt.Key.Key_F6)
    assert str(services.scores.sheet(2568).entered["i2"]) == "93.13"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert str(services.scores.sheet(2568).entered["i2"]) == "93.3"
    names = [
        button.toolTip() for button in made.page.header.findChildren(QWidget) if "Ctrl" in button.toolTip()
    ]
    assert any(name.startswith("ทำซ้ำ กรอก i2") for name in names)
    QTest.keyClick(field, Qt.Key.Key_Y, CONTROL)
    assert str(services.scores.sheet(2568).entered["i2"]) == "93.13"


def test_another_year_is_shown_everywhere(bench: MakeBench) -> None:
    """A new year is begun from the box and shown at once."""
    made = bench()
    made.window.go_to("scores")
    made.window.spine.year_to_add.emit(2567)
    assert made.window.year == 2567
    assert made.page.loads[-1] == 2567
    assert made.window.spine.year.value == "2567"
    made.window.show_year(2568)
    assert made.page.loads[-1] == 2568
    texts = [action.text() for action in made.window.spine.year.menu.actions() if action.text()]
    assert texts[:2] == ["2568", "2567"]
    assert all(text.startswith("เพิ่มปี ") for text in texts[2:])


def test_a_year_that_exists_is_refused_at_the_foot(bench: MakeBench) -> None:
    """Nothing else happens."""
    made = bench()
    made.window.spine.year_to_add.emit(2568)
    assert "2568" in made.page.banner.words


def test_the_acting_officer_is_asked_for_and_stands_in_the_window(bench: MakeBench) -> None:
    """Chosen without a password, written into each change."""
    made = bench()
    assert "ใครทำงานอยู่ตอนนี้" in made.page.banner.words
    actions = made.window.spine.officer.menu.actions()
    assert actions[0].text() == "นิติกรปฏิบัติการ"
    actions[0].trigger()
    assert made.window.spine.officer.value == "นิติกรปฏิบัติการ"
    services = made.window.services
    assert services is not None
    services.scores.record(2568, "i2", "93.13")
    assert services.history.entries(1)[0].actor == "นิติกรปฏิบัติการ"


def test_the_tab_carries_the_count_of_what_is_wrong(bench: MakeBench, qtbot: QtBot) -> None:
    """It follows the data."""
    made = bench()
    services, tab = made.window.services, made.window.spine.tabs["scores"]
    assert services is not None
    qtbot.waitUntil(lambda: tab.accessibleName() == f"scores {len(services.scores.check(2568))}")
    services.scores.record(2568, "i2", "93.13")
    qtbot.waitUntil(lambda: tab.accessibleName() == f"scores {len(services.scores.check(2568))}")


def test_a_page_that_cannot_load_says_why(bench: MakeBench) -> None:
    """At its foot; the window stays usable."""
    made = bench()
    made.window.go_to("oit")
    assert made.window.page.banner.words == "อ่านข้อมูลไม่ได้ ตรวจแฟลชไดรฟ์"
    made.window.go_to("home")
    assert made.page.objectName() == "home"


def test_f6_moves_between_panes_and_back(bench: MakeBench) -> None:
    """Page, trust line, spine; Shift+F6 the other way."""
    made = bench()
    window = made.window
    window.page.banner.clear()

    def pane() -> str:
        focused = QApplication.focusWidget()
        assert focused is not None
        named = {"spine": window.spine, "page": window.page, "trust": window.trust}
        return next(name for name, each in named.items() if each.isAncestorOf(focused))

    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(pane())
    assert seen == ["trust", "spine", "page"]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert pane() == "spine"
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.spine.isHidden()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.spine.isVisible()


def test_f6_leads_to_the_way_on_of_a_message_and_past_it(bench: MakeBench) -> None:
    """After the page, before the trust line."""
    made = bench()
    window = made.window
    window.page.banner.say(Shape.INFO, "มีข้อมูลของปีก่อน", ("ดู", lambda: None))
    QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.page.banner.way
    QTest.keyClick(window, Qt.Key.Key_F6)
    focused = QApplication.focusWidget()
    assert focused is not None and window.trust.isAncestorOf(focused)


def test_the_trust_line_tells_only_what_happened(bench: MakeBench) -> None:
    """The time is that of the last commit."""
    made = bench(None)
    services = made.window.services
    assert services is not None
    assert made.window.trust.saved.text() == NOT_YET
    services.years.add(2568)
    assert services.saved_at is not None
    assert made.window.trust.saved.text() == f"บันทึกแล้ว {services.saved_at:%H:%M:%S} น."


@pytest.mark.parametrize(
    ("free", "tone"), [(41_200_000_000, "text"), (900_000_000, "care"), (50_000_000, "bad")]
)
def test_little_space_is_coloured(free: int, tone: str) -> None:
    """Only what is not well."""
    told = told_space(free)
    assert (told.words, told.tone) == (f"ที่ว่าง {free / 1e9:.1f} GB", tone)


def test_days_are_said_as_one_says_them() -> None:
    """Today, yesterday, some days ago."""
    from datetime import datetime

    now = datetime(2026, 1, 10, 8)
    assert [day_words(datetime(2026, 1, day, 23), now) for day in (10, 9, 7)] == ["วันนี้", "เมื่อวาน", "3 วันก่อน"]


def test_a_long_name_is_cut_with_its_whole_in_the_tooltip(bench: MakeBench) -> None:
    """Forty characters in a spine of 180."""
    from dataclasses import replace

    made = bench()
    name = "องค์การบริหารส่วนตำบลบ้านใหม่หนองศาลาพัฒนา"
    services = made.window.services
    assert services is not None
    services.agency.save(replace(services.agency.get(), name=name))
    assert made.window.spine.name.is_elided()
    assert made.window.spine.name.toolTip() == name


def test_closing_saves_the_field_and_the_look(bench: MakeBench, tmp_path: Path) -> None:
    """What is typed is saved; page and year are there again."""
    made = bench()
    made.window.go_to("scores")
    services = made.window.services
    assert services is not None
    made.page.field.setFocus()
    type_text(made.page.field, "93.13")
    made.window.close()
    assert str(services.scores.sheet(2568).entered["i2"]) == "93.13"
    services.close()
    made.window.state.write(tmp_path)
    again = WindowState.read(tmp_path)
    assert (again.page, again.year) == ("scores", 2568)
    assert again.pages["scores"]["loads"] >= 1
    reopened = bench(P1, again)
    assert reopened.page.objectName() == "scores"


@pytest.mark.parametrize("content", ["", "[1, 2]", '{"percent": "big", "page": 7, "foreign": 1}'])
def test_a_broken_window_state_gives_the_defaults(tmp_path: Path, content: str) -> None:
    """Whatever stands in the file."""
    (tmp_path / "window.json").write_text(content, encoding="utf-8")
    assert vars(WindowState.read(tmp_path)) == vars(WindowState())


def test_the_least_window_shows_the_whole_spine(bench: MakeBench) -> None:
    """1200 by 640: tabs become lower, none is cut."""
    made = bench()
    made.window.resize(1200, 640)
    QApplication.processEvents()
    bottoms = [tab.geometry().bottom() for tab in made.window.spine.tabs.values()]
    assert max(bottoms) <= made.window.spine.height()
    assert {tab.height() for tab in made.window.spine.tabs.values()} == {40}
    assert isinstance(made.window.spine.layout(), QVBoxLayout)


@pytest.mark.parametrize("percent", [100, 115, 130])
def test_nine_tabs_fit_the_least_window_at_every_size_of_type(
    qtbot: QtBot, theme: Theme, percent: int
) -> None:
    """The pages of the program and one more, with office, year and officer."""
    theme.set_percent(percent)
    specs = [spec for spec in PAGES if spec.tab]
    while len(specs) < 9:
        specs.insert(3, specs[1]._replace(key=f"more{len(specs)}"))
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, scaled(30))
    spine = Spine(specs)
    column.addWidget(spine)
    qtbot.addWidget(window)
    window.resize(400, 640)
    spine.show_officers(["นิติกรปฏิบัติการ"], "นิติกรปฏิบัติการ")
    window.show()
    QApplication.processEvents()
    assert window.height() == 640
    parts = [spine.name, spine.year, *spine.tabs.values(), spine.officer]
    boxes = sorted((part.geometry().top(), part.geometry().bottom()) for part in parts)
    assert all(above[1] < below[0] for above, below in pairwise(boxes))
    assert boxes[-1][1] <= spine.height()
    assert all(tab.height() >= line_height() for tab in spine.tabs.values())


def test_failures_are_said_and_unforeseen_ones_written_down(
    bench: MakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A known one in its own words; an unknown one says where its details are."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    made = bench()
    report_to(made.window, tmp_path)
    sys.excepthook(ItaError, ItaError("ที่ว่างหมด"), None)
    assert made.page.banner.words == "ที่ว่างหมด"
    sys.excepthook(ValueError, ValueError("unforeseen"), None)
    assert "ข้อมูลที่บันทึกแล้วอยู่ครบ" in made.page.banner.words
    assert made.page.banner.way is not None
    text = IncidentLog(tmp_path).text()
    assert "builtins.ValueError" in text
    assert "unforeseen" not in text


def test_the_size_of_type_follows_the_settings_and_is_kept(
    bench: MakeBench, theme: Theme, tmp_path: Path
) -> None:
    """So that the next start paints in it at once."""
    made = bench()
    services = made.window.services
    assert services is not None
    follow_size(made.window, services, theme)
    services.agency.set("type_size", 115)
    assert theme.percent == 115
    made.window.state.write(tmp_path)
    assert WindowState.read(tmp_path).percent == 115
    if os.name == "posix":
        assert (tmp_path / "window.json").stat().st_mode & 0o077 == 0


def test_tab_stops_at_the_open_page_and_arrows_go_on(bench: MakeBench) -> None:
    """F10 and Tab come to the tab of the page that is seen, not to the first one."""
    made = bench()
    window, tabs = made.window, made.window.spine.tabs
    window.go_to("scores")
    window.spine.year.setFocus()
    stops = [key for key, tab in tabs.items() if tab.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["scores"]
    QTest.keyClick(window, Qt.Key.Key_F10)
    assert tabs["scores"].hasFocus()
    QTest.keyClick(tabs["scores"], Qt.Key.Key_Down)
    assert tabs["help"].hasFocus() or tabs["oit"].hasFocus()
    QTest.keyClick(tabs["oit" if tabs["oit"].hasFocus() else "help"], Qt.Key.Key_Up)
    assert tabs["scores"].hasFocus()


def test_what_fails_beside_the_window_is_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though nobody waits for it."""
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)

    def breaks() -> None:
        raise ZeroDivisionError("ข้างหลัง")

    report_threads(tmp_path)
    work = threading.Thread(target=breaks)
    work.start()
    work.join()
    assert "builtins.ZeroDivisionError" in IncidentLog(tmp_path).text()


def test_the_program_looks_alike_on_every_system(tmp_path: Path) -> None:
    """Whatever style the system or its user has chosen for others."""
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from ita_desktop import bootstrap\n"
        "def painted():\n"
        "    print(QApplication.style().name(), flush=True)\n"
        "    os._exit(0)\n"
        "bootstrap.window(Path(sys.argv[1]), painted)\n"
    )
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_STYLE_OVERRIDE": "windows"}
    command = [sys.executable, "-c", program, str(tmp_path / "new")]
    seen = subprocess.run(
        command, cwd=paths.PROJECT, env=settings, capture_output=True, text=True, check=True
    )
    assert seen.stdout.strip() == "fusion"
