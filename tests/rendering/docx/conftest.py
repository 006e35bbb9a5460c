"""The typesetter of the PDF twins, and P5's papers in Word, made once."""

from pathlib import Path

import pytest

from ita_desktop.documents.minutes import build as build_minutes
from ita_desktop.rendering.docx import render_docx
from ita_desktop.rendering.thai_text import Typesetter, open_typesetter
from tests.documents.offices import minutes_snapshot

ROOT = Path(__file__).resolve().parent.parent.parent.parent


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    """TH Sarabun New with the program's word list."""
    return open_typesetter(ROOT / "fonts", ROOT / "resources" / "thai" / "words.txt.gz")


@pytest.fixture(scope="session")
def minutes() -> bytes:
    """P5's minutes."""
    return render_docx(build_minutes(minutes_snapshot()))
