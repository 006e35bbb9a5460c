"""Help: the way out for an office's data."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ita_desktop.ui.help.page import HelpPage
from tests.ui.conftest import NoBreaker, OpenOffice


def test_the_office_file_is_written_from_the_window(
    open_office: OpenOffice, show: Callable[[QWidget], QWidget], tmp_path: Path
) -> None:
    """The same bytes as the command writes; a folder that is not there is told."""
    services = open_office("2568-p1.json")
    page = HelpPage(services, NoBreaker())
    show(page)
    page.export(tmp_path / "office.json")
    assert (tmp_path / "office.json").read_bytes() == services.exchange.exported()
    assert "office.json" in page.banner.words
    page.export(tmp_path / "none" / "office.json")
    assert "office.json แล้ว" not in page.banner.words
    assert not (tmp_path / "none").exists()
