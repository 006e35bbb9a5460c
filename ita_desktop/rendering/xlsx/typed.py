"""Cells of a workbook that are typed into."""

from collections.abc import Mapping
from typing import Any

from openpyxl.worksheet.datavalidation import DataValidation

from ita_desktop.documents.blocks import Column, Typed

FORMATS: Mapping[Typed, str] = {"score": "0.00", "percent": "0", "day": "@", "text": "@"}
"""How what is typed is shown; texts stay as they are typed."""
LONGEST_LIST = 255
"""Letters of a list of choices (Excel)."""


def rule_for(column: Column, cells: str) -> DataValidation:
    """What a column takes: a warning and no bar, so that Thai digits and own words can be typed too."""
    rule = DataValidation(allow_blank=True, errorStyle="warning", showInputMessage=True, **_rule(column))
    rule.add(cells)
    return rule


def _rule(column: Column) -> dict[str, Any]:
    listed = f'"{",".join(column.choices)}"'
    if column.typed == "score":
        return {
            "type": "decimal",
            "operator": "between",
            "formula1": "0",
            "formula2": "100",
            "showErrorMessage": True,
            "errorTitle": "คะแนน",
            "error": "คะแนนต้องเป็นตัวเลข 0 ถึง 100 เช่น 93.13",
            "promptTitle": "คะแนน",
            "prompt": "0 ถึง 100 ทศนิยมสองตำแหน่ง ไม่ทราบให้เว้นว่าง",
        }
    if column.typed == "percent":
        prompt = "0 ถึง 100 เลือกจากรายการหรือพิมพ์เอง ไม่ทราบให้เว้นว่าง"
        return {"type": "list", "formula1": listed, "promptTitle": column.head, "prompt": prompt}
    if column.choices and len(listed) <= LONGEST_LIST:
        prompt = "เลือกจากรายการ หรือพิมพ์คำของหน่วยงานเอง"
        return {"type": "list", "formula1": listed, "promptTitle": column.head, "prompt": prompt}
    if column.typed == "day":
        return {"promptTitle": column.head, "prompt": "วันที่ เช่น 31/3/2569 หรือ 31 มี.ค. 69 ไม่ทราบให้เว้นว่าง"}
    return {"promptTitle": column.head, "prompt": "พิมพ์ข้อความ ไม่มีให้เว้นว่าง"}
