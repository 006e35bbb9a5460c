"""Whatever is done to a checklist, undo brings back the start, redo the end, and history only grows."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.oit import CHOICES, StatusChange
from ita_desktop.services.bundle import Services
from tests.services.conftest import P5, Clock, open_again, take_in

YEAR, CODES = 2567, ("o1", "o2", "o21", "o33")
Act = Callable[[Services], object]


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """One office for all examples: each of them ends where it began."""
    services = open_again(tmp_path_factory.mktemp("office"), Clock())
    yield services
    services.close()


some = st.lists(st.sampled_from(CODES), min_size=1, max_size=3, unique=True)
one = st.sampled_from(CODES)
text = st.sampled_from(("", "หมายเหตุ <&>", "๑ มี.ค. ๖๗\nบรรทัดสอง"))
pages = st.sampled_from(tuple(f"https://www.example.go.th/{page}" for page in "abc"))
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(
        lambda codes, choice, note: (
            lambda office: office.oit.set_choice(
                YEAR, codes, choice, note=note, reason=note, until=date(2024, 4, 1)
            )
        ),
        some,
        st.sampled_from(tuple(CHOICES)),
        text,
    ),
    st.builds(lambda codes, note: lambda office: office.oit.set_field(YEAR, codes, "note", note), some, text),
    st.builds(lambda code, page: lambda office: office.links.add(YEAR, code, page), one, pages),
    st.builds(lambda codes: lambda office: office.links.remove(YEAR, [(each, 0) for each in codes]), some),
    st.builds(lambda code: lambda office: office.objections.begin(YEAR, code), one),
    st.builds(lambda code: lambda office: office.objections.withdraw(YEAR, code), one),
    st.builds(
        lambda codes, status: lambda office: paste(office, codes, status),
        some,
        st.sampled_from(("เสร็จแล้ว", "กำลังทำ", "")),
    ),
)
STEPS: tuple[Act, ...] = (lambda office: office.history.undo(), lambda office: office.history.redo())


def paste(office: Services, codes: list[str], status: str) -> None:
    """Take a unit's list in, doubtful rows too."""
    rows = "\n".join(f"{code}\t\t{status}\tกองคลัง" for code in codes)
    plan = office.unit_lists.read(YEAR, f"รหัส\tรายการ\tสถานะ\tหมายเหตุ\n{rows}")
    taken = {at: row.code for at, row in enumerate(plan.rows) if row.code and row.state != "refused"}
    office.unit_lists.apply(plan, taken)


def kept(office: Services, folder: Path) -> bytes:
    """All that the office holds, as its file has it."""
    file = folder / "kept.json"
    office.exchange.export(file)
    return file.read_bytes()


def histories(office: Services) -> dict[str, tuple[StatusChange, ...]]:
    """The lines of every item; none where the year itself was taken back."""
    if YEAR not in office.years.years():
        return {}
    rows = office.oit.checklist(YEAR).rows
    return {row.item.code: row.record.history if row.record else () for row in rows}


def step(office: Services, act: Act) -> None:
    """Do one act; one that is refused changes nothing, and no line of history is ever rewritten."""
    before = histories(office)
    with suppress(ItaError):
        act(office)
    if act in STEPS:
        return
    after = histories(office)
    assert all(after[code][: len(lines)] == lines for code, lines in before.items())


@settings(max_examples=10)
@given(st.lists(ACTS | st.sampled_from(STEPS), max_size=8))
def test_undo_of_all_brings_back_the_start_and_redo_the_end(
    tmp_path_factory: pytest.TempPathFactory, again: Services, acts: list[Act]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    start = kept(again, folder)
    take_in(again, P5)
    for act in acts:
        step(again, act)
    end = kept(again, folder)
    undone = list(iter(again.history.undo, None))
    assert kept(again, folder) == start
    for _ in undone:
        again.history.redo()
    assert kept(again, folder) == end
    assert list(iter(again.history.undo, None)) == undone
    assert kept(again, folder) == start
