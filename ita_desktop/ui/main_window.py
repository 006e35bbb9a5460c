"""The window: spine, pages, trust line, and the keys that hold everywhere."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.page import Page, PageSpec
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.page_stack import PageStack
from ita_desktop.ui.spine import Spine
from ita_desktop.ui.trust_line import SEARCH, TrustLine
from ita_desktop.ui.unsaved_desk import UnsavedDesk
from ita_desktop.ui.window_state import WindowState

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from ita_desktop.services.bundle import Services
    from ita_desktop.services.changes import Subject

LEAST = QSize(1200, 640)
USUAL = QSize(1366, 720)
KEYS = (("F1", "ช่วยเหลือ"), ("F6", "ช่องถัดไป"))
FRAME_SUBJECTS = frozenset({"agency", "settings", "years"})
WHO_WORKS = "ใครทำงานอยู่ตอนนี้ ชื่อนี้จะอยู่ในประวัติการแก้ไข ไม่มีรหัสผ่าน"
CAN_START = "ปี {year} ยังไม่มีข้อมูลรายการ OIT นำผู้รับผิดชอบ ลิงก์ และหมายเหตุมาจากปีก่อนได้ โดยดูก่อนทุกแห่ง"
STARTS_FROM_LAST = "ดูที่จะนำมาจากปีก่อน"
SETTLE_MS, OTHERS_MS = 150, 3_000


class MainWindow(QMainWindow):
    """Paints at once without data; ``open`` fills it. Pages are made when they are first opened.

    ``first`` is the page of an office that has no year yet; ``home`` is the key of the page that follows it.
    """

    closing = Signal()
    """The pages have saved what they hold; what goes on beside is to end."""

    reopen_wanted = Signal(bool)
    """Another window on the same data, with the right to write or to look only; this one is closed."""

    damage_met = Signal()
    """The data turns out to be damaged: nothing is written into it any more, see ``Services.damage``."""

    def __init__(
        self, pages: Sequence[PageSpec], first: PageSpec, state: WindowState, *, home: str = "home"
    ) -> None:
        super().__init__()
        self.setWindowTitle("ITA Desktop")
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        self.state = state
        self.services: Services | None = None
        self._breaker: Breaker | None = None
        self._specs = {spec.key: spec for spec in (*pages, first)}
        self._first, self._home = first, home
        self._open = self._specs[home]
        self._former: tuple[str, QWidget | None] = (home, None)
        self._ends: list[Callable[[], None]] = []
        self._try_again: Callable[[], object] = lambda: None
        self.spine = Spine([spec for spec in pages if spec.tab])
        self.stack = PageStack(self._specs[home].title)
        self.trust = TrustLine()
        self.trust.show_keys(KEYS)
        self.unsaved = UnsavedDesk(self, self.stack, self.trust)
        self._lay_out()
        self.spine.show_page(home)
        self._later = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._later.timeout.connect(self._show_badges)
        self._later.timeout.connect(self.unsaved.tell)
        self._others = QTimer(self, interval=OTHERS_MS)
        self._connect()
        if state.geometry:
            from PySide6.QtCore import QByteArray

            self.restoreGeometry(QByteArray.fromBase64(state.geometry.encode("ascii")))

    def open(self, services: "Services", breaker: Breaker) -> None:
        """Fill the window with an office's data."""
        from ita_desktop.ui.opening import ask_second_place, tell_left_texts, tell_place

        if self.services is None:
            self._hold_keys()
        self.services, self._breaker = services, breaker
        services.when_damaged(self.damage_met.emit)
        self._ends.append(services.changes.subscribe(self._subjects_changed))
        if not services.only_looks:
            from ita_desktop.ui.kit.typing_keeper import TypingKeeper

            keeper = TypingKeeper(
                services.typing,
                lambda widget: self.page.typed_at(widget),
                lambda error: self.page.tell_not_noted(error),
                self,
            )
            self._ends.append(keeper.note)
        self.spine.show_state(services, self.year)
        self.trust.watch(services)
        self._later.start()
        typed = next((typed.place.partition(":")[0] for typed in services.typing.waiting()), "")
        self.go_to(next(page for page in (typed, self.state.page, self._home) if page in self._specs))
        if services.only_looks:
            self._others.timeout.connect(services.refresh)
            self._others.start()
        if self.page.banner.words:
            return
        if tell_left_texts(self, services) or tell_place(self, services):
            return
        if self.spine.asks_for_officer:
            self.page.banner.say(Shape.PERSON, WHO_WORKS, ("เลือกชื่อ", self.spine.officer.drop))
        else:
            ask_second_place(self, services)

    @property
    def is_empty(self) -> bool:
        """Whether the office has no year yet."""
        return self.services is None or not self.services.years.years()

    @property
    def year(self) -> int:
        """The fiscal year that is shown, 0 where there is none."""
        years = self.services.years.years() if self.services else ()
        return self.state.year if self.state.year in years else (years[0] if years else 0)

    @property
    def page(self) -> Page:
        """The page that is seen."""
        return self.stack.page

    def go_to(self, key: str, place: str = "") -> None:
        """Open a page at a place on it; the first-run page stands for all others while there is no year."""
        if self.services is None or self._breaker is None:
            self.spine.show_page(self._home)
            self._try_again()
            return
        self.page.commit()
        spec = (
            self._specs[key] if self._fits(key) else self._first if self.is_empty else self._specs[self._home]
        )
        if spec is not self._open:
            self._former = (self._open.key, QApplication.focusWidget())
        self._open = spec
        page = self.stack.bring(spec, self._make, self.year)
        self.spine.show_page(self._home if spec is self._first else spec.key)
        self._show_keys()
        if spec.tab and spec is not self._first:
            self.state.page = spec.key
        self._show_history()
        page.attempt(partial(page.activate, place))

    def go_back(self) -> None:
        """Open the page that was open before this one, with the keyboard where it was."""
        key, focused = self._former
        self.go_to(key)
        if focused is not None and isValid(focused) and self.page.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_year(self, year: int) -> None:
        """Show another fiscal year on every page."""
        self.page.commit()
        self.state.year = year
        if self.services is not None:
            self.spine.show_state(self.services, self.year)
        self.stack.open_year(self.year)
        self._later.start()

    def tell(self, error: ItaError) -> None:
        """Say a known failure at the foot of the page that is seen."""
        self.page.banner.say(Shape.BAD, str(error))

    def try_again_with(self, again: Callable[[], object]) -> None:
        """What opens the office's data: a way on where that failed; any tab does it too."""
        self._try_again = again

    def try_again(self) -> None:
        """Open the office's data that could not be opened before."""
        self._try_again()

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        row = QHBoxLayout()
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.spine)
        row.addWidget(self.stack, 1)
        column.addLayout(row, 1)
        column.addWidget(self.trust)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.spine.wanted.connect(self.go_to)
        self.spine.year_wanted.connect(self.show_year)
        self.spine.year_to_add.connect(self._add_year)
        self.spine.officer_wanted.connect(self._act_as)
        self.trust.wanted.connect(self._open_trusted)

    def _open_trusted(self, part: str) -> None:
        if part == SEARCH:
            self.go_to("search")
        elif self.services is not None and self.services.only_looks:
            self.reopen_wanted.emit(True)
        elif part == "saved" and self.unsaved.count:
            self.unsaved.lead()
        else:
            page = "history" if part == "saved" else "help" if part == "space" else "safety"
            self.go_to(page, part if page == "safety" else "")

    def _hold_keys(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        for keys, act in (
            ("F1", lambda: self.go_to("help")),
            ("Ctrl+H", lambda: self.go_to("history", self.page.record)),
            ("Ctrl+Shift+F", lambda: self.go_to("search")),
            ("F6", lambda: self._next_pane(1)),
            ("Shift+F6", lambda: self._next_pane(-1)),
            ("F10", lambda: self.spine.tabs[self._open_tab].setFocus(Qt.FocusReason.ShortcutFocusReason)),
            ("F11", lambda: self.spine.setVisible(self.spine.isHidden())),
            ("Ctrl+PgDown", lambda: self._next_page(1)),
            ("Ctrl+PgUp", lambda: self._next_page(-1)),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Y", self._redo),
            ("Ctrl+Shift+Z", self._redo),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _make(self, spec: PageSpec) -> Page:
        assert self.services is not None and self._breaker is not None
        page = spec.make(self.services, self._breaker)
        page.go_to.connect(self.go_to)
        page.back_wanted.connect(self.go_back)
        page.year_wanted.connect(self.show_year)
        page.keys_changed.connect(self._show_keys)
        page.text_gone.connect(self.stack.forget_text)
        page.text_gone.connect(self.state.forget_text)
        page.header.undo_wanted.connect(self._undo)
        page.header.redo_wanted.connect(self._redo)
        if spec.key in self.state.pages:
            page.set_state(self.state.pages[spec.key])
        return page

    def _fits(self, key: str) -> bool:
        spec = self._specs[key]
        return spec.foot or not spec.tab or (spec is self._first) == self.is_empty

    def _subjects_changed(self, subjects: "frozenset[Subject]") -> None:
        assert self.services is not None
        if subjects & FRAME_SUBJECTS:
            self.spine.show_state(self.services, self.year)
        self.trust.look()
        self._show_history()
        self.stack.tell(subjects, self.year, self._fits)
        if not self._fits(self._open.key):
            self.go_to(self._home)
        self._later.start()

    def _show_history(self) -> None:
        if self.services is not None:
            history = self.services.history
            self.page.header.show_history(history.undoable(), history.redoable())

    def _show_keys(self) -> None:
        self.trust.show_keys((*self.page.keys, *KEYS))

    def _show_badges(self) -> None:
        services, year = self.services, self.year
        for key, tab in self.spine.tabs.items():
            badge = self._specs[key].badge
            tab.show_badge(badge(services, year) if services is not None and badge and year else None)

    def _undo(self) -> None:
        self._step(lambda services: services.history.undo())

    def _redo(self) -> None:
        self._step(lambda services: services.history.redo())

    def _step(self, act: "Callable[[Services], object]") -> None:
        services = self.services
        if services is not None:
            self.page.commit()
            self.page.attempt(lambda: act(services))

    def _add_year(self, year: int) -> None:
        services = self.services
        if services is not None and self.page.attempt(lambda: services.years.add(year)):
            self.show_year(year)
            if services.year_starts.can_start(year):
                way = (STARTS_FROM_LAST, lambda: self.go_to("oit", "continuing:start"))
                self.page.banner.say(Shape.INFO, CAN_START.format(year=year), way)

    def _act_as(self, officer: str) -> None:
        if self.services is not None:
            self.services.agency.act_as(officer)

    @property
    def _open_tab(self) -> str:
        return next((key for key, tab in self.spine.tabs.items() if tab.isChecked()), self._home)

    def _next_page(self, step: int) -> None:
        keys = list(self.spine.tabs)
        self.go_to(keys[(keys.index(self._open_tab) + step) % len(keys)])

    def _next_pane(self, step: int) -> None:
        from ita_desktop.ui.panes import next_pane

        page = self.page
        inner = [*((pane, None) for pane in page.panes()), (page.banner, page.banner.way)]
        next_pane([(self.spine, self.spine.tabs[self._open_tab]), *inner, (self.trust, None)], step)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Save the focused field, keep the window's look, end what goes on beside, give the data free.

        What could not be saved keeps the window open until the user lets it go.
        """
        if not self.unsaved.lets_close():
            event.ignore()
            return
        self.state.geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        with suppress(ItaError):  # the data cannot be read: the year stays as it was kept
            self.state.year = self.year
        self.state.pages |= self.stack.states()
        self._later.stop()
        self._others.stop()
        self.trust.stop()
        self.stack.close_work()
        self.closing.emit()
        for end in self._ends:
            end()
        self._ends.clear()
        super().closeEvent(event)
