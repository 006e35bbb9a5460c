"""Reading a table of a framework file key by key; whatever is wrong is noted and reading goes on."""

import unicodedata
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeVar, cast

from ita_desktop.frameworks.problems import Problem

_LONGEST_TEXT = 1_000
_LONGEST_LIST = 500
_LABEL_KEYS = ("code", "key", "number", "level", "on", "topic")

Choice = TypeVar("Choice", bound=str)


def text_problem(value: object) -> str | None:
    """Why a value cannot be a text of one line, None where it can."""
    if not isinstance(value, str):
        return "ต้องเป็นข้อความ"
    if not value.strip():
        return "ต้องไม่ว่าง"
    if len(value) > _LONGEST_TEXT:
        return f"ยาวเกิน {_LONGEST_TEXT} ตัวอักษร"
    if any(unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in value):
        return "ต้องเป็นข้อความบรรทัดเดียวที่ไม่มีอักขระควบคุม"
    return None


def number_problem(value: object, least: Decimal, most: Decimal) -> str | None:
    """Why a value cannot be a number between two limits, None where it can."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return "ต้องเป็นตัวเลข"
    if not Decimal(value).is_finite() or not least <= value <= most:
        return f"ต้องอยู่ระหว่าง {least} ถึง {most}"
    return None


class Table:
    """A TOML table with the place where it stands; every key is asked for once, ``close`` notes the rest."""

    def __init__(self, data: Mapping[str, object], place: str, found: list[Problem]) -> None:
        self._data = data
        self._place = place
        self._found = found
        self._asked: set[str] = set()

    def note(self, key: str, text: str) -> None:
        """Keep a problem of a key."""
        self._found.append(Problem(" › ".join(filter(None, (self._place, key))), text))

    def has(self, key: str) -> bool:
        """Whether the key is given."""
        return key in self._data

    def text(self, key: str) -> str:
        """A text of one line; the empty text where there is none."""
        value = self._take(key)
        problem = text_problem(value) if value is not None else None
        if problem:
            self.note(key, problem)
        return value if isinstance(value, str) and not problem else ""

    def optional_text(self, key: str) -> str:
        """A text that may be left out."""
        return self.text(key) if self._asks(key) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts that may be left out."""
        if not self._asks(key):
            return ()
        values = self._list(key)
        problems = {problem for value in values if (problem := text_problem(value))}
        for problem in sorted(problems):
            self.note(key, f"ทุกค่าในรายการ{problem}")
        if not problems and len(set(values)) < len(values):
            self.note(key, "มีค่าซ้ำในรายการ")
        return () if problems else tuple(cast("Sequence[str]", values))

    def named_texts(self) -> dict[str, str]:
        """Every key of the table with its text."""
        return {key: self.text(key) for key in self._data}

    def number(self, key: str, least: Decimal, most: Decimal) -> Decimal | None:
        """A number between two limits, both allowed; None where there is none."""
        value = self._take(key)
        problem = number_problem(value, least, most) if value is not None else None
        if problem:
            self.note(key, problem)
        return None if problem or value is None else Decimal(cast("int | Decimal", value))

    def optional_number(self, key: str, least: Decimal, most: Decimal) -> Decimal | None:
        """A number that may be left out."""
        return self.number(key, least, most) if self._asks(key) else None

    def integer(self, key: str, least: int, most: int) -> int | None:
        """A whole number between two limits."""
        value = self._take(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self.note(key, "ต้องเป็นจำนวนเต็ม")
            return None
        if not least <= value <= most:
            self.note(key, f"ต้องอยู่ระหว่าง {least} ถึง {most}")
            return None
        return value

    def choice(self, key: str, words: Sequence[Choice], default: Choice | None = None) -> Choice:
        """One of ``words``; without a default the key must be given."""
        if default is not None and not self._asks(key):
            return default
        value = self._take(key)
        for word in words:
            if value == word:
                return word
        if value is not None:
            self.note(key, f"ต้องเป็นคำใดคำหนึ่ง: {' '.join(words)}")
        return words[0]

    def table(self, key: str) -> "Table":
        """A table within; an empty one where there is none."""
        value = self._take(key)
        if value is not None and not isinstance(value, dict):
            self.note(key, "ต้องเป็นตาราง")
        return Table(value if isinstance(value, dict) else {}, self._at(key), self._found)

    def tables(self, key: str, label: str = "") -> list["Table"]:
        """A list of tables that may be left out, each named by its code."""
        if not self._asks(key):
            return []
        values = self._list(key)
        if not all(isinstance(value, dict) for value in values):
            self.note(key, "ทุกค่าในรายการต้องเป็นตาราง")
        return [
            Table(value, self._at(_label(value, position, label)), self._found)
            for position, value in enumerate(values, 1)
            if isinstance(value, dict)
        ]

    def close(self) -> None:
        """Note the keys that nobody asked for."""
        for key in self._data:
            if key not in self._asked:
                self.note(key[:60], "ไม่รู้จักชื่อนี้ ตรวจตัวสะกด")

    def _at(self, label: str) -> str:
        return " › ".join(filter(None, (self._place, label)))

    def _asks(self, key: str) -> bool:
        self._asked.add(key)
        return key in self._data

    def _take(self, key: str) -> object:
        if not self._asks(key):
            self.note(key, "ต้องระบุ")
            return None
        return self._data[key]

    def _list(self, key: str) -> list[object]:
        value = self._data[key]
        if not isinstance(value, list):
            self.note(key, "ต้องเป็นรายการในวงเล็บเหลี่ยม")
            return []
        if len(value) > _LONGEST_LIST:
            self.note(key, f"มีได้ไม่เกิน {_LONGEST_LIST} ค่า")
        return value[:_LONGEST_LIST]


def _label(value: Mapping[str, object], position: int, label: str) -> str:
    names = (str(value[key])[:40] for key in _LABEL_KEYS if isinstance(value.get(key), str | int))
    name = next((name for name in names if name and name.isprintable()), f"ลำดับที่ {position}")
    return f"{label} {name}".strip()
