"""Typing scores: what is saved, what is kept as a draft, what is proposed, what undo does."""

from pathlib import Path

import pytest

from ita_desktop.domain.office import Draft
from ita_desktop.domain.scores import Score
from ita_desktop.services.bundle import Services
from ita_desktop.services.context import YearNotFound
from tests.services.conftest import P1, P5, Clock, open_again, take_in


def test_typed_score_stands_after_a_restart(office: Services, clock: Clock, tmp_path: Path) -> None:
    take_in(office, P1)
    assert str(office.scores.record(2568, "i13", "๙๖.๐9").score) == "96.09"
    office.close()
    again = open_again(tmp_path, clock)
    assert str(again.scores.sheet(2568).entered["i13"]) == "96.09"
    again.close()


def test_what_is_no_score_is_kept_with_its_reason_and_the_score_stays(office: Services) -> None:
    take_in(office, P1)
    answer = office.scores.record(2568, "i1", "๙๗๑.๓")
    assert answer.draft == Draft(place="scores/2568/i1", text="๙๗๑.๓", reason="คะแนนต้องอยู่ระหว่าง 0 ถึง 100")
    sheet = office.scores.sheet(2568)
    assert str(sheet.entered["i1"]) == "95.76"
    assert sheet.drafts["i1"].text == "๙๗๑.๓"
    assert [finding.kind for finding in sheet.findings_on("i1")] == ["range"]


def test_a_score_takes_the_draft_away(office: Services) -> None:
    take_in(office, P1)
    office.scores.record(2568, "i1", "971")
    office.scores.record(2568, "i1", "95.77")
    assert office.scores.sheet(2568).drafts == {}


def test_discarded_draft_gives_the_former_score_back(office: Services) -> None:
    take_in(office, P1)
    office.scores.record(2568, "i1", "x")
    office.scores.discard_draft(2568, "i1")
    sheet = office.scores.sheet(2568)
    assert not sheet.drafts
    assert str(sheet.entered["i1"]) == "95.76"


def test_emptied_cell_has_no_score(office: Services) -> None:
    take_in(office, P1)
    office.scores.record(2568, "i1", "  ")
    assert "i1" not in office.scores.sheet(2568).entered


def test_taking_the_proposal_makes_the_sum_hold_and_undo_brings_the_slip_back(office: Services) -> None:
    take_in(office, P1)
    (wrong,) = office.scores.sheet(2568).findings_on("1")
    assert wrong.suggest == {"i2": "93.13"}
    office.scores.accept(2568, wrong.suggest)
    assert office.scores.sheet(2568).findings_on("1") == ()
    office.history.undo()
    assert office.scores.sheet(2568).findings_on("1") == (wrong,)
    office.history.redo()
    assert office.scores.sheet(2568).findings_on("1") == ()


def test_undo_goes_back_step_by_step_to_the_first_act(office: Services) -> None:
    office.years.add(2568)
    for text in ("90", "91", "92"):
        office.scores.record(2568, "i1", text)
    seen = []
    for _ in range(3):
        office.history.undo()
        seen.append(str(office.scores.sheet(2568).entered.get("i1", "-")))
    assert seen == ["91", "90", "-"]


def test_a_year_without_data_is_named(office: Services) -> None:
    with pytest.raises(YearNotFound, match="2568"):
        office.scores.sheet(2568)


def test_last_year_stands_under_this_years_codes(office: Services) -> None:
    take_in(office, P5)
    sheet = office.scores.sheet(2567)
    assert str(sheet.last_year["overall"]) == "99.33"
    assert str(sheet.last_year["o33"]) == "100"
    office.years.add(2565)
    office.scores.record(2565, "o43", "0")
    assert str(office.scores.sheet(2566).last_year["o43"]) == "0"


def test_every_change_names_who_made_it(office: Services) -> None:
    office.years.add(2568)
    office.agency.act_as("เจ้าพนักงานธุรการ")
    office.scores.record(2568, "i1", "95")
    assert office.history.entries(1)[0].actor == "เจ้าพนักงานธุรการ"


def test_several_cells_are_one_act_and_their_drafts_go(office: Services) -> None:
    take_in(office, P1)
    office.scores.record(2568, "i13", "ร้อย")
    before = office.scores.sheet(2568)
    office.scores.record_all(2568, {"i13": Score(9610, 1), "i14": Score(9610, 1), "i1": None})
    after = office.scores.sheet(2568)
    assert (str(after.entered["i13"]), str(after.entered["i14"])) == ("96.1", "96.1")
    assert "i1" not in after.entered
    assert after.drafts == {}
    assert office.history.undo() == "เติมคะแนน 3 ช่อง ปี 2568"
    assert office.scores.sheet(2568) == before


def test_there_is_no_end_to_undo_in_a_session(office: Services) -> None:
    take_in(office, P1)
    sheets = [office.scores.sheet(2568).entered]
    for at in range(200):
        office.scores.record(2568, ("i13", "i14", "i15")[at % 3], f"{at // 3}.{at % 100:02d}")
    sheets.append(office.scores.sheet(2568).entered)
    for _ in range(200):
        assert office.history.undo() is not None
    assert office.scores.sheet(2568).entered == sheets[0]
    for _ in range(200):
        assert office.history.redo() is not None
    assert office.scores.sheet(2568).entered == sheets[1]
    assert office.history.redo() is None


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("overall", "กรอกคะแนนรวม ปี 2568 เป็น 90.00"),
        ("6", "กรอกตัวชี้วัดที่ 6 ปี 2568 เป็น 90.00"),
        ("e1.survey", "กรอก e1 ส่วนที่ 2 ปี 2568 เป็น 90.00"),
    ],
)
def test_acts_name_the_cell_in_words(office: Services, code: str, words: str) -> None:
    """What undo offers is read by a clerk."""
    take_in(office, P1)
    office.scores.record(2568, code, "90.00")
    assert office.history.undoable() == words
