"""Random paragraphs: whatever the markup, width and splits, no character is lost and no line overruns."""

import random

import pytest

from ita_desktop.domain.thai.breaks import character_clusters
from ita_desktop.domain.thai.glue import NEVER_FIRST
from ita_desktop.rendering.thai_text import Run, ThaiParagraph, Typesetter
from ita_desktop.rendering.thai_text.typesetter import Align
from tests.rendering.thai_text.papers import (
    opened,
    random_runs,
    random_text,
    stacked,
    texts,
    without_blanks,
    words_with_marks,
)

ALIGNMENTS: list[Align] = ["left", "center", "right", "justify", "justify"]
VOCABULARY = words_with_marks(400)


def set_randomly(
    typesetter: Typesetter, seed: int, least: float = 40.0
) -> tuple[list[Run], float, list[ThaiParagraph]]:
    """A random paragraph of a size and width, split at random heights into its parts."""
    rng = random.Random(seed)
    runs = random_runs(rng, random_text(rng, VOCABULARY))
    width = rng.uniform(least, 480)
    style = typesetter.style(
        size=rng.choice([10, 14, 16, 18, 29]),
        align=rng.choice(ALIGNMENTS),
        first_indent=rng.choice([0, 0, 20]),
        left=rng.choice([0, 8]),
        bold=rng.random() < 0.1,
    )
    rest = typesetter.paragraph(runs, style)
    parts: list[ThaiParagraph] = []
    while True:
        halves = rest.split(width, style.leading * rng.randint(1, 9))
        if len(halves) < 2:
            parts += halves
            return runs, width, parts
        parts.append(halves[0])
        rest = halves[1]


@pytest.mark.parametrize("hundred", range(15))
def test_no_character_is_lost_and_no_line_overruns(typesetter: Typesetter, hundred: int) -> None:
    for seed in range(hundred * 100, hundred * 100 + 100):
        runs, width, parts = set_randomly(typesetter, seed)
        text = "".join(run.text for run in runs)
        assert "".join(part.getPlainText() for part in parts) == text, seed
        lines = [line for part in parts for line in part.line_texts()]
        assert without_blanks("".join(lines)) == without_blanks(text), seed
        for part in parts:
            part.wrap(width, 1e6)
            assert_within(part, seed)


def assert_within(part: ThaiParagraph, seed: int) -> None:
    """Each line, spread as it is drawn, ends within its room; only a cluster wider than that may not."""
    for line, text in zip(part._lines, part.line_texts(), strict=True):
        pieces = part._measured.pieces(line.start, line.stop)
        clusters = sum(len(piece.codes) for piece in pieces)
        blanks = sum(piece.blanks for piece in pieces)
        added = part._spread(line, pieces)
        width = sum(piece.font.units(piece.codes) for piece in pieces)
        assert width == pytest.approx(line.width), seed
        spread = (added.gap * max(clusters - 1, 0) + added.blank * blanks) * 1000 / part.style.fontSize
        assert width + spread <= line.room + 0.01 or len(character_clusters(text)) == 1, (seed, text)


def test_no_line_begins_with_what_belongs_to_the_line_before(typesetter: Typesetter) -> None:
    broken = 0
    for seed in range(3000, 3300):
        runs, _, parts = set_randomly(typesetter, seed, least=200)
        text = "".join(run.text for run in runs)
        for part in parts:
            for line in part._lines[0 if part is not parts[0] else 1 :]:
                before = text[: line.start]
                if before.endswith("\n"):
                    continue
                broken += 1
                in_address = before[-1:].isalnum() and before[-1:].isascii()
                sign = text[line.start] in NEVER_FIRST and not in_address
                assert not sign, (seed, text[line.start - 9 : line.start + 9])
                assert not before.rstrip().endswith(("(", "“")), seed
    assert broken > 500


@pytest.mark.parametrize("seed", range(5000, 5040))
def test_on_paper_too(typesetter: Typesetter, seed: int) -> None:
    _, width, parts = set_randomly(typesetter, seed, least=120)
    file = stacked(parts, width)
    wanted = without_blanks("".join(line for part in parts for line in part.line_texts()))
    for found in texts(file):
        assert without_blanks(found) == wanted
    with opened(file) as document:
        rights = [word[2] for page in document for word in page.get_text("words")]
    assert max(rights) <= 72 + width + 1.5
