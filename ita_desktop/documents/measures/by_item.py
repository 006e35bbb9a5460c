"""Measures beside the items or questions that they answer, in five columns."""

from ita_desktop.documents.measures.forms import Form, FormColumn
from ita_desktop.documents.snapshots import PlanSnapshot


def form(_snapshot: PlanSnapshot) -> Form:
    """The form; the number stands in the cell of the measure."""
    return Form(
        (
            FormColumn("numbered-title", "มาตรการ/โครงการ/กิจกรรม", 22),
            FormColumn("item-result", "ผลการวิเคราะห์ตัวชี้วัดตามหลักเกณฑ์การประเมิน ITA", 26),
            FormColumn("steps", "ขั้นตอน/วิธีการปฏิบัติ", 26),
            FormColumn("period", "ระยะเวลาในการดำเนินการ", 13),
            FormColumn("units", "ผู้รับผิดชอบ", 13),
        ),
        order="number",
    )
