"""The panel explains a row as a sum on paper and says the way out."""

from ita_desktop.services.bundle import Services
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores.explanation import Explanation, explain
from ita_desktop.ui.scores.folding import row_of
from ita_desktop.ui.scores.rows import build_rows
from ita_desktop.ui.scores.verdicts import read


def told(services: Services, code: str, year: int = 2568) -> Explanation:
    """What the panel says at a code."""
    sheet = services.scores.sheet(year)
    row = row_of(code, build_rows(sheet))
    assert row is not None
    return explain(read(sheet), row, code)


def test_the_lost_digit(p1: Services) -> None:
    """As typed 96.35 does not agree, with 93.13 it does; F8 takes it."""
    said = told(p1, "i2")
    assert (said.shape, said.headline) == (Shape.CARE, "i2 น่าจะพิมพ์ตกหนึ่งหลัก")
    as_typed, proposed = said.sums
    assert [line.text for line in as_typed.lines] == ["95.76", "93.3", "100.00"]
    assert [line.lost for line in as_typed.lines] == [0, 1, 0]
    assert as_typed.result is not None and as_typed.result.text == "96.35"
    assert as_typed.verdict.word == "ไม่ตรง 96.30"
    assert proposed.result is not None and proposed.result.text == "96.30"
    assert proposed.verdict.word == "ตรง 96.30"
    assert [(dict(offer.values), offer.words) for offer in said.proposals] == [({"i2": "93.13"}, "ใช้ 93.13")]


def test_the_indicator_tells_the_same(p1: Services) -> None:
    """The way out is offered where the difference is seen as well."""
    assert told(p1, "1").proposals == told(p1, "i2").proposals
    assert told(p1, "1").shape == Shape.BAD


def test_a_missing_part_must_be_96_33(p1: Services) -> None:
    """The other part, what the missing one must be, and what its three questions sum to."""
    said = told(p1, "e1.public")
    assert said.headline == "ขาด e1 ถึง e3 ส่วนที่ 1"
    figures = {line.label: line.text for line in said.sums[0].lines}
    assert figures == {
        "ส่วนที่ 2 เฉลี่ย": "94.17",
        "ส่วนที่ 1 ต้องเฉลี่ย": "96.33",
        "e1 ถึง e3 ต้องเฉลี่ย": "96.33",
        "รวม 3 ข้อต้องได้": "289.00",
    }


def test_missing_questions_must_sum_to_288_27(p1: Services) -> None:
    """Three questions of indicator 5."""
    said = told(p1, "i14")
    assert [line.text for line in said.sums[0].lines] == ["96.09", "288.27"]


def test_one_missing_question_has_one_value(p1: Services) -> None:
    """With two of three typed the third is known."""
    p1.scores.record(2568, "i13", "96.00")
    p1.scores.record(2568, "i14", "96.00")
    said = told(p1, "i15")
    assert said.headline == "ขาด i15"
    assert (said.sums[0].lines[-1].label, said.sums[0].lines[-1].text) == ("i15 ต้องได้", "96.27")


def test_a_refused_text_offers_what_was_meant(p1: Services) -> None:
    """The text stays, the ways out are buttons."""
    p1.scores.record(2568, "e1.public", "๙๗๐.๓")
    said = told(p1, "e1.public")
    assert said.shape == Shape.BAD
    assert "ใช้ 97.3" in [offer.words for offer in said.proposals]
    assert any("๙๗๐.๓" in note.word for note in said.notes)


def test_the_total_tells_what_the_next_level_lacks(p1: Services) -> None:
    """97.00 is not the best level because both parts of EIT are below 95."""
    said = told(p1, "overall")
    assert [line.text for line in said.sums[0].lines] == ["96.57", "94.51", "92.32", "100.00"]
    (note,) = said.notes
    assert note.shape == Shape.BELOW
    assert "EIT 1 เพิ่มอีก 0.49 และ EIT 2 เพิ่มอีก 2.68" in note.word


def test_what_else_is_known(p1: Services) -> None:
    """Items that advice points to, and last year."""
    assert ("รายการ OIT", "o8  o9  o10") in told(p1, "i2").facts
    assert ("ปี 2567", "ยังไม่ได้กรอก") in told(p1, "i2").facts


def test_several_ways_out_are_all_offered(p1: Services) -> None:
    """Where the check cannot decide, each candidate is a button with its code."""
    p1.scores.record(2568, "IIT", "96.75")
    said = told(p1, "IIT")
    assert [offer.words for offer in said.proposals] == ["ใช้ ตัวชี้วัดที่ 5 เป็น 96.99", "ใช้ IIT เป็น 96.57"]
    assert said.headline == "IIT ไม่ตรงกับส่วนย่อย"


def test_missing_questions_that_do_not_follow_each_other(p1: Services) -> None:
    """No range hides one that is typed."""
    p1.scores.record(2568, "i14", "96.00")
    said = told(p1, "5")
    assert said.headline == "ขาด i13 และ i15"
    assert [line.text for line in said.sums[0].lines] == ["96.00", "96.14", "192.27"]


def test_unequal_weights_have_no_plain_sum(p1: Services) -> None:
    """Totals of a year before the first list: EIT and OIT weigh differently."""
    p1.years.add(2564)
    p1.scores.record(2564, "overall", "81.20")
    p1.scores.record(2564, "IIT", "85.20")
    said = told(p1, "OIT", 2564)
    assert [line.label for line in said.sums[0].lines] == ["IIT", "EIT และ OIT ต้องเฉลี่ยตามน้ำหนัก"]
    assert said.sums[0].lines[-1].text == "79.49"
