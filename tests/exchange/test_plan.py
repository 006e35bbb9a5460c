"""What an import would do: merged by identity, what the file does not name stays."""

from typing import Any

import pytest

from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.office import Draft, Office
from ita_desktop.domain.scores import Score
from ita_desktop.exchange import ImportPlan, PlanEntry, plan_import, read_office
from tests.exchange.offices import (
    CASES,
    P1,
    P5,
    case_bytes,
    framework_of,
    imported,
    imported_case,
    planned,
    refused_places,
    states,
)


def entry(plan: ImportPlan, place: str) -> PlanEntry:
    """The one entry at a place."""
    (found,) = [each for each in plan.entries if each.place == place]
    return found


def year(**members: Any) -> list[dict[str, Any]]:
    return [{"fiscal_year": 2568, **members}]


def assessment(office: Office, fiscal_year: int = 2568) -> Assessment:
    (found,) = [each for each in office.assessments if each.fiscal_year == fiscal_year]
    return found


def measures(office: Office) -> tuple[Measure, ...]:
    (plan,) = office.plans
    return plan.measures


def plans(*named: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"fiscal_year": 2569, "measures": list(named)}]


@pytest.mark.parametrize("name", CASES)
def test_into_an_empty_office_all_is_new(name: str) -> None:
    plan = plan_import(Office(), read_office(case_bytes(name), framework_of))
    assert states(plan) == {"new"}
    assert plan.changes == plan.entries


@pytest.mark.parametrize("name", CASES)
def test_the_same_file_twice_changes_nothing(name: str) -> None:
    office = imported_case(name)
    again = plan_import(office, read_office(case_bytes(name), framework_of))
    assert states(again) == {"same"}
    assert again.changes == ()
    assert again.merged == office


def test_entry_tells_place_state_was_becomes_and_why() -> None:
    plan = planned(imported_case(P1), assessments=year(scores={"i2": "93.13", "i13": "96.09", "i1": "95.76"}))
    assert entry(plan, "assessments[0].scores.i2").as_json() == {
        "place": "assessments[0].scores.i2",
        "state": "changed",
        "was": "93.3",
        "becomes": "93.13",
        "why": None,
    }
    assert entry(plan, "assessments[0].scores.i13").state == "new"
    assert entry(plan, "assessments[0].scores.i1").state == "same"


def test_decimals_as_typed_are_a_change() -> None:
    current = imported(assessments=year(scores={"i1": "93.3"}))
    plan = planned(current, assessments=year(scores={"i1": "93.30"}))
    assert entry(plan, "assessments[0].scores.i1").state == "changed"
    assert assessment(plan.merged).scores == {"i1": Score(93_30, 2)}


def test_what_the_file_does_not_name_stays() -> None:
    current = imported_case(P1)
    plan = planned(current, assessments=year(scores={"i2": "93.13"}))
    before, after = assessment(current), assessment(plan.merged)
    assert after.scores == {**before.scores, "i2": Score(93_13, 2)}
    assert (after.level, after.findings, after.oit) == (before.level, before.findings, before.oit)
    assert (plan.merged.agency, plan.merged.plans, plan.merged.memos) == (
        current.agency,
        current.plans,
        current.memos,
    )


def test_empty_lists_of_words_are_named_and_empty_lists_of_records_are_not() -> None:
    current = imported_case(P5)
    plan = planned(current, agency={"units": [], "officers": []}, meetings=[], committees=None)
    assert plan.merged.agency is not None
    assert plan.merged.agency.units == ()
    assert plan.merged.meetings == current.meetings


def test_another_year_is_added_beside() -> None:
    plan = planned(imported_case(P1), assessments=[{"fiscal_year": 2567, "scores": {"IIT": "90.00"}}])
    assert {each.fiscal_year for each in plan.merged.assessments} == {2567, 2568}


def test_items_are_merged_by_code_and_field_their_histories_are_joined() -> None:
    history = [{"on": "2025-01-01", "to": "done"}]
    current = imported(
        assessments=year(
            oit={
                "o1": {"status": "done", "note": "ก", "history": history, "components": {"a": True}},
                "o2": {},
            }
        )
    )
    named = {
        "o1": {"status": "not_started", "history": [{"to": "x"}, {"to": "y"}], "components": {"b": False}}
    }
    merged = assessment(planned(current, assessments=year(oit=named)).merged).oit
    assert set(merged) == {"o1", "o2"}
    assert (merged["o1"].status, merged["o1"].note) == ("not_started", "ก")
    assert [change.to for change in merged["o1"].history] == ["done", "x", "y"]
    assert merged["o1"].components == {"a": True, "b": False}


def test_import_adds_nothing_to_histories() -> None:
    current = imported(assessments=year(oit={"o1": {"status": "done", "history": [{"to": "done"}]}}))
    merged = planned(current, assessments=year(oit={"o1": {"status": "not_started"}})).merged
    assert assessment(merged).oit["o1"].history == assessment(current).oit["o1"].history


