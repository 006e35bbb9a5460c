"""The minutes as PDF, read back."""

from dataclasses import replace
from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf.generic import Destination

from ita_desktop.documents.blocks import (
    Column,
    Document,
    Heading,
    Paragraph,
    SpeakerRow,
    Table,
    TableRow,
    plain,
)
from ita_desktop.documents.minutes import build
from ita_desktop.domain.meetings import Attendance, Entry, Meeting, Signer
from ita_desktop.domain.thai.digits import to_thai
from ita_desktop.rendering.pdf import (
    MissingCharacters,
    PrintingStopped,
    missing_characters,
    render_pdf,
)
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import framework, meeting, minutes_snapshot, present, snapshot_of
from tests.rendering.pdf.reading import fonts, lines, pages, reader, squeezed

HEAD = squeezed("หัวข้อการประเมิน คะแนน ๒๕๖๖ ผลการดำเนินงานปี ๒๕๖๗")
SCORE_HEAD = squeezed("เครื่องมือและตัวชี้วัด คะแนน")
SENTENCE = "ขอให้ทุกกองเร่งรัดการเผยแพร่ข้อมูลบนเว็บไซต์ให้ครบถ้วนและเป็นปัจจุบันก่อนสิ้นเดือน "


@pytest.fixture(scope="module")
def p5(typesetter: Typesetter) -> bytes:
    """P5's minutes."""
    return render_pdf(build(minutes_snapshot()), typesetter)


def bodies(pdf: bytes, *repeated: str) -> list[str]:
    """The pages' texts without number, catchword and what is repeated at their top."""
    found = []
    for number, text in enumerate(pages(pdf), 1):
        if number > 1:
            arabic = str(number).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
            assert text.startswith(f"-{arabic}-")
            text = text.removeprefix(f"-{arabic}-")
        for each in repeated if number > 1 else ():
            text = text.removeprefix(squeezed(each))
        found.append(text)
    return found


def catchwords(pdf: bytes) -> list[str]:
    """The catchword of each page but the last, without slash and dots."""
    found = []
    for page in range(len(reader(pdf).pages) - 1):
        last = lines(pdf, page)[-1].text
        assert last.startswith("/")
        assert last.endswith("...")
        found.append(squeezed(last[1:-3]))
    return found


def test_every_item_stands_in_the_table(p5: bytes) -> None:
    whole = "".join(pages(p5))
    assert [item.code for item in framework(2566).items if squeezed(to_thai(item.title)) not in whole] == []


def test_parts_stand_in_order(p5: bytes) -> None:
    whole = "".join(pages(p5))
    parts = ["รายงานการประชุม", "ครั้งที่๑/๒๕๖๖", "ผู้มาประชุม", "ผู้ไม่มาประชุม", "เริ่มประชุมเวลา๐๙.๓๐น."]
    parts += [f"ระเบียบวาระที่{digit}" for digit in "๑๒๓๔๕"]
    parts += ["เลิกประชุมเวลา๑๑.๓๐น.", "(ลงชื่อ)", "ผู้ตรวจรายงานการประชุม"]
    places = [whole.rindex(part) for part in parts[5:]]
    assert places == sorted(places)
    assert [whole.index(part) for part in parts[:5]] == sorted(whole.index(part) for part in parts[:5])


def test_the_head_stands_on_each_page_of_the_table(p5: bytes) -> None:
    titles = [squeezed(to_thai(item.title)) for item in framework(2566).items if len(item.title) > 25]
    with_rows = [page for page in pages(p5) if sum(title in page for title in titles) > 1]
    assert len(with_rows) >= 2
    assert all(HEAD in page for page in with_rows)


def test_catchwords_are_what_the_next_page_begins_with(p5: bytes) -> None:
    found = catchwords(p5)
    following = bodies(p5, HEAD, SCORE_HEAD, "เจ้าพนักงานธุรการ ผู้ช่วยเลขานุการ")[1:]
    assert len(found) == len(following) >= 3
    for word, page in zip(found, following, strict=True):
        assert len(word) >= 6
        assert page.startswith(word) or word.startswith("เจ้าพนักงาน")


