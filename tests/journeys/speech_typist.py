"""Types a speech in the program's own window until it is killed; each key is told as it is pressed.

``python -m tests.journeys.speech_typist FOLDER`` prints ``<seconds> <keys so far>`` a line.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ita_desktop import bootstrap, paths
from ita_desktop.ui.application import make_window
from tests.ui.typing_keys import press

PLACE = "ita|1/2566|agenda|4|1|1"
SPEECH = "ขอให้ทุกกองเร่งรัดรายการที่รับผิดชอบ "
BETWEEN_MS = 15


def main(folder: Path) -> None:
    """Open the window at a speech and type on and on."""
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv[:1])
    window = make_window(
        application, folder, lambda: bootstrap.open_office(folder, write=True), paths.FONTS, paths.WORDS
    )
    keys = QTimer(window, interval=BETWEEN_MS)
    typed = 0

    def type_on() -> None:
        nonlocal typed
        widget = QApplication.focusWidget()
        assert widget is not None
        press(widget, text=SPEECH[typed % len(SPEECH)])
        typed += 1
        print(f"{time.monotonic():.3f} {typed}", flush=True)

    def begin() -> None:
        if window.services is None:
            QTimer.singleShot(20, window, begin)
            return
        window.go_to("meetings", PLACE)
        keys.timeout.connect(type_on)
        keys.start()

    QTimer.singleShot(0, window, begin)
    window.show()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
