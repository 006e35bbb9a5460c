"""Editors wrap at Thai word ends, and nothing of it is in the text."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import paths
from ita_desktop.domain.thai.breaks import WordBreaker, read_words
from ita_desktop.ui.kit.labels import Breaker
from ita_desktop.ui.kit.readings import from_clipboard, pasted
from ita_desktop.ui.kit.wrapping import WrappingField
from tests.ui.typing_keys import press, type_text

SPEECH = (
    "จังหวัดแจ้งให้องค์กรปกครองส่วนท้องถิ่นประชุมคณะกรรมการ รายงานผลให้คณะกรรมการระดับอำเภอทราบก่อน"
    "วันที่ ๕ พฤศจิกายน ๒๕๖๖ และเสนอผู้บริหารสั่งการแก้ไข"
)


@pytest.fixture(scope="module")
def breaker() -> Breaker:
    """The program's own word breaker."""
    return WordBreaker(read_words(paths.WORDS))


class EveryFive:
    """Lines may end after each fifth letter: nothing that any system would do of itself."""

    def breaks(self, text: str, /) -> Sequence[int]:
        """Five, ten and so on."""
        return [*range(5, len(text), 5), len(text)]


def field(qtbot: QtBot, breaker: Breaker, width: int = 300) -> WrappingField:
    """A shown field."""
    made = WrappingField(breaker)
    qtbot.addWidget(made)
    made.resize(width, 100)
    made.show()
    return made


def ends(lines: Sequence[str]) -> set[int]:
    """Where the lines of one paragraph end."""
    at, found = 0, set()
    for line in lines:
        at += len(line)
        found.add(at)
    return found


def test_lines_end_where_the_breaker_says(qtbot: QtBot) -> None:
    """The breaker decides, not the system."""
    made = field(qtbot, EveryFive())
    made.set_text(SPEECH)
    assert len(made.line_texts) > 3
    assert all(end % 5 == 0 for end in ends(made.line_texts) - {len(SPEECH)})


@pytest.mark.parametrize("width", [220, 300, 400])
def test_thai_words_stay_whole(qtbot: QtBot, breaker: Breaker, width: int) -> None:
    """At every width each line ends at a word's end, and every line is used."""
    made = field(qtbot, breaker, width)
    made.set_text(SPEECH)
    made.resize(width, made.height())
    assert "".join(made.line_texts) == SPEECH
    assert ends(made.line_texts) <= set(breaker.breaks(SPEECH)) | {len(SPEECH)}


def test_height_follows_the_text(qtbot: QtBot, breaker: Breaker) -> None:
    """The field is as high as its lines: nothing is to be scrolled inside it."""
    made = field(qtbot, breaker)
    low = made.height()
    made.set_text(SPEECH)
    high = made.height()
    assert high > low + 2 * made.fontMetrics().height()
    assert made.verticalScrollBar().maximum() == 0
    made.set_text("สั้น")
    assert made.height() == low


def test_typed_text_wraps_and_stays_plain(qtbot: QtBot, breaker: Breaker) -> None:
    """Typing past the edge makes lines; what is told and copied has no mark in it."""
    made = field(qtbot, breaker)
    told: list[str] = []
    made.edited.connect(told.append)
    type_text(made, SPEECH)
    made.selectAll()
    copied = made.createMimeDataFromSelection().text()
    made.commit()
    assert told == [SPEECH] and copied == SPEECH
    assert ends(made.line_texts) <= set(breaker.breaks(SPEECH)) | {len(SPEECH)}


def test_cursor_goes_through_wrapped_lines(qtbot: QtBot, breaker: Breaker) -> None:
    """Down goes a line down; at the last one the field is left."""
    made = field(qtbot, breaker)
    made.set_text(SPEECH)
    made.moveCursor(QTextCursor.MoveOperation.Start)
    left: list[int] = []
    made.stepped.connect(left.append)
    tops = []
    for _ in made.line_texts:
        tops.append(made.cursorRect().top())
        press(made, Qt.Key.Key_Down)
    assert tops == sorted(set(tops))
    while not left:
        press(made, Qt.Key.Key_Down)
    assert left == [1]


def test_word_paste_is_made_plain(qtbot: QtBot, breaker: Breaker) -> None:
    """Line ends, blanks and unseen signs of other programs."""
    made = field(qtbot, breaker)
    mime = QMimeData()
    mime.setText("บรรทัดหนึ่ง\x0bสอง\u00a0คำ\r\nสาม\u200bสี่\u2028ห้า\ufeff\x07")
    made.insertFromMimeData(mime)
    assert made.text() == "บรรทัดหนึ่ง\nสอง คำ\nสามสี่\nห้า"


@pytest.mark.parametrize(
    ("copied", "seen"),
    [
        ("1\tนาย ก\tประธาน\r\n2\t\tกรรมการ\r\n", "1  นาย ก  ประธาน\n2    กรรมการ"),
        ("•\tข้อแรก\r\n\uf0b7\tข้อสอง\r\n", "• ข้อแรก\n• ข้อสอง\n"),
        ("1.\tหนึ่ง\n(๒)\tสอง\n๑.๒.\tสาม\nก.\tสี่", "1. หนึ่ง\n(๒) สอง\n๑.๒. สาม\nก. สี่"),
        ("<b>ก & ข</b>\n", "<b>ก & ข</b>\n"),
    ],
)
def test_cells_stay_apart_and_bullets_stay(qtbot: QtBot, breaker: Breaker, copied: str, seen: str) -> None:
    """Rows of a workbook are lines with two blanks between cells; lists of Word keep bullet and number."""
    made, mime = field(qtbot, breaker), QMimeData()
    mime.setText(copied)
    mime.setHtml("<table><tr><td>ไม่ใช่ข้อความนี้</td></tr></table>")
    made.insertFromMimeData(mime)
    assert made.text() == seen


