"""Reads the codes that a text names: as typed, as pasted, as a machine read them from paper."""

from dataclasses import replace

from ita_desktop.domain.codes.known import Known, TextRow
from ita_desktop.domain.codes.letters import foreign_letters, with_latin
from ita_desktop.domain.codes.marks import marks, without_marks
from ita_desktop.domain.codes.names import Names
from ita_desktop.domain.codes.numbers import Numbers
from ita_desktop.domain.codes.readings import CodeReading, Mention
from ita_desktop.domain.codes.surroundings import instrument_in, part_in, wrong_sense
from ita_desktop.domain.codes.titled import Titled
from ita_desktop.domain.codes.written import Written
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.thai.plain import LONGEST, plain


class CodeReader:
    """Reads codes of one framework; see ``read_codes``. What it read once it knows."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self.numbers = Numbers(framework)
        self.names = Names(framework)
        known = Known(framework, self.numbers, self.names)
        self._written, self._titled = Written(known), Titled(known)
        self._read_before: dict[tuple[str, str | None, str | None], CodeReading] = {}

    def read(self, text: str, *, indicator: str | None = None, instrument: str | None = None) -> CodeReading:
        """What the text names; ``indicator`` and ``instrument`` are those of its row or column."""
        key = (text[:LONGEST], indicator, instrument)
        if key not in self._read_before:
            self._read_before[key] = self._read(*key)
        return self._read_before[key]

    def _read(self, text: str, indicator: str | None, instrument: str | None) -> CodeReading:
        shown = with_latin(plain(text))
        own = instrument_in(self.framework, shown)
        part = part_in(self.framework, shown)
        owner = next((each for each in self.framework.indicators if each.code == indicator), None)
        known = own or instrument or (owner.instrument if owner else None)
        row = TextRow(indicator, known, without_marks(shown))
        return CodeReading(
            text=shown,
            mentions=tuple(self._parted(each, part) for each in self._mentions(shown, row, own)),
            notes=tuple(filter(None, (_strangers(shown), wrong_sense(self.framework, shown)))),
            part=part,
            instrument=own,
        )

    def _mentions(self, shown: str, row: TextRow, own: str | None) -> tuple[Mention, ...]:
        found = marks(shown)
        if found and not (len(found) == 1 and found[0].kind == "number" and row.words):
            mentions = self._written.read(found, row)
            return self._titled.beside_code(mentions, row) if len(mentions) == 1 else mentions
        named = self._titled.read(row, own)
        if not found:
            return named
        return self._titled.behind_number(found[0], self._written.number(found[0], row), named, row)

    def _parted(self, mention: Mention, part: str | None) -> Mention:
        codes, candidates = mention.codes, mention.candidates
        in_part = [tuple(self._in_part(each, part) for each in some) for some in (codes, candidates)]
        return replace(mention, codes=in_part[0], candidates=in_part[1])

    def _in_part(self, code: str, part: str | None) -> str:
        split = f"{code}.{part}"
        return split if part and split in self.framework else code


def read_codes(
    text: str, framework: Framework, *, indicator: str | None = None, instrument: str | None = None
) -> CodeReading:
    """The codes that a text names, in its order, only such as the framework has; never raises.

    ``indicator`` (``3``) and ``instrument`` (``IIT``) are those of the text's row or column: they settle
    numbers without a letter. What stays open is a doubt with its candidates. A code beats a name, a name the
    number before it. To read many texts of one framework, keep a ``CodeReader``.
    """
    return CodeReader(framework).read(text, indicator=indicator, instrument=instrument)


def _strangers(shown: str) -> str | None:
    found = foreign_letters(shown)
    if not found:
        return None
    told = " ".join(f"{letter} (U+{ord(letter):04X})" for letter in found[:4])
    return f"มีอักษรต่างภาษาปนในคำไทย {told} ตรวจตัวสะกด"