def test_records_with_keys_are_found_by_key() -> None:
    current = imported(plans=plans({"key": "a", "title": "A"}, {"key": "b", "title": "B", "budget": "1"}))
    plan = planned(current, plans=plans({"key": "b", "title": "B2"}, {"key": "c", "title": "C"}))
    assert [(each.key, each.title, each.budget) for each in measures(plan.merged)] == [
        ("a", "A", None),
        ("b", "B2", "1"),
        ("c", "C", None),
    ]


def test_records_without_keys_are_found_by_position() -> None:
    current = imported(plans=plans({"title": "A"}, {"title": "B", "budget": "1"}))
    plan = planned(current, plans=plans({"title": "A"}, {"title": "B2"}, {"title": "C"}))
    assert [(each.title, each.budget) for each in measures(plan.merged)] == [
        ("A", None),
        ("B2", "1"),
        ("C", None),
    ]


def test_position_finds_a_record_that_got_a_key_meanwhile() -> None:
    current = imported(plans=plans({"key": "k", "title": "A"}, {"title": "B"}))
    plan = planned(current, plans=plans({"title": "A2"}))
    assert [(each.key, each.title) for each in measures(plan.merged)] == [("k", "A2"), (None, "B")]


@pytest.mark.parametrize(
    "named",
    [
        [{"title": "p"}, {"key": "a", "title": "q"}],
        [{"key": "b"}, {"title": "p"}, {"key": "a"}, {"title": "r"}],
        [{"key": "z"}, {"title": "p"}],
        [{"title": "p"}, {"key": "z"}, {"title": "q"}, {"key": "y"}, {"title": "r"}],
    ],
)
def test_files_that_mix_keys_and_positions_change_nothing_the_second_time(
    named: list[dict[str, Any]],
) -> None:
    for held in (
        (),
        ({"key": "a"}, {"key": "b"}),
        ({"title": "x"},),
        ({"title": "x"}, {"key": "a"}, {"title": "y"}),
    ):
        current = imported(plans=plans(*held)) if held else Office()
        once = planned(current, plans=plans(*named)).merged
        again = planned(once, plans=plans(*named))
        assert states(again) == {"same"}
        assert again.merged == once
        assert {each.key for each in measures(once)} >= {each.get("key") for each in held}


def test_meetings_are_found_by_committee_and_folded_number() -> None:
    current = imported_case(P5)
    number = {"committee": "ita", "number": " ๑ / ๒๕๖๖ ", "place": "ห้องประชุมใหม่"}
    plan = planned(current, meetings=[number, {"number": "1/2566", "place": "ที่อื่น"}])
    (first, second) = plan.merged.meetings
    assert (first.place, first.agenda) == ("ห้องประชุมใหม่", current.meetings[0].agenda)
    assert (second.committee, second.place) == (None, "ที่อื่น")


def test_lists_without_identity_are_replaced_whole() -> None:
    current = imported_case(P5)
    named = {
        "committee": "ita",
        "number": "1/2566",
        "attendance": [{"post": "ก", "state": "guest"}],
        "agenda": [{"number": 1, "topics": []}],
        "recorder": {"name": "ข"},
    }
    (meeting,) = planned(current, meetings=[named]).merged.meetings
    assert [line.post for line in meeting.attendance] == ["ก"]
    assert len(meeting.agenda) == 1
    assert meeting.recorder is not None
    assert (meeting.recorder.name, meeting.recorder.post) == ("ข", "ผู้ช่วยเลขานุการ")


def test_words_of_the_dictionary_are_added() -> None:
    current = imported(dictionary=["ก", "ข"], wording=[{"text": "เสร็จ"}])
    plan = planned(current, dictionary=["ข", "ค", "ค"], wording=[{"text": "เสร็จ"}, "รอ"])
    assert plan.merged.dictionary == ("ก", "ข", "ค")
    assert plan.merged.wording == ({"text": "เสร็จ"}, "รอ")


def test_settings_are_merged_member_by_member() -> None:
    current = imported(settings={"digits": "thai", "texts": {"a": "1", "b": {"c": 1}}})
    plan = planned(current, settings={"texts": {"b": {"d": True}}, "type_size": 110})
    assert plan.merged.settings == {
        "digits": "thai",
        "texts": {"a": "1", "b": {"c": 1, "d": True}},
        "type_size": 110,
    }


def test_true_is_not_one() -> None:
    current = imported(settings={"texts": {"a": 1}})
    plan = planned(current, settings={"texts": {"a": True}})
    assert entry(plan, "settings.texts.a").state == "changed"
    assert plan.merged.settings["texts"]["a"] is True


