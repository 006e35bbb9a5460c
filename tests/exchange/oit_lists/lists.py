"""Lists as units send them back, and what a plan makes of them."""

from collections.abc import Mapping, Sequence
from datetime import date

from ita_desktop.domain.oit import OitItem
from ita_desktop.exchange.oit_lists import FilledList, ReadTick, plan_ticks
from ita_desktop.exchange.tables import grid_of
from tests.domain.cases import framework

HEAD = "รหัส\tรายการ\tสถานะ\tวันที่\tลิงก์\tหมายเหตุ"
UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง")
TODAY = date(2026, 3, 20)


def plan(
    text: str,
    *,
    html: str = "",
    year: int = 2569,
    held: Mapping[str, OitItem] | None = None,
    unit: str | None = None,
) -> tuple[ReadTick, ...]:
    """The plan of a pasted text."""
    filled = FilledList(grid_of(text, html), unit)
    return plan_ticks([filled], framework(year), held or {}, units=UNITS, today=TODAY)


def listed(*rows: str, **more: str | Mapping[str, OitItem] | None) -> tuple[ReadTick, ...]:
    """The plan of rows under the usual head; cells parted by ``|``."""
    text = "\n".join((HEAD, *(row.replace("|", "\t") for row in rows)))
    return plan(text, **more)  # type: ignore[arg-type]


def states(rows: Sequence[ReadTick]) -> list[tuple[str | None, str]]:
    """Code and state of each row."""
    return [(row.code, row.state) for row in rows]
