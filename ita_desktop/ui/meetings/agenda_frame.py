"""How the agenda's editor lies: the item's head and its topics in a column that scrolls, the bar below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.ui.kit.column import Column
from ita_desktop.ui.kit.fonts import scaled
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.refused_words import RefusedWords
from ita_desktop.ui.kit.wrapping import WrappingField
from ita_desktop.ui.meetings.topic_box import TOP

WIDEST = 900


def lay_out(
    section: QWidget, number: QWidget, title: WrappingField, foot: QWidget, breaker: Breaker
) -> tuple[Column, QVBoxLayout]:
    """Lay a section out; the column, and the layout that takes the topics."""
    column, topics = Column(WIDEST), QVBoxLayout()
    topics.setSpacing(0)
    head = QHBoxLayout()
    head.setSpacing(scaled(4))
    number.setContentsMargins(scaled(8), scaled(TOP), 0, 0)
    head.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(title, 1)
    column.content.addLayout(head)
    column.content.addWidget(RefusedWords(breaker, title))
    column.content.addSpacing(scaled(4))
    column.content.addLayout(topics)
    column.content.addStretch(1)
    whole = QVBoxLayout(section)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(column, 1)
    whole.addWidget(foot)
    return column, topics
