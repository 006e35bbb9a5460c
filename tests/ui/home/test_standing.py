"""What a year's figures mean in words, in both eras."""

from decimal import Decimal

import pytest

from ita_desktop import paths
from ita_desktop.domain.scores import Score
from ita_desktop.frameworks import FrameworkLibrary
from ita_desktop.ui.home.standing import Standing, standing

LATER = {"overall": 9700, "IIT": 9657, "EIT.public": 9451, "EIT.survey": 9232, "OIT": 10000}


def stand(
    year: int, now: dict[str, int], before: dict[str, int] | None = None, level: str | None = None
) -> Standing:
    """The standing of figures in hundredths."""
    framework = FrameworkLibrary(paths.FRAMEWORKS).get(year)

    def scores(given: dict[str, int]) -> dict[str, Score]:
        return {code: Score(value) for code, value in given.items()}

    return standing(framework, year, scores(now), {}, scores(before or {}), level)


def test_a_high_total_does_not_hide_a_low_part() -> None:
    """97.00 is not the highest level while both parts of EIT are below 95."""
    found = stand(2568, LATER)
    assert found.level == "ผ่านดี"
    assert found.headline == "ระดับผ่านดี"
    assert found.reason == "ยังไม่ถึงผ่านดีเยี่ยม เพราะ EIT ทั้งสองส่วนต่ำกว่า 95"
    assert found.limit == 95
    assert found.marks == (Decimal(95), Decimal(85))
    assert [each.title for each in found.instruments] == ["IIT", "EIT ส่วนที่ 1", "EIT ส่วนที่ 2", "OIT"]


def test_one_low_part_is_named() -> None:
    """With its own name."""
    assert "เพราะ EIT ส่วนที่ 2 ต่ำกว่า 95" in stand(2568, LATER | {"EIT.public": 9500}).reason


def test_several_low_ones_are_joined() -> None:
    """As one says them."""
    low = LATER | {"overall": 9600, "IIT": 9400, "OIT": 9400}
    assert "เพราะ IIT EIT ทั้งสองส่วน และ OIT ต่ำกว่า 95" in stand(2568, low).reason
    assert "เพราะ IIT และ EIT ทั้งสองส่วนต่ำกว่า 95" in stand(2568, low | {"OIT": 9900}).reason


def test_the_total_is_named_where_it_is_short() -> None:
    """With the points that it lacks."""
    low = {"overall": 9112, "IIT": 9000, "EIT.public": 9000, "EIT.survey": 9000, "OIT": 9240}
    assert stand(2568, low).reason == "ยังไม่ถึงผ่านดีเยี่ยม คะแนนรวมขาดอีก 3.88"


def test_the_highest_level_says_so() -> None:
    """And keeps its limit as the line to hold."""
    high = dict.fromkeys(LATER, 9600)
    found = stand(2568, high)
    assert found.reason == "อยู่ในระดับสูงสุดของเกณฑ์"
    assert found.limit == 95


@pytest.mark.parametrize(
    ("before", "words"),
    [(8419, "เพิ่มขึ้น 12.81 จากปี 2567"), (9900, "ลดลง 2.00 จากปี 2567"), (9700, "เท่ากับปี 2567")],
)
def test_the_year_is_set_against_the_last(before: int, words: str) -> None:
    """Up, down or the same."""
    assert stand(2568, LATER, {"overall": before}).headline == f"ระดับผ่านดี {words}"


def test_a_year_without_scores_still_shows_the_last() -> None:
    """Nothing is computed from nothing."""
    found = stand(2568, {}, {"overall": 9933, "IIT": 9900})
    assert found.overall is None
    assert found.headline == "ปี 2567 ได้ 99.33"
    assert found.reason == "ยังไม่มีคะแนนรวม กรอกได้ที่หน้าคะแนน"
    assert found.instruments[0].before == Decimal("99.00")


def test_a_total_alone_gives_no_level() -> None:
    """The later rule needs every instrument."""
    found = stand(2568, {"overall": 9700})
    assert found.level == ""
    assert found.reason == "ยังบอกระดับไม่ได้ เพราะคะแนนรายเครื่องมือยังไม่ครบ"


def test_the_letters_of_the_earlier_rule() -> None:
    """Only the total is tested; a Latin level stands apart."""
    found = stand(2565, {"overall": 9000, "IIT": 8000, "EIT": 9500, "OIT": 9600})
    assert found.level == "A"
    assert found.headline == "ระดับ A"
    assert found.reason == "ยังไม่ถึง AA คะแนนรวมขาดอีก 5.00"
    assert found.limit is None


def test_the_announced_level_goes_before_the_computed_one() -> None:
    """As the office entered it."""
    assert stand(2568, LATER, level="ผ่าน").level == "ผ่าน"
