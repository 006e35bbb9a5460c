"""What an office hands over, for its record: a year with its result, one whose checklist goes on, a plan."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ita_desktop.documents.snapshots import HandoverSnapshot, PackedFile
from ita_desktop.domain.backups import Counts
from ita_desktop.domain.handover import ChangedFigure, Coming, OpenMinutes, Parties, Pending, YearStanding
from ita_desktop.domain.handover.pending import open_items, plan_standing
from ita_desktop.domain.measures.resolutions import Resolved
from ita_desktop.domain.meetings import Signer
from ita_desktop.domain.meetings.carried import Carried
from ita_desktop.domain.oit import Counts as ItemCounts
from ita_desktop.domain.oit import OitItem
from tests.documents.offices import followed_snapshot, framework, office

TODAY = date(2026, 6, 1)
HASH = "8f" * 32
LISTED = {
    "o1": OitItem(status="done"),
    "o2": OitItem(status="in_progress", unit="กองคลัง", due=date(2026, 5, 20)),
    "o3": OitItem(status="not_started", unit="สำนักปลัดเทศบาล", due=date(2026, 6, 30)),
}
TASK = Resolved(
    key="ita|1/2569|5|1|task-1",
    meeting="1/2569",
    committee="ita",
    on=date(2026, 1, 9),
    text="จัดส่งข้อมูลรายการ o2",
    is_task=True,
    unit="กองคลัง",
    due=date(2026, 5, 1),
)


def pending() -> Pending:
    """Something of each kind."""
    plan = followed_snapshot().plan
    return Pending(
        years=(
            YearStanding(fiscal_year=2569, entered=0, codes=88, items=ItemCounts(1, 1, 1, 23)),
            YearStanding(
                fiscal_year=2568,
                entered=90,
                codes=90,
                overall=Decimal("97.00"),
                level="ผ่านดี",
                printed="รายงานการวิเคราะห์ผลการประเมิน",
                printed_on=date(2025, 11, 3),
            ),
            YearStanding(fiscal_year=2567, entered=3, codes=92, computed="ผ่าน"),
        ),
        plans=(plan_standing(plan, (), TODAY),),
        items=open_items(2569, LISTED, framework(2569), TODAY),
        minutes=(OpenMinutes(office().meetings[0], "คณะกรรมการ ITA"),),
        resolutions=(Carried(TASK, "late", ("กองคลัง",), TASK.due, 31),),
        figures=(ChangedFigure(2568, "กรอก i2 ปี 2568 เป็น 93.13", "นิติกร", date(2026, 1, 5), "ตารางผลคะแนน"),),
        coming=(Coming(date(2026, 6, 30), "ครบกำหนด o3", ("สำนักปลัดเทศบาล",)),),
        drafts=2,
    )


def handover_snapshot(**changes: Any) -> HandoverSnapshot:
    """Handed over on 1 June 2569 with its files; ``changes`` are of the snapshot."""
    given: dict[str, Any] = {
        "agency": office().agency,
        "on": TODAY,
        "parties": Parties(
            giver=Signer(rank="จ่าเอก", name="วีระ มั่นคง", post="เจ้าพนักงานธุรการ"),
            receiver=Signer(name="นางสาวอรุณี ใจดี", post="นักวิเคราะห์นโยบายและแผน"),
            witnesses=(Signer(name="นายสมชาย พยาน"), Signer()),
            order="ตามคำสั่งที่ 12/2569",
        ),
        "pending": pending(),
        "counts": Counts(years=3, scores=93, items=3, measures=17, meetings=1, changes=1_234),
        "last": 1_234,
        "last_at": datetime(2026, 5, 31, 16, 5),
        "hash": HASH,
        "backup_at": datetime(2026, 6, 1, 9, 30),
        "second_place": "E:\\ITA",
        "second_place_seen_at": datetime(2026, 5, 30, 12, 0),
        "files": (
            PackedFile("1 บันทึกการส่งมอบงาน ITA.pdf", "บันทึกการส่งมอบงาน ITA"),
            PackedFile("2 ชุดข้อมูล.zip", "ชุดข้อมูลทั้งสำนักงาน", 1_234_567, "ab" * 32),
        ),
    }
    return HandoverSnapshot(**{**given, **changes})
