"""``check-paper`` as scripts and support staff use it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_desktop import bootstrap

CASES = Path(__file__).resolve().parents[1] / "cases"
P1, P5 = CASES / "2568-p1.json", CASES / "2566-p5.json"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on a folder; its exit status, stdout and stderr."""

    def command(*words: str | Path) -> tuple[int, str, str]:
        status = bootstrap.command_line(["--data", str(tmp_path / "data"), *map(str, words)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


@pytest.mark.parametrize(
    "words", [(), ("--meeting", "๑/๒๕๖๖"), ("--layout", "running"), ("--digits", "arabic")]
)
def test_the_minutes_have_two_findings(run: Run, words: tuple[str, ...]) -> None:
    run("import", P5)
    status, out, err = run("check-paper", "minutes", "--year", "2566", *words)
    assert (status, err) == (0, "")
    first, second = out.splitlines()
    assert "รับทราบ" in first
    assert "o33" in second


def test_json_is_a_list_of_objects_and_nothing_else(run: Run) -> None:
    run("import", P5)
    status, out, err = run("check-paper", "minutes", "--year", "2566", "--json")
    found = json.loads(out)
    assert (status, err) == (0, "")
    assert [each["kind"] for each in found] == ["resolution", "table"]
    assert found[0]["place"] == "meetings/ita/1/2566/agenda/4/topics/1/resolution"
    assert all(each["text"] and each["title"] for each in found)


@pytest.mark.parametrize("word", ["agenda", "sign-in"])
def test_a_clean_paper_says_so(run: Run, word: str) -> None:
    run("import", P5)
    status, out, _ = run("check-paper", word, "--year", "2566")
    assert status == 0
    assert out.startswith("ไม่พบสิ่งที่ต้องแก้")
    assert json.loads(run("check-paper", word, "--year", "2566", "--json")[1]) == []


def test_the_memo_of_the_case_is_clean(run: Run) -> None:
    run("import", P1)
    assert json.loads(run("check-paper", "memo", "--year", "2568", "--json")[1]) == []


def test_the_sample_office_is_clean(run: Run) -> None:
    run("sample")
    for word in ("order", "memo", "scores", "oit-status"):
        assert json.loads(run("check-paper", word, "--year", "2568", "--json")[1]) == [], word
    for word in ("minutes", "agenda", "meeting-papers", "invitation", "sign-in", "circulation"):
        for number in ("1/2568", "2/2568"):
            found = run("check-paper", word, "--year", "2568", "--meeting", number, "--json")[1]
            assert json.loads(found) == [], (word, number)


def test_of_two_meetings_in_a_year_one_must_be_named(run: Run) -> None:
    run("sample")
    status, out, err = run("check-paper", "minutes", "--year", "2568")
    assert (status, out) == (1, "")
    assert "1/2568 2/2568" in err


def test_what_the_order_of_the_case_lacks(run: Run) -> None:
    run("import", P5)
    found = json.loads(run("check-paper", "order", "--year", "2566", "--json")[1])
    assert [each["place"] for each in found] == ["committees/ita/signer", "committees/ita/authority"]


def test_a_paper_that_cannot_be_made_is_refused(run: Run) -> None:
    run("import", P5)
    for words in (
        ("minutes", "--year", "2599"),
        ("memo", "--year", "2566"),
        ("minutes", "--year", "2566", "--meeting", "9"),
    ):
        status, out, err = run("check-paper", *words)
        assert (status, out) == (1, "")
        assert err


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("minutes",),
        ("poem", "--year", "2566"),
        ("minutes", "--year", "2566", "--layout", "none"),
        ("minutes", "--year", "abc"),
    ],
)
def test_wrong_usage(run: Run, words: tuple[str, ...]) -> None:
    run("import", P5)
    status, out, err = run("check-paper", *words)
    assert (status, out) == (2, "")
    assert err


def test_letters_that_cannot_be_printed_are_found_not_refused(run: Run, tmp_path: Path) -> None:
    text = P5.read_text("utf-8").replace("คู่มือ", "ค\u0941่มือ", 1)
    (tmp_path / "foreign.json").write_text(text, "utf-8")
    assert run("import", tmp_path / "foreign.json")[0] == 0
    found = json.loads(run("check-paper", "minutes", "--year", "2566", "--json")[1])
    assert "U+0941" in next(each["text"] for each in found if each["kind"] == "letters")
