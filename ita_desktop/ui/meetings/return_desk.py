"""Says what was brought back after the program ended in the midst, and asks about what could not be."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit import clipboard
from ita_desktop.ui.kit.banner import Banner
from ita_desktop.ui.kit.page import UNDO
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.meetings import returning
from ita_desktop.ui.meetings.returning import Returned

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services


class ReturnDesk:
    """Works once, when the page is first opened; ``go_to`` puts the keyboard at a text that is back."""

    def __init__(
        self,
        services: "Services",
        banner: Banner,
        go_to: Callable[[Returned], object],
        undo: Callable[[], object],
    ) -> None:
        self._services, self._banner, self._go_to, self._undo = services, banner, go_to, undo
        self._begun = False
        self._left: list[Returned] = []

    def begin(self) -> bool:
        """Put back what can be; whether the keyboard is at such a text now."""
        if self._begun or self._services.only_looks:
            return False
        self._begun = True
        returned = returning.bring_back(self._services)
        done = [one for one in returned if not one.why_not]
        self._left = [one for one in returned if one.why_not]
        if done:
            self._go_to(done[0])
            more = ("ดูข้อความที่เหลือ", self._offer_next) if self._left else (UNDO, self._undo)
            self._banner.say(Shape.INFO, returning.sentence(done), more)
        else:
            self._offer_next()
        return bool(done)

    def _offer_next(self) -> None:
        """The next text that could not be put back: it waits until it is used, copied or given up."""
        if not self._left:
            return
        one = self._left[0]
        use = (("ใช้ข้อความที่พิมพ์", lambda: self._use(one)),) if one.place else ()
        ways = (*use, ("คัดลอก", lambda: self._copy(one)), ("ทิ้ง", lambda: self._give_up(one)))
        self._banner.say(Shape.CARE, returning.refusal(one), *ways)

    def _use(self, one: Returned) -> None:
        outcome = returning.use(self._services, one)
        if outcome.why_not:
            self._left[0] = outcome
            self._offer_next()
            return
        self._go_to(outcome)
        self._settle(one)

    def _copy(self, one: Returned) -> None:
        clipboard.copy(one.typed.text)
        self._offer_next()

    def _give_up(self, one: Returned) -> None:
        try:
            self._services.typing.forget(one.typed.place)
        except ItaError as error:
            self._banner.say(Shape.BAD, f"ทิ้งไม่ได้ {error} ข้อความยังเก็บไว้", ("ดูข้อความที่เหลือ", self._offer_next))
            return
        self._settle(one)

    def _settle(self, one: Returned) -> None:
        self._left = [each for each in self._left if each.typed.place != one.typed.place]
        self._offer_next()
