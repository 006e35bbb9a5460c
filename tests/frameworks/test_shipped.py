"""The five shipped frameworks say what the commission's papers say."""

import json
import tomllib
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ita_desktop.domain.frameworks import Item, Question
from ita_desktop.frameworks import FrameworkLibrary

YEARS = (2565, 2566, 2567, 2568, 2569)
CASES = Path(__file__).resolve().parents[1] / "cases"
SUB_CODES = ("9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2")
SUB_SIZES = {
    2565: (9, 8, 7, 4, 5, 8, 2),
    2566: (10, 8, 4, 4, 4, 8, 5),
    2567: (6, 7, 4, 4, 4, 6, 4),
    2568: (4, 7, 2, 3, 4, 4, 4),
    2569: (4, 6, 2, 3, 4, 3, 4),
}
QUESTIONS = {2565: (6, 5), 2566: (6, 5), 2567: (3, 3), 2568: (3, 3), 2569: (3, 3)}
NEW = {
    2566: {"o10", "o33", "o39", "o40", "o41"},
    2567: {"o29"},
    2568: set(),
    2569: set(),
}
GONE = {
    2566: {"o32", "o35"},
    2567: {"o6", "o9", "o10", "o17", "o24", "o25", "o37", "o41"},
    2568: {"o15", "o28"},
    2569: set(),
}
MEASURES = {
    2565: ("o42", "o43"),
    2566: ("o42", "o43"),
    2567: ("o34", "o35"),
    2568: ("o27", "o28"),
    2569: ("o25", "o26"),
}
CODES_2568 = """
overall IIT
1 i1 i2 i3  2 i4 i5 i6  3 i7 i8 i9  4 i10 i11 i12  5 i13 i14 i15
EIT EIT.public EIT.survey
6 6.public 6.survey e1.public e1.survey e2.public e2.survey e3.public e3.survey
7 7.public 7.survey e4.public e4.survey e5.public e5.survey e6.public e6.survey
8 8.public 8.survey e7.public e7.survey e8.public e8.survey e9.public e9.survey
OIT
9 9.1 o1 o2 o3 o4 9.2 o5 o6 o7 o8 o9 o10 o11 9.3 o12 o13 9.4 o14 o15 o16 9.5 o17 o18 o19 o20
10 10.1 o21 o22 o23 o24 10.2 o25 o26 o27 o28
"""

Entry = Question | Item


def raw(library: FrameworkLibrary, year: int) -> dict[str, Any]:
    """A file as plain tables."""
    return tomllib.loads(library.text(year))


def raw_entries(library: FrameworkLibrary, year: int) -> list[dict[str, Any]]:
    """The tables of all questions and items of a file."""
    found = []
    for indicator in raw(library, year)["indicators"]:
        found += indicator.get("questions", [])
        for sub in indicator.get("sub_indicators", []):
            found += sub["items"]
    return found


def entries(library: FrameworkLibrary, year: int) -> tuple[Entry, ...]:
    """All questions and items of a year."""
    framework = library.get(year)
    return (*framework.questions, *framework.items)


def test_five_years_are_shipped(library: FrameworkLibrary) -> None:
    """One file a year."""
    assert library.years() == YEARS


@pytest.mark.parametrize("year", YEARS)
def test_sub_indicators_have_their_sizes(library: FrameworkLibrary, year: int) -> None:
    """43, 43, 35, 28 and 26 items, grouped as published."""
    framework = library.get(year)
    assert tuple(sub.code for sub in framework.sub_indicators) == SUB_CODES
    assert tuple(len(sub.items) for sub in framework.sub_indicators) == SUB_SIZES[year]
    assert framework.item_codes == tuple(f"o{number}" for number in range(1, sum(SUB_SIZES[year]) + 1))


