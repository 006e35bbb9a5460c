"""Every promise of ``docs/promises.md`` names tests that are there."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.compile(r"`((?:tests/[\w/]+(?:\.py)?)?)(?:::(\w+))?(?:\[[^\]`]*\])?`")
HEAD = "| the promise |"


def promises() -> Iterator[tuple[str, str]]:
    """Each promise with the words of its tests; other tables of the file are passed over."""
    told = False
    for line in (ROOT / "docs" / "promises.md").read_text(encoding="utf-8").splitlines():
        told = line.startswith(HEAD) or (told and line.startswith("|"))
        if told and not line.startswith((HEAD, "|-")):
            _, promise, words, *_ = line.split("|")
            yield promise.strip(), words


PROMISES = list(promises())


def named_in(words: str) -> Iterator[tuple[str, str]]:
    """The file or folder and the function, if any, of each test; ``::name`` stands in the file before it."""
    place = ""
    for found in NAMED.finditer(words):
        place = found[1] or place
        yield place, found[2] or ""


@cache
def functions(file: Path) -> frozenset[str]:
    """The names of a module's functions."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("promise, words", PROMISES, ids=[promise[:50] for promise, _ in PROMISES])
def test_a_promise_names_what_proves_it(promise: str, words: str) -> None:
    """A promise without a test, or with one that was renamed, is only a claim."""
    named = list(named_in(words))
    assert named or "run.py bench" in words, promise
    for place, name in named:
        assert (ROOT / place).exists(), place
        assert not name or name in functions(ROOT / place), f"{place}::{name}"
