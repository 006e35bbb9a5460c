"""Which codes a number can be in a framework: by its letter, by the row's indicator, by its instrument."""

import re
from dataclasses import dataclass, field

from ita_desktop.domain.frameworks import Framework, Indicator

_CODE = re.compile("([a-z]+)([0-9]+)")


@dataclass(frozen=True)
class Numbers:
    """The questions (bare, without parts) and items of a framework by letter and number."""

    framework: Framework
    codes: tuple[str, ...] = field(init=False)
    """All of them in framework order."""
    _letters: dict[str, str] = field(init=False, repr=False)
    _indicators: dict[str, Indicator] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Lay them out once."""
        owners = {code: each for each in self.framework.indicators for code in _leaves(each)}
        letters = {
            found[1]: each.instrument
            for code, each in owners.items()
            if (found := _CODE.fullmatch(code)) is not None
        }
        object.__setattr__(self, "codes", tuple(owners))
        object.__setattr__(self, "_indicators", owners)
        object.__setattr__(self, "_letters", letters)

    def instrument_of(self, letter: str) -> str | None:
        """The instrument whose questions have this letter."""
        return self._letters.get(letter)

    def indicator_of(self, code: str) -> Indicator | None:
        """The indicator of a bare question or an item."""
        return self._indicators.get(code)

    def bare(self, code: str) -> str:
        """A code of the framework without its part: ``e4`` for ``e4.public``, ``9.1`` as it is."""
        node = self.framework.nodes.get(code)
        return code.removesuffix(f".{node.part}") if node and node.part else code

    def lettered(self, letter: str, number: str) -> str | None:
        """The code of a letter and a number, None where the framework has none such."""
        code = f"{letter}{number}"
        return code if code in self._indicators else None

    def meant(self, number: str, indicator: str | None, instrument: str | None) -> tuple[str, ...]:
        """What a bare number is in a row: one code is sure, several or none are not.

        ``๑๗`` under indicator 3 is i7, since its I was read as ๑ and i17 is not asked there.
        """
        near = self._near(indicator, instrument)
        plain = [code for code in near if _number(code) == number]
        misread = [
            code
            for code in near
            if self._indicators[code].instrument == self._letters.get("i")
            and len(number) > 1
            and number.startswith("1")
            and _number(code) == number[1:].lstrip("0")
        ]
        return tuple(dict.fromkeys([*plain, *misread]))

    def possible(self, number: str, indicator: str | None, instrument: str | None) -> tuple[str, ...]:
        """What a number may be where no row settles it: its place under the indicator, else anything."""
        owner = next((each for each in self.framework.indicators if each.code == indicator), None)
        leaves = _leaves(owner) if owner else ()
        placed = leaves[int(number) - 1 : int(number)] if number.isdecimal() and int(number) else ()
        found = placed or self.meant(number, None, instrument) or self.meant(number, None, None)
        with_indicator = number in self.framework and instrument is None and indicator is None
        return (*([number] if with_indicator else []), *found)

    def run(self, first: str, last: str) -> tuple[str, ...]:
        """The codes from one to another of the same kind, empty where they are not such or turned round."""
        subs = tuple(sub.code for sub in self.framework.sub_indicators)
        indicators = tuple(each.code for each in self.framework.indicators)
        for line in (self.codes, subs, indicators):
            if first in line and last in line:
                codes = line[line.index(first) : line.index(last) + 1]
                return codes if first[:1] == last[:1] or line is not self.codes else ()
        return ()

    def _near(self, indicator: str | None, instrument: str | None) -> list[str]:
        if indicator is not None:
            return [code for code in self.codes if self._indicators[code].code == indicator]
        return [code for code in self.codes if instrument in (None, self._indicators[code].instrument)]


def _leaves(indicator: Indicator) -> tuple[str, ...]:
    questions = tuple(each.code for each in indicator.questions)
    return questions + tuple(item.code for sub in indicator.sub_indicators for item in sub.items)


def _number(code: str) -> str:
    return code.lstrip("abcdefghijklmnopqrstuvwxyz")
