"""By what the rows are narrowed, and what is said where nothing is left."""

from ita_desktop.ui.kit.segments import Choice
from ita_desktop.ui.kit.shapes import Shape
from ita_desktop.ui.scores import folding

FILTERS = (
    Choice(folding.EVERY, "ทุกแถว"),
    Choice("wrong", "ไม่ตรง", Shape.BAD),
    Choice("doubt", "สงสัย", Shape.CARE),
    Choice("missing", "ขาด", Shape.MISSING),
)
NONE_LEFT = {"wrong": "ไม่มีแถวที่ไม่ตรง", "doubt": "ไม่มีแถวที่น่าสงสัย", "missing": "กรอกครบทุกข้อแล้ว"}
