"""The shipped sentences of minutes, and files that cannot be used."""

import re
from pathlib import Path

import pytest

from ita_desktop import paths
from ita_desktop.domain.meetings.approval import verdict_of
from ita_desktop.domain.sentences import filled
from ita_desktop.domain.sentences.filling import GAPS
from ita_desktop.frameworks.problems import WordingError
from ita_desktop.frameworks.sentences import FILE, read_sentences

SHIPPED = read_sentences(paths.WORDING / FILE)


def test_short_keys_are_unique_digits() -> None:
    """A key is typed on either keyboard layout and means one sentence of its kind."""
    keys = [(one.kind == "resolution", one.key) for one in SHIPPED]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"\d{1,2}", one.key) for one in SHIPPED)


@pytest.mark.parametrize("sentence", SHIPPED, ids=lambda one: f"{one.kind} {one.key}")
def test_placeholders_are_known_and_texts_are_plain_thai(sentence) -> None:  # type: ignore[no-untyped-def]
    """With nothing known every placeholder becomes a gap; no blanks are doubled."""
    text = filled(sentence.text, {})
    assert set(re.findall(r"\{(\w+)\}", sentence.text)) <= GAPS.keys()
    assert "{" not in text and "  " not in text and text == text.strip()
    assert sentence.title


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[sentence]]\nkey = '1'", "ไม่มี kind"),
        ("[[sentence]]\nkey='1'\ntitle='ก'\nkind='x'\ntext='ข'", "kind x"),
        ("[[sentence]]\nkey='1'\ntitle='ก'\nkind='speech'\ntext='ข'\nby='ใคร'", "by ใคร"),
        ("[[sentence]]\nkey=1\ntitle='ก'\nkind='speech'\ntext='ข'", "ข้อความ"),
        ("sentence = 1", "รายการ"),
        ("[", "TOML"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, text: str, problem: str) -> None:
    """Every problem is named with its place."""
    file = tmp_path / FILE
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WordingError, match=re.escape(problem)):
        read_sentences(file)


@pytest.mark.parametrize(
    ("key", "verdict"), [("5", "approved"), ("6", "amended"), ("77", "refused"), ("1", None), ("3", None)]
)
def test_resolutions_on_former_minutes_are_understood(key: str, verdict: str | None) -> None:
    """What is inserted by key is read as it is meant."""
    (text,) = (one.text for one in SHIPPED if one.kind == "resolution" and one.key == key)
    assert verdict_of(text) == verdict
