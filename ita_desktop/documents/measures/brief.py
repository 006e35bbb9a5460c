"""Measures with their steps, units, period and follow-up, in five columns."""

from ita_desktop.documents.measures.forms import Form, FormColumn
from ita_desktop.documents.snapshots import PlanSnapshot


def form(_snapshot: PlanSnapshot) -> Form:
    """The form; the number stands in the cell of the measure."""
    return Form(
        (
            FormColumn("numbered-title", "มาตรการ/แนวทาง", 22),
            FormColumn("steps", "วิธีการดำเนินการ", 26),
            FormColumn("units", "ผู้รับผิดชอบ", 20),
            FormColumn("period", "ระยะเวลาดำเนินการ", 16),
            FormColumn("follow_up", "การติดตามผล", 16),
        ),
        order="number",
        landscape=False,
    )
