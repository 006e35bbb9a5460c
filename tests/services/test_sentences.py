"""What is offered while minutes are written: filled from the meeting and the result that it discusses."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.domain.sentences import Sentence
from ita_desktop.services.bundle import Services
from ita_desktop.services.meetings.sentences import SentenceKeyTaken, SentenceKeyTooLong
from tests.services.conftest import P1, P5, take_in


def texts(office: Services) -> dict[str, str]:
    """The offered texts of speeches and openings by short key."""
    meeting = office.meetings.meetings()[0]
    offered = office.sentences.offered(meeting)
    return {one.sentence.key: one.text for one in offered if one.sentence.kind != "resolution"}


def test_figures_come_from_the_result_that_is_discussed(office: Services) -> None:
    """The year before the meeting's with scores; the checklist of the meeting's own year; Thai digits."""
    take_in(office, P5)
    told = texts(office)
    assert told["42"] == (
        "ผลการประเมินประจำปี ๒๕๖๖ ของเทศบาลได้คะแนนภาพรวม ๙๙.๓๓ คะแนน อยู่ในระดับผ่านดีเยี่ยม "
        "รายเครื่องมือ คือ IIT ๙๙.๓๓ คะแนน EIT ส่วนที่ ๑ ๙๗.๒๖ คะแนน ซึ่งน้อยที่สุด "
        "EIT ส่วนที่ ๒ ๙๙.๖๓ คะแนน และ OIT ๑๐๐ คะแนน"
    )
    assert "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ๙๗.๗๘ คะแนน" in told["43"]
    assert "ปี ๒๕๖๖" in told["45"] and "ประจำปี ๒๕๖๗" in told["45"]
    assert told["11"].startswith("ตามคำสั่งเทศบาลตำบลตัวอย่าง ที่ ๑๕๕/๒๕๖๕ ได้แต่งตั้งคณะกรรมการติดตาม")
    assert "«ข้อบกพร่อง»" in told["44"]


def test_digits_follow_the_office(office: Services) -> None:
    """An office that prints Arabic digits gets them."""
    take_in(office, P5)
    office.agency.set("digits", "arabic")
    assert "99.33 คะแนน" in texts(office)["42"]


def test_the_former_meeting_is_named_with_its_day(office: Services) -> None:
    """The minutes that the meeting approves."""
    take_in(office, P5)
    key = office.meetings.create("ita", date(2024, 10, 31))
    meeting = replace(office.meetings.get(key), approves="1/2566")
    told = {one.sentence.key: one.text for one in office.sentences.offered(meeting)}
    assert "รายงานการประชุม ครั้งที่ ๑/๒๕๖๖ เมื่อวันที่ ๓๑ ตุลาคม ๒๕๖๖ ซึ่ง" in told["21"]


def test_an_office_without_anything_gets_gaps(office: Services) -> None:
    """No wrong figure, no crash; a meeting without committee and day too."""
    take_in(office, P1)
    from ita_desktop.domain.meetings import Meeting

    offered = office.sentences.offered(Meeting(number="1/2568"))
    told = {one.sentence.key: one.text for one in offered}
    assert "«เลขที่คำสั่ง»" in told["11"] and "«ตำแหน่งประธาน»" in told["01"]


def test_own_sentences_are_kept_first_and_one_undo_takes_them_away(office: Services) -> None:
    """A learned text has no short key; the same text stands once."""
    take_in(office, P5)
    office.sentences.learn("ขอให้ทุกกอง <&> เร่งรัด ")
    office.sentences.learn("ขอให้ทุกกอง <&> เร่งรัด")
    (own,) = office.sentences.own()
    assert own.text == "ขอให้ทุกกอง <&> เร่งรัด"
    assert office.sentences.offered(office.meetings.meetings()[0])[0].sentence == own
    office.history.undo()
    office.history.undo()
    assert office.sentences.own() == ()


def test_learning_again_keeps_key_and_title(office: Services) -> None:
    """A sentence that is kept already stays as the office named it; nothing is to be undone."""
    take_in(office, P5)
    office.sentences.set_own([Sentence(key="60", title="เร่งรัด", kind="speech", text="ขอให้เร่งรัด")])
    before = office.sentences.own()
    assert office.sentences.learn(" ขอให้เร่งรัด").title == "เร่งรัด"
    assert office.sentences.own() == before
    assert office.sentences.learn("ขอให้เร่งรัด", "resolution").kind == "resolution"
    assert len(office.sentences.own()) == 2


def test_an_own_sentence_tells_which_one_it_replaces(office: Services) -> None:
    """Of the same kind only, whichever digits."""
    take_in(office, P5)
    own = Sentence(key="๔๒", title="", kind="speech", text="ก")
    replaced = office.sentences.replaced(own)
    assert replaced is not None and replaced.key == "42"
    assert office.sentences.replaced(replace(own, kind="opening")) is None
    assert office.sentences.replaced(replace(own, key="")) is None


def test_two_sentences_cannot_have_one_short_key(office: Services) -> None:
    """Thai and Arabic digits are the same; too long a key is refused too."""
    one = Sentence(key="1", title="ก", kind="speech", text="ก")
    with pytest.raises(SentenceKeyTaken):
        office.sentences.set_own([one, replace(one, key="๑", text="ข")])
    with pytest.raises(SentenceKeyTooLong):
        office.sentences.set_own([replace(one, key="1234")])
    office.sentences.set_own(
        [one, replace(one, kind="resolution"), replace(one, key=""), replace(one, key="")]
    )
    assert len(office.sentences.own()) == 4
