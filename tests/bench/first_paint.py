"""The program's own window in a new folder: says when it is painted, then goes on to open the data."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from ita_desktop import bootstrap, paths
from ita_desktop.ui.application import make_window


class Seen(QObject):
    """Prints at the first paint."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say it once."""
        if event.type() == QEvent.Type.Paint:
            print("painted", flush=True)
            watched.removeEventFilter(self)
        return False


def main() -> int:
    """Show the window as the program does."""
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv[:1])
    with TemporaryDirectory() as name:
        folder = Path(name)
        window = make_window(
            application,
            folder,
            lambda: bootstrap.open_office(folder, write=True),
            paths.FONTS,
            paths.WORDS,
        )
        seen = Seen()
        window.installEventFilter(seen)
        window.show()
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
