"""Starting: the first paint over a bare window, listing the papers over bare Python."""

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


def first_paint() -> Ratio:
    """From the start of Python to the first paint of the window, offscreen."""
    ours = until_line(["-m", "tests.bench.first_paint"])
    return compare("first paint / bare PySide6 window", 1.5, ours, until_line(["-c", BARE_WINDOW]), runs=11)


def papers() -> Ratio:
    """``papers`` as a whole process over ``python -c pass``."""
    ours = process(["-m", "ita_desktop", "papers"])
    return compare("papers / python -c pass", 12, ours, process(["-c", "pass"]), runs=21)
