"""Agenda, sign-in sheet, order and the minutes as running text, read back as PDF."""

from typing import Any

import pytest
from pypdf.generic import Destination

from ita_desktop.documents import agenda, minutes, order, sign_in
from ita_desktop.documents.blocks import Document, SpeakerRow
from ita_desktop.domain.meetings import (
    AgendaItem,
    Attendance,
    Committee,
    Entry,
    Meeting,
    Member,
    Signer,
    Topic,
)
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import (
    framework,
    meeting,
    minutes_snapshot,
    order_snapshot,
    present,
    snapshot_of,
)
from tests.rendering.pdf.reading import lines, pages, reader, squeezed

SENTENCE = "ขอให้ทุกกองเร่งรัดการเผยแพร่ข้อมูลบนเว็บไซต์ให้ครบถ้วนและเป็นปัจจุบันก่อนสิ้นเดือน "
LONG = "ผู้อำนวยการ" * 20
ODD = 'ก <b>&amp; "ข" <br/> & </para> 5<6>4'


def keeps_margins(pdf: bytes) -> bool:
    """Whether all lines of all pages stand within the margins."""
    found = [line for page in range(len(reader(pdf).pages)) for line in lines(pdf, page)]
    return (
        min(line.left for line in found) >= 2.99
        and max(line.right for line in found) <= 19.1
        and max(line.bottom for line in found) <= 27.9
    )


@pytest.fixture(scope="module")
def running(typesetter: Typesetter) -> bytes:
    """P5's minutes as running text."""
    return render_pdf(minutes.build(minutes_snapshot(layout="running")), typesetter)


def test_running_text_holds_every_item_and_keeps_the_margins(running: bytes) -> None:
    whole = "".join(pages(running))
    assert [item.code for item in framework(2566).items if squeezed(to_thai(item.title)) not in whole] == []
    assert keeps_margins(running)


def test_running_text_stands_over_the_whole_width(running: bytes) -> None:
    """Headings and later lines of a speech at the margin, speakers and resolutions moved in."""
    found = [line for page in range(len(reader(running).pages)) for line in lines(running, page)]
    starts = {round(line.left, 1) for line in found if line.text.startswith("ระเบียบวาระที่")}
    assert starts == {3.0}
    for word in ("ประธานกรรมการ  ", "มติที่ประชุม", "๔.๑"):
        moved = [line.left for line in found if line.text.startswith(word)]
        assert moved
        assert all(left == pytest.approx(5.5, abs=0.05) for left in moved)
    assert sum(line.right > 18.8 for line in found) > 10


def test_topics_are_bookmarks_under_their_agenda_item(running: bytes) -> None:
    outline = reader(running).outline
    titles = [str(entry.title) for entry in outline if isinstance(entry, Destination)]
    inner = [entry for entry in outline if isinstance(entry, list)]
    assert "ระเบียบวาระที่ ๔  เรื่องเพื่อพิจารณา" in titles
    assert [str(entry.title) for entry in inner[-1] if isinstance(entry, Destination)] == [
        "๔.๑ การติดตามและพัฒนาผลการประเมิน ITA ของเทศบาลตำบลตัวอย่าง"
    ]


def test_a_resolution_stays_with_what_was_said_before_it(typesetter: Typesetter) -> None:
    for above in range(18, 36):
        entries = [Entry(speaker="ประธาน", text="บรรทัด") for _ in range(above)]
        one = meeting(*entries, Entry(speaker="นางกอ", text="สรุป"), resolution="เห็นชอบ")
        found = pages(render_pdf(minutes.build(snapshot_of(one, layout="running")), typesetter))
        assert sum("สรุปมติที่ประชุมเห็นชอบ" in page for page in found) == 1


