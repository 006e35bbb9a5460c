"""Starting: the first paint over a bare window, listing the papers over bare Python."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from tests.bench.measuring import Ratio, compare, process, until_line

BARE_WINDOW = """
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            watched.removeEventFilter(self)
        return False

application = QApplication([])
window = QMainWindow()
label = QLabel("ITA")
window.setCentralWidget(label)
seen = Seen()
label.installEventFilter(seen)
window.resize(1366, 720)
window.show()
application.exec()
"""

OUR_WINDOW = """
import sys
from pathlib import Path
from ita_desktop import bootstrap

bootstrap.window(Path(sys.argv[1]), lambda: print("painted", flush=True))
"""


def first_paint(folder: Path) -> Ratio:
    """From the start of Python to the first paint of the window on new data, offscreen."""
    bare = until_line(["-c", BARE_WINDOW])
    return compare("first paint / bare PySide6 window", 1.5, on_new_data(folder), bare, runs=11)


def on_new_data(folder: Path) -> Callable[[], object]:
    """The program's window, each time on a data folder that is not there yet."""
    numbers = count()
    return lambda: until_line(["-c", OUR_WINDOW, str(folder / f"new-{next(numbers)}")])()


def papers() -> Ratio:
    """``papers`` as a whole process over ``python -c pass``."""
    ours = process(["-m", "ita_desktop", "papers"])
    return compare("papers / python -c pass", 12, ours, process(["-c", "pass"]), runs=21)
