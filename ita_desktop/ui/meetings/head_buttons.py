"""The buttons in the head of the meetings page; which are seen depends on what is open."""

from typing import NamedTuple

from ita_desktop.ui.kit.buttons import Button
from ita_desktop.ui.kit.header import Header
from ita_desktop.ui.kit.shapes import Shape


class HeadButtons(NamedTuple):
    """Of the list: committees and a new meeting; of a meeting: a sentence and its papers."""

    committees: Button
    add: Button
    insert: Button
    print: Button


def head_buttons(header: Header) -> HeadButtons:
    """Put them into a header, behind undo and redo."""
    header.add_undo()
    buttons = HeadButtons(
        Button("คณะกรรมการ", shape=Shape.MEETING),
        Button("เพิ่มการประชุม", shape=Shape.PLUS, primary=True),
        Button("แทรกประโยค", shape=Shape.PLUS, hint="F4"),
        Button("พิมพ์", shape=Shape.PRINT, hint="F9", primary=True, drops=True),
    )
    for button in buttons:
        header.add(button)
    header.close_with_line()
    return buttons
