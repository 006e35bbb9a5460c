"""The office's own phrases: read tolerantly, learned newest first."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.wording import Phrase, learned, own_phrases, year_words

WORDS = year_words(2568, "เทศบาลตำบลตัวอย่าง")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        "on": st.sampled_from(["i2", "e7", "e7.survey", "I๒"]) | JSON,
        "kind": st.sampled_from(["improve", "keep"]) | JSON,
        "issue": JSON,
        "advice": JSON,
        "items": JSON,
        "year": JSON,
    },
)
WORDING = st.lists(ENTRIES | JSON, max_size=6)


def phrase(issue: str, on: str = "i2", part: str | None = None) -> Phrase:
    """A phrase as the clerk writes it."""
    return Phrase(on=on, kind="improve", issue=issue, advice="ทบทวนคู่มือ", part=part, fiscal_year=2568)


def test_entries_are_read_as_a_clerk_writes_them() -> None:
    """Codes in Thai digits or capitals, lists of codes, links and the year of the codes."""
    first, second, third = own_phrases(
        [
            {"on": "I๒", "kind": "improve", "issue": "ก", "advice": "ข", "items": ["O8"], "year": 2568},
            {"on": ["e7", "e8.survey"], "kind": "keep", "advice": "ค"},
        ]
    )
    assert (first.on, first.issue, first.items, first.fiscal_year) == ("i2", "ก", ("o8",), 2568)
    assert (second.on, second.part, second.kind, second.issue) == ("e7", None, "keep", "")
    assert (third.on, third.part) == ("e8", "survey")
    assert first.of_office


@given(WORDING)
def test_whatever_an_office_keeps_can_be_read(wording: list[Any]) -> None:
    """What is no phrase is passed over."""
    assert all(each.issue or each.advice for each in own_phrases(wording))


@given(WORDING, st.text(max_size=40))
def test_learning_keeps_what_is_there(wording: list[Any], issue: str) -> None:
    """The phrase comes first; entries of other codes stay as they are, in their order."""
    after = learned(wording, phrase(issue), WORDS)
    others = [each for each in wording if not (isinstance(each, dict) and "on" in each)]
    assert [each for each in after if not (isinstance(each, dict) and "on" in each)] == others
    first = own_phrases(after)[0]
    assert (first.on, first.advice, first.fiscal_year) == ("i2", "ทบทวนคู่มือ", 2568)


@given(st.lists(st.sampled_from("กขคงจฉช"), min_size=1, max_size=12))
def test_the_newest_and_three_before_it_are_kept(issues: list[str]) -> None:
    """No text twice, the newest first, others of the same code after it."""
    wording: tuple[Any, ...] = ({"on": "i1", "kind": "improve", "issue": "อื่น"},)
    for issue in issues:
        wording = learned(wording, phrase(issue), WORDS)
    kept = [each.issue for each in own_phrases(wording) if each.on == "i2"]
    assert kept == list(dict.fromkeys(reversed(issues)))[:4]
    assert own_phrases(wording)[-1].on == "i1"


def test_parts_and_kinds_are_learned_apart() -> None:
    """What is written of the survey does not take the place of what is written of both parts."""
    wording = learned((), phrase("สองส่วน", on="e7"), WORDS)
    wording = learned(wording, phrase("ส่วนที่ 2", on="e7", part="survey"), WORDS)
    assert [each["on"] for each in wording] == ["e7.survey", "e7"]


def test_an_empty_phrase_teaches_nothing() -> None:
    """Clearing both texts does not leave an empty phrase behind."""
    empty = Phrase(on="i2", kind="improve", issue="  ", advice="")
    assert learned(["เดิม"], empty, WORDS) == ("เดิม",)


def test_year_words_are_put_back() -> None:
    """Next year the phrase is about next year."""
    (entry,) = learned((), phrase("แผนประจำปี พ.ศ. ๒๕๖๙"), WORDS)
    assert entry["issue"] == "แผนประจำปี พ.ศ. {next}"
