"""Memos as PDF, read back: measures in centimetres, words in reading order, what stays together."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.documents.blocks import Document, LeaderField, LeaderLine, MemoHead
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.memo import build
from ita_desktop.documents.snapshots import MemoSnapshot
from ita_desktop.domain.memos import Memo, MemoSigner
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.letters import OPINIONS, emblem, memo_snapshot
from tests.documents.offices import AGENCY
from tests.rendering.pdf.reading import CM, Line, fonts, lines, pages, squeezed
from tests.rendering.pdf.shapes import dotted_lines, images, sizes, solid_rules

LEFT, RIGHT = 3.0, 19.0


@pytest.fixture(scope="module")
def p1(typesetter: Typesetter) -> bytes:
    """P1's memo with an emblem."""
    return render_pdf(build(replace(memo_snapshot(), emblem=emblem())), typesetter)


def set_(typesetter: Typesetter, **changes: Any) -> bytes:
    """P1's memo, changed."""
    return render_pdf(build(memo_snapshot(**changes)), typesetter)


def line(pdf: bytes, words: str, page: int = 0) -> Line:
    """The line of a page that begins with these words."""
    return next(each for each in lines(pdf, page) if squeezed(each.text).startswith(squeezed(words)))


def test_sizes_are_the_official_ones(p1: bytes) -> None:
    assert sizes(p1, "บันทึกข้อความ") == {(29.0, True)}
    for label in ("ส่วนราชการ", "ที่", "วันที่", "เรื่อง"):
        assert (20.0, True) in sizes(p1, label)
    assert sizes(p1, "เรียน  หัวหน้าสำนักปลัดเทศบาล / นายกเทศมนตรีเมืองตัวอย่าง") == {(16.0, False)}
    assert sizes(p1, "สำนักปลัดเทศบาล งานนิติการ โทร. ๐ ๓๕๐๐ ๐๐๐๐ ต่อ ๑๐๖") == {(16.0, False)}


def test_the_name_of_the_form_stands_in_the_middle(p1: bytes) -> None:
    title = line(p1, "บันทึกข้อความ")
    assert (title.left + title.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.05)


def test_the_emblem_is_a_centimetre_and_a_half_high_at_the_top_left(p1: bytes) -> None:
    (box,) = images(p1, 0)
    assert (box.left, box.top) == pytest.approx((LEFT, 1.5), abs=0.02)
    assert box.bottom - box.top == pytest.approx(1.5, abs=0.02)
    assert (box.right - box.left) / (box.bottom - box.top) == pytest.approx(60 / 66, abs=0.01)


def test_without_an_image_its_room_stays_empty(typesetter: Typesetter, p1: bytes) -> None:
    bare = set_(typesetter)
    assert images(bare, 0) == []
    assert lines(bare, 0) == lines(p1, 0)


def test_the_date_begins_in_the_middle(p1: bytes) -> None:
    with pymupdf.open(stream=p1, filetype="pdf") as file:  # type: ignore[no-untyped-call]
        (first, *_) = file[0].search_for("วันที่")
    assert first.x0 / CM == pytest.approx(LEFT + 8, abs=0.05)


def test_dots_fill_every_field_and_no_rule_is_solid(p1: bytes) -> None:
    found = dotted_lines(p1, 0)
    rows = sorted({round(each.top, 1) for each in found})
    assert len(rows) == 4
    assert len(found) == 5
    assert sum(abs(each.right - RIGHT) < 0.05 for each in found) == 4
    number = min((each for each in found if round(each.top, 1) == rows[1]), key=lambda each: each.left)
    assert LEFT + 7.5 < number.right < LEFT + 8
    assert solid_rules(p1, 0) == []


def test_a_long_subject_wraps_under_itself(p1: bytes) -> None:
    first, second = line(p1, "เรื่อง รายงานผลคะแนน"), line(p1, "(Integrity")
    with pymupdf.open(stream=p1, filetype="pdf") as file:  # type: ignore[no-untyped-call]
        (value, *_) = file[0].search_for("รายงานผลคะแนน")
    assert second.left == pytest.approx(value.x0 / CM, abs=0.05)
    assert second.top > first.top


