"""The real typefaces and words, made once."""

import pytest

from ita_desktop.rendering.thai_text import Typesetter, open_typesetter
from tests.rendering.thai_text.papers import ROOT


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    """TH Sarabun New with the program's word list."""
    return open_typesetter(ROOT / "fonts", ROOT / "resources" / "thai" / "words.txt.gz", ["ศรีพนาลัย", "กิตติภูมิ"])
