"""A former printing: the very file that was printed, shown, printed and saved again."""

from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.errors import ItaError
from ita_desktop.ui.kit.file_dialogs import ask_file_to_save
from ita_desktop.ui.kit.page import Page
from ita_desktop.ui.kit.paper.meeting_set import safe
from ita_desktop.ui.kit.paper.output import FORMS, Output
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.papers.printing_row import when
from ita_desktop.ui.papers.stage import PAPER, Stage

if TYPE_CHECKING:
    from ita_desktop.domain.printings import Printing
    from ita_desktop.services.bundle import Services

SEEN = (".pdf", "printer")
"""Forms whose file is a PDF, which can be shown."""


class Former:
    """Nothing, or the printing that is shown in the place of the paper as it is now."""

    def __init__(self, services: "Services", page: Page, stage: Stage, output: Output) -> None:
        self._services, self._page, self._stage, self._output = services, page, stage, output
        self.printing: Printing | None = None
        self.content = b""

    def show(self, printing: "Printing") -> bool:
        """Show a printed file; one that cannot be shown is saved. False where nothing is shown."""
        try:
            content = self._services.printings.content(printing)
        except ItaError as error:
            self._page.banner.say(Shape.BAD, str(error))
            return False
        if printing.form not in SEEN:
            self._ask_and_save(printing, content)
            return False
        self.printing, self.content = printing, content
        self._stage.former.say(f"ฉบับที่พิมพ์เมื่อ {when(printing)}")
        self._stage.show_tab(PAPER)
        self._stage.show_pages(content)
        return True

    def leave(self) -> bool:
        """Show no former printing any more; False where none was shown."""
        shown = self.printing is not None
        self.printing, self.content = None, b""
        self._stage.former.hide()
        return shown

    def print_again(self) -> None:
        """Print the very file."""
        printing = self.printing
        if printing is not None:
            again = self._services.printings.record_again
            self._output.print([self.content], printing.title, lambda: again(printing))

    def save_again(self) -> None:
        """Save the very file."""
        if self.printing is not None:
            self._ask_and_save(self.printing, self.content)

    def _ask_and_save(self, printing: "Printing", content: bytes) -> None:
        form = ".pdf" if printing.form in SEEN else printing.form
        name = f"{safe(printing.title)}{form}"
        called = FORMS.get(form, form)
        file = ask_file_to_save(
            self._page, f"บันทึกฉบับที่พิมพ์เมื่อ {when(printing)}", name, f"{called} (*{form})", form[1:]
        )
        if file is not None:
            self.save_to(file, printing, content)

    def save_to(self, file: Path, printing: "Printing", content: bytes) -> None:
        """Save a printed file as it was, and write that down."""
        again = self._services.printings.record_again
        self._output.keep(file, content, lambda _: again(printing))
