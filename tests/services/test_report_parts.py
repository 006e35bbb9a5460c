"""The parts of the report of analysis: chosen, ordered, taken back."""

import pytest

from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request
from ita_desktop.services.report_parts import NoParts
from tests.services.conftest import P1, take_in

LAYOUT = "by-instrument"


def shown(office: Services) -> list[str]:
    """The keys that are printed, in their order."""
    return [part.key for part in office.report_parts.parts(LAYOUT) if part.shown]


def headings(office: Services) -> list[str]:
    """The numbered headings of the printed report."""
    from ita_desktop.documents.blocks import Heading

    document = office.papers.document(Request("analysis", 2568, digits="arabic", layout=LAYOUT))
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 0]


def test_the_program_s_choice_is_printed_until_the_office_has_its_own(office: Services) -> None:
    take_in(office, P1)
    assert shown(office) == ["title", "summary", "instruments", "issues", "advice", "limitations"]
    assert not office.report_parts.is_own(LAYOUT)
    assert headings(office)[-1] == "5. ข้อจำกัดของหน่วยงาน"


def test_the_office_s_order_is_printed_and_numbered(office: Services) -> None:
    take_in(office, P1)
    office.report_parts.save(LAYOUT, ["title", "limitations", "summary"])
    assert headings(office) == ["1. ข้อจำกัดของหน่วยงาน", "2. สรุปผลการประเมินและระดับ"]
    assert office.report_parts.is_own(LAYOUT)
    assert not office.report_parts.is_own("summary")
    office.history.undo()
    assert not office.report_parts.is_own(LAYOUT)


def test_the_lowest_questions_are_as_many_as_the_office_proposes(office: Services) -> None:
    from ita_desktop.documents.finishing import texts

    take_in(office, P1)
    office.report_parts.save(LAYOUT, ["advice"])
    told = []
    for lowest in (1, 3):
        office.findings.set_thresholds(None, lowest)
        document = office.papers.document(Request("analysis", 2568, digits="arabic", layout=LAYOUT))
        told.append(sum("ข้อ i" in text for text in texts(document)))
    assert told == [1, 3]


def test_a_part_comes_in_at_its_usual_place(office: Services) -> None:
    office.report_parts.toggle(LAYOUT, "cover", shown=True)
    office.report_parts.toggle(LAYOUT, "years", shown=True)
    assert shown(office)[0] == "cover"
    assert shown(office).index("years") == shown(office).index("issues") - 1


def test_the_last_part_cannot_be_left_out(office: Services) -> None:
    office.report_parts.save(LAYOUT, ["title"])
    with pytest.raises(NoParts):
        office.report_parts.toggle(LAYOUT, "title", shown=False)
    assert shown(office) == ["title"]


def test_taking_the_program_s_choice_back_leaves_nothing_in_the_settings(office: Services) -> None:
    office.report_parts.save(LAYOUT, ["title"])
    office.report_parts.reset(LAYOUT)
    with office.context.reading() as unit:
        assert not unit.office.settings().get("analysis")


@pytest.mark.parametrize(
    "kept", [None, "x", {"parts": []}, {"parts": {LAYOUT: "x"}}, {"parts": {LAYOUT: ["?", 1]}}]
)
def test_a_setting_of_another_form_counts_as_none(office: Services, kept: object) -> None:
    office.agency.set("analysis", kept)
    assert not office.report_parts.is_own(LAYOUT)
    office.report_parts.save(LAYOUT, ["summary", "title"])
    assert shown(office) == ["summary", "title"]


def test_years_before_the_first_framework_stand_in_the_chart_of_years(office: Services) -> None:
    from ita_desktop.documents.blocks import Chart

    take_in(office, P1)
    office.comparison.add_totals(2558, {"overall": "75.55"})
    document = office.papers.document(Request("analysis", 2568, digits="arabic"))
    titles = [block.chart.title for block in document.blocks if isinstance(block, Chart)]
    assert titles[-1] == "คะแนนรวมย้อนหลัง ปี 2558 ถึง 2568"
