"""Each field's own write does what the whole tree would, and touches nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from ita_desktop.domain.agencies import Agency, Officer
from ita_desktop.domain.assessments import Assessment
from ita_desktop.domain.measures import Measure, MeasurePart, Plan, Progress, with_keys
from ita_desktop.domain.meetings import Committee, Entry, Meeting, Topic
from ita_desktop.domain.office import Draft, FrameworkChange
from ita_desktop.domain.oit import Link, LinkCheck, OitItem, StatusChange
from ita_desktop.domain.photographs import Photo
from ita_desktop.domain.scores import Score
from ita_desktop.storage import Database, JournalEntry, UnitOfWork
from ita_desktop.storage.errors import MeetingNumberTaken, ValueRefused, YearMissing
from tests.storage.offices import from_case

YEAR = 2568
REPORTED = Progress(on=date(2026, 1, 5), unit="กองคลัง", percent=50, photos=(Photo(sha256="ab", caption="ก"),))


def act(database: Database, change: Callable[[UnitOfWork], None], title: str = "แก้") -> list[JournalEntry]:
    """Do one act; the changes that it made, oldest first."""
    with database.unit(title, "นักวิชาการ") as unit:
        change(unit)
        unit.commit()
    with database.unit("", "") as unit:
        told = unit.journal.entries(10_000)
    return sorted((entry for entry in told if entry.act_id == told[0].act_id), key=lambda entry: entry.id)


@pytest.fixture
def office(database: Database) -> Database:
    """Data with one case in it."""
    act(database, lambda unit: unit.office.put(from_case("2568-p1.json")), "นำเข้า")
    return database


def test_a_score_is_one_change_of_one_row(office: Database) -> None:
    """Under its place, with before and after and who did it."""
    (change,) = act(office, lambda unit: unit.office.put_score(YEAR, "i2", Score(9313)), "กรอก i2")
    assert (change.place, change.table, change.act, change.actor, change.kind) == (
        f"scores/{YEAR}/i2", "score", "กรอก i2", "นักวิชาการ", "do",
    )  # fmt: skip
    assert change.before == {"value_hundredths": 9330, "value_decimals": 1}
    assert change.after == {"value_hundredths": 9313, "value_decimals": 2}
    with office.unit("", "") as unit:
        assessment = unit.office.assessment(YEAR)
        assert assessment is not None
        assert assessment.scores["i2"] == Score(9313)


def test_a_score_typed_again_changes_only_its_decimals(office: Database) -> None:
    """95.5 and 95.50 are the same number, kept as typed."""
    act(office, lambda unit: unit.office.put_score(YEAR, "i1", Score(9550, 1)))
    (change,) = act(office, lambda unit: unit.office.put_score(YEAR, "i1", Score(9550, 2)))
    assert (change.before, change.after) == ({"value_decimals": 1}, {"value_decimals": 2})


def test_an_emptied_score_is_gone(office: Database) -> None:
    """And emptying it again is nothing."""
    (change,) = act(office, lambda unit: unit.office.put_score(YEAR, "i1", None), "ลบ")
    assert (change.act, change.after) == ("ลบ", None)
    (still,) = act(office, lambda unit: unit.office.put_score(YEAR, "i1", None), "ลบอีกครั้ง")
    assert still == change


def test_years_and_their_own_fields(office: Database) -> None:
    """A year is begun, its level and respondents are written, and a missing year is told."""
    act(office, lambda unit: unit.office.add_assessment(2570, 2569))
    act(office, lambda unit: unit.office.put_level(2570, "ผ่านดี"))
    act(office, lambda unit: unit.office.put_respondents(2570, {"IIT": 99, "EIT.public": 0}))
    with office.unit("", "") as unit:
        assert unit.office.years() == (2568, 2570)
        found = unit.office.assessment(2570)
        assert unit.office.assessment(2571) is None
    assert found is not None
    assert (found.framework, found.level) == (2569, "ผ่านดี")
    assert found.respondents == {"IIT": 99, "EIT.public": 0}
    with pytest.raises(YearMissing, match="2571"), office.unit("กรอก", "") as unit:
        unit.office.put_score(2571, "i1", Score(1))
    with pytest.raises(ValueRefused, match="ซ้ำ"), office.unit("เพิ่ม", "") as unit:
        unit.office.add_assessment(2570)


def test_a_status_adds_one_line_to_the_items_history(office: Database) -> None:
    """The lines before it are not written again."""
    first = OitItem(status="not_started", links=(Link(url="https://example.go.th"),))
    act(office, lambda unit: unit.office.put_oit_item(YEAR, "o1", first))
    line = StatusChange(on=date(2025, 3, 1), to="ดำเนินการเรียบร้อยแล้ว")
    second = replace(first, status="done", history=(line,))
    changes = act(office, lambda unit: unit.office.put_oit_item(YEAR, "o1", second))
    assert [(change.table, change.before) for change in changes] == [
        ("oit_item", {"status": "not_started"}),
        ("status_change", None),
    ]
    assert {change.place for change in changes} == {f"oit/{YEAR}/o1"}
    with office.unit("", "") as unit:
        assert unit.office.oit_item(YEAR, "o1") == second
        assert unit.office.oit_item(YEAR, "o2") is None


def test_agency_settings_and_words(office: Database) -> None:
    """An officer put between two others writes one row."""
    agency = Agency(name="เทศบาลตำบลตัวอย่าง", officers=(Officer(name="ก"), Officer(name="ค")))
    act(office, lambda unit: unit.office.put_agency(agency))
    more = replace(agency, officers=(Officer(name="ก"), Officer(name="ข"), Officer(name="ค")))
    assert [change.table for change in act(office, lambda unit: unit.office.put_agency(more))] == ["officer"]
    act(office, lambda unit: unit.office.put_setting("digits", "arabic"))
    (gone,) = act(office, lambda unit: unit.office.put_setting("digits", None))
    assert (gone.place, gone.after) == ("settings/digits", None)
    act(office, lambda unit: unit.office.put_dictionary(("อปท.", "ผอ.")))
    (word,) = act(office, lambda unit: unit.office.put_dictionary(("อปท.", "นตก.", "ผอ.")))
    assert (word.before, (word.after or {})["value"]) == (None, "นตก.")
    with office.unit("", "") as unit:
        assert unit.office.agency() == more
        assert "digits" not in unit.office.settings()
        assert unit.office.dictionary() == ("อปท.", "นตก.", "ผอ.")


def test_a_meeting_is_known_by_its_folded_number(database: Database) -> None:
    """Digits and blanks make no other meeting; a taken number is refused; a renamed one keeps its row."""
    act(database, lambda unit: unit.office.put_meeting(Meeting(committee="c", number="1/2566")))
    (change,) = act(database, lambda unit: unit.office.put_meeting(Meeting(committee="c", number="๑ / ๒๕๖๖")))
    assert change.before == {"number": "1/2566"}
    act(database, lambda unit: unit.office.put_meeting(Meeting(committee="c", number="2/2566")))
    renamed = Meeting(committee="c", number="3/2566", place="ห้องประชุม")
    (change,) = act(database, lambda unit: unit.office.put_meeting(renamed, former=("c", "2/2566")))
    assert change.row_id == 2
    with pytest.raises(MeetingNumberTaken, match="1/2566"), database.unit("แก้", "") as unit:
        unit.office.put_meeting(Meeting(committee="c", number="1/2566"), former=("c", "3/2566"))
    act(database, lambda unit: unit.office.put_meeting(Meeting(number="1/2566")))
    act(database, lambda unit: unit.office.drop_meeting("c", "๑/๒๕๖๖"))
    with database.unit("", "") as unit:
        assert unit.office.meeting("c", "๓/๒๕๖๖") == renamed
        assert unit.office.meetings() == (renamed, Meeting(number="1/2566"))
        assert unit.office.meeting(None, "1/2566") == Meeting(number="1/2566")


def test_one_new_speech_is_one_row(database: Database) -> None:
    """However many speeches stand before and behind it."""
    act(database, lambda unit: unit.office.put(from_case("2566-p5.json")), "นำเข้า")
    with database.unit("", "") as unit:
        meeting = unit.office.meetings()[0]
    at = next(i for i, item in enumerate(meeting.agenda) if item.topics)
    item = meeting.agenda[at]
    speeches = (Entry(speaker="ประธาน", text="ขอเชิญที่ประชุม"), *item.topics[0].entries)
    topics = (replace(item.topics[0], entries=speeches), *item.topics[1:], Topic(title="เรื่องเพิ่ม"))
    agenda = (*meeting.agenda[:at], replace(item, topics=topics), *meeting.agenda[at + 1 :])
    changes = act(database, lambda unit: unit.office.put_meeting(replace(meeting, agenda=agenda)))
    assert sorted((change.table, change.before) for change in changes) == [("entry", None), ("topic", None)]


def test_committees_and_plans(database: Database) -> None:
    """By key and by fiscal year."""
    act(database, lambda unit: unit.office.put_committee(Committee(key="a")))
    act(database, lambda unit: unit.office.put_committee(Committee(key="b", name="คณะทำงาน")))
    act(database, lambda unit: unit.office.put_committee(Committee(key="a", quorum=3)))
    plan = Plan(fiscal_year=2569, measures=(Measure(key="m1", title="ก"), Measure(key="m2", title="ข")))
    act(database, lambda unit: unit.office.put_plan(plan))
    turned = replace(plan, measures=plan.measures[::-1])
    assert len(act(database, lambda unit: unit.office.put_plan(turned))) == 1
    with database.unit("", "") as unit:
        assert unit.office.committees() == (Committee(key="a", quorum=3), Committee(key="b", name="คณะทำงาน"))
        assert unit.office.plans() == (turned,)
    act(database, lambda unit: unit.office.drop_committee("a"))
    with database.unit("", "") as unit:
        assert [committee.key for committee in unit.office.committees()] == ["b"]


def test_drafts_are_found_by_the_beginning_of_their_place(database: Database) -> None:
    """Exactly: letters that differ in size are other places."""
    act(database, lambda unit: unit.office.put_draft("scores/2568/i2", "๙๙.๙๙๙", "ทศนิยมเกินสองตำแหน่ง"))
    (change,) = act(database, lambda unit: unit.office.put_draft("scores/2568/i1", "เก้าสิบ", None))
    assert change.place == "scores/2568/i1"
    act(database, lambda unit: unit.office.put_draft("scores/2568/i1", "เก้า", None))
    with database.unit("", "") as unit:
        assert unit.office.drafts("scores/2568/") == (
            Draft(place="scores/2568/i1", text="เก้า"),
            Draft(place="scores/2568/i2", text="๙๙.๙๙๙", reason="ทศนิยมเกินสองตำแหน่ง"),
        )
        assert unit.office.drafts("SCORES") == ()
    act(database, lambda unit: unit.office.drop_draft("scores/2568/i1"))
    with database.unit("", "") as unit:
        assert [draft.place for draft in unit.office.drafts()] == ["scores/2568/i2"]


def test_frameworks_and_files_are_kept(database: Database) -> None:
    """Corrections by path, texts by year, an image by its hash."""
    act(database, lambda unit: unit.office.put_framework_text(2570, "title = 'ก'", "a" * 64))
    act(database, lambda unit: unit.office.put_framework_text(2570, "title = 'ข'", "b" * 64))
    first = FrameworkChange(framework=2568, path="o1.title", value="ก")
    act(database, lambda unit: unit.office.put_framework_change(first))
    act(database, lambda unit: unit.office.put_framework_change(replace(first, value=["ข"])))
    with database.unit("เปลี่ยนภาพตรา", "") as unit:
        unit.office.put_stored_file("c" * 64, b"\x00\x01")
        unit.office.put_stored_file("c" * 64, b"\x00\x01")
        unit.commit()
    with database.unit("", "") as unit:
        assert unit.office.framework_texts() == {2570: "title = 'ข'"}
        assert unit.office.framework_changes() == (replace(first, value=["ข"]),)
        assert unit.office.stored_file("c" * 64) == b"\x00\x01"
        assert unit.office.stored_file("d" * 64) is None
    act(database, lambda unit: unit.office.drop_framework_change(2568, "o1.title"))
    with database.unit("", "") as unit:
        assert unit.office.framework_changes() == ()


def test_nothing_is_written_without_commit_or_act(office: Database) -> None:
    """A unit that fails or ends without commit leaves no trace; one without an act cannot write."""
    with office.unit("", "") as unit:
        before = (unit.office.load(), unit.journal.entries(10_000))
    with office.unit("กรอก", "") as unit:
        unit.office.put_score(YEAR, "i1", Score(1))
    with pytest.raises(ZeroDivisionError), office.unit("กรอก", "") as unit:
        unit.office.put_score(YEAR, "i1", Score(1))
        raise ZeroDivisionError
    with pytest.raises(TypeError), office.unit("", "") as unit:
        unit.office.put_score(YEAR, "i1", Score(1))
    with pytest.raises(RuntimeError), office.unit("", ""), office.unit("", ""):
        pass
    with office.unit("", "") as unit:
        assert (unit.office.load(), unit.journal.entries(10_000)) == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda unit: unit.office.put_level(YEAR, "ก" * 1001), "level ยาวเกิน 1,000"),
        (lambda unit: unit.office.put_score(YEAR, "i1", Score(10_001)), "value_hundredths"),
        (lambda unit: unit.office.put_oit_item(YEAR, "o1", OitItem(status="เสร็จ")), "status"),  # type: ignore[arg-type]
        (lambda unit: unit.office.put_stored_file("c" * 64, bytes(50_000_001)), "content"),
    ],
)
def test_what_a_field_cannot_take_is_refused_in_thai(
    office: Database, change: Callable[[UnitOfWork], None], told: str
) -> None:
    """Too long, out of range, no known word, too large; nothing is changed."""
    with office.unit("", "") as unit:
        before = unit.office.load()
    with pytest.raises(ValueRefused, match=told), office.unit("แก้", "") as unit:
        unit.office.put_level(YEAR, "ผ่าน")
        change(unit)
    with office.unit("", "") as unit:
        assert unit.office.load() == before


def test_a_glance_lacks_only_links_and_history_and_is_never_written(office: Database) -> None:
    """Writing it would empty the checklist of them; a changed copy is refused as well."""
    item = OitItem(
        status="done", links=(Link(url="https://example.go.th/o1"),), history=(StatusChange(to="เสร็จแล้ว"),)
    )
    with office.unit("", "") as unit:
        before = unit.office.assessment(YEAR)
    assert before is not None
    whole = replace(before, oit={"o1": item})
    act(office, lambda unit: unit.office.put_assessment(whole))
    with office.unit("แก้", "") as unit:
        seen = unit.office.glance(YEAR)
        assert seen is not None
        assert seen.oit == {"o1": replace(item, links=(), history=())}
        assert replace(whole, oit={}) == Assessment(**{**vars_of(seen), "oit": {}})
        with pytest.raises(TypeError, match="glance"):
            unit.office.put_assessment(replace(seen, level="ผ่าน"))
        assert unit.office.glance(YEAR + 9) is None
    with office.unit("", "") as unit:
        assert unit.office.assessment(YEAR) == whole


def vars_of(assessment: Assessment) -> dict[str, Any]:
    """The fields of an assessment by name."""
    return {field.name: getattr(assessment, field.name) for field in fields(assessment)}


def test_scores_and_framework_of_a_year_alone(office: Database) -> None:
    """They are those of the whole year; a year that is not there has none."""
    act(office, lambda unit: unit.office.add_assessment(2570, 2569))
    with office.unit("", "") as unit:
        whole = unit.office.assessment(YEAR)
        assert whole is not None
        assert unit.office.scores(YEAR) == whole.scores
        assert unit.office.scores(2570) == {}
        assert [unit.office.framework_year(year) for year in (YEAR, 2570, 2571)] == [YEAR, 2569, None]
        with pytest.raises(YearMissing, match="2571"):
            unit.office.scores(2571)


def test_which_year_each_plan_answers(office: Database) -> None:
    """The one that it names, else the year before; only what is named is said by the plan itself."""
    for plan in (Plan(fiscal_year=2571, from_assessment=YEAR), Plan(fiscal_year=2572)):
        act(office, lambda unit, plan=plan: unit.office.put_plan(plan))  # type: ignore[misc]
    with office.unit("", "") as unit:
        answered = unit.office.planned_years()
        assert {year: answered[year] for year in (2571, 2572)} == {2571: YEAR, 2572: 2571}
        assert 2571 in unit.office.years_made_from(YEAR)
        assert unit.office.years_made_from(2571) == unit.office.years_made_from(2580) == ()


def test_items_are_seen_without_history_and_with_links_where_asked_for(office: Database) -> None:
    """All else of an item is there; a year that is not there is said."""
    link = Link(url="https://example.go.th/o1", checks=(LinkCheck(on=date(2025, 3, 1), verdict="gone"),))
    item = OitItem(status="done", note="แล้ว", links=(link,), history=(StatusChange(to="เผยแพร่แล้ว"),))
    act(office, lambda unit: unit.office.put_oit_item(YEAR, "o1", item))
    with office.unit("", "") as unit:
        assert unit.office.oit_glance(YEAR, links=True) == {"o1": replace(item, history=())}
        assert unit.office.oit_glance(YEAR, links=False) == {"o1": replace(item, history=(), links=())}
        with pytest.raises(YearMissing):
            unit.office.oit_glance(YEAR + 9, links=False)


@pytest.mark.parametrize(
    "changed",
    [
        lambda each: each,
        lambda each: replace(each, title="ชื่อใหม่", steps=("หนึ่ง", "สอง")),
        lambda each: replace(each, parts=(MeasurePart(title="ส่วนแรก"),), progress=(*each.progress, REPORTED)),
    ],
)
def test_measures_written_alone_are_told_as_with_their_plan(
    office: Database, changed: Callable[[Measure], Measure]
) -> None:
    """The same changes of the same rows stand in history as where the whole plan is written."""
    with office.unit("", "") as unit:
        plan = unit.office.plan(YEAR + 1)
        assert plan is not None
    keyed = replace(plan, measures=with_keys(plan.measures))
    act(office, lambda unit: unit.office.put_plan(keyed))
    with office.unit("", "") as unit:
        measures = unit.office.measures(YEAR + 1, ("m4", "m2", "gone"))
        assert unit.office.measures(YEAR, ("m4",)) == {}
    assert measures == {each.key: each for each in keyed.measures if each.key in ("m2", "m4")}

    new = {key: changed(measure) for key, measure in measures.items()}
    whole = replace(keyed, measures=tuple(new.get(each.key or "", each) for each in keyed.measures))

    def write_alone(unit: UnitOfWork) -> None:
        unit.office.measures(YEAR + 1, new).write(new.values())

    alone = told(act(office, write_alone, "ลำพัง"))
    with office.unit("", "") as unit:
        assert unit.office.plan(YEAR + 1) == whole
    act(office, lambda unit: unit.office.put_plan(keyed))
    assert alone == told(act(office, lambda unit: unit.office.put_plan(whole), "ทั้งแผน"))


def test_the_head_of_a_plan_is_written_without_its_measures(office: Database) -> None:
    """One change of one row; a year without a plan gets an empty one."""
    with office.unit("", "") as unit:
        plan, head = unit.office.plan(YEAR + 1), unit.office.plan_head(YEAR + 1)
        assert plan is not None
        assert head is not None
    assert (head.signers, head.introduction, head.measures) == (plan.signers, plan.introduction, ())
    wanted = replace(head, introduction=("ความเป็นมา",))
    (change,) = act(office, lambda unit: unit.office.put_plan_head(wanted))
    assert (change.place, change.after) == (f"plans/{YEAR + 1}", {"introduction": '["ความเป็นมา"]'})
    act(office, lambda unit: unit.office.put_plan_head(Plan(fiscal_year=2580)))
    with office.unit("", "") as unit:
        assert unit.office.plan(YEAR + 1) == replace(plan, introduction=wanted.introduction)
        assert unit.office.plan(2580) == Plan(fiscal_year=2580)
        assert unit.office.plan_head(2581) is None


def test_a_plan_read_at_a_glance_is_not_written(office: Database) -> None:
    """It lacks what was reported of its measures: writing it would lose that."""
    reported = Plan(fiscal_year=2580, measures=(Measure(key="m1", title="ก", progress=(REPORTED,)),))
    act(office, lambda unit: unit.office.put_plan(reported))
    with office.unit("แก้", "") as unit:
        glance = unit.office.plan_glance(2580)
        assert glance is not None
        assert glance.measures == (Measure(key="m1", title="ก"),)
        assert unit.office.plan_glance(2581) is None
        with pytest.raises(TypeError):
            unit.office.put_plan(glance)


def test_units_are_named_as_the_newest_plan_names_them(database: Database) -> None:
    """Each once, in the order of its measures; those of older plans follow."""
    new = Plan(fiscal_year=2569, measures=(Measure(units=("กองช่าง", "กองคลัง")), Measure(units=("กองคลัง",))))
    old = Plan(fiscal_year=2568, measures=(Measure(units=("สำนักปลัด", "กองช่าง")), Measure()))
    for plan in (old, new):
        act(database, lambda unit, plan=plan: unit.office.put_plan(plan))  # type: ignore[misc]
    with database.unit("", "") as unit:
        assert unit.office.planned_units() == ("กองช่าง", "กองคลัง", "สำนักปลัด")


def told(changes: list[JournalEntry]) -> list[tuple[object, ...]]:
    """What an act is told to have changed, whatever ids new rows got; nothing where it changed nothing."""
    return [
        (each.place, each.table, each.row_id if each.before else None, each.before, named(each.after))
        for each in changes
        if each.act in ("ลำพัง", "ทั้งแผน")
    ]


def named(after: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """A row's columns but those that name other rows."""
    return None if after is None else {name: after[name] for name in after if not name.endswith("_id")}
