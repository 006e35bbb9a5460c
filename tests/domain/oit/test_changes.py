"""Changes of an item's status: what is asked, what is kept, a history that is never rewritten."""

from datetime import date, datetime
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.oit import (
    CHOICES,
    Answers,
    Choice,
    OitItem,
    Question,
    Status,
    WaitingDay,
    asked,
    changed,
    lacking,
    late_days,
    needs,
    state_of,
    unanswered,
)
from ita_desktop.domain.oit.changes import QUESTIONS
from tests.domain.cases import framework

LIST = framework(2568)
CODES = LIST.item_codes
AT = datetime(2025, 3, 10, 9, 30)
choices = st.sampled_from(get_args(Choice))
texts = st.none() | st.text(max_size=40)
days = st.none() | st.dates(date(2024, 10, 1), date(2025, 9, 30))
answers = st.builds(Answers, note=texts, reason=texts, until=days, review_on=days)


def after(item: OitItem | None, choice: Choice, answer: Answers, code: str = "o1") -> OitItem:
    """The item after a change."""
    return changed(item, choice, asked(LIST, code, item, choice), answer, AT, "เจ้าพนักงานธุรการ")


@given(st.lists(st.tuples(choices, answers), max_size=12))
def test_earlier_lines_of_the_history_are_never_touched(steps: list[tuple[Choice, Answers]]) -> None:
    """Whatever follows, they are its beginning; a line more only where the status changed."""
    item = OitItem()
    for choice, answer in steps:
        before, item = item, after(item, choice, answer)
        assert item.history[: len(before.history)] == before.history
        moved = (before.status, before.detail) != (item.status, item.detail)
        assert len(item.history) == len(before.history) + moved
        if moved:
            assert (item.history[-1].to, item.history[-1].on) == (item.wording, AT.date())


@given(choices, answers, st.text(max_size=20), days)
def test_everything_else_stays(choice: Choice, answer: Answers, note: str, due: date | None) -> None:
    """A change of status never loses what others wrote."""
    item = OitItem(note=note, due=due, unit="กองคลัง", officer="นาง ก", components={"ก": True})
    now = after(item, choice, answer)
    assert (now.note, now.due, now.unit, now.officer, now.components) == (
        note, due, "กองคลัง", "นาง ก", {"ก": True},
    )  # fmt: skip


@given(choices, choices, st.sampled_from(CODES), st.booleans())
def test_what_is_asked(first: Choice, then: Choice, code: str, ticked: bool) -> None:
    """A reason on becoming done without all components, a note on leaving done, dates; nothing twice."""
    ticks = {each.name: ticked for each in lacking(LIST, code, None)}
    item = after(OitItem(components=ticks), first, Answers(reason="ก"), code)
    found = asked(LIST, code, item, then)
    was_done, becomes_done = CHOICES[first][0] == "done", CHOICES[then][0] == "done"
    assert ("reason" in found) == (becomes_done and not was_done and not ticked)
    assert ("note" in found) == (was_done and not becomes_done)
    assert ("until" in found) == (then == "waiting" != first)
    assert ("review" in found) == (then == "current" != first)
    assert not asked(LIST, code, after(item, then, Answers(), code), then)


def test_a_question_is_asked_once_for_all_items() -> None:
    """With what each lacks and the days that they can wait for."""
    table = {"o1": OitItem(status="done"), "o2": OitItem(status="in_progress")}
    days = {"o1": WaitingDay(date(2025, 3, 31), "ก"), "o2": WaitingDay(date(2025, 9, 30), "ข")}
    found = needs(LIST, table, ["o1", "o2", "o3"], "waiting", days.get)
    assert [(need.question, need.codes, need.must) for need in found] == [
        ("note", ("o1",), True),
        ("until", ("o1", "o2", "o3"), False),
    ]
    assert found[1].days == tuple(days.values())
    done = needs(LIST, table, ["o1", "o2", "o3"], "done", days.get)
    assert done[0].lacking is not None and list(done[0].lacking) == ["o2", "o3"]
    assert unanswered(done, Answers(reason=" \n")) == done
    assert unanswered(done, Answers(reason="รวมอยู่ในหน้าเดียว")) == ()


def test_a_code_of_another_list_is_asked_nothing() -> None:
    """What the framework does not have, it asks nothing of."""
    assert asked(LIST, "o99", OitItem(), "done") == frozenset()


def test_the_reason_goes_with_what_is_done_and_stays_in_the_history() -> None:
    """Done again, it is asked again."""
    done = after(OitItem(status="in_progress"), "done", Answers(reason="รวมอยู่ในหน้าเดียว"))
    back = after(done, "in_progress", Answers(note="ผู้ตรวจขอเพิ่ม"))
    assert (done.reason, back.reason) == ("รวมอยู่ในหน้าเดียว", None)
    assert [line.note for line in back.history] == ["รวมอยู่ในหน้าเดียว", "ผู้ตรวจขอเพิ่ม"]
    assert "reason" in asked(LIST, "o1", back, "done")


def test_a_reason_that_is_the_note_as_well_is_told_once() -> None:
    """As where a unit's list is typed in."""
    told = "จากรายการที่ส่งคืน กองคลัง"
    assert after(None, "done", Answers(note=told, reason=told)).history[-1].note == told


def test_the_offices_own_words_stay_where_the_status_does() -> None:
    """Only the date changes, which is no change of status."""
    item = OitItem(status="not_started", detail="waiting", wording="รอสิ้นไตรมาส")
    now = after(item, "waiting", Answers(until=date(2025, 3, 31)))
    assert (now.wording, now.waits_until, now.history) == ("รอสิ้นไตรมาส", date(2025, 3, 31), ())


def test_kept_current_is_done_until_its_review() -> None:
    """And what is to be looked at again is still done."""
    item = after(None, "current", Answers(review_on=date(2025, 6, 30)))
    assert [state_of(item, True, day) for day in (date(2025, 6, 29), date(2025, 6, 30))] == [
        "current",
        "review",
    ]
    assert late_days(OitItem(status="done", detail="current", due=date(2025, 1, 1)), AT.date()) is None


def test_every_question_has_its_place() -> None:
    """None is forgotten."""
    assert set(QUESTIONS) == set(get_args(Question))


def test_the_offices_words_tell_what_the_detail_leaves_open() -> None:
    """Words of another status tell nothing."""
    told: dict[tuple[Status, str], str] = {
        ("done", "ดำเนินการเป็นปัจจุบัน"): "current",
        ("in_progress", "ดำเนินการแล้วบางส่วน"): "partly",
        ("not_started", "รอดำเนินการ"): "waiting",
        ("in_progress", "ดำเนินการเป็นปัจจุบัน"): "in_progress",
        ("done", "ทำแล้วนะ"): "done",
    }
    for (status, wording), state in told.items():
        assert state_of(OitItem(status=status, wording=wording), True, AT.date()) == state
