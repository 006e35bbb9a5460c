"""Links of an item in the panel: pasted, changed, ordered, taken away, opened."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from ita_desktop.domain.oit import Link, LinkCheck
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.oit.page import OitPage
from ita_desktop.ui.oit.panel.panel import ItemPanel
from tests.ui.offices import focused, hit, write
from tests.ui.oit.conftest import listed
from tests.ui.oit.panel.conftest import Fill, leave, open_panel, record, type_into

ALT = Qt.KeyboardModifier.AltModifier
FIVE = tuple(f"https://www.example.go.th/{at}" for at in range(1, 6))


@pytest.fixture
def five(page: OitPage, fill: Fill) -> ItemPanel:
    """o11 with five links; the keyboard is at the first."""
    fill("o11", links=tuple(Link(url=url) for url in FIVE))
    panel = open_panel(page, "o11")
    hit(Qt.Key.Key_L, "l")
    return panel


def urls(services: Services) -> list[str | None]:
    """The links that are kept."""
    return [link.url for link in record(services, "o11").links]


def test_a_link_is_typed(panel: ItemPanel, p5: Services) -> None:
    """Enter keeps it, the next one can follow at once; an empty field keeps nothing."""
    hit(Qt.Key.Key_L, "l")
    assert focused() is panel.links.more
    write("www.example.go.th/แผน")
    hit(Qt.Key.Key_Return)
    assert len(urls(p5)) == 1 and panel.links.more.text() == ""
    assert focused() is panel.links.more
    write("www.example.go.th/2")
    hit(Qt.Key.Key_Return)
    leave()
    assert len(urls(p5)) == 2
    p5.history.undo()
    assert len(urls(p5)) == 1 and panel.links.lines.count == 1


def test_several_links_are_pasted_in_one_act(panel: ItemPanel, p5: Services) -> None:
    """A line each; one undo takes all away."""
    QApplication.clipboard().setText("\n".join(FIVE))
    hit(Qt.Key.Key_L, "l")
    hit(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    leave()
    assert urls(p5) == list(FIVE)
    p5.history.undo()
    assert urls(p5) == []


@pytest.mark.parametrize("text", ["javascript:alert(1)", "file:///etc/passwd", "ไม่ใช่ลิงก์"])
def test_what_is_no_link_is_refused(page: OitPage, panel: ItemPanel, p5: Services, text: str) -> None:
    """With the reason below; it stays typed, also after a look at another item."""
    type_into(panel.links.more, text)
    hit(Qt.Key.Key_Return)
    assert panel.links.more_row.below.isVisible() and panel.links.more_row.below.plain
    assert urls(p5) == []
    page.go_to_place("o12")
    assert panel.links.more.text() == "" and panel.links.more_row.below.isHidden()
    page.go_to_place("o11")
    assert panel.links.more.text() == text and panel.links.more_row.below.isVisible()


def test_an_address_and_a_name_are_changed_in_place(five: ItemPanel, p5: Services) -> None:
    """F2, the fields save when left, Esc closes them and goes back to the link."""
    hit(Qt.Key.Key_Down)
    hit(Qt.Key.Key_F2)
    assert focused() is five.links.url
    type_into(five.links.url, "https://www.example.go.th/ใหม่")
    hit(Qt.Key.Key_Return)
    write("ประกาศ <ก&ข>")
    hit(Qt.Key.Key_Return)
    changed = record(p5, "o11").links[1]
    assert changed.title == "ประกาศ <ก&ข>" and changed.url != FIVE[1]
    assert five.links.form.isHidden() and focused() is five.links.lines.shown[1]
    assert five.links.lines.shown[1].name == "ประกาศ <ก&ข>"


def test_a_refused_change_keeps_the_former_address(five: ItemPanel, p5: Services) -> None:
    """What was typed stays; the link is as it was."""
    hit(Qt.Key.Key_F2)
    type_into(five.links.url, "javascript:1")
    leave()
    assert urls(p5) == list(FIVE)
    assert five.links.url.text() == "javascript:1" and five.links.url.property("refused")


def test_order_is_changed_by_keys_and_buttons(five: ItemPanel, p5: Services) -> None:
    """Alt with the arrows; the keyboard goes along; at the ends nothing moves."""
    hit(Qt.Key.Key_Up, held=ALT)
    assert urls(p5) == list(FIVE)
    hit(Qt.Key.Key_Down, held=ALT)
    assert urls(p5) == [FIVE[1], FIVE[0], *FIVE[2:]]
    assert focused() is five.links.lines.shown[1]
    five.links.buttons["down"].setFocus()
    hit(Qt.Key.Key_Space, " ")
    assert urls(p5) == [FIVE[1], FIVE[2], FIVE[0], *FIVE[3:]]


def test_a_link_is_taken_away(five: ItemPanel, page: OitPage, p5: Services) -> None:
    """Del, and the page offers to take that back."""
    hit(Qt.Key.Key_Down)
    hit(Qt.Key.Key_Delete)
    assert urls(p5) == [FIVE[0], *FIVE[2:]]
    assert page.banner.words == "ลบลิงก์แล้ว"
    p5.history.undo()
    assert urls(p5) == list(FIVE)


def test_a_link_opens_in_the_browser(five: ItemPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter on it."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString()))
    hit(Qt.Key.Key_Return)
    assert opened == [FIVE[0]]


def test_a_link_of_no_web_page_is_not_opened(
    page: OitPage, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An office file may bring one: the page says why it stays closed."""
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    fill("o11", links=(Link(url="file:///etc/passwd"),))
    open_panel(page, "o11")
    hit(Qt.Key.Key_L, "l")
    hit(Qt.Key.Key_Return)
    assert opened == [] and "ไฟล์ในเครื่อง" in page.banner.words


def test_what_the_last_check_showed(page: OitPage, fill: Fill, p5: Services) -> None:
    """Shape and word of each answer, and what is doubtful."""
    verdicts = ("reachable", "gone", "moved", None)
    links = [
        Link(url=url, checks=(LinkCheck(verdict=verdict),) if verdict else ())  # type: ignore[arg-type]
        for url, verdict in zip(FIVE, verdicts, strict=False)
    ]
    fill("o11", links=(*links, Link(url="https://www.example.go.th/2560/แผน")))
    lines = open_panel(page, "o11").links.lines.shown
    assert [line.shape for line in lines] == [Shape.OK, Shape.BAD, Shape.CARE, Shape.LINK, Shape.CARE]
    assert lines[3].below == "ยังไม่ได้ตรวจ" and "ระบุปี 2560" in lines[4].below


def test_other_items_show_their_own(five: ItemPanel, page: OitPage) -> None:
    """Nothing of the former row is left."""
    listed(page).table.setFocus()
    hit(Qt.Key.Key_Down)
    assert five.links.lines.count == 0 and five.links.bar.isHidden()
