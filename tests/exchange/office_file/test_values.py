"""Single values: what is taken, as what, and what is refused with which way out."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.scores import Score
from ita_desktop.exchange.office_file import values
from ita_desktop.exchange.office_file.schema import Choice, Day, Whole, kind_of
from ita_desktop.exchange.office_file.values import Wrong


def wrong(read: object) -> str:
    assert isinstance(read, Wrong)
    return read.text


@pytest.mark.parametrize(
    ("given", "score"),
    [
        ("93.3", Score(93_30, 1)),
        ("93.30", Score(93_30, 2)),
        ("100", Score(100_00, 0)),
        ("0", Score(0, 0)),
        ("0.00", Score(0, 2)),
        ("๙๓.๑๓", Score(93_13, 2)),
        (" 93.13 ", Score(93_13, 2)),
        (93, Score(93_00, 2)),
        (Decimal("93.3"), Score(93_30, 2)),
        (Decimal("9.313e1"), Score(93_13, 2)),
        (Decimal("93.130"), Score(93_13, 2)),
        (Decimal("0E+999999"), Score(0, 2)),
    ],
)
def test_scores_keep_their_decimals_and_numbers_have_two(given: Any, score: Score) -> None:
    assert values.points(given) == score


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("93.135", "ทศนิยม"),
        (Decimal("93.135"), "ทศนิยม"),
        (Decimal("96.30000000000001"), "ทศนิยม"),
        (Decimal("100.00000000000000000000000000000000001"), "0 ถึง 100"),
        (Decimal("99.99999999999999999999999999999999999"), "ทศนิยม"),
        (Decimal("1e-999999"), "ทศนิยม"),
        ("-1", "0 ถึง 100"),
        (-1, "0 ถึง 100"),
        ("100.01", "0 ถึง 100"),
        ("101", "0 ถึง 100"),
        (Decimal("100.01"), "0 ถึง 100"),
        (10**15, "0 ถึง 100"),
        (True, "ต้องเป็นคะแนน"),
        (False, "ต้องเป็นคะแนน"),
        (["93"], "ต้องเป็นคะแนน"),
        ("", "ต้องเป็นคะแนน"),
        ("NaN", "ต้องเป็นคะแนน"),
        ("96,30", "ต้องเป็นคะแนน"),
        ("1e2", "ต้องเป็นคะแนน"),
        ("096.30", "ต้องเป็นคะแนน"),
        (".5", "ต้องเป็นคะแนน"),
        ("5.", "ต้องเป็นคะแนน"),
        ("๑๐๐ คะแนน", "ต้องเป็นคะแนน"),
        ("²", "ต้องเป็นคะแนน"),
        ("٩٣", "ต้องเป็นคะแนน"),
    ],
)
def test_what_is_no_score_is_refused(given: Any, told: str) -> None:
    assert told in wrong(values.points(given))


@given(st.integers(0, 100_00), st.integers(0, 2))
def test_every_score_comes_back_as_typed(hundredths: int, decimals: int) -> None:
    step = 10 ** (2 - decimals)
    score = Score(hundredths // step * step, decimals)
    assert values.points(str(score)) == score


@given(st.text() | st.integers() | st.decimals() | st.booleans())
def test_any_text_or_number_is_a_score_or_told(given: Any) -> None:
    if isinstance(given, Decimal) and not given.is_finite():
        return
    read = values.points(given)
    assert isinstance(read, Wrong) or 0 <= read.hundredths <= 100_00


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("2566-10-31", "2023-10-31"),
        ("2566-02-29", "ปฏิทิน"),
        ("2023-02-29", "ปฏิทิน"),
        ("2023-13-01", "ปฏิทิน"),
        ("0000-01-01", "ปฏิทิน"),
        ("1023-01-01", "นอกช่วง"),
        ("20231031", "2023-10-31"),
        ("2023-W44-2", "2023-10-31"),
        ("31/10/2566", "2023-10-31"),
        ("๒๐๒๓-๑๐-๓๑", "2023-10-31"),
        ("2023-10-31T00:00", "2023-10-31"),
        ("", "2023-10-31"),
        (20231031, "2023-10-31"),
        (True, "2023-10-31"),
    ],
)
def test_dates_that_are_none_show_how_to_write_them(given: Any, told: str) -> None:
    assert told in wrong(values.day(given, Day()))


def test_dates_and_the_empty_date_of_a_memo() -> None:
    assert values.day("2024-02-29", Day()) == date(2024, 2, 29)
    assert values.day("", Day(may_be_empty=True)) == ""
    assert wrong(values.day("ตุลาคม 2566", Day(may_be_empty=True)))


def test_times() -> None:
    assert values.clock("09:30") == time(9, 30)
    assert values.clock("23:59:59") == time(23, 59, 59)
    for bad in ("9:30", "24:00", "09.30", "09:30 น.", "09:30:00.5", "09:30+07:00", "๐๙:๓๐", "", 930, None):
        assert "09:30" in wrong(values.clock(bad))


def test_whole_numbers() -> None:
    assert values.whole(2568, Whole(2540, 2700)) == 2568
    assert "2568" in wrong(values.whole(2025, Whole(2540, 2700)))
    for bad in (True, "2568", Decimal("2568.0"), 2701, None):
        assert wrong(values.whole(bad, Whole(2540, 2700)))


def test_texts_are_verbatim_but_normal() -> None:
    assert values.words("  ก\n\tข\u200b ", 20) == "  ก\n\tข\u200b "
    assert values.words("e\u0301", 20) == "é"
    assert values.words("ก\r\nข\rค", 20) == "ก\r\nข\rค"
    assert values.words("ก" * 20, 20) == "ก" * 20


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\x7f", "\x85", "\ud800", "\udfff"])
def test_characters_that_cannot_be_kept_are_named(bad: str) -> None:
    told = wrong(values.words(f"ก{bad}", 20))
    assert f"U+{ord(bad):04X}" in told
    assert "ตัวที่ 2" in told


def test_texts_have_a_limit() -> None:
    assert "20" in wrong(values.words("ก" * 21, 20))
    for bad in (1, True, None, ["ก"], Decimal(1)):
        assert wrong(values.words(bad, 20))


def test_choices_name_the_words() -> None:
    kind = Choice(("done", "not_started"))
    assert values.choice("done", kind) == "done"
    for bad in ("Done", "", 1, None, ["ก"]):
        assert "done, not_started" in wrong(values.choice(bad, kind))


def test_numbers_of_measures_may_be_texts() -> None:
    assert values.numeral(3) == 3
    assert values.numeral("๓.๑") == "๓.๑"
    for bad in (True, Decimal("1.5"), 10**10, ["ก"], "ก" * 1_001):
        assert wrong(values.numeral(bad))


def test_hashes() -> None:
    assert values.hexadecimal("AB" * 32) == "ab" * 32
    for bad in ("ab" * 31, "../" * 21 + "a", "g" * 64, 1, None):
        assert wrong(values.hexadecimal(bad))


def test_flags() -> None:
    assert values.flag(True) is True
    for bad in (1, "true", None):
        assert wrong(values.flag(bad))


def test_a_type_that_no_file_can_carry_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError):
        kind_of(bytes)