@pytest.mark.parametrize("layout", ["columns", "running"])
def test_a_speech_of_twenty_thousand_letters_is_set_whole(typesetter: Typesetter, layout: str) -> None:
    text = "\n".join(SENTENCE * 5 for _ in range(20_000 // (5 * len(SENTENCE)) + 1))
    one = meeting(Entry(speaker="นางกอ", role="กรรมการ", text=text), resolution="รับทราบ")
    pdf = render_pdf(minutes.build(snapshot_of(one, layout=layout)), typesetter)
    assert len(reader(pdf).pages) > 8
    assert squeezed("".join(pages(pdf))).count("ก่อนสิ้นเดือน") >= len(text) // len(SENTENCE) - 20
    assert keeps_margins(pdf)


def test_the_agenda_stands_in_even_columns_on_one_page(typesetter: Typesetter) -> None:
    pdf = render_pdf(agenda.build(minutes_snapshot()), typesetter)
    (page,) = pages(pdf)
    places = [page.index(f"ระเบียบวาระที่{digit}") for digit in "๑๒๓๔๕"]
    assert places == sorted(places)
    starts = {round(line.left, 1) for line in lines(pdf, 0) if line.text.startswith(("เรื่อง", "๔.๑", "- ไม่มี"))}
    assert len(starts) == 1


def test_sixty_sign_under_the_head_of_each_page(typesetter: Typesetter) -> None:
    pdf = render_pdf(sign_in.build(snapshot_of(meeting(attendance=present(60)))), typesetter)
    found = pages(pdf)
    assert len(found) >= 3
    assert all("ลายมือชื่อ" in page and "หมายเหตุ" in page for page in found)
    assert all("..." not in page for page in found[1:])
    whole = "".join(found)
    for number in range(1, 61):
        assert squeezed(to_thai(f"{number} กรรมการคนที่ {number} กรรมการ")) in whole
    assert keeps_margins(pdf)


def test_sixty_members_are_annexed_to_the_order(typesetter: Typesetter) -> None:
    members = tuple(Member(name=f"นายกอ {n}", post="นายช่าง", role="กรรมการ") for n in range(1, 61))
    committee = Committee(key="a", name="คณะทำงาน", members=members)
    pdf = render_pdf(order.build(order_snapshot(committee=committee)), typesetter)
    whole = "".join(pages(pdf))
    parts = ["ตั้งแต่บัดนี้เป็นต้นไป", "บัญชีรายชื่อแนบท้ายคำสั่งเทศบาล", "นายกอ๑"]
    places = [whole.index(part) for part in parts]
    assert places == sorted(places)
    for number in range(1, 61):
        assert squeezed(to_thai(f"{number}. นายกอ {number} นายช่าง กรรมการ")) in whole
    assert keeps_margins(pdf)


def papers(text: str) -> list[Document]:
    """Every paper of this kind with a text wherever one can stand."""
    person: dict[str, Any] = {"name": text, "post": text, "role": text}
    signer = Signer(rank=text, name=text, post=text, acting_for=text)
    one = Meeting(
        number="1/2567",
        title=text,
        place=text,
        attendance=tuple(
            Attendance(**person, state=state, instead_of=text, reason=text)
            for state in ("present", "absent", "guest")
        ),
        agenda=(
            AgendaItem(
                title=text,
                topics=(
                    Topic(title=text, entries=(Entry(speaker=text, role=text, text=text),), resolution=text),
                ),
            ),
        ),
        recorder=signer,
        reviewer=signer,
    )
    committee = Committee(
        key="a", name=text, order_number=text, authority=text, duties=(text,), signer=signer,
        members=(Member(**person),) * 7,
    )  # fmt: skip
    return [
        minutes.build(snapshot_of(one, layout="running")),
        minutes.build(snapshot_of(one)),
        agenda.build(snapshot_of(one)),
        sign_in.build(snapshot_of(one)),
        order.build(order_snapshot(committee=committee)),
    ]


@pytest.mark.parametrize("text", [LONG, ODD, "ก\tข\tค", "ก\u200bข\u00a0ค", "น้ำ" * 70])
def test_odd_texts_stay_whole_and_on_the_paper(typesetter: Typesetter, text: str) -> None:
    for document in papers(text):
        pdf = render_pdf(document, typesetter)
        assert squeezed(to_thai(text)).replace("\u200b", "") in "".join(pages(pdf))
        assert keeps_margins(pdf)


def test_a_meeting_of_which_nothing_is_known_can_be_printed(typesetter: Typesetter) -> None:
    empty = snapshot_of(Meeting(number="1/2567"))
    built = [minutes.build(snapshot_of(Meeting(number="1/2567"), layout="running"))]
    built += [
        agenda.build(empty),
        sign_in.build(empty),
        order.build(order_snapshot(committee=Committee(key="a"))),
    ]
    for document in built:
        found = pages(render_pdf(document, typesetter))
        assert len(found) <= 2
        assert "None" not in "".join(found)


def test_running_text_has_no_speaker_rows() -> None:
    assert not [
        b for b in minutes.build(minutes_snapshot(layout="running")).blocks if isinstance(b, SpeakerRow)
    ]
