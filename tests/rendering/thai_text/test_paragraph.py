"""Paragraphs: where lines end, how they are filled, how they are split."""

import pytest

from ita_desktop.rendering.thai_text import Run, Typesetter
from tests.rendering.thai_text.papers import opened, stacked

LONG = (
    "คณะกรรมการติดตามและพัฒนาผลการประเมินคุณธรรมและความโปร่งใสของเทศบาลตำบลตัวอย่าง มีหน้าที่วิเคราะห์ผลการประเมิน "
    "เพื่อนำไปปรับปรุงแก้ไข วางแผนพัฒนา ติดตามเร่งรัดให้เป็นไปตามแผนของจังหวัด "
    "และรวบรวมปัญหาอุปสรรครายงานคณะกรรมการระดับจังหวัด "
) * 3


def lines(file: bytes) -> list[tuple[float, float, str]]:
    """Left end, right end and text of each line of a file, from the top down."""
    found: dict[int, list[tuple[float, float, str]]] = {}
    with opened(file) as document:
        for block in document[0].get_text("rawdict")["blocks"]:
            for line in block.get("lines", ()):
                for span in line["spans"]:
                    for char in span["chars"]:
                        if char["c"].strip():
                            left, _, right, _ = char["bbox"]
                            found.setdefault(round(char["origin"][1]), []).append((left, right, char["c"]))
    return [
        (
            min(left for left, _, _ in chars),
            max(right for _, right, _ in chars),
            "".join(char for *_, char in chars),
        )
        for _, chars in sorted(found.items())
    ]


def test_justified_lines_reach_both_margins_and_the_last_one_does_not(typesetter: Typesetter) -> None:
    style = typesetter.style(align="justify", first_indent=71)
    found = lines(stacked([typesetter.paragraph(LONG, style)], 450))
    assert len(found) > 6
    assert found[0][0] == pytest.approx(72 + 71, abs=1.5)
    for left, right, _ in found[1:-1]:
        assert left == pytest.approx(72, abs=1.5)
        assert right == pytest.approx(72 + 450, abs=1.5)
    assert found[0][1] == pytest.approx(72 + 450, abs=1.5)
    assert found[-1][1] < 72 + 440


def test_a_hopeless_line_stays_ragged(typesetter: Typesetter) -> None:
    text = f"ดูที่ {'m' * 22} ของหน่วยงาน"
    paragraph = typesetter.paragraph(text, typesetter.style(align="justify"))
    left, right, _ = lines(stacked([paragraph], 200))[0]
    assert right - left < 100


def test_a_line_far_too_short_takes_the_beginning_of_what_is_held_together(typesetter: Typesetter) -> None:
    text = "ตามหนังสือที่ อท ๐๐๒๓.๓/ว ๑๒๓๔ ลงวันที่ ๑๕ มกราคม ๒๕๖๘ เรื่อง การประเมิน"
    room = typesetter.width("ตามหนังสือที่ อท ๐๐๒๓.๓/ว ๑๒๓๔ ลงวันที่ ๑๕ มกราคม") + 4
    even = typesetter.paragraph(text, typesetter.style(align="justify"))
    even.wrap(room, 1000)
    assert even.line_texts()[0].endswith("ลงวันที่ ๑๕ มกราคม")
    last = typesetter.paragraph(text.removesuffix(" เรื่อง การประเมิน"), typesetter.style(align="justify"))
    last.wrap(room, 1000)
    assert last.line_texts()[1] == "ลงวันที่ ๑๕ มกราคม ๒๕๖๘"
    ragged = typesetter.paragraph(text, typesetter.style())
    ragged.wrap(room, 1000)
    assert ragged.line_texts()[1].startswith("ลงวันที่ ๑๕ มกราคม ๒๕๖๘")


@pytest.mark.parametrize(
    ("align", "left", "right"), [("left", 72, None), ("right", None, 372), ("center", None, None)]
)
def test_alignments(typesetter: Typesetter, align: str, left: float | None, right: float | None) -> None:
    style = typesetter.style(align=align)  # type: ignore[arg-type]
    [(found_left, found_right, _)] = lines(stacked([typesetter.paragraph("ผู้มาประชุม", style)], 300))
    if left is not None:
        assert found_left == pytest.approx(left, abs=1.5)
    elif right is not None:
        assert found_right == pytest.approx(right, abs=1.5)
    else:
        assert (found_left + found_right) / 2 == pytest.approx(72 + 150, abs=1.5)


def test_lines_break_across_bold_and_italic_as_without(typesetter: Typesetter) -> None:
    text = LONG[:200]
    plain = typesetter.paragraph(text, typesetter.style())
    marked = typesetter.paragraph(
        [Run(text[:33]), Run(text[33:51], italic=True), Run(text[51:])], typesetter.style()
    )
    for paragraph in (plain, marked):
        paragraph.wrap(300, 1000)
    assert plain.line_texts() == marked.line_texts()


def test_a_mark_keeps_the_look_of_its_consonant(typesetter: Typesetter) -> None:
    paragraph = typesetter.paragraph([Run("ท", bold=True), Run("ี่หนึ่ง")], typesetter.style())
    assert [len(piece.codes) for piece in paragraph._measured.pieces(0, 8)] == [1, 3]


def test_splitting_adds_no_blank_and_loses_none(typesetter: Typesetter) -> None:
    style = typesetter.style(align="justify")
    paragraph = typesetter.paragraph(LONG, style)
    first, second = paragraph.split(400, 3.5 * style.leading)
    assert first.wrap(400, 1000)[1] == pytest.approx(3 * style.leading)
    assert first.getPlainText() + second.getPlainText() == LONG
    whole = typesetter.paragraph(LONG, style)
    whole.wrap(400, 1000)
    assert first.line_texts() + second.line_texts() == whole.line_texts()


