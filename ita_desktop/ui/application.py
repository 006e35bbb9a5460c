"""Starts Qt, shows the window at once, opens the data after the first paint."""

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.pages import FIRST_RUN, PAGES
from ita_desktop.ui.window_state import WindowState

if TYPE_CHECKING:
    from ita_desktop.domain.thai.breaks import WordBreaker
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.incidents import CrashWatch
    from ita_desktop.services.safety.rescuing import RescueService

DIED_BEFORE = "ครั้งก่อนโปรแกรมหยุดเองกลางคัน ข้อมูลที่บันทึกแล้วอยู่ครบ"
WARM_UP_MS = 700
"""After this the type of papers is loaded beside the user's work, so that the first paper comes at once."""


class LateBreaker:
    """The word breaker, read from its word list when a text is first broken."""

    def __init__(self, words: Path) -> None:
        self._words = words
        self._breaker: WordBreaker | None = None

    def breaks(self, text: str, /) -> Sequence[int]:
        """Offsets in ``text`` before which a line may end."""
        if self._breaker is None:
            from ita_desktop.domain.thai.breaks import WordBreaker, read_words

            self._breaker = WordBreaker(read_words(self._words))
        return self._breaker.breaks(text)


class FirstPaint(QObject):
    """Calls once, after the window has been painted for the first time."""

    def __init__(self, window: MainWindow, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint, then for the event loop."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def prepare(application: QApplication, fonts_folder: Path, percent: int = 100) -> Theme:
    """Give the application what the frame of the window is painted with; ``complete`` gives the rest."""
    application.setApplicationName("ITA Desktop")
    fonts.load(fonts_folder / "screen", fonts.NORMAL, fonts.SEMIBOLD)
    return Theme(application, percent)


def complete(application: QApplication, theme: Theme, fonts_folder: Path) -> None:
    """Give the application what pages need: the other weights, Qt's words in Thai, the style sheet."""
    from ita_desktop.ui.kit import thai

    fonts.load(fonts_folder / "screen", fonts.MEDIUM)
    thai.install(application)
    theme.dress()


def make_window(
    application: QApplication,
    folder: Path,
    open_office: "Callable[[], Services]",
    fonts_folder: Path,
    words: Path,
    opened: "Callable[[MainWindow], object]" = lambda _: None,
    open_rescue: "Callable[[], RescueService] | None" = None,
) -> MainWindow:
    """The window on a data folder, not shown yet; after its first paint it opens the data.

    ``opened`` is called when the data is open.
    """
    state = WindowState.read(folder)
    theme = prepare(application, fonts_folder, state.percent)
    window = MainWindow(PAGES, FIRST_RUN, state)
    breaker = LateBreaker(words)

    def fill() -> None:
        try:
            services = open_office()
        except ItaError as error:
            from ita_desktop.ui.opening import is_mendable, offer_rescue, tell_not_open

            if open_rescue is None or not is_mendable(error):
                tell_not_open(window, error)
            else:
                offer_rescue(window, open_rescue(), error, breaker)
            return
        window.stack.take_away()
        window.open(services, breaker)
        opened(window)
        ready = services.papers.warm_up()
        QTimer.singleShot(WARM_UP_MS, window, lambda: threading.Thread(target=ready).start())
        follow_size(window, services, theme)

    window.try_again_with(fill)

    def painted() -> None:
        complete(application, theme, fonts_folder)
        fill()

    FirstPaint(window, painted)
    return window


def follow_size(window: MainWindow, services: "Services", theme: Theme) -> None:
    """Keep the size of type as the settings say."""

    def changed(_: object) -> None:
        theme.set_percent(services.agency.settings().type_size)
        window.state.percent = theme.percent

    services.changes.subscribe(changed)
    changed(None)


def report_to(window: MainWindow, folder: Path) -> None:
    """Say known failures at the page; write unknown ones down, say that too and offer a report of it."""

    def failed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, ItaError):
            window.tell(error)
            return
        sys.__excepthook__(kind, error, trace)
        note(folder, error, window.page.title)
        from ita_desktop.ui.opening import tell_incident

        tell_incident(window)

    sys.excepthook = failed


