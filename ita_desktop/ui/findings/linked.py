"""The field of linked items: codes as they are typed."""

from ita_desktop.domain.frameworks import Framework
from ita_desktop.ui.kit.code_readings import read_named
from ita_desktop.ui.kit.readings import NotRead

HOW = "พิมพ์รหัสรายการ เช่น o8 o9 หรือตัวชี้วัดย่อย เช่น 9.1"


def read_items(typed: str, framework: Framework) -> tuple[str, ...]:
    """The items and sub-indicators that a text names, each once; NotRead where a word of it is none."""
    codes = read_named(typed, framework, HOW, instrument="OIT")
    allowed = {*framework.item_codes, *(sub.code for sub in framework.sub_indicators)}
    others = [code for code in codes if code not in allowed]
    if others:
        raise NotRead(f"{' '.join(others)} ไม่ใช่รายการ OIT {HOW}")
    return codes
