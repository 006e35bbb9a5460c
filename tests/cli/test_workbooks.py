"""A workbook to fill, and taking it in, at the command line."""

import json
from pathlib import Path

import openpyxl

from tests.cli.test_commands import Run
from tests.cli.test_commands import run as run
from tests.services.conftest import P1, P5


def typed(file: Path, values: dict[str, object]) -> None:
    """Type values beside their codes."""
    book = openpyxl.load_workbook(file)
    for row in book.active.iter_rows():
        if row[0].value in values:
            row[2].value = values[row[0].value]
    book.save(file)


def test_template_filled_and_imported(run: Run, tmp_path: Path) -> None:
    """The plan is printed; a dry run changes nothing; the second time all is the same."""
    file = tmp_path / "scores.xlsx"
    run("import", P1)
    assert run("template", "scores", "--year", "2568", "--to", file) == (0, "", "")
    typed(file, {"i2": 93.13})
    planned = json.loads(run("import", file, "--dry-run", "--json")[1])
    changed = [entry for entry in planned if entry["state"] != "same"]
    place = "assessments[2568].scores.i2"
    assert changed == [{"place": place, "state": "changed", "was": "93.3", "becomes": "93.13", "why": None}]
    assert json.loads(run("import", file, "--json")[1]) == planned
    assert {entry["state"] for entry in json.loads(run("import", file, "--json")[1])} == {"same"}


def test_a_refused_cell_refuses_the_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "scores.xlsx"
    run("import", P1)
    run("template", "scores", "--year", "2568", "--to", file)
    typed(file, {"i2": 193.13, "i13": 95})
    status, out, err = run("import", file, "--json")
    assert status == 1
    assert [entry["place"] for entry in json.loads(out) if entry["state"] == "refused"] == [
        "assessments[2568].scores.i2"
    ]
    assert "ไม่นำเข้าสมุดงานนี้" in err and "i2" in err


def test_words_of_template(run: Run, tmp_path: Path) -> None:
    run("import", P1)
    assert run("template", "scores", "--year", "2568", "--to", tmp_path / "x.csv")[0] == 2
    assert run("template", "other", "--year", "2568", "--to", tmp_path / "x.xlsx")[0] == 2


def test_a_units_list_is_known_by_its_heads(run: Run, tmp_path: Path) -> None:
    """Its plan names fields of items; a dry run changes nothing; the second time all is the same."""
    file = tmp_path / "list.xlsx"
    run("import", P5)
    assert run("template", "oit-unit", "--year", "2567", "--to", file) == (0, "", "")
    book = openpyxl.load_workbook(file)
    for row in book.active.iter_rows():
        if row[0].value == "o11":
            row[2].value, row[4].value = "เสร็จแล้ว", "https://example.go.th/o11"
    book.save(file)
    planned = json.loads(run("import", file, "--dry-run", "--json")[1])
    changed = {entry["place"]: entry for entry in planned if entry["state"] != "same"}
    place = "assessments[2567].oit.o11"
    assert set(changed) == {f"{place}.{name}" for name in ("status", "wording", "links")}
    assert changed[f"{place}.status"] == {
        "place": f"{place}.status", "state": "changed", "was": "in_progress", "becomes": "done", "why": None,
    }  # fmt: skip
    assert run("import", file, "--json")[0] == 0
    assert {entry["state"] for entry in json.loads(run("import", file, "--json")[1])} == {"same"}


def test_a_doubtful_row_refuses_the_list_and_says_where(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    run("import", P5)
    run("template", "oit-unit", "--year", "2567", "--to", file)
    book = openpyxl.load_workbook(file)
    for row in book.active.iter_rows():
        if row[0].value == "o11":
            row[2].value = "เดี๋ยวทำ"
    book.save(file)
    status, _, err = run("import", file, "--json")
    assert status == 1
    assert "assessments[2567].oit.o11" in err and "เดี๋ยวทำ" in err and "ไม่นำเข้ารายการนี้" in err


def test_only_a_list_of_items_takes_a_unit(run: Run, tmp_path: Path) -> None:
    run("import", P1)
    file = tmp_path / "x.xlsx"
    assert run("template", "scores", "--year", "2568", "--unit", "กองคลัง", "--to", file)[0] == 2
    status, _, err = run("template", "oit-unit", "--year", "2568", "--unit", "กองคลัง", "--to", file)
    assert (status, file.exists()) == (1, False)
    assert "กองคลัง" in err
