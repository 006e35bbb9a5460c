"""How a measure stands, in a few words."""

from ita_desktop.domain.measures.records import Period
from ita_desktop.domain.measures.standings import Standing
from ita_desktop.domain.thai.dates import short_date


def standing_words(standing: Standing, period: Period | None = None) -> str:
    """``เลยกำหนด 12 วัน``, ``ครบกำหนด 5 ม.ค. 69``, ``เริ่ม 1 ม.ค. 69``, else the status as it is worded."""
    if standing.state == "late":
        return f"เลยกำหนด {standing.late} วัน"
    if standing.state == "soon" and standing.ends:
        return f"ครบกำหนด {short_date(standing.ends)}"
    if standing.state == "not_begun":
        return "ถึงช่วงแล้ว ยังไม่เริ่ม"
    if standing.state == "waiting" and period and period.start:
        return f"เริ่ม {short_date(period.start)}"
    return standing.words
