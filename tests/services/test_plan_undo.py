"""Whatever is done to a plan, undo brings back the start byte for byte and redo the end."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.measures import Measure, PlanSigner
from ita_desktop.domain.measures.copying import Choice
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures.report_files import ReportPlace
from tests.services.conftest import P1, Clock, open_again, take_in

YEAR = 2569
HEAD = "ที่\tมาตรการ\tขั้นตอน\n"
Act = Callable[[Services], object]


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """One office for all examples, with a photograph beside it: each of them ends where it began."""
    folder = tmp_path_factory.mktemp("office")
    services = open_again(folder, Clock(datetime(2026, 1, 20, 9)))
    Image.new("RGB", (40, 30)).save(folder / "ภาพ.jpg")
    yield services
    services.close()


def keys(office: Services, at: list[int]) -> list[str]:
    """The keys of the measures at some places, as far as there are any."""
    known = [each.key or "" for each in office.plans.sheet(YEAR).plan.measures]
    return list(dict.fromkeys(known[place % len(known)] for place in at)) if known else ["m1"]


def paste(office: Services, number: int, title: str) -> None:
    plan = office.measure_tables.read(YEAR, f"{HEAD}{number}\t{title}\t1) ก 2) ข")
    office.measure_tables.apply(plan, {at: row.code for at, row in enumerate(plan.rows) if row.code})


def copy(office: Services) -> None:
    plan = office.plan_copies.plan(YEAR + 1)
    measures = frozenset(each.key or "" for each in office.plans.sheet(YEAR).plan.measures)
    office.plan_copies.apply(plan, Choice(measures))


def answer(office: Services) -> None:
    matters = office.coverage.sheet(YEAR).coverage.matters
    office.coverage.make(YEAR, [each.key for each in matters[:2]])


def photograph(office: Services, place: ReportPlace) -> None:
    kept = office.report_files.keep_photos([office.folder / "ภาพ.jpg"])
    office.report_files.record_photos(place, kept)


def publish(office: Services) -> None:
    """Without setting the paper: what is made the proof is any content."""
    offer = office.publishing.offer(YEAR)
    setting = office.publishing.setting(offer)
    made = office.publishing.prepare(offer, setting, b"%PDF-1.4")
    office.publishing.publish(made, [tick.component.name for tick in offer.ticks])


places = st.lists(st.integers(0, 30), min_size=1, max_size=3)
units = st.sampled_from((None, "กองคลัง", "<&>"))
titles = st.sampled_from(("ก", "=cmd()", "{}%s <&>"))
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda title: lambda office: office.plans.add(YEAR, [Measure(title=title)]), titles),
    st.builds(
        lambda at, title, unit: (
            lambda office: office.plans.write(
                YEAR, keys(office, at), "แก้", title=title, units=(unit,) if unit else None
            )
        ),
        places,
        titles,
        units,
    ),
    st.builds(lambda at: lambda office: office.plans.drop(YEAR, keys(office, at)), places),
    st.builds(lambda at: lambda office: office.plans.move(YEAR, keys(office, at), None), places),
    st.builds(lambda at: lambda office: office.plans.duplicate(YEAR, keys(office, at)), places),
    st.builds(lambda at: lambda office: office.plans.renumber(YEAR, keys(office, at)), places),
    st.builds(lambda number, title: lambda office: paste(office, number, title), st.integers(1, 20), titles),
    st.builds(
        lambda at, unit, title: (
            lambda office: office.follow_up.write(YEAR, keys(office, at)[0], "q1", unit, result=title)
        ),
        places,
        units,
        titles,
    ),
    st.builds(
        lambda at, unit: (
            lambda office: photograph(office, ReportPlace(YEAR, keys(office, at)[0], "q1", unit))
        ),
        places,
        units,
    ),
    st.builds(lambda at: lambda office: office.follow_up.set_status(YEAR, keys(office, at), "done"), places),
    st.sampled_from(
        (
            copy,
            answer,
            publish,
            lambda office: office.plans.set_head(
                YEAR, "ความนำ", introduction=("ก",), signers=(PlanSigner(),)
            ),
            lambda office: office.published.save(["measures", "cover"]),
            lambda office: office.years.add(YEAR),
            lambda office: office.history.undo(),
            lambda office: office.history.redo(),
        )
    ),
)


def step(office: Services, act: Act) -> None:
    """Do one act; one that is refused changes nothing."""
    before = office.exchange.exported()
    try:
        act(office)
    except ItaError:
        assert office.exchange.exported() == before


@settings(max_examples=10)
@given(st.lists(ACTS, max_size=8))
def test_undo_of_all_brings_back_the_start_and_redo_the_end(again: Services, acts: list[Act]) -> None:
    start = again.exchange.exported()
    take_in(again, P1)
    for act in acts:
        step(again, act)
    end = again.exchange.exported()
    undone = list(iter(again.history.undo, None))
    assert again.exchange.exported() == start
    for _ in undone:
        again.history.redo()
    assert again.exchange.exported() == end
    assert list(iter(again.history.undo, None)) == undone
    assert again.exchange.exported() == start
