"""The shipped frameworks, read once."""

from pathlib import Path

import pytest

from ita_desktop.frameworks import FrameworkLibrary

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "frameworks"


@pytest.fixture(scope="session")
def library() -> FrameworkLibrary:
    """The frameworks that come with the program."""
    return FrameworkLibrary(FOLDER)
