"""The orders of a committee: which one is seen, the next one begun, a former one read."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.meetings import Committee, FormerCommittee, Signer
from ita_desktop.domain.meetings.quorum import QUORUM_RULES
from ita_desktop.domain.thai.dates import short_date, thai_date
from ita_desktop.ui.kit import fonts
from ita_desktop.ui.kit.asking import Asked
from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fonts import Role, scaled
from ita_desktop.ui.kit.labels import Breaker, Label

PRESENT = "present"
NEXT_NUMBER = "คำสั่งใหม่ที่ เช่น 12/2569 เว้นว่างได้"
NEXT_DAY = "คำสั่งใหม่ลงวันที่ คำสั่งเดิมใช้ถึงวันก่อนหน้า"


def next_order_asked(words: str = NEXT_DAY, number: str = "", day: str = "") -> Sequence[Asked]:
    """What is asked before a next order begins; the day alone where the number was given already."""
    of_day = Asked(words, text=day, hint="15/1/69", must=True, is_date=True)
    return (of_day,) if number or day else (Asked(NEXT_NUMBER), of_day)


def order_choices(committee: Committee) -> list[tuple[str, str]]:
    """The orders to choose from, the present one first, then the former ones, latest first."""
    former = [(str(at), f"{_order_words(each)}{_until(each)}") for at, each in enumerate(committee.former)]
    return [(PRESENT, f"ปัจจุบัน {_order_words(committee)}"), *reversed(former)]


def _order_words(order: Committee | FormerCommittee) -> str:
    number = f"ที่ {order.order_number}" if order.order_number else "ไม่มีเลขที่"
    return f"คำสั่ง{number}" + (f" ลง {short_date(order.order_date)}" if order.order_date else "")


def _until(former: FormerCommittee) -> str:
    return f" ถึง {short_date(former.until)}" if former.until else ""


class FormerOrder(Column):
    """A former order to be read: nothing in it can be changed."""

    def __init__(self, breaker: Breaker) -> None:
        super().__init__()
        self._breaker = breaker
        self._labels: list[QWidget] = []
        self.content.addStretch(1)

    def show_order(self, former: FormerCommittee) -> None:
        """Show what the order said."""
        for label in self._labels:
            self.content.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = [self._label(words, head) for words, head in _told(former)]
        for at, label in enumerate(self._labels):
            self.content.insertWidget(at, label)

    def _label(self, words: str, head: bool) -> Label:
        role = Role.HEADING if head else Role.BODY
        label = Label(words, role=role, wraps=True, breaker=self._breaker)
        label.setContentsMargins(0, scaled(16) if head else scaled(2), 0, scaled(2))
        if head:
            fonts.set_role(label, role, fonts.SEMIBOLD)
        return label


def _told(former: FormerCommittee) -> Iterator[tuple[str, bool]]:
    """The order in lines, and which of them are headings."""
    yield former.name or "คณะกรรมการที่ยังไม่มีชื่อ", True
    dated = f" ลงวันที่ {thai_date(former.order_date)}" if former.order_date else ""
    until = f" ใช้ถึงวันที่ {thai_date(former.until)}" if former.until else ""
    yield f"คำสั่งที่ {former.order_number or 'ไม่ระบุ'}{dated}{until} อ่านได้อย่างเดียว", False
    if former.quorum or former.quorum_rule:
        rule = QUORUM_RULES.get(former.quorum_rule or "half", "")
        yield f"องค์ประชุม {f'{former.quorum} คน' if former.quorum else rule}", False
    yield "กรรมการ", True
    for number, member in enumerate(former.members, 1):
        yield f"{number}. " + "  ".join(filter(None, (member.name, member.post, member.role))), False
    if former.duties:
        yield "หน้าที่และอำนาจ", True
        yield from ((f"{number}. {duty}", False) for number, duty in enumerate(former.duties, 1))
    if former.authority:
        yield "เหตุและอำนาจที่ออกคำสั่ง", True
        yield former.authority, False
    if former.signer:
        yield "ผู้ลงนามในคำสั่ง", True
        yield _signer(former.signer), False


def _signer(signer: Signer) -> str:
    name = "".join(filter(None, (signer.rank, signer.name)))
    return "  ".join(filter(None, (name, signer.post, signer.acting_for)))