@pytest.mark.parametrize("year", YEARS)
def test_indicators_have_their_questions(library: FrameworkLibrary, year: int) -> None:
    """Thirty and fifteen questions to 2566, fifteen and nine from 2567."""
    framework = library.get(year)
    internal, external = QUESTIONS[year]
    sizes = [len(indicator.questions) for indicator in framework.indicators]
    assert sizes == [internal] * 5 + [external] * 3 + [0, 0]
    assert [indicator.number for indicator in framework.indicators] == list(range(1, 11))


@pytest.mark.parametrize("year", YEARS)
def test_weights_and_the_split_of_the_external_survey(library: FrameworkLibrary, year: int) -> None:
    """IIT 30, EIT 30, OIT 40; EIT in two parts of 15 each from 2566 on."""
    terms = {term.code: term.weight for term in library.get(year).terms("overall")}
    external = {"EIT": Decimal("0.30")}
    if year > 2565:
        external = {"EIT.public": Decimal("0.15"), "EIT.survey": Decimal("0.15")}
    assert terms == {"IIT": Decimal("0.30"), **external, "OIT": Decimal("0.40")}


def test_codes_of_2568_stand_in_framework_order(library: FrameworkLibrary) -> None:
    """The golden order that grids, exports and checks follow."""
    assert library.get(2568).codes == tuple(CODES_2568.split())


@pytest.mark.parametrize("year", YEARS)
def test_every_code_comes_from_the_file(library: FrameworkLibrary, year: int) -> None:
    """Questions, items, indicators and groups that the framework knows are those that the file names."""
    framework = library.get(year)
    named = {entry["code"] for entry in raw_entries(library, year)}
    named |= {str(indicator["number"]) for indicator in raw(library, year)["indicators"]}
    named |= {
        sub["code"] for each in raw(library, year)["indicators"] for sub in each.get("sub_indicators", [])
    }
    named |= {instrument["code"] for instrument in raw(library, year)["instruments"]} | {"overall"}
    assert {code.removesuffix(".public").removesuffix(".survey") for code in framework.codes} == named


@pytest.mark.parametrize("year", YEARS[1:])
def test_continues_leads_to_last_year_or_is_empty(library: FrameworkLibrary, year: int) -> None:
    """Every question and item says what it goes on from; what is new says so with an empty list."""
    assert [entry["code"] for entry in raw_entries(library, year) if "continues" not in entry] == []
    before = {entry.id for entry in entries(library, year - 1)}
    assert {name for entry in entries(library, year) for name in entry.continues} <= before


@pytest.mark.parametrize("year", YEARS[1:])
def test_what_is_new_and_what_is_gone(library: FrameworkLibrary, year: int) -> None:
    """No item of last year goes on in two places; those that end are known."""
    items = library.get(year).items
    continued = [name for item in items for name in item.continues]
    assert len(continued) == len(set(continued))
    assert {item.code for item in items if not item.continues} == NEW[year]
    assert {item.code for item in library.get(year - 1).items if item.id not in continued} == GONE[year]
    assert all(question.continues for question in library.get(year).questions)


@pytest.mark.parametrize("year", YEARS)
def test_ids_are_year_and_code(library: FrameworkLibrary, year: int) -> None:
    """An id never depends on a title."""
    assert all(entry.id == f"{year}.{entry.code}" for entry in entries(library, year))


def test_merged_items_name_both_that_they_come_from(library: FrameworkLibrary) -> None:
    """Structure and powers became one item in 2568, the gift policy and its report one in 2569."""
    of_2568 = {item.code: item.continues for item in library.get(2568).items}
    of_2569 = {item.code: item.continues for item in library.get(2569).items}
    assert of_2568["o1"] == ("2567.o1", "2567.o3")
    assert of_2569["o20"] == ("2568.o21", "2568.o22")


@pytest.mark.parametrize("year", YEARS)
def test_the_published_measures_and_their_report(library: FrameworkLibrary, year: int) -> None:
    """Each year has one item of each, and each goes on from last year's."""
    roles = {item.role: item for item in library.get(year).items if item.role}
    document, report = roles["measures_document"], roles["measures_report"]
    assert (document.code, report.code) == MEASURES[year]
    if year > 2565:
        last = [f"{year - 1}.{code}" for code in MEASURES[year - 1]]
        assert [*document.continues, *report.continues] == last


