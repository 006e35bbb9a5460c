"""Filling, finding and keeping sentences that come again."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.sentences import (
    NAMES,
    Filled,
    Sentence,
    as_setting,
    filled,
    gaps,
    keyed,
    matching,
    own_sentences,
    readable,
    title_of,
    together,
    unknown,
)


def made(key: str, title: str, text: str = "") -> Filled:
    """A filled sentence."""
    return Filled(Sentence(key=key, title=title, kind="speech", text=text or title), text or title)


SENTENCES = (made("42", "ผลการประเมิน", "ได้ ๙๙.๓๓ คะแนน"), made("4", "อนุมัติ"), made("51", "ปิดการประชุม"))


def test_what_is_known_is_filled_and_the_rest_stays_a_gap() -> None:
    """A gap names what is to be typed; braces that mean nothing stay."""
    text = "ปี {year} ได้ {overall} คะแนน {ไม่รู้จัก} {x"
    assert filled(text, {"year": "๒๕๖๖"}) == "ปี ๒๕๖๖ ได้ «คะแนน» คะแนน {ไม่รู้จัก} {x"
    assert filled("{level}", {"level": ""}) == "«ระดับ»"


def test_gaps_are_found_in_order() -> None:
    """An open mark alone is none."""
    text = "ให้ «กอง» ทำ «เรื่อง» « ภายใน"
    assert [text[start:end] for start, end in gaps(text)] == ["«กอง»", "«เรื่อง»"]


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("42", ["42"]),
        ("๔๒", ["42"]),
        ("ภ/", ["42"]),
        ("4", ["4", "42"]),
        ("คะแนน", ["42"]),
        ("99.33", ["42"]),
        ("ปิด ประชุม", ["51"]),
        ("", ["42", "4", "51"]),
        ("ไม่มีคำนี้", []),
    ],
)
def test_a_sentence_is_found_by_key_on_either_layout_or_by_words(typed: str, keys: list[str]) -> None:
    """The exact key comes first, so that Enter takes it."""
    assert [one.sentence.key for one in matching(SENTENCES, typed)] == keys


@given(st.text())
def test_anything_may_be_typed(typed: str) -> None:
    """No text breaks the search; what is found is of the list, each once."""
    found = matching(SENTENCES, typed)
    assert set(found) <= set(SENTENCES) and len(set(found)) == len(found)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda s: st.lists(s) | st.dictionaries(st.text(), s),
    )
)
def test_any_setting_is_read(kept: Any) -> None:
    """What is no sentence is passed over."""
    assert isinstance(own_sentences(kept), tuple)


def test_own_sentences_come_first_and_take_a_shipped_key() -> None:
    """The office's 42 stands in the place of the program's; the setting gives back what was kept."""
    shipped = tuple(one.sentence for one in SENTENCES)
    own = own_sentences(
        [{"key": "42", "title": "ของเรา", "kind": "speech", "text": "ก <&> {year}", "by": "chair"}]
    )
    assert [one.title for one in together(own, shipped)] == ["ของเรา", "อนุมัติ", "ปิดการประชุม"]
    assert own_sentences(as_setting(own)) == own


def test_placeholders_are_written_in_thai_and_kept_by_their_key() -> None:
    """Blanks within do not matter; filling knows both names; each name means one thing."""
    typed = "ได้ {คะแนนภาพรวม} { ระดับผลประเมิน } {ไม่รู้จัก}"
    assert keyed(typed) == "ได้ {overall} {level} {ไม่รู้จัก}"
    assert readable(keyed(typed)) == "ได้ {คะแนนภาพรวม} {ระดับผลประเมิน} {ไม่รู้จัก}"
    assert filled(typed, {"overall": "๙๙.๓๓"}) == "ได้ ๙๙.๓๓ «ระดับ» {ไม่รู้จัก}"
    assert unknown(typed + " {ไม่รู้จัก}") == ("ไม่รู้จัก",)
    assert len(set(NAMES.values())) == len(NAMES)


@given(st.lists(st.sampled_from([*"{}กa \n", *NAMES, *NAMES.values()])).map("".join))
def test_no_text_is_changed_by_naming_its_placeholders(text: str) -> None:
    """What is kept fills to the same as what is read."""
    assert filled(readable(text), {}) == filled(text, {}) == filled(keyed(readable(text)), {})


def test_a_title_is_cut_before_no_mark_of_a_letter() -> None:
    """The 61st character of this text is a tone mark."""
    assert title_of("ก" * 59 + "น้ำ") == "ก" * 59 + "…"
    assert title_of("ก\nข  ค") == "ก ข ค"


def test_short_keys_are_kept_in_arabic_digits_without_blanks() -> None:
    """So that the same key of a program's sentence is replaced."""
    (own,) = own_sentences([{"key": " ๔ ๒", "text": "ของเรา"}])
    assert own.key == "42"
    assert "ผลการประเมิน" not in [one.title for one in together([own], [SENTENCES[0].sentence])]
