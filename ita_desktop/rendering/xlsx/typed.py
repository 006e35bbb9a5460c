"""Cells of a workbook that are typed into."""

from openpyxl.worksheet.datavalidation import DataValidation

TYPED = "0.00"
"""How a typed score is shown."""


def score_rule(cells: str) -> DataValidation:
    """Scores from 0 to 100: a warning, so that Thai digits can be typed all the same."""
    rule = DataValidation(
        type="decimal",
        operator="between",
        formula1="0",
        formula2="100",
        allow_blank=True,
        errorStyle="warning",
        showErrorMessage=True,
        showInputMessage=True,
        errorTitle="คะแนน",
        error="คะแนนต้องเป็นตัวเลข 0 ถึง 100 เช่น 93.13",
        promptTitle="คะแนน",
        prompt="0 ถึง 100 ทศนิยมสองตำแหน่ง ไม่ทราบให้เว้นว่าง",
    )
    rule.add(cells)
    return rule
