"""A section of the editor: filled from the open meeting."""

from PySide6.QtWidgets import QWidget

from ita_desktop.domain.meetings import Meeting
from ita_desktop.ui.kit.typing_keeper import Typed


class Section(QWidget):
    """What the outline opens in the editor."""

    def load(self, meeting: Meeting, *, fresh: bool = False) -> None:
        """Show the open meeting; ``fresh`` where it is another one than before."""

    def open(self, at: tuple[int, ...]) -> None:
        """Show a place in this section; the keyboard stays where it is."""

    def enter(self, at: tuple[int, ...] = ()) -> None:
        """Put the keyboard at a place in this section, its first field without one."""

    def where(self) -> tuple[int, ...]:
        """The place at which the keyboard is or last was, as ``enter`` takes it."""
        return ()

    def typed_at(self, widget: QWidget) -> Typed | None:
        """The place of a text that is typed in a field of this section; None where it is saved at once."""
        return None