def test_advice_on_a_question_points_to_items(library: FrameworkLibrary) -> None:
    """The links of 2568; questions for which none is known have none."""
    links = {question.code: question.items for question in library.get(2568).questions}
    assert links["i14"] == ("o27", "o23", "o25")
    assert links["e3"] == ("o21", "o23", "o18", "o17")
    assert links["e4"] == links["e5"] == ("9.1", "9.2", "9.3")
    assert {code for code, items in links.items() if not items} == {
        "i3",
        "i6",
        "i7",
        "i8",
        "i9",
        "i11",
        "i13",
    }


def test_links_of_2569_are_those_of_2568_renumbered(library: FrameworkLibrary) -> None:
    """Nobody has seen the new links; they follow the items to where these went."""
    moved = {name.split(".")[1]: item.code for item in library.get(2569).items for name in item.continues}
    before = {question.code: question.items for question in library.get(2568).questions}
    for question in library.get(2569).questions:
        wanted = dict.fromkeys(moved.get(code, code) for code in before[question.code])
        assert question.items == tuple(wanted)


def test_levels_of_both_eras(library: FrameworkLibrary) -> None:
    """Letters on the total to 2565; from 2566 two levels test every instrument too."""
    letters = [(band.level, int(band.overall)) for band in library.get(2565).bands]
    assert letters == [("AA", 95), ("A", 85), ("B", 75), ("C", 65), ("D", 55), ("E", 50), ("F", 0)]
    assert all(band.instruments is None for band in library.get(2565).bands)
    for year in YEARS[1:]:
        assert [
            (band.level, str(band.overall), str(band.instruments)) for band in library.get(year).bands
        ] == [
            ("ผ่านดีเยี่ยม", "95", "95"),
            ("ผ่านดี", "85", "85"),
            ("ผ่าน", "85", "None"),
            ("ต้องปรับปรุง", "70", "None"),
            ("ต้องปรับปรุงโดยด่วน", "0", "None"),
        ]


def test_rules_and_steps_by_year(library: FrameworkLibrary) -> None:
    """Items are summed to 2567 only; steps of 20 points are known for 2567 and 2568 only."""
    rules = [library.get(year).oit_rule for year in YEARS]
    assert rules == ["mean_of_sub_indicators"] * 3 + ["official_only"] * 2
    assert [library.get(year).scale_step for year in YEARS] == [None, None, 20, 20, None]


@pytest.mark.parametrize("year", (2568, 2569))
def test_every_item_says_what_it_must_show(library: FrameworkLibrary, year: int) -> None:
    """Each names something of its own and the main website; no wording stands unused or twice."""
    framework = library.get(year)
    named = {name for item in framework.items for name in item.components}
    assert [item.code for item in framework.items if len(item.components) < 2] == []
    assert [item.code for item in framework.items if "website" not in item.components] == []
    assert named == set(framework.components)
    assert len(set(framework.components.values())) == len(framework.components)


@pytest.mark.parametrize("year", (2568, 2569))
def test_the_year_that_an_item_must_show_is_that_of_its_title(library: FrameworkLibrary, year: int) -> None:
    """A title of the year before asks for the year before."""
    for item in library.get(year).items:
        wanted = {str(year - 1): {"last_year"}, str(year): {"year", "plan_period"}}
        for title_year, names in wanted.items():
            assert title_year not in item.title or names & set(item.components), item.code


def test_ticks_carry_over_from_2568_to_2569(library: FrameworkLibrary) -> None:
    """The same name means the same words in both years, and an item that goes on keeps most of its names."""
    before, now = library.get(2568), library.get(2569)
    shared = set(before.components) & set(now.components)
    assert {name for name in shared if before.components[name] != now.components[name]} == set()
    was = {item.id: set(item.components) for item in before.items}
    for item in now.items:
        kept = set(item.components) & set().union(*(was[name] for name in item.continues))
        assert len(kept) * 2 >= len(item.components), item.code


