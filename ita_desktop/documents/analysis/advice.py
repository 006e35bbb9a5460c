"""Recommendations by instrument: the assessors' own, the lowest questions, the items that lost points."""

from collections.abc import Iterator, Sequence

from ita_desktop.documents.analysis.figures import Analysis, bare
from ita_desktop.documents.analysis.sentences import found, reference, should
from ita_desktop.documents.blocks import Block, Heading, Paragraph, plain
from ita_desktop.documents.texts import lines, one_line
from ita_desktop.domain.framework_tree import OVERALL

LOWEST = 5
"""So many of the lowest questions of an instrument are named, those that tie with the last one too."""
LEFT = 1.0


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A heading for each instrument (each part of EIT) with what is to be said of it."""
    number = 0
    for code in _codes(analysis):
        said = list(_of(analysis, code))
        if said:
            number += 1
            yield Heading(f"{number}) {_name(analysis, code)}", 1)
            yield from said


def _codes(analysis: Analysis) -> list[str]:
    """What is scored, and whatever else the assessors wrote of, in the order of the framework."""
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
    written = [
        line for text in (analysis.assessment.recommendations or {}).get(code, ()) for line in lines(text)
    ]
    if written:
        yield _line("ผู้ตรวจประเมินมีข้อเสนอแนะ ดังนี้", keep=True)
        yield from _numbered(written)
    if code not in (term.code for term in analysis.instruments):
        return
    node = analysis.framework.node(code)
    if any(each.sub_indicators for each in analysis.framework.indicators if each.instrument == code):
        yield from _items(analysis, code)
    else:
        asked = [
            each.code
            for each in analysis.framework.nodes.values()
            if each.question and each.instrument == node.instrument and each.part == node.part
        ]
        yield from _questions(analysis, code, asked)


def _questions(analysis: Analysis, code: str, asked: Sequence[str]) -> Iterator[Block]:
    known = [each for each in asked if each in analysis.known.now]
    below = [each for each in known if not analysis.is_full(each)]
    if below:
        yield _line("ข้อคำถามที่ได้คะแนนต่ำที่สุด เรียงจากน้อยไปมาก ได้แก่", keep=True)
        yield from _numbered([_question(analysis, each) for each in analysis.lowest(below, LOWEST)])
    elif known:
        yield _line("ทุกข้อคำถามที่มีคะแนนได้คะแนนเต็ม ควรรักษามาตรฐานการดำเนินงาน")
    elif code in analysis.known.now:
        yield _line(f"ได้ {analysis.told(code)} คะแนน ยังไม่มีคะแนนรายข้อคำถาม จึงไม่ระบุข้อที่ควรปรับปรุง")


def _question(analysis: Analysis, code: str) -> str:
    advised = [each for each in analysis.found_on([code]) if each.kind == "improve" and one_line(each.advice)]
    wanted = [f"{should(one_line(each.advice))} {reference(each)}".strip() for each in advised]
    return " ".join((_scored(analysis, code), *wanted))


def _items(analysis: Analysis, code: str) -> Iterator[Block]:
    """Every item that lost points; without scores of items it is not known which they are."""
    if analysis.failed_items:
        yield _line("รายการที่ยังไม่ได้คะแนนเต็ม ได้แก่", keep=True)
        yield from _numbered([_item(analysis, each) for each in analysis.failed_items])
    elif analysis.is_full(code):
        yield _line(f"ได้ {analysis.told(code)} คะแนนเต็ม ควรรักษามาตรฐานการดำเนินงาน")
    elif code in analysis.known.now:
        yield _line(f"ได้ {analysis.told(code)} คะแนน ยังไม่มีคะแนนรายรายการ จึงไม่ระบุรายการที่ต้องแก้ไข")


def _item(analysis: Analysis, code: str) -> str:
    return " ".join((_scored(analysis, code), *map(found, analysis.found_on([code]))))


def _scored(analysis: Analysis, code: str) -> str:
    """``ข้อ i10 (88.54 คะแนน) ขอยืม…``: the score before the title, so that lines end where they may."""
    node = analysis.framework.node(code)
    title = (node.question or node.item or node).title
    return f"ข้อ {bare(node)} ({analysis.told(code)} คะแนน) {title}"


def _numbered(texts: Sequence[str]) -> Iterator[Block]:
    for number, text in enumerate(texts, 1):
        yield _line(f"({number}) {text}")


def _line(text: str, *, keep: bool = False) -> Paragraph:
    return Paragraph(plain(text), keep=keep)
