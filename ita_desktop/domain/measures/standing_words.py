"""How a measure stands on a day, in a few words."""

from datetime import date

from ita_desktop.domain.measures.records import Period
from ita_desktop.domain.measures.standings import Standing
from ita_desktop.domain.thai.dates import short_date


def standing_words(standing: Standing, today: date, period: Period | None = None) -> str:
    """The standing in a few words: ``เลยกำหนด 12 วัน``, ``เหลือ 5 วัน``, ``เริ่ม 1 ม.ค. 69``, else the status."""
    if standing.state == "late":
        return f"เลยกำหนด {standing.late} วัน"
    if standing.state == "soon" and standing.ends:
        days = (standing.ends - today).days
        return f"เหลือ {days} วัน" if days else "ครบกำหนดวันนี้"
    if standing.state == "not_begun":
        return "ถึงช่วงแล้ว ยังไม่เริ่ม"
    if standing.state == "waiting" and period and period.start:
        return f"เริ่ม {short_date(period.start)}"
    return standing.words
