"""Wording files: what is refused and where, and what a year gets that has no file of its own."""

import re
from pathlib import Path

import pytest

from ita_desktop import paths
from ita_desktop.domain.wording import Phrase, WordingBank
from ita_desktop.frameworks import FrameworkLibrary, WordingError, WordingLibrary, read_wording

TEXT = (paths.WORDING / "ita-2568.toml").read_text(encoding="utf-8")
I1 = "บุคลากรบางส่วนเห็นว่าการปฏิบัติงานหรือการให้บริการบางเรื่องยังไม่เป็นไปตามขั้นตอนและระยะเวลาที่กำหนด"


@pytest.fixture(scope="session")
def wordings(library: FrameworkLibrary) -> WordingLibrary:
    """The banks that come with the program."""
    return WordingLibrary(paths.WORDING, library)


def no_base(year: int) -> WordingBank:
    """A file that stands on no other never asks."""
    raise AssertionError(year)


def problems(library: FrameworkLibrary, text: str) -> list[str]:
    """What is said of a file, place and text."""
    with pytest.raises(WordingError) as refused:
        read_wording(text, "ita-2568.toml", library.get(2568), no_base)
    assert "คลังถ้อยคำ ita-2568.toml" in str(refused.value)
    return [str(each) for each in refused.value.problems]


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('on = "i1"', 'on = "i99"', "i99 › on: ไม่มีรหัสนี้ในกรอบ"),
        ('on = "i2"', 'on = "i1"', "i1 › on: ไม่มีรหัสนี้ในกรอบ หรือเขียนไว้แล้ว"),
        ('part = "survey"', 'part = "other"', "ไม่มีรหัสนี้ในกรอบ"),
        (I1, "ปี {yaer}", "improve › issue: ไม่รู้จักคำแทน {yaer} ใช้ได้ {year} {next} {former} {agency}"),
        (I1, "ข้อ {lowest}", "ไม่รู้จักคำแทน {lowest}"),
        (I1, "พัสด\u0941", "U+0941"),
        (I1, "ราย\u0930", "improve › issue: มีอักษรที่ไม่ใช่ไทยหรืออังกฤษ"),
        (I1, "ก" * 351, "ยาวเกิน 350 ตัวอักษร"),
        (I1, "", "improve › issue: ต้องไม่ว่าง"),
        ('items = ["o12", "o13"]', 'items = ["o99"]', "items: ไม่มีรายการ o99 ในกรอบ"),
        ('on = "i4"', 'on = "i4"\nitems = ["o8"]', "กรอบบอกรายการที่เกี่ยวข้องไว้แล้ว"),
        ('on = "overall"', 'on = "XIT"', "ไม่มีรหัสนี้ในกรอบ"),
        ("fiscal_year = 2568", "fiscal_year = 2567", "fiscal_year: ต้องอยู่ระหว่าง 2568 ถึง 2568"),
        ("improve.issue", "improve.isue", "isue: ไม่รู้จักชื่อนี้"),
        ('title = "สั่งการโดยยึด', 'titel = "สั่งการโดยยึด', "i8 › titel: ไม่รู้จักชื่อนี้"),
        ('title = "สั่งการโดยยึด', 'title = "{yaer} ', "i8 › title: ไม่รู้จักคำแทน {yaer}"),
        ('on = "i2"\ntitle', 'on = "i1"\ntitle', "i1 › on: ไม่มีรหัสนี้ในกรอบ หรือเขียนไว้แล้ว"),
        ('part = "survey"\ntitle', 'part = "other"\ntitle', "ไม่มีรหัสนี้ในกรอบ"),
        ('units = ["กองคลัง"]', "units = []", "units: ต้องมีอย่างน้อยหนึ่งหน่วยงาน"),
        ("แจ้งกำหนดแล้วเสร็จแก่ผู้รับบริการเมื่อรับคำขอ", "พัสด\u0941", "steps: มีอักษรที่ไม่ใช่ไทยหรืออังกฤษ"),
        (
            '    "กำหนดแบบรายงานและรอบการรายงานของทุกสำนักและกอง",\n',
            '    "ก",\n    "ข",\n    "ค",\n    "ง",\n',
            "o28 › steps: ต้องมี 2 ถึง 5 ขั้นตอน",
        ),
        ('format = "ita-wording"', 'format = "ita-framework"', "ไฟล์นี้ไม่ใช่คลังถ้อยคำ"),
        ('format = "ita-wording"', "format = ", "อ่านเป็น TOML ไม่ได้"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    library: FrameworkLibrary, was: str, becomes: str, said: str
) -> None:
    """In Thai, so that whoever edits the file finds the line."""
    assert was in TEXT
    found = problems(library, TEXT.replace(was, becomes, 1))
    assert any(said in each for each in found), found


def test_every_question_and_item_needs_both_kinds_and_a_measure(library: FrameworkLibrary) -> None:
    """All that is missing is told at once."""
    start = TEXT.index("[[phrases]]")
    found = problems(library, TEXT[:start])
    assert found[:2] == ["i1 › improve: ยังไม่มีถ้อยคำ", "i1 › keep: ยังไม่มีถ้อยคำ"]
    assert found[-1] == "o28 › measures: ยังไม่มีมาตรการ"
    assert len(found) == 3 * (15 + 9 + 28)


