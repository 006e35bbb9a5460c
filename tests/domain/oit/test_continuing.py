"""What becomes of each item from list to list, on the shipped frameworks."""

from dataclasses import replace

import pytest

from ita_desktop import paths
from ita_desktop.domain.frameworks import Framework
from ita_desktop.domain.oit.continuing import continuation
from ita_desktop.frameworks import FrameworkLibrary


@pytest.fixture(scope="module")
def known() -> dict[int, Framework]:
    library = FrameworkLibrary(paths.FRAMEWORKS)
    return {year: library.get(year) for year in library.years()}


@pytest.mark.parametrize(
    ("year", "merged", "new", "gone"),
    [
        (2566, ["o11", "o12", "o13"], ["o10", "o33", "o39", "o40", "o41"], ["o32", "o35"]),
        (2567, ["o8"], ["o29"], ["o6", "o9", "o10", "o17", "o24", "o25", "o37", "o41"]),
        (2568, ["o1", "o3", "o12", "o16", "o21"], [], ["o15", "o28"]),
        (2569, ["o10", "o20"], [], []),
    ],
)
def test_each_years_list_goes_on_from_the_one_before(
    known: dict[int, Framework], year: int, merged: list[str], new: list[str], gone: list[str]
) -> None:
    found = continuation(known[year], known[year - 1], known)
    assert [each.item.code for each in found.items if each.fate == "merged"] == merged
    assert [each.item.code for each in found.items if each.fate == "new"] == new
    assert [item.code for item in found.gone] == gone
    assert found.is_known


def test_every_former_item_goes_on_or_is_told_as_gone(known: dict[int, Framework]) -> None:
    for new in known.values():
        for old in known.values():
            if old.fiscal_year < new.fiscal_year:
                found = continuation(new, old, known)
                going = {code for each in found.items for code in each.former_codes}
                gone = {item.code for item in found.gone}
                assert going | gone == set(old.item_codes) and not going & gone


def test_items_are_followed_over_several_lists(known: dict[int, Framework]) -> None:
    found = continuation(known[2569], known[2566], known)
    (document,) = [each for each in found.items if each.item.role == "measures_document"]
    assert document.former_codes == ("o42",)
    assert {each.item.code: each.former_codes for each in found.items}["o1"] == ("o1", "o3")


def test_the_same_list_goes_on_item_by_item(known: dict[int, Framework]) -> None:
    found = continuation(known[2566], known[2566], known)
    assert {each.fate for each in found.items} == {"alone"} and not found.gone


def test_an_item_that_several_go_on_from_is_split(known: dict[int, Framework]) -> None:
    new, old = known[2569], known[2568]
    first, *others = new.indicators[-2].sub_indicators
    items = tuple(
        replace(item, continues=("2568.o2",)) if item.code == "o4" else item for item in first.items
    )
    changed = replace(new.indicators[-2], sub_indicators=(replace(first, items=items), *others))
    split = replace(new, indicators=(*new.indicators[:-2], changed, new.indicators[-1]))
    found = continuation(split, old, known | {2569: split})
    fates = {each.item.code: each.fate for each in found.items}
    assert (fates["o2"], fates["o4"]) == ("split", "split")
    assert [item.code for item in found.heirs("o2")] == ["o2", "o4"]
    assert [item.code for item in found.gone] == ["o4"]


def test_without_a_framework_between_nothing_is_claimed(known: dict[int, Framework]) -> None:
    found = continuation(known[2569], known[2567], {year: known[year] for year in (2567, 2569)})
    assert not found.is_known
