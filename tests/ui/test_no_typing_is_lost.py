"""Whatever keeps a field from being saved: what was typed stays, is told, and is saved when that is over."""

import ast
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ita_desktop import paths
from ita_desktop.services.bundle import Services
from ita_desktop.storage import Sought, connection
from ita_desktop.ui.application import make_window, report_to
from ita_desktop.ui.kit.asking import AskField
from ita_desktop.ui.kit.fields import LineField, TextField
from ita_desktop.ui.kit.find_field import FindField
from ita_desktop.ui.kit.labels import ElidedLabel, Label
from ita_desktop.ui.kit.notes import Note
from ita_desktop.ui.kit.reason_field import ReasonField
from ita_desktop.ui.main_window import MainWindow
from ita_desktop.ui.opening import tell_left_texts
from ita_desktop.ui.scores.settling.entry import EntryField
from ita_desktop.ui.unsaved_desk import CLOSE
from tests.ui import offices
from tests.ui.typed_kinds import KINDS, LIKE_OTHERS, NOTHING_KEPT, Box, Kind, fields, found, prepare
from tests.ui.typing_keys import press, type_text

UI = Path(__file__).parents[2] / "ita_desktop" / "ui"
NEAR = 2
"""So many steps up from a field that stands in no table and no question stands its reason."""
IN_TABLES = {"ScoreGrid", "EditingTable", "FileTable", "YearsTable"}
AT_THE_FOOT = {"AskRow", "RollAsk", "ReasonBar"}

Trouble = Callable[[Services], AbstractContextManager[None]]


