"""Measures beside the questions that they answer and what was found on these, in eight columns."""

from ita_desktop.documents.measures.forms import Form, FormColumn
from ita_desktop.documents.snapshots import PlanSnapshot

ANALYSED, CARRIED_OUT = "การวิเคราะห์ผลการประเมิน ในปี", "การนำผลการวิเคราะห์ไปสู่การปฏิบัติ"


def form(snapshot: PlanSnapshot) -> Form:
    """The form: a head over what was analysed, with the year of the result, one over what is done."""
    analysed = f"{ANALYSED} {snapshot.answered.fiscal_year}"
    return Form(
        (
            FormColumn("numbered-indicator", "ประเด็น/ตัวชี้วัด", 12),
            FormColumn("questions", "ข้อคำถาม ITA", 13, analysed),
            FormColumn("result", "ผลการวิเคราะห์การประเมิน", 12, analysed),
            FormColumn("title", "มาตรการ/โครงการ/กิจกรรม", 12, CARRIED_OUT),
            FormColumn("aligned", "ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้องกับมาตรการ/โครงการ/กิจกรรม", 15, CARRIED_OUT),
            FormColumn("steps", "ขั้นตอน/วิธีการดำเนินการ", 15, CARRIED_OUT),
            FormColumn("period", "ระยะเวลาดำเนินการ", 10, CARRIED_OUT),
            FormColumn("units", "ผู้รับผิดชอบ", 11, CARRIED_OUT),
        ),
        small=True,
    )
