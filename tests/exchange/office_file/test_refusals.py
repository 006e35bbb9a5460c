"""Every refusal and warning of the office file, with the place it names."""

import json
from typing import Any

import pytest

from ita_desktop.exchange import plan_import, read_office
from tests.exchange.offices import P1, case, framework_of, imported_case, planned, read, refused_places

HASH = "ab" * 32


def year(**members: Any) -> dict[str, Any]:
    """An office file's assessments: one of 2568."""
    return {"assessments": [{"fiscal_year": 2568, **members}]}


def meeting(**members: Any) -> dict[str, Any]:
    """An office file's meetings: one of a known committee."""
    return {
        "committees": [{"key": "ita"}],
        "meetings": [{"committee": "ita", "number": "1/2568", **members}],
    }


def plan(**members: Any) -> dict[str, Any]:
    """An office file's plans: one measure for the result of 2568."""
    return {"plans": [{"fiscal_year": 2569, "from_assessment": 2568, "measures": [members]}]}


Row = tuple[str, dict[str, Any], str]

OF_A_YEAR: list[Row] = [
    ("score with three decimals", {"scores": {"i2": "93.135"}}, "scores.i2"),
    ("score above 100", {"scores": {"i2": "100.01"}}, "scores.i2"),
    ("negative score", {"scores": {"i2": -1}}, "scores.i2"),
    ("true as a score", {"scores": {"i2": True}}, "scores.i2"),
    ("text as a score", {"scores": {"e1.public": "ดี"}}, "scores.e1.public"),
    ("scores that are a list", {"scores": ["93"]}, "scores"),
    ("score code outside the framework", {"scores": {"i16": "93"}}, "scores.i16"),
    ("EIT question without its part", {"scores": {"e1": "93"}}, "scores.e1"),
    ("item outside the framework", {"oit": {"o29": {"status": "done"}}}, "oit.o29"),
    ("question among the items", {"oit": {"i1": {}}}, "oit.i1"),
    ("respondents of an unknown code", {"respondents": {"XIT": 1}}, "respondents.XIT"),
    ("negative respondents", {"respondents": {"IIT": -1}}, "respondents.IIT"),
    ("advice for an unknown code", {"recommendations": {"i99": []}}, "recommendations.i99"),
    ("source of an unknown code", {"sources": [{"on": "i99"}]}, "sources[0].on"),
    ("source with a wrong value", {"sources": [{"on": "i1", "value": "x"}]}, "sources[0].value"),
    ("finding on an unknown code", {"findings": [{"on": ["i1", "i99"]}]}, "findings[0].on[1]"),
    ("finding of an unknown kind", {"findings": [{"kind": "bad"}]}, "findings[0].kind"),
    ("finding that points to no item", {"findings": [{"items": ["9.1", "i1"]}]}, "findings[0].items[1]"),
    ("unknown level", {"level": "ดีมาก"}, "level"),
    ("level of another year", {"level": "AA"}, "level"),
    ("unknown status", {"oit": {"o1": {"status": "เสร็จ"}}}, "oit.o1.status"),
    ("unknown detail", {"oit": {"o1": {"detail": "soon"}}}, "oit.o1.detail"),
    ("Buddhist-era date", {"oit": {"o1": {"due": "2568-09-30"}}}, "oit.o1.due"),
    ("component that is no flag", {"oit": {"o1": {"components": {"ก": 1}}}}, "oit.o1.components.ก"),
    ("link that is a text", {"oit": {"o1": {"links": ["http://a"]}}}, "oit.o1.links[0]"),
    ("evidence that is no hash", {"oit": {"o1": {"evidence": [HASH, "../x"]}}}, "oit.o1.evidence[1]"),
    ("history with a wrong time", {"oit": {"o1": {"history": [{"time": "9:3"}]}}}, "oit.o1.history[0].time"),
    ("finding key doubled", {"findings": [{"key": "a"}, {}, {"key": "a"}]}, "findings[2]"),
]

OF_A_MEASURE: list[Row] = [
    ("answer outside the framework", {"answers": ["i1", "i16"]}, "answers[1]"),
    ("indicator outside the framework", {"indicators": [1, 11]}, "indicators[1]"),
    ("indicator that is true", {"indicators": [True]}, "indicators[0]"),
    ("percent above 100", {"progress": [{"percent": 101}]}, "progress[0].percent"),
    ("period that is a text", {"period": "ต.ค. 2568"}, "period"),
]

