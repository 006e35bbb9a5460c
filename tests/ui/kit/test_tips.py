"""Tips show texts of the data letter by letter: none is rich text, and so none fetches an image."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import ita_desktop.ui
from ita_desktop.ui.kit.tips import plain_tip, set_tip

HOSTILE = [
    "<img src=file:///etc/x.png>กองคลัง",
    "<b>ก</b> & ข\nบรรทัดสอง",
    '<a href="http://x">ก</a>',
    "ก <&> ข",
]
ONLY_ROOM = "kit/tips.py"


def seen(tip: str) -> str:
    """What Qt shows of a tip."""
    if not Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tip_shows_every_letter(qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, text)
    assert seen(widget.toolTip()) == text
    assert "<img" not in widget.toolTip()


def test_a_text_that_is_none_stays_as_it_is() -> None:
    assert plain_tip("กองคลัง\nกองช่าง") == "กองคลัง\nกองช่าง"
    assert plain_tip("") == ""


def test_every_tip_is_given_in_one_room() -> None:
    """Where a tip is given otherwise, or a model tells one as it is, Qt may read it as rich text."""
    for file in (Path(ita_desktop.ui.__file__).parent).rglob("*.py"):
        code = file.read_text(encoding="utf-8")
        if not file.as_posix().endswith(ONLY_ROOM):
            assert not re.search(r"\bsetToolTip\b|\bQToolTip\b(?! \{)", code), file
        if "ToolTipRole" in code:
            assert "plain_tip(" in code, file
        assert not re.search(
            r"\b(?:setHtml\((?!_as_html)|insertHtml|setMarkdown|RichText|QTextBrowser)\b", code
        ), file
        assert "QLabel(" not in code.replace("class Label(QLabel)", ""), file
