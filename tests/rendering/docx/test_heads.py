"""The tops of memos and letters in Word."""

from io import BytesIO

import pytest
from PIL import Image

from ita_desktop.documents.blocks import (
    Document,
    Emblem,
    LabelLine,
    LeaderField,
    LeaderLine,
    LetterHead,
    MemoHead,
)
from ita_desktop.rendering.docx import render_docx
from tests.rendering.docx.papers import SUBJECT, emblem, letter, memo
from tests.rendering.docx.reading import attribute, body, every, one, opened, paragraphs, style, text

CM = 360_000
TWIPS = 1440 / 2.54
BROKEN = (
    b"",
    b"no image",
    emblem(kind="GIF"),
    emblem()[:60],
    emblem(kind="JPEG")[:300],
    b"\x89PNG\r\n\x1a\n" + bytes(40),
)


def rendered(*blocks: object) -> bytes:
    return render_docx(Document(title="ก", blocks=blocks))  # type: ignore[arg-type]


def shown(file: bytes) -> list[tuple[float, float]]:
    """The pictures' widths and heights in centimetres."""
    return [(each.width / CM, each.height / CM) for each in opened(file).inline_shapes]


def tab_stops(paragraph: object) -> list[tuple[str, str, float]]:
    found = every(one(paragraph, "pPr/tabs"), "tab")
    return [(attribute(t, "val"), attribute(t, "leader"), int(attribute(t, "pos")) / TWIPS) for t in found]


def test_the_name_of_the_form_is_large_on_its_exact_line() -> None:
    file = render_docx(memo(emblem()))
    (title,) = paragraphs(file, "MemoTitle")
    assert text(title) == "บันทึกข้อความ"
    look = style(file, "MemoTitle")
    assert attribute(one(look, "rPr/szCs"), "val") == "58"
    assert one(look, "rPr/bCs") is not None
    assert attribute(one(look, "pPr/spacing"), "line") == "700"
    assert attribute(one(look, "pPr/spacing"), "lineRule") == "exact"
    assert attribute(one(look, "pPr/jc"), "val") == "center"


def test_labels_are_large_and_bold_and_values_are_not() -> None:
    file = render_docx(memo(None))
    labels = {text(run) for run in every(body(file), "r") if attribute_of(run) == "MemoLabel"}
    assert labels == {"ส่วนราชการ", "ที่", "วันที่", "เรื่อง"}
    assert attribute(one(style(file, "MemoLabel"), "rPr/szCs"), "val") == "40"
    assert one(style(file, "MemoLabel"), "rPr/bCs") is not None


def attribute_of(run: object) -> str:
    found = one(run, "rPr/rStyle")
    return "" if found is None else attribute(found, "val")


def test_dots_fill_the_lines_up_to_the_margin_and_the_date_begins_in_the_middle() -> None:
    unit, number, subject = paragraphs(render_docx(memo(None)), "MemoField")
    assert [stop[:2] for stop in tab_stops(number)][1:3] == [("left", "dot"), ("left", "none")]
    assert [stop[2] for stop in tab_stops(number)][1:3] == pytest.approx([7.8, 8], abs=0.01)
    for line in (unit, number, subject):
        *_, last = line.iter()
        assert last.tag.endswith("}tab")
        assert tab_stops(line)[-1][:2] == ("right", "dot")
        assert tab_stops(line)[-1][2] == pytest.approx(16, abs=0.01)
    assert not every(body(render_docx(memo(None))), "pBdr")


def test_a_long_subject_wraps_under_itself() -> None:
    (line,) = paragraphs(rendered(LeaderLine((LeaderField("เรื่อง", SUBJECT),))), "MemoField")
    indent = one(line, "pPr/ind")
    assert attribute(indent, "left") == attribute(indent, "hanging")
    assert tab_stops(line)[0][2] == pytest.approx(int(attribute(indent, "left")) / TWIPS, abs=0.01)


def test_a_long_number_sends_the_date_to_a_line_of_its_own() -> None:
    file = rendered(LeaderLine((LeaderField("ที่", "๕๒๑๐๑/" * 20), LeaderField("วันที่", "๑", 8.0))))
    assert [text(each)[:6] for each in paragraphs(file, "MemoField")] == ["ที่๕๒๑", "วันที่"]


@pytest.mark.parametrize(
    ("kind", "size"), [("PNG", (120, 150)), ("JPEG", (120, 150)), ("PNG", (150, 150)), ("JPEG", (80, 40))]
)
def test_the_emblem_keeps_its_shape(kind: str, size: tuple[int, int]) -> None:
    image = emblem(*size, kind)
    for block, height in (
        (MemoHead("ก", image), 1.5),
        (LetterHead("ข", ("ค",), image), 3.0),
        (Emblem(image), 3.0),
    ):
        ((width, tall),) = shown(rendered(block))
        assert tall <= height + 0.01
        assert width / tall == pytest.approx(size[0] / size[1], rel=0.01)
        assert tall == pytest.approx(height, abs=0.01) or size[0] > 1.4 * size[1]


def test_a_very_wide_emblem_leaves_room_for_the_words() -> None:
    ((width, tall),) = shown(rendered(MemoHead("ก", emblem(3000, 30))))
    assert width <= 2.11
    assert tall == pytest.approx(width / 100, rel=0.05)


