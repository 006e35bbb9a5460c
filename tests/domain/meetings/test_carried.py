"""What became of resolutions and tasks, as the next meeting is told."""

from datetime import date

from ita_desktop.domain.measures import Measure, Period, Plan
from ita_desktop.domain.meetings import AgendaItem, Meeting, Task, Topic
from ita_desktop.domain.meetings.carried import carried, followed, former_meetings, late_tasks

TODAY = date(2026, 2, 10)
GUIDE = "ให้ทุกกองปรับปรุงคู่มือการปฏิบัติงาน"


def meeting(number: str, on: date | None, *topics: Topic, committee: str = "ita") -> Meeting:
    """A meeting with one item."""
    return Meeting(
        committee=committee,
        number=number,
        date=on,
        agenda=(AgendaItem(number=1, title="เรื่อง", topics=topics),),
    )


def task(text: str, due: date | None = None, done: date | None = None) -> Topic:
    """A topic that gave one task."""
    return Topic(resolution="รับทราบ", tasks=(Task(text=text, unit="กองช่าง", due=due, done=done),))


def test_a_task_is_late_from_the_day_after_it_was_due() -> None:
    """Days are counted; what is done is not late; a task without a day never is."""
    first = meeting(
        "1/2569",
        date(2026, 1, 5),
        task("ก", date(2026, 2, 9)),
        task("ข", TODAY),
        task("ค", date(2026, 1, 20), done=date(2026, 2, 1)),
        task("ง"),
    )
    assert [(each.of.text, each.state, each.late) for each in carried((first,), (), TODAY)] == [
        ("ก", "late", 1),
        ("ข", "open", 0),
        ("ค", "done", 0),
        ("ง", "open", 0),
    ]
    assert [each.of.text for each in late_tasks((first,), (), TODAY)] == ["ก"]


def test_a_measure_tells_of_its_resolution() -> None:
    """Its units, its last day and its status; a resolution that nothing carries out is nobody's yet."""
    held = meeting("1/2569", date(2026, 1, 5), Topic(resolution=f"ที่ประชุมมีมติเห็นชอบ{GUIDE}"))
    (bare,) = carried((held,), (), TODAY)
    assert (bare.state, bare.units) == ("bare", ())
    measure = Measure(
        title=GUIDE, answers_meeting="๑/๒๕๖๙", units=("ทุกกอง",), period=Period(end=date(2026, 1, 31))
    )
    (late,) = carried((held,), (Plan(fiscal_year=2569, measures=(measure,)),), TODAY)
    assert (late.state, late.late, late.units, late.plan_year) == ("late", 10, ("ทุกกอง",), 2569)
    ready = Measure(title=GUIDE, answers_meeting="1/2569", status="done")
    (done,) = carried((held,), (Plan(fiscal_year=2569, measures=(ready,)),), TODAY)
    assert done.state == "done"


def test_two_committees_with_one_number_are_told_apart_by_the_text() -> None:
    """A measure names the number alone."""
    ours = meeting("1/2569", date(2026, 1, 5), Topic(resolution=f"เห็นชอบ{GUIDE}"))
    theirs = meeting("1/2569", date(2026, 1, 6), Topic(resolution="ให้กองคลังรายงานภาษีทุกเดือน"), committee="tax")
    plan = Plan(fiscal_year=2569, measures=(Measure(title=GUIDE, answers_meeting="1/2569"),))
    assert {
        each.of.committee: each.measure is not None for each in carried((ours, theirs), (plan,), TODAY)
    } == {
        "ita": True,
        "tax": False,
    }


def test_a_resolution_given_as_tasks_is_told_by_them() -> None:
    """It is not listed a second time, unless a measure carries it out."""
    given = Topic(resolution=f"เห็นชอบ{GUIDE}", tasks=(Task(text="สำรวจคู่มือเดิม"),))
    held = meeting("1/2569", date(2026, 1, 5), given)
    assert [each.of.text for each in carried((held,), (), TODAY)] == ["สำรวจคู่มือเดิม"]
    plan = Plan(fiscal_year=2569, measures=(Measure(title=GUIDE, answers_meeting="1/2569"),))
    assert len(carried((held,), (plan,), TODAY)) == 2


def test_the_next_meeting_is_told_of_the_last_and_of_what_stayed_open_before() -> None:
    """All of the last meeting; of those before it what was not done by then."""
    first = meeting(
        "1/2569",
        date(2026, 1, 5),
        task("เสร็จก่อน", done=date(2026, 1, 10)),
        task("เสร็จหลัง", done=date(2026, 2, 2)),
        task("ค้าง"),
    )
    second = meeting("2/2569", date(2026, 1, 20), task("ใหม่ เสร็จแล้ว", done=date(2026, 1, 21)))
    other = meeting("2/2569", date(2026, 1, 20), task("ของอีกคณะ"), committee="tax")
    third = meeting("3/2569", TODAY)
    kept = (first, second, other, third)
    assert [each.number for each in former_meetings(third, kept)] == ["2/2569", "1/2569"]
    assert [each.of.text for each in followed(third, kept, (), TODAY)] == ["ใหม่ เสร็จแล้ว", "เสร็จหลัง", "ค้าง"]
    assert followed(first, kept, (), TODAY) == ()
    assert [each.number for each in former_meetings(meeting("4/2569", None), kept)] == [
        "3/2569",
        "2/2569",
        "1/2569",
    ]
