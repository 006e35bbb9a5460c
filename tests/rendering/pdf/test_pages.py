"""Rows on pages: every line once and in order, nothing torn that belongs together."""

from itertools import pairwise
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.rendering.pdf.pages import Page, keep_text_with_closing, paginate
from ita_desktop.rendering.pdf.rows import LEAST, Row, SetText, Stack

LEADING = 20.0


class Lines:
    """A text that is already broken: its lines carry numbers."""

    def __init__(self, numbers: range) -> None:
        self.numbers = numbers

    @property
    def lines(self) -> int:
        return len(self.numbers)

    @property
    def text(self) -> str:
        return f"line {self.numbers[0]}"

    def cut(self, start: int, stop: int) -> "Lines":
        return Lines(self.numbers[start:stop])


def stack(*paragraphs: int, repeats: bool = False) -> Stack:
    """A stack of paragraphs with so many lines each."""
    texts, first = [], 0
    for count in paragraphs:
        texts.append(cast(SetText, Lines(range(first, first + count))))
        first += count
    return Stack(0, texts, repeats=repeats)


def row(*paragraphs: int, label: int = 0, **look: Any) -> Row:
    """A speech, with a speaker of so many lines."""
    stacks = (stack(label, repeats=True), stack(*paragraphs)) if label else (stack(*paragraphs),)
    return Row(stacks, LEADING, **look)


def spans(pages: list[Page]) -> list[list[tuple[int, int]]]:
    """First line and line after the last of each part, page by page, without repeated heads."""
    return [[(part.start, part.stop) for part in page if not part.repeated] for page in pages]


def test_a_speech_goes_on_with_its_speaker() -> None:
    (first, second) = paginate([row(10, label=2)], 6 * LEADING, 0)
    assert spans([first, second]) == [[(0, 6)], [(6, 10)]]
    pieces = second[0].row.pieces(6, 10)
    assert [(piece.line, piece.text.lines) for piece in pieces] == [(0, 2), (0, 4)]


def test_no_line_of_a_paragraph_is_alone() -> None:
    assert spans(paginate([row(4), row(3)], 5 * LEADING, 0)) == [[(0, 4)], [(0, 3)]]
    assert spans(paginate([row(1), row(6)], 6 * LEADING, 0)) == [[(0, 1), (0, 4)], [(4, 6)]]
    assert spans(paginate([row(3, 3)], 4 * LEADING, 0)) == [[(0, 3)], [(3, 6)]]


def test_a_speaker_is_not_cut() -> None:
    assert spans(paginate([row(2), row(6, label=4)], 5 * LEADING, 0)) == [[(0, 2)], [(0, 4)], [(4, 6)]]


def test_the_last_page_needs_no_room_for_a_catchword() -> None:
    assert len(paginate([row(5)], 5 * LEADING, 2 * LEADING)) == 1
    assert spans(paginate([row(6)], 5 * LEADING, 2 * LEADING)) == [[(0, 3)], [(3, 6)]]


def test_a_heading_stays_with_what_follows() -> None:
    rows = [row(4), row(1, glued=True, whole=True), row(2)]
    assert spans(paginate(rows, 6 * LEADING, 0)) == [[(0, 4)], [(0, 1), (0, 2)]]


def test_space_is_dropped_at_the_top_of_a_page() -> None:
    pages = paginate([row(4), row(2, before=10)], 5 * LEADING, 0)
    assert [page[0].top for page in pages] == [0, 0]
    (page,) = paginate([row(2), row(2, before=10)], 5 * LEADING, 0)
    assert page[1].top == 2 * LEADING + 10


def test_the_head_of_a_table_is_repeated() -> None:
    head = row(1, whole=True, glued=True, edges=(0, 1))
    body = [row(1, head=(head,), edges=(0, 1)) for _ in range(6)]
    pages = paginate([head, *body], 4 * LEADING, 0)
    assert [[part.repeated for part in page] for page in pages] == [[False] * 4, [True, *[False] * 3]]
    assert [part.top for part in pages[1]] == [0, LEADING, 2 * LEADING, 3 * LEADING]


def test_two_lines_of_text_come_with_the_closing() -> None:
    closing = [row(3, closing=True, glued=True, whole=True)]
    assert spans(paginate([row(4), *closing], 6 * LEADING, 0)) == [[(0, 2)], [(2, 4), (0, 3)]]
    assert spans(paginate([row(3), row(1), row(1), *closing], 6 * LEADING, 0)) == [
        [(0, 3)],
        [(0, 1), (0, 1), (0, 3)],
    ]


def test_a_closing_without_text_before_it_is_set_alone() -> None:
    assert spans(paginate([row(3, closing=True, glued=True, whole=True)], 6 * LEADING, 0)) == [[(0, 3)]]


def test_what_is_larger_than_a_page_is_broken_wherever_the_page_ends() -> None:
    assert spans(paginate([row(9, whole=True)], 4 * LEADING, 0)) == [[(0, 4)], [(4, 8)], [(8, 9)]]
    glued = [row(1, whole=True, glued=True) for _ in range(6)]
    assert [len(page) for page in paginate(glued, 4 * LEADING, 0)] == [4, 2]


def test_a_row_higher_than_any_page_still_ends() -> None:
    assert len(paginate([row(3)], LEADING / 2, 0)) == 3


ROWS = st.lists(
    st.builds(
        row,
        st.integers(1, 40),
        st.integers(1, 5),
        label=st.integers(0, 3),
        before=st.sampled_from([0.0, 6.0]),
        glued=st.booleans(),
        whole=st.booleans(),
        edges=st.sampled_from([(), (0.0, 1.0)]),
    ),
    min_size=1,
    max_size=12,
)


@given(rows=ROWS, lines=st.integers(8, 40), closing=st.integers(0, 4))
def test_every_line_is_placed_once_and_in_order(rows: list[Row], lines: int, closing: int) -> None:
    rows += [row(1, closing=True, glued=True, whole=True) for _ in range(closing)]
    height, reserve = lines * LEADING, 2 * LEADING
    pages = paginate(rows, height, reserve)
    parts = [part for page in pages for part in page]
    placed = [(rows.index(part.row), line) for part in parts for line in range(part.start, part.stop)]
    assert placed == [(n, line) for n, one in enumerate(rows) for line in range(one.lines)]
    for page in pages:
        room = height if page is pages[-1] else height - reserve
        assert page[-1].top + page[-1].row.height(page[-1].start, page[-1].stop) <= room + 0.01
        for above, below in pairwise(page):
            assert above.top + above.row.height(above.start, above.stop) <= below.top + 0.01


@given(rows=ROWS, lines=st.integers(12, 40))
def test_lone_lines_stand_only_where_nothing_else_fits(rows: list[Row], lines: int) -> None:
    for each in rows:
        each.whole, each.edges, each.glued = False, (), False
    for page in paginate(rows, lines * LEADING, 0):
        for part in page:
            if part.stop < part.row.lines:
                assert part.stop - part.start >= LEAST
                assert part.row.lines - part.stop >= LEAST
                assert not part.row.stacks[-1].leaves_lone_line(part.stop)


@given(rows=ROWS)
def test_the_text_before_a_closing_is_glued(rows: list[Row]) -> None:
    for each in rows:
        each.glued = False
    keep_text_with_closing([*rows, row(1, closing=True)])
    glued = [each for each in rows if each.glued]
    assert sum(each.lines for each in glued) >= LEAST
    assert glued == rows[len(rows) - len(glued) :]
