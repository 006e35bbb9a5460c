"""Forms of units on their pages: each counted from 1, room to write, signers beside each other."""

import pytest

from ita_desktop.documents.measures_unit import HEAD_OF_UNIT, REPORTER, build
from ita_desktop.domain.measures import Measure, Plan
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import measures_snapshot
from tests.rendering.pdf.reading import lines, pages, squeezed


def form(typesetter: Typesetter, measures: tuple[Measure, ...]) -> bytes:
    plan = Plan(fiscal_year=2569, measures=measures)
    return render_pdf(build(measures_snapshot(plan=plan, digits="arabic")), typesetter)


@pytest.mark.parametrize("count", [1, 4, 5, 6, 7, 12, 13, 40])
def test_the_place_to_sign_never_stands_without_a_measure(typesetter: Typesetter, count: int) -> None:
    measures = tuple(
        Measure(number=n, title=f"มาตรการที่ {n} ทำ", steps=("หนึ่ง", "สอง"), units=("กองคลัง",))
        for n in range(1, count + 1)
    )
    pdf = form(typesetter, measures)
    *_, last = shown = pages(pdf)
    assert squeezed(f"มาตรการที่ {count} ทำ") in last
    assert REPORTER in last and squeezed(HEAD_OF_UNIT) in last
    assert not any(REPORTER in page for page in shown[:-1])
    for number in range(len(shown)):
        assert max(line.right for line in lines(pdf, number)) <= 28.3
        assert max(line.bottom for line in lines(pdf, number)) <= 20.05
    signed = [line for line in lines(pdf, len(shown) - 1) if REPORTER in line.text]
    assert squeezed(HEAD_OF_UNIT) in squeezed("".join(line.text for line in signed)) or any(
        abs(line.bottom - signed[0].bottom) < 0.1 and "ผู้รับรอง" in line.text
        for line in lines(pdf, len(shown) - 1)
    )


def test_each_unit_begins_at_its_first_page(typesetter: Typesetter) -> None:
    measures = tuple(Measure(number=n, title="ก " * 40, units=("ทุกกอง",)) for n in range(1, 13))
    shown = pages(form(typesetter, measures))
    seconds = [page for page in shown if page.startswith("-2-")]
    assert len(seconds) == 5
    assert all("ไตรมาสที่2" in page for page in shown)
