"""What the page says of the last second look: when, how many differed, what changed since."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ita_desktop.ui.kit import fonts, painting, shapes
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.readings import day_words, time_words
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.theme import tokens_of
from ita_desktop.ui.kit.tips import set_tip
from ita_desktop.ui.scores.verdicts import NOTHING, Verdict

if TYPE_CHECKING:
    from ita_desktop.services.second_looks import Look

WAYS = {"read_back": "อ่านทาน", "re_key": "พิมพ์ยอดซ้ำ"}


def way_of(look: "Look") -> str:
    """What a look was: read back, or typed again."""
    return WAYS[look.verification.way or "read_back"]


def look_verdict(look: "Look") -> Verdict:
    """A look in a shape and a few words."""
    noted = look.verification
    way, count = way_of(look), len(noted.different or ())
    if look.changed:
        return Verdict(Shape.CARE, f"แก้หลัง{way} {len(look.changed)} ช่อง", "care")
    if count:
        return Verdict(Shape.BAD, f"{way} {day_words(noted.on)} ไม่ตรง {count} ช่อง", "bad")
    return Verdict(Shape.OK, f"{way}แล้ว {day_words(noted.on)} ตรงทุกช่อง", "text")


def look_details(look: "Look") -> str:
    """When, by whom and of how many figures."""
    noted = look.verification
    told = [way_of(look), day_words(noted.on), time_words(noted.time), f"{noted.compared or 0} ช่อง"]
    found = f"ไม่ตรง {len(noted.different)}" if noted.different else "ตรงทุกช่อง"
    told += [found, f"โดย{noted.by}" if noted.by else ""]
    told += [f"แก้หลังจากนั้น {' '.join(look.changed)}"] if look.changed else []
    return " ".join(filter(None, told))


class LookMark(QAbstractButton):
    """The last look beside the filters; pressing it goes to the first figure that differed or was changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = NOTHING
        self.place = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_looks(self, looks: Sequence["Look"]) -> None:
        """Say the reading back, which covers every figure; where there is none, the totals typed again."""
        whole = [look for look in looks if look.verification.way == "read_back"]
        look = next(iter([*whole, *looks]), None)
        self.setVisible(look is not None)
        if look is None:
            return
        self._verdict = look_verdict(look)
        codes = look.changed or look.verification.different or ()
        self.place = codes[0] if codes else ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.place else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self.place else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self._verdict.word)
        self.setAccessibleDescription(" / ".join(map(look_details, looks)))
        set_tip(self, "\n".join(map(look_details, looks)))
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What is said now, empty where nothing is."""
        return "" if self.isHidden() else self._verdict.word

    def sizeHint(self) -> QSize:
        """Shape and words."""
        words = QFontMetrics(fonts.font(Role.SMALL, fonts.SEMIBOLD)).horizontalAdvance(self._verdict.word)
        return QSize(words + scaled(shapes.ROW_ICON + 18), scaled(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shape, words, the ring where the keyboard is."""
        tokens, painter = tokens_of(self), QPainter(self)
        if self.underMouse() and self.place:
            painting.box(painter, self.rect(), fill=tokens.sunk)
        if self.hasFocus():
            painting.ring(painter, self.rect(), tokens.accent)
        if self._verdict.shape is None:
            return
        side = scaled(shapes.ROW_ICON)
        at = QRect(scaled(4), (self.height() - side) // 2, side, side)
        ink = getattr(tokens, shapes.tone_of(self._verdict.shape))
        shapes.paint(painter, at, self._verdict.shape, ink)
        room = QRect(at.right() + scaled(7), 0, self.width() - at.right() - scaled(7), self.height())
        face = fonts.font(Role.SMALL, fonts.SEMIBOLD if self._verdict.tone == "bad" else None)
        painting.text(painter, room, self._verdict.word, face, getattr(tokens, self._verdict.tone))
