"""The styles of a paper: whatever is set in one way has one style, named as an office would look for it."""

from collections.abc import Iterator

from ita_desktop.rendering.docx.looks import Look, family, language, looks, size, strong
from ita_desktop.rendering.docx.markup import Element, element
from ita_desktop.rendering.docx.measure import Measure
from ita_desktop.rendering.docx.sizes import CELL_SIDE, MEMO_LABEL


def styles(measure: Measure) -> Element:
    """The styles part of a paper."""
    return element(
        "styles",
        _defaults(measure),
        *(_style(look) for look in looks(measure)),
        _of_kind("character", "DefaultParagraphFont", "Default Paragraph Font", default=True),
        _of_kind("character", "MemoLabel", "หัวข้อบันทึกข้อความ", element("rPr", *strong(), *size(MEMO_LABEL))),
        *_table_styles(),
    )


def _defaults(measure: Measure) -> Element:
    look = element("rPr", *family(), *size(measure.page.type_size), language())
    single = element("spacing", before=0, after=0, line=240, lineRule="auto")
    lines = element("pPrDefault", element("pPr", element("widowControl"), single))
    return element("docDefaults", element("rPrDefault", look), lines)


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