@contextmanager
def held(services: Services) -> Iterator[None]:
    """Another program holds the file of the data."""
    with closing(sqlite3.connect(services.context.database.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


@contextmanager
def full(services: Services) -> Iterator[None]:
    """The file of the data cannot grow, and every change needs more than is free in it."""
    data = services.context.database._connection
    pages = data.execute("PRAGMA page_count").fetchone()[0]
    data.execute(f"PRAGMA max_page_count = {pages}")
    for table in ("journal", "typed_text"):
        data.execute(
            f"CREATE TEMP TRIGGER no_room_{table} AFTER INSERT ON main.{table} BEGIN "
            "INSERT INTO stored_file VALUES (hex(randomblob(32)), zeroblob(40000000)); END"
        )
    try:
        yield
    finally:
        for table in ("journal", "typed_text"):
            data.execute(f"DROP TRIGGER no_room_{table}")
        data.execute("PRAGMA max_page_count = 1073741823")


TROUBLES: tuple[tuple[Trouble, str], ...] = (
    (held, "มีโปรแกรมอื่นใช้ไฟล์ข้อมูลอยู่ ปิดโปรแกรมนั้นแล้วลองใหม่"),
    (full, "พื้นที่ว่างในดิสก์ไม่พอ ข้อมูลเดิมยังอยู่ครบ ลบไฟล์ที่ไม่ใช้แล้วลองใหม่"),
)


def leaves(tree: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    """The values of an office file with the way to each."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else None
    if inner is None:
        yield at, tree
        return
    for name, each in inner:
        yield from leaves(each, f"{at}/{name}" if at else str(name))


def kept(services: Services) -> dict[str, Any]:
    """What the office holds, and the last reason for a printed figure."""
    reasons = [each.act.reason for each in services.past.acts(Sought(tables=("score",))) if each.act.reason]
    return {**dict(leaves(json.loads(services.exchange.exported()))), "reason": next(iter(reasons), None)}


def words_in(widget: QWidget) -> list[str]:
    """What is said in a widget."""
    labels = [each.plain for each in widget.findChildren(Label) if each.isVisible()]
    elided = [each.text() for each in widget.findChildren(ElidedLabel) if each.isVisible()]
    return [*labels, *elided, *(each.reason for each in widget.findChildren(Note) if each.isVisible())]


def says(kind: Kind, field: QWidget, page: QWidget, words: str) -> bool:
    """Whether the reason stands beside the field: in its table, at the foot, or near it."""
    if kind.editor in IN_TABLES | AT_THE_FOOT:
        return any(words in each for each in words_in(page))
    near = field
    for _ in range(NEAR):
        above = near.parentWidget()
        assert above is not None
        near = above
    return any(words in each for each in words_in(near))


@pytest.fixture(scope="module")
def window(_theme: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The program's window on two offices' data in one, so wide that every panel is open."""
    folder = tmp_path_factory.mktemp("typed")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "WAIT_SECONDS", 0.02)
        services = offices.open_office(folder / "office", offices.P1)
        second = services.exchange.prepare(offices.CASES / offices.P5, replace_agency=True)
        services.exchange.apply(second)
        prepare(services, folder)
        made = make_window(application, folder / "office", lambda: services, paths.FONTS, paths.WORDS)
        made.resize(1920, 1000)
        made._later.setInterval(600_000)  # badges are counted beside, and take longer than all else here
        made.show()
        while made.services is None:
            QApplication.processEvents()
        yield made
        made.unsaved.let_go()
        offices.put_away(made)
        services.close()


@pytest.fixture(autouse=True)
def hook(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Failures that nobody waits for are told by the window, as in the program."""
    import sys

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    report_to(window, tmp_path)


def active(window: MainWindow) -> bool:
    """Whether the window has the keyboard."""
    window.activateWindow()
    QApplication.processEvents()
    return window.isActiveWindow()


def come(kind: Kind, window: MainWindow, former: Box | None = None) -> Box:
    """Go to a field as the user does, with all of it selected; ``former`` is where one was before."""
    if former is None or not isValid(former) or not former.isVisible():
        if window.year != kind.year:
            window.show_year(kind.year)
        window.go_to(kind.page, kind.place)
        QApplication.processEvents()
        try:
            former = found(kind, window)
        except AssertionError:
            kind.open(window)
            QApplication.processEvents()
            former = found(kind, window)
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    assert any(active(window) for _ in range(200)), "the window has no keyboard"
    former.setFocus()
    assert former.hasFocus(), "it does not take the keyboard"
    former.selectAll()
    return former


def troubled(kind: Kind, window: MainWindow) -> Iterator[str]:
    """Type in a field while it cannot be saved, then save it, in each trouble; what is wrong on the way."""
    field: Box | None = None
    for (trouble, words), typed in zip(TROUBLES, kind.typed, strict=True):
        try:
            field = come(kind, window, field)
        except AssertionError as error:
            yield f"the way to the field: {error}"
            return
        type_text(field, typed)
        yield from (
            f"{trouble.__name__}: {each}" for each in one_trouble(kind, field, window, trouble, words)
        )


def one_trouble(kind: Kind, field: Box, window: MainWindow, trouble: Trouble, words: str) -> Iterator[str]:
    """What is wrong while a typed text cannot be saved, and when it can be."""
    services = window.services
    assert services is not None
    page, typed = window.page, field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    with trouble(services):
        kind.save(field)
        QApplication.processEvents()
        yield from told(kind, field, page, typed, words)
        if "ยังไม่ได้บันทึก" not in window.trust.saved.text():
            yield f"the trust line says {window.trust.saved.text()}"
        left = "\n".join(window.unsaved.texts().values())
        if not any(each in left for each in (typed, *kind.reads)):
            yield f"damage would leave only {left}"
        yield from type_elsewhere(field, page)
        if window.close() or not any(way.text() == CLOSE for way in page.banner.ways):
            yield "the window closes without asking"
        page.banner.clear()
    if isValid(field):
        field.setFocus()
        kind.save(field)
    page.commit()
    QApplication.processEvents()
    if "บันทึกแล้ว" not in window.trust.saved.text():
        yield f"afterwards the trust line says {window.trust.saved.text()}"


def told(kind: Kind, field: QWidget, page: QWidget, typed: str, words: str) -> Iterator[str]:
    """What was typed stands where it was typed, and why it is not saved stands beside it."""
    if not isValid(field):
        cell = page.grid.scores.find("i2")  # type: ignore[attr-defined]
        if cell.data() != typed:
            yield f"the cell shows {cell.data()}"
    elif field.text() not in (typed, *kind.reads):  # type: ignore[attr-defined]
        yield f"the field shows {field.text()}"  # type: ignore[attr-defined]
    if not says(kind, field, page, words):
        yield "no reason beside the field"


def type_elsewhere(field: QWidget, page: QWidget) -> Iterator[str]:
    """Another field of the page takes what is typed meanwhile."""
    kinds, others = (LineField, TextField), (FindField, AskField, ReasonField, EntryField)
    found = [each for each in fields(page) if isinstance(each, kinds) and not isinstance(each, others)]
    other: Any = next(
        (each for each in found if each is not field and "ค้นหา" not in each.accessibleName()), None
    )
    if other is None:
        return
    other.setFocus()
    before = other.text()
    type_text(other, "7")
    if "7" not in other.text():
        yield f"{other.accessibleName()} takes no text meanwhile"
    press(other, Qt.Key.Key_Escape)
    if other.text() != before:
        yield f"{other.accessibleName()} does not give back {before}"


def test_what_cannot_be_saved_stays_is_told_and_is_saved_later(window: MainWindow, qtbot: QtBot) -> None:
    """In every kind of field of the window; what is saved then is on the disk."""
    qtbot.waitUntil(lambda: active(window))
    wrong = {f"{kind.editor} {kind.field}": list(troubled(kind, window)) for kind in KINDS}
    services = window.services
    assert services is not None
    with closing(offices.looking(services.context.database.folder)) as again:
        there = kept(again)
    for kind in KINDS:
        values = [value for place, value in there.items() if fnmatchcase(place, kind.at)]
        if kind.kept_as[-1] not in values:
            wrong[f"{kind.editor} {kind.field}"].append(f"on the disk {kind.at} is {values}")
    assert not any(wrong.values()), "\n".join(f"{kind}: {told}" for kind, told in wrong.items() if told)


def editors() -> dict[str, str]:
    """The classes of the window that make a field in which one types, with their files."""
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in UI.rglob("*.py")}
    classes = [
        (file, each) for file, tree in trees.items() for each in tree.body if isinstance(each, ast.ClassDef)
    ]
    typed, before = {"QLineEdit", "QPlainTextEdit", "QTextEdit"}, 0
    while len(typed) != before:
        before = len(typed)
        typed |= {
            each.name for _, each in classes if {getattr(base, "id", "") for base in each.bases} & typed
        }
    return {
        each.name: str(file.relative_to(UI))
        for file, each in classes
        for call in ast.walk(each)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in typed
    }


def test_every_class_that_makes_a_field_is_in_the_table() -> None:
    """A new one is to be added to the kinds, or to those of which nothing is kept."""
    tried = {kind.editor for kind in KINDS}
    assert set(LIKE_OTHERS.values()) <= tried
    known = tried | set(NOTHING_KEPT) | set(LIKE_OTHERS)
    assert {name: file for name, file in editors().items() if name not in known} == {}
    assert known - set(editors()) <= {"UnitsField"}


def waits(services: Services, text: str) -> bool:
    """Whether a text is noted."""
    return any(typed.text == text for typed in services.typing.waiting())


def test_a_long_text_is_noted_while_it_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    """On every page, so that a kill takes two seconds of it at most; the next start offers what was left."""
    services = window.services
    pages: set[str] = set()
    assert services is not None
    for kind in KINDS:
        if kind.page == "meetings":  # noted at places of their own: ``tests/ui/meetings``
            continue
        try:
            field = come(kind, window)
        except AssertionError:  # the test before it left the record in another form
            continue
        if not isinstance(field, TextField):
            continue
        typed = f"ยังไม่จบ {kind.editor} {kind.page} {len(pages)} {kind.field}"
        type_text(field, typed)
        qtbot.waitUntil(partial(waits, services, typed))
        assert tell_left_texts(window, services)
        assert typed in window.page.banner.words
        window.page.banner.clear()
        kind.save(field)
        window.page.commit()
        qtbot.waitUntil(lambda: not services.typing.waiting())
        pages.add(kind.page)
    assert pages >= {"findings", "measures", "oit"}
