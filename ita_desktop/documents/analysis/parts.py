"""The parts of the report and what each layout has of them; none is imported before it is built."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

SETTING = "analysis"
"""The office's setting: ``{"parts": {LAYOUT: [KEY, …]}}``."""


class Part(NamedTuple):
    """A part: its key in the setting, its Thai title, the module beside this one that builds it."""

    key: str
    title: str
    module: str

    def build(self, analysis: Any) -> Any:
        """Its blocks, none where the data has nothing for it; ``analysis`` is an ``Analysis``."""
        return import_module(f"ita_desktop.documents.analysis.{self.module}").blocks(analysis)


COVER, TITLE = "cover", "title"
UNNUMBERED = frozenset((COVER, TITLE))
"""Parts without a heading of their own."""

PARTS = (
    Part(COVER, "หน้าปก", "cover"),
    Part(TITLE, "ชื่อรายงาน", "title"),
    Part("summary", "สรุปผลการประเมินและระดับ", "summary"),
    Part("instruments", "คะแนนรายเครื่องมือ", "instruments"),
    Part("indicators", "คะแนนรายตัวชี้วัด", "indicators"),
    Part("extremes", "ตัวชี้วัดที่ได้คะแนนสูงสุดและต่ำที่สุด", "extremes"),
    Part("lowest", "ตัวชี้วัดที่ได้คะแนนต่ำที่สุดสามอันดับ", "lowest"),
    Part("years", "ผลการประเมินเปรียบเทียบกับปีก่อน", "years"),
    Part("charts", "แผนภูมิผลการประเมิน", "charts"),
    Part("questions", "ผลการวิเคราะห์รายข้อคำถาม", "questions"),
    Part("by-indicator", "ผลการวิเคราะห์รายตัวชี้วัด", "by_indicator"),
    Part("issues", "ประเด็นที่ต้องแก้ไข ปรับปรุง หรือรักษาระดับ", "issues"),
    Part("advice", "ข้อเสนอแนะรายเครื่องมือ", "advice"),
    Part("limitations", "ข้อจำกัดของหน่วยงาน", "limitations"),
)
"""In the order in which a report that has all of them is read."""

PRESETS: Mapping[str, tuple[str, ...]] = {
    "by-question": (
        *(TITLE, "summary", "instruments", "indicators", "extremes", "lowest", "years"),
        "charts",
        *("questions", "advice", "limitations"),
    ),
    "by-instrument": (TITLE, "summary", "instruments", "issues", "advice", "limitations"),
    "by-indicator": (TITLE, "summary", "indicators", "by-indicator", "limitations"),
    "summary": (TITLE, "summary", "advice", "years", "issues"),
}
"""The parts of each layout of the catalogue, the fullest first."""


def part(key: str) -> Part | None:
    """The part of a key."""
    return next((each for each in PARTS if each.key == key), None)


def chosen(layout: str, setting: object) -> tuple[str, ...]:
    """The parts of a layout in the office's order, else the program's; what names no part is left out."""
    kept = setting.get("parts") if isinstance(setting, Mapping) else None
    listed = kept.get(layout) if isinstance(kept, Mapping) else None
    named = listed if isinstance(listed, list | tuple) else ()
    keys = dict.fromkeys(key for key in named if isinstance(key, str) and part(key))
    return tuple(keys) or PRESETS[layout]