def test_the_part_before_a_split_is_justified_to_its_last_line(typesetter: Typesetter) -> None:
    style = typesetter.style(align="justify")
    first, _ = typesetter.paragraph(LONG, style).split(450, 2 * style.leading)
    assert lines(stacked([first], 450))[-1][1] == pytest.approx(72 + 450, abs=1.5)


def test_only_the_first_part_has_the_first_indent(typesetter: Typesetter) -> None:
    style = typesetter.style(first_indent=100)
    _, second = typesetter.paragraph(LONG, style).split(450, 2 * style.leading)
    assert lines(stacked([second], 450))[0][0] == pytest.approx(72, abs=1.5)


def test_what_does_not_fit_at_all_is_not_split(typesetter: Typesetter) -> None:
    paragraph = typesetter.paragraph(LONG, typesetter.style())
    assert paragraph.split(400, 10) == []
    assert paragraph.split(400, 10_000) == [paragraph]


def test_lone_lines_are_kept_together_on_demand(typesetter: Typesetter) -> None:
    style = typesetter.style(lone_lines=False)
    paragraph = typesetter.paragraph(LONG, style)
    count = len(paragraph.split(400, 10_000)[0].line_texts())
    assert paragraph.split(400, style.leading) == []
    _, second = paragraph.split(400, (count - 1) * style.leading)
    assert len(second.line_texts()) == 2


def test_line_feeds_end_lines_and_empty_lines_stay(typesetter: Typesetter) -> None:
    paragraph = typesetter.paragraph("หนึ่ง\n\nสอง \nสาม", typesetter.style(align="justify"))
    paragraph.wrap(400, 400)
    assert paragraph.line_texts() == ["หนึ่ง", "", "สอง", "สาม"]


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_nearly_empty_text_can_be_drawn(typesetter: Typesetter, text: str) -> None:
    assert lines(stacked([typesetter.paragraph(text, typesetter.style())], 300)) == []


def test_an_empty_list_of_runs_has_no_height(typesetter: Typesetter) -> None:
    assert typesetter.paragraph([], typesetter.style()).wrap(300, 300) == (300, 0)


def test_spacing_of_a_justified_paragraph_ends_with_it(typesetter: Typesetter) -> None:
    justified = typesetter.paragraph(LONG, typesetter.style(align="justify"))
    part, _ = justified.split(450, 45)
    plain = typesetter.paragraph("กขค งจฉ", typesetter.style())
    alone = lines(stacked([plain], 450))[0]
    after = lines(stacked([part, plain], 450))[-1]
    assert after[1] - after[0] == pytest.approx(alone[1] - alone[0], abs=0.1)


def test_a_very_long_paragraph_is_measured_once(typesetter: Typesetter) -> None:
    """Splitting it page by page breaks no line twice."""
    style = typesetter.style(align="justify")
    paragraph = typesetter.paragraph((LONG * 120)[:100_000], style)
    paragraph.wrap(450, 700)
    calls = 0
    measured = paragraph._measured
    whole = measured.lines

    def counted(*args: float) -> object:
        nonlocal calls
        calls += 1
        return whole(*args)  # type: ignore[arg-type]

    measured.lines = counted  # type: ignore[assignment]
    pages = 0
    while len(parts := paragraph.split(450, 700)) == 2:
        paragraph = parts[1]
        pages += 1
    assert pages > 20
    assert calls == 0


@pytest.mark.parametrize(
    ("text", "room", "wanted"),
    [
        ("ภายในเดือนมกราคม ๒๕๖๙", "เดือนมกราคม ๒", ["ภายใน", "เดือนมกราคม", "๒๕๖๙"]),
        ("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙", "ปีงบประมาณ พ.ศ", ["ตลอด", "ปีงบประมาณ", "พ.ศ. ๒๕๖๙"]),
        ("https://www.muang-example.go.th/news", "https://www.muang-e", None),
    ],
)
def test_what_is_wider_than_its_column_ends_a_line_where_it_hurts_least(
    typesetter: Typesetter, text: str, room: str, wanted: list[str] | None
) -> None:
    paragraph = typesetter.paragraph(text, typesetter.style())
    paragraph.wrap(typesetter.width(room), 1000)
    found = paragraph.line_texts()
    if wanted:
        assert found == wanted
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert not any(line.endswith("-e") for line in found)


def test_a_head_in_the_middle_ends_its_first_line_at_a_stroke(typesetter: Typesetter) -> None:
    paragraph = typesetter.paragraph("การติดตาม/รายงานผล", typesetter.style(align="center"))
    paragraph.wrap(typesetter.width("การติดตาม/รายงาน") + 2, 1000)
    assert paragraph.line_texts() == ["การติดตาม/", "รายงานผล"]


def test_a_head_without_blanks_leaves_no_scrap_of_its_name_below(typesetter: Typesetter) -> None:
    """As many lines as without care, but alike."""
    text = "แต่งตั้งคณะกรรมการขับเคลื่อนการประเมินคุณธรรมและความโปร่งใสของเทศบาลตำบลตัวอย่างพัฒนา"
    paragraph = typesetter.paragraph(text, typesetter.style(align="center"))
    paragraph.wrap(typesetter.width(text.removesuffix("ตัวอย่างพัฒนา")) + 2, 1000)
    first, second = paragraph.line_texts()
    assert first + second == text
    assert 0.6 < typesetter.width(second) / typesetter.width(first) < 1.4
