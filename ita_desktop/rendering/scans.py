"""Scans bound into papers: pages of a PDF, a JPEG or a PNG as pictures, upright, about 200 dots an inch."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PIL import Image, ImageChops, ImageOps

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.evidence import size_words
from ita_desktop.pdfium import HELD
from ita_desktop.rendering.apart import Apart, ApartFailed, TookTooLong
from ita_desktop.rendering.images import FORMATS, MOST_PIXELS, UNREADABLE

MOST_PAGES = 60
MOST_BYTES = 100_000_000
A4_DOTS = (1654, 2339)
"""A4 at 200 dots an inch."""
MOST_KEPT = 64
"""Pages that are held ready for the next time a paper is set."""
QUALITY = 80
COLOURED = 24
"""How far red, green and blue of a point may differ (of 255) in a page that is grey to the eye."""
SAMPLE = (160, 226)
SHAPES_SECONDS, PAGE_SECONDS = 5.0, 10.0
"""So long a file of others may be opened, and a page of it drawn; a scan of 600 dots takes a second."""

T = TypeVar("T")
_READER = Apart()
_PDF, _PNG, _JPEG = b"%PDF-", b"\x89PNG", b"\xff\xd8\xff"
_HEAD = 1024


class ScanRefused(ItaError):
    """The file cannot be bound into a paper; the message says why and what to do."""


class PageShape(NamedTuple):
    """A page as it is seen: width and height in any one unit."""

    width: float
    height: float

    @property
    def wide(self) -> bool:
        """Whether it stands on a turned page."""
        return self.width > self.height


def page_shapes(file: Path) -> tuple[PageShape, ...]:
    """The pages of a scan; ScanRefused where it is no PDF, JPEG or PNG, locked, damaged or too large."""
    if _kind(file) == "pdf":
        return _apart(shapes_of_pdf, file, MOST_PAGES, seconds=SHAPES_SECONDS)
    with _image(file) as image:
        return (PageShape(*image.size),)


@lru_cache(maxsize=MOST_KEPT)
def page_picture(file: Path, number: int) -> bytes:
    """A page of a scan, counted from 0, as JPEG: the same bytes each time; made once while it is wanted.

    ``file`` must be named by its content.
    """
    return drawn(file, number)


def drawn(file: Path, number: int) -> bytes:
    """A page of a scan as JPEG; ScanRefused also where drawing it takes too long."""
    if _kind(file) == "pdf":
        return _apart(picture_of_pdf, file, number, seconds=PAGE_SECONDS)
    with _image(file) as image:
        return _jpeg(image)


def shapes_of_pdf(file: Path, most: int) -> Generator[tuple[PageShape, ...], None, None]:
    """The pages of a PDF, read in this process; ScanRefused where there are more than ``most``."""
    with _pdf(file) as paper:
        if not 0 < len(paper) <= most:
            raise ScanRefused(_count(len(paper)))
        yield tuple(PageShape(*paper.get_page_size(number)) for number in range(len(paper)))


def picture_of_pdf(file: Path, number: int) -> Generator[bytes, None, None]:
    """A page of a PDF as JPEG, drawn in this process: it may never end."""
    with _pdf(file) as paper, closing(paper[number]) as page:
        wide, high = page.get_size()
        room = A4_DOTS[::-1] if wide > high else A4_DOTS
        scale = min(room[0] / wide, room[1] / high)
        with closing(page.render(scale=scale)) as bitmap:
            yield _jpeg(bitmap.to_pil())


def _apart(work: Callable[..., Generator[T, None, None]], *told: object, seconds: float) -> T:
    """What a work gives, done in a process of its own: a drawing that repeats itself would never end."""
    try:
        with closing(_READER.each(work, *told, seconds=seconds)) as given:
            return next(given)
    except TookTooLong as error:
        raise ScanRefused(_ENDLESS) from error
    except ApartFailed as error:
        raise ScanRefused(_DAMAGED) from error


def _kind(file: Path) -> str:
    """What the first bytes say; a size that is too large is refused here."""
    try:
        size = file.stat().st_size
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError as error:
        raise ScanRefused("เปิดไฟล์สแกนไม่ได้ ตรวจว่าไฟล์ยังอยู่ แล้วเลือกไฟล์ใหม่") from error
    if size > MOST_BYTES:
        told = f"ไฟล์สแกนใหญ่ {size_words(size)} ใส่ในเล่มได้ไม่เกิน {size_words(MOST_BYTES)} "
        raise ScanRefused(f"{told}สแกนใหม่ที่ความละเอียด 200 จุดต่อนิ้ว แล้วเลือกไฟล์ใหม่")
    if _PDF in head:
        return "pdf"
    if head.startswith((_PNG, _JPEG)):
        return "image"
    raise ScanRefused("ใส่ไฟล์นี้ในเล่มไม่ได้ เลือกไฟล์สแกนที่เป็น PDF, JPEG หรือ PNG")


@contextmanager
def _pdf(file: Path) -> Iterator[Any]:
    """The file open and PDFium held; forms and signatures are shown."""
    import pypdfium2

    with HELD:
        try:
            paper = pypdfium2.PdfDocument(file)
        except pypdfium2.PdfiumError as error:
            locked = "assword" in str(error) or "ecurity" in str(error)
            raise ScanRefused(_LOCKED if locked else _DAMAGED) from error
        try:
            paper.init_forms()
            yield paper
        except pypdfium2.PdfiumError as error:
            raise ScanRefused(_DAMAGED) from error
        finally:
            paper.close()


_LOCKED = "ไฟล์ PDF นี้ใส่รหัสผ่านไว้ บันทึกเป็นไฟล์ใหม่ที่ไม่มีรหัสผ่านก่อน แล้วเลือกไฟล์ใหม่"
_DAMAGED = "อ่านไฟล์สแกนไม่ได้ ไฟล์อาจเสียหรือสแกนไม่จบ ลองเปิดดูด้วยโปรแกรมอื่น หรือสแกนใหม่"
_ENDLESS = "วาดหน้าของไฟล์ PDF นี้นานเกินไป ไฟล์ซับซ้อนเกินไปหรือเสีย สแกนใหม่จากกระดาษ แล้วเลือกไฟล์ใหม่"


def _count(pages: int) -> str:
    if pages == 0:
        return "ไฟล์ PDF นี้ไม่มีหน้า เลือกไฟล์ใหม่"
    return f"ไฟล์สแกนมี {pages} หน้า ใส่ในเล่มได้ไม่เกิน {MOST_PAGES} หน้า แยกเฉพาะหน้าที่ลงนามแล้วเลือกใหม่"


def _large(width: int, height: int) -> str:
    return f"ภาพสแกนมีขนาด {width} × {height} จุด ใหญ่เกินไป ย่อภาพแล้วเลือกใหม่"


@contextmanager
def _image(file: Path) -> Iterator[Image.Image]:
    """A picture turned as it was taken, read to its end."""
    try:
        with Image.open(file, formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ScanRefused(_large(*opened.size))
            turned = ImageOps.exif_transpose(opened)
            turned.load()
    except UNREADABLE as error:
        raise ScanRefused(_DAMAGED) from error
    yield turned


def _jpeg(image: Image.Image) -> bytes:
    """On white, no finer than A4 needs; grey where nothing is coloured."""
    if "A" in image.getbands() or "transparency" in image.info:
        seen = image.convert("RGBA")
        paper = Image.new("RGB", seen.size, "white")
        paper.paste(seen, mask=seen.getchannel("A"))
    else:
        paper = image.convert("RGB")
    paper.thumbnail(A4_DOTS[::-1] if paper.width > paper.height else A4_DOTS)
    file = BytesIO()
    dots = (200, 200)
    (paper if _is_coloured(paper) else paper.convert("L")).save(file, "JPEG", quality=QUALITY, dpi=dots)
    return file.getvalue()


def _is_coloured(image: Image.Image) -> bool:
    """Whether a seal or an ink is seen: judged by a small copy, in which single dots are lost."""
    small = image.resize(SAMPLE, Image.Resampling.BOX)
    red, green, blue = small.split()
    pairs = (red, green), (green, blue), (red, blue)
    return any(_most(ImageChops.difference(*pair)) > COLOURED for pair in pairs)


def _most(image: Image.Image) -> int:
    """The brightest point of a picture in one channel."""
    return max(at for at, count in enumerate(image.histogram()) if count)
