"""Recommendations name the lowest questions with their scores and every item that lost points."""

from ita_desktop.domain.analysis import Thresholds, judged, recommended
from ita_desktop.domain.wording import Recommendation, WordingBank, year_words
from tests.domain.analysis.test_proposals import P4_IIT
from tests.domain.cases import framework, scores

BANK = WordingBank(
    fiscal_year=2568,
    based_on=2568,
    recommendations=(
        Recommendation(on="IIT", kind="improve", text="ปี {year}: {lowest}"),
        Recommendation(on="EIT", kind="improve", text="ภายนอก: {lowest}"),
        Recommendation(on="EIT.survey", kind="keep", text="รักษา"),
        Recommendation(on="OIT", kind="improve", text="แก้ {items} ในปี {next}"),
        Recommendation(on="overall", kind="improve", text="รวม {agency}"),
    ),
)


def test_from_the_figures() -> None:
    texts = {
        **P4_IIT,
        "e7.public": "70",
        "e1.public": "100",
        "e7.survey": "100",
        "o9": "0",
        "o27": "0",
        "o1": "100",
    }
    found = recommended(
        framework(2568), BANK, judged(framework(2568), scores(texts), Thresholds(None, 2)), year_words(2568)
    )
    assert found["IIT"] == (
        "ปี 2568: i10 ขอยืมหรือขอใช้ทรัพย์สินอย่างถูกต้องตามขั้นตอน (88.38 คะแนน) และ "
        "i1 การปฏิบัติงาน/ให้บริการเป็นไปตามขั้นตอนและระยะเวลา (91.03 คะแนน)",
    )
    assert found["EIT.public"][0].startswith("ภายนอก: e7 เปิดโอกาส")
    assert found["EIT.public"][0].endswith("(70.00 คะแนน)")
    assert found["EIT.survey"] == ("รักษา",)
    assert found["OIT"][0].startswith("แก้ o9 ") and " และ o27 " in found["OIT"][0]
    assert found["OIT"][0].endswith("ในปี 2569")
    assert found["overall"] == ("รวม หน่วยงาน",)


def test_nothing_is_recommended_without_figures() -> None:
    assert recommended(framework(2568), BANK, (), year_words(2568)) == {}
