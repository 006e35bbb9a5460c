"""Lists are changed with as few writes as can be."""

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.storage.alignment import STEP, align, arrange, longest_rising

LETTERS = st.lists(st.sampled_from("abcdef"), max_size=8)
POSITIONS = st.lists(
    st.none() | st.integers(-50, 50), max_size=10, unique_by=lambda p: object() if p is None else p
)


@given(LETTERS, LETTERS)
def test_each_old_line_goes_on_once_at_most(old: list[str], new: list[str]) -> None:
    """Equal lists match wholly; nothing that could be paired is left over."""
    none: list[None] = [None] * 8
    matched = align(old, new, none[: len(old)], none[: len(new)])
    used = [index for index in matched if index is not None]
    assert len(set(used)) == len(used)
    assert align(old, old, none[: len(old)], none[: len(old)]) == list(range(len(old)))


def test_a_line_put_first_touches_no_other() -> None:
    """The lines after it are known by their content."""
    assert align("abc", "xabc", [None] * 3, [None] * 4) == [None, 0, 1, 2]
    assert align("abc", "axc", [None] * 3, [None] * 3) == [0, 1, 2]
    assert align("abc", "ac", [None] * 3, [None] * 2) == [0, 2]


def test_a_mark_goes_before_content() -> None:
    """What stands once on both sides belongs together, whatever it says and wherever it stands."""
    assert align(["p", "q"], ["r", "p"], [1, 2], [2, 1]) == [1, 0]
    assert align(["p", "q"], ["p", "q"], [1, 1], [1, 1]) == [0, 1]


@given(POSITIONS, st.sets(st.integers(-60, 60)))
def test_positions_rise_and_collide_with_nothing(former: list[int | None], others: set[int]) -> None:
    """Lines keep their position or get one that nobody had; as many keep theirs as rise already."""
    taken = others | {position for position in former if position is not None}
    placed = arrange(former, taken)
    assert placed == sorted(set(placed))
    assert len(placed) == len(former)
    moved = [new for new, old in zip(placed, former, strict=True) if new != old]
    assert not taken.intersection(moved)
    room = len(former) - len(moved) == len(longest_rising(former))
    assert room or min(placed) > max(taken)


def test_a_line_between_two_goes_into_the_gap() -> None:
    """Only where there is no gap left are all lines placed anew."""
    assert arrange([STEP, None, 2 * STEP], [STEP, 2 * STEP])[0::2] == [STEP, 2 * STEP]
    assert arrange([1, None, 2], [1, 2]) == [2 + STEP, 2 + 2 * STEP, 2 + 3 * STEP]
