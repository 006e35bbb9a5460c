"""The units by which the views of a plan are narrowed."""

from collections.abc import Iterable
from typing import Final

EVERY_UNIT, NO_UNIT = "", "-"
"""What stands for all units, and for measures of none."""

EVERY_CHOICE: Final = (EVERY_UNIT, "ทุกหน่วยงาน")
NO_CHOICE: Final = (NO_UNIT, "ยังไม่ระบุหน่วยงาน")


def unit_choices(units: Iterable[str], *, with_none: bool = False) -> list[tuple[str, str]]:
    """Every unit, then each by its name, then those of none where there are any."""
    return [EVERY_CHOICE, *((unit, unit) for unit in units if unit), *([NO_CHOICE] if with_none else [])]
