"""An office's data in a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ita_desktop.storage import Database


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "ข้อมูล สำนักงาน"


@pytest.fixture
def database(folder: Path) -> Iterator[Database]:
    """A new office's data, open for writing."""
    with Database.open(folder) as opened:
        yield opened
