"""Forms of units at the command line: printed for a round, filled, taken in."""

import json
from pathlib import Path

import openpyxl
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


def filled(file: Path, values: dict[str, dict[int, object]]) -> None:
    """Type values beside keys, by column from 0."""
    book = openpyxl.load_workbook(file)
    for row in book.active.iter_rows():
        for at, value in values.get(str(row[0].value), {}).items():
            row[at].value = value
    book.save(file)


def test_a_form_filled_and_imported(run: Run, tmp_path: Path) -> None:
    """The plan names fields of reports; a dry run changes nothing; the second time all is the same."""
    file = tmp_path / "form.xlsx"
    run("import", P1)
    words = ("template", "measures-unit", "--year", "2569", "--unit", "กองคลัง", "--round", "q1")
    assert run(*words, "--to", file) == (0, "", "")
    filled(file, {"m1": {5: "ทบทวนแล้ว", 6: "๘๐ %", 10: "5 ม.ค. 69"}})
    planned = json.loads(run("import", file, "--dry-run", "--json")[1])
    changed = {entry["place"]: entry for entry in planned if entry["state"] != "same"}
    place = "plans[2569].measures[m1].progress[กองคลัง q1]"
    assert set(changed) == {f"{place}.{name}" for name in ("on", "percent", "result")}
    assert changed[f"{place}.percent"] == {
        "place": f"{place}.percent", "state": "new", "was": None, "becomes": 80, "why": None,
    }  # fmt: skip
    assert json.loads(run("import", file, "--json")[1]) == planned
    assert {entry["state"] for entry in json.loads(run("import", file, "--json")[1])} == {"same"}
    out = tmp_path / "out.json"
    run("export", out)
    (report,) = json.loads(out.read_text(encoding="utf-8"))["plans"][0]["measures"][0]["progress"]
    assert report == {
        "on": "2026-01-05", "round": "q1", "unit": "กองคลัง", "percent": 80, "result": "ทบทวนแล้ว",
    }  # fmt: skip


def test_a_doubtful_row_refuses_the_form_and_says_where(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "form.xlsx"
    run("import", P1)
    run("template", "measures-unit", "--year", "2569", "--to", file)
    filled(file, {"m1": {6: "ใกล้เสร็จ"}, "m2": {5: "ทำแล้ว"}})
    status, _, err = run("import", file, "--json")
    assert status == 1
    assert "measures[m1]" in err and "ใกล้เสร็จ" in err and "ไม่นำเข้าแบบนี้" in err
    run("export", tmp_path / "out.json")
    assert '"progress"' not in (tmp_path / "out.json").read_text(encoding="utf-8")


def test_words_of_the_template(run: Run, tmp_path: Path) -> None:
    run("import", P1)
    file = tmp_path / "x.xlsx"
    assert run("template", "measures-unit", "--year", "2569", "--round", "q7", "--to", file)[0] == 2
    assert run("template", "oit-unit", "--year", "2569", "--round", "q1", "--to", file)[0] == 2
    assert run("template", "measures-unit", "--year", "2571", "--to", file)[0] == 1
    assert not file.exists()
