"""What the report of analysis says: nothing that its tables do not."""

import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from ita_desktop import paths
from ita_desktop.documents.analysis.paper import build
from ita_desktop.documents.analysis.parts import PARTS, PRESETS, chosen
from ita_desktop.documents.analysis.sentences import DISCLOSE, KEEP_SCORE
from ita_desktop.documents.blocks import Document, GroupRow, Heading, Paragraph, Table, TableRow, bold
from ita_desktop.documents.catalog import paper
from ita_desktop.documents.checks import check
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.lacking import for_year
from ita_desktop.documents.scores import NoScores
from ita_desktop.documents.snapshots import AssessmentSnapshot
from ita_desktop.documents.year_snapshots import YearSnapshot
from ita_desktop.domain.analysis import Thresholds
from ita_desktop.domain.assessments import AnalysisFinding, Limitation
from ita_desktop.domain.levels import judged, level_of
from ita_desktop.domain.scores import compute
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.pdf.table_heads import PAD_X
from ita_desktop.rendering.pdf.type import CM
from ita_desktop.rendering.thai_text import Typesetter, open_typesetter
from ita_desktop.rendering.xlsx import render_xlsx
from tests.documents.conftest import Golden
from tests.documents.offices import framework, scores_snapshot, years
from tests.documents.test_scores import of_year

LAYOUTS = tuple(PRESETS)
FIGURE = re.compile(r"[0-9]+(?:\.[0-9]{2})?(?= คะแนน)")
SCORES = st.integers(8000, 10000).map(lambda hundredths: f"{Decimal(hundredths) / 100:.2f}")


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    """The program's own."""
    return open_typesetter(paths.FONTS, paths.WORDS)


def snapshot(layout: str, year: YearSnapshot | None = None, **changes: Any) -> AssessmentSnapshot:
    """P1's year, or another, in a layout."""
    return scores_snapshot(layout=layout, year=year or scores_snapshot().year, digits="arabic", **changes)


def part(key: str, year: YearSnapshot, before: YearSnapshot | None = None) -> list[Any]:
    """The blocks of one part alone."""
    former = (before,) if before else ()
    made = build(scores_snapshot(year=year, before=before, former=former, parts=(key,), digits="arabic"))
    return list(made.blocks)


def said(blocks: list[Any]) -> str:
    """The paragraphs of blocks."""
    return "\n".join("".join(run.text for run in b.runs) for b in blocks if isinstance(b, Paragraph))


def tables(document: Document) -> list[Table]:
    """The tables of a paper."""
    return [block for block in document.blocks if isinstance(block, Table)]


def words(cell: Any) -> str:
    """A cell's text."""
    return "".join(run.text for run in cell)


