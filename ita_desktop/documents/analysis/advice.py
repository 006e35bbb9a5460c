"""Recommendations by instrument: what is written, else the lowest questions; items that lost points."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.analysis.findings import scored_name, told_finding
from ita_desktop.documents.analysis.sentences import DISCLOSE, reference, should
from ita_desktop.documents.blocks import Block, Heading, Paragraph, plain
from ita_desktop.documents.score_table import printed
from ita_desktop.documents.texts import lines, listed, one_line
from ita_desktop.domain.codes import read_codes
from ita_desktop.domain.framework_tree import OVERALL


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A heading for each instrument (each part of EIT) with what is to be said of it.

    Those of which only the whole is known are named in one sentence before.
    """
    said = {code: list(_of(analysis, code)) for code in _codes(analysis)}
    whole = [code for code, told in said.items() if not told and _is_whole_only(analysis, code)]
    if whole:
        names = [f"{analysis.instrument_name(code)} ได้ {analysis.told(code)} คะแนน" for code in whole]
        yield _line(f"{listed(names)} ยังไม่มีคะแนนรายข้อ จึงไม่ระบุข้อที่ควรปรับปรุง")
    for number, (code, told) in enumerate(((code, told) for code, told in said.items() if told), 1):
        yield Heading(f"{number}) {_name(analysis, code)}", 1)
        yield from told


def _codes(analysis: Analysis) -> list[str]:
    """What is scored, and whatever else is written of, in the order of the framework."""
    wanted = {term.code for term in analysis.instruments}
    written = list(analysis.assessment.recommendations or {})
    known = [code for code in analysis.framework.codes if code in wanted or code in written]
    return [*known, *(code for code in written if code not in analysis.framework)]


def _name(analysis: Analysis, code: str) -> str:
    if code not in analysis.framework or code == OVERALL:
        return "ภาพรวม" if code == OVERALL else code
    node = analysis.framework.node(code)
    return analysis.official_name(code) if node.kind in ("instrument", "part") else node.title


def _of(analysis: Analysis, code: str) -> Iterator[Block]:
    """What is written of an instrument, else what its figures say; items that are left out follow."""
    written = _written(analysis, code)
    if len(written) == 1:
        yield _line(written[0])
    elif written:
        yield _line("มีข้อเสนอแนะ ดังนี้", keep=True)
        yield from _numbered(written)
    if code not in (term.code for term in analysis.instruments):
        return
    node = analysis.framework.node(code)
    if any(each.sub_indicators for each in analysis.framework.indicators if each.instrument == code):
        yield from _items(analysis, code, written)
    elif not written and not _written(analysis, node.instrument or code):
        yield from _questions(analysis, _leaves(analysis, code))


def _leaves(analysis: Analysis, code: str) -> list[str]:
    """The questions or items of an instrument or of a part of EIT."""
    node = analysis.framework.node(code)
    return [
        each.code
        for each in analysis.framework.nodes.values()
        if (each.question or each.item) and (each.instrument, each.part) == (node.instrument, node.part)
    ]


def _is_whole_only(analysis: Analysis, code: str) -> bool:
    terms = (term.code for term in analysis.instruments)
    if code not in terms or code not in analysis.known.now:
        return False
    return not any(each in analysis.known.now for each in _leaves(analysis, code))


def _written(analysis: Analysis, code: str) -> list[str]:
    """The recommendations of the assessors, or those that the office took from the figures."""
    texts = (analysis.assessment.recommendations or {}).get(code, ())
    return [line for text in texts for line in lines(text)]


def _questions(analysis: Analysis, asked: Sequence[str]) -> Iterator[Block]:
    known = [each for each in asked if each in analysis.known.now]
    below = [each for each in known if not analysis.is_full(each)]
    if below:
        yield from _lowest(analysis, below)
    elif known:
        yield _line("ทุกข้อคำถามที่มีคะแนนได้คะแนนเต็ม ควรรักษามาตรฐานการดำเนินงาน")


def _lowest(analysis: Analysis, below: Sequence[str]) -> Iterator[Block]:
    """As many of the lowest as the office names; where it names none, all below the score that it set."""
    thresholds = analysis.snapshot.thresholds
    named, told = analysis.lowest(below, thresholds.lowest), "ต่ำที่สุด"
    if not thresholds.lowest and thresholds.score is not None:
        low = [each for each in below if analysis.known.now[each].value < thresholds.score]
        named, told = analysis.lowest(low, len(low)), f"ต่ำกว่า {printed(thresholds.score)} คะแนน"
    if named:
        ordered = " เรียงจากน้อยไปมาก" if analysis.told(named[0]) != analysis.told(named[-1]) else ""
        yield _line(f"ข้อคำถามที่ได้คะแนน{told}{ordered} ได้แก่", keep=True)
        yield from _numbered([_question(analysis, each) for each in named])


def _question(analysis: Analysis, code: str) -> str:
    advised = [each for each in analysis.found_on([code]) if each.kind == "improve" and one_line(each.advice)]
    wanted = [f"{should(one_line(each.advice))} {reference(each)}".strip() for each in advised]
    return " ".join((scored_name(analysis, code), *wanted))


def _items(analysis: Analysis, code: str, written: Sequence[str]) -> Iterator[Block]:
    """Every item that lost points, without those that are written of.

    Without scores of items it is not known which they are.
    """
    readings = [read_codes(text, analysis.framework, instrument=code) for text in written]
    named = {each for reading in readings for each in reading.codes}
    left = [each for each in analysis.failed_items if each not in named]
    if left:
        others = f"รายการ{'อื่น' if named else ''}ที่ยังไม่ได้คะแนนเต็ม"
        untold = any(each not in analysis.findings for each in left)
        yield _line(" ".join((others, *([DISCLOSE] if untold else ()), "ได้แก่")), keep=True)
        yield from _numbered([_item(analysis, each) for each in left])
    elif written:
        return
    elif analysis.is_full(code):
        yield _line(f"ได้ {analysis.told(code)} คะแนนเต็ม ควรรักษามาตรฐานการดำเนินงาน")


def _item(analysis: Analysis, code: str) -> str:
    found = [told_finding(analysis, each) for each in analysis.found_on([code])]
    return " ".join((scored_name(analysis, code), *found))


def _numbered(texts: Sequence[str]) -> Iterator[Block]:
    for number, text in enumerate(texts, 1):
        yield _line(f"({number}) {text}")


def _line(text: str, *, keep: bool = False) -> Paragraph:
    return Paragraph(plain(text), keep=keep)
