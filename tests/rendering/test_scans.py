"""Scans as pages of papers: upright, in their own proportions; refused in words where they cannot be."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter

from ita_desktop.rendering import scans
from ita_desktop.rendering.scans import A4_DOTS, ScanRefused, page_picture, page_shapes
from tests.rendering.hostile_pdf import form_in_itself, many_lines, nested_forms


def pdf(file: Path, sizes: list[tuple[float, float]], turned: int = 0, password: str = "") -> Path:
    """A PDF of empty pages."""
    writer = PdfWriter()
    for width, height in sizes:
        writer.add_blank_page(width, height).rotate(turned)
    if password:
        writer.encrypt(password)
    writer.write(file)
    return file


def picture(
    file: Path, size: tuple[int, int], kind: str = "JPEG", colour: str = "black", turned: int = 1
) -> Path:
    """A picture whose upper half is inked; ``turned`` is its orientation as a camera says it."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((0, 0, size[0], size[1] // 2), fill=colour)
    exif = Image.Exif()
    exif[0x0112] = turned
    image.save(file, kind, exif=exif)
    return file


def shown(file: Path, number: int = 0) -> Image.Image:
    """The picture of a page."""
    return Image.open(BytesIO(page_picture(file, number)))


def test_pages_of_a_pdf_are_about_200_dots_an_inch(tmp_path: Path) -> None:
    """Each in its own proportions; a turned one is seen as a reader shows it."""
    file = pdf(tmp_path / "a.pdf", [(595, 842), (842, 595), (420, 595)])
    assert [each.wide for each in page_shapes(file)] == [False, True, False]
    assert abs(shown(file).width - A4_DOTS[0]) <= 1
    assert abs(shown(file, 1).width - A4_DOTS[1]) <= 1
    small = shown(file, 2)
    assert abs(small.height / small.width - 595 / 420) < 0.01
    assert page_shapes(pdf(tmp_path / "b.pdf", [(595, 842)], turned=90))[0].wide


def test_a_photograph_stands_upright_and_fits_the_page(tmp_path: Path) -> None:
    """A camera that was held on its side; a picture finer than a page needs is made smaller."""
    file = picture(tmp_path / "a.jpg", (3600, 2400), turned=6)
    assert page_shapes(file)[0] == (2400, 3600)
    image = shown(file)
    assert image.width <= A4_DOTS[0] and image.height <= A4_DOTS[1]
    assert abs(image.height / image.width - 1.5) < 0.01
    right, left = (image.getpixel((x, image.height // 2)) for x in (image.width - 9, 9))
    assert right != left


def test_a_page_without_colour_is_kept_grey_and_a_seal_keeps_its_red(tmp_path: Path) -> None:
    """Grey files are a third smaller."""
    assert shown(picture(tmp_path / "a.png", (300, 400), "PNG")).mode == "L"
    assert shown(picture(tmp_path / "b.png", (300, 400), "PNG", "red")).mode == "RGB"


def test_what_is_seen_through_stands_on_white(tmp_path: Path) -> None:
    """A picture of a seal alone."""
    Image.new("RGBA", (50, 70), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert shown(tmp_path / "a.png").getextrema() == (255, 255)


def test_a_page_is_made_once(tmp_path: Path) -> None:
    """The second time costs nothing: the very same bytes, although the file is gone."""
    file = pdf(tmp_path / "a.pdf", [(595, 842)])
    first = page_picture(file, 0)
    file.unlink()
    assert page_picture(file, 0) is first


def _text(file: Path) -> Path:
    file.write_text("ไม่ใช่ภาพ")
    return file


def _cut_pdf(file: Path) -> Path:
    pdf(file, [(595, 842)])
    file.write_bytes(file.read_bytes()[:60])
    return file


def _cut_picture(file: Path) -> Path:
    picture(file, (400, 600), "PNG")
    file.write_bytes(file.read_bytes()[:200])
    return file


@pytest.mark.parametrize(
    ("made", "word"),
    [
        (_text, "PDF, JPEG หรือ PNG"),
        (_cut_pdf, "เสีย"),
        (_cut_picture, "เสีย"),
        (lambda file: pdf(file, [(595, 842)], password="1234"), "รหัสผ่าน"),
        (lambda file: pdf(file, [(595, 842)] * 61), "61 หน้า"),
        (lambda file: file, "เปิดไฟล์สแกนไม่ได้"),
    ],
    ids=["text", "cut PDF", "cut picture", "locked", "many pages", "gone"],
)
def test_what_cannot_be_bound_in_is_refused_in_words(
    tmp_path: Path, made: Callable[[Path], Path], word: str
) -> None:
    """Each says what is wrong and what to do."""
    with pytest.raises(ScanRefused, match=word):
        page_shapes(made(tmp_path / "a.pdf"))


def test_too_large_files_and_pictures_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By bytes and by dots, before they are read."""
    file = picture(tmp_path / "a.jpg", (400, 600))
    monkeypatch.setattr(scans, "MOST_PIXELS", 1000)
    with pytest.raises(ScanRefused, match="400 × 600"):
        page_shapes(file)
    monkeypatch.setattr(scans, "MOST_BYTES", 100)
    with pytest.raises(ScanRefused, match="100 ไบต์"):
        page_shapes(file)


def test_a_page_of_a_strange_size_stays_within_a4(tmp_path: Path) -> None:
    """A roll of a plotter."""
    file = pdf(tmp_path / "a.pdf", [(200, 14000)])
    image = shown(file)
    assert image.height <= A4_DOTS[1] and image.width >= 1
    assert len(PdfReader(file).pages) == 1


@pytest.mark.parametrize("made", [nested_forms, form_in_itself, many_lines])
def test_a_page_that_never_ends_is_refused(
    made: Callable[[Path], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pages are counted; drawing it is given up in time, and the next file is drawn."""
    monkeypatch.setattr(scans, "PAGE_SECONDS", 0.5)
    file = made(tmp_path / "a.pdf")
    assert len(page_shapes(file)) == 1
    with pytest.raises(ScanRefused, match="นานเกินไป"):
        page_picture(file, 0)
    assert abs(shown(pdf(tmp_path / "b.pdf", [(595, 842)])).width - A4_DOTS[0]) <= 1
