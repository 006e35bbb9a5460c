"""What a plan lacks for its papers."""

from ita_desktop.domain.errors import NotFound


class NoMeasures(NotFound):
    """The plan has no measure."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ยังไม่มีมาตรการในแผนปีงบประมาณ {year} ตรวจปีของแผน หรือนำเข้าแผนมาตรการก่อน แล้วพิมพ์ใหม่")


class NoReports(NotFound):
    """Nothing is reported on any measure in a round."""

    def __init__(self, year: int, of: str) -> None:
        super().__init__(
            f"ยังไม่มีรายงานผลของแผนปีงบประมาณ {year} {of} บันทึกผลที่หน้าแผน ส่วนติดตาม "
            "หรือพิมพ์แบบติดตามรายหน่วยงานให้หน่วยงานกรอก แล้วพิมพ์ใหม่"
        )
