"""The spine of 180: whose data this is, the fiscal year, the index tabs, who is at work."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import ElidedLabel
from ita_desktop.ui.kit.page import Badge, PageSpec
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from ita_desktop.services.bundle import Services

WIDTH = 180
PAD = 14
TAB_HEIGHT, LOW_TAB_HEIGHT, LOW_WINDOW = 44, 40, 700
BOX_HEIGHT = 56
UNNAMED = "ITA Desktop"
NOBODY = "ยังไม่ได้เลือก"


class Box(QAbstractButton):
    """A framed choice of two lines: a small name above, what is taken below; a menu drops from it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._value = name, ""
        self._menu: QMenu | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.drop)

    @property
    def menu(self) -> "QMenu":
        """What can be taken; made when it is first filled."""
        if self._menu is None:
            from PySide6.QtWidgets import QMenu

            self._menu = QMenu(self)
        return self._menu

    def show_value(self, value: str) -> None:
        """Show what is taken."""
        self._value = value
        self.setAccessibleName(f"{self._name} {value}")
        set_tip(self, value)
        self.update()

    @property
    def value(self) -> str:
        """What is taken."""
        return self._value

    def drop(self) -> None:
        """Open the menu below the box."""
        self.menu.setMinimumWidth(self.width())
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def sizeHint(self) -> QSize:
        """The two lines."""
        return QSize(scaled(WIDTH - 2 * PAD), scaled(BOX_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F4 and the down arrow drop the menu too."""
        if event.key() in (Qt.Key.Key_F4, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.drop()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame, name, value, arrow."""
        tokens = tokens_of()
        painter = QPainter(self)
        painting.box(painter, self.rect(), fill=tokens.sheet, edge=tokens.line2)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent)
        left, side = scaled(12), scaled(shapes.ROW_ICON)
        ink = tokens.text if self.isEnabled() else tokens.muted
        small, width = fonts.font(Role.SMALL), self.width() - left - side - scaled(14)
        painting.text(painter, QRect(left, scaled(4), width, scaled(22)), self._name, small, tokens.muted)
        face = fonts.font(weight=fonts.SEMIBOLD)
        painting.text(painter, QRect(left, scaled(24), width, scaled(26)), self._value, face, ink)
        at = QRect(self.width() - side - scaled(11), scaled(29), side, side)
        shapes.paint(painter, at, Shape.CHEVRON_DOWN, ink)


class Tab(QAbstractButton):
    """An index tab: the one that is open grows into the sheet; ``stepped`` asks for a neighbour."""

    stepped = Signal(int)

    def __init__(self, spec: PageSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self._badge: Badge | None = None
        self.muted = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.show_badge(None)

    def show_badge(self, badge: Badge | None) -> None:
        """Show how many of the gravest kind the page has."""
        self._badge = badge if badge and badge.number else None
        count = f" {self._badge.number}" if self._badge else ""
        self.setAccessibleName(self.spec.title + count)
        self.update()

    def sizeHint(self) -> QSize:
        """The spine's width."""
        low = self.window().height() < LOW_WINDOW
        return QSize(scaled(WIDTH), scaled(LOW_TAB_HEIGHT if low else TAB_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Its words, where many tabs or large type leave no more room."""
        return QSize(scaled(WIDTH), fonts.line_height() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between tabs, Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and bar of the open tab, icon, words, badge, ring."""
        tokens = tokens_of()
        painter = QPainter(self)
        tab = QRect(scaled(8), 2, self.width() - scaled(8), self.height() - 4)
        if self.isChecked():
            painter.fillRect(tab, QColor(tokens.sheet))
            for edge in (tab.top(), tab.bottom()):
                painter.fillRect(QRect(tab.left(), edge, tab.width(), 1), QColor(tokens.line))
            painting.box(
                painter, QRect(tab.left(), tab.top(), scaled(4), tab.height()), fill=tokens.accent, radius=2
            )
        side = scaled(shapes.ICON)
        middle = (self.height() - side) // 2
        ink = tokens.muted if self.muted and not self.isChecked() else tokens.text
        icon_ink = tokens.accent if self.isChecked() else tokens.muted
        shapes.paint(painter, QRect(scaled(22), middle, side, side), self.spec.shape, icon_ink)
        face = fonts.font(weight=fonts.SEMIBOLD if self.isChecked() else None)
        room = QRect(scaled(52), 0, self.width() - scaled(52), self.height())
        painting.text(painter, room, self.spec.title, face, ink)
        if self._badge:
            self._paint_badge(painter, self._badge)
        if self.hasFocus():
            painting.ring(painter, tab.adjusted(0, 0, -2, 0), tokens.accent, radius=4)

    def _paint_badge(self, painter: QPainter, badge: Badge) -> None:
        tokens = tokens_of()
        tone = getattr(tokens, shapes.tone_of(badge.shape))
        face = fonts.font(weight=fonts.SEMIBOLD)
        words = str(badge.number)
        width = QFontMetrics(face).horizontalAdvance(words)
        at = self.width() - scaled(PAD) - width
        painting.text(painter, QRect(at, 0, width + 2, self.height()), words, face, tone)
        side = scaled(shapes.ROW_ICON)
        shapes.paint(
            painter, QRect(at - side - scaled(4), (self.height() - side) // 2, side, side), badge.shape, tone
        )


class Spine(QWidget):
    """Says where one is; ``wanted`` tells the key of the page that the user asks for."""

    wanted = Signal(str)
    year_wanted = Signal(int)
    year_to_add = Signal(int)
    officer_wanted = Signal(str)

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fonts.set_width(self, WIDTH)
        self.name = ElidedLabel(UNNAMED, weight=fonts.SEMIBOLD)
        self.year = Box("ปีงบประมาณ")
        self.officer = Box("ผู้ปฏิบัติงาน")
        self.tabs = {spec.key: Tab(spec, self) for spec in specs}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAD, 0, 8)
        column.setSpacing(0)
        for widget, below in ((self.name, 10), (self.year, 12)):
            self._add_inset(column, widget, below)
        for spec in (spec for spec in specs if not spec.foot):
            column.addWidget(self.tabs[spec.key])
        column.addStretch(1)
        self._add_inset(column, self.officer, 8)
        for spec in (spec for spec in specs if spec.foot):
            column.addWidget(self.tabs[spec.key])
        for tab in self.tabs.values():
            tab.clicked.connect(lambda _=False, key=tab.spec.key: self.wanted.emit(key))
            tab.stepped.connect(partial(self._step, tab))
        self.year.setEnabled(False)
        self.officer.hide()
        self.asks_for_officer = False

    @staticmethod
    def _add_inset(column: QVBoxLayout, widget: QWidget, below: int) -> None:
        inset = QVBoxLayout()
        inset.setContentsMargins(PAD, 0, 12, below)
        inset.addWidget(widget)
        column.addLayout(inset)

    def show_state(self, services: "Services", year: int) -> None:
        """Show an office, its years and officers."""
        agency = services.officers.agency_on()
        years = services.years.years()
        names = [officer.name or officer.post or "" for officer in agency.officers]
        self.show_office(agency.name)
        self.show_years(years, year, years_to_add(years, services.years.possible()))
        self.show_officers([name for name in names if name], services.agency.actor)
        self.show_muted(not years)

    def show_page(self, key: str) -> None:
        """Mark the tab of the open page: the one at which Tab stops; arrows go on to the others."""
        if key not in self.tabs:
            return
        self.tabs[key].setChecked(True)
        for tab in self.tabs.values():
            stops = Qt.FocusPolicy.StrongFocus if tab.isChecked() else Qt.FocusPolicy.ClickFocus
            tab.setFocusPolicy(stops)

    def _step(self, tab: Tab, by: int) -> None:
        """Put the keyboard on a neighbour, around the ends."""
        tabs = list(self.tabs.values())
        tabs[(tabs.index(tab) + by) % len(tabs)].setFocus(Qt.FocusReason.TabFocusReason)

    def show_muted(self, muted: bool) -> None:
        """Show the other tabs as not furnished yet."""
        for tab in self.tabs.values():
            tab.muted = muted
            tab.update()

    def show_office(self, name: str | None) -> None:
        """Whose data this is."""
        self.name.set_text(name or UNNAMED)

    def show_years(self, years: Sequence[int], year: int, to_add: Sequence[int]) -> None:
        """The years with data, the one that is shown, those that can be begun."""
        self.year.show_value(str(year) if year else "ยังไม่มี")
        self.year.setEnabled(bool(years or to_add))
        menu = self.year.menu
        menu.clear()
        for each in years:
            action = menu.addAction(str(each), partial(self.year_wanted.emit, each))
            action.setCheckable(True)
            action.setChecked(each == year)
        if years and to_add:
            menu.addSeparator()
        for each in to_add:
            menu.addAction(f"เพิ่มปี {each}", partial(self.year_to_add.emit, each))

    def show_officers(self, officers: Sequence[str], acting: str) -> None:
        """Who works here and who is at work now; hidden where nobody is named."""
        self.officer.setVisible(bool(officers))
        self.asks_for_officer = bool(officers) and acting not in officers
        self.officer.show_value(NOBODY if self.asks_for_officer else acting)
        self.officer.menu.clear()
        for each in officers:
            action = self.officer.menu.addAction(each, partial(self.officer_wanted.emit, each))
            action.setCheckable(True)
            action.setChecked(each == acting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Low windows get lower tabs."""
        for tab in self.tabs.values():
            tab.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The steel of the spine and its edge; open at the tab of the page."""
        tokens = tokens_of()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.canvas))
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), QColor(tokens.line))


def years_to_add(years: Sequence[int], possible: Sequence[int]) -> list[int]:
    """The years that can be begun beside those with data, none while there is no first one."""
    return [year for year in possible if year not in years] if years else []
