"""Photographs in small: what papers show, and nothing that Qt could read besides."""

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.ui.kit.files.photo_row import WIDTH, small_image
from tests.fuzz.seeding import images

OTHERS = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/x.png"/></svg>',
    b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj",
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;",
    b"\x89PNG\r\n\x1a\n",
    b"",
)


@pytest.mark.parametrize("content", images())
def test_a_photograph_shows_in_small(content: bytes, qtbot: QtBot) -> None:
    assert small_image(content).width() == 2 * WIDTH


@pytest.mark.parametrize("content", OTHERS)
def test_nothing_else_is_opened(content: bytes, qtbot: QtBot) -> None:
    assert small_image(content).isNull()