def test_pages_are_numbered_from_the_second_on(p5: bytes) -> None:
    count = len(reader(p5).pages)
    for page in range(count):
        first = lines(p5, page)[0]
        if page == 0:
            assert first.text == "รายงานการประชุม"
        else:
            assert first.text == f"- {'๐๑๒๓๔๕๖๗๘๙'[page + 1]} -"
            assert (first.left + first.right) / 2 == pytest.approx(11.0, abs=0.1)
            assert first.bottom < 2.5


def test_text_keeps_the_margins(p5: bytes) -> None:
    for page in range(len(reader(p5).pages)):
        found = lines(p5, page)
        assert min(line.left for line in found) >= 2.99
        assert max(line.right for line in found) <= 19.05
        assert max(line.bottom for line in found) <= 27.8
        below_number = found[1:] if page else found
        assert min(line.top for line in below_number) >= 2.4
        assert reader(p5).pages[page].mediabox.upper_right == pytest.approx((595.28, 841.89), abs=0.01)


def test_speaker_and_speech_stand_in_even_columns(p5: bytes) -> None:
    starts = {
        round(line.left, 1)
        for page in range(len(reader(p5).pages))
        for line in lines(p5, page)
        if line.text.startswith(("มติที่ประชุม", "ระเบียบวาระที่", "เจ้าพนักงานธุรการ"))
        and not line.text.endswith("...")
    }
    assert 3.0 in starts
    speech = {round(line.left, 1) for line in lines(p5, 0) if line.text.startswith(("ตามคำสั่ง", "รับทราบ"))}
    assert len(speech) == 1


def test_only_embedded_fonts(p5: bytes) -> None:
    assert len(fonts(p5)) >= 2
    assert all(embedded and "Sarabun" in name for name, embedded in fonts(p5).items())


def test_properties_and_bookmarks(p5: bytes) -> None:
    file = reader(p5)
    assert file.metadata is not None
    assert file.metadata.title == "รายงานการประชุม ครั้งที่ ๑/๒๕๖๖"
    assert file.metadata.author == "เทศบาลตำบลตัวอย่าง"
    assert str(file.root_object["/Lang"]) == "th-TH"
    entries = [entry for entry in file.outline if isinstance(entry, Destination)]
    titles = [str(entry.title) for entry in entries]
    assert titles[:3] == ["ผู้มาประชุม", "ผู้ไม่มาประชุม", "ผู้เข้าร่วมประชุม"]
    for title in titles:
        number = file.get_destination_page_number(entries[titles.index(title)])
        assert number is not None
        assert squeezed(title) in squeezed(file.pages[number].extract_text())
    assert "ระเบียบวาระที่ ๕ เรื่องอื่น ๆ" in titles


def test_the_same_paper_gives_the_same_bytes(p5: bytes, typesetter: Typesetter) -> None:
    assert render_pdf(build(minutes_snapshot()), typesetter) == p5


def test_a_long_speech_goes_on_with_its_speaker(typesetter: Typesetter) -> None:
    text = "\n".join(f"ข้อ {number} {SENTENCE * 4}" for number in range(1, 41))
    entry = Entry(speaker="ผู้อำนวยการกองคลัง", role="กรรมการ", text=text)
    pdf = render_pdf(build(snapshot_of(meeting(entry))), typesetter)
    assert len(pages(pdf)) >= 4
    speaker = squeezed("ผู้อำนวยการกองคลัง กรรมการ")
    bodies_ = bodies(pdf, speaker)
    assert all(speaker in page for page in pages(pdf)[1:-1])
    for word, page in zip(catchwords(pdf), bodies_[1:], strict=True):
        assert page.startswith(word)
    whole = "".join(
        page.removesuffix(f"/{word}...") for page, word in zip(bodies_, [*catchwords(pdf), ""], strict=True)
    )
    spoken = next(b for b in build(snapshot_of(meeting(entry))).blocks if isinstance(b, SpeakerRow))
    assert squeezed("".join(run.text for runs in spoken.speech for run in runs)) in whole


