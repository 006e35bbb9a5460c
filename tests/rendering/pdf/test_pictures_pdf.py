"""Photographs on paper: two a row, upright, with their captions, fine enough and no finer."""

from dataclasses import replace

import pymupdf
import pytest

from ita_desktop.documents.blocks import PageSetup, Photograph, Pictures
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.photographs import DOTS
from ita_desktop.rendering.thai_text import Typesetter
from tests.rendering.pdf.reading import CM, lines, pages, reader, squeezed
from tests.rendering.pdf.test_tagging import Tree
from tests.rendering.photographs import PLACE, filled, jpeg, paper, pictures, png


def boxes(pdf: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Where the images of a page stand: left, top, right, bottom in centimetres."""
    with pymupdf.open(stream=pdf, filetype="pdf") as file:  # type: ignore[no-untyped-call]
        found = [each["bbox"] for each in file[page].get_image_info()]
    return sorted(tuple(side / CM for side in box) for box in found)


def test_two_stand_side_by_side_each_over_its_caption(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(pictures(jpeg(), png())), typesetter)
    left, right = boxes(pdf)
    assert left[2] < right[0]
    first, second = (line for line in lines(pdf, 0) if line.text.startswith("ภาพ"))
    for box, caption in ((left, first), (right, second)):
        assert box[3] <= caption.top + 0.2
        assert (box[0] + box[2]) / 2 == pytest.approx((caption.left + caption.right) / 2, abs=0.1)


def test_a_page_that_lies_holds_two_rows(typesetter: Typesetter) -> None:
    lying = replace(paper(pictures(*[jpeg()] * 4)), page=PageSetup(landscape=True))
    pdf = render_pdf(lying, typesetter)
    assert len(reader(pdf).pages) == 1
    left, right = boxes(pdf)[0], boxes(pdf)[-1]
    assert (left[0] + right[2]) / 2 == pytest.approx((3 + 27.7) / 2, abs=0.05)


def test_a_single_one_stands_in_the_middle(typesetter: Typesetter) -> None:
    (box,) = boxes(render_pdf(paper(pictures(jpeg())), typesetter))
    assert (box[0] + box[2]) / 2 == pytest.approx((3 + 19) / 2, abs=0.05)


def test_a_photograph_held_upright_is_shown_upright_and_tells_no_place(typesetter: Typesetter) -> None:
    content = jpeg(1600, 1200, turned=True)
    assert PLACE.encode() in content
    pdf = render_pdf(paper(pictures(content)), typesetter)
    ((left, top, right, bottom),) = boxes(pdf)
    assert bottom - top > right - left
    (image,) = reader(pdf).pages[0].images
    assert PLACE.encode() not in image.data


def test_images_are_as_fine_as_print_needs(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(pictures(jpeg(4000, 3000), jpeg(200, 150))), typesetter)
    sizes = sorted(each.image.size[0] for each in reader(pdf).pages[0].images if each.image)
    assert sizes[0] == 200
    assert sizes[1] == pytest.approx(7.7 / 2.54 * DOTS, abs=3)


@pytest.mark.parametrize("lost", [None, b"", b"GIF89a", b"<svg/>", jpeg()[:300], b"%PDF-1.7"])
def test_what_cannot_be_shown_leaves_a_frame_that_says_so(lost: bytes | None, typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(pictures(jpeg(), lost)), typesetter)
    assert len(boxes(pdf)) == 1
    (text,) = pages(pdf)
    assert squeezed("ไม่พบไฟล์ภาพ") in text
    assert squeezed("ภาพที่ ๒") in text


def test_captions_are_told_to_who_does_not_see_the_images(typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(pictures(jpeg(), None, caption="อบรม <ครั้งที่ {}> & ลงนาม")), typesetter)
    figures = [element for _, kind, _, element in Tree(pdf).walk() if kind == "Figure"]
    assert [str(each["/Alt"]) for each in figures] == ["อบรม <ครั้งที่ ๑> & ลงนาม", "อบรม <ครั้งที่ ๒> & ลงนาม"]


@pytest.mark.parametrize("before", range(18, 34, 3))
def test_no_page_parts_images_from_their_captions(before: int, typesetter: Typesetter) -> None:
    pdf = render_pdf(paper(pictures(jpeg(), jpeg()), before=filled(before)), typesetter)
    for number in range(len(reader(pdf).pages)):
        captions = [line for line in lines(pdf, number) if line.text.startswith("ภาพ")]
        assert len(captions) == len(boxes(pdf, number)) in (0, 2)


def test_many_go_on_over_pages_and_the_file_stays_small(typesetter: Typesetter) -> None:
    contents = [jpeg(3000, 2250, colour=f"#{number * 5:02x}8080") for number in range(40)]
    pdf = render_pdf(paper(pictures(*contents)), typesetter)
    assert sum(len(boxes(pdf, number)) for number in range(len(reader(pdf).pages))) == 40
    assert len(pdf) < 40 * 60_000
    assert render_pdf(paper(pictures(*contents)), typesetter) == pdf


def test_without_captions_and_without_photographs_there_is_nothing_to_say(typesetter: Typesetter) -> None:
    bare = Pictures((Photograph("1", "", {"1": jpeg()}),))
    assert len(boxes(render_pdf(paper(bare), typesetter))) == 1
    assert pages(render_pdf(paper(Pictures(())), typesetter)) == [""]
