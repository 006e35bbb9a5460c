"""What each style of paragraphs of a paper looks like."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_desktop.rendering.docx.markup import Element, aligned, element, indented, spaced, stops
from ita_desktop.rendering.docx.measure import CM, NUMBER_FROM_TOP, POINT, Measure
from ita_desktop.rendering.docx.sizes import (
    CLOSING_GAP,
    CLOSING_LINE,
    CONTENTS_LEVELS,
    CONTENTS_STEP,
    COVER_TITLE,
    FIRST_INDENT,
    GAP,
    LATER_INDENT,
    MEMO_TITLE,
    PORTRAIT,
    RED,
    RIGHT_HALF,
    SIGNING,
    URGENCY,
    URGENCY_LINE,
)

PART_TITLE = "ชื่อส่วน"
FAMILY = "TH Sarabun New"


class Look(NamedTuple):
    """A style of paragraphs: its key in the file, its name, what it is built on, what it changes."""

    key: str
    name: str
    base: str = "Normal"
    paragraph: tuple[Element, ...] = ()
    run: tuple[Element, ...] = ()
    following: str = ""


def looks(measure: Measure) -> Iterator[Look]:
    """All styles of paragraphs that papers use."""
    normal = (*family(), *size(measure.page.type_size), language())
    yield Look("Normal", "Normal", paragraph=(element("widowControl"),), run=normal)
    yield from _texts(measure)
    yield from _headings(measure)
    yield from _speeches(measure)
    yield from _lists(measure)
    yield from _heads(measure)
    yield from _signing(measure)
    yield from _contents(measure)


def _keeping() -> Element:
    return element("keepNext")


def _texts(measure: Measure) -> Iterator[Look]:
    spread = aligned(measure.justified)
    yield Look("BodyText", "Body Text", paragraph=(spread,))
    first = indented(first=FIRST_INDENT)
    yield Look("BodyTextFirstIndent", "Body Text First Indent", "BodyText", (first,))
    below = max(0.0, measure.page.top * CM - NUMBER_FROM_TOP - measure.leading)
    yield Look("Header", "header", paragraph=(spaced(after=below), aligned("center")))
    yield Look("Scan", "หน้าสแกน", paragraph=(aligned("center"),), run=size(1))
    yield Look("Gap", "เว้นระยะ", paragraph=(_keeping(),), run=size(1))


def _headings(measure: Measure) -> Iterator[Look]:
    title = _keeping(), aligned("center")
    yield Look("Title", "Title", "Normal", title, strong(), "BodyText")
    yield Look("CoverTitle", "ชื่อเรื่องบนปก", "Title", run=size(COVER_TITLE))
    yield Look("PartTitle", PART_TITLE, "Title", (element("outlineLvl", val=0),), following="Title")
    body = "BodyTextFirstIndent"
    above = spaced(before=6 * POINT)
    first = _keeping(), element("keepLines"), above, element("outlineLvl", val=0)
    yield Look("Heading1", "heading 1", "Normal", first, strong(), body)
    above, first_in = spaced(before=2 * POINT), indented(first=FIRST_INDENT)
    second = _keeping(), element("keepLines"), above, first_in, element("outlineLvl", val=1)
    yield Look("Heading2", "heading 2", "Normal", second, strong(), body)
    speech = measure.speech
    hanging = stops((speech, "left", "none")), indented(left=speech, first=-speech)
    yield Look("AgendaItem", "ระเบียบวาระ", "Heading1", hanging, following="Speech")
    beside = (element("ind", left=round(speech), firstLine=0),)
    yield Look("AgendaTopic", "เรื่องในระเบียบวาระ", "Heading2", beside, following="Speech")


def _speeches(measure: Measure) -> Iterator[Look]:
    above, spread = spaced(before=2 * POINT), aligned(measure.justified)
    yield Look("Speaker", "ผู้พูด", paragraph=(element("keepLines"), above, indented(right=GAP)))
    yield Look("ResolvedBy", "หัวข้อมติ", "Speaker", run=strong())
    yield Look("Speech", "คำพูด", paragraph=(above, spread), following="SpeechNext")
    first = indented(first=LATER_INDENT)
    yield Look("SpeechNext", "คำพูดย่อหน้าต่อไป", "Speech", (element("spacing", before=0), first))
    yield Look("Resolution", "มติที่ประชุม", "Speech")


def _lists(measure: Measure) -> Iterator[Look]:
    yield Look("RollEntry", "รายชื่อ", paragraph=(indented(right=GAP),))
    caption = _keeping(), element("keepLines"), spaced(before=6 * POINT, after=2 * POINT)
    yield Look("Caption", "caption", paragraph=caption, run=strong())
    yield Look("TableText", "ข้อความในตาราง")
    yield Look("TableHead", "หัวตาราง", "TableText", (_keeping(), aligned("center")), strong())
    yield Look("TableGroup", "หัวกลุ่มในตาราง", "TableText", (_keeping(),), strong())


def _contents(measure: Measure) -> Iterator[Look]:
    """A line hangs under itself, its number stands at the margin behind dots."""
    end = stops((measure.text_width, "right", "dot"))
    for level in range(CONTENTS_LEVELS):
        sides = indented(left=(level + 1) * CONTENTS_STEP, first=-CONTENTS_STEP)
        above = spaced(before=0 if level else 4 * POINT)
        yield Look(f"TOC{level + 1}", f"toc {level + 1}", paragraph=(element("keepLines"), end, above, sides))


def _heads(measure: Measure) -> Iterator[Look]:
    large, exact = MEMO_TITLE
    title = spaced(exact=exact * POINT), aligned("center")
    yield Look("MemoTitle", "ชื่อแบบบันทึกข้อความ", paragraph=title, run=(*strong(), *size(large)))
    yield Look("MemoField", "ส่วนหัวบันทึกข้อความ", paragraph=(_keeping(),))
    yield Look("LetterHead", "ที่และส่วนราชการเจ้าของหนังสือ", paragraph=(_keeping(),))
    urgency = *strong(), element("color", val=RED), *size(URGENCY)
    line = _keeping(), spaced(exact=URGENCY_LINE * POINT)
    yield Look("Urgency", "ชั้นความเร็ว", paragraph=line, run=urgency)
    yield Look("Emblem", "ตราสัญลักษณ์", paragraph=(_keeping(), aligned("center")))
    yield Look("Labelled", "เรื่อง เรียน อ้างถึง", paragraph=(spaced(before=6 * POINT),))


def _signing(measure: Measure) -> Iterator[Look]:
    whole = element("keepLines")
    centred = whole, indented(left=RIGHT_HALF), aligned("center")
    yield Look("SignName", "ชื่อและตำแหน่งผู้ลงนาม", paragraph=centred)
    yield Look("Valediction", "คำลงท้าย", "SignName", (_keeping(),))
    yield from _closing(measure)
    yield Look("Opinion", "ความเห็น", paragraph=(element("keepLines"), aligned(measure.justified)))
    middle = (RIGHT_HALF + measure.text_width) / 2
    line = stops((middle + SIGNING / 2, "left", "dot"))
    begins = indented(left=middle - SIGNING / 2)
    yield Look("SignLine", "เส้นลงลายมือชื่อ", paragraph=(_keeping(), element("keepLines"), line, begins))


def _closing(measure: Measure) -> Iterator[Look]:
    right = max(0.0, measure.text_width - PORTRAIT)
    start, end = (place + right for place in CLOSING_LINE)
    tabs = stops(
        (start - CLOSING_GAP, "right", "none"),
        (start, "left", "none"),
        (end, "left", "dot"),
        (end + CLOSING_GAP, "left", "none"),
    )
    hanging = indented(left=end + CLOSING_GAP, first=-end - CLOSING_GAP)
    line = element("keepLines"), tabs, spaced(before=2 * measure.leading), hanging
    yield Look("ClosingLine", "ที่ลงลายมือชื่อ", paragraph=line, following="ClosingName")
    middle = (start + end) / 2
    spread = min(middle, measure.text_width - middle)
    sides = indented(left=middle - spread, right=measure.text_width - middle - spread)
    centred = element("keepLines"), sides, aligned("center")
    yield Look("ClosingName", "ชื่อและตำแหน่งใต้ลายมือชื่อ", paragraph=centred)


def family() -> tuple[Element, ...]:
    """The typeface, for Latin and for Thai."""
    return (element("rFonts", ascii=FAMILY, hAnsi=FAMILY, eastAsia=FAMILY, cs=FAMILY),)


def size(points: float) -> tuple[Element, ...]:
    """The size, for Latin and for Thai."""
    return element("sz", val=round(points * 2)), element("szCs", val=round(points * 2))


def language() -> Element:
    """The languages in which words are checked."""
    return element("lang", val="en-US", eastAsia="en-US", bidi="th-TH")


def strong() -> tuple[Element, ...]:
    """Bold, for Latin and for Thai."""
    return element("b"), element("bCs")
