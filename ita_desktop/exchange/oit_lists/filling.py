"""What the filled cells of a row say: a status, days, links, a note; and what of them is in doubt."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.documents.oit_words import NOT_RECORDED
from ita_desktop.domain.oit import Standing, default_wording
from ita_desktop.domain.oit.addresses import read_addresses, shortened
from ita_desktop.domain.oit.ticks import Tick
from ita_desktop.domain.refusals import Refusal
from ita_desktop.domain.thai.dates import short_date
from ita_desktop.domain.thai.normal import comparable
from ita_desktop.exchange.days import day_or_doubt, read_day
from ita_desktop.exchange.oit_lists.heads import Role
from ita_desktop.exchange.oit_lists.statuses import StatusCell, is_marked, read_status
from ita_desktop.exchange.tables import is_dash

_NOTHING = re.compile(r"ไม่มี|N/?A", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LONGEST_LINE = 300


@dataclass(frozen=True, slots=True)
class Filled:
    """What a row says of its item, and what is doubtful about it, in words."""

    tick: Tick
    doubts: tuple[str, ...] = ()


class Filling:
    """Reads the cells of one list; ``units`` are the names of the office's units."""

    def __init__(self, units: Sequence[str], today: date | None) -> None:
        self._units = {comparable(unit): unit for unit in units}
        self._today = today

    def read(self, cells: Mapping[Role, str], marks: Mapping[Standing, str]) -> Filled:
        """``cells`` by role, ``marks`` the cells of columns of ticks by the standing that they stand for."""
        doubts: list[str] = []
        status = self._status(_without_dashes(cells.get("status")), marks, doubts)
        behind = status.rest if status is not None else ""
        mixed = _said(cells.get("mixed"))
        addresses = "\n".join((_said(cells.get("link")), *_ADDRESS.findall(mixed))).strip()
        notes = (_said(cells.get("note")), _said(_ADDRESS.sub(" ", mixed)))
        tick = Tick(
            day=day_or_doubt(_said(cells.get("day")) or behind, doubts),
            done_on=day_or_doubt(_said(cells.get("done_on")), doubts),
            due=day_or_doubt(_said(cells.get("due")), doubts),
            links=tuple(_links(addresses, doubts)),
            note="\n".join(filter(None, notes)) or None,
            officer=_line(_said(cells.get("officer"))),
            unit=self._unit(_said(cells.get("unit"))),
        )
        if tick.officer and comparable(tick.officer) in self._units:
            tick = replace(tick, officer=None, unit=tick.unit or self._unit(tick.officer))
        if status is not None:
            (state, detail), wording = status.standing, status.wording
            tick = replace(tick, status=state, detail=detail, wording=wording)
        doubts += self._impossible(tick)
        return Filled(tick, tuple(dict.fromkeys(doubts)))

    def _status(self, text: str, marks: Mapping[Standing, str], doubts: list[str]) -> StatusCell | None:
        found = list(self._marked(marks, doubts))
        if text:
            read = read_status(text)
            if read is None:
                doubts.append(f"อ่านสถานะ “{shortened(text)}” ไม่ได้")
            else:
                found.append(read)
                if not read.sure:
                    doubts.append(f"อ่านสถานะ “{shortened(text)}” ว่า {default_wording(*read.standing)}")
        if len({each.standing for each in found}) > 1:
            told = " และ ".join(default_wording(*each.standing) for each in found)
            doubts.append(f"บอกสถานะไว้หลายอย่าง คือ {told}")
            return None
        return found[-1] if found else None

    def _marked(self, marks: Mapping[Standing, str], doubts: list[str]) -> Iterator[StatusCell]:
        for standing, text in marks.items():
            yes = is_marked(text)
            if yes:
                yield StatusCell(standing, default_wording(*standing))
            elif yes is None:
                day = read_day(text)
                rest = text if isinstance(day, date) else ""
                if not rest:
                    doubts.append(f"ช่อง {default_wording(*standing)} มีข้อความ “{shortened(text)}”")
                yield StatusCell(standing, default_wording(*standing), bool(rest), rest)

    def _unit(self, text: str) -> str | None:
        return self._units.get(comparable(text)) or _line(text)

    def _impossible(self, tick: Tick) -> Iterator[str]:
        done = tick.done_on or (tick.day if tick.status == "done" else None)
        if done and self._today and done > self._today:
            yield f"วันที่เสร็จ {short_date(done)} อยู่หลังวันนี้"


def _links(text: str, doubts: list[str]) -> Iterator[str]:
    if not text:
        return
    for read in read_addresses(text):
        if isinstance(read, Refusal):
            doubts.append(f"{read.reason} ถ้ารับแถวนี้จะไม่มีลิงก์นี้")
        else:
            yield read


def _without_dashes(text: str | None) -> str:
    words = (text or "").strip()
    return "" if is_dash(words) or words == NOT_RECORDED else words


def _said(text: str | None) -> str:
    """A cell's text, nothing for a dash or ``ไม่มี``, which only a status says."""
    words = _without_dashes(text)
    return "" if _NOTHING.fullmatch(words) else words


def _line(text: str) -> str | None:
    return " ".join(text.split())[:_LONGEST_LINE] or None
