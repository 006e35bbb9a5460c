"""The wording banks at hand: those shipped with the program, under the codes of the year that asks."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.sentences import Sentence
from ita_desktop.domain.wording import Phrase, WordingBank, carried, carried_measures
from ita_desktop.frameworks.library import FrameworkLibrary
from ita_desktop.frameworks.problems import Problem, WordingError
from ita_desktop.frameworks.sentences import FILE, read_sentences
from ita_desktop.frameworks.toml import file_text
from ita_desktop.frameworks.wording import read_wording


class WordingLibrary:
    """Wording banks by fiscal year; a file is read when its year is first asked for."""

    def __init__(self, folder: Path, shipped: FrameworkLibrary) -> None:
        self._shipped = shipped
        self._sentences: tuple[Sentence, ...] | None = None
        self._minutes = folder / FILE
        self._files = {int(file.stem[4:]): file for file in folder.glob("ita-[0-9][0-9][0-9][0-9].toml")}
        self._read: dict[int, WordingBank] = {}

    def years(self) -> tuple[int, ...]:
        """The fiscal years that have a bank of their own, in order."""
        return tuple(sorted(self._files))

    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that come again in minutes; WordingError where their file cannot be used."""
        if self._sentences is None:
            self._sentences = read_sentences(self._minutes)
        return self._sentences

    def bank(
        self, year: int, frameworks: FrameworkLibrary | None = None, own: Sequence[Phrase] = ()
    ) -> WordingBank:
        """The bank for the codes of a year's framework, the office's ``own`` phrases before the shipped ones.

        A year without a bank has that of the nearest later year (else of the nearest earlier), with the
        phrases that questions and items go on from. ``frameworks`` are the office's, else the shipped ones.
        Raises ``WordingError`` or ``FrameworkError`` where a file cannot be used.
        """
        frameworks = frameworks or self._shipped
        bank = self._carried(self._nearest(year), year, frameworks)
        moved = [
            each
            for phrase in own
            for each in carried((phrase,), _path(phrase.fiscal_year or year, year, frameworks))
        ]
        return bank.with_own(moved)

    def _nearest(self, year: int) -> int | None:
        later = [each for each in self.years() if each >= year]
        return later[0] if later else max(self.years(), default=None)

    def _carried(self, source: int | None, year: int, frameworks: FrameworkLibrary) -> WordingBank:
        if source is None:
            return WordingBank(fiscal_year=year, based_on=year)
        bank = self._of_year(source)
        if source == year:
            return bank
        path = _path(source, year, frameworks)
        return replace(
            bank,
            fiscal_year=year,
            phrases=carried(bank.phrases, path),
            measures=carried_measures(bank.measures, path),
        )

    def _of_year(self, year: int) -> WordingBank:
        if year not in self._read:
            file = self._files[year]
            text = file_text(file)
            if isinstance(text, Problem):
                raise WordingError(file.name, [text])
            self._read[year] = read_wording(
                text, file.name, self._shipped.get(year), lambda former: self._base(former, year)
            )
        return self._read[year]

    def _base(self, former: int, year: int) -> WordingBank:
        if former not in self._files:
            problem = f"ไม่มีไฟล์ ita-{former}.toml"
            raise WordingError(self._files[year].name, [Problem("based_on", problem)])
        return self._carried(former, year, self._shipped)


def _path(source: int, year: int, frameworks: FrameworkLibrary) -> list[Framework]:
    """The frameworks from one year to another, both ways, with those between that there are."""
    low, high = sorted((source, year))
    years = [each for each in frameworks.years() if low < each < high]
    years = sorted({source, *years, year}, reverse=source > year)
    return [frameworks.get(each) for each in years]
