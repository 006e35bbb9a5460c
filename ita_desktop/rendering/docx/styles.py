"""The styles of a paper: whatever is set in one way has one style, named as an office would look for it."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_desktop.rendering.docx.markup import Element, aligned, element, indented, spaced, stops
from ita_desktop.rendering.docx.measure import CM, POINT, Measure

FAMILY = "TH Sarabun New"
FIRST_INDENT = 2.5 * CM
LATER_INDENT = 1.0 * CM
GAP = 0.35 * CM
CELL_SIDE = 4.5 * POINT
MEMO_TITLE = (29, 35)
"""Size of the type and height of the line, in points."""
MEMO_LABEL = 20
RIGHT_HALF = 7 * CM
"""Where the block of a signer begins: what stands in it is in the middle between here and the margin."""

CLOSING_LINE = (5.6 * CM, 11.2 * CM)
"""Where the dotted line to sign on begins and ends in minutes; a gap parts it from the words beside it."""
CLOSING_GAP = 0.2 * CM


class Look(NamedTuple):
    """A style of paragraphs: its key in the file, its name, what it is built on, what it changes."""

    key: str
    name: str
    base: str = "Normal"
    paragraph: tuple[Element, ...] = ()
    run: tuple[Element, ...] = ()
    following: str = ""


def styles(measure: Measure) -> Element:
    """The styles part of a paper."""
    return element(
        "styles",
        _defaults(measure),
        *(_style(look) for look in _looks(measure)),
        _of_kind("character", "DefaultParagraphFont", "Default Paragraph Font", default=True),
        _of_kind("character", "MemoLabel", "หัวข้อบันทึกข้อความ", element("rPr", *_bold(), *_size(MEMO_LABEL))),
        *_table_styles(),
    )


def _defaults(measure: Measure) -> Element:
    look = element("rPr", *_family(), *_size(measure.page.type_size), _language())
    single = element("spacing", before=0, after=0, line=240, lineRule="auto")
    lines = element("pPrDefault", element("pPr", element("widowControl"), single))
    return element("docDefaults", element("rPrDefault", look), lines)


def _family() -> tuple[Element, ...]:
    return (element("rFonts", ascii=FAMILY, hAnsi=FAMILY, eastAsia=FAMILY, cs=FAMILY),)


def _size(points: float) -> tuple[Element, ...]:
    return element("sz", val=round(points * 2)), element("szCs", val=round(points * 2))


def _language() -> Element:
    return element("lang", val="en-US", eastAsia="en-US", bidi="th-TH")


def _bold() -> tuple[Element, ...]:
    return element("b"), element("bCs")


def _style(look: Look) -> Element:
    plain = look.key == "Normal"
    made = _of_kind("paragraph", look.key, look.name, default=plain)
    if not plain:
        made.append(element("basedOn", val=look.base))
    if look.following:
        made.append(element("next", val=look.following))
    made.append(element("qFormat"))
    for tag, properties in (("pPr", look.paragraph), ("rPr", look.run)):
        if properties:
            made.append(element(tag, *properties))
    return made


def _of_kind(kind: str, key: str, name: str, *content: Element, default: bool = False) -> Element:
    marks: dict[str, object] = {"default": 1} if default else {}
    made = element("style", **{"type": kind, **marks, "styleId": key})
    made.extend([element("name", val=name), *content])
    return made


def _looks(measure: Measure) -> Iterator[Look]:
    normal = (*_family(), *_size(measure.page.type_size), _language())
    yield Look("Normal", "Normal", paragraph=(element("widowControl"),), run=normal)
    yield from _texts(measure)
    yield from _headings(measure)
    yield from _speeches(measure)
    yield from _lists(measure)
    yield from _heads(measure)
    yield from _signing(measure)


def _keeping() -> Element:
    return element("keepNext")


def _texts(measure: Measure) -> Iterator[Look]:
    spread = aligned(measure.justified)
    yield Look("BodyText", "Body Text", paragraph=(spread,))
    first = indented(first=FIRST_INDENT)
    yield Look("BodyTextFirstIndent", "Body Text First Indent", "BodyText", (first,))
    yield Look("Header", "header", paragraph=(aligned("center"),))
    yield Look("Gap", "เว้นระยะ", paragraph=(_keeping(),), run=_size(1))


def _headings(measure: Measure) -> Iterator[Look]:
    yield Look("Title", "Title", paragraph=(_keeping(), aligned("center")), run=_bold(), following="BodyText")
    body = "BodyTextFirstIndent"
    above = spaced(before=6 * POINT)
    first = _keeping(), element("keepLines"), above, element("outlineLvl", val=0)
    yield Look("Heading1", "heading 1", "Normal", first, _bold(), body)
    above, first_in = spaced(before=2 * POINT), indented(first=FIRST_INDENT)
    second = _keeping(), element("keepLines"), above, first_in, element("outlineLvl", val=1)
    yield Look("Heading2", "heading 2", "Normal", second, _bold(), body)
    speech = measure.speech
    hanging = stops((speech, "left", "none")), indented(left=speech, first=-speech)
    yield Look("AgendaItem", "ระเบียบวาระ", "Heading1", hanging, following="Speech")
    beside = (element("ind", left=round(speech), firstLine=0),)
    yield Look("AgendaTopic", "เรื่องในระเบียบวาระ", "Heading2", beside, following="Speech")


def _speeches(measure: Measure) -> Iterator[Look]:
    above, spread = spaced(before=2 * POINT), aligned(measure.justified)
    yield Look("Speaker", "ผู้พูด", paragraph=(element("keepLines"), above, indented(right=GAP)))
    yield Look("ResolvedBy", "หัวข้อมติ", "Speaker", run=_bold())
    yield Look("Speech", "คำพูด", paragraph=(above, spread), following="SpeechNext")
    first = indented(first=LATER_INDENT)
    yield Look("SpeechNext", "คำพูดย่อหน้าต่อไป", "Speech", (element("spacing", before=0), first))
    yield Look("Resolution", "มติที่ประชุม", "Speech")


def _lists(measure: Measure) -> Iterator[Look]:
    yield Look("RollEntry", "รายชื่อ", paragraph=(indented(right=GAP),))
    caption = _keeping(), element("keepLines"), spaced(before=6 * POINT, after=2 * POINT)
    yield Look("Caption", "caption", paragraph=caption, run=_bold())
    yield Look("TableText", "ข้อความในตาราง")
    yield Look("TableHead", "หัวตาราง", "TableText", (_keeping(), aligned("center")), _bold())
    yield Look("TableGroup", "หัวกลุ่มในตาราง", "TableText", (_keeping(),), _bold())


def _heads(measure: Measure) -> Iterator[Look]:
    size, line = MEMO_TITLE
    title = spaced(exact=line * POINT), aligned("center")
    yield Look("MemoTitle", "ชื่อแบบบันทึกข้อความ", paragraph=title, run=(*_bold(), *_size(size)))
    yield Look("MemoField", "ส่วนหัวบันทึกข้อความ", paragraph=(_keeping(),))
    yield Look("LetterHead", "ที่และส่วนราชการเจ้าของหนังสือ", paragraph=(_keeping(),))
    yield Look("Emblem", "ตราสัญลักษณ์", paragraph=(_keeping(), aligned("center")))
    yield Look("Labelled", "เรื่อง เรียน อ้างถึง", paragraph=(spaced(before=6 * POINT),))


def _signing(measure: Measure) -> Iterator[Look]:
    whole = element("keepLines")
    centred = whole, indented(left=RIGHT_HALF), aligned("center")
    yield Look("SignName", "ชื่อและตำแหน่งผู้ลงนาม", paragraph=centred)
    yield Look("Valediction", "คำลงท้าย", "SignName", (_keeping(),))
    yield from _closing(measure)
    yield Look("Opinion", "ความเห็น", paragraph=(element("keepLines"),))


def _closing(measure: Measure) -> Iterator[Look]:
    start, end = CLOSING_LINE
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


def _table_styles() -> Iterator[Element]:
    bare = element("tblPr", element("tblInd", w=0, type="dxa"), _margins(0))
    yield _of_kind("table", "TableNormal", "Normal Table", bare, default=True)
    sides = "top", "left", "bottom", "right", "insideH", "insideV"
    rules = (element(side, val="single", sz=4, space=0, color="auto") for side in sides)
    ruled = element("tblPr", element("tblBorders", *rules), _margins(CELL_SIDE))
    yield _of_kind("table", "Ruled", "ตารางมีเส้น", element("basedOn", val="TableNormal"), ruled)
    yield _of_kind("table", "Unruled", "ตารางไม่มีเส้น", element("basedOn", val="TableNormal"))


def _margins(side: float) -> Element:
    sides = ("top", 0), ("left", round(side)), ("bottom", 0), ("right", round(side))
    return element("tblCellMar", *(element(name, w=width, type="dxa") for name, width in sides))