OF_A_MEETING: list[Row] = [
    ("meeting on a Buddhist-era date", {"date": "2566-10-31"}, "date"),
    ("meeting at a wrong time", {"start": "09.30"}, "start"),
    ("roll without state", {"attendance": [{"post": "ก"}]}, "attendance[0].state"),
    ("roll with an unknown state", {"attendance": [{"state": "late"}]}, "attendance[0].state"),
    ("agenda number as a text", {"agenda": [{"number": "๑"}]}, "agenda[0].number"),
    (
        "unknown table in the minutes",
        {"agenda": [{"topics": [{"entries": [{"insert": "x"}]}]}]},
        "agenda[0].topics[0].entries[0].insert",
    ),
    ("text beyond the limit", {"notes": "ก" * 100_001}, "notes"),
]

ANYWHERE: list[Row] = [
    ("common-era year", {"assessments": [{"fiscal_year": 2025}]}, "assessments[0].fiscal_year"),
    ("year as a text", {"assessments": [{"fiscal_year": "2568"}]}, "assessments[0].fiscal_year"),
    ("assessment without year", {"assessments": [{"scores": {}}]}, "assessments[0].fiscal_year"),
    ("year doubled", {"assessments": [{"fiscal_year": 2568}] * 2}, "assessments[1]"),
    ("year after the last framework", {"assessments": [{"fiscal_year": 2570}]}, "assessments[0].fiscal_year"),
    (
        "framework that is not known",
        {"assessments": [{"fiscal_year": 2568, "framework": 2570}]},
        "assessments[0].framework",
    ),
    (
        "questions before the first framework",
        {"assessments": [{"fiscal_year": 2564, "scores": {"i1": "9"}}]},
        "assessments[0].scores.i1",
    ),
    (
        "items before the first framework",
        {"assessments": [{"fiscal_year": 2564, "oit": {"o1": {}}}]},
        "assessments[0].oit.o1",
    ),
    (
        "parts before the first framework",
        {"assessments": [{"fiscal_year": 2564, "scores": {"EIT.public": "9"}}]},
        "assessments[0].scores.EIT.public",
    ),
    (
        "plan for an unknown result",
        {"plans": [{"fiscal_year": 2575, "measures": [{"answers": ["i1"]}]}]},
        "plans[0].from_assessment",
    ),
    ("plan doubled", {"plans": [{"fiscal_year": 2569}, {"fiscal_year": 2569}]}, "plans[1]"),
    (
        "measure key doubled",
        {"plans": [{"fiscal_year": 2569, "measures": [{"key": "a"}, {"key": "a"}]}]},
        "plans[0].measures[1]",
    ),
    ("officer key doubled", {"agency": {"officers": [{"key": "a"}, {"key": "a"}]}}, "agency.officers[1]"),
    ("memo key doubled", {"memos": [{"key": "a"}, {"key": "a"}]}, "memos[1]"),
    ("committee doubled", {"committees": [{"key": "a"}, {"key": "a"}]}, "committees[1]"),
    ("committee without key", {"committees": [{"name": "ก"}]}, "committees[0].key"),
    ("unknown committee", {"meetings": [{"committee": "x", "number": "1/2568"}]}, "meetings[0].committee"),
    ("meeting without number", {"meetings": [{"title": "ก"}]}, "meetings[0].number"),
    (
        "meeting doubled in other digits",
        {"meetings": [{"number": "1/2568"}, {"number": " ๑ / ๒๕๖๘"}]},
        "meetings[1]",
    ),
    ("memo with an unknown chain", {"memos": [{"chain": "row"}]}, "memos[0].chain"),
    ("file doubled", {"files": [{"sha256": HASH}, {"sha256": HASH.upper()}]}, "files[1]"),
    ("file without hash", {"files": [{"name": "a"}]}, "files[0].sha256"),
    ("file larger than can be", {"files": [{"sha256": HASH, "size": 10**13}]}, "files[0].size"),
    (
        "correction of an unknown code",
        {"framework_changes": [{"framework": 2568, "path": "o99.title", "value": "ก"}]},
        "framework_changes[0].path",
    ),
    (
        "correction of what cannot be corrected",
        {"framework_changes": [{"framework": 2568, "path": "o1.code", "value": "ก"}]},
        "framework_changes[0].path",
    ),
    (
        "correction of an unknown component",
        {"framework_changes": [{"framework": 2568, "path": "components.unheard", "value": "ก"}]},
        "framework_changes[0].path",
    ),
    (
        "correction without value",
        {"framework_changes": [{"framework": 2568, "path": "o1.title"}]},
        "framework_changes[0].value",
    ),
    (
        "correction of an unknown framework",
        {"framework_changes": [{"framework": 2570, "path": "o1.title", "value": "ก"}]},
        "framework_changes[0].framework",
    ),
    ("unknown digits", {"settings": {"digits": "roman"}}, "settings.digits"),
    ("settings that are a list", {"settings": []}, "settings"),
    ("word that is a number", {"dictionary": ["ก", 1]}, "dictionary[1]"),
    ("draft without text", {"drafts": [{"place": "scores/2568/i1"}]}, "drafts[0].text"),
    ("agency that is a text", {"agency": "เทศบาล"}, "agency"),
    ("name with a null character", {"agency": {"name": "ก\x00"}}, "agency.name"),
    ("name with half a character", {"agency": {"name": "\ud800"}}, "agency.name"),
    (
        "half a character in free JSON",
        {"settings": {"texts": {"a": [{"\ud800": 1}]}}},
        'settings.texts.a[0]["\\ud800"]',
    ),
    ("name beyond the limit", {"agency": {"name": "ก" * 1_001}}, "agency.name"),
]

