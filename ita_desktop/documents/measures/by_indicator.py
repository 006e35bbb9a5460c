"""Measures under their indicators, in seven columns."""

from ita_desktop.documents.measures.forms import Form, FormColumn
from ita_desktop.documents.snapshots import PlanSnapshot

OVER = "วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ"


def form(_snapshot: PlanSnapshot) -> Form:
    """The form with a head over the three columns that tell what is done about which indicator."""
    return Form(
        (
            FormColumn("indicator-number", "ที่", 8, OVER),
            FormColumn("indicator", "ตัวชี้วัด", 25, OVER),
            FormColumn("title", "มาตรการ/แนวทาง", 35, OVER),
            FormColumn("steps", "ขั้นตอนหรือวิธีการปฏิบัติ", 48),
            FormColumn("period", "ระยะเวลาดำเนินการ", 25),
            FormColumn("units", "หน่วยงานผู้รับผิดชอบ", 26),
            FormColumn("follow_up", "การติดตาม/รายงานผล", 33),
        )
    )
