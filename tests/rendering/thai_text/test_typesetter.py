"""The typesetter: text as typed, what it cannot print, widths and styles."""

import pytest
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

from ita_desktop.rendering.thai_text import Run, Typesetter
from ita_desktop.rendering.thai_text.clusters import encode
from tests.rendering.thai_text.papers import pdf, stacked, texts


def test_characters_without_a_shape_are_told_with_their_place(typesetter: Typesetter) -> None:
    assert typesetter.missing("พัสดु รายเดือน 😀 中 ก") == {"ु": 4, "😀": 15, "中": 17}


@pytest.mark.parametrize(
    "text",
    [
        "เทศบาลตำบลตัวอย่าง ๐๑๒๓๔๕๖๗๘๙ 0123456789",
        "“ก” ‘ข’ – — … • ฿ % + = / ( ) [ ] { } < > & @ # * _ ~ ^ | \\ \" '",
        "✓ ✗ ☐ ☑ ☒ → ← ● ○ ■ □ \u2010 \u2011 \u00a0 \u00b0 × ÷ ½ ± − ≤ ≥ ≠",
        "น้ำ\u200bใจ\u2060\ufeff\u00ad\n\tบรรทัดใหม่",
    ],
)
def test_what_office_papers_need_has_a_shape(typesetter: Typesetter, text: str) -> None:
    assert typesetter.missing(text) == {}


def test_private_characters_are_missing_and_never_print_as_clusters(typesetter: Typesetter) -> None:
    assert typesetter.missing("ก\ue000\uf70a") == {"\ue000": 1, "\uf70a": 2}
    file = stacked([typesetter.paragraph("ก\ue000ข", typesetter.style())], 300)
    for found in texts(file):
        assert found.strip() == "ก?ข"


def test_a_missing_character_prints_as_a_question_mark_not_a_box(typesetter: Typesetter) -> None:
    for found in texts(pdf(lambda canvas: canvas.drawString(60, 700, "ก😀ข"))):
        assert found.strip() == "ก?ข"


def test_all_styles_have_shapes_for_the_same_characters(typesetter: Typesetter) -> None:
    names = (typesetter.regular, typesetter.bold, typesetter.italic, typesetter.bold_italic)
    shapes = [set(pdfmetrics.getFont(name).face.charToGlyph) for name in names]
    assert all(shape == shapes[0] for shape in shapes)


def test_markup_signs_that_a_clerk_types_stay_what_they_are(typesetter: Typesetter) -> None:
    typed = "A < B & C > D <b>ไม่หนา</b> &amp;"
    assert typesetter.paragraph(typed, typesetter.style()).getPlainText() == typed
    assert typesetter.markup(typesetter.escape(typed), typesetter.style()).getPlainText() == typed


def test_markup_of_bold_italic_underline_and_line_ends(typesetter: Typesetter) -> None:
    paragraph = typesetter.markup("ก<b>ข<i>ค</i></b><u>ง</u><br/>จ <para> <xyz", typesetter.style())
    assert paragraph.getPlainText() == "กขคง\nจ <para> <xyz"
    paragraph.wrap(400, 400)
    assert paragraph.line_texts() == ["กขคง", "จ <para> <xyz"]


def test_width_is_the_width_on_paper(typesetter: Typesetter) -> None:
    paragraph = typesetter.paragraph([Run("เจ้าหน้าที่", bold=True)], typesetter.style(size=20))
    paragraph.wrap(500, 100)
    assert typesetter.width("เจ้าหน้าที่", 20, bold=True) == pytest.approx(paragraph.minWidth())
    assert typesetter.width("เจ้าหน้าที่", 20) < typesetter.width("เจ้าหน้าที่", 20, bold=True)
    assert typesetter.width("ที่") == typesetter.width("ท")


def test_single_spacing_of_16_points_is_the_official_one(typesetter: Typesetter) -> None:
    assert 20.8 <= typesetter.style().leading <= 21.3
    assert typesetter.style(size=29, leading=35).leading == 35


def test_nothing_is_fetched_for_a_paper(typesetter: Typesetter) -> None:
    assert rl_config.trustedSchemes == []


@pytest.mark.parametrize(
    ("typed", "glyphs"),
    [("น้ำ", 1), ("เจ้าหน้าที่", 7), ("ก้ำ", 1), ("กำ้", 1), ("กี้", 1), ("ก้ี", 1), ("๑้", 2), (" ่", 2)],
)
def test_a_cluster_is_one_glyph_even_with_its_marks_in_a_wrong_order(typed: str, glyphs: int) -> None:
    assert len(encode(typed)) == glyphs


def test_ascii_is_left_alone() -> None:
    assert encode("ITA 2568") == "ITA 2568"


def test_names_that_a_paper_tells_are_not_parted(typesetter: Typesetter) -> None:
    def first_lines(made: Typesetter) -> set[str]:
        found = set()
        for room in range(60, 140, 4):
            paragraph = made.paragraph("พันเอก วิทยา คงมั่น", made.style())
            paragraph.wrap(room, 1000)
            found.add(paragraph.line_texts()[0])
        return found

    knowing = typesetter.knowing(["พันเอก วิทยา คงมั่น"])
    assert "พันเอก วิทยา คง" in first_lines(typesetter)
    assert "พันเอก วิทยา คง" not in first_lines(knowing)
    assert typesetter.knowing(["พันเอก วิทยา คงมั่น"]) is knowing
    assert typesetter.knowing([]) is typesetter