REFUSALS = [
    *(pytest.param(year(**named), f"assessments[0].{place}", id=name) for name, named, place in OF_A_YEAR),
    *(
        pytest.param(plan(**named), f"plans[0].measures[0].{place}", id=name)
        for name, named, place in OF_A_MEASURE
    ),
    *(pytest.param(meeting(**named), f"meetings[0].{place}", id=name) for name, named, place in OF_A_MEETING),
    *(pytest.param(named, place, id=name) for name, named, place in ANYWHERE),
]


@pytest.mark.parametrize(("members", "place"), REFUSALS)
def test_refused_with_its_place(members: dict[str, Any], place: str) -> None:
    current = imported_case(P1)
    content = _ascii(members)
    found = plan_import(current, read_office(content, framework_of), replace_agency=True)
    assert refused_places(found) == {place}
    assert found.merged is current
    assert found.changes == ()
    assert all(entry.why for entry in found.refused)


def _ascii(members: dict[str, Any]) -> bytes:
    """As ``packed``, with escapes: half characters have no UTF-8."""
    return json.dumps({"format": "ita-office", "version": 1, **members}).encode()


@pytest.mark.parametrize("given", [None, "ita", "ITA-OFFICE", 1, ["ita-office"]])
def test_other_formats_are_refused(given: Any) -> None:
    file = read(format=given)
    assert [problem.place for problem in file.problems] == ["format"]


@pytest.mark.parametrize(
    ("given", "told"),
    [(2, "ใหม่กว่า"), (10**9, "ใหม่กว่า"), (0, "รุ่น"), (None, "รุ่น"), ("1", "รุ่น"), (True, "รุ่น"), (1.0, "รุ่น")],
)
def test_other_versions_are_refused(given: Any, told: str) -> None:
    (problem,) = read(version=given).problems
    assert problem.place == "version"
    assert told in problem.text


def test_all_problems_are_told_at_once() -> None:
    wrong = case(P1)
    wrong["assessments"][0]["scores"] |= {"i2": "930.1", "i99": "1"}
    wrong["assessments"][0]["level"] = "เยี่ยม"
    wrong["plans"][0]["measures"][3]["answers"] = ["o99"]
    wrong["memos"][0]["date"] = "2569-06-05"
    assert refused_places(planned(**wrong)) == {
        "assessments[0].scores.i2",
        "assessments[0].scores.i99",
        "assessments[0].level",
        "plans[0].measures[3].answers[0]",
        "memos[0].date",
    }


def test_places_count_elements_that_were_not_taken() -> None:
    found = planned(
        assessments=[
            {"scores": {}},
            None,
            {"fiscal_year": 2568, "findings": [7, None, {"on": [None, 1, "i99"]}]},
        ]
    )
    assert refused_places(found) == {
        "assessments[0].fiscal_year",
        "assessments[2].findings[0]",
        "assessments[2].findings[2].on[1]",
        "assessments[2].findings[2].on[2]",
    }


def test_messages_name_the_field_and_the_way_out() -> None:
    found = planned(**year(scores={"i2": "101"}, oit={"o1": {"due": "2568-09-30"}}), colour=1)
    told = {entry.place: entry.why or "" for entry in found.entries}
    assert "i2" in told["assessments[0].scores.i2"]
    assert "2025-09-30" in told["assessments[0].oit.o1.due"]
    assert "ita-2571.toml" in str(planned(assessments=[{"fiscal_year": 2571}]).refused[0].why)


