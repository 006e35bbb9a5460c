"""A chart on the screen: what is painted, said, copied and saved."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.charts import Chart, Mark, Series
from ita_desktop.domain.charts.primitives import Box, Marker, Polyline
from ita_desktop.ui.kit import chart_painting, fonts
from ita_desktop.ui.kit.chart_view import ChartView
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.theme import Theme
from ita_desktop.ui.kit.tokens import DARK, LIGHT

Show = Callable[[QWidget], QWidget]
SCORES = Chart(
    kind="scores",
    title="คะแนนรายเครื่องมือ",
    labels=("IIT", "EIT ส่วนที่ 1", "OIT"),
    series=(
        Series("ปี 2567", (Decimal("90.00"), None, Decimal("74.50"))),
        Series("ปี 2568", (Decimal("96.57"), Decimal("84.51"), Decimal("100.00"))),
    ),
    marks=(Mark("เกณฑ์ 85", Decimal(85)),),
    summary="สูงสุด 100.00 ได้แก่ OIT",
)
HISTORY = Chart(
    kind="years",
    title="ย้อนหลัง",
    labels=("2567", "2568"),
    series=(
        Series("IIT", (Decimal(90), Decimal(95))),
        Series("OIT", (Decimal(80), Decimal(85))),
    ),
)
CHANGES = Chart(
    kind="differences",
    title="ผลต่าง",
    labels=("IIT", "OIT"),
    series=(Series("ผลต่าง", (Decimal("20.00"), Decimal("-20.00"))),),
)


def lightness(image: QImage, box: Box) -> float:
    """The mean grey within a bar of a picture, 0 to 255."""
    margin, ratio = chart_painting.PICTURE_MARGIN, chart_painting.PICTURE_RATIO
    top = margin + fonts.line_height(fonts.Role.HEADING) + margin // 2
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    values = [
        QColor(grey.pixel(x, y)).red()
        for x in range(int((margin + box.x) * ratio) + 2, int((margin + box.x + box.width) * ratio) - 2)
        for y in range(int((top + box.y) * ratio) + 2, int((top + box.y + box.height) * ratio) - 2)
    ]
    return sum(values) / len(values)


def copied() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_it_says_its_title_and_what_it_shows(show: Show, breaker: Breaker) -> None:
    view = ChartView(SCORES, breaker)
    show(view)
    assert view.canvas.accessibleName() == "คะแนนรายเครื่องมือ"
    assert view.canvas.accessibleDescription() == "สูงสุด 100.00 ได้แก่ OIT"
    assert view.copy_button.accessibleName() == "คัดลอกเป็นภาพ คะแนนรายเครื่องมือ"


def test_it_is_painted_in_the_colours_that_hold(show: Show, breaker: Breaker, theme: Theme) -> None:
    view = ChartView(SCORES, breaker)
    show(view)
    for dark, tokens in ((False, LIGHT), (True, DARK)):
        theme.force_dark(dark)
        image = view.canvas.grab().toImage()
        colours = {
            image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
        }
        assert {tokens.sheet, tokens.accent, tokens.text, tokens.care} <= colours


def test_a_rise_and_a_fall_differ_in_grey(breaker: Breaker) -> None:
    room = chart_painting.PICTURE_WIDTH - 2 * chart_painting.PICTURE_MARGIN
    drawing = chart_painting.laid(CHANGES, room, breaker)
    rise, fall = (stroke for stroke in drawing.strokes if isinstance(stroke, Box))
    image = chart_painting.picture(CHANGES, breaker)
    assert lightness(image, fall) - lightness(image, rise) > 50


def test_series_have_shapes_of_their_own(breaker: Breaker) -> None:
    strokes = chart_painting.laid(HISTORY, 800, breaker).strokes
    shapes = {stroke.shape for stroke in strokes if isinstance(stroke, Marker)}
    assert shapes == {"disc", "square"}
    assert len({stroke.tone for stroke in strokes if isinstance(stroke, Polyline)}) == 2


def test_ctrl_c_copies_a_fine_picture_and_the_figures(show: Show, breaker: Breaker, qtbot: QtBot) -> None:
    view = ChartView(SCORES, breaker)
    show(view)
    view.enter()
    qtbot.keyClick(view.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QImage(copied().imageData())
    assert image.width() >= 2 * chart_painting.PICTURE_WIDTH
    assert copied().text().split("\n")[2] == "IIT\t90.00\t96.57"
    assert view.said.plain.startswith("คัดลอกแล้ว")


def test_a_copied_picture_is_light_whatever_the_screen_is(breaker: Breaker, theme: Theme) -> None:
    theme.force_dark(True)
    assert chart_painting.picture(SCORES, breaker).pixelColor(2, 2).name() == LIGHT.sheet.lower()


def test_it_is_saved_as_a_picture(show: Show, breaker: Breaker, tmp_path: Path) -> None:
    view = ChartView(SCORES, breaker)
    show(view)
    view.save_to(tmp_path / "แผนภูมิ.png")
    assert QImage(str(tmp_path / "แผนภูมิ.png")).size() == chart_painting.picture(SCORES, breaker).size()
    assert "แผนภูมิ.png" in view.said.plain


def test_a_picture_that_cannot_be_saved_is_told_beside_it(
    show: Show, breaker: Breaker, tmp_path: Path
) -> None:
    view = ChartView(SCORES, breaker)
    show(view)
    view.save_to(tmp_path / "ไม่มี" / "แผนภูมิ.png")
    assert view.said.plain.startswith("บันทึกภาพไม่ได้ที่")
    assert list(tmp_path.iterdir()) == []


def test_it_grows_with_the_type_and_fits_a_narrow_window(show: Show, breaker: Breaker, theme: Theme) -> None:
    view = ChartView(replace(SCORES, labels=("ก" * 200, "ข" * 200, "ค" * 200)), breaker)
    show(view)
    before = view.canvas.height()
    theme.set_percent(130)
    assert view.canvas.height() > before
    view.canvas.resize(220, view.canvas.height())
    assert not view.canvas.grab().isNull()


def test_arrows_ask_for_the_neighbour(show: Show, breaker: Breaker, qtbot: QtBot) -> None:
    view = ChartView(SCORES, breaker)
    show(view)
    view.enter()
    with qtbot.waitSignal(view.stepped) as asked:
        qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    assert asked.args == [1]