def test_a_closing_takes_two_lines_of_text_with_it(typesetter: Typesetter) -> None:
    recorder, reviewer, end = Signer(post="เลขานุการ"), Signer(post="ประธาน"), time(16, 30)
    seen = set()
    for count in range(1, 34):
        entries = [Entry(speaker="ประธาน", text=f"เรื่องที่ {number}") for number in range(count)]
        one = meeting(*entries, recorder=recorder, reviewer=reviewer, end=end)
        pdf = render_pdf(build(snapshot_of(one)), typesetter)
        last = len(reader(pdf).pages) - 1
        found = lines(pdf, last)
        tops = sorted({round(line.top, 1) for line in found if not line.text.startswith("- ")})
        signed = min(line.top for line in found if "ลงชื่อ" in line.text)
        assert sum(top < signed - 0.3 for top in tops) >= 2
        seen.add(last)
    assert seen == {0, 1}


def test_a_meeting_with_nothing(typesetter: Typesetter) -> None:
    (page,) = pages(render_pdf(build(snapshot_of(Meeting(number="1/2567"))), typesetter))
    assert "ครั้งที่๑/๒๕๖๗" in page
    assert "None" not in page


def test_sixty_members_keep_their_numbers_and_roles(typesetter: Typesetter) -> None:
    pdf = render_pdf(build(snapshot_of(meeting(attendance=present(60), date=date(2024, 1, 9)))), typesetter)
    whole = "".join(pages(pdf))
    digits = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    for number in range(1, 61):
        assert f"{number}.กรรมการคนที่{number}กรรมการ".translate(digits) in whole


def test_columns_of_a_roll_give_room_to_names_that_need_it(typesetter: Typesetter) -> None:
    name = "ว่าที่ร้อยตรีหญิง กมลวรรณ ศรีสุขเกษมสันต์"
    attendance = (
        Attendance(name=name, post="ปลัดเทศบาล", role="กรรมการ", state="present"),
        Attendance(name="นางกอ", post="นายช่าง", role="กรรมการ", state="absent"),
    )
    pdf = render_pdf(build(snapshot_of(meeting(attendance=attendance))), typesetter)
    found = lines(pdf, 0)
    assert any(squeezed(name) in squeezed(line.text) for line in found)
    roles = {round(line.left, 1) for line in found if line.text == "กรรมการ"}
    assert len(roles) == 1


def test_signs_of_markup_are_text(typesetter: Typesetter) -> None:
    odd = 'ก <b>&amp; "ข" <br/> & </para> 5<6>4'
    one = meeting(
        Entry(speaker=odd, role=odd, text=odd),
        resolution=odd,
        title=odd,
        place=odd,
        attendance=(Attendance(name=odd, post=odd, role=odd, reason=odd, state="absent"),),
        recorder=Signer(name=odd, post=odd),
    )
    whole = "".join(pages(render_pdf(build(snapshot_of(one, digits="arabic")), typesetter)))
    assert whole.count(squeezed(odd)) >= 10


def test_what_the_typeface_lacks_is_told_and_not_printed(typesetter: Typesetter) -> None:
    paper = build(snapshot_of(meeting(Entry(speaker="ประธาน", text="พัสद\u0941 ꙮ ปกติ"))))
    assert set(missing_characters(paper, typesetter)) == {"द", "\u0941", "ꙮ"}
    with pytest.raises(MissingCharacters) as told:
        render_pdf(paper, typesetter)
    assert set(told.value.characters) == {"द", "\u0941", "ꙮ"}
    assert "U+0941" in str(told.value)
    assert "“พัส" in str(told.value)


def test_what_steers_the_direction_of_a_text_prints_nothing(typesetter: Typesetter) -> None:
    paper = build(
        snapshot_of(meeting(Entry(speaker="ประธาน", text="\u202eเห็นชอบ\u202c ตาม\u2067เสนอ\u2069")))
    )
    assert "เห็นชอบตามเสนอ" in "".join(pages(render_pdf(paper, typesetter)))