def test_unknown_names_are_left_out_with_a_warning() -> None:
    found = planned(
        colour="red",
        agency={"name": "ก", "Name": "ข"},
        settings={"theme": "dark"},
        **year(scores={"i1": "90"}, scoers={"i2": "1"}, oit={"o1": {"links": [{"url": "a", "colour": "ข"}]}}),
    )
    assert {entry.place for entry in found.warnings} == {
        "colour",
        "agency.Name",
        "settings.theme",
        "assessments[0].scoers",
        "assessments[0].oit.o1.links[0].colour",
    }
    assert found.refused == ()
    assert found.merged.agency is not None
    assert found.merged.agency.name == "ก"


def test_signs_that_turn_letters_round_are_left_out_with_a_warning() -> None:
    """In a link, in a name, in the name of a setting's member; marks of word ends stay."""
    found = planned(
        agency={"name": "เทศบาล\u200bเมือง\u202e"},
        settings={"texts": {"a\u2066": "ข\u200f"}},
        **year(oit={"o1": {"links": [{"url": "https://a.go.th/\u202egpj.exe"}]}}),
    )
    assert all("ซึ่งสลับหรือซ่อนตัวอักษร U+20" in (entry.why or "") for entry in found.warnings)
    assert {entry.place for entry in found.warnings} == {
        "agency.name",
        'settings.texts["a\\u2066"]',
        "assessments[0].oit.o1.links[0].url",
    }
    assert found.refused == ()
    assert found.merged.agency is not None and found.merged.agency.name == "เทศบาล\u200bเมือง"
    (link,) = found.merged.assessments[0].oit["o1"].links
    assert link.url == "https://a.go.th/gpj.exe"


def test_null_means_left_out() -> None:
    found = planned(
        agency={"name": None, "units": None, "officers": None, "kind": "เทศบาลตำบล"},
        settings={"digits": None},
        memos=None,
        **year(scores={"i1": None}, oit={"o1": None}, level=None, findings=[None, {"key": "a"}]),
    )
    assert found.refused == ()
    assert {entry.place for entry in found.entries} == {
        "agency.kind",
        "assessments[0].fiscal_year",
        "assessments[0].findings[1].key",
    }


def test_a_question_in_parts_may_be_answered_as_one() -> None:
    assert planned(**plan(answers=["e7", "e8.survey", "o9", "i1"], indicators=[8, 9])).refused == ()
    assert planned(**year(findings=[{"on": ["e4", "e5.public"], "items": ["9.1", "o4"]}])).refused == ()


def test_a_plan_follows_the_framework_of_the_result_it_answers() -> None:
    """An office that keeps last year's list answers that list's items."""
    kept = {"fiscal_year": 2567, "framework": 2566}
    answering = {"fiscal_year": 2568, "from_assessment": 2567, "measures": [{"answers": ["o43"]}]}
    assert planned(assessments=[kept], plans=[answering]).refused == ()
    assert refused_places(planned(plans=[answering])) == {"plans[0].measures[0].answers[0]"}


def test_a_plan_after_totals_only_follows_its_own_framework() -> None:
    answering = {
        "fiscal_year": 2565,
        "from_assessment": 2564,
        "measures": [{"answers": ["o43"], "indicators": [9]}],
    }
    assert planned(plans=[answering]).refused == ()


def test_years_before_the_first_framework_take_totals() -> None:
    scores = {"overall": "84.19", "IIT": "90.00", "EIT": "80.10", "OIT": "83.3"}
    assert planned(assessments=[{"fiscal_year": 2563, "level": "B", "scores": scores}]).refused == ()


def test_another_framework_may_stand_in_for_one_that_is_not_out() -> None:
    early = {"fiscal_year": 2570, "framework": 2569, "oit": {"o26": {"status": "done"}}}
    assert planned(assessments=[early]).refused == ()


def test_framework_that_lacks_codes_in_use_is_refused() -> None:
    current = planned(assessments=[{"fiscal_year": 2567, "framework": 2566, "oit": {"o43": {}}}]).merged
    found = planned(current, assessments=[{"fiscal_year": 2567, "framework": 2567}])
    assert refused_places(found) == {"assessments[0].framework"}
    assert "o43" in str(found.refused[0].why)


def test_committee_may_be_known_already() -> None:
    current = planned(committees=[{"key": "ita"}]).merged
    assert planned(current, meetings=[{"committee": "ita", "number": "1/2568"}]).refused == ()
