"""Goldens: what a paper says, kept as text beside the tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ita_desktop.documents.blocks import Document
from tests.documents.dump import dump

GOLDENS = Path(__file__).parent / "goldens"
Golden = Callable[[str, Document], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """The flag that writes goldens anew: ``pytest tests/documents --update-goldens``."""
    parser.addoption("--update-goldens", action="store_true", help="write the goldens of papers anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a paper with its golden, or write the golden."""
    update = bool(request.config.getoption("--update-goldens", default=False))

    def compare(name: str, document: Document) -> None:
        file = GOLDENS / f"{name}.txt"
        text = dump(document)
        if update:
            file.write_text(text, encoding="utf-8")
        assert file.read_text(encoding="utf-8") == text

    return compare