def test_progress_is_told_from_the_first_row_to_the_last_page(typesetter: Typesetter) -> None:
    told: list[tuple[int, int]] = []

    def note(done: int, whole: int) -> bool:
        told.append((done, whole))
        return True

    count = len(reader(render_pdf(build(minutes_snapshot()), typesetter, note)).pages)
    done = [pages for pages, _ in told]
    assert done == sorted(done)
    assert set(done) == set(range(count + 1))
    assert all(pages < whole for pages, whole in told)
    assert told[-1] == (count, count + 1)
    assert abs(told[len(told) // 2][1] - count) <= 2


@pytest.mark.parametrize("answers", [1, 2, 5])
def test_no_stops_the_setting_at_once(typesetter: Typesetter, answers: int) -> None:
    """Within one long table as well: no page of it is done yet."""
    table = Table((Column("ก", 1),), tuple(TableRow((plain(f"แถว {n}"),)) for n in range(3000)))
    told: list[int] = []

    def note(done: int, _: int) -> bool:
        told.append(done)
        return len(told) < answers

    with pytest.raises(PrintingStopped):
        render_pdf(Document(title="ก", blocks=(table,)), typesetter, note)
    assert len(told) == answers
    assert max(told) <= answers


def test_long_names_stay_on_the_paper(typesetter: Typesetter) -> None:
    long = "ผู้อำนวยการ" * 80
    one = meeting(
        Entry(speaker=long, role=long, text="สั้น"),
        attendance=(Attendance(name=long, post=long, role=long, reason=long, state="absent"),),
        recorder=Signer(name=long, post=long),
        title=long,
    )
    pdf = render_pdf(build(snapshot_of(one)), typesetter)
    for page in range(len(reader(pdf).pages)):
        assert max(line.right for line in lines(pdf, page)) <= 19.1
        assert max(line.bottom for line in lines(pdf, page)) <= 27.9
    assert "".join(pages(pdf)).count("ผู้อำนวยการ") >= 80 * 9


SYLLABLES = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "เ", "แ", "โ", "ไ"]),
        st.sampled_from("กขคงจชญฎฐฒณดตถนบปผฝพฟภมยรลวศษสหฬอฮ"),
        st.sampled_from(["", "ิ", "ี", "ึ", "ื", "ุ", "ู", "ั"]),
        st.sampled_from(["", "่", "้", "๊", "๋", "์"]),
        st.sampled_from(["", "ะ", "า", "น", "ง", "ๆ", "ฯ"]),
    ),
)
TEXTS = st.lists(
    st.one_of(
        SYLLABLES,
        st.characters(min_codepoint=32, max_codepoint=126),
        st.sampled_from(["\n", " ", "  ", "กำ", "น้ำ", "๑๒", "พ.ศ. ๒๕๖๘", "<b>", "&lt;", "o12", "“ก”"]),
    ),
    max_size=80,
).map("".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, speaker=TEXTS.map(lambda text: text.replace("\n", " ")[:60]))
def test_free_text_loses_nothing(typesetter: Typesetter, text: str, speaker: str) -> None:
    blocks = (
        Heading("ก"),
        SpeakerRow((speaker,), tuple(map(plain, text.split("\n")))),
        Paragraph(plain(text)),
    )
    (page,) = pages(render_pdf(Document(title="ก", blocks=blocks), typesetter))
    for part in [speaker, *text.split("\n")]:
        assert squeezed(part) in page


def test_pages_share_nothing_and_lose_nothing(p5: bytes, typesetter: Typesetter) -> None:
    """Each longer speech moves everything after it down, never away."""
    base = minutes_snapshot()
    for length in range(0, 30, 3):
        one = replace(
            base, meeting=replace(base.meeting, opening=(base.meeting.opening or "") + SENTENCE * length)
        )
        found = pages(render_pdf(build(one), typesetter))
        whole = "".join(found)
        assert all(squeezed(to_thai(item.title)) in whole for item in framework(2566).items)
        for above, below in pairwise(found):
            assert above.endswith("...")
            assert below.startswith("-")


def test_who_goes_on_is_named_again_only_at_the_top_of_a_page(typesetter: Typesetter) -> None:
    said = [SpeakerRow(("นายสมมติ", "เลขานุการ"), (plain("คำชี้แจง " * 20),), goes_on=n > 0) for n in range(30)]
    found = pages(render_pdf(Document(title="ก", blocks=tuple(said)), typesetter))
    assert len(found) > 2
    assert [page.count("นายสมมติ") for page in found] == [1] * len(found)
    assert [page.count("เลขานุการ") for page in found] == [1] * len(found)
    assert all(page.endswith("/คำชี้แจงคำชี้แจง...") for page in found[:-1])
