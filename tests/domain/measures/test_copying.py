"""A plan taken over from an earlier year."""

from dataclasses import fields, replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.analysis import Thresholds, judged
from ita_desktop.domain.assessments import AnalysisFinding
from ita_desktop.domain.code_moves import code_moves
from ita_desktop.domain.measures import Measure, MeasurePart, Period, Plan, PlanSigner, Progress
from ita_desktop.domain.measures.causes import settled_codes
from ita_desktop.domain.measures.copying import (
    Choice,
    CopyPlan,
    copied_measures,
    plan_copy,
    with_copied_head,
)
from ita_desktop.domain.thai.digits import to_arabic
from tests.domain.cases import framework, year_of

SAME = code_moves(framework(2568), framework(2568), {})


def planned(
    *measures: Measure, present: Plan | None = None, settled: frozenset[str] = frozenset()
) -> CopyPlan:
    """Taking a plan of 2569 over into 2570."""
    former = Plan(fiscal_year=2569, measures=measures)
    return plan_copy(former, present or Plan(fiscal_year=2570), SAME, settled)


def everything(plan: CopyPlan) -> Choice:
    """All measures and all years."""
    return Choice(
        measures=frozenset(each.key for each in plan.measures),
        shifts=frozenset(each.key for each in plan.shifts),
    )


FULL = Measure(
    key="m7", number=7, indicators=(4,), answers=("i10", "e5"), answers_meeting="1/2568", continues="m2",
    title="จัดการพัสดุ ประจำปี พ.ศ. 2569", finding="ผลปี ๒๕๖๘ ข้อ i10 ได้ 89.00", strength="ใช้ระบบตั้งแต่ปี 2568",
    to_develop="แนวปฏิบัติปี 2569", to_keep="คงไว้ในปี 2569",
    steps=("ประกาศตามระเบียบกระทรวงมหาดไทย พ.ศ. 2560", "รายงานสิ้นปี 2569"),
    parts=(MeasurePart(title="รอบปี 2569", period="ม.ค.-มี.ค.๖๙"), MeasurePart(period="ตลอดปี ๖๙")),
    period=Period(text="ต.ค. ๒๕๖๘ - ก.ย. ๒๕๖๙", start=date(2025, 10, 1), end=date(2026, 9, 30)),
    units=("กองคลัง", "สำนักปลัด"), follow_up="รายงานทุกไตรมาสของปี 2569", budget="20,000 บาท งบปี 2569",
    status="done", progress=(Progress(percent=100, text="ทำครบ"),),
)  # fmt: skip


def test_all_that_is_written_goes_along_with_its_years_moved_on() -> None:
    """Texts, owners, period and codes; what was reported does not."""
    plan = planned(FULL)
    (taken,) = copied_measures(plan, Choice(measures=frozenset({"m7"}), shifts=plan.plain))
    assert taken == Measure(
        indicators=(4,), answers=("i10", "e5"), answers_meeting="1/2568", continues="m7",
        title="จัดการพัสดุ ประจำปี พ.ศ. 2570", finding="ผลปี ๒๕๖๙ ข้อ i10 ได้ 89.00",
        strength="ใช้ระบบตั้งแต่ปี 2569", to_develop="แนวปฏิบัติปี 2570", to_keep="คงไว้ในปี 2570",
        steps=("ประกาศตามระเบียบกระทรวงมหาดไทย พ.ศ. 2560", "รายงานสิ้นปี 2570"),
        parts=(MeasurePart(title="รอบปี 2570", period="ม.ค.-มี.ค.๗๐"), MeasurePart(period="ตลอดปี ๗๐")),
        period=Period(text="ต.ค. ๒๕๖๙ - ก.ย. ๒๕๗๐", start=date(2026, 10, 1), end=date(2027, 9, 30)),
        units=("กองคลัง", "สำนักปลัด"), follow_up="รายงานทุกไตรมาสของปี 2570", budget="20,000 บาท งบปี 2570",
    )  # fmt: skip


def test_every_year_is_listed_once_and_a_laws_year_is_doubtful() -> None:
    """What is doubtful is off until it is taken on."""
    plan = planned(FULL)
    assert len({each.key for each in plan.shifts}) == len(plan.shifts) == 13
    (doubtful,) = [each for each in plan.shifts if each.doubt]
    assert (doubtful.place, doubtful.at, doubtful.doubt) == ("step", 0, "law")
    assert doubtful.becomes == "ประกาศตามระเบียบกระทรวงมหาดไทย พ.ศ. 2561"


def test_a_shift_that_is_taken_off_leaves_its_text() -> None:
    """A period's text and days move together or not at all."""
    plan = planned(FULL)
    off = {"m7:title:0:25", "m7:period:0:all"}
    assert off < plan.plain
    (taken,) = copied_measures(plan, Choice(measures=frozenset({"m7"}), shifts=plan.plain - off))
    assert taken.period == FULL.period
    assert taken.title == FULL.title
    assert taken.follow_up == "รายงานทุกไตรมาสของปี 2570"


def test_what_is_taken_over_already_is_not_taken_twice() -> None:
    """The copy names the measure that it goes on from."""
    other = Measure(key="m8", title="อีกข้อ")
    plan = planned(FULL, other)
    first = copied_measures(plan, Choice(measures=frozenset({"m7"})))
    again = planned(FULL, other, present=Plan(fiscal_year=2570, measures=first))
    assert [each.key for each in again.measures] == ["m8"]
    assert [each.key for each in again.already] == ["m7"]


