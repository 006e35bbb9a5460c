"""The files of an item in the panel: added, opened, named, copied out, taken away, all by key."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.files import part as files_module
from ita_desktop.ui.kit.files import taking as taking_module
from ita_desktop.ui.kit.files.adding import BUSY, STOPPED
from ita_desktop.ui.kit.files.part import NO_PROGRAM
from ita_desktop.ui.kit.files.table import below
from ita_desktop.ui.kit.files.taking import NO_FILES
from ita_desktop.ui.kit.work import Work
from ita_desktop.ui.oit.page import OitPage
from ita_desktop.ui.oit.panel.files import ItemFiles
from ita_desktop.ui.oit.panel.panel import ItemPanel

YEAR = 2567
COPY, LEFT, NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Told:
    """What the part said."""

    def __init__(self, part: ItemFiles) -> None:
        self.failed: list[str] = []
        self.done: list[str] = []
        part.failed.connect(self.failed.append)
        part.done.connect(self.done.append)


@pytest.fixture
def part(qtbot: QtBot, p5: Services) -> ItemFiles:
    """The files of o5, none yet, in a narrow panel."""

    def attempt(act: Callable[[], object]) -> bool:
        try:
            act()
        except ItaError as error:
            made.failed.emit(str(error))
            return False
        return True

    made = ItemFiles(p5, attempt)
    qtbot.addWidget(made)
    made.resize(268, 500)
    made.show_item(YEAR, "o5")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def told(part: ItemFiles) -> Told:
    """What it said."""
    return Told(part)


@pytest.fixture
def outside(tmp_path: Path) -> Callable[..., Path]:
    """Makes files outside the data."""
    folder = tmp_path / "นอก"
    folder.mkdir()

    def make(name: str = "แผน.pdf", content: bytes = b"%PDF plan") -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


def taken_in(qtbot: QtBot, part: ItemFiles, *paths: Path) -> None:
    """Add files and wait until they are there."""
    part.take_in(paths)
    qtbot.waitUntil(lambda: not part.adding.is_busy)


def names(part: ItemFiles) -> list[str]:
    """The names that are listed."""
    return [row.name for row in part.shown]


def urls(*paths: Path) -> QMimeData:
    """Files as a window of files gives them."""
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return given


def drop(part: ItemFiles, given: QMimeData) -> bool:
    """Hold something over the part and let it go; whether it was welcome."""
    entering = QDragEnterEvent(QPoint(20, 20), COPY, given, LEFT, NO_KEYS)
    QApplication.sendEvent(part, entering)
    if entering.isAccepted():
        assert part.veil.isVisible()
        QApplication.sendEvent(part, QDropEvent(QPointF(20, 20), COPY, given, LEFT, NO_KEYS))
    return entering.isAccepted()


def test_an_empty_part_says_what_to_do(part: ItemFiles) -> None:
    assert part.none.isVisible()
    assert "ลากไฟล์มาวาง" in part.none.plain
    assert not part.table.isVisible()
    assert not part.open_button.isVisible()
    assert part.first() is part.add_button


def test_files_are_added_shown_and_taken_back(
    qtbot: QtBot, part: ItemFiles, told: Told, p5: Services, outside: Callable[..., Path]
) -> None:
    taken_in(qtbot, part, outside(), outside("ภาพ <&> ก.png", b"1" * 245_000))
    assert names(part) == ["แผน.pdf", "ภาพ <&> ก.png"]
    assert [below(row) for row in part.shown] == ["9 ไบต์ · 10 มี.ค. 67", "245 kB · 10 มี.ค. 67"]
    assert told.done == ["แนบ 2 ไฟล์ ที่ o5 แล้ว"]
    p5.history.undo()
    part.show_item(YEAR, "o5")
    assert part.none.isVisible()


def test_files_are_dropped_and_a_folder_is_refused_with_words(
    qtbot: QtBot, part: ItemFiles, told: Told, tmp_path: Path, outside: Callable[..., Path]
) -> None:
    assert drop(part, urls(outside(), tmp_path))
    qtbot.waitUntil(lambda: not part.adding.is_busy)
    assert not part.veil.isVisible()
    assert names(part) == ["แผน.pdf"]
    (said,) = told.failed
    assert "เก็บ 1 ไฟล์แล้ว" in said
    assert "เป็นโฟลเดอร์" in said


def test_what_is_no_file_of_this_computer_is_not_welcome(part: ItemFiles) -> None:
    text, link = QMimeData(), QMimeData()
    text.setText("แผน")
    link.setUrls([QUrl("https://www.example.go.th/")])
    assert not drop(part, text)
    assert not drop(part, link)


def test_files_that_are_held_elsewhere_again_leave_the_part_as_it_was(
    part: ItemFiles, outside: Callable[..., Path]
) -> None:
    given = urls(outside())
    QApplication.sendEvent(part, QDragEnterEvent(QPoint(20, 20), COPY, given, LEFT, NO_KEYS))
    assert part.veil.words == "ปล่อยเพื่อแนบที่ o5"
    QApplication.sendEvent(part, QDragLeaveEvent())
    assert not part.veil.isVisible()


def test_files_are_pasted(qtbot: QtBot, part: ItemFiles, told: Told, outside: Callable[..., Path]) -> None:
    part.add_button.setFocus()
    QGuiApplication.clipboard().setMimeData(urls(outside()))
    QTest.keyClick(part.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(part) == ["แผน.pdf"])
    assert part.add_button.hasFocus()
    QGuiApplication.clipboard().setText("แผน")
    QTest.keyClick(part.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert told.failed == [NO_FILES]


def test_chosen_files_are_added(
    qtbot: QtBot, part: ItemFiles, outside: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [outside(), outside("สอง.pdf", b"2")]
    monkeypatch.setattr(taking_module, "ask_files_to_open", lambda *_: chosen)
    part.add_button.click()
    qtbot.waitUntil(lambda: len(names(part)) == 2)
    monkeypatch.setattr(taking_module, "ask_files_to_open", lambda *_: [])
    part.add_button.click()
    assert not part.adding.is_busy


def test_the_same_content_again_is_said(
    qtbot: QtBot, part: ItemFiles, told: Told, outside: Callable[..., Path]
) -> None:
    taken_in(qtbot, part, outside())
    taken_in(qtbot, part, outside("สำเนา.pdf"))
    assert names(part) == ["แผน.pdf"]
    assert told.failed == ["ไฟล์นี้แนบที่ o5 อยู่แล้ว ในชื่อ แผน.pdf"]


def test_delete_takes_the_selected_ones_away(
    qtbot: QtBot, part: ItemFiles, told: Told, p5: Services, outside: Callable[..., Path]
) -> None:
    taken_in(qtbot, part, *(outside(f"{at}.pdf", b"%d" % at) for at in range(3)))
    part.table.setFocus()
    QTest.keyClick(part.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(part.table, Qt.Key.Key_Delete)
    assert names(part) == ["2.pdf"]
    assert told.done[-1] == "เอา 2 ไฟล์ ออกจาก o5 แล้ว"
    assert part.table.hasFocus()
    QTest.keyClick(part.table, Qt.Key.Key_Delete)
    assert names(part) == []
    assert part.add_button.hasFocus()
    p5.history.undo()
    p5.history.undo()
    part.show_item(YEAR, "o5")
    assert names(part) == ["0.pdf", "1.pdf", "2.pdf"]


def test_enter_opens_a_read_only_copy(
    qtbot: QtBot,
    part: ItemFiles,
    told: Told,
    outside: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []
    taken_in(qtbot, part, outside(), outside("คำสั่ง.exe", b"MZ"))

    def show(file: Path) -> bool:
        opened.append(file)
        return len(opened) == 1

    monkeypatch.setattr(files_module, "open_file", show)
    part.table.setFocus()
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    assert opened[0].read_bytes() == b"%PDF plan"
    assert opened[0].name == "แผน.pdf"
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    assert told.failed == [NO_PROGRAM]
    QTest.keyClick(part.table, Qt.Key.Key_Down)
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    assert len(opened) == 2
    assert "คัดลอกออกไปตรวจก่อน" in told.failed[-1]


def test_a_lost_file_says_so_and_is_not_opened(
    qtbot: QtBot, part: ItemFiles, told: Told, p5: Services, outside: Callable[..., Path]
) -> None:
    taken_in(qtbot, part, outside(), outside("สอง.pdf", b"2"))
    store = p5.context.database.evidence
    store.path(part.shown[0].sha256).unlink()
    store.path(part.shown[1].sha256).write_bytes(b"22")
    part.show_item(YEAR, "o5")
    assert [below(row).split(" · ")[0] for row in part.shown] == ["ไฟล์หายไป", "เนื้อหาถูกแก้"]
    index = part.table.records.index(0, 0)
    assert "ไฟล์หายไป" in part.table.records.data(index)
    part.table.go_to_first()
    part.open_button.click()
    assert "ไม่อยู่ในโฟลเดอร์ evidence" in told.failed[0]


def test_a_name_is_changed_in_its_place(
    qtbot: QtBot, part: ItemFiles, told: Told, outside: Callable[..., Path]
) -> None:
    taken_in(qtbot, part, outside())
    part.table.setFocus()

    def rename(text: str, key: Qt.Key) -> None:
        QTest.keyClick(part.table, Qt.Key.Key_F2)
        field = part.table.editor
        assert field is not None
        field.setText(text)
        QTest.keyClick(field, key)

    rename("แผนปี 2567", Qt.Key.Key_Return)
    assert names(part) == ["แผนปี 2567.pdf"]
    rename("อื่น", Qt.Key.Key_Escape)
    assert names(part) == ["แผนปี 2567.pdf"]
    assert part.table.hasFocus()
    rename("  ", Qt.Key.Key_Return)
    assert "ว่าง" in told.failed[-1]
    assert part.table.editor is not None, "what cannot be kept stays in its field"
    QTest.keyClick(part.table.editor, Qt.Key.Key_Escape)
    assert part.table.editor is None


def test_a_copy_goes_where_it_is_asked(
    qtbot: QtBot,
    part: ItemFiles,
    told: Told,
    tmp_path: Path,
    outside: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken_in(qtbot, part, outside("ก.PDF"))
    asked: list[str] = []

    def ask(_: object, title: str, name: str, kind: str, suffix: str) -> Path:
        asked.extend((name, suffix))
        return tmp_path / "ออก.PDF"

    monkeypatch.setattr(files_module, "ask_file_to_save", ask)
    part.table.go_to_first()
    told.done.clear()
    with qtbot.waitSignal(part.saved) as saved:
        part.copy_button.click()
    assert saved.args == [tmp_path / "ออก.PDF"]
    assert not told.done, "a copy is no act that could be taken back"
    assert asked == ["ก.PDF", "PDF"]
    assert (tmp_path / "ออก.PDF").read_bytes() == b"%PDF plan"
    part.copy_to(tmp_path / "ไม่มี" / "x.pdf")
    assert "ไม่มีโฟลเดอร์" in told.failed[0]


def held(part: ItemFiles, begun: Event, go: Event, monkeypatch: pytest.MonkeyPatch) -> None:
    """Taking in waits until it may go on."""
    keep = part.adding._keep

    def slowly(paths: list[Path], progress: Callable[[int, int], bool]) -> object:
        begun.set()
        go.wait()
        return keep(paths, progress)

    monkeypatch.setattr(part.adding, "_keep", slowly)


def test_what_takes_long_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot,
    part: ItemFiles,
    told: Told,
    p5: Services,
    outside: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go = Event(), Event()
    held(part, begun, go, monkeypatch)
    part.take_in([outside()])
    assert begun.wait()
    qtbot.waitUntil(part.adding.isVisible)
    part.take_in([outside("สอง.pdf", b"2")])
    assert told.failed == [BUSY]
    part.adding.show_done(12_000, 40_000)
    assert part.adding.words.text() == "กำลังเก็บไฟล์ 12 MB จาก 40 MB"
    part.adding.stop_button.click()
    go.set()
    Work.wait()
    QApplication.processEvents()
    assert told.failed[-1] == STOPPED
    assert not part.adding.isVisible()
    assert p5.evidence.files(YEAR, "o5") == ()


def test_files_go_to_the_item_for_which_they_were_added(
    qtbot: QtBot,
    part: ItemFiles,
    told: Told,
    p5: Services,
    outside: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Even where another item is looked at when they are ready."""
    begun, go = Event(), Event()
    held(part, begun, go, monkeypatch)
    part.take_in([outside()])
    assert begun.wait()
    part.show_item(YEAR, "o6")
    go.set()
    qtbot.waitUntil(lambda: not part.adding.is_busy)
    assert names(part) == []
    assert [row.name for row in p5.evidence.files(YEAR, "o5")] == ["แผน.pdf"]
    assert told.done == ["แนบ แผน.pdf ที่ o5 แล้ว"]