def test_the_head_reads_in_its_order(p1: bytes) -> None:
    read = pages(p1)[0]
    parts = [
        "บันทึกข้อความส่วนราชการสำนักปลัดเทศบาลงานนิติการโทร.๐๓๕๐๐๐๐๐๐ต่อ๑๐๖",
        "ที่สพ๕๒๑๐๑/๔๕๗วันที่๕มิถุนายน๒๕๖๙เรื่องรายงานผลคะแนน",
        "เรียนหัวหน้าสำนักปลัดเทศบาล/นายกเทศมนตรีเมืองตัวอย่าง",
        "เรื่องเดิม",
        "ข้อเท็จจริง",
    ]
    places = [read.index(part) for part in parts]
    assert places == sorted(places)
    assert read.endswith("/ข้อพิจารณา/เสนอแนะ...")


def test_every_word_is_found(typesetter: Typesetter) -> None:
    for document in (build(memo_snapshot()), build(memo_snapshot(chain="opinions", signers=OPINIONS))):
        whole = "".join(pages(render_pdf(document, typesetter)))
        assert [text for text in texts(document) if squeezed(text) not in whole] == []


def test_signers_stand_in_the_right_half(p1: bytes) -> None:
    last = [*lines(p1, 0), *lines(p1, 1)]
    for post in ("นิติกรปฏิบัติการ", "ปลัดเทศบาล", "ปฏิบัติราชการแทน นายกเทศมนตรีเมืองตัวอย่าง"):
        found = next(each for each in last if each.text.strip() == post)
        assert found.left >= LEFT + 7
        assert (found.left + found.right) / 2 == pytest.approx(LEFT + 11.5, abs=0.05)
    order = [squeezed(each.text) for each in last]
    assert order.index("ทราบ") > order.index("ปลัดเทศบาล")


def test_two_lines_of_text_come_with_the_signers(p1: bytes) -> None:
    (before, _) = next(page for page in pages(p1) if "นิติกรปฏิบัติการ" in page).split("นิติกรปฏิบัติการ", 1)
    assert "จึงเรียนมาเพื่อโปรดทราบและพิจารณา" in before
    assert "เห็นควรรายงานผลการวิเคราะห์" in before


@pytest.mark.parametrize("lines_before", [1, 8, 20])
def test_a_chain_stays_whole_with_its_text(typesetter: Typesetter, lines_before: int) -> None:
    found = pages(set_(typesetter, facts="ก\n" * lines_before))
    last = found[-1]
    assert [word in last for word in ("จึงเรียนมาเพื่อ", "นิติกรปฏิบัติการ", "รองนายก")] == [True] * 3


def test_a_chain_that_no_page_holds_goes_on_signer_by_signer(typesetter: Typesetter) -> None:
    signers = tuple(MemoSigner(post=f"ผู้ลงนามคนที่ {number}") for number in range(1, 13))
    found = pages(set_(typesetter, signers=signers))
    begun = next(page for page in found if "ผู้ลงนามคนที่๑" in page)
    assert "จึงเรียนมาเพื่อ" in begun
    assert "ผู้ลงนามคนที่๑๒" in found[-1]


def test_opinions_have_dots_to_write_on_and_a_place_to_sign(typesetter: Typesetter) -> None:
    pdf = set_(typesetter, chain="opinions", signers=OPINIONS, facts=None, proposal=None, insert=None)
    (text,) = pages(pdf)
    parts = ["(สมมตินามสมมติ)", "ความเห็นหัวหน้าสำนักปลัด", "ความเห็นปลัดเทศบาล", "ลงชื่อพันจ่าเอก"]
    parts += ["(ตัวอย่างมั่นคง)", "ความเห็นนายกเทศมนตรีเมืองตัวอย่างทราบ", "ลงชื่อ"]
    places = [text.rindex(part) for part in parts]
    assert places == sorted(places)
    label = line(pdf, "ความเห็นหัวหน้าสำนักปลัด")
    beside = [each for each in dotted_lines(pdf, 0) if label.top < each.top < label.bottom + 1]
    assert len([each for each in beside if abs(each.right - RIGHT) < 0.05]) == 2
    assert label.left == pytest.approx(LEFT, abs=0.05)
    assert line(pdf, "จ่าเอก").right < line(pdf, "(สมมติ").right


