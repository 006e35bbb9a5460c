"""Forms of units at the command line: printed for a round, filled, taken in."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import Run
from tests.cli.test_commands import run as run
from tests.rendering.pdf.reading import pages
from tests.services.conftest import P1


def test_a_paper_of_a_round_and_of_one_unit(run: Run, tmp_path: Path) -> None:
    run("import", P1)
    file = tmp_path / "form.pdf"
    words = ("print", "measures-unit", "--year", "2569", "--digits", "arabic", "--to", file)
    assert run(*words, "--round", "m6", "--unit", "กองคลัง") == (0, "", "")
    shown = pages(file.read_bytes())
    assert "รอบ6เดือน" in shown[0]
    assert all("กองคลัง" in page for page in shown)
    (kept,) = json.loads(run("printings", "--json")[1])
    assert kept["place"] == "measures-unit|2569.m6|กองคลัง"


@pytest.mark.parametrize(
    "words",
    [
        ("measures-unit", "--round", "q5"),
        ("measures-unit", "--round", "ไตรมาส"),
        ("measures", "--round", "q1"),
        ("measures", "--unit", "กองคลัง"),
    ],
)
def test_a_round_or_unit_that_does_not_fit_is_wrong_usage(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    run("import", P1)
    paper, *more = words
    status, _, err = run("print", paper, "--year", "2569", "--to", tmp_path / "x.pdf", *more)
    assert status == 2 and err
    assert not (tmp_path / "x.pdf").exists()