@pytest.mark.parametrize("image", [None, *BROKEN])
def test_without_an_image_its_room_stays_empty(image: bytes | None) -> None:
    file = rendered(MemoHead("ก", image), LetterHead("ข", ("ค",), image), Emblem(image, 3.0))
    assert shown(file) == []
    heights = [int(attribute(each, "val")) / TWIPS for each in every(body(file), "trHeight")]
    assert heights == pytest.approx([1.63, 3.0], abs=0.01)
    (empty,) = paragraphs(file, "Emblem")[-1:]
    assert int(attribute(one(empty, "pPr/spacing"), "line")) / TWIPS == pytest.approx(3, abs=0.01)


def test_an_image_in_the_file_is_the_offices_own() -> None:
    image = emblem()
    (found,) = opened(rendered(Emblem(image))).part.package.image_parts
    assert found.blob == image
    with Image.open(BytesIO(found.blob)) as read:
        assert read.size == (120, 150)


def test_the_same_emblem_is_kept_once() -> None:
    assert len(list(opened(render_docx(letter(emblem()))).part.package.image_parts)) == 1


def test_the_letters_number_and_sender_begin_at_the_emblems_foot() -> None:
    (table,) = opened(rendered(LetterHead("ที่ ๑", ("เทศบาล", "ถนน"), emblem(), "ด่วน"))).tables
    left, _, right = (cell.paragraphs for cell in table.rows[0].cells)
    assert [each.text for each in left] == ["ด่วน", "ที่ ๑"]
    assert [each.text for each in right] == ["เทศบาล", "ถนน"]
    line = 16 * 1.331
    foot = left[0].paragraph_format.space_before.pt + 34 + line
    assert foot == pytest.approx(right[0].paragraph_format.space_before.pt + line, abs=0.2)
    assert foot == pytest.approx(3 / 2.54 * 72, abs=0.2)


def test_a_long_line_of_the_sender_begins_further_left() -> None:
    def begins(*sender: str) -> float:
        (table,) = opened(rendered(LetterHead("๑", sender))).tables
        left, middle, right = table.rows[0].cells
        (inwards,) = {each.paragraph_format.left_indent or 0 for each in right.paragraphs}
        return float(left.width + middle.width + inwards) / CM

    assert begins("สั้น") == pytest.approx(11, abs=0.01)
    assert 10.15 < begins("สั้น", "ถนนที่ยาวกว่าถนนสายอื่น ตำบลก") < 10.95
    assert begins("ยาว" * 40) == pytest.approx(10.1, abs=0.01)


@pytest.mark.parametrize(
    "block", [MemoHead("บันทึกข้อความ", None, "ด่วนที่สุด"), LetterHead("๑", (), None, "ด่วนที่สุด")]
)
def test_urgency_is_large_and_red(block: object) -> None:
    file = rendered(block)
    (line,) = paragraphs(file, "Urgency")
    assert text(line) == "ด่วนที่สุด"
    look = one(style(file, "Urgency"), "rPr")
    assert attribute(one(look, "szCs"), "val") == "64"
    assert attribute(one(look, "color"), "val") == "CC0000"


def test_a_long_urgency_is_set_smaller() -> None:
    (line,) = paragraphs(rendered(MemoHead("บันทึกข้อความ", None, "ด่วนที่สุด " * 2)), "Urgency")
    sizes = {tag: attribute(one(line, f"r/rPr/{tag}"), "val") for tag in ("sz", "szCs")}
    assert sizes["sz"] == sizes["szCs"]
    assert 32 <= int(sizes["sz"]) < 64


def test_the_name_of_the_form_keeps_the_middle_beside_an_urgency() -> None:
    (table,) = opened(rendered(MemoHead("บันทึกข้อความ", emblem(), "ด่วนมาก"))).tables
    widths = [cell.width for cell in table.rows[0].cells]
    assert sum(widths[:-2]) == pytest.approx(widths[-1], abs=CM / 100)


def test_each_label_has_two_blanks_before_its_texts_which_wrap_under_themselves() -> None:
    lines = LabelLine("เรียน", ("ก",)), LabelLine("สิ่งที่ส่งมาด้วย", ("๑. ข", "๒. ค"), bold=True)
    found = paragraphs(rendered(*lines), "Labelled")
    assert [text(each) for each in found] == ["เรียน  ก", "สิ่งที่ส่งมาด้วย  ๑. ข", "๒. ค"]
    to, first, second = (int(attribute(one(each, "pPr/ind"), "left")) / TWIPS for each in found)
    assert to < first == second
    assert to == pytest.approx(1.0, abs=0.15)
    assert [len(every(each, "bCs")) for each in found] == [0, 1, 0]


def test_an_image_that_lies_on_its_side_is_turned_and_a_huge_one_made_smaller() -> None:
    turned, file = Image.new("RGB", (1500, 2000), "white"), BytesIO()
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.save(file, "JPEG", exif=exif)
    ((width, tall),) = shown(rendered(Emblem(file.getvalue())))
    assert width / tall == pytest.approx(4 / 3, rel=0.01)
    (kept,) = opened(rendered(Emblem(file.getvalue()))).part.package.image_parts
    with Image.open(BytesIO(kept.blob)) as read:
        assert max(read.size) <= 1200
