"""Which parts the report of analysis has in each of its layouts, and in which order."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ita_desktop.documents.analysis.parts import PARTS, PRESETS, SETTING, chosen
from ita_desktop.documents.catalog import Layout, paper
from ita_desktop.domain.errors import ItaError
from ita_desktop.services.changes import Subject
from ita_desktop.services.context import Context


class NoParts(ItaError):
    """A report without any part."""

    def __init__(self) -> None:
        super().__init__("รายงานต้องมีอย่างน้อยหนึ่งส่วน เลือกส่วนที่ต้องการก่อน แล้วจึงนำส่วนนี้ออก")


class ReportPart(NamedTuple):
    """A part as a layout has it; ``shown`` where it is printed."""

    key: str
    title: str
    shown: bool


class ReportPartService:
    """The office's own choice, kept in its setting ``analysis``."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def layouts(self) -> tuple[Layout, ...]:
        """The layouts of the report."""
        report = paper("analysis")
        assert report is not None
        return report.layouts

    def parts(self, layout: str) -> tuple[ReportPart, ...]:
        """The parts that are printed in their order, then the others in the program's."""
        keys = chosen(layout, self._kept())
        titles = {each.key: each.title for each in PARTS}
        shown = [ReportPart(key, titles[key], True) for key in keys]
        return (*shown, *(ReportPart(each.key, each.title, False) for each in PARTS if each.key not in keys))

    def is_own(self, layout: str) -> bool:
        """Whether the office chose other parts than the program."""
        return chosen(layout, self._kept()) != PRESETS[layout]

    def save(self, layout: str, keys: Sequence[str]) -> None:
        """Print these parts in this order; NoParts where there is none."""
        if not keys:
            raise NoParts
        self._keep(layout, None if tuple(keys) == PRESETS[layout] else list(keys))

    def toggle(self, layout: str, key: str, *, shown: bool) -> None:
        """Print a part, before the first one that the program prints after it, or leave it out."""
        keys = [each for each in chosen(layout, self._kept()) if each != key]
        if shown:
            order = [each.key for each in PARTS]
            later = (at for at, each in enumerate(keys) if order.index(each) > order.index(key))
            keys.insert(next(later, len(keys)), key)
        self.save(layout, keys)

    def reset(self, layout: str) -> None:
        """Print what the program would."""
        self._keep(layout, None)

    def _keep(self, layout: str, keys: list[str] | None) -> None:
        kept = self._kept()
        parts = kept.get("parts")
        others = {name: value for name, value in _members(parts).items() if name != layout}
        changed = {**others, layout: keys} if keys is not None else others
        setting = {name: value for name, value in kept.items() if name != "parts"}
        if changed:
            setting["parts"] = changed
        if setting != kept:
            with self._context.act("ตั้งค่าส่วนของรายงานการวิเคราะห์", Subject.SETTINGS) as unit:
                unit.office.put_setting(SETTING, setting or None)

    def _kept(self) -> dict[str, Any]:
        with self._context.reading() as unit:
            return _members(unit.office.settings().get(SETTING))


def _members(value: object) -> dict[str, Any]:
    """The members of an object; of anything else none."""
    return dict(value) if isinstance(value, Mapping) else {}
