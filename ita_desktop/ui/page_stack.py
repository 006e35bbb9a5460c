"""The pages of the window, made when they are first opened; what changed is told to those that show it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget

from ita_desktop.ui.kit.page import Page, PageSpec

if TYPE_CHECKING:
    from ita_desktop.services.changes import Subject


class PageStack(QStackedWidget):
    """One page is seen; before the first one is made, an empty sheet with the title of what will come."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._made: dict[str, Page] = {}
        self._instead: Page | None = None
        self.blank = Page()
        self.blank.header.title.set_text(title)
        self.blank.body.addStretch(1)
        self.addWidget(self.blank)

    @property
    def page(self) -> Page:
        """The page that is seen."""
        shown = self.currentWidget()
        assert isinstance(shown, Page)
        return shown

    def bring(self, spec: PageSpec, make: Callable[[PageSpec], Page], year: int) -> Page:
        """Bring a page into sight, made now if it was never opened; it is not loaded yet."""
        page = self._made.get(spec.key)
        if page is None:
            page = self._made[spec.key] = make(spec)
            self.addWidget(page)
        page.attempt(partial(page.open_year, year))
        self.setCurrentWidget(page)
        return page

    def put_in_place(self, page: Page) -> None:
        """Show a page for data that cannot be opened, in the place of a former one."""
        self.take_away()
        self._instead = page
        self.addWidget(page)
        self.setCurrentWidget(page)

    def take_away(self) -> None:
        """The data is open, or to be opened again: the page that stood in its place goes."""
        page, self._instead = self._instead, None
        if page is not None:
            page.close_work()
            self.setCurrentWidget(self.blank)
            self.removeWidget(page)
            page.deleteLater()

    def open_year(self, year: int) -> None:
        """Show another year on every page."""
        for page in self._made.values():
            page.attempt(partial(page.open_year, year))

    def tell(self, subjects: "frozenset[Subject]", year: int, fits: Callable[[str], bool]) -> None:
        """Something changed; pages that do not fit the office as it is now forget what they showed."""
        for key, page in self._made.items():
            if fits(key):
                page.attempt(partial(page.subjects_changed, subjects, year))
            else:
                page.forget()

    def forget_text(self, text: str) -> None:
        """No page remembers a text that is gone for good."""
        for page in self._made.values():
            page.forget_text(text)

    def close_work(self) -> None:
        """Bring what pages do beside the user's work to an end."""
        self.take_away()
        for page in self._made.values():
            page.close_work()

    def unsaved(self) -> Mapping[str, str]:
        """The texts that are typed and not saved, by page and field in words."""
        return {where: text for page in self._made.values() for where, text in page.unsaved()}

    def states(self) -> Mapping[str, Any]:
        """How each page that was opened looks now."""
        return {key: dict(page.get_state()) for key, page in self._made.items()}