def test_a_memo_a_little_too_long_closes_up(typesetter: Typesetter) -> None:
    def count(paragraphs: int) -> tuple[int, float]:
        pdf = set_(typesetter, body=("ก",) * paragraphs, facts=None, proposal=None, insert=None)
        return len(pages(pdf)), lines(pdf, 0)[-1].bottom

    counts = [count(paragraphs) for paragraphs in range(1, 9)]
    assert counts[0][0] == 1
    assert counts[-1][0] == 2
    assert all(bottom < 27.9 for _, bottom in counts)


def test_signers_too_many_for_a_page_are_not_torn(typesetter: Typesetter) -> None:
    for chain in ("column", "opinions"):
        signers = tuple(MemoSigner(name=f"ชื่อ {n}", post=f"ตำแหน่ง {n}") for n in range(20))
        found = pages(set_(typesetter, signers=signers, chain=chain))
        for n in range(20):
            assert any(f"(ชื่อ{to_thai(str(n))})ตำแหน่ง{to_thai(str(n))}" in page for page in found)


def test_an_empty_memo_is_one_page_to_write_on(typesetter: Typesetter) -> None:
    pdf = render_pdf(build(MemoSnapshot(agency=AGENCY, memo=Memo())), typesetter)
    assert len(pages(pdf)) == 1
    assert len(dotted_lines(pdf, 0)) == 4


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
@pytest.mark.parametrize(("width", "height"), [(2000, 1900), (900, 30), (3, 900), (1, 1)])
def test_emblems_of_any_shape_keep_their_proportions(
    typesetter: Typesetter, form: str, width: int, height: int
) -> None:
    snapshot = replace(memo_snapshot(), emblem=emblem(width, height, form))
    (box,) = images(render_pdf(build(snapshot), typesetter), 0)
    assert box.top >= 1.49
    assert box.bottom <= 3.01
    assert box.right < LEFT + 2.2
    broad = (box.right - box.left) / (box.bottom - box.top)
    assert broad == pytest.approx(width / height, rel=0.05)


@pytest.mark.parametrize("broken", [b"", b"no image", emblem()[:60], emblem()[:-30], emblem(form="GIF")])
def test_a_broken_emblem_leaves_its_room_empty(typesetter: Typesetter, broken: bytes) -> None:
    pdf = render_pdf(build(replace(memo_snapshot(), emblem=broken)), typesetter)
    assert images(pdf, 0) == []
    assert pages(pdf) == pages(render_pdf(build(memo_snapshot()), typesetter))


def test_fonts_are_embedded_subsets(p1: bytes) -> None:
    assert fonts(p1)
    assert all(embedded and "+" in name for name, embedded in fonts(p1).items())


TEXT = st.text(st.sampled_from("กขคงาิ่้ ๑2(/.x<&>\"'\t\n"), max_size=60)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(label=TEXT, value=TEXT, second=TEXT, times=st.integers(1, 60), at=st.sampled_from([0.5, 8.0, 15.9]))
def test_no_word_of_a_head_is_lost(
    typesetter: Typesetter, label: str, value: str, second: str, times: int, at: float
) -> None:
    fields = LeaderField(label, value * times), LeaderField("วันที่", second, at)
    document = Document(title="ก", blocks=(MemoHead("บันทึก", urgency=second), LeaderLine(fields)))
    printed = Counter("".join(pages(render_pdf(document, typesetter))))
    assert Counter(squeezed(label + value * times + second * 2)) <= printed


def test_long_texts_flow_over_pages(typesetter: Typesetter) -> None:
    word = "ทดสอบข้อความยาวมาก "
    pdf = set_(
        typesetter,
        subject=word * 1000,
        facts=word * 1000,
        signers=(MemoSigner(name="ก" * 200, opinion=word * 600),),
    )
    whole = "".join(pages(pdf))
    assert whole.count(squeezed(word)) >= 2550
    assert "ก" * 20 in whole
