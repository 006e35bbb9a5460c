"""The codes of a framework: order, titles, what stands under what, what a score is made of."""

from decimal import Decimal

import pytest

from ita_desktop.domain.frameworks import (
    Band,
    Framework,
    Indicator,
    Instrument,
    Item,
    OitRule,
    Part,
    Question,
    SubIndicator,
    totals_only,
)

HALF = Decimal("0.15")


def question(code: str) -> Question:
    """A question whose title is its code."""
    return Question(id=f"2599.{code}", code=code, title=f"ข้อ {code}", kind="positive", certainty="assumed")


def item(code: str, weight: int | None = None) -> Item:
    """An item whose title is its code."""
    return Item(
        id=f"2599.{code}",
        code=code,
        title=f"รายการ {code}",
        weight=None if weight is None else Decimal(weight),
    )


def small(
    *, split: bool = True, rule: OitRule = "mean_of_sub_indicators", items: tuple[Item, ...] = ()
) -> Framework:
    """A framework of one indicator an instrument."""
    parts = (
        Part(key="public", title="EIT ส่วนที่ 1", short_title="ส่วนที่ 1", weight=HALF),
        Part(key="survey", title="EIT ส่วนที่ 2", short_title="ส่วนที่ 2", weight=HALF),
    )
    group = SubIndicator(code="3.1", title="กลุ่ม", items=items or (item("o1"), item("o2")))
    return Framework(
        fiscal_year=2599,
        name="การประเมินปี 2599",
        overall_title="คะแนนรวม",
        instruments=(
            Instrument(code="IIT", title="ภายใน", weight=Decimal("0.3")),
            Instrument(code="EIT", title="ภายนอก", weight=Decimal("0.3"), parts=parts if split else ()),
            Instrument(code="OIT", title="เปิดเผย", weight=Decimal("0.4")),
        ),
        indicators=(
            Indicator(number=1, title="หนึ่ง", instrument="IIT", questions=(question("i1"), question("i2"))),
            Indicator(number=2, title="สอง", instrument="EIT", questions=(question("e1"), question("e2"))),
            Indicator(number=3, title="สาม", instrument="OIT", sub_indicators=(group,)),
        ),
        bands=(Band(level="ผ่าน", overall=Decimal(0)),),
        oit_rule=rule,
        scale_step=20,
        certainty={"instruments": "derived", "indicators": "official"},
    )


def test_codes_of_a_split_survey_stand_beside_each_other() -> None:
    """Each question's two parts follow each other."""
    assert small().codes == (
        *("overall", "IIT", "1", "i1", "i2"),
        *("EIT", "EIT.public", "EIT.survey", "2", "2.public", "2.survey"),
        *("e1.public", "e1.survey", "e2.public", "e2.survey"),
        *("OIT", "3", "3.1", "o1", "o2"),
    )


def test_one_form_has_no_parts() -> None:
    """As in 2565."""
    one = small(split=False)
    assert one.codes[5:9] == ("EIT", "2", "e1", "e2")
    assert one.judged_codes == ("IIT", "EIT", "OIT")
    assert [term.code for term in one.terms("EIT")] == ["2"]
    assert [term.code for term in one.terms("2")] == ["e1", "e2"]


def test_the_total_is_made_of_four_instruments() -> None:
    """EIT counts by its parts, as levels test it."""
    assert small().judged_codes == ("IIT", "EIT.public", "EIT.survey", "OIT")
    assert sum(term.weight for term in small().terms("overall")) == 1


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("EIT", "EIT.public EIT.survey"),
        ("EIT.public", "2.public"),
        ("2", "2.public 2.survey"),
        ("2.survey", "e1.survey e2.survey"),
        ("1", "i1 i2"),
        ("OIT", "3"),
        ("3", "3.1"),
        ("3.1", "o1 o2"),
        ("o1", ""),
    ],
)
def test_terms_are_what_a_score_is_the_mean_of(code: str, parts: str) -> None:
    """Equal weights among siblings unless given."""
    terms = small().terms(code)
    assert [term.code for term in terms] == parts.split()
    assert len({term.weight for term in terms}) <= 1


@pytest.mark.parametrize("code", ["3", "3.1"])
def test_unknown_item_weights_leave_nothing_to_compute(code: str) -> None:
    """Then only the official figure counts."""
    assert small(rule="official_only").terms(code) == ()
    assert small(rule="official_only", items=(item("o1", 3), item("o2"))).terms(code) == ()
    weighed = small(rule="official_only", items=(item("o1", 3), item("o2", 1))).terms(code)
    assert weighed == (("o1", Decimal(3)), ("o2", Decimal(1)))


@pytest.mark.parametrize("framework", [small(), small(split=False), small(rule="official_only")])
def test_parents_and_children_agree(framework: Framework) -> None:
    """Every code but the total stands under one that comes before it, and is among its children."""
    order = {code: place for place, code in enumerate(framework.codes)}
    assert framework.parent("overall") is None
    for code in framework.codes[1:]:
        parent = framework.parent(code)
        assert parent is not None
        assert order[parent] < order[code]
        assert code in framework.children(parent)


def test_parents_follow_the_page() -> None:
    """A part's indicator stands under its indicator, a part's total under its instrument."""
    framework = small()
    wanted = {
        "e1.public": "2.public",
        "2.public": "2",
        "2": "EIT",
        "EIT.public": "EIT",
        "o1": "3.1",
        "3.1": "3",
    }
    assert {code: framework.parent(code) for code in wanted} == wanted


def test_titles_name_the_part() -> None:
    """So that two rows of one question can be told apart."""
    framework = small()
    assert framework.title("e1.survey") == "ข้อ e1 (ส่วนที่ 2)"
    assert framework.title("2.public") == "สอง (ส่วนที่ 1)"
    assert framework.title("EIT.public") == "EIT ส่วนที่ 1"
    assert framework.title("overall") == "คะแนนรวม"


def test_what_a_code_belongs_to() -> None:
    """The node leads to the records themselves."""
    framework = small()
    indicator = framework.indicator_of("o2")
    assert indicator is not None
    assert indicator.number == 3
    assert framework.indicator_of("EIT.public") is None
    assert framework.node("e2.public").question == question("e2")
    assert framework.node("o2").item == item("o2")
    assert framework.node("o2").sub_indicator == framework.sub_indicators[0]
    assert framework.node("i1").certainty == "assumed"
    assert framework.node("EIT.survey").certainty == "derived"
    assert framework.node("2.survey").certainty == "official"


def test_a_bare_question_means_both_parts() -> None:
    """As measures and findings name it."""
    assert small().expand("e1") == ("e1.public", "e1.survey")
    assert small().expand("e1.public") == ("e1.public",)
    assert small(split=False).expand("e1") == ("e1",)
    assert small().expand("e9") == ()


def test_unknown_codes() -> None:
    """They are not contained and have no title."""
    assert "e1" not in small()
    assert "o1" in small()
    with pytest.raises(KeyError):
        small().title("o3")
    with pytest.raises(KeyError):
        small().children("o3")


def test_a_year_of_totals() -> None:
    """Years before the first framework keep four figures, with the levels of their era."""
    old = totals_only(2590, small())
    assert old.codes == ("overall", "IIT", "EIT", "OIT")
    assert old.judged_codes == ("IIT", "EIT", "OIT")
    assert (old.fiscal_year, old.name) == (2590, "การประเมินปี 2590")
    assert old.bands == small().bands
    assert old.terms("IIT") == ()
