"""Which item a row is about: by its code, by its title, or only nearly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from ita_desktop.domain.codes import CodeReader
from ita_desktop.domain.codes.letters import name_key
from ita_desktop.domain.frameworks import Framework

_SHORTEST = 5
_FOREIGN = re.compile("[a-z]{5,}")
_NEAR, _MOST = 0.55, 4


@dataclass(frozen=True, slots=True)
class Named:
    """A row's item: the ``code`` where it is sure, else the ``candidates`` and why.

    ``foreign`` is a row that names something else: a group, an indicator, a total.
    """

    code: str | None = None
    candidates: tuple[str, ...] = ()
    why: str = ""
    foreign: bool = False


class ItemNames:
    """Reads the items of one framework; what it read once it knows."""

    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self._reader = CodeReader(framework)
        self._items = frozenset(framework.item_codes)
        owners = (each.instrument for each in framework.indicators if each.sub_indicators)
        self._instrument = next(owners, None)
        self._keys = {name_key(framework.node(code).title): code for code in framework.item_codes}
        self._known: dict[tuple[str, str], Named] = {}

    def read(self, code: str, title: str) -> Named:
        """The item that a code and a title name; either may be empty."""
        if (code, title) not in self._known:
            self._known[code, title] = self._read(code, title)
        return self._known[code, title]

    def names_an_item(self, cell: str) -> bool:
        """Whether a single cell is an item's code or title."""
        return self.read(cell, "").code is not None

    def _read(self, code: str, title: str) -> Named:
        read = self._reader.read(f"{code} {title}".strip(), instrument=self._instrument)
        items = tuple(dict.fromkeys(each for each in read.codes if each in self._items))
        if len(items) == 1 and not read.doubts:
            return Named(items[0])
        if len(items) > 1:
            return Named(None, items, "แถวนี้พูดถึงหลายรายการ เลือกรายการเดียว")
        if read.codes and not items:
            return Named(foreign=True)
        named = (*read.candidates, *(self._named(title) if code and title else ()))
        near = self._candidates(title or code, named)
        why = read.doubts[0] if read.doubts else ""
        if near:
            return Named(None, near, why or f"ชื่อ “{_short(title or code)}” คล้ายแต่ไม่ตรงกับรายการของปีนี้")
        return Named(None, (), why or f"ไม่พบรหัสหรือชื่อที่ตรงกับรายการ OIT ปี {self._framework.fiscal_year}")

    def _candidates(self, title: str, read: tuple[str, ...]) -> tuple[str, ...]:
        found = [each for each in read if each in self._items]
        return tuple(dict.fromkeys([*found, *self._near(name_key(title))]))[:_MOST]

    def _named(self, title: str) -> tuple[str, ...]:
        read = self._reader.read(title, instrument=self._instrument)
        return (*read.codes, *read.candidates)

    def _near(self, key: str) -> Iterator[str]:
        """Items whose title holds the words or a foreign one of them, or is held by them; then like ones."""
        if len(key) < _SHORTEST:
            return
        yield from (code for own, code in self._keys.items() if key in own or own in key)
        for word in _FOREIGN.findall(key):
            yield from (code for own, code in self._keys.items() if word in own)
        yield from (self._keys[own] for own in get_close_matches(key, self._keys, 2, _NEAR))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 40 else f"{line[:40]}…"