def test_a_full_disk_is_said(
    qtbot: QtBot,
    part: ItemFiles,
    told: Told,
    outside: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    file = outside()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        taken_in(qtbot, part, file)
    assert "พื้นที่ว่างในดิสก์ไม่พอ" in told.failed[0]
    assert names(part) == []


def test_many_files_scroll_inside_the_list(
    qtbot: QtBot, part: ItemFiles, outside: Callable[..., Path]
) -> None:
    taken_in(qtbot, part, *(outside(f"{at:02}.pdf", b"%d" % at) for at in range(12)))
    assert len(names(part)) == 12
    assert part.table.height() < 12 * part.table.rowHeight(0)
    assert part.table.verticalScrollBar().maximum() > 0


def test_without_an_item_nothing_is_taken(part: ItemFiles, outside: Callable[..., Path]) -> None:
    part.show_item(YEAR, "")
    assert not drop(part, urls(outside()))
    part.take_in([outside()])
    assert not part.adding.is_busy


def test_files_stand_in_the_panel_of_the_checklist(
    qtbot: QtBot, page: OitPage, panel: ItemPanel, p5: Services, outside: Callable[..., Path], tmp_path: Path
) -> None:
    """They follow the table's item; what is done and what fails is said at the foot of the page."""
    part = panel.files
    assert part.none.isVisible()
    taken_in(qtbot, part, outside())
    assert page.banner.words == "แนบ แผน.pdf ที่ o11 แล้ว"
    assert names(part) == ["แผน.pdf"]
    taken_in(qtbot, part, tmp_path)
    assert "เป็นโฟลเดอร์" in page.banner.words
    taken_in(qtbot, part, outside("สอง.pdf", b"2"))
    part.table.setFocus()
    part.table.go_to_first()
    QTest.keyClick(part.table, Qt.Key.Key_F2)
    assert part.table.editor is not None
    part.table.editor.setText("ใหม่")
    QTest.keyClick(part.table.editor, Qt.Key.Key_Return)
    assert names(part) == ["ใหม่.pdf", "สอง.pdf"]
    part.table.go_to_first()
    QTest.keyClick(part.table, Qt.Key.Key_Delete)
    assert names(part) == ["สอง.pdf"]
    assert part.table.hasFocus()
    p5.history.undo()
    assert names(part) == ["ใหม่.pdf", "สอง.pdf"]
    page.go_to_place("o12")
    assert names(part) == []
    page.close_work()