def test_corrections_files_and_drafts_have_identities() -> None:
    name = "ab" * 32
    current = imported(
        framework_changes=[{"framework": 2568, "path": "o1.title", "value": "ก"}],
        files=[{"sha256": name, "name": "a.pdf", "size": 1}],
        drafts=[{"place": "scores/2568/i1", "text": "x", "reason": "y"}],
    )
    plan = planned(
        current,
        framework_changes=[{"framework": 2568, "path": "o1.title", "value": "ข"}],
        files=[{"sha256": name, "name": "b.pdf"}],
        drafts=[{"place": "scores/2568/i1", "text": "z"}],
    )
    assert [change.value for change in plan.merged.framework_changes] == ["ข"]
    assert [(file.name, file.size) for file in plan.merged.files] == [("b.pdf", 1)]
    assert plan.merged.drafts == (Draft(place="scores/2568/i1", text="z", reason="y"),)


def test_records_that_name_nothing_are_still_there() -> None:
    plan = planned(assessments=year(oit={"o1": {}}, findings=[{}], respondents={}))
    assert {each.place for each in plan.changes} >= {
        "assessments[0].oit.o1",
        "assessments[0].findings[0]",
        "assessments[0].respondents",
    }
    again = planned(plan.merged, assessments=year(oit={"o1": {}}, findings=[{}], respondents={}))
    assert again.changes == ()
    assert again.merged == plan.merged


class TestAnotherOffice:
    """A file of another office is refused by name and province."""

    OWN = Office(agency=Agency(name="เทศบาลตำบลตัวอย่าง", province="อ่างทอง", phone="๐"))

    @pytest.mark.parametrize(
        ("agency", "place"),
        [
            ({"name": "เทศบาลเมืองตัวอย่าง", "province": "อ่างทอง"}, "agency.name"),
            ({"name": "เทศบาลตำบลตัวอย่าง", "province": "สุพรรณบุรี"}, "agency.province"),
            ({"name": "เทศบาลเมืองตัวอย่าง"}, "agency.name"),
        ],
    )
    def test_refused(self, agency: dict[str, str], place: str) -> None:
        plan = planned(self.OWN, agency=agency, assessments=year())
        assert refused_places(plan) == {place}
        assert plan.merged is self.OWN
        assert "--replace-agency" in str(plan.refused[0].why)

    @pytest.mark.parametrize(
        "agency",
        [
            None,
            {"phone": "๑"},
            {"name": "เทศบาลตำบลตัวอย่าง"},
            {"name": "เทศบาลตำบล ตัวอย่าง ", "province": "อ่างทอง"},
        ],
    )
    def test_the_office_itself_or_a_file_that_does_not_say(self, agency: dict[str, str] | None) -> None:
        assert planned(self.OWN, agency=agency, assessments=year()).refused == ()

    def test_taken_on_request(self) -> None:
        plan = planned(
            self.OWN, replace_agency=True, agency={"name": "เทศบาลเมืองตัวอย่าง", "province": "อ่างทอง"}
        )
        assert plan.merged.agency == Agency(name="เทศบาลเมืองตัวอย่าง", province="อ่างทอง", phone="๐")

    def test_cases_of_two_offices_do_not_mix(self) -> None:
        plan = plan_import(imported_case(P1), read_office(case_bytes(P5), framework_of))
        assert refused_places(plan) == {"agency.name"}


class TestDrafts:
    """A typed text that was no score goes when a file brings the score."""

    HELD = Office(
        assessments=(Assessment(fiscal_year=2568, scores={"i1": Score(90_00)}),),
        drafts=(Draft(place="scores/2568/i1", text="9x"), Draft(place="scores/2568/i2", text="-")),
    )

    def test_another_value_settles_the_draft_and_says_so(self) -> None:
        plan = planned(self.HELD, assessments=year(scores={"i1": "91.00"}))
        assert [draft.place for draft in plan.merged.drafts] == ["scores/2568/i2"]
        assert "9x" in str(entry(plan, "assessments[0].scores.i1").why)

    def test_a_first_value_settles_the_draft(self) -> None:
        plan = planned(self.HELD, assessments=year(scores={"i2": "91.00"}))
        assert [draft.place for draft in plan.merged.drafts] == ["scores/2568/i1"]

    def test_the_same_value_leaves_the_draft(self) -> None:
        plan = planned(self.HELD, assessments=year(scores={"i1": "90.00"}))
        assert plan.merged == self.HELD
        assert plan.changes == ()

    def test_value_and_draft_in_one_file_both_stay(self) -> None:
        draft = {"place": "scores/2568/i1", "text": "9x"}
        plan = planned(assessments=year(scores={"i1": "90.00"}), drafts=[draft])
        assert planned(self.HELD, assessments=year(scores={"i1": "91.00"}), drafts=[draft]).merged.drafts == (
            self.HELD.drafts
        )
        assert len(plan.merged.drafts) == 1

    def test_nothing_of_another_year_is_settled(self) -> None:
        plan = planned(self.HELD, assessments=[{"fiscal_year": 2567, "scores": {"i1": "91.00"}}])
        assert plan.merged.drafts == self.HELD.drafts
