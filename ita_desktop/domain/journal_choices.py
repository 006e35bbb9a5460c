"""What is chosen from a few words, as the journal keeps it and as a clerk says it."""

from collections.abc import Mapping
from typing import Any

from ita_desktop.domain.measures.rounds import ROUND_NAMES
from ita_desktop.domain.meetings.lines import ROLLS, TABLES
from ita_desktop.domain.meetings.quorum import QUORUM_RULES

CHOICES: Mapping[str, Mapping[Any, str]] = {
    "round": ROUND_NAMES,
    "quorum_rule": QUORUM_RULES,
    "state": {**ROLLS, "draft": "ร่าง", "checked": "ตรวจแล้ว", "approved": "รับรองแล้ว"},
    "insert": TABLES,
    "answer": {"approves": "รับรอง", "objects": "ทักท้วง"},
    "form": {"memo": "บันทึกข้อความ", "letter": "หนังสือภายนอก"},
    "chain": {"column": "ลงชื่อเรียงกันลงมา", "opinions": "ช่องความเห็นตามลำดับ"},
}
"""By the column of a row."""