def test_cells_pasted_in_a_single_line_stay_apart(qtbot: QtBot, breaker: Breaker) -> None:
    """A title takes rows and cells in one line."""
    made, mime = WrappingField(breaker, single=True), QMimeData()
    qtbot.addWidget(made)
    mime.setText("เรื่อง\tผล\r\nรอง\tดี\r\n")
    made.insertFromMimeData(mime)
    assert made.text() == "เรื่อง  ผล รอง  ดี"


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("กำ่๑1.()•-\t\r\n \uf0b7\x0b\x07\u200b\ud800<&>A\U0001f600"), max_size=60))
def test_nothing_that_is_seen_is_lost_on_the_clipboard(copied: str) -> None:
    """Only blanks, line ends and unseen signs become others."""
    kept = from_clipboard(copied)
    assert "".join(kept.split()) == "".join(pasted(copied.replace("\uf0b7", "•")).split())
    assert not set(kept) & set("\t\r\x0b\x07\ud800")
    assert pasted(kept) == kept


def test_a_blank_that_qt_shows_otherwise_is_no_change(qtbot: QtBot, breaker: Breaker) -> None:
    """A text from a file with a fixed blank is not saved anew only because it was looked at."""
    made = field(qtbot, breaker)
    told: list[str] = []
    made.edited.connect(told.append)
    made.set_text("ปี\u00a02566")
    made.commit()
    assert told == []


def test_ends_count_as_qt_counts(qtbot: QtBot) -> None:
    """A letter beyond the first plane is two units to Qt and one to the breaker."""
    made = field(qtbot, EveryFive(), 80)
    made.set_text("\U0001f600" + "จ" * 40)
    assert {end % 5 for end in ends(made.line_texts[:-1])} == {0}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    text=st.text(st.sampled_from("กขาิ่ำเแ ๆฯ๑2aA<&>\n\U0001f600-()."), max_size=300),
    width=st.integers(60, 500),
)
def test_any_text_keeps_every_letter(qtbot: QtBot, breaker: Breaker, text: str, width: int) -> None:
    """Whatever is typed, the lines are the text, at any width."""
    made = field(qtbot, breaker, width)
    made.set_text(text)
    made.resize(width, made.height())
    assert "".join(made.line_texts) == text.replace("\n", "")
    assert made.text() == text


PIECES = (
    "ประชุม",
    "คณะกรรมการ ",
    "วันที่ ",
    "5 ",
    "มกราคม ",
    "2569",
    "ๆ",
    " ",
    "การ",
    "\n",
    "\U0001f600",
    "- ",
    "ITA",
)
SPEECHES = st.lists(st.sampled_from(PIECES), max_size=80).map("".join)
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 8), st.lists(st.sampled_from(PIECES), max_size=2).map("".join)),
    min_size=1,
    max_size=6,
)


def units(text: str) -> int:
    """The length of a text as Qt counts."""
    return len(text.encode("utf-16-le")) // 2


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=SPEECHES, edits=EDITS, width=st.integers(120, 400))
def test_edited_text_is_laid_as_if_it_were_new(
    qtbot: QtBot, breaker: Breaker, text: str, edits: list[tuple[float, int, str]], width: int
) -> None:
    """Whatever is typed, taken away or undone, lines and height are those of the text shown at once."""
    made, anew = field(qtbot, breaker, width), field(qtbot, breaker, width)
    made.set_text(text)
    for share, removed, typed in edits:
        shown = made.toPlainText()
        start = round(share * len(shown))
        cursor = QTextCursor(made.document())
        cursor.setPosition(units(shown[:start]))
        cursor.setPosition(units(shown[: start + removed]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(typed)
        anew.setPlainText(made.toPlainText())
        assert (made.line_texts, made.height()) == (anew.line_texts, anew.height())
    made.undo()
    anew.setPlainText(made.toPlainText())
    assert (made.line_texts, made.height()) == (anew.line_texts, anew.height())


def seen(made: WrappingField) -> QImage:
    """What the screen shows of a field."""
    QApplication.processEvents()
    return made.screen().grabWindow(made.winId()).toImage()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    keys=st.lists(st.tuples(st.floats(0, 1), st.sampled_from("กปู่ญี่ฐั้ 5๕\b\n")), min_size=1, max_size=12),
    wider=st.booleans(),
)
def test_only_the_lines_that_differ_are_painted_and_no_other_should_be(
    qtbot: QtBot, breaker: Breaker, keys: list[tuple[float, str]], wider: bool
) -> None:
    """After each key the screen shows what it shows when all is painted anew."""
    made = field(qtbot, breaker)
    made.setCursorWidth(0)
    made.set_text(f"{SPEECH}\n{SPEECH}")
    if wider:
        made.resize(360, made.height())
    for share, key in keys:
        cursor = made.textCursor()
        cursor.setPosition(round(share * (made.document().characterCount() - 1)))
        made.setTextCursor(cursor)
        code = {"\b": Qt.Key.Key_Backspace, "\n": Qt.Key.Key_Return}.get(key, Qt.Key.Key_unknown)
        press(made, code, key)
        painted = seen(made)
        made.viewport().update()
        assert painted == seen(made)
