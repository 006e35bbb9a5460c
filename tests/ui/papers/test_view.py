"""The paper on its desk: size, place, thumbnails, marks."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.paper.paper_view import KEPT_BYTES, PaperView
from ita_desktop.ui.kit.paper.zoom import LARGEST, SMALLEST, Zoom
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.kit.tokens import DARK, LIGHT
from tests.ui.papers.conftest import ITEMS, MINUTES, Open

CONTROL = Qt.KeyboardModifier.ControlModifier


def width_of(view: PaperView) -> int:
    return view._frames()[0].width()


def test_sizes_by_key_and_wheel(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    view, words = page.stage.view, page.stage.foot.zoom
    fitting = width_of(view)
    QTest.keyClick(page, Qt.Key.Key_Plus, CONTROL)
    assert width_of(view) > fitting
    assert words.text().endswith("%")
    QTest.keyClick(page, Qt.Key.Key_0, CONTROL)
    assert width_of(view) == fitting
    assert words.text() == "พอดีกว้าง"
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    assert width_of(view) < fitting
    view.fit_page()
    assert view._frames()[0].height() <= view.viewport().height()


def test_sizes_have_ends(office: Services, show: Open) -> None:
    view = show(office, MINUTES).stage.view
    for larger, end in ((True, LARGEST), (False, SMALLEST)):
        for _ in range(40):
            view.zoom(larger)
        assert round(view._zoom.percent) == end


def test_a_percentage_is_of_the_real_size(office: Services, show: Open) -> None:
    view = show(office, MINUTES).stage.view
    view.set_zoom(Zoom("percent", 100))
    assert width_of(view) == round(210 / 25.4 * 96)


def test_what_is_in_the_middle_stays_there(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    view = page.stage.view
    view.go_to_page(3)
    before = view._middle
    view.zoom(larger=True)
    page.resize(1400, 760)
    after = view._middle
    assert after.page == before.page
    assert abs(after.down - before.down) < 0.01


def test_memory_has_an_end(office: Services, show: Open) -> None:
    view = show(office, MINUTES).stage.view
    view.set_zoom(Zoom("percent", 300))
    for page in range(6):
        view._picture(page, width_of(view))
    assert sum(each.sizeInBytes() for each in view._kept.values()) <= KEPT_BYTES


def test_a_thumbnail_goes_to_its_page_and_follows_the_paper(
    qtbot: QtBot, office: Services, show: Open
) -> None:
    page = show(office, MINUTES)
    thumbs, view = page.stage.thumbs, page.stage.view
    third = thumbs.visualRect(thumbs.model().index(2, 0)).center()
    QTest.mouseClick(thumbs.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert view.page == 2
    QTest.keyClick(thumbs, Qt.Key.Key_Down)
    assert view.page == 3
    assert page.stage.foot.place.plain.startswith("หน้า 4 จาก")
    view.go_to_page(0)
    assert thumbs.page == 0
    assert thumbs.model().index(0, 0).data() == "หน้า 1"


def test_thumbnails_are_drawn_only_as_they_come_into_sight(
    qtbot: QtBot, office: Services, show: Open
) -> None:
    page = show(office, MINUTES, size=(1186, 320))
    model = page.stage.thumbs._pages
    qtbot.waitUntil(lambda: bool(model._kept) and not model._wanted)
    assert 0 in model._kept
    assert len(model._kept) < len(page.stage.pages or ())


def test_page_keys_move(office: Services, show: Open) -> None:
    page = show(office, MINUTES)
    view = page.stage.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == len(page.stage.pages or ()) - 1
    assert not page.stage.foot.after.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    page.stage.foot.after.click()
    assert view.page == 1


def test_the_paper_is_its_own_white_and_ink_stays_black(office: Services, show: Open, theme: Theme) -> None:
    view = show(office, MINUTES).stage.view
    for dark, tokens in ((False, LIGHT), (True, DARK)):
        theme.force_dark(dark)
        picture: QImage = view.viewport().grab().toImage()
        frame = view._frames()[0]
        corner = picture.pixelColor(frame.left() + 10, frame.top() + 10).name().upper()
        assert corner == tokens.paper
        column = range(frame.top(), min(frame.bottom(), picture.height()))
        across = range(frame.left(), frame.right(), 3)
        assert min(picture.pixelColor(x, y).lightness() for y in column for x in across) < 60


def test_landscape_pages_are_wide(office: Services, show: Open) -> None:
    page = show(office, ITEMS)
    frame = page.stage.view._frames()[0]
    assert frame.width() > frame.height()
