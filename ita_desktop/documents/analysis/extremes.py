"""Which indicators and instruments are best and worst."""

from collections.abc import Iterator, Mapping, Sequence

from ita_desktop.documents.analysis.figures import Analysis
from ita_desktop.documents.blocks import Block, Paragraph, plain
from ita_desktop.documents.texts import listed


def blocks(analysis: Analysis) -> Iterator[Block]:
    """A sentence on the indicators, one on the instruments; ties are all named."""
    indicators = {each.code: analysis.indicator_name(each) for each in analysis.indicators}
    instruments = {
        term.code: analysis.instrument_name(term.code)
        for term in analysis.instruments
        if term.code in analysis.known.now
    }
    for kind, names in (("ตัวชี้วัด", indicators), ("เครื่องมือ", instruments)):
        if len(names) > 1:
            yield Paragraph(plain(_sentence(analysis, kind, names)))


def _sentence(analysis: Analysis, kind: str, names: Mapping[str, str]) -> str:
    best, worst = analysis.highest(names), analysis.lowest(names, 1)
    if set(best) == set(worst):
        return f"{kind}ที่มีคะแนนทั้งหมด {len(names)} รายการ ได้คะแนนเท่ากัน {analysis.told(best[0])} คะแนน"
    kept = "ควรรักษามาตรฐานไว้ " if analysis.is_kept(best[0]) else ""
    return (
        f"{kind}ที่ได้คะแนนสูงสุด ได้แก่ {_told(analysis, best, names)} {kept}"
        f"{kind}ที่ได้คะแนนต่ำที่สุด ได้แก่ {_told(analysis, worst, names)}"
    )


def _told(analysis: Analysis, codes: Sequence[str], names: Mapping[str, str]) -> str:
    return f"{listed([names[code] for code in codes])} ได้ {analysis.told(codes[0])} คะแนน"
