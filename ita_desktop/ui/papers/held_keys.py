"""The keys that hold on the page of papers."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QComboBox

from ita_desktop.ui.kit.shortcuts import on_key, on_key_at, on_key_inside

if TYPE_CHECKING:
    from ita_desktop.ui.papers.page import PapersPage


def hold_keys(page: "PapersPage") -> None:
    """Print and save, search, looks, panel, size of the paper; Esc takes back, Del at a memo deletes it."""
    view, search = page.stage.view, page.stage.search
    for keys, act in (
        ("F9", page.print_now),
        ("Ctrl+P", page.print_now),
        ("Ctrl+S", page.save_now),
        ("Ctrl+F", page.stage.open_search),
        ("F3", search.next),
        ("Shift+F3", lambda: search.next(-1)),
        ("F4", lambda: _open_choice(page)),
        ("F12", page.toggle_panel),
        ("Ctrl++", lambda: view.zoom(larger=True)),
        ("Ctrl+=", lambda: view.zoom(larger=True)),
        ("Ctrl+-", lambda: view.zoom(larger=False)),
        ("Ctrl+0", view.fit_width),
    ):
        on_key(page, keys, act)
    on_key_inside(page, "Esc", page.stop)
    on_key_at(page.list.table, "Del", page.memos.delete)


def _open_choice(page: "PapersPage") -> None:
    """The choice at which the keyboard is, else layout and digits of the paper."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QComboBox):
        focused.showPopup()
    else:
        page.stage.foot.drop_looks()
