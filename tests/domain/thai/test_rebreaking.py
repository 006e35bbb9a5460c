"""Line ends of an edited text are those of the text as a whole."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop import paths
from ita_desktop.domain.thai.breaks import WordBreaker, read_words
from ita_desktop.domain.thai.glue import GLUED, LABELS, MONTHS, UNITS
from ita_desktop.domain.thai.rebreaking import ACROSS, Broken, Edit, broken_anew, edit_between

PIECES = (
    *(
        "วันที่ ",
        "5",
        "๑๒",
        " ",
        "  ",
        "มกราคม ",
        "พ.ศ. ",
        "2569",
        "โทร. ",
        "0 4567 ",
        "ปีงบประมาณ ",
        "ดังนี้",
        "- ",
    ),
    *(
        "(",
        ") ",
        "ๆ",
        "ประชุม",
        "คณะกรรมการ",
        "การ",
        "ที่ ",
        "ณ ",
        "กองที่ ",
        "หมู่ ",
        "บ้าน",
        "น.",
        "i2",
        "O3, ",
        "e1)",
    ),
    *(
        "ITA ",
        "เ",
        "ก็",
        "า",
        "\t",
        "นาย",
        "สมมุติ ",
        "ข้อ ",
        "ลง ",
        "http://a.b/c/",
        "." * 40,
        "Gift ",
        "Policy ",
    ),
    *("\U0001f600", "เพื่อรายงานผลการประเมินก่อน", "ตามระเบียบวาระที่ ", "ในคราวประจำปีงบประมาณ"),
)
SPEECH = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@pytest.fixture(scope="module")
def breaker() -> WordBreaker:
    """The program's own word breaker."""
    return WordBreaker(read_words(paths.WORDS))


@settings(max_examples=400, deadline=None)
@given(text=SPEECH, typed=st.lists(st.sampled_from(PIECES), max_size=3).map("".join), data=st.data())
def test_an_edit_finds_the_ends_of_the_whole(
    breaker: WordBreaker, text: str, typed: str, data: st.DataObject
) -> None:
    """Whatever is typed over whatever part, wherever it stands."""
    start = data.draw(st.integers(0, len(text)))
    removed = data.draw(st.integers(0, min(6, len(text) - start)))
    after = text[:start] + typed + text[start + removed :]
    edit = edit_between(text, after, start, removed, len(typed))
    assert edit is not None
    found, _ = broken_anew(Broken(text, breaker.breaks(text)), after, edit, breaker.breaks)
    assert list(found.ends) == breaker.breaks(after)


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("ประชุมในวันแรก 5 กุมภาพันธ", "์", " ต่อไป"),
        ("ตรวจคะแนน EIT ส่วนที", "่", " สอง"),
        ("ประชุมในวันแรก ", "กั", "นยายน 2569 ต่อไป"),
        ("รับทราบ ", "อ้างอิ", "งจาก i2 ต่อไป"),
    ],
)
def test_letters_that_glue_reach_over_a_blank(
    breaker: WordBreaker, before: str, typed: str, after: str
) -> None:
    """A letter that makes the name of a month takes the end at the blank beside that month away."""
    former, text = before + after, before + typed + after
    edit = Edit(len(before), len(before), len(before) + len(typed))
    found, _ = broken_anew(Broken(former, breaker.breaks(former)), text, edit, breaker.breaks)
    assert list(found.ends) == breaker.breaks(text)


def test_no_glued_word_is_longer_than_what_is_looked_across() -> None:
    """A longer label would have to be looked across too."""
    words = re.findall("[ก-๎]+", f"{GLUED.pattern}|{LABELS}|{UNITS}|{MONTHS}")
    assert len(max(words, key=len)) < ACROSS


def test_only_a_part_is_cut_anew(breaker: WordBreaker) -> None:
    """A letter in the midst of long minutes asks for the words near it, not for all."""
    text = "คณะกรรมการรับทราบ และเห็นชอบตามที่เสนอ " * 500
    asked: list[str] = []

    def breaks(part: str) -> list[int]:
        asked.append(part)
        return breaker.breaks(part)

    after = text[:9_000] + "ก" + text[9_000:]
    edit = edit_between(text, after, 9_000, 0, 1)
    assert edit is not None
    broken_anew(Broken(text, breaker.breaks(text)), after, edit, breaks)
    assert sum(map(len, asked)) < 400


def test_another_text_is_no_edit() -> None:
    """Where more differs than is told, nothing is taken from the former text."""
    assert edit_between("ประชุมครั้งที่ 1", "ประชุมครั้งที่ 2", 0, 0, 1) is None
    assert edit_between("ก", "กก", 0, 5, 6) is None
