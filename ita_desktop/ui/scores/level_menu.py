"""The list of levels that opens at the total."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

NO_LEVEL = "ไม่ระบุระดับ"


def level_menu(
    parent: QWidget, levels: Sequence[str], chosen: str | None, take: Callable[[str | None], object]
) -> QMenu:
    """A menu of the year's levels, the chosen one ticked and active; ``take`` is told the user's choice."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for level in (*levels, None):
        action = menu.addAction(level or NO_LEVEL)
        action.setCheckable(True)
        action.setChecked(level == chosen)
        action.triggered.connect(lambda _=False, level=level: take(level))
        if level == chosen:
            menu.setActiveAction(action)
    return menu
