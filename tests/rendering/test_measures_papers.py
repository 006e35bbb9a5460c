"""Long plans and reports in each form: every word is there, nothing is told twice that stands once."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from ita_desktop.documents.blocks import Document, Table, TableRow
from ita_desktop.documents.catalog import paper
from ita_desktop.documents.finishing import texts
from ita_desktop.domain.measures import Measure, Plan, Progress
from ita_desktop.paths import FONTS, WORDS
from ita_desktop.rendering.docx import render_docx
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter, open_typesetter
from ita_desktop.rendering.xlsx import render_xlsx
from tests.documents.offices import followed_snapshot, measures_snapshot
from tests.rendering.docx.reading import body, paragraphs, text
from tests.rendering.pdf.reading import lines, reader

LAYOUTS = [
    (word, layout.name)
    for word in ("measures", "follow-up")
    for found in [paper(word)]
    if found is not None
    for layout in found.layouts
]
STEPS = 300


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    """TH Sarabun New with the program's word list."""
    return open_typesetter(FONTS, WORDS)


def long_paper(word: str, layout: str) -> Document:
    """Measures of one indicator, the second with 300 steps and a long report, names with ``<&>``."""
    long = tuple(f"ขั้นตอน <{number}> & ต่อไป" for number in range(STEPS))
    told = Progress(round="q1", unit="กอง <ก> & ข", text="\n".join(long), problem="ขาด & เหลือ")
    shared = {"indicators": (1,), "answers": ("i1",)}
    measures = (
        Measure(number=1, title="สั้น <b>", progress=(told,)),
        Measure(number=2, title="ยาว", steps=long, units=("กอง <ก> & ข",)),
        Measure(number=2, title="ตาม", steps=("ก", "ข")),
    )
    plan = Plan(
        fiscal_year=2569,
        from_assessment=2568,
        measures=tuple(replace(each, **shared) for each in measures),  # type: ignore[arg-type]
    )
    found = paper(word)
    assert found is not None
    made: Document = found.build(followed_snapshot(plan=plan, layout=layout, digits="arabic"))
    return made


def squeezed(words: str) -> str:
    """Without blanks and lines of dots."""
    return "".join(words.split()).replace(".", "")


@pytest.mark.parametrize(("word", "layout"), LAYOUTS)
def test_every_line_of_a_cell_is_read_in_pdf_word_and_workbook(
    word: str, layout: str, typesetter: Typesetter
) -> None:
    made = long_paper(word, layout)
    pdf = squeezed("".join(page.extract_text() for page in reader(render_pdf(made, typesetter)).pages))
    docx = squeezed(text(body(render_docx(made, typesetter))))
    book = load_workbook(BytesIO(render_xlsx(made)))
    cells = {squeezed(str(cell.value)) for sheet in book for row in sheet for cell in row if cell.value}
    for table in (block for block in made.blocks if isinstance(block, Table)):
        for row in (row for row in table.rows if isinstance(row, TableRow)):
            for at, cell in list(enumerate(row.cells))[row.joined :]:
                said = "".join(run.text for run in cell)
                is_figure = at < len(row.values) and row.values[at] is not None
                assert squeezed(said) in cells or is_figure or not said
                for line in said.split("\n"):
                    assert squeezed(line) in docx
                    assert all(squeezed(part) in pdf for part in line.split())


def test_cells_that_are_joined_are_one_in_a_workbook(typesetter: Typesetter) -> None:
    made = long_paper("measures", "by-indicator")
    (sheet,) = load_workbook(BytesIO(render_xlsx(made)))
    down = [each for each in sheet.merged_cells.ranges if each.min_col == each.max_col == 1]
    tops = {sheet.cell(each.min_row, 1).value for each in down}
    assert 1 in tops
    assert sum(sheet.cell(row, 2).value == "การปฏิบัติหน้าที่" for row in range(1, sheet.max_row + 1)) == 1


def test_the_joined_cells_are_told_again_on_each_page(typesetter: Typesetter) -> None:
    pages = reader(render_pdf(long_paper("measures", "by-indicator"), typesetter)).pages
    told = [page.extract_text() for page in pages]
    assert len(told) > 10
    assert all("การปฏิบัติหน้าที่" in page for page in told if "ขั้นตอน <" in page)


@pytest.mark.parametrize("layout", ["by-indicator", "brief", "by-question", "by-item", "own"])
def test_a_measure_that_goes_on_over_the_page_is_named_again(layout: str, typesetter: Typesetter) -> None:
    told = [
        page.extract_text() for page in reader(render_pdf(long_paper("measures", layout), typesetter)).pages
    ]
    going_on = [page for page in told if "ขั้นตอน <" in page]
    assert len(going_on) > 10
    assert all("ยาว" in page for page in going_on)


def test_the_title_on_a_cover_is_larger_than_that_of_the_paper(typesetter: Typesetter) -> None:
    found = paper("measures")
    assert found is not None
    made: Document = found.build(measures_snapshot(form={"parts": ["cover"]}))
    pdf = render_pdf(made, typesetter)
    cover, paper_ = (lines(pdf, page)[0] for page in (0, 1))
    assert cover.text == paper_.text
    assert cover.right - cover.left > 1.4 * (paper_.right - paper_.left)
    docx = render_docx(made, typesetter)
    assert len(paragraphs(docx, "CoverTitle")) == 3


def test_nothing_of_the_texts_is_lost_with_the_cover(typesetter: Typesetter) -> None:
    snapshot = followed_snapshot(form={"parts": ["cover", "approval"]}, digits="arabic")
    found = paper("measures")
    assert found is not None
    made: Document = found.build(snapshot)
    pages = reader(render_pdf(made, typesetter)).pages
    cover, first = pages[0].extract_text(), pages[1].extract_text()
    assert "มาตรการส่งเสริม" in cover and "/" not in cover and "- 1 -" not in cover
    assert "- 2 -" not in first
    assert len(list(texts(made))) > 100
