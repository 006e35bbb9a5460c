"""Thai on paper: cluster fonts, paragraphs that break and justify Thai, the object that makes them."""

from ita_desktop.rendering.thai_text.paragraph import PRINTED, ThaiParagraph
from ita_desktop.rendering.thai_text.runs import Run, escape
from ita_desktop.rendering.thai_text.typesetter import Typesetter, open_typesetter

__all__ = ["PRINTED", "Run", "ThaiParagraph", "Typesetter", "escape", "open_typesetter"]
