"""The command line as scripts and support staff use it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document as open_docx
from openpyxl import load_workbook
from pypdf import PdfReader

from ita_desktop import bootstrap
from ita_desktop.domain.thai.dates import fiscal_year
from ita_desktop.services.safety import SafetyService

ROOT = Path(__file__).resolve().parents[2]
P1 = ROOT / "tests" / "cases" / "2568-p1.json"
P5 = ROOT / "tests" / "cases" / "2566-p5.json"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on a folder; its exit status, stdout and stderr."""

    def command(*words: str | Path, data: str = "data") -> tuple[int, str, str]:
        status = bootstrap.command_line(["--data", str(tmp_path / data), *map(str, words)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def findings(run: Run, year: int, data: str = "data") -> list[dict[str, Any]]:
    status, out, _ = run("check", str(year), "--json", data=data)
    assert status == 0
    found: list[dict[str, Any]] = json.loads(out)
    return found


def leaves(value: Any, place: str = "") -> dict[str, Any]:
    """Every leaf by its place; empty lists and objects are leaves."""
    if isinstance(value, dict) and value:
        return {k: v for key, part in value.items() for k, v in leaves(part, f"{place}.{key}").items()}
    if isinstance(value, list) and value:
        return {k: v for at, part in enumerate(value) for k, v in leaves(part, f"{place}[{at}]").items()}
    return {place: value}


@pytest.mark.parametrize("case", [P1, P5], ids=["p1", "p5"])
def test_case_comes_back_byte_for_byte(run: Run, tmp_path: Path, case: Path) -> None:
    assert run("import", case)[0] == 0
    assert run("export", tmp_path / "first.json")[0] == 0
    assert run("import", tmp_path / "first.json", data="other")[0] == 0
    assert run("export", tmp_path / "second.json", data="other")[0] == 0
    first = (tmp_path / "first.json").read_bytes()
    assert first == (tmp_path / "second.json").read_bytes()
    given, kept = leaves(json.loads(case.read_text("utf-8"))), leaves(json.loads(first))
    assert {place: value for place, value in given.items() if kept.get(place, "absent") != value} == {}


def test_same_file_twice_changes_nothing(run: Run) -> None:
    run("import", P1)
    status, out, _ = run("import", P1, "--json")
    assert status == 0
    assert {entry["state"] for entry in json.loads(out)} == {"same"}


def test_dry_run_applies_nothing(run: Run, tmp_path: Path) -> None:
    assert run("import", P1, "--dry-run")[0] == 0
    status, _, err = run("check", "2568")
    assert status == 1
    assert "2568" in err


def test_p1_finds_the_lost_digit_and_the_missing_values(run: Run) -> None:
    run("import", P1)
    found = findings(run, 2568)
    assert any(f["kind"] == "mismatch" and f["suggest"] == {"i2": "93.13"} for f in found if "suggest" in f)
    missing = {f["computed"] for f in found if f["kind"] == "missing"}
    assert {"96.09", "96.33"} <= missing
    assert not [f for f in found if f["on"] == "overall" and f["kind"] in ("mismatch", "level")]


def test_check_without_json_tells_a_line_each(run: Run) -> None:
    run("import", P1)
    _, out, _ = run("check", "๒๕๖๘")
    assert len(out.splitlines()) == len(findings(run, 2568))
    assert "93.13" in out


def test_refused_file_changes_nothing_and_names_the_place(run: Run, tmp_path: Path) -> None:
    bad = json.loads(P1.read_text("utf-8"))
    bad["assessments"][0]["scores"]["i2"] = "930.1"
    (tmp_path / "bad.json").write_text(json.dumps(bad), "utf-8")
    status, _, err = run("import", tmp_path / "bad.json")
    assert status == 1
    assert "assessments[0].scores.i2" in err
    assert run("check", "2568")[0] == 1


@pytest.mark.parametrize(
    "words",
    [(), ("fly",), ("check",), ("check", "abc"), ("print", "minutes"), ("export", "x.txt")],
)
def test_wrong_usage_says_how(run: Run, words: tuple[str, ...]) -> None:
    status, out, err = run(*words)
    assert status == 2
    assert out == ""
    assert "วิธีใช้" in err or ".json" in err


def test_unknown_paper_and_form_are_wrong_usage(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    assert run("print", "poem", "--year", "2566", "--to", tmp_path / "x.pdf")[0] == 2
    assert run("print", "minutes", "--year", "2566", "--to", tmp_path / "x.txt")[0] == 2


def test_papers_lists_what_can_be_printed(run: Run) -> None:
    _, out, _ = run("papers")
    printed = out.splitlines()
    for line in (
        "minutes\tรายงานการประชุม",
        "minutes --layout running\tรายงานการประชุม (แบบข้อความต่อเนื่อง)",
        "memo\tบันทึกข้อความ",
        "sign-in\tใบลงชื่อผู้เข้าประชุม",
        "oit-status\tตารางติดตาม OIT",
    ):
        assert line in printed


@pytest.mark.parametrize("number", ["1/2566", "๑/๒๕๖๖", " 1 / 2566"])
def test_minutes_print_with_every_row(run: Run, tmp_path: Path, number: str) -> None:
    run("import", P5)
    target = tmp_path / "minutes.pdf"
    status, _, err = run("print", "minutes", "--year", "2566", "--meeting", number, "--to", target)
    assert (status, err) == (0, "")
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(target).pages)
    assert "เมื่อวันอังคารที่๓๑ตุลาคม๒๕๖๖" in text
    assert "รายงานผลตามนโยบายNoGiftPolicy" in text


def test_minutes_print_as_a_word_file(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    target = tmp_path / "minutes.DOCX"
    assert run("print", "minutes", "--year", "2566", "--meeting", "1/2566", "--to", target) == (0, "", "")
    headings = [paragraph.text for paragraph in open_docx(str(target)).paragraphs]
    assert "ระเบียบวาระที่ ๕\tเรื่องอื่น ๆ" in headings


def test_arabic_digits_on_request(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    target = tmp_path / "status.pdf"
    assert run("print", "oit-status", "--year", "2567", "--digits", "arabic", "--to", target)[0] == 0
    text = "".join(page.extract_text() for page in PdfReader(target).pages)
    assert "2567" in text
    assert not set(text) & set("๐๑๒๓๔๕๖๗๘๙")


@pytest.mark.parametrize(
    ("case", "words", "code"),
    [
        (P5, ("oit-status", "--year", "2567"), "o43"),
        (P1, ("scores", "--year", "๒๕๖๘"), "e9.survey"),
        (P1, ("measures", "--year", "2569", "--layout", "by-indicator"), "ที่"),
    ],
)
def test_tables_print_as_workbooks(
    run: Run, tmp_path: Path, case: Path, words: tuple[str, ...], code: str
) -> None:
    run("import", case)
    target = tmp_path / "x.xlsx"
    assert run("print", *words, "--to", target) == (0, "", "")
    sheet = load_workbook(target).active
    assert sheet is not None
    assert code in [cell.value for cell in sheet["A"]]


def test_history_prints_of_a_year_or_of_some_days(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    today = date.today()
    year = str(fiscal_year(today))
    target = tmp_path / "history.xlsx"
    assert run("print", "history", "--year", year, "--to", target) == (0, "", "")
    days = ("--since", today.isoformat(), "--until", today.isoformat())
    assert run("print", "history", "--year", year, *days, "--to", target) == (0, "", "")
    status, _, err = run("print", "history", "--year", "2550", "--to", tmp_path / "none.pdf")
    assert status == 1
    assert "ไม่มีการแก้ไขในช่วง" in err
    for wrong in (
        ("scores", *days),
        ("history", "--since", "gestern"),
        ("history", "--since", "2026-02-01", "--until", "2026-01-01"),
    ):
        assert run("print", wrong[0], "--year", year, *wrong[1:], "--to", tmp_path / "no.pdf")[0] == 2
    assert not (tmp_path / "no.pdf").exists()


def test_the_record_of_handing_over_is_of_no_year(run: Run, tmp_path: Path) -> None:
    """Whichever year is named, it tells of the whole office, and is one paper among the printings."""
    run("import", P5)
    for ending in ("pdf", "docx", "xlsx"):
        target = tmp_path / f"handover.{ending}"
        assert run("print", "handover", "--year", "2567", "--to", target) == (0, "", "")
        assert target.stat().st_size > 1_000
    assert "บันทึกการส่งมอบงาน ITA" in run("printings")[1]


def test_what_is_no_table_is_no_workbook(run: Run, tmp_path: Path) -> None:
    run("import", P5)
    assert run("print", "minutes", "--year", "2566", "--to", tmp_path / "x.xlsx")[0] == 2
    assert not (tmp_path / "x.xlsx").exists()


def test_framework_can_be_imported(run: Run, tmp_path: Path) -> None:
    text = (ROOT / "resources" / "frameworks" / "ita-2569.toml").read_text("utf-8")
    (tmp_path / "ita-2570.toml").write_text(text.replace("2569", "2570"), "utf-8")
    assert run("import", tmp_path / "ita-2570.toml")[0] == 0
    status, out, _ = run("import", tmp_path / "ita-2570.toml", "--json")
    assert status == 0
    assert json.loads(out)[0]["state"] == "same"


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_a_changed_framework_says_what_it_was(run: Run, tmp_path: Path, dry: tuple[str, ...]) -> None:
    text = (ROOT / "resources" / "frameworks" / "ita-2569.toml").read_text("utf-8").replace("2569", "2570")
    for name, title in (("first.toml", "ร่าง"), ("second.toml", "ฉบับจริง")):
        (tmp_path / name).write_text(text.replace("การประเมิน ITA", title, 1), "utf-8")
    assert run("import", tmp_path / "first.toml")[0] == 0
    status, out, err = run("import", tmp_path / "second.toml", *dry)
    assert (status, err) == (0, "")
    assert "ร่าง ประจำปีงบประมาณ พ.ศ. 2570 → ฉบับจริง" in out


def test_sample_fills_an_empty_folder_only(run: Run) -> None:
    assert run("sample")[0] == 0
    status, _, err = run("sample")
    assert status == 1
    assert "--data" in err
    assert run("verify")[0] == 0


def test_commands_that_read_work_beside_an_open_window(run: Run, tmp_path: Path) -> None:
    run("import", P1)
    services = bootstrap.open_office(tmp_path / "data", write=True)
    try:
        assert findings(run, 2568)
        status, _, err = run("import", P5, "--replace-agency")
        assert status == 1
        assert err
    finally:
        services.close()


def test_nothing_on_screen_but_the_answer(tmp_path: Path) -> None:
    """As a process: JSON alone on stdout, no Qt, no traceback."""
    data = ["--data", str(tmp_path / "data")]
    python = [sys.executable, "-m", "ita_desktop", *data]
    subprocess.run([*python, "import", str(P1)], cwd=ROOT, check=True, capture_output=True)
    done = subprocess.run([*python, "check", "2568", "--json"], cwd=ROOT, capture_output=True)
    assert json.loads(done.stdout.decode("utf-8"))
    lost = subprocess.run([*python, "check", "2499"], cwd=ROOT, capture_output=True)
    assert lost.returncode == 2
    assert b"Traceback" not in lost.stderr


@pytest.mark.skipif(os.name == "nt", reason="names of any bytes")
@pytest.mark.parametrize("ending", ["json", "toml"])
def test_a_name_that_is_no_text_is_told_without_a_traceback(tmp_path: Path, ending: str) -> None:
    words = [sys.executable, "-m", "ita_desktop", "--data", str(tmp_path / "data"), "import"]
    done = subprocess.run([*words, b"/none/\xff\xfe." + ending.encode()], cwd=ROOT, capture_output=True)
    assert done.returncode == 1
    assert "ไม่พบไฟล์" in done.stderr.decode("utf-8")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("check", "2568"), ("import", P1, "--dry-run"), ("verify",)])
def test_a_data_folder_that_cannot_be_is_refused(run: Run, words: tuple[str | Path, ...]) -> None:
    status, out, err = run(*words, data="x" * 300)
    assert (status, out) == (1, "")
    assert "โฟลเดอร์" in err


def test_words_are_not_shortened(run: Run) -> None:
    """What is short today may mean two things tomorrow."""
    run("import", P1)
    assert run("import", P5, "--replace")[0] == 2
    assert run("check", "2568", "--js")[0] == 2


@pytest.mark.skipif(os.name == "nt", reason="home folders of other users")
def test_a_data_folder_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.command_line(["--data", "~no-such-user-here/x", "check", "2568"]) == 1
    assert "--data" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_an_answer_that_cannot_be_written_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ita_desktop", "papers"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 1
    assert "ทำไม่ครบ" in done.stderr.decode("utf-8")
    assert b"Exception" not in done.stderr


def test_an_unforeseen_failure_is_told_in_thai_and_written_down(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback on the screen; the log says where in the program, and nothing of the data."""

    def broken(_: object) -> tuple[str, ...]:
        raise RuntimeError("นายสมมุติ ใจดี")

    run("sample")
    monkeypatch.setattr(SafetyService, "verify", broken)
    status, out, err = run("verify")
    log = tmp_path / "data" / "errors.log"
    assert (status, out) == (1, "")
    assert err.strip().endswith(str(log))
    assert "builtins.RuntimeError" in log.read_text(encoding="utf-8")
    assert "สมมุติ" not in log.read_text(encoding="utf-8")
