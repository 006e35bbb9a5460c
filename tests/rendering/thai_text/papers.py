"""PDF files made for a test and read back by two independent readers."""

import random
from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pymupdf
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from ita_desktop.domain.thai.breaks import read_words
from ita_desktop.rendering.thai_text import Run, ThaiParagraph

ROOT = Path(__file__).resolve().parent.parent.parent.parent
PAGE = (595.0, 842.0)
MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํำ")


def pdf(draw: Callable[[Any], None]) -> bytes:
    """A PDF of what is drawn on one canvas."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=PAGE, invariant=1, initialFontName="Sarabun", initialFontSize=16)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def stacked(paragraphs: Sequence[ThaiParagraph], width: float, x: float = 72) -> bytes:
    """Paragraphs below each other, each on as many pages as it needs; no line is forced on another."""

    def draw(canvas: Any) -> None:
        y = 800.0
        for paragraph in paragraphs:
            rest: list[ThaiParagraph] = [paragraph]
            while rest:
                _, height = rest[0].wrap(width, y - 40)
                if height <= y - 40:
                    rest[0].drawOn(canvas, x, y - height)
                    y -= height
                    break
                parts = rest[0].split(width, y - 40)
                if len(parts) == 2:
                    first_height = parts[0].wrap(width, y)[1]
                    parts[0].drawOn(canvas, x, y - first_height)
                    rest = parts[1:]
                canvas.showPage()
                y = 800.0

    return pdf(draw)


def opened(file: bytes) -> Any:
    """A file as PyMuPDF reads it."""
    return pymupdf.open(stream=file, filetype="pdf")  # type: ignore[no-untyped-call]


def texts(file: bytes) -> tuple[str, str]:
    """The text of all pages by pypdf and by PyMuPDF."""
    by_pypdf = "\n".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages)
    with opened(file) as document:
        by_mupdf = "\n".join(page.get_text() for page in document)
    return by_pypdf, by_mupdf


def words_with_marks(count: int) -> list[str]:
    """Words of the program's list that carry marks, the same ones each time."""
    known = sorted(read_words(ROOT / "resources" / "thai" / "words.txt.gz"))
    marked = [word for word in known if len(MARKS & set(word)) >= 2]
    return random.Random(2568).sample(marked, count)


def without_blanks(text: str) -> str:
    """The characters that leave a mark on paper."""
    return "".join(text.split())


SCRAPS = (
    *("พ.ศ. ๒๕๖๘", "๐๙.๓๐ น.", "ข้อ ๕", "ต่าง ๆ", "ฯลฯ", "นายสมชาย ใจดี", "นางสาวพิมพ์ชนก", "๙๓.๑๓ คะแนน"),
    *("(o12)", "E-Service", "“มติที่ประชุม”", "๑/๒๕๖๘", "ป.ป.ช.", "ITA", " ", "  ", "1,234.50", "—", "☑", "→"),
    *("https://www.example.go.th/ita/2568/public?item=12&year=2568", "Integrity and Transparency"),
    *("โทร. ๐ ๓๕๕๓ ๑๐๑๒", "ๆ", "ฯ", "ก้่", "า", "ะ", "์", "๑้", "a่", "น้ำ"),
)


def random_text(rng: random.Random, vocabulary: Sequence[str]) -> str:
    """Words, numbers, abbreviations, addresses and odd marks, with and without blanks between them."""
    pieces = []
    for _ in range(rng.randint(1, 60)):
        pieces.append(rng.choice(vocabulary if rng.random() < 0.8 else SCRAPS))
        if rng.random() < 0.3:
            pieces.append(" ")
    if rng.random() < 0.1:
        pieces.insert(rng.randrange(len(pieces)), "\n")
    return "".join(pieces)


def random_runs(rng: random.Random, text: str) -> list[Run]:
    """The text cut anywhere, within words and clusters too, into runs of any look."""
    cuts = sorted(rng.sample(range(len(text) + 1), min(len(text), rng.randint(0, 5))))
    bounds = [0, *cuts, len(text)]
    return [
        Run(text[low:high], rng.random() < 0.4, rng.random() < 0.3, rng.random() < 0.2)
        for low, high in pairwise(bounds)
    ]