def test_a_measure_whose_cause_is_gone_is_proposed_to_be_dropped() -> None:
    """One of several codes that is still low keeps it; what answers nothing, or a meeting, is kept."""
    plan = planned(
        Measure(key="a", answers=("i10",)),
        Measure(key="b", answers=("i10", "i2")),
        Measure(key="c", answers=()),
        Measure(key="d"),
        Measure(key="e", answers=("i10",), answers_meeting="1/2569"),
        Measure(key="f", answers=("e5",)),
        settled=frozenset({"i10", "e5.public"}),
    )
    assert {each.key: each.reason for each in plan.measures if each.reason} == {"a": "settled"}
    assert plan.proposed == {"b", "c", "d", "e", "f"}


def test_codes_follow_the_framework_of_the_new_result() -> None:
    """o28 of 2567 is not asked in 2568; what is lost is told."""
    known = {year: framework(year) for year in (2567, 2568)}
    moves = code_moves(known[2568], known[2567], known)
    gone = next(code for code in known[2567].item_codes if not moves.heirs(code))
    kept = next(code for code in known[2567].item_codes if moves.heirs(code) not in ((), (code,)))
    former = Plan(
        fiscal_year=2568,
        measures=(Measure(key="a", answers=(gone,)), Measure(key="b", answers=(gone, kept))),
    )
    plan = plan_copy(former, Plan(fiscal_year=2569), moves, frozenset())
    first, second = plan.measures
    assert (first.reason, first.lost, first.carried.answers) == ("no_heirs", (gone,), ())
    assert (second.reason, second.lost, second.carried.answers) == (None, (gone,), moves.heirs(kept))


def test_the_head_is_taken_where_the_year_has_none() -> None:
    """Introduction with its years, signers without what they wrote last year."""
    former = Plan(
        fiscal_year=2569,
        introduction=("แผนปี 2569 ตอบผลปี 2568", "ตาม พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. 2540"),
        signers=(PlanSigner(name="นางสาวมาลี ใจงาม", label="ผู้เสนอ", opinion="เห็นชอบ"),),
        measures=(FULL,),
    )
    plan = plan_copy(former, Plan(fiscal_year=2570), SAME, frozenset())
    head = with_copied_head(Plan(fiscal_year=2570), plan, Choice(shifts=plan.plain))
    assert head.introduction == ("แผนปี 2570 ตอบผลปี 2569", "ตาม พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. 2540")
    assert head.signers == (PlanSigner(name="นางสาวมาลี ใจงาม", label="ผู้เสนอ"),)
    own = Plan(fiscal_year=2570, introduction=("ของปีนี้",), signers=(PlanSigner(name="ผู้ลงนามปีนี้"),))
    again = plan_copy(former, own, SAME, frozenset())
    assert with_copied_head(own, again, everything(again)) == own


def test_only_what_is_known_to_be_well_is_settled() -> None:
    """A finding goes before a score, an item that lost points before both; unknown is not settled."""
    asked = framework(2568)
    year = year_of(
        2568,
        {"i1": "80.00", "i2": "99.00", "i3": "80.00", "o1": "0", "o2": "100"},
        findings=(
            AnalysisFinding(on=("i2",), kind="improve"),
            AnalysisFinding(on=("i3",), kind="keep"),
            AnalysisFinding(on=("e5",), kind="keep"),
            AnalysisFinding(on=("o1",), kind="keep"),
        ),
    )
    settled = settled_codes(asked, year, judged(asked, year.scores, Thresholds()))
    assert settled == {"i3", "o2", "e5.public", "e5.survey"}


texts = st.text(st.sampled_from("ปีพ.ศ. มค-/256๒๕๖๘9๐ก<&>\n"), max_size=24)
measures = st.builds(
    Measure,
    title=texts, finding=texts, follow_up=texts, budget=texts,
    steps=st.lists(texts, max_size=3).map(tuple),
    parts=st.lists(st.builds(MeasurePart, title=texts, period=texts), max_size=2).map(tuple),
    period=st.none() | st.builds(
        Period, text=st.none() | texts, start=st.none() | st.dates(), end=st.none() | st.dates()
    ),
    answers=st.none() | st.lists(st.sampled_from(["i1", "e7", "o9"]), unique=True).map(tuple),
)  # fmt: skip


@given(st.lists(measures, max_size=4))
def test_nothing_is_lost_and_without_years_nothing_changes(found: list[Measure]) -> None:
    """Taken over without a shift, a measure says what it said."""
    plan = planned(*found)
    taken = copied_measures(plan, replace(everything(plan), shifts=frozenset()))
    assert len(taken) == len(found)
    for former, copy in zip(found, taken, strict=True):
        said = {f.name for f in fields(Measure)} - {"key", "number", "continues", "status", "progress"}
        assert all(getattr(copy, name) == getattr(former, name) for name in said)


@given(st.lists(measures, max_size=4))
def test_with_all_years_only_digits_change(found: list[Measure]) -> None:
    """Every shift is of one key, and what moves keeps the text around it; a second copy takes nothing."""
    plan = planned(*found)
    assert len({each.key for each in plan.shifts}) == len(plan.shifts)
    taken = copied_measures(plan, everything(plan))
    for former, copy in zip(found, taken, strict=True):
        assert _bare(former.title) == _bare(copy.title)
        assert [_bare(step) for step in former.steps or ()] == [_bare(step) for step in copy.steps or ()]
    again = planned(*found, present=Plan(fiscal_year=2570, measures=taken))
    assert again.measures == () and len(again.already) == len(found)


def _bare(text: str | None) -> str:
    return "".join("#" if letter.isdigit() else letter for letter in to_arabic(text or ""))
