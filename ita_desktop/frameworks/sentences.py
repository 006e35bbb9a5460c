"""Reads the sentences that come again in minutes, and checks them."""

from pathlib import Path
from typing import Any, get_args

from ita_desktop.domain.sentences import By, Sentence, SentenceKind
from ita_desktop.frameworks.problems import Problem, WordingError
from ita_desktop.frameworks.toml import file_text, parse

FILE = "minutes.toml"
_FIELDS = {"key", "title", "kind", "text", "by"}


def read_sentences(file: Path) -> tuple[Sentence, ...]:
    """The sentences of a file in their order, else WordingError with every problem."""
    text = file_text(file)
    tables = text if isinstance(text, Problem) else parse(text)
    if isinstance(tables, Problem):
        raise WordingError(file.name, [tables])
    entries = tables.get("sentence")
    if not isinstance(entries, list):
        raise WordingError(file.name, [Problem("sentence", "ต้องเป็นรายการ")])
    problems = [problem for at, entry in enumerate(entries, 1) for problem in _problems(at, entry)]
    if problems:
        raise WordingError(file.name, problems)
    return tuple(Sentence(**entry) for entry in entries)


def _problems(at: int, entry: Any) -> list[Problem]:
    place = f"sentence {at}"
    if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
        return [Problem(place, "ต้องเป็นตารางของข้อความ")]
    lacking = {"key", "title", "kind", "text"} - entry.keys()
    unknown = entry.keys() - _FIELDS
    found = [Problem(place, f"ไม่มี {name}") for name in sorted(lacking)]
    found += [Problem(place, f"ไม่รู้จัก {name}") for name in sorted(unknown)]
    if entry.get("kind", "speech") not in get_args(SentenceKind):
        found.append(Problem(place, f"kind {entry['kind']} ไม่ถูกต้อง"))
    if entry.get("by", "chair") not in get_args(By):
        found.append(Problem(place, f"by {entry['by']} ไม่ถูกต้อง"))
    return found
