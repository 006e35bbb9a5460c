"""Rows on pages: every line once and in order, nothing torn that belongs together."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.rendering.pdf.pages import Page, paginate, with_text_at_closings
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


def spans(pages: Iterable[Page]) -> list[list[tuple[int, int]]]:
    """First line and line after the last of each part, page by page, without repeated heads."""
    return [[(part.start, part.stop) for part in page.parts if not part.repeated] for page in pages]


def test_a_speech_goes_on_with_its_speaker() -> None:
    (first, second) = paginate([row(10, label=2)], 6 * LEADING, 0)
    assert spans([first, second]) == [[(0, 6)], [(6, 10)]]
    pieces = second.parts[0].row.pieces(6, 10)
    assert [(piece.line, piece.text.lines) for piece in pieces] == [(0, 2), (0, 4)]


def test_no_line_of_a_paragraph_is_alone() -> None:
    assert spans(paginate([row(4), row(3)], 5 * LEADING, 0)) == [[(0, 4)], [(0, 3)]]
    assert spans(paginate([row(1), row(6)], 6 * LEADING, 0)) == [[(0, 1), (0, 4)], [(4, 6)]]
    assert spans(paginate([row(3, 3)], 4 * LEADING, 0)) == [[(0, 3)], [(3, 6)]]


def test_a_speaker_is_not_cut() -> None:
    assert spans(paginate([row(2), row(6, label=4)], 5 * LEADING, 0)) == [[(0, 2)], [(0, 4)], [(4, 6)]]


def test_the_last_page_needs_no_room_for_a_catchword() -> None:
    assert spans(paginate([row(5)], 5 * LEADING, 2 * LEADING)) == [[(0, 5)]]
    assert spans(paginate([row(6)], 5 * LEADING, 2 * LEADING)) == [[(0, 3)], [(3, 6)]]


def test_a_heading_stays_with_what_follows() -> None:
    rows = [row(4), row(1, glued=True, whole=True), row(2)]
    assert spans(paginate(rows, 6 * LEADING, 0)) == [[(0, 4)], [(0, 1), (0, 2)]]


def test_space_is_dropped_at_the_top_of_a_page() -> None:
    pages = paginate([row(4), row(2, before=10)], 5 * LEADING, 0)
    assert [page.parts[0].top for page in pages] == [0, 0]
    (page,) = paginate([row(2), row(2, before=10)], 5 * LEADING, 0)
    assert page.parts[1].top == 2 * LEADING + 10


def test_the_head_of_a_table_is_repeated() -> None:
    head = row(1, whole=True, glued=True, edges=(0, 1))
    body = [row(1, head=(head,), edges=(0, 1)) for _ in range(6)]
    first, second = paginate([head, *body], 4 * LEADING, 0)
    assert [part.repeated for part in first.parts] == [False] * 4
    assert [part.repeated for part in second.parts] == [True, *[False] * 3]
    assert [part.top for part in second.parts] == [0, LEADING, 2 * LEADING, 3 * LEADING]


def test_two_lines_of_text_come_with_the_closing() -> None:
    closing = [row(3, closing=True, glued=True, whole=True)]
    assert spans(paginate([row(4), *closing], 6 * LEADING, 0)) == [[(0, 2)], [(2, 4), (0, 3)]]
    assert spans(paginate([row(3), row(1), row(1), *closing], 6 * LEADING, 0)) == [
        [(0, 3)],
        [(0, 1), (0, 1), (0, 3)],
    ]


def test_signers_of_a_chain_part_where_the_page_would_stay_empty() -> None:
    def signer() -> Row:
        return row(3, closing=True, glued=True, whole=True, parting=True)

    chain = [signer(), signer(), signer()]
    assert spans(paginate([row(2), row(2), *chain], 10 * LEADING, 0)) == [
        [(0, 2), (0, 2), (0, 3), (0, 3)],
        [(0, 3)],
    ]
    assert spans(paginate([row(8), row(2), *chain[1:]], 12 * LEADING, 0)) == [
        [(0, 8)],
        [(0, 2), (0, 3), (0, 3)],
    ]


def test_a_closing_without_text_before_it_is_set_alone() -> None:
    assert spans(paginate([row(3, closing=True, glued=True, whole=True)], 6 * LEADING, 0)) == [[(0, 3)]]


def test_what_is_larger_than_a_page_is_broken_wherever_the_page_ends() -> None:
    assert spans(paginate([row(9, whole=True)], 4 * LEADING, 0)) == [[(0, 4)], [(4, 8)], [(8, 9)]]
    glued = [row(1, whole=True, glued=True) for _ in range(6)]
    assert [len(page.parts) for page in paginate(glued, 4 * LEADING, 0)] == [4, 2]


def test_a_row_higher_than_any_page_still_ends() -> None:
    assert len(list(paginate([row(3)], LEADING / 2, 0))) == 3


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


PARTS = st.lists(st.tuples(ROWS, st.integers(0, 4), st.booleans()), min_size=1, max_size=4)


def papers(parts: list[tuple[list[Row], int, bool]]) -> list[Row]:
    """Papers with places to sign, each beginning a page, some counted anew."""
    whole: list[Row] = []
    for rows, closing, restart in parts:
        rows = [*rows, *(row(1, closing=True, glued=True, whole=True) for _ in range(closing))]
        rows[0].new_page, rows[0].restart = True, restart
        whole += rows
    return whole


@given(parts=PARTS, lines=st.integers(8, 40))
def test_every_line_is_placed_once_and_in_order(parts: list[tuple[list[Row], int, bool]], lines: int) -> None:
    rows = papers(parts)
    height, reserve = lines * LEADING, 2 * LEADING
    pages = list(paginate(rows, height, reserve))
    placed = [
        (rows.index(part.row), line)
        for page in pages
        for part in page.parts
        for line in range(part.start, part.stop)
    ]
    assert placed == [(n, line) for n, one in enumerate(rows) for line in range(one.lines)]
    for page, following in pairwise([*pages, None]):
        assert page is not None
        ends = following is None or following.number == 1
        assert page.parts[-1].bottom <= (height if ends else height - reserve) + 0.01
        assert bool(page.words) != ends
        for above, below in pairwise(page.parts):
            assert above.bottom <= below.top + 0.01
            assert not below.row.new_page or below.start


@given(parts=PARTS, lines=st.integers(8, 40))
def test_pages_are_counted_in_each_paper(parts: list[tuple[list[Row], int, bool]], lines: int) -> None:
    rows = papers(parts)
    count = 0
    for page in paginate(rows, lines * LEADING, 2 * LEADING):
        first = page.parts[0]
        count = 1 if first.row.restart and first.start == 0 else count + 1
        assert page.number == count
        assert (rows.index(first.row), first.start) == (0, 0) or page.number > 1 or first.row.restart


@given(rows=ROWS, lines=st.integers(12, 40))
def test_lone_lines_stand_only_where_nothing_else_fits(rows: list[Row], lines: int) -> None:
    for each in rows:
        each.whole, each.edges, each.glued = False, (), False
    for page in paginate(rows, lines * LEADING, 0):
        for part in page.parts:
            if part.stop < part.row.lines:
                assert part.stop - part.start >= LEAST
                assert part.row.lines - part.stop >= LEAST
                assert not part.row.stacks[-1].leaves_lone_line(part.stop)


def text_before(pages: Iterable[Page]) -> Iterator[int]:
    """For each place to sign how many lines stand before it on its page."""
    for page in pages:
        lines = 0
        for part, above in zip(page.parts, [None, *page.parts], strict=False):
            if part.row.closing and not (above and above.row.closing):
                yield lines
            lines += part.stop - part.start


@given(
    parts=st.lists(st.tuples(st.lists(st.integers(1, 9), min_size=2), st.integers(1, 4)), min_size=1),
    lines=st.integers(10, 20),
    restart=st.booleans(),
)
def test_each_closing_has_two_lines_before_it(
    parts: list[tuple[list[int], int]], lines: int, restart: bool
) -> None:
    rows = papers([([row(count) for count in counts], closing, restart) for counts, closing in parts])
    found = list(text_before(paginate(rows, lines * LEADING, LEADING)))
    assert len(found) == len(parts)
    assert min(found) >= LEAST


def test_several_closings_of_one_paper_have_text_before_each() -> None:
    sign = {"closing": True, "glued": True, "whole": True}
    for above in range(1, 9):
        rows = [row(above), row(2, **sign), row(1), row(2, **sign), row(3), row(2, **sign)]
        assert min(text_before(paginate(rows, 8 * LEADING, 0))) >= min(LEAST, above)


@given(rows=ROWS)
def test_the_text_before_a_closing_is_glued_and_no_more(rows: list[Row]) -> None:
    for each in rows:
        each.glued = False
    assert list(with_text_at_closings([*rows, row(1, closing=True)]))[:-1] == rows
    glued = [each for each in rows if each.glued]
    assert glued == rows[len(rows) - len(glued) :]
    assert sum(each.lines for each in glued) >= LEAST or glued == rows
    assert sum(each.lines for each in glued[1:]) < LEAST


def test_no_more_rows_are_made_than_a_page_needs() -> None:
    made = 0

    def rows() -> Iterator[Row]:
        nonlocal made
        for _ in range(1000):
            made += 1
            yield row(1)

    pages = paginate(rows(), 20 * LEADING, 3 * LEADING)
    for number in range(1, 40):
        page = next(pages)
        assert page.number == number
        assert made <= number * 17 + 6


def test_the_words_are_those_that_the_text_goes_on_with() -> None:
    head = row(1, whole=True, glued=True, edges=(0, 1))
    empty = Row((Stack(0, []),), LEADING)
    body = [head, *(row(1, head=(head,), edges=(0, 1)) for _ in range(4))]
    first, _ = paginate(body, 3 * LEADING, 0)
    assert first.words == ["line 0"]
    assert next(paginate([row(3), empty, row(9)], 3 * LEADING, 0)).words == ["line 0"]
    assert [page.words for page in paginate([row(9, label=2)], 5 * LEADING, 0)] == [["line 5"], []]


def cell(*paragraphs: int) -> Row:
    """A row of a table: a number and long cells."""
    return Row((stack(1), stack(*paragraphs), stack(paragraphs[0] // 2)), LEADING, edges=(0, 1, 2, 3))


def test_no_cell_of_a_long_row_is_left_with_a_lone_line() -> None:
    for room in range(6, 16):
        parts = [part for page in paginate([row(1), cell(20)], room * LEADING, 0) for part in page.parts]
        assert len(parts) > 2
        assert {part.stop for part in parts if part.stop < part.row.lines}.isdisjoint((1, 9, 19))
