"""What the window remembers between two starts: size of type, page, year, look of the pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

FILE = "window.json"


class WindowState:
    """Kept beside the office's data; losing it loses no data."""

    def __init__(self) -> None:
        self.percent = 100
        self.page = ""
        self.year = 0
        self.geometry = ""
        self.pages: dict[str, Any] = {}

    @classmethod
    def read(cls, folder: Path) -> "WindowState":
        """What was kept, or the defaults where nothing readable is there."""
        state, file = cls(), folder / FILE
        if not file.exists():
            return state
        import json

        try:
            kept = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return state
        for name, value in kept.items() if isinstance(kept, Mapping) else ():
            if type(value) is type(getattr(state, name, None)):
                setattr(state, name, value)
        return state

    def forget_text(self, text: str) -> None:
        """Drop the look of each page in which a text stands that may not be kept."""
        self.pages = {page: look for page, look in self.pages.items() if text not in str(look)}

    def write(self, folder: Path) -> None:
        """Keep it where the folder takes it; a full or closed disk only costs the window's look."""
        import json

        from ita_desktop.services.safety.machine import make_file

        try:
            make_file(folder / FILE)
            (folder / FILE).write_text(json.dumps(vars(self), ensure_ascii=False), encoding="utf-8")
        except OSError:
            return