def test_tables_of_figures_must_be_readable_by_machine(library: FrameworkLibrary) -> None:
    """Progress of work and budget, services, purchases."""
    tables = {
        year: [item.code for item in library.get(year).items if "table" in item.components]
        for year in (2568, 2569)
    }
    assert tables == {2568: ["o6", "o11", "o12"], 2569: ["o6", "o10", "o11"]}


def test_what_waits_for_its_figures(library: FrameworkLibrary) -> None:
    """Reports of six months, statistics of services, purchases month by month; reports of last year never."""
    waits = {
        year: {item.code: item.waits for item in library.get(year).items if item.waits} for year in YEARS
    }
    half, quarter = "half_year", "quarter"
    assert waits == {
        2565: {"o11": half, "o15": half, "o19": half, "o23": quarter, "o40": half},
        2566: {"o12": half, "o16": half, "o21": quarter, "o37": half},
        2567: {"o8": half, "o12": half, "o16": quarter},
        2568: {"o6": half, "o11": half, "o12": quarter},
        2569: {"o6": half, "o10": half, "o11": quarter},
    }


def test_how_sure_each_part_is(library: FrameworkLibrary) -> None:
    """What is not confirmed is marked, down to single items."""
    sure = {year: library.get(year).certainty for year in YEARS}
    assert [sure[year]["questions"] for year in YEARS] == ["assumed"] * 3 + ["official", "assumed"]
    assert [sure[year]["items"] for year in YEARS] == ["official"] * 2 + ["assumed", "official", "assumed"]
    assert {item.certainty for item in library.get(2567).items} == {"assumed"}
    carried = {item.code for item in library.get(2569).items if item.certainty == "derived"}
    assert carried == {"o2", "o5", "o6", "o7"}
    assert library.get(2568).node("10.1").certainty == "assumed"


@pytest.mark.parametrize("year", YEARS)
def test_assumed_parts_are_explained_in_notes(library: FrameworkLibrary, year: int) -> None:
    """The window shows a Thai sentence that names the year."""
    framework = library.get(year)
    assert "assumed" not in framework.certainty.values() or framework.notes
    assert all(str(year) in note for note in framework.notes)


def test_names_that_papers_use_for_indicators_are_known(library: FrameworkLibrary) -> None:
    """Wrong and older names lead to their indicator in every year."""
    for year in YEARS:
        aliases = {alias: each.number for each in library.get(year).indicators for alias in each.aliases}
        assert aliases["การใช้ทรัพย์สินของทางราชการ"] == 4
        assert aliases["คุณภาพการดำเนินการ"] == 6
        assert aliases["คุณภาพการสื่อสาร"] == 7
        assert aliases["การปรับปรุงระบบการทำงาน"] == 8


@pytest.mark.parametrize("year", YEARS)
def test_texts_are_clean(library: FrameworkLibrary, year: int) -> None:
    """Composed letters, single blanks, no Thai digits in titles, no title twice."""
    titles = [node.title for node in library.get(year).nodes.values()]
    for title in titles:
        assert title == unicodedata.normalize("NFC", " ".join(title.split()))
        assert not any("๐" <= letter <= "๙" for letter in title)
    items = [item.title for item in library.get(year).items]
    assert len(items) == len(set(items))


@pytest.mark.parametrize("case", ["2568-p1.json", "2566-p5.json"])
def test_codes_of_real_offices_are_known(library: FrameworkLibrary, case: str) -> None:
    """Every code in two real offices' data is one of its year's framework."""
    for assessment in json.loads((CASES / case).read_text(encoding="utf-8"))["assessments"]:
        framework = library.get(assessment.get("framework", assessment["fiscal_year"]))
        codes = [*assessment.get("scores", {}), *assessment.get("oit", {})]
        assert [code for code in codes if code not in framework] == []
