"""The frameworks at hand: those shipped with the program and those that the office holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ita_desktop.domain.frameworks import Framework, totals_only
from ita_desktop.domain.office import FrameworkChange
from ita_desktop.frameworks.corrections import corrected
from ita_desktop.frameworks.filling import filled
from ita_desktop.frameworks.problems import FrameworkError, NoFramework, Problem
from ita_desktop.frameworks.reader import read_framework
from ita_desktop.frameworks.toml import file_text


class _Shelf:
    """The files of a folder, and what was read already from any text."""

    def __init__(self, folder: Path) -> None:
        self.files = {int(file.stem[4:]): file for file in folder.glob("ita-[0-9][0-9][0-9][0-9].toml")}
        self.texts: dict[int, str] = {}
        self.read: dict[tuple[int, str], Framework] = {}
        self.corrected: dict[int, tuple[Framework, tuple[FrameworkChange, ...], Framework]] = {}


class FrameworkLibrary:
    """Frameworks by fiscal year; one that the office holds stands in place of the shipped one."""

    def __init__(
        self, folder: Path, imported: Mapping[int, str] | None = None, *, shelf: _Shelf | None = None
    ) -> None:
        self._folder = folder
        self._imported = dict(imported or {})
        self._shelf = shelf or _Shelf(folder)

    def with_imported(self, imported: Mapping[int, str]) -> FrameworkLibrary:
        """This library with the texts that an office holds; what was read already is shared."""
        return FrameworkLibrary(self._folder, imported, shelf=self._shelf)

    def years(self) -> tuple[int, ...]:
        """The fiscal years that have a framework, in order."""
        return tuple(sorted({*self._shelf.files, *self._imported}))

    def text(self, year: int) -> str:
        """A framework's file as it stands; ``FrameworkError`` where there is none or it cannot be read."""
        if year in self._imported:
            return self._imported[year]
        if year not in self._shelf.files:
            raise NoFramework(year, self.years())
        if year not in self._shelf.texts:
            self._shelf.texts[year] = _file_text(self._shelf.files[year])
        return self._shelf.texts[year]

    def get(self, year: int, changes: Iterable[FrameworkChange] = ()) -> Framework:
        """A year's framework with those of ``changes`` that are for it.

        A year before the first framework has the totals alone; a later year without one raises
        ``NoFramework``, a file or change that cannot be used ``FrameworkError``.
        """
        base = self._base(year)
        wanted = tuple(change for change in changes if change.framework == year)
        if not wanted:
            return base
        kept = self._shelf.corrected.get(year)
        if kept is None or kept[0] is not base or kept[1] != wanted:
            kept = self._shelf.corrected[year] = (base, wanted, corrected(base, wanted))
        return kept[2]

    def _base(self, year: int) -> Framework:
        known = self.years()
        if known and year < known[0]:
            return totals_only(year, self._base(known[0]))
        text = self.text(year)
        if (year, text) not in self._shelf.read:
            read = _of_year(year, text)
            if year in self._imported and year in self._shelf.files:
                shipped = FrameworkLibrary(self._folder, shelf=self._shelf)
                read = read if shipped.text(year) == text else filled(read, shipped.get(year))
            self._shelf.read[year, text] = read
        return self._shelf.read[year, text]


def _of_year(year: int, text: str) -> Framework:
    name = f"ita-{year}.toml"
    framework = read_framework(text, name)
    if framework.fiscal_year != year:
        raise FrameworkError(name, [Problem("fiscal_year", f"ต้องเป็น {year} ตามชื่อไฟล์")])
    return framework


def _file_text(file: Path) -> str:
    text = file_text(file)
    if isinstance(text, Problem):
        raise FrameworkError(file.name, [text])
    return text
