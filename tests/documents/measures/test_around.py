"""What stands around the table: cover, introduction, places to sign."""

import re
from dataclasses import replace

import pytest

from ita_desktop.documents.blocks import Closing, Emblem, PageBreak, Paragraph, Table, TitleLines
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.measures.paper import build
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.assessments import AnalysisFinding, Assessment
from ita_desktop.domain.measures import PlanSigner
from ita_desktop.domain.scores import Score
from tests.documents.offices import P1, framework, measures_snapshot, office

PLAN = office(P1).plans[0]


def kinds(**changes: object) -> list[str]:
    """The names of the blocks."""
    return [type(block).__name__ for block in build(measures_snapshot(**changes)).blocks]


def test_without_a_word_of_the_office_there_is_an_introduction_and_an_approval_but_no_cover() -> None:
    assert kinds() == ["TitleLines", "Space", "Paragraph", "Paragraph", "Table", "Closing"]


def test_an_office_leaves_parts_out() -> None:
    assert kinds(form={"parts": []}) == ["TitleLines", "Space", "Table"]
    assert kinds(form={"parts": ["approval", "poem", 3]}) == ["TitleLines", "Space", "Table", "Closing"]
    assert kinds(form={"parts": "cover"}) == kinds()


def test_the_cover_is_a_page_of_its_own_without_a_number() -> None:
    made = build(measures_snapshot(form={"parts": ["cover"]}, emblem=b"image"))
    cover = made.blocks[: made.blocks.index(PageBreak(restart=True))]
    assert [type(block) for block in cover if isinstance(block, Emblem | TitleLines)] == [Emblem, TitleLines]
    assert "เทศบาลเมืองตัวอย่าง อำเภอตัวอย่าง จังหวัดสุพรรณบุรี" in "\n".join(texts(made))
    assert made.blocks == (*cover, PageBreak(restart=True), *made.workbook)


def test_the_introduction_tells_the_figures_of_the_data() -> None:
    made = build(measures_snapshot(digits="arabic"))
    told = " ".join(run.text for block in made.blocks if isinstance(block, Paragraph) for run in block.runs)
    assert "คะแนนรวม 97.00 คะแนน อยู่ในระดับผ่านดี" in told
    assert "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน ได้ 91.73 คะแนน" in told
    assert f"จำนวน {len(PLAN.measures)} มาตรการ" in told
    (table,) = [block for block in made.blocks if isinstance(block, Table)]
    assert len(table.rows) == len(PLAN.measures)


def test_the_introduction_that_was_written_stands_as_it_is() -> None:
    plan = replace(PLAN, introduction=("ด้วย <เทศบาล> & คณะ\nได้ประเมิน", "", "จึงกำหนด"))
    made = build(measures_snapshot(plan=plan))
    told = [run.text for block in made.blocks if isinstance(block, Paragraph) for run in block.runs]
    assert told == ["ด้วย <เทศบาล> & คณะ", "ได้ประเมิน", "จึงกำหนด"]


def test_a_plan_that_answers_a_year_without_data_is_introduced_without_figures() -> None:
    answered = YearSnapshot(fiscal_year=2568, framework=framework(2568))
    made = build(measures_snapshot(answered=answered, digits="arabic"))
    (told,) = [block.runs[0].text for block in made.blocks if isinstance(block, Paragraph)]
    assert re.findall(r"\d+", told) == ["2568", "2569", "17"]
    assert told.startswith("เพื่อนำผลการประเมิน") and "ไปสู่การปฏิบัติ เทศบาลเมืองตัวอย่าง จึงกำหนดมาตรการ" in told


@pytest.mark.parametrize(
    ("scores", "level", "first", "second"),
    [
        (
            {"overall": 8419},
            "ต้องปรับปรุง",
            "84.19 คะแนน อยู่ในระดับต้องปรับปรุง",
            "ได้วิเคราะห์ผลการประเมินดังกล่าวแล้ว จึงกำหนด",
        ),
        ({"overall": 8419}, None, "ได้คะแนนรวม 84.19 คะแนน", "ได้วิเคราะห์ผลการประเมินดังกล่าวแล้ว จึงกำหนด"),
        ({"overall": 8419, "1": 7000}, None, "84.19", "แล้วพบว่า ตัวชี้วัดที่ได้คะแนนต่ำที่สุดคือ ตัวชี้วัดที่ 1 "),
    ],
)
def test_the_introduction_follows_what_is_known_of_the_result(
    scores: dict[str, int], level: str | None, first: str, second: str
) -> None:
    kept = Assessment(fiscal_year=2568, level=level, scores={on: Score(each) for on, each in scores.items()})
    answered = YearSnapshot(fiscal_year=2568, framework=framework(2568), assessment=kept)
    made = build(measures_snapshot(answered=answered, digits="arabic"))
    told = [block.runs[0].text for block in made.blocks if isinstance(block, Paragraph)]
    assert first in told[0]
    assert second in told[1]


def test_what_was_found_is_joined_in_one_sentence() -> None:
    kept = Assessment(
        fiscal_year=2568,
        scores={"1": Score(7000), "o9": Score(0)},
        findings=(AnalysisFinding(on=("i1",), kind="improve", issue="ก"),),
    )
    answered = YearSnapshot(fiscal_year=2568, framework=framework(2568), assessment=kept)
    told = "".join(texts(build(measures_snapshot(answered=answered, digits="arabic"))))
    assert "มีประเด็นที่ต้องปรับปรุง 1 ประเด็น และมีรายการ OIT ที่ยังไม่ได้คะแนนเต็ม 1 รายการ จึงกำหนด" in told


def signed(**changes: object) -> list[tuple[str, str, str]]:
    """Label, name and post of each place to sign."""
    made = build(measures_snapshot(**changes))
    (closing,) = [block for block in made.blocks if isinstance(block, Closing)]
    return [(each.label, each.name, each.post) for each in closing.signatures]


def test_the_offices_own_ladder_signs_where_the_plan_names_no_one() -> None:
    assert signed() == [
        ("ผู้จัดทำ", "", "นิติกรปฏิบัติการ"),
        ("ผู้เห็นชอบ", "", "ปลัดเทศบาล"),
        ("ผู้อนุมัติ", "", "รองนายกเทศมนตรี\nปฏิบัติราชการแทน นายกเทศมนตรีเมืองตัวอย่าง"),
    ]


def test_an_office_without_officers_has_three_empty_places() -> None:
    found = signed(agency=Agency(name="ก"))
    assert [label for label, *_ in found] == ["ผู้จัดทำ", "ผู้เห็นชอบ", "ผู้อนุมัติ"]
    assert all(name == "" and post.startswith("ตำแหน่ง ....") for _, name, post in found)


def test_the_signers_of_the_plan_stand_in_their_order_with_their_labels() -> None:
    signers = (PlanSigner(name="ก", label="ผู้ตรวจสอบ"), PlanSigner(name="ข", post="ปลัด", label="ผู้อนุมัติ"))
    assert signed(plan=replace(PLAN, signers=signers)) == [("ผู้ตรวจสอบ", "ก", ""), ("ผู้อนุมัติ", "ข", "ปลัด")]