def last_year() -> YearSnapshot:
    """A year before P1's with a rise, a fall, an equal score and a whole difference."""
    return of_year(
        2567, {"overall": "84.19", "1": "90.00", "2": "97.00", "3": "99.46", "4": "94.48", "9": "80.00"}
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_p1_in_each_layout(golden: Golden, layout: str) -> None:
    before = last_year()
    golden(f"analysis-{layout}-2568", build(snapshot(layout, before=before, former=(before,))))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_office_with_few_scores_has_every_layout_and_nothing_is_made_up(
    golden: Golden, layout: str
) -> None:
    document = build(snapshot(layout, years()[2566]))
    golden(f"analysis-{layout}-2566", document)
    known = {f"{score.value:.2f}" for score in years()[2566].assessment.scores.values()}  # type: ignore[union-attr]
    allowed = known | {"2.26", "95.00", "98.45"}
    figures = re.findall(r"[0-9]{2,3}\.[0-9]{2}", "\n".join(texts(document)))
    assert set(figures) <= allowed


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_pdf_has_every_word_of_the_tables(typesetter: Typesetter, layout: str) -> None:
    document = build(snapshot(layout, before=last_year(), former=(last_year(),)))
    pages = PdfReader(BytesIO(render_pdf(document, typesetter))).pages
    printed = "".join("".join(page.extract_text().split()) for page in pages)
    for table in tables(document):
        cells = [row.text if isinstance(row, GroupRow) else "" for row in table.rows]
        cells += [words(cell) for row in table.rows if isinstance(row, TableRow) for cell in row.cells]
        for word in {word for cell in cells for word in cell.split()}:
            assert all(piece in printed for piece in _pieces(word, printed)), word


def _pieces(word: str, printed: str) -> list[str]:
    """A word, or its halves where a line or a page ends in it."""
    if word in printed:
        return [word]
    cuts = (at for at in range(1, len(word)) if word[:at] in printed and word[at:] in printed)
    at = next(cuts, 0)
    return [word[:at], word[at:]] if at else [word]


@pytest.mark.parametrize("fiscal_year", [2565, 2568, 2569])
def test_no_word_is_wider_than_its_column(typesetter: Typesetter, fiscal_year: int) -> None:
    """Not even a full score that was computed, in Thai digits."""
    scores = {code: "100" for code in framework(fiscal_year).codes if code[0] in "ie" and code[1:2].isdigit()}
    full, zero = of_year(fiscal_year, scores), of_year(fiscal_year, dict.fromkeys(scores, "0"))
    for layout in LAYOUTS:
        document = build(scores_snapshot(layout=layout, year=full, before=zero, former=(zero,)))
        for table in tables(document):
            for column, cell in cells_of(table):
                room = column.share / sum(each.share for each in table.columns) * 16 * CM - 2 * PAD_X
                text = words(cell)
                strong = any(run.bold for run in cell)
                offsets = typesetter.breaks(text)
                for low, high in zip([0, *offsets], offsets, strict=False):
                    assert typesetter.width(text[low:high].strip(), bold=strong) <= room, text[low:high]


def cells_of(table: Table) -> list[tuple[Any, Any]]:
    """The cells of a table and its heads, each with its column."""
    rows = [row.cells for row in table.rows if isinstance(row, TableRow)]
    rows.append(tuple(bold(column.head) for column in table.columns))
    return [pair for row in rows for pair in zip(table.columns, row, strict=True)]


def test_the_layouts_of_the_catalogue_are_those_with_parts() -> None:
    report = paper("analysis")
    assert report is not None
    assert tuple(layout.name for layout in report.layouts) == LAYOUTS
    assert {key for keys in PRESETS.values() for key in keys} <= {each.key for each in PARTS}
    assert all(chosen(layout, None) == PRESETS[layout] for layout in LAYOUTS)


def test_a_year_without_scores_has_no_report() -> None:
    with pytest.raises(NoScores):
        build(snapshot("summary", years()[2567]))


@settings(max_examples=40, deadline=None)
@given(now=st.lists(SCORES, min_size=10, max_size=10), before=st.lists(SCORES, min_size=10, max_size=10))
def test_the_sentence_under_a_row_tells_what_the_row_shows(now: list[str], before: list[str]) -> None:
    year, last = (
        of_year(y, {str(n): s for n, s in enumerate(scores, 1)})
        for y, scores in ((2568, now), (2567, before))
    )
    (table,) = (block for block in part("years", year, last) if isinstance(block, Table))
    best = max(map(Decimal, now))
    pairs = list(zip(table.rows[::2], table.rows[1::2], strict=True))
    assert len(pairs) == 10
    for row, note in pairs:
        assert isinstance(row, TableRow)
        assert isinstance(note, GroupRow) and note.note
        _, old, new, difference = map(words, row.cells)
        change = Decimal(new) - Decimal(old)
        assert Decimal(difference) == change
        told = [Decimal(each) for each in FIGURE.findall(note.text)]
        ways = {"เพิ่มขึ้น": change > 0, "ลดลง": change < 0, "เท่ากับปีก่อน": change == 0}
        assert [way in note.text for way in ways] == list(ways.values())
        assert told == ([abs(change)] if change else [])
        assert ("สูงสุด" in note.text) == (Decimal(new) == best)
        assert (KEEP_SCORE in note.text) == (change >= 0 and Decimal(new) >= 85)
        assert ("แต่ยังเป็น" in note.text) == (Decimal(new) == best and change < 0)
        assert "+" not in note.text and "-" not in note.text


@settings(max_examples=60, deadline=None)
@given(scores=st.lists(SCORES, min_size=4, max_size=4), before=SCORES)
def test_the_summary_tells_the_table_s_figures_and_the_level_that_they_give(
    scores: list[str], before: str
) -> None:
    codes = ("IIT", "EIT.public", "EIT.survey", "OIT")
    year = of_year(2568, dict(zip(codes, scores, strict=True)))
    assert year.assessment is not None
    entered = year.assessment.scores
    known = judged(year.framework, entered, compute(year.framework, entered))
    text = said(part("summary", year, of_year(2567, {"overall": before})))
    total = known["overall"]
    assert f"ได้คะแนนรวม *{total:.2f} คะแนน" in text
    change = total - Decimal(before)
    way = "เพิ่มขึ้นจากปีก่อน" if change > 0 else "ลดลงจากปีก่อน" if change else "เท่ากับปีก่อน"
    assert way in text
    level = level_of(year.framework, known)
    assert f"อยู่ในระดับ{level}" in text
    for match in re.finditer(r"ได้ \*?([0-9.]+) คะแนน ต่ำกว่าเกณฑ์ ([0-9.]+) อยู่ ([0-9.]+) คะแนน", text):
        own, limit, short = map(Decimal, match.groups())
        assert own in known.values() and limit - own == short > 0
    if level == "ผ่านดีเยี่ยม":
        assert f"{min(known[code] for code in codes):.2f} คะแนน สูงกว่าเกณฑ์ 95.00" in text
    else:
        assert "ยังไม่ถึงระดับ" in text


@settings(max_examples=60, deadline=None)
@given(scores=st.lists(SCORES, min_size=10, max_size=10))
def test_highest_and_lowest_are_those_of_the_table(scores: list[str]) -> None:
    year = of_year(2568, {str(n): score for n, score in enumerate(scores, 1)})
    first = next(block for block in part("extremes", year) if isinstance(block, Paragraph))
    text = words(first.runs)
    best, worst = max(map(Decimal, scores)), min(map(Decimal, scores))
    if best == worst:
        assert "ได้คะแนนเท่ากัน" in text
        return
    assert ("ควรรักษามาตรฐานไว้" in text) == (best >= 85)
    high, low = text.replace("ควรรักษามาตรฐานไว้", "").split("ตัวชี้วัดที่ได้คะแนนต่ำที่สุด")
    for half, value in ((high, best), (low, worst)):
        named = {int(number) for number in re.findall(r"ตัวชี้วัดที่ ([0-9]+)", half)}
        assert named == {n for n, score in enumerate(scores, 1) if Decimal(score) == value}
        assert f"ได้ {value:.2f} คะแนน" in half


def test_a_whole_difference_has_no_decimals() -> None:
    (table,) = (b for b in part("years", scores_snapshot().year, last_year()) if isinstance(b, Table))
    notes = [row.text for row in table.rows if isinstance(row, GroupRow)]
    assert "เพิ่มขึ้นจากปีก่อน 20 คะแนน" in notes[-1]
    assert notes[1].startswith("คะแนนลดลงจากปีก่อน 0.50 คะแนน ควรเพิ่มเรื่องการเบิกจ่าย")
    assert notes[2].startswith("คะแนนเท่ากับปีก่อน")


def test_the_announced_level_is_not_explained_with_figures_of_another() -> None:
    year = of_year(2568, {"IIT": "96", "EIT.public": "96", "EIT.survey": "96", "OIT": "96"}, level="ผ่านดี")
    text = said(part("summary", year))
    assert "อยู่ในระดับผ่านดี" in text
    assert "เกณฑ์" not in text and "สูงสุด" not in text


def test_ties_are_named_and_every_failing_item_too() -> None:
    scores = {
        "IIT": "90",
        "OIT": "90",
        "i1": "90",
        "i2": "90",
        "i3": "100",
        "o1": "100",
        "o9": "0",
        "o20": "50",
    }
    text = said(part("advice", of_year(2568, scores)))
    assert text.index("ข้อ i1 ") < text.index("ข้อ i2 ")
    assert "ข้อ i3 " not in text and "ข้อ o1 " not in text
    assert "ข้อ o9 " in text and "ข้อ o20 (50.00 คะแนน)" in text


def written(year: YearSnapshot, **texts: str) -> YearSnapshot:
    """A year with a recommendation on instruments (``EIT_public`` for ``EIT.public``)."""
    assert year.assessment is not None
    recommendations = {code.replace("_", "."): (text,) for code, text in texts.items()}
    return replace(year, assessment=replace(year.assessment, recommendations=recommendations))


FAILING = {"o9": "0", "o10": "50", "o20": "0", "o1": "100", "OIT": "90"}
ASKED = {f"i{n}": f"{80 + n}" for n in range(1, 16)} | {f"e{n}.public": f"{70 + n}" for n in range(1, 10)}


def test_an_instrument_that_is_written_of_does_not_name_its_lowest_questions_again() -> None:
    year = of_year(2568, {**ASKED, **FAILING})
    own = "ข้อที่ได้คะแนนน้อย ได้แก่ i1 (81.00 คะแนน) ควรสื่อสารให้บุคลากรทราบ"
    blocks = part("advice", written(year, IIT=own, OIT="รายการที่ยังไม่ได้คะแนนเต็ม ได้แก่ o๙ และ o10 ควรเผยแพร่"))
    text = said(blocks)
    assert text.count("i1 ") == 1 and "(81.00 คะแนน)" in text
    assert "ข้อ e1 (71.00 คะแนน)" in text, "of what nothing is written the figures speak"
    assert "รายการอื่นที่ยังไม่ได้คะแนนเต็ม" in text and "ข้อ o20 (0.00 คะแนน)" in text
    assert "ข้อ o9 " not in text and "ข้อ o10 (" not in text
    assert "ผู้ตรวจ" not in text
    general = said(part("advice", written(year, OIT="ควรตรวจสอบทุกรายการ")))
    assert "รายการที่ยังไม่ได้คะแนนเต็ม" in general and "ข้อ o9 (0.00 คะแนน)" in general


def test_what_is_written_of_eit_as_a_whole_holds_for_its_parts() -> None:
    year = of_year(2568, {**ASKED, "EIT.survey": "80"})
    text = said(part("advice", written(year, EIT="ควรปรับปรุงการให้บริการ")))
    assert "ควรปรับปรุงการให้บริการ" in text
    assert not re.search("ข้อ e[0-9]", text)


@pytest.mark.parametrize(
    "thresholds, named",
    [
        (Thresholds(), 5),
        (Thresholds(lowest=2), 2),
        (Thresholds(lowest=99), 15),
        (Thresholds(Decimal("83.00"), 0), 2),
        (Thresholds(None, 0), 0),
    ],
)
def test_as_many_questions_are_named_as_the_office_set(thresholds: Thresholds, named: int) -> None:
    year = of_year(2568, {code: score for code, score in ASKED.items() if code.startswith("i")})
    made = scores_snapshot(year=year, parts=("summary", "advice"), digits="arabic", thresholds=thresholds)
    text = said(list(build(made).blocks))
    assert re.findall("ข้อ (i[0-9]+) ", text) == [f"i{n}" for n in range(1, named + 1)]
    assert ("ต่ำกว่า 83.00 คะแนน" in text) == (thresholds.score == Decimal("83.00"))


@pytest.mark.parametrize("key", ["advice", "issues", "questions"])
def test_every_failing_item_tells_what_to_do(key: str) -> None:
    found = AnalysisFinding(on=("o9",), kind="improve", issue="คู่มือไม่เป็นปัจจุบัน")
    bare = AnalysisFinding(on=("o10",), kind="improve")
    year = of_year(2568, FAILING)
    assert year.assessment is not None
    year = replace(year, assessment=replace(year.assessment, findings=(found, bare)))
    text = "\n".join(texts(Document(title="", blocks=tuple(part(key, year)))))
    assert text.count(DISCLOSE) == 3 and framework(2568).title("o20") in text
    assert f"ประเด็นคู่มือไม่เป็นปัจจุบัน ดังนั้น {DISCLOSE}" in text


def test_what_is_kept_is_named_under_its_own_indicator() -> None:
    year = of_year(2568, {"i1": "90", "i3": "100", "i9": "100"})
    assert year.assessment is not None
    found = AnalysisFinding(on=("i3", "i9"), kind="keep")
    year = replace(year, assessment=replace(year.assessment, findings=(found,)))
    text = said(part("by-indicator", year))
    assert "ข้อ i3 รักษามาตรฐาน" in text and "ข้อ i9 รักษามาตรฐาน" in text


def test_a_limitation_without_points_is_no_heading_over_nothing() -> None:
    year = of_year(2568, {"overall": "90"})
    assert year.assessment is not None
    limits = Limitation(topic="ด้านงบประมาณ"), Limitation(topic="ด้านบุคลากร", points=("โอนย้ายบ่อย",))
    blocks = part("limitations", replace(year, assessment=replace(year.assessment, limitations=limits)))
    assert [block.text for block in blocks if isinstance(block, Heading)][1:] == ["2) ด้านบุคลากร"]
    assert said(blocks) == "1) ด้านงบประมาณ\nโอนย้ายบ่อย"


def test_a_question_without_finding_has_a_dash_and_both_parts_have_one_for_both() -> None:
    year = scores_snapshot().year
    (table,) = (block for block in part("questions", year) if isinstance(block, Table))
    found = {
        (words(r.cells[2]), words(r.cells[3]).split()[0]): words(r.cells[5])
        for r in table.rows
        if isinstance(r, TableRow)
    }
    assert found["EIT Public", "e6"] == "-"
    assert found["EIT Public", "e7"] == found["EIT Survey", "e7"] != "-"
    assert found["IIT", "i3"].startswith("รักษามาตรฐาน")
    assert found["IIT", "i2"].endswith("(อ้างอิงจาก o10, o8, o9)")


def test_what_the_assessors_wrote_is_all_printed() -> None:
    year = scores_snapshot().year
    assert year.assessment is not None
    written = {"EIT": ("ปรับเว็บไซต์",), "OIT": ("เพิ่ม o9\nและ o10",), "overall": ("ดีแล้ว",)}
    year = replace(year, assessment=replace(year.assessment, recommendations=written))
    blocks = part("advice", year)
    text = said(blocks)
    assert all(each in text for each in ("ปรับเว็บไซต์", "เพิ่ม o9", "และ o10", "ดีแล้ว"))
    assert "1) ภาพรวม" in [block.text for block in blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_check_before_print_is_silent_on_the_cases(layout: str) -> None:
    for year in (scores_snapshot().year, years()[2566]):
        made = snapshot(layout, year)
        assert check("analysis", made, build(made)) == ()


def test_the_check_before_print_reads_what_was_found() -> None:
    made = snapshot("by-question")
    assert made.year.assessment is not None
    wrong = AnalysisFinding(on=("i2",), kind="improve", issue="ภาพรวมปี 2568 ได้คะแนน 79.00 คะแนน อยู่ในระดับผ่าน")
    year = replace(made.year, assessment=replace(made.year.assessment, findings=(wrong,)))
    made = replace(made, year=year)
    found = {finding.kind: finding for finding in check("analysis", made, build(made))}
    assert found["figure"].suggest == "97.00"
    assert found["level"].suggest == "ผ่านดี"
    assert found["level"].place == "assessments/2568/findings/1/issue"


def test_the_check_before_print_tells_this_year_s_score_and_not_last_year_s() -> None:
    before = of_year(2567, {"IIT": "80.00", "overall": "80.00"})
    year = written(scores_snapshot().year, IIT="แบบวัด IIT ได้ 61.11 คะแนน")
    made = snapshot("summary", year, before=before, former=(before,))
    (finding,) = check("analysis", made, build(made))
    assert finding.suggest == "96.57"
    assert finding.place == "assessments/2568/recommendations/IIT/1"


def test_the_list_tells_how_many_findings_have_no_words() -> None:
    assessment = scores_snapshot().year.assessment
    assert assessment is not None
    assert for_year("analysis", 2568, assessment, None) == ""
    bare = AnalysisFinding(on=("i1", "i4"), kind="improve")
    lacking = replace(assessment, findings=(*assessment.findings, bare))
    assert for_year("analysis", 2568, lacking, None) == "ขาดข้อค้นพบ 2 ข้อ"
    assert for_year("analysis", 2568, replace(assessment, scores={}), None) == "ยังไม่มีคะแนน"


def test_scores_that_were_computed_are_marked_wherever_they_stand() -> None:
    year = of_year(2568, {"i1": "90", "i2": "95", "i3": "100"})
    (table,) = (block for block in part("by-indicator", year) if isinstance(block, Table))
    assert words(table.rows[0].cells[2]) == "*95.00"  # type: ignore[union-attr]
    assert "* หมายถึง" in said(part("by-indicator", year))


def test_a_framework_s_own_levels_are_explained() -> None:
    year = of_year(2565, {"overall": "77.99", "IIT": "80"})
    text = said(part("summary", year))
    assert "อยู่ในระดับ B" in text
    assert "ยังไม่ถึงระดับ A เพราะคะแนนรวม ได้ 77.99 คะแนน ต่ำกว่าเกณฑ์ 85.00 อยู่ 7.01 คะแนน" in text


def test_eit_has_a_row_of_its_own_where_a_former_year_had_one_form() -> None:
    one = of_year(2565, {"overall": "85.00", "IIT": "86.00", "EIT": "84.00", "OIT": "85.00"})
    parts = {"overall": "88.00", "IIT": "87.00", "EIT.public": "90.00", "EIT.survey": "88.00", "OIT": "88.00"}
    former = (one, of_year(2567, parts))
    now = of_year(2568, {**parts, "EIT": "89.50"})
    made = build(scores_snapshot(year=now, former=former, parts=("years",), digits="arabic"))
    rows = [row for row in tables(made)[0].rows if isinstance(row, TableRow)]
    told = {words(row.cells[0]): [words(cell) for cell in row.cells[1:]] for row in rows}
    assert told["EIT"] == ["84.00", "*89.00", "89.50"]
    assert told["EIT ส่วนที่ 1 (EIT Public)"] == ["-", "90.00", "90.00"]
    assert list(told).index("EIT") == list(told).index("EIT ส่วนที่ 1 (EIT Public)") - 1


def test_instruments_of_which_only_the_whole_is_known_are_named_in_one_sentence() -> None:
    blocks = part("advice", of_year(2568, {"IIT": "91", "EIT.public": "90", "EIT.survey": "89", "OIT": "80"}))
    assert said(blocks) == (
        "IIT ได้ 91.00 คะแนน EIT ส่วนที่ 1 (EIT Public) ได้ 90.00 คะแนน EIT ส่วนที่ 2 (EIT Survey) "
        "ได้ 89.00 คะแนน และ OIT ได้ 80.00 คะแนน ยังไม่มีคะแนนรายข้อ จึงไม่ระบุข้อที่ควรปรับปรุง"
    )
    assert not any(isinstance(block, Heading) and block.level for block in blocks)


def test_items_that_lost_points_are_named_by_spans_below_their_table() -> None:
    scores = dict.fromkeys(framework(2568).item_codes, "100") | {"9": "60", "o20": "0"}
    scores |= dict.fromkeys(("o1", "o2", "o3", "o9", "o10"), "0")
    text = said(part("by-indicator", of_year(2568, scores)))
    assert "รายการที่ยังไม่ได้คะแนนเต็ม 6 รายการ ได้แก่ ข้อ o1 ถึง o3 o9 o10 และ o20 ควรจัดทำข้อมูล" in text


def test_an_instrument_without_findings_names_its_lowest_indicator() -> None:
    year = of_year(2568, {"1": "90", "2": "80", "3": "80", "6": "90", "7": "90", "9": "100", "10": "100"})
    (table,) = (block for block in part("issues", year) if isinstance(block, Table))
    iit, eit, oit = (words(row.cells[1]) for row in table.rows if isinstance(row, TableRow))
    assert iit == (
        "ตัวชี้วัดที่ได้คะแนนต่ำที่สุด ได้แก่ ตัวชี้วัดที่ 2 การใช้งบประมาณ และตัวชี้วัดที่ 3 การใช้อำนาจ "
        "ได้ 80.00 คะแนน ควรพิจารณาปรับปรุงก่อน"
    )
    assert eit == "ทุกตัวชี้วัดได้คะแนนเท่ากัน 90.00 คะแนน"
    assert oit.startswith("ทุกตัวชี้วัดได้คะแนนเต็ม")


def test_a_full_score_without_finding_is_to_be_kept() -> None:
    year = of_year(2568, {"i1": "100", "i2": "99.80", "o1": "0", "9": "90", "10": "100"})
    (table,) = (block for block in part("questions", year) if isinstance(block, Table))
    told = [words(row.cells[5]) for row in table.rows if isinstance(row, TableRow)]
    assert told[0] == told[-1] == "รักษามาตรฐานการดำเนินงาน"
    assert told[1] == "-"
    assert "ข้อคำถามทุกข้อของ EIT Public และ EIT Survey" in said(part("questions", year))


def test_the_best_level_of_letters_is_said_to_be_the_highest() -> None:
    text = said(part("summary", of_year(2565, {"overall": "97.00"})))
    assert text.endswith("ระดับ AA เป็นระดับสูงสุด")


def test_the_sheets_of_a_workbook_have_whole_names() -> None:
    made = snapshot("by-question", before=last_year(), former=(last_year(),))
    names = load_workbook(BytesIO(render_xlsx(build(made)))).sheetnames
    assert [name for name in names if "แผนภูมิ" in name] == [
        *("แผนภูมิรายเครื่องมือ", "แผนภูมิรายตัวชี้วัด", "แผนภูมิย้อนหลัง"),
    ]
    assert len(set(names)) == len(names) and all(len(name) < 31 for name in names)


def test_items_of_which_nothing_was_found_are_the_others_beside_those_with_a_finding() -> None:
    year = of_year(2568, dict.fromkeys(("o1", "o2", "o3"), "0"))
    assert year.assessment is not None
    (alone,) = (block for block in part("issues", year) if isinstance(block, Table))
    assert "รายการที่ยังไม่ได้คะแนนเต็ม" in words(alone.rows[1].cells[1])  # type: ignore[union-attr]
    one = AnalysisFinding(on=("o1",), kind="improve", issue="ยังไม่เผยแพร่")
    year = replace(year, assessment=replace(year.assessment, findings=(one,)))
    (beside,) = (block for block in part("issues", year) if isinstance(block, Table))
    assert "2) รายการอื่นที่ยังไม่ได้คะแนนเต็ม" in words(beside.rows[1].cells[1])  # type: ignore[union-attr]
