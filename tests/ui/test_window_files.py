"""Files that the window writes beside the data: readable by their owner only, never in the way."""

import os
import stat
import sys
from pathlib import Path

import pytest

from ita_desktop.ui.window_state import FILE, WindowState


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_files_are_their_owners_only(tmp_path: Path) -> None:
    former = os.umask(0)
    try:
        WindowState().write(tmp_path)
    finally:
        os.umask(former)
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_a_folder_that_is_gone_costs_only_the_look(tmp_path: Path) -> None:
    WindowState().write(tmp_path / "gone")
    assert not (tmp_path / "gone").exists()
