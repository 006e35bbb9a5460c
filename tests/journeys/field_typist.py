"""Types in fields of several pages of the program's own window until it is killed.

``python -m tests.journeys.field_typist FOLDER SEED`` prints a line when it begins to type in a field, at each
key of a text that stays in its field, and when the window shows a field as saved.
"""

import random
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ita_desktop import bootstrap, paths
from ita_desktop.ui.application import make_window
from ita_desktop.ui.kit.asking import AskField
from ita_desktop.ui.main_window import MainWindow
from tests.ui.typed_kinds import Kind, found, leave
from tests.ui.typing_keys import press, type_text

SPEECH = Kind("EntryRow", "meetings", "ita|1/2566|agenda|4|1", "ถ้อยคำ", "", 2567)
FIELDS = {
    "score": Kind("ScoreGrid", "scores", "i2", "", "assessments/2/scores/i2"),
    "measure": Kind("MeasureForm", "measures", "plan:#1", "มาตรการ", "plans/0/measures/0/title", 2569),
    "item": Kind("NotePart", "oit", "checklist:o1", "หมายเหตุของรายการ", "assessments/1/oit/o1/note", 2567),
    "meeting": Kind("DataSection", "meetings", "ita|1/2566|data", "ชื่อการประชุม", "meetings/0/title", 2567),
    "agency": Kind("AgencyPart", "settings", "agency", "โทรศัพท์", "agency/phone"),
}
BETWEEN_MS, KEYS = 10, 40
WORDS = "ขอให้ทุกกองเร่งรัด <&> "


def tell(*words: object) -> None:
    """A line for whoever kills."""
    print(*words, sep="\t", flush=True)


class Typist:
    """One field after the other, then a speech that is not left; and again."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window, self._chance = window, random.Random(seed)
        self._keys = 0
        self._speech: Any = None

    def step(self) -> None:
        """Save one field, or press one key of the speech."""
        if not self._window.isActiveWindow():  # nobody types into a window that has no keyboard
            self._window.activateWindow()
            return
        if self._speech is not None and self._keys < KEYS:
            press(self._speech, text=WORDS[self._keys % len(WORDS)])
            self._keys += 1
            tell("key", f"{time.monotonic():.3f}", self._speech.text().replace("\n", " "))
            return
        if self._chance.random() < 0.25:
            self._speech, self._keys = self._come(SPEECH), 0
            self._speech.enter()
            return
        if self._speech is not None:
            self._speech = None
            tell("left", "", "")
        self._save(*self._chance.choice([*FIELDS.items()]))

    def _come(self, kind: Kind) -> Any:
        window = self._window
        if window.year != kind.year:
            window.show_year(kind.year)
        window.go_to(kind.page, kind.place)
        if kind.editor == "ScoreGrid":
            window.page.grid.begin("")  # type: ignore[attr-defined]
        QApplication.processEvents()
        field = found(kind, window)
        assert not isinstance(field, AskField)
        field.setFocus()
        return field

    def _save(self, name: str, kind: Kind) -> None:
        field = self._come(kind)
        number = self._chance.randrange(10_000)
        text = f"{number / 100:.2f}" if name == "score" else f"{WORDS}{number}"
        field.selectAll()
        type_text(field, text)
        tell("begun", name, text)
        leave(field)
        if "บันทึกแล้ว" in self._window.trust.saved.text():
            tell("saved", name, text)


def main(folder: Path, seed: int) -> None:
    """Open the window and type on and on."""
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv[:1])
    window = make_window(
        application, folder, lambda: bootstrap.open_office(folder, write=True), paths.FONTS, paths.WORDS
    )
    window.resize(1920, 1000)
    typist, keys = Typist(window, seed), QTimer(window, interval=BETWEEN_MS)
    keys.timeout.connect(typist.step)

    def begin() -> None:
        if window.services is None or not window.isActiveWindow():
            window.activateWindow()
            QTimer.singleShot(20, window, begin)
            return
        keys.start()

    QTimer.singleShot(0, window, begin)
    window.show()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
