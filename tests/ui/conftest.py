"""What every test of the window stands on: the program's style, typeface and words."""

import pytest
from PySide6.QtWidgets import QApplication

from ita_desktop import paths
from ita_desktop.ui.application import complete, prepare
from ita_desktop.ui.kit.theme import Theme


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Fusion, as the program starts it."""
    QApplication.setStyle("Fusion")
    return QApplication


@pytest.fixture(scope="session")
def _theme(qapp: QApplication) -> Theme:
    theme = prepare(qapp, paths.FONTS)
    complete(qapp, theme, paths.FONTS)
    return theme


@pytest.fixture(autouse=True)
def theme(_theme: Theme) -> Theme:
    """The theme, light and at 100 % at the start of each test."""
    _theme.force_dark(False)
    _theme.set_percent(100)
    return _theme
