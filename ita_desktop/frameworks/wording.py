"""From the text of a wording file to the bank; everything wrong is reported at once."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import product
from typing import get_args

from ita_desktop.domain.assessments import Limitation
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.thai.normal import normalise
from ita_desktop.domain.wording import (
    Kind,
    MeasurePhrase,
    Phrase,
    Recommendation,
    Sureness,
    WordingBank,
    placeholders,
)
from ita_desktop.domain.wording.placeholders import AGENCY, LISTS, YEARS
from ita_desktop.frameworks.problems import Problem, WordingError
from ita_desktop.frameworks.tables import Table
from ita_desktop.frameworks.toml import parse

FORMAT = "ita-wording"
VERSION = 1
LONGEST = 350
"""Letters of a text of a phrase."""
STEPS = range(2, 6)
"""How many steps a measure may have."""

_KINDS: tuple[Kind, ...] = get_args(Kind)
_WORDS = (*YEARS, AGENCY)
_SURE: dict[str, Sureness] = {"official": "official", "derived": "derived", "assumed": "derived"}

Key = tuple[str, str | None, Kind]
Base = Callable[[int], WordingBank]


def read_wording(text: str, name: str, framework: Framework, base: Base) -> WordingBank:
    """The wording bank in ``text`` (TOML) for ``framework``; ``name`` is the file's name for messages.

    ``base`` gives the bank of the year that the file is ``based_on``, under the codes of ``framework``: the
    file then holds only what differs. Raises ``WordingError`` with all problems.
    """
    data = parse(text)
    if isinstance(data, Problem):
        raise WordingError(name, [data])
    if data.get("format") != FORMAT:
        raise WordingError(name, [Problem("format", f'ต้องเป็น "{FORMAT}" ไฟล์นี้ไม่ใช่คลังถ้อยคำ')])
    found: list[Problem] = []
    bank = _Reading(framework, found).bank(Table(data, "", found), base)
    if found:
        raise WordingError(name, found)
    return bank


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads the tables of one file against its framework; whatever is wrong is noted in ``found``."""

    framework: Framework
    found: list[Problem]

    def bank(self, root: Table, base: Base) -> WordingBank:
        year = self.framework.fiscal_year
        root.text("format")
        root.integer("version", VERSION, VERSION)
        root.integer("fiscal_year", year, year)
        based_on = root.integer("based_on", 2540, year - 1) if root.has("based_on") else None
        former = base(based_on) if based_on else WordingBank(fiscal_year=year, based_on=year)
        phrases = self._phrases(root.tables("phrases"), former.phrases)
        bank = WordingBank(
            fiscal_year=year,
            based_on=year,
            phrases=tuple(self._linked(phrase) for phrase in phrases),
            measures=tuple(self._measures(root.tables("measures"), former.measures)),
            recommendations=self._recommendations(root.tables("recommendations")) or former.recommendations,
            limitations=self._limitations(root.tables("limitations")) or former.limitations,
        )
        root.close()
        self._complete(bank)
        return bank

    def _phrases(self, tables: Iterable[Table], former: Iterable[Phrase]) -> Iterable[Phrase]:
        """Those of the file over those that it is based on; where two went to one code, the first."""
        phrases: dict[Key, Phrase] = {}
        for phrase in former:
            phrases.setdefault((phrase.on, phrase.part, phrase.kind), phrase)
        written: set[tuple[str, str | None]] = set()
        for table in tables:
            on, part = self._subject(table, written)
            items = self._items(table, on)
            for kind in _KINDS:
                if table.has(kind):
                    general = phrases.get((on, None, kind), Phrase(on=on, kind=kind))
                    known = phrases.get((on, part, kind), replace(general, part=part))
                    phrases[on, part, kind] = self._phrase(table.table(kind), known)
            improve = phrases.get((on, part, "improve"))
            if items and improve:
                phrases[on, part, "improve"] = replace(improve, items=items, certainty="own")
            table.close()
        return phrases.values()

    def _measures(self, tables: Iterable[Table], former: Iterable[MeasurePhrase]) -> Iterable[MeasurePhrase]:
        """Those of the file over those that it is based on; where two went to one code, the first."""
        measures: dict[tuple[str, str | None], MeasurePhrase] = {}
        for phrase in former:
            measures.setdefault((phrase.on, phrase.part), phrase)
        written: set[tuple[str, str | None]] = set()
        for table in tables:
            on, part = self._subject(table, written)
            measures[on, part] = self._measure(table, on, part, measures.get((on, part)))
            table.close()
        return measures.values()

    def _measure(self, table: Table, on: str, part: str | None, known: MeasurePhrase | None) -> MeasurePhrase:
        """A measure; what the table leaves out comes from the ``known`` one."""
        steps = known.steps if known and not table.has("steps") else table.texts("steps")
        if len(steps) not in STEPS:
            table.note("steps", f"ต้องมี {STEPS[0]} ถึง {STEPS[-1]} ขั้นตอน")
        units = known.units if known and not table.has("units") else table.texts("units")
        if not units:
            table.note("units", "ต้องมีอย่างน้อยหนึ่งหน่วยงาน")
        return MeasurePhrase(
            on=on,
            part=part,
            title=self._text_or(table, "title", known.title if known else ""),
            steps=self._checked(table, "steps", steps),
            units=self._checked(table, "units", units),
            follow_up=self._text_or(table, "follow_up", known.follow_up if known else ""),
            fiscal_year=self.framework.fiscal_year,
        )

    def _subject(self, table: Table, written: set[tuple[str, str | None]]) -> tuple[str, str | None]:
        """What a table is on, noted as ``written``."""
        on, part = table.text("on"), table.optional_text("part") or None
        if not self._stands(on, part) or (on, part) in written:
            table.note("on", "ไม่มีรหัสนี้ในกรอบ หรือเขียนไว้แล้ว")
        written.add((on, part))
        return on, part

    def _stands(self, on: str, part: str | None) -> bool:
        return on in self._codes() and (part is None or f"{on}.{part}" in self.framework)

    def _items(self, table: Table, on: str) -> tuple[str, ...]:
        items = table.texts("items")
        unknown = [code for code in items if code not in self.framework]
        if unknown:
            table.note("items", f"ไม่มีรายการ {' '.join(unknown)} ในกรอบ")
        if items and any(each.items for each in self.framework.questions if each.code == on):
            table.note("items", "กรอบบอกรายการที่เกี่ยวข้องไว้แล้ว ไม่ต้องเขียนซ้ำ")
        return items

    def _phrase(self, table: Table, known: Phrase) -> Phrase:
        phrase = replace(
            known,
            issue=self._text_or(table, "issue", known.issue),
            advice=self._text_or(table, "advice", known.advice),
        )
        table.close()
        return phrase

    def _linked(self, phrase: Phrase) -> Phrase:
        """With the links of the framework, where it has any."""
        question = next((each for each in self.framework.questions if each.code == phrase.on), None)
        phrase = replace(phrase, fiscal_year=self.framework.fiscal_year)
        if phrase.kind == "keep" or question is None or not question.items:
            return phrase
        return replace(phrase, items=question.items, certainty=_SURE[question.certainty])

    def _recommendations(self, tables: Iterable[Table]) -> tuple[Recommendation, ...]:
        recommendations = []
        for table in tables:
            on = table.text("on")
            if self.framework.nodes and on not in self.framework:
                table.note("on", "ไม่มีรหัสนี้ในกรอบ")
            kind = table.choice("kind", _KINDS)
            text = self._text(table, "text", (*_WORDS, *LISTS))
            recommendations.append(Recommendation(on=on, kind=kind, text=text))
            table.close()
        return tuple(recommendations)

    def _limitations(self, tables: Iterable[Table]) -> tuple[Limitation, ...]:
        limitations = []
        for table in tables:
            topic, points = table.text("topic"), table.texts("points")
            if not points:
                table.note("points", "ต้องมีอย่างน้อยหนึ่งข้อ")
            points = self._checked(table, "points", points)
            limitations.append(Limitation(topic=normalise(topic), points=points))
            table.close()
        return tuple(limitations)

    def _text(self, table: Table, key: str, words: Iterable[str] = _WORDS) -> str:
        text = normalise(table.text(key))
        problem = _problem(text, words)
        if problem:
            table.note(key, problem)
        return text

    def _text_or(self, table: Table, key: str, known: str) -> str:
        """A text, the known one where the table leaves it out."""
        return known if known and not table.has(key) else self._text(table, key)

    def _checked(self, table: Table, key: str, texts: Iterable[str]) -> tuple[str, ...]:
        """A list of texts, each with what is wrong of it noted."""
        checked = tuple(map(normalise, texts))
        for text in checked:
            problem = _problem(text, _WORDS)
            if problem:
                table.note(key, problem)
        return checked

    def _complete(self, bank: WordingBank) -> None:
        written = {(phrase.on, phrase.kind) for phrase in bank.phrases if phrase.part is None}
        for code, kind in product(self._codes(), _KINDS):
            if (code, kind) not in written:
                self.found.append(Problem(f"{code} › {kind}", "ยังไม่มีถ้อยคำ"))
        proposed = {measure.on for measure in bank.measures if measure.part is None}
        for code in self._codes():
            if code not in proposed:
                self.found.append(Problem(f"{code} › measures", "ยังไม่มีมาตรการ"))

    def _codes(self) -> tuple[str, ...]:
        return (*(each.code for each in self.framework.questions), *self.framework.item_codes)


def _problem(text: str, words: Iterable[str]) -> str | None:
    unknown = [name for name in placeholders(text) if name not in words]
    if unknown:
        return f"ไม่รู้จักคำแทน {{{unknown[0]}}} ใช้ได้ {' '.join(f'{{{word}}}' for word in words)}"
    foreign = next(filter(_is_foreign, text), None)
    if foreign:
        return f"มีอักษรที่ไม่ใช่ไทยหรืออังกฤษ: {foreign} (U+{ord(foreign):04X})"
    return f"ยาวเกิน {LONGEST} ตัวอักษร" if len(text) > LONGEST else None


def _is_foreign(letter: str) -> bool:
    """Whether it is a letter or mark that is neither Thai nor ASCII."""
    plain = letter.isascii() or "\u0e00" <= letter <= "\u0e7f"
    return not plain and unicodedata.category(letter)[0] in "LM"