def test_links_come_from_the_framework_and_say_how_sure_they_are(
    wordings: WordingLibrary, library: FrameworkLibrary
) -> None:
    """Those of the papers, those followed from them, and our own."""
    links = {}
    for year in (2568, 2569, 2567):
        bank, framework = wordings.bank(year), library.get(year)
        for code in ("i14", "i6", "e4"):
            phrase = bank.phrase(framework, code, "improve")
            assert phrase is not None
            links[year, code] = (phrase.items, phrase.certainty)
    assert links == {
        (2568, "i14"): (("o27", "o23", "o25"), "official"),
        (2569, "i14"): (("o25", "o21", "o23"), "derived"),
        (2567, "i14"): (("o34", "o30", "o32"), "derived"),
        (2568, "i6"): (("o12", "o13"), "own"),
        (2569, "i6"): (("o11", "o12"), "own"),
        (2567, "i6"): (("o14", "o16", "o17"), "own"),
        (2568, "e4"): (("9.1", "9.2", "9.3"), "official"),
        (2569, "e4"): (("9.1", "9.2", "9.3"), "derived"),
        (2567, "e4"): (("9.1", "9.2", "9.3"), "derived"),
    }


def test_a_file_may_hold_only_what_differs(wordings: WordingLibrary, library: FrameworkLibrary) -> None:
    """2569 is based on 2568: o18 has the texts of o19, o12 its own issue and the former advice."""
    before, after = wordings.bank(2568), wordings.bank(2569)
    old, new = library.get(2568), library.get(2569)

    def texts(bank: WordingBank, code: str) -> tuple[str, str]:
        phrase = bank.phrase(new if bank is after else old, code, "keep")
        assert phrase is not None
        return phrase.issue, phrase.advice

    assert texts(after, "o18") == texts(before, "o19")
    assert texts(after, "o12")[0] != texts(before, "o13")[0]
    assert texts(after, "o12")[1] == texts(before, "o13")[1]
    measure, former = after.measure_choices(new, "o12"), before.measure_choices(old, "o13")
    assert measure[0].steps != former[0].steps
    assert measure[0].follow_up == former[0].follow_up
    assert after.limitations == before.limitations
    assert after.recommendations == before.recommendations


@pytest.mark.parametrize("year", [2565, 2566, 2567])
def test_a_year_without_a_bank_has_that_of_the_nearest_later_year(
    wordings: WordingLibrary, library: FrameworkLibrary, year: int
) -> None:
    """Only codes of its own, and never an official link."""
    bank, framework = wordings.bank(year), library.get(year)
    assert (bank.fiscal_year, bank.based_on) == (year, 2568)
    codes = {*(question.code for question in framework.questions), *framework.item_codes}
    assert bank.phrases
    assert {phrase.on for phrase in bank.phrases} <= codes
    assert {phrase.certainty for phrase in bank.phrases} == {"derived", "own"}
    assert {code for phrase in bank.phrases for code in phrase.items} <= set(framework.codes)
    assert bank.measures
    assert {measure.on for measure in bank.measures} <= codes


def test_question_codes_that_meant_something_else_get_the_right_phrase(
    wordings: WordingLibrary, library: FrameworkLibrary
) -> None:
    """i10 of 2566 was about false claims, which is i5 today."""
    was = wordings.bank(2566).phrase(library.get(2566), "i10", "improve")
    now = wordings.bank(2568).phrase(library.get(2568), "i5", "improve")
    assert was is not None and now is not None
    assert was.issue == now.issue


def test_years_before_the_first_have_no_phrases(wordings: WordingLibrary) -> None:
    """They have totals alone; limitations can still be taken."""
    bank = wordings.bank(2564)
    assert bank.phrases == ()
    assert bank.limitations


def test_a_later_year_goes_on_with_the_last_bank(wordings: WordingLibrary, library: FrameworkLibrary) -> None:
    """An office that imports a framework of 2570 has phrases for what continues."""
    following = r'code = "(\w+)"(.*?)continues = \[[^]]*\]'
    text = library.text(2569).replace("2569", "2570")
    text = re.sub(following, r'code = "\1"\2continues = ["2569.\1"]', text)
    grown = library.with_imported({2570: text})
    bank = wordings.bank(2570, grown)
    assert bank.based_on == 2569
    phrase = bank.phrase(grown.get(2570), "o25", "improve")
    assert phrase is not None
    assert phrase.issue.startswith("การนำผลการประเมิน ITA")
    (measure,) = bank.measure_choices(grown.get(2570), "o25")
    assert measure.title.startswith("นำผลการประเมินไปสู่")


def test_own_phrases_follow_their_codes(wordings: WordingLibrary, library: FrameworkLibrary) -> None:
    """One without a year stays under its code; one of 2568 goes where its item went."""
    own = [
        Phrase(on="o23", kind="keep", issue="ความเสี่ยง", fiscal_year=2568, of_office=True),
        Phrase(on="i2", kind="keep", issue="ไม่บอกปี", of_office=True),
    ]
    bank, framework = wordings.bank(2569, own=own), library.get(2569)
    issues = {}
    for code in ("o21", "o23", "i2"):
        phrase = bank.phrase(framework, code, "keep")
        assert phrase is not None
        issues[code] = phrase.issue if phrase.of_office else ""
    assert issues == {"o21": "ความเสี่ยง", "o23": "", "i2": "ไม่บอกปี"}


def test_a_folder_without_files_gives_empty_banks(library: FrameworkLibrary, tmp_path: Path) -> None:
    """The program works on without shipped wordings."""
    bank = WordingLibrary(tmp_path, library).bank(2568)
    assert (bank.phrases, bank.limitations) == ((), ())


def test_a_base_that_is_not_there_is_said(library: FrameworkLibrary, tmp_path: Path) -> None:
    """A file that is based on another needs it."""
    text = (paths.WORDING / "ita-2569.toml").read_text(encoding="utf-8")
    (tmp_path / "ita-2569.toml").write_text(text, encoding="utf-8")
    with pytest.raises(WordingError, match=r"based_on: ไม่มีไฟล์ ita-2568\.toml"):
        WordingLibrary(tmp_path, library).bank(2569)
