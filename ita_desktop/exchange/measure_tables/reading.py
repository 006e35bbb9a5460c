"""From the cells of a row to a measure: its texts, codes, days and units, and what is doubtful of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ita_desktop.domain.codes import CodeReader
from ita_desktop.domain.codes.letters import name_key
from ita_desktop.domain.codes.marks import without_marks
from ita_desktop.domain.measures import Measure, Period
from ita_desktop.domain.measures.periods import parts_of, period_of
from ita_desktop.domain.measures.written import (
    LONGEST_NUMBER,
    number_of,
    numbered,
    parts_of_title,
    steps_of,
)
from ita_desktop.domain.thai.plain import beginning, plain
from ita_desktop.exchange.measure_tables.analysis import analysed
from ita_desktop.exchange.measure_tables.fields import FIELD_WORDS, Field
from ita_desktop.exchange.measure_tables.rows import MeasureRow
from ita_desktop.exchange.measure_tables.units import UnitNames

_LINE = 1_000
_SHOWN = 40
_LONGEST_NAME = 120
_BETWEEN = 8
"""Letters before a code, and between two that go together."""
_SHORT = 12
"""Letters beside codes that are no finding."""


@dataclass(slots=True)
class Told:
    """What a row says: fields of a measure, doubts that are asked, notes that are only told."""

    fields: dict[str, Any] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def measure(self) -> Measure:
        return Measure(**self.fields)

    def say(self, name: str, value: Any) -> None:
        """Set a field that says something; texts of one field follow each other."""
        if not value:
            return
        former = self.fields.get(name)
        both = isinstance(former, str) and isinstance(value, str)
        self.fields[name] = f"{former}\n{value}" if both else value

    def line(self, name: Field, text: str, most: int = _LINE) -> str:
        """A text as one line; what is more than its field takes is kept as a finding, and told."""
        line = " ".join(text.split())
        if len(line) > most:
            self.say("finding", line[most:].strip())
            self.notes.append(f"ช่อง{FIELD_WORDS[name]}ยาวเกิน {most:,} ตัวอักษร ส่วนที่เกินเก็บไว้ที่ผลการวิเคราะห์")
        return line[:most]


class MeasureReading:
    """Reads rows of one plan; ``reader`` knows the codes of the result that it answers."""

    def __init__(self, reader: CodeReader, units: Sequence[str], fiscal_year: int) -> None:
        self._reader = reader
        self._units = UnitNames(units)
        self._fiscal_year = fiscal_year
        self._titles = {name_key(each.title) for each in reader.framework.indicators}
        self._indicators = {str(each.number): each.number for each in reader.framework.indicators}

    def names_indicator(self, text: str) -> bool:
        """Whether a text names an indicator and nothing else."""
        is_named = "ตัวชี้วัด" in text[:20] or name_key(numbered(text).text) in self._titles
        return is_named and len(text) < _LONGEST_NAME and bool(self.indicators(text))

    def indicators(self, text: str) -> tuple[int, ...]:
        """The numbers of the indicators that a text names: by their numbers, else by their names."""
        lead = numbered(text)
        alone = number_of(text)
        for number in (alone, lead.number):
            if str(number) in self._indicators:
                return (self._indicators[str(number)],)
        found = (code.partition(".")[0] for code in self._reader.read(text).codes)
        return tuple(dict.fromkeys(self._indicators[code] for code in found if code in self._indicators))

    def read(self, row: MeasureRow) -> Told:
        """What a row says, each field once."""
        told, cells = Told(notes=list(row.notes)), row.cells
        self._indicator(row.indicator, told)
        self._title(cells.get("title", ""), cells.get("number", ""), told)
        self._codes(cells.get("question", ""), told)
        finding = cells.get("finding", "")
        told.say("finding", finding)
        if "answers" not in told.fields and finding:
            self._beside_finding(finding, told)
        for name, text in analysed(cells.get("analysis", "")).items():
            told.say(name, text)
        told.say("strength", cells.get("strength"))
        told.say("to_develop", cells.get("to_develop"))
        told.say("to_keep", cells.get("to_keep"))
        told.say("steps", steps_of(cells.get("steps", "")))
        self._period(cells.get("period", ""), told)
        units, doubts = self._units.read(cells.get("units", ""))
        told.say("units", tuple(told.line("units", unit) for unit in units))
        told.doubts += doubts
        told.say("follow_up", cells.get("follow_up"))
        told.say("budget", told.line("budget", cells.get("budget", "")))
        told.say("status", told.line("status", cells.get("status", "")))
        return told

    def _indicator(self, text: str, told: Told) -> None:
        if not text:
            return
        numbers = self.indicators(text)
        told.say("indicators", numbers)
        if not numbers:
            told.say("finding", text)
            told.notes.append(f"ไม่รู้จักตัวชี้วัด “{beginning(text, _SHOWN)}” เก็บไว้ที่ผลการวิเคราะห์")

    def _title(self, text: str, number: str, told: Told) -> None:
        inside = numbered(text)
        printed = number_of(told.line("number", number, LONGEST_NUMBER))
        told.say("number", inside.number if printed is None else printed)
        told.say("title", inside.text if printed is None or inside.number == printed else text)

    def _codes(self, text: str, told: Told) -> None:
        """The questions and items of a cell; words that are no title of them are kept as a finding."""
        if not text:
            return
        read = self._reader.read(text, indicator=self._own_indicator(told))
        codes = tuple(dict.fromkeys(code for code in read.codes if self._is_leaf(code)))
        told.say("answers", codes)
        told.doubts += [f"{doubt} ถ้ายืนยันจะเก็บไว้ที่ผลการวิเคราะห์" for doubt in read.doubts]
        above = [code for code in read.codes if not self._is_leaf(code)]
        if not codes or above or read.doubts or self._is_more(text, codes):
            told.say("finding", text)
            if not codes and not read.doubts:
                told.notes.append(f"“{beginning(text, _SHOWN)}” ไม่มีรหัสข้อ เก็บไว้ที่ผลการวิเคราะห์")

    def _beside_finding(self, text: str, told: Told) -> None:
        """The codes that lines of a finding begin with: ``ข้อ o9 …``, ``ข้อ i1, i2 …``."""
        indicator = self._own_indicator(told)
        codes = [code for line in text.split("\n") for code in self._leading(line, indicator)]
        told.say("answers", tuple(dict.fromkeys(codes)))

    def _leading(self, line: str, indicator: str | None) -> Iterator[str]:
        """The codes before the words of a line; such as are only referred to in it stand behind them."""
        end = 0
        for mention in self._reader.read(line, indicator=indicator).mentions:
            if mention.by_name or mention.at - end > _BETWEEN:
                return
            end = mention.at + len(mention.typed)
            yield from (code for code in mention.codes if self._is_leaf(code))

    def _own_indicator(self, told: Told) -> str | None:
        numbers = told.fields.get("indicators", ())
        return str(numbers[0]) if len(numbers) == 1 else None

    def _is_leaf(self, code: str) -> bool:
        return code[:1] in "ieo"

    def _is_more(self, text: str, codes: Sequence[str]) -> bool:
        """Whether words beside codes say more than their titles."""
        rest = name_key(without_marks(text))
        for code in codes:
            for leaf in self._reader.framework.expand(code):
                rest = rest.replace(name_key(self._reader.framework.node(leaf).title), "")
        titles = [name_key(self._title_of(code)) for code in codes]
        return len(rest) > _SHORT and not any(rest in title for title in titles)

    def _title_of(self, code: str) -> str:
        leaf = self._reader.framework.expand(code)[0]
        node = self._reader.framework.node(leaf)
        return node.question.title if node.question is not None else node.title

    def _period(self, text: str, told: Told) -> None:
        if not text:
            return
        told.line("period", plain(text))
        period, doubts = period_of(text, self._fiscal_year)
        told.notes += doubts
        title, titles = parts_of_title(told.fields.get("title", ""))
        parts, _ = parts_of(text, self._fiscal_year, titles)
        if parts and len(parts) == len(titles):
            told.fields |= {"title": title or told.fields["title"], "parts": parts}
            period = replace(period, text=None)
        elif parts and all(part.title for part in parts):
            told.fields["parts"] = parts
            period = replace(period, text=None)
        elif parts:
            told.notes.append(f"ช่องระยะเวลามี {len(parts)} ช่วง เก็บไว้ตามที่เขียน")
        if period != Period():
            told.fields["period"] = period
