"""The checklist of P5 with its side panel open."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.oit import OitItem
from ita_desktop.services.bundle import Services
from ita_desktop.ui.oit.page import OitPage
from ita_desktop.ui.oit.panel.panel import ItemPanel
from tests.ui.offices import hit, write
from tests.ui.oit.conftest import listed

YEAR = 2567
Fill = Callable[..., None]


@pytest.fixture
def fill(p5: Services) -> Fill:
    """Puts fields into an item's record."""

    def put(code: str, **fields: Any) -> None:
        for name, value in fields.items():
            p5.oit.set_field(YEAR, (code,), name, value)

    return put


@pytest.fixture
def panel(page: OitPage) -> ItemPanel:
    """The open panel; the keyboard is at o11 in the table."""
    return open_panel(page, "o11")


def open_panel(page: OitPage, code: str) -> ItemPanel:
    """Go to an item and press F12 where the panel is closed."""
    page.go_to_place(code)
    found = listed(page).panel
    if found.isHidden():
        hit(Qt.Key.Key_F12)
    assert found.isVisible()
    return found


def record(services: Services, code: str) -> OitItem:
    """What is kept of an item; an empty record where nothing is."""
    row = next(row for row in services.oit.checklist(YEAR).rows if row.item.code == code)
    return row.record or OitItem()


def type_into(field: QWidget, text: str) -> None:
    """Take what stands in a field and type another text, key by key."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    field.selectAll()  # type: ignore[attr-defined]
    write(text)


def leave() -> None:
    """Leave a field by the Tab key."""
    hit(Qt.Key.Key_Tab, "\t")