def report_threads(folder: Path) -> None:
    """Write down what fails beside the window's own work; the page that waits for it says so itself."""

    def failed(told: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(told)
        if told.exc_value is not None:
            note(folder, told.exc_value, "งานเบื้องหลัง")

    threading.excepthook = failed


def note(folder: Path, error: BaseException, where: str) -> None:
    """Add an unforeseen failure to the log beside the data."""
    from ita_desktop.services.incidents import IncidentLog

    IncidentLog(folder).note(error, where)


class Desk:
    """The window on a data folder, and the one after it when the data is to be opened another way."""

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        open_office: "Callable[[bool], Services]",
        fonts_folder: Path,
        words: Path,
        open_rescue: "Callable[[], RescueService] | None" = None,
    ) -> None:
        self._open_rescue = open_rescue
        self._application, self._folder, self._open_office = application, folder, open_office
        self._fonts, self._words = fonts_folder, words
        self._watch: CrashWatch | None = None
        self.window: MainWindow | None = None

    def show(
        self,
        painted: Callable[[], object] = lambda: None,
        *,
        write: bool = True,
        met: ItaError | None = None,
    ) -> None:
        """Show a window that opens the data after its first paint.

        ``met`` is damage that is known already: the first opening fails with it.
        """
        known = [met] if met is not None else []

        def open_office() -> "Services":
            if known:
                raise known.pop()
            return self._open_office(write)

        window = self.window = make_window(
            self._application,
            self._folder,
            open_office,
            self._fonts,
            self._words,
            self._opened,
            self._open_rescue if write else None,
        )
        window.damage_met.connect(self._leave_damaged, Qt.ConnectionType.QueuedConnection)
        window.reopen_wanted.connect(self._reopen, Qt.ConnectionType.QueuedConnection)
        report_to(window, self._folder)
        report_threads(self._folder)
        FirstPaint(window, painted)
        window.show()

    def end(self) -> None:
        """The window is closed: keep its look, give the data free."""
        window, self.window = self.window, None
        if window is None:
            return
        services = window.services
        if services is None or not services.only_looks:
            window.state.write(self._folder)
        if services is not None:
            give_free(services)
        if self._watch is not None:
            self._watch.end()
            self._watch = None

    def _opened(self, window: MainWindow) -> None:
        from ita_desktop.services.incidents import CrashWatch
        from ita_desktop.ui.backing_up import BackingUp
        from ita_desktop.ui.opening import tell_incident

        if window.services is not None and not window.services.only_looks:
            backing_up = BackingUp(window.services, window.trust.look, window)
            window.closing.connect(backing_up.stop)
            self._watch = CrashWatch(self._folder)
            if self._watch.begin():
                tell_incident(window, DIED_BEFORE)

    def _leave_damaged(self) -> None:
        """Keep what is being typed, give the damaged data free, and show what can take its place."""
        window = self.window
        services = window.services if window is not None else None
        if window is None or services is None or services.damage is None:
            return
        from ita_desktop.ui.opening import put_by_typed

        met = services.damage
        trouble = "" if services.only_looks else put_by_typed(window, services)
        self._reopen(not services.only_looks, met)
        if trouble and self.window is not None:
            self.window.stack.blank.banner.say(Shape.BAD, trouble)

    def _reopen(self, write: bool, met: ItaError | None = None) -> None:
        former = self.window
        if former is None:
            return
        self._application.setQuitOnLastWindowClosed(False)
        if met is not None:  # what was typed is put by; damaged data takes nothing more
            former.unsaved.let_go()
        if former.close():
            self.end()
            self.show(write=write, met=met)
            former.deleteLater()
        self._application.setQuitOnLastWindowClosed(True)


def run(
    folder: Path,
    open_office: "Callable[[bool], Services]",
    fonts_folder: Path,
    words: Path,
    painted: Callable[[], object],
    open_rescue: "Callable[[], RescueService] | None" = None,
) -> int:
    """Show the window on a data folder until it is closed; the exit status of the program.

    ``open_office`` opens the data with the right to write or without; ``painted`` is called after the first
    paint, before that; ``open_rescue`` gives what mends data that cannot be opened.
    """
    # ``QApplication.setStyle`` would make all enums of QStyle for its answer: 8 ms before the first paint.
    desk = Desk(
        QApplication([*sys.argv[:1], "-style", "Fusion"]),
        folder,
        open_office,
        fonts_folder,
        words,
        open_rescue,
    )
    desk.show(painted)
    status = QApplication.exec()
    desk.end()
    return status


def give_free(services: "Services") -> None:
    """Back up what changed, then close the data whatever became of that."""
    try:
        services.backups.at_close()
    finally:
        services.close()
