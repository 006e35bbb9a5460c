"""What is typed in the window and could not be saved: told on the trust line, and before it closes."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ita_desktop.ui.kit import clipboard
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.kit.unsaved import UNSAVED
from ita_desktop.ui.page_stack import PageStack
from ita_desktop.ui.trust_line import TrustLine

WAITS = "ยังไม่ได้บันทึก {count} ช่อง ข้อความที่พิมพ์ยังอยู่ครบ แก้ตามที่บอกข้างช่องแล้วลองบันทึกอีกครั้ง"
NOT_CLOSED = "ยังไม่ได้ปิดโปรแกรม เพราะข้อความ {count} ช่องยังไม่ได้บันทึก ลองบันทึกอีกครั้ง หรือคัดลอกไว้ก่อนปิด"
HELD = "ข้อความที่ยังไม่ได้บันทึก {number}"
AGAIN, COPY, CLOSE = "ลองบันทึกอีกครั้ง", "คัดลอกข้อความ", "ปิดโดยไม่บันทึก"


class UnsavedDesk(QObject):
    """Looks after the texts of one window; nothing of them goes unless the user says so."""

    def __init__(self, window: QWidget, stack: PageStack, trust: TrustLine) -> None:
        super().__init__(window)
        self._window, self._stack, self._trust = window, stack, trust
        self._may_close = False
        UNSAVED.changed.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    @property
    def count(self) -> int:
        """How many texts are typed and not saved."""
        return len(UNSAVED.fields(self._window)) + len(UNSAVED.held(self._window))

    def lets_close(self) -> bool:
        """Save what waits; where that fails, ask first whether it may go."""
        done = self._stack.commit()
        if self._may_close:
            return True
        count = self.count or int(not done)
        if count:
            ways = ((AGAIN, self._save_and_close), (COPY, self._copy), (CLOSE, self._close))
            self._stack.page.banner.say(Shape.BAD, NOT_CLOSED.format(count=count), *ways)
        return not count

    def lead(self) -> None:
        """Save what waits; where that fails, put the keyboard there and say what can be done."""
        self._stack.commit()
        if not self.count:
            return
        seen = next((field for field in UNSAVED.fields(self._window) if field.isVisible()), None)
        if seen is not None:
            seen.setFocus(Qt.FocusReason.OtherFocusReason)
        words = WAITS.format(count=self.count)
        self._stack.page.banner.say(Shape.BAD, words, (AGAIN, self.lead), (COPY, self._copy))

    def tell(self) -> None:
        """Show on the trust line how many texts wait."""
        self._trust.show_unsaved(self.count)

    def _save_and_close(self) -> None:
        self._window.close()

    def texts(self) -> Mapping[str, str]:
        """All that is typed and not saved, by page and field in words, or by number where it is not shown."""
        held = {HELD.format(number=at): text for at, text in enumerate(UNSAVED.held(self._window), 1)}
        return {**self._stack.unsaved(), **held}

    def _copy(self) -> None:
        clipboard.copy("\n".join(self.texts().values()))
        self.lead()

    def let_go(self) -> None:
        """The user lets go of what could not be saved."""
        self._may_close = True

    def _close(self) -> None:
        self.let_go()
        self._window.close()
