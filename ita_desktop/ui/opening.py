"""What the window says when the data is opened, cannot be opened, or the program itself failed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ita_desktop.domain.errors import ItaError, OpenElsewhere
from ita_desktop.ui.kit.clipboard import copy
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.shapes import Shape

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services
    from ita_desktop.services.safety.rescuing import RescueService
    from ita_desktop.storage.sharing import Sharing
    from ita_desktop.ui.main_window import MainWindow

LOOK = "เปิดดูอย่างเดียว"
WRITE = "เปิดให้แก้ไขได้"
LOOKED_AT = "เปิดดูอย่างเดียว เพราะข้อมูลนี้เปิดแก้อยู่แล้ว{holder} ค่าที่แก้ที่นั่นจะปรากฏที่นี่เอง สิ่งที่พิมพ์ที่นี่จะไม่บันทึก"
DAMAGED_LOOK = (
    "ไฟล์ข้อมูลเสียหาย ที่นี่เปิดดูอย่างเดียวจึงกู้ไม่ได้ ปิดโปรแกรมนี้ แล้วเปิดโปรแกรมในเครื่องที่ใช้แก้ข้อมูล ที่นั่นจะพาไปหน้ากู้ข้อมูล"
)
COPIED = "คัดลอกไว้ให้แล้ว"
LEFT_TEXT = "สิ่งที่พิมพ์ค้างเมื่อเวลา {at} น. ยังไม่ได้บันทึก ({field}) “{text}”"
MOST_SHOWN = 60
SHARED: "Mapping[Sharing, str]" = {
    "network": "ข้อมูลอยู่ในโฟลเดอร์เครือข่าย ถ้าเครือข่ายขัดข้องขณะบันทึก ไฟล์อาจเสียหาย ควรย้ายมาไว้ในเครื่องนี้",
    "synchronised": "ข้อมูลอยู่ในโฟลเดอร์ที่ซิงก์กับที่อื่น ไฟล์อาจถูกเขียนทับจากเครื่องอื่น ควรย้ายไปไว้นอกโฟลเดอร์นี้",
}
ASK_PLACE = "ข้อมูลสำรองอยู่ในเครื่องนี้ที่เดียว ถ้าเครื่องเสียหรือหายจะหายด้วยกัน เก็บอีกชุดในแฟลชไดรฟ์หรือไดรฟ์อื่นได้"
CHOOSE_PLACE, NO_PLACE = "เลือกที่เก็บที่สอง", "ไม่ใช้"
HOW_TO_MOVE = "วิธีย้าย"
FAILED = "โปรแกรมทำสิ่งที่สั่งเมื่อครู่ไม่สำเร็จ ข้อมูลที่บันทึกแล้วอยู่ครบ ทำงานต่อได้"
AGAIN = "ลองอีกครั้ง"
SEE_REPORT = "ดูรายงานปัญหา"


def tell_not_open(window: "MainWindow", error: ItaError) -> None:
    """The office's data could not be opened: why, and to try again, or to look where one can.

    Damage that only a look meets is mended where the data is open to be written.
    """
    ways = [(AGAIN, window.try_again)]
    if is_mendable(error):
        window.stack.blank.banner.say(Shape.BAD, DAMAGED_LOOK, *ways)
        return
    if isinstance(error, OpenElsewhere):
        ways.append((LOOK, lambda: window.reopen_wanted.emit(False)))
    window.stack.blank.banner.say(Shape.BAD, str(error), *ways)


def is_mendable(error: ItaError) -> bool:
    """Whether a backup or a rescue can mend that the data could not be opened."""
    from ita_desktop.services.safety.rescuing import can_be_rescued

    return can_be_rescued(error)


def offer_rescue(window: "MainWindow", service: "RescueService", error: ItaError, breaker: Breaker) -> None:
    """The data is damaged or not there: what is left of it, and what can take its place."""
    from ita_desktop.ui.rescue.page import RescuePage

    trouble = window.stack.blank.banner.words
    page = RescuePage(service, f"{error} {trouble}".strip(), breaker)

    def taken(words: str) -> None:
        typed = service.keeps_typed
        window.stack.take_away()
        window.try_again()
        if window.services is None:
            return
        if typed and window.page.banner.words:
            window.page.banner.say_before(words)
        else:
            window.page.banner.say(Shape.OK, words)

    page.rescued.connect(taken, Qt.ConnectionType.QueuedConnection)
    window.stack.put_in_place(page)
    window.trust.show_keys(page.keys)
    page.look()


def put_by_typed(window: "MainWindow", services: "Services") -> str:
    """Keep what is typed and not saved beside damaged data; why that could not be, empty where it was."""
    focused = QApplication.focusWidget()
    if focused is not None and window.isAncestorOf(focused):
        focused.clearFocus()
    texts = window.unsaved.texts()
    try:
        services.typing.leave_damaged(texts)
    except ItaError as error:
        copy("\n\n".join(texts.values()))
        return f"{error} {COPIED}" if texts else ""
    return ""


def tell_left_texts(window: "MainWindow", services: "Services") -> bool:
    """Offer a text that was typed when damage was met, to be copied to its place; False where none waits."""
    from ita_desktop.domain.typing import IN, LEFT

    left = None if services.only_looks else next(iter(services.typing.left()), None)
    if left is None:
        return False
    place, text, field = left.place, left.text, left.place.removeprefix(LEFT).rpartition(IN)[2]

    def copied() -> None:
        copy(text)
        tell_left_texts(window, services)

    def thrown_away() -> None:
        if window.page.attempt(lambda: services.typing.forget(place)):
            tell_left_texts(window, services)

    shown = text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
    words = LEFT_TEXT.format(field=field, at=f"{left.at:%H:%M}", text=" ".join(shown.split()))
    window.page.banner.say(Shape.CARE, words, ("คัดลอก", copied), ("ทิ้ง", thrown_away))
    return True


def tell_place(window: "MainWindow", services: "Services") -> bool:
    """Say that the data is only looked at, or in a folder that others share; False where there is nothing."""
    if services.only_looks:
        way = (WRITE, lambda: window.reopen_wanted.emit(True))
        window.page.banner.say(Shape.PADLOCK, LOOKED_AT.format(holder=services.holder()), way)
    elif (sharing := services.sharing) is not None:
        way = (HOW_TO_MOVE, lambda: window.go_to("help", "moving"))
        window.page.banner.say(Shape.CARE, SHARED[sharing], way)
    else:
        return False
    return True


def ask_second_place(window: "MainWindow", services: "Services") -> None:
    """Ask once where a second set of backups may lie, as soon as there is something to lose."""
    if services.safety.trust().second_place.was_asked or services.backups.newest_at() is None:
        return
    ways = (
        (CHOOSE_PLACE, lambda: window.go_to("safety", "second")),
        (NO_PLACE, lambda: window.page.attempt(services.backups.second_place.decline)),
    )
    window.page.banner.say(Shape.DRIVE, ASK_PLACE, *ways)


def tell_incident(window: "MainWindow", words: str = FAILED) -> None:
    """An unforeseen failure: that the data is safe, and where the report of it can be had."""
    if window.services is None:
        window.page.banner.say(Shape.BAD, words, (AGAIN, window.try_again))
    else:
        window.page.banner.say(Shape.BAD, words, (SEE_REPORT, lambda: window.go_to("incident")))
