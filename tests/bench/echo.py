"""From a key to its letter on the screen, in minutes of 60,000 characters, over a bare QPlainTextEdit.

The editor wraps at Thai words, is as high as its text, keeps what is typed and follows it beside; the
bare one shows the same paragraphs at the same width and does nothing else. Aim: 2. The page is as wide as in
a window of 1366 pixels, once with the paper beside the editor and once with the paper folded away.
"""

import statistics
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from ita_desktop import paths
from ita_desktop.domain.thai.breaks import WordBreaker, read_words
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings.edits import Spot
from ita_desktop.ui.meetings.page import MeetingsPage
from tests.bench.keystroke import application
from tests.bench.long_meeting import ENTRIES, LETTERS, open_long_meeting, paragraphs
from tests.bench.measuring import Ratio, worked
from tests.bench.offices import YEAR

KEYS, TYPED = 40, "การประชุม"
WIDTH, HEIGHT = 1186, 640


def echoes(folder: Path) -> Iterator[Ratio]:
    """Many entries; one entry of many paragraphs; one entry of one paragraph."""
    application()
    many, lines = paragraphs(ENTRIES), "\n".join(paragraphs(ENTRIES))
    (whole,) = paragraphs(1)
    shapes = (
        (f"in {ENTRIES} entries", many, lines),
        (f"in {ENTRIES} paragraphs", (lines,), lines),
        ("in one paragraph", (whole,), whole),
    )
    for at, (where, entries, plain) in enumerate(shapes):
        for folded in (False, True):
            paper = "paper folded" if folded else "paper beside"
            name = f"key to echo, {LETTERS} {where}, {paper} / bare"
            yield echo(folder / f"echo-{at}-{folded}", name, entries, plain, folded=folded)


def echo(folder: Path, name: str, entries: tuple[str, ...], plain: str, *, folded: bool) -> Ratio:
    """Type in the midst of the text on both sides, one key each in turn; the paper beside, or ``folded``."""
    services, key = open_long_meeting(folder, entries)
    bare = QPlainTextEdit()
    bare.setPlainText(plain)
    bare.show()
    page = MeetingsPage(services, WordBreaker(read_words(paths.WORDS)))
    page.resize(WIDTH, HEIGHT)
    page.show()
    page.activateWindow()
    page.open_year(YEAR)
    page.open_meeting(key)
    if folded:
        page.meeting.halves.toggle()
    page.meeting.agenda.go(Spot(0, 0, len(entries) // 2))
    rest(page)
    assert page.meeting.pane.isVisible() is not folded
    field = QApplication.focusWidget()
    assert isinstance(field, WrappingField)
    bare.setFont(field.font())
    bare.resize(field.width(), HEIGHT)
    ours, theirs = typing(field), typing(bare)
    pairs = [(worked(ours), worked(theirs)) for _ in range(KEYS)][KEYS // 4 :]
    page.close_work()
    page.close()
    bare.close()
    services.close()
    return Ratio(name, statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs), 2)


def rest(page: MeetingsPage) -> None:
    """Until the opened meeting is checked and its paper set: what threads do would be counted with a key."""
    while page.meeting.check.is_busy or page.meeting.beside.is_busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()


def typing(field: QPlainTextEdit) -> Callable[[], None]:
    """Puts the cursor in the midst of a text; each call presses one key there and paints what came of it."""
    cursor = QTextCursor(field.document())
    cursor.setPosition(field.document().characterCount() // 2)
    field.setTextCursor(cursor)
    field.ensureCursorVisible()
    QApplication.processEvents()
    ticks = count()

    def press() -> None:
        letter = TYPED[next(ticks) % len(TYPED)]
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, event)
        QApplication.processEvents()

    return press
