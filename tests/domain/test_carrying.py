"""Codes from year to year, on the shipped frameworks."""

import pytest

from ita_desktop import paths
from ita_desktop.domain.carrying import carried_scores, former_codes
from ita_desktop.frameworks import FrameworkLibrary


@pytest.fixture(scope="module")
def library() -> FrameworkLibrary:
    return FrameworkLibrary(paths.FRAMEWORKS)


def test_published_document_goes_on_under_another_code(library: FrameworkLibrary) -> None:
    chain = []
    for year in (2567, 2568, 2569):
        framework = library.get(year)
        (item,) = [item for item in framework.items if item.role == "measures_document"]
        chain.append((*former_codes(item, framework, library.get(year - 1)), item.code))
    assert chain == [("o42", "o34"), ("o34", "o27"), ("o27", "o25")]


def test_merged_item_has_a_former_score_only_where_its_parts_agree(library: FrameworkLibrary) -> None:
    now, before = library.get(2568), library.get(2567)
    assert former_codes(now.items[0], now, before) == ("o1", "o3")
    assert carried_scores(now, before, {"o1": 100, "o3": 100})["o1"] == 100
    assert "o1" not in carried_scores(now, before, {"o1": 100, "o3": 0})
    assert "o1" not in carried_scores(now, before, {"o1": 100})


def test_totals_keep_their_codes_and_parts_follow_their_question(library: FrameworkLibrary) -> None:
    scores = {"overall": 1, "EIT.public": 2, "7": 3, "e4.public": 4, "o34": 5, "9.1": 6}
    carried = carried_scores(library.get(2568), library.get(2567), scores)
    assert carried == {"overall": 1, "EIT.public": 2, "7": 3, "e4.public": 4, "o27": 5}


def test_same_list_keeps_every_code(library: FrameworkLibrary) -> None:
    framework = library.get(2566)
    assert carried_scores(framework, framework, {"o33": 1, "i1": 2}) == {"o33": 1, "i1": 2}
