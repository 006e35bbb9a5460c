"""What is known around a year's items: last year's items by ``continues``, this year's result."""

import pytest

from ita_desktop.domain.oit import Link
from ita_desktop.services.bundle import Services
from ita_desktop.services.context import YearNotFound
from tests.services.conftest import P5, take_in


def former_codes(office: Services, year: int, code: str) -> list[str]:
    """The codes of last year's items from which an item goes on."""
    return [former.item.code for former in office.oit_background.of(year).former[code]]


def test_the_same_list_keeps_its_codes(office: Services) -> None:
    """2567 of P5 stands on the list of 2566: score and links of the same code."""
    take_in(office, P5)
    office.oit.set_field(2566, ["o2"], "links", (Link(url="https://www.example.go.th/2"),))
    (former,) = office.oit_background.of(2567).former["o2"]
    assert former.score is not None and former.score.is_full
    assert former.record is not None and former.record.links[0].url == "https://www.example.go.th/2"


def test_other_lists_are_followed_by_what_goes_on(office: Services) -> None:
    """In 2567 a merged item names both that it goes on from, a new one none, a moved one its former code."""
    for year in (2566, 2567):
        office.years.add(year)
    assert former_codes(office, 2567, "o8") == ["o11", "o12"]
    assert former_codes(office, 2567, "o29") == []
    assert former_codes(office, 2567, "o4") == ["o5"]


def test_without_the_year_before(office: Services) -> None:
    """There is no former year, and a year without data cannot be asked."""
    office.years.add(2568)
    background = office.oit_background.of(2568)
    assert background.former_year is None and not background.former
    with pytest.raises(YearNotFound):
        office.oit_background.of(2570)
