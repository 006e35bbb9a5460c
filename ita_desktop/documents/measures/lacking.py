"""What a plan lacks for its papers."""

from ita_desktop.domain.errors import NotFound


class NoMeasures(NotFound):
    """The plan has no measure."""

    def __init__(self, year: int) -> None:
        super().__init__(f"ยังไม่มีมาตรการในแผนปีงบประมาณ {year} ตรวจปีของแผน หรือนำเข้าแผนมาตรการก่อน แล้วพิมพ์ใหม่")
