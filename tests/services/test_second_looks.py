"""Sources that differ, doubtful values that are kept, and second looks: what stands, what undo takes back."""

from pathlib import Path

import pytest

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from tests.services.conftest import P1, P5, Clock, open_again, take_in


def values(office: Services, code: str, year: int = 2566) -> list[tuple[str, str | None, bool]]:
    return [
        (str(each.value), each.from_, bool(each.chosen))
        for each in office.scores.sheet(year).sources.get(code, ())
    ]


def test_a_second_value_keeps_the_first_and_waits_for_a_choice(office: Services) -> None:
    take_in(office, P5)
    office.scores.add_source(2566, "6", "๙๘.๑๒", "สไลด์  หน้า 4")
    assert values(office, "6") == [("98.19", None, False), ("98.12", "สไลด์ หน้า 4", False)]
    office.scores.add_source(2566, "6", "98.19", "รายงานการประชุม")
    assert values(office, "6") == [("98.19", "รายงานการประชุม", False), ("98.12", "สไลด์ หน้า 4", False)]
    told = office.scores.sheet(2566).contradictions["6"]
    assert str(told.favoured) == "98.19"


def test_choosing_writes_the_score_and_undo_brings_the_contradiction_back(office: Services) -> None:
    take_in(office, P5)
    office.scores.add_source(2566, "6", "98.12", "สไลด์")
    office.scores.choose_source(2566, "6", 1)
    sheet = office.scores.sheet(2566)
    assert str(sheet.entered["6"]) == "98.12"
    assert not sheet.contradictions
    assert values(office, "6") == [("98.19", None, False), ("98.12", "สไลด์", True)]
    office.history.undo()
    sheet = office.scores.sheet(2566)
    assert (str(sheet.entered["6"]), "6" in sheet.contradictions) == ("98.19", True)


def test_another_score_after_the_choice_is_told_again(office: Services) -> None:
    take_in(office, P5)
    office.scores.add_source(2566, "6", "98.12", "สไลด์")
    office.scores.choose_source(2566, "6", 0)
    office.scores.record(2566, "6", "98.20")
    assert "98.20 ในตาราง" in office.scores.sheet(2566).contradictions["6"].text


def test_a_source_is_dropped_and_with_the_last_one_the_unnamed_value_goes(office: Services) -> None:
    take_in(office, P5)
    office.scores.add_source(2566, "6", "98.12", "สไลด์")
    office.scores.drop_source(2566, "6", 1)
    assert values(office, "6") == []
    assert str(office.scores.sheet(2566).entered["6"]) == "98.19"
    with pytest.raises(ItaError, match="ไม่มีแหล่งที่มานี้"):
        office.scores.drop_source(2566, "6", 0)


@pytest.mark.parametrize("typed", ["", "971", "เก้าสิบ", "<b>"])
def test_what_is_no_score_is_no_source(office: Services, typed: str) -> None:
    take_in(office, P5)
    with pytest.raises(ItaError):
        office.scores.add_source(2566, "6", typed, "สไลด์")
    assert values(office, "6") == []


def test_a_kept_value_is_no_longer_doubtful_but_the_sum_still_differs(office: Services) -> None:
    take_in(office, P1)
    office.scores.record(2568, "i2", "93.3")
    office.scores.keep(2568, "i2", " ตรงกับประกาศหน้า 2 ")
    sheet = office.scores.sheet(2568)
    assert sheet.kept["i2"].reason == "ตรงกับประกาศหน้า 2"
    assert [each.kind for each in sheet.findings_on("i2")] == []
    (wrong,) = sheet.findings_on("1")
    assert (wrong.kind, wrong.suggest) == ("mismatch", None)


def test_another_score_drops_what_was_kept_and_undo_brings_it_back(office: Services) -> None:
    take_in(office, P1)
    office.scores.keep(2568, "i2", "ตรงกับประกาศ")
    office.scores.record(2568, "i2", "93.13")
    assert not office.scores.sheet(2568).kept
    office.scores.record(2568, "i2", "93.3")
    assert [each.kind for each in office.scores.sheet(2568).findings_on("i2")] == ["precision"]
    office.history.undo()
    office.history.undo()
    assert "i2" in office.scores.sheet(2568).kept


def test_keeping_is_taken_back(office: Services) -> None:
    take_in(office, P1)
    office.scores.keep(2568, "i2", "ตรงกับประกาศ")
    office.scores.take_back_kept(2568, "i2")
    assert not office.scores.sheet(2568).kept
    assert [each.kind for each in office.scores.sheet(2568).findings_on("i2")] == ["precision"]


@pytest.mark.parametrize(("code", "reason"), [("i2", "  "), ("i13", "ไม่มีคะแนน")])
def test_nothing_is_kept_without_a_score_and_a_reason(office: Services, code: str, reason: str) -> None:
    take_in(office, P1)
    with pytest.raises(ItaError):
        office.scores.keep(2568, code, reason)
    assert not office.scores.sheet(2568).kept


def test_a_look_stands_in_the_history_with_its_time_and_after_a_restart(
    office: Services, clock: Clock, tmp_path: Path
) -> None:
    take_in(office, P1)
    office.scores.note_verification(2568, "read_back", 33, ["i2"])
    assert office.history.undoable() == "อ่านทานคะแนน ปี 2568 33 ช่อง ไม่ตรง 1 ช่อง"
    office.close()
    again = open_again(tmp_path, clock)
    (look,) = again.scores.sheet(2568).looks
    assert (look.verification.way, look.verification.on) == ("read_back", clock.now.date())
    assert (look.verification.compared, look.verification.different) == (33, ("i2",))
    assert look.changed == ()
    again.close()


def test_a_score_that_changes_later_is_told_until_it_is_what_it_was(office: Services) -> None:
    take_in(office, P1)
    office.scores.note_verification(2568, "read_back", 33, [])
    office.scores.record(2568, "i2", "93.13")
    office.scores.record(2568, "i13", "96.00")
    (look,) = office.scores.sheet(2568).looks
    assert look.changed == ("i2", "i13")
    office.scores.record(2568, "i2", "93.30")
    office.history.undo()
    office.history.undo()
    office.history.undo()
    assert office.scores.sheet(2568).looks[0].changed == ()


def test_the_last_look_of_each_way_counts(office: Services) -> None:
    take_in(office, P1)
    office.scores.note_verification(2568, "read_back", 33, [])
    office.scores.note_verification(2568, "re_key", 14, ["1"])
    office.scores.record(2568, "1", "96.35")
    office.scores.note_verification(2568, "read_back", 33, [])
    newest, other = office.scores.sheet(2568).looks
    assert (newest.verification.way, newest.changed) == ("read_back", ())
    assert (other.verification.way, other.changed) == ("re_key", ("1",))
