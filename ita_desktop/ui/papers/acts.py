"""Printing and saving the chosen paper as it is now: what is asked for too early is done when it is there."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.paper.meeting_set import safe
from ita_desktop.ui.kit.paper.output import Output
from ita_desktop.ui.kit.paper.preview import Preview
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.papers.former import Former

if TYPE_CHECKING:
    from ita_desktop.services.bundle import Services

NOT_YET = "กำลังจัดหน้าอยู่ เสร็จแล้วจะพิมพ์หรือบันทึกต่อให้"


class Acts:
    """``place`` tells the chosen paper: an act that was asked for another one is given up."""

    def __init__(
        self,
        services: "Services",
        page: Page,
        preview: Preview,
        former: Former,
        output: Output,
        place: Callable[[], str],
    ) -> None:
        self._services, self._page, self._preview = services, page, preview
        self._former, self._output, self._place = former, output, place
        self._wish: Callable[[], object] | None = None

    def print(self) -> None:
        """Choose the printer and print what is shown."""
        if self._former.printing is not None:
            self._former.print_again()
        elif self._is_ready(self.print):
            setting, content = self._preview.setting, self._preview.content
            assert setting is not None and content is not None
            record = self._services.printings.record_setting
            title = setting.document.title
            self._output.print([content], title, lambda: record(setting, "printer", content))

    def save(self, form: str) -> None:
        """Choose a file and save what is shown in a form."""
        if self._former.printing is not None:
            self._former.save_again()
        elif self._is_ready(lambda: self.save(form)):
            setting = self._preview.setting
            assert setting is not None
            made = self._preview.content if form == ".pdf" else None
            self._output.save(setting, form, safe(setting.document.title), made)

    def save_to(self, file: Path, form: str = ".pdf") -> None:
        """Save what is shown to a file, whole or not at all."""
        if self._is_ready(lambda: self.save_to(file, form)):
            setting = self._preview.setting
            assert setting is not None
            made = self._preview.content if form == ".pdf" else None
            self._output.save_to(file, setting, form, made)

    def fulfil(self) -> None:
        """The paper is there: do what was asked for."""
        wish = self._wish
        self.forget()
        if wish is not None:
            wish()

    def forget(self) -> None:
        """Another paper, or none: nothing is asked for."""
        self._wish = None
        self._page.banner.clear_if(NOT_YET)

    def _is_ready(self, wish: Callable[[], object]) -> bool:
        """Whether the chosen paper is there as it is now, with what was still being typed."""
        chosen = self._place()
        self._page.commit()
        if not chosen or self._place() != chosen or self._output.refuse_while_busy():
            return False
        if self._preview.is_ready:
            return True
        if self._preview.is_waiting:
            self._preview.refresh()
        if self._preview.is_setting:
            self._wish = wish
            self._page.banner.say(Shape.INFO, NOT_YET)
        return False
