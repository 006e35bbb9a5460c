"""The real typefaces and words, made once."""

from pathlib import Path

import pytest

from ita_desktop.rendering.thai_text import Typesetter, open_typesetter

ROOT = Path(__file__).resolve().parent.parent.parent.parent


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    """TH Sarabun New with the program's word list."""
    return open_typesetter(ROOT / "fonts", ROOT / "resources" / "thai" / "words.txt.gz")
