"""The shipped texts are such as a records officer signs unchanged."""

import re
from collections.abc import Iterator

import pytest

from ita_desktop import paths
from ita_desktop.domain.thai.normal import normalise
from ita_desktop.domain.wording import Kind, WordingBank, fill, placeholders, year_words
from ita_desktop.frameworks import FrameworkLibrary, WordingLibrary

YEARS = (2568, 2569)
KINDS: tuple[Kind, ...] = ("improve", "keep")
SLANG = "แย่ ห่วย โกง ขี้เกียจ ไร้ความสามารถ สะเพร่า ปล่อยปละ เพิกเฉย เยอะ มากมาย จัดเต็ม คลิก แชร์ ไลค์ เช็ค เช็ก"
WRONG = (
    "อัพเดท อัปเดต อัพเดต เว็บไซด์ เวบไซต์ เวปไซต์ เว็ปไซต์ ลิงค์ อีเมล์ เฟสบุ๊ค อินเตอร์เน็ต อนุญาติ ปฎิบัติ กฏ "
    "ผลลัพท์ สัมนา ประสพ โปร่งไส ดุลพินิจ โอกาศ สังเกตุ ทะเบียณ จัดชื้อ นะคะ ครับ ค่ะ ขอโทษ ขออภัย"
)
BANNED = (*SLANG.split(), *WRONG.split())
LATIN = {"E-Service", "No", "Gift", "Policy", "ITA", "Excel", "CSV", "e-GP"}
REPEATED = re.compile(r"(?<! )ๆ|ๆ(?! )")


def bank_of(library: FrameworkLibrary, year: int) -> WordingBank:
    """The shipped bank of a year."""
    return WordingLibrary(paths.WORDING, library).bank(year)


def texts(bank: WordingBank) -> Iterator[str]:
    """Every text of a bank."""
    for phrase in bank.phrases:
        yield from (phrase.issue, phrase.advice)
    for measure in bank.measures:
        yield from (measure.title, *measure.steps, *measure.units, measure.follow_up)
    yield from (each.text for each in bank.recommendations)
    yield from (point for each in bank.limitations for point in each.points or ())
    yield from (each.topic or "" for each in bank.limitations)


@pytest.mark.parametrize("year", YEARS)
def test_every_question_and_item_has_both_kinds(library: FrameworkLibrary, year: int) -> None:
    """For each code of the framework, parts and whole questions alike: issue and advice."""
    bank, framework = bank_of(library, year), library.get(year)
    codes = {node.code for node in framework.nodes.values() if node.question or node.item}
    codes |= {question.code for question in framework.questions}
    for code in codes:
        for kind in KINDS:
            phrase = bank.phrase(framework, code, kind)
            assert phrase is not None and phrase.issue and phrase.advice, (code, kind)


@pytest.mark.parametrize("year", YEARS)
def test_every_question_and_item_has_a_measure(library: FrameworkLibrary, year: int) -> None:
    """With two to five steps that do not repeat themselves, who does them and how they are followed."""
    bank, framework = bank_of(library, year), library.get(year)
    codes = {node.code for node in framework.nodes.values() if node.question or node.item}
    for code in codes | {question.code for question in framework.questions}:
        measures = bank.measure_choices(framework, code)
        assert measures, code
        for measure in measures:
            assert 2 <= len(set(measure.steps)) == len(measure.steps) <= 5
            assert measure.title and measure.units and measure.follow_up
            assert len(measure.title) <= 90, measure.title


@pytest.mark.parametrize("year", YEARS)
def test_every_question_to_improve_has_links(library: FrameworkLibrary, year: int) -> None:
    """Advice on a question points to what is published; an item points to nothing else."""
    bank, framework = bank_of(library, year), library.get(year)
    linked = {phrase.on for phrase in bank.phrases if phrase.items and phrase.kind == "improve"}
    assert linked == {question.code for question in framework.questions}
    assert all(not phrase.items for phrase in bank.phrases if phrase.kind == "keep")


@pytest.mark.parametrize("year", YEARS)
def test_every_placeholder_fills(library: FrameworkLibrary, year: int) -> None:
    """Nothing in braces is left, years are those of the assessment."""
    words = {**year_words(year, "เทศบาลตำบลตัวอย่าง"), "lowest": "ข้อ i1", "items": "o1"}
    for text in texts(bank_of(library, year)):
        filled = fill(text, words)
        assert placeholders(filled) == ()
        assert "{" not in filled and "}" not in filled
        assert {int(found) for found in re.findall("25[0-9]{2}", filled)} <= {year - 1, year, year + 1}


@pytest.mark.parametrize("year", YEARS)
def test_texts_are_office_thai(library: FrameworkLibrary, year: int) -> None:
    """No slang, blame or usual misspelling, spacing as the Royal Society has it, Arabic digits."""
    for text in texts(bank_of(library, year)):
        assert [word for word in BANNED if word in text] == [], text
        assert text == normalise(text)
        assert text == " ".join(text.split()), text
        assert not REPEATED.search(text), text
        assert not re.search("[๐-๙!?;]", text), text
        assert not re.search(r" [,)]|[(] |[.]$", text), text
        assert not re.search("[ก-๙][0-9]|[0-9][ก-๙]|[ก-๙][A-Za-z]|[A-Za-z][ก-๙]", text), text
        assert set(re.findall(r"[A-Za-z][A-Za-z-]*", re.sub(r"\{\w+\}", "", text))) <= LATIN, text


@pytest.mark.parametrize("year", YEARS)
def test_no_sentence_stands_twice(library: FrameworkLibrary, year: int) -> None:
    """A report with all phrases does not repeat itself."""
    bank = bank_of(library, year)
    titles = [measure.title for measure in bank.measures]
    assert len(titles) == len(set(titles))
    for written in ([each.issue for each in bank.phrases], [each.advice for each in bank.phrases]):
        general = [text for text, phrase in zip(written, bank.phrases, strict=True) if phrase.part is None]
        assert len(general) == len(set(general))


@pytest.mark.parametrize("year", YEARS)
def test_texts_never_name_a_code(library: FrameworkLibrary, year: int) -> None:
    """Codes are other ones next year; papers add them from the links."""
    assert [text for text in texts(bank_of(library, year)) if re.search(r"\b[ieo][0-9]", text)] == []


def test_recommendations_name_what_they_are_about(library: FrameworkLibrary) -> None:
    """The total, each instrument and part have both kinds; lists stand where something is to improve."""
    bank, framework = bank_of(library, 2568), library.get(2568)
    for code in ("overall", "EIT", *framework.judged_codes):
        for kind in KINDS:
            (text,) = bank.recommended(code, kind)
            lists = {"lowest", "items"} & set(placeholders(text))
            assert bool(lists) == (kind == "improve" and code != "overall"), text


def test_limitations_offer_several_points(library: FrameworkLibrary) -> None:
    """Six topics of three to five points."""
    limitations = bank_of(library, 2568).limitations
    assert [each.topic for each in limitations][:2] == ["ด้านบุคลากร", "ด้านงบประมาณ"]
    assert all(3 <= len(each.points or ()) <= 5 for each in limitations)
    assert len(limitations) == 6
