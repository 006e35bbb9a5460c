"""Files that the window writes beside the data: readable by their owner only, never in the way."""

import os
import stat
import sys
from pathlib import Path

import pytest

from ita_desktop.ui.application import LOG, write_down
from ita_desktop.ui.window_state import FILE, WindowState


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_files_are_their_owners_only(tmp_path: Path) -> None:
    former = os.umask(0)
    try:
        WindowState().write(tmp_path)
        write_down(tmp_path / LOG, ValueError("x"))
    finally:
        os.umask(former)
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in (FILE, LOG)}
    assert modes == {0o600}


def test_a_folder_that_is_gone_costs_only_the_look(tmp_path: Path) -> None:
    WindowState().write(tmp_path / "gone")
    write_down(tmp_path / "gone" / LOG, ValueError("x"))
    assert not (tmp_path / "gone").exists()


def test_failures_are_written_one_after_the_other(tmp_path: Path) -> None:
    for words in ("first", "second"):
        write_down(tmp_path / LOG, ValueError(words))
    text = (tmp_path / LOG).read_text("utf-8")
    assert text.index("first") < text.index("second")
