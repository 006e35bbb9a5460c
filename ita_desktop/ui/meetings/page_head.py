"""The head of the meetings page: what is open, and the buttons that belong to it."""

from typing import NamedTuple

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.header import Header
from ita_desktop.ui.kit.shapes import Shape


class Head(NamedTuple):
    """What the head says, and which buttons are seen."""

    sentence: str
    of_meeting: bool = False
    can_add: bool = False
    has_committees: bool = False


class PageHead:
    """Of the list: committees and a new meeting; of a meeting: its papers; where F4 holds, a sentence."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self.committees = Button("คณะกรรมการ", shape=Shape.MEETING)
        self.add = Button("เพิ่มการประชุม", shape=Shape.PLUS, primary=True)
        self.insert = Button("แทรกประโยค", shape=Shape.PLUS, hint="F4")
        self.print = Button("พิมพ์", shape=Shape.PRINT, hint="F9", primary=True, drops=True)
        header.add_undo()
        for button in (self.committees, self.add, self.insert, self.print):
            header.add(button)
        header.close_with_line()

    def show(self, head: Head) -> None:
        """Say what is open and show its buttons, but that of sentences: the page knows where F4 holds."""
        self.committees.setVisible(head.has_committees)
        self.add.setVisible(head.can_add)
        self.print.setVisible(head.of_meeting)
        self._header.say(head.sentence)
