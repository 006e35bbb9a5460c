"""Letters and invitations as PDF, read back: measures in centimetres, words, what stays together."""

from dataclasses import replace
from typing import Any

import pytest

from ita_desktop.documents.finishing import texts
from ita_desktop.documents.invitation import build as build_invitation
from ita_desktop.documents.letter import build
from ita_desktop.domain.memos import MemoSigner
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.letters import emblem, invitation_snapshot, letter_snapshot
from tests.rendering.pdf.reading import Line, lines, pages, squeezed
from tests.rendering.pdf.shapes import dotted_lines, images, sizes, solid_rules

LEFT, RIGHT, MIDDLE = 3.0, 19.0, 11.0


@pytest.fixture(scope="module")
def letter(typesetter: Typesetter) -> bytes:
    """A letter with an emblem."""
    return render_pdf(build(replace(letter_snapshot(), emblem=emblem())), typesetter)


def line(pdf: bytes, words: str) -> Line:
    """The line of the first page that holds these words alone or at its beginning."""
    return next(each for each in lines(pdf, 0) if squeezed(each.text).startswith(squeezed(words)))


def test_the_emblem_is_three_centimetres_high_in_the_middle(letter: bytes) -> None:
    (box,) = images(letter, 0)
    assert box.bottom - box.top == pytest.approx(3.0, abs=0.02)
    assert (box.left + box.right) / 2 == pytest.approx(MIDDLE, abs=0.02)
    assert box.top == pytest.approx(2.5, abs=0.02)


def test_number_and_sender_stand_at_the_emblems_foot(letter: bytes) -> None:
    (box,) = images(letter, 0)
    number, sender = line(letter, "ที่ อท ๕๒๓๐๑/๔๕๖"), line(letter, "สำนักงานเทศบาลตำบลตัวอย่าง")
    assert number.left == pytest.approx(LEFT, abs=0.05)
    assert number.bottom == pytest.approx(box.bottom, abs=0.15)
    assert sender.bottom == pytest.approx(number.bottom, abs=0.05)
    assert sender.left > box.right
    assert all(each.right <= RIGHT + 0.05 for each in lines(letter, 0))


def test_urgency_is_large_and_above_the_number(letter: bytes) -> None:
    assert sizes(letter, "ด่วนที่สุด") == {(32.0, True)}
    assert line(letter, "ด่วนที่สุด").top < line(letter, "ที่ อท").top


def test_the_date_begins_in_the_middle(letter: bytes) -> None:
    assert line(letter, "๓ พฤศจิกายน ๒๕๖๖").left == pytest.approx(MIDDLE, abs=0.05)


def test_labels_have_two_blanks_and_texts_below_each_other(letter: bytes) -> None:
    first, second = line(letter, "สิ่งที่ส่งมาด้วย ๑."), line(letter, "๒. ตาราง")
    assert first.text.startswith("สิ่งที่ส่งมาด้วย  ๑.")
    assert first.left == pytest.approx(LEFT, abs=0.05)
    assert second.left > first.left + 2


def test_paragraphs_begin_two_and_a_half_centimetres_in(letter: bytes) -> None:
    for words in ("ตามหนังสือที่อ้างถึง", "จึงเรียนมาเพื่อโปรดทราบ"):
        assert line(letter, words).left == pytest.approx(LEFT + 2.5, abs=0.05)


def test_the_end_stands_in_the_right_half_and_the_contact_below_left(letter: bytes) -> None:
    order = [line(letter, words) for words in ("ขอแสดงความนับถือ", "พันจ่าเอก", "(ตัวอย่าง ดีงาม)")]
    assert [each.top for each in order] == sorted(each.top for each in order)
    assert all(each.left >= LEFT + 7 for each in order)
    contact = line(letter, "สำนักปลัด งานธุรการ")
    assert contact.left == pytest.approx(LEFT, abs=0.05)
    assert contact.top > order[-1].bottom


def test_a_letter_has_neither_rules_nor_dotted_lines(letter: bytes) -> None:
    assert dotted_lines(letter, 0) == []
    assert solid_rules(letter, 0) == []


def set_(typesetter: Typesetter, **changes: Any) -> list[str]:
    """The pages of a changed letter."""
    return pages(render_pdf(build(letter_snapshot(**changes)), typesetter))


@pytest.mark.parametrize("count", range(1, 40, 3))
def test_the_end_is_never_alone_on_a_page(typesetter: Typesetter, count: int) -> None:
    found = set_(typesetter, body=("ทดสอบ",) * count)
    last = found[-1]
    assert "ขอแสดงความนับถือ" in last
    assert "saraban@example.go.th" in last
    assert squeezed("จึงเรียนมาเพื่อโปรดทราบ ขอแสดงความนับถือ") in last
    assert len(found) == 1 or last.count("ทดสอบ") >= 1


def test_long_names_and_posts_stay_on_the_page(typesetter: Typesetter) -> None:
    signer = MemoSigner(rank="ว่าที่ร้อยตรี" * 5, name="กขค " * 50, post="ผู้อำนวยการ" * 40, acting_for="นายก")
    pdf = render_pdf(build(letter_snapshot(signers=(signer,), urgency="ด่วนที่สุด" * 8)), typesetter)
    for page in range(len(pages(pdf))):
        assert all(each.left >= LEFT - 0.05 and each.right <= RIGHT + 0.1 for each in lines(pdf, page))


def test_every_word_of_letters_and_invitations_is_found(typesetter: Typesetter) -> None:
    for document in (
        build(letter_snapshot(to=("นายอำเภอหนึ่ง", "นายอำเภอสอง"))),
        build_invitation(invitation_snapshot()),
        build_invitation(invitation_snapshot(layout="list")),
    ):
        whole = "".join(pages(render_pdf(document, typesetter)))
        assert [text for text in texts(document) if squeezed(text) not in whole] == []


def test_markup_and_signs_are_text(typesetter: Typesetter) -> None:
    odd = 'ก <b>&amp; "ข" <br/> & </w:t> 5<6>4 {0} %s'
    (page,) = set_(typesetter, subject=odd, body=(odd,), contact=odd)
    assert page.count(squeezed('ก <b>&amp; "ข" <br/> & </w:t>')) == 3


def test_a_long_address_goes_on_with_its_next_place(typesetter: Typesetter) -> None:
    """A district's name is not cut while the line can end before it."""
    long = "ตัวอย่างพัฒนานครใหม่"
    snapshot = letter_snapshot()
    agency = replace(snapshot.agency, subdistrict=long, district=f"เมือง{long}")
    found = [
        squeezed(each.text)
        for each in lines(render_pdf(build(replace(snapshot, agency=agency)), typesetter), 0)
    ]
    assert squeezed(f"ตำบล{long}") in found
    assert squeezed(f"อำเภอเมือง{long}") in found
