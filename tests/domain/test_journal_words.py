"""Changes of history in words: places, fields, values; whatever stands in a snapshot can be told."""

from typing import Any, get_type_hints

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.journal_words import KINDS, RECORDS, field_changes, field_words, place_words
from ita_desktop.domain.place_words import WORDS
from ita_desktop.storage.tables import JOURNALED
from ita_desktop.storage.tables.row import limits

INNER = {"id", "version", "position", "folded_number", "act_id", "key"}


def test_every_kind_of_record_and_place_has_its_words() -> None:
    """A new table must be told too."""
    assert {str(table.__tablename__) for table in JOURNALED} == RECORDS.keys()
    roots = {table.spot.place.partition("/")[0] for table in JOURNALED if table.spot.place}
    assert roots - {"{place}"} == KINDS.keys()


def test_every_column_has_a_thai_name() -> None:
    """No column of the database is shown by its English name."""
    for table in JOURNALED:
        for name in table.model_fields:
            told = field_words(name)
            inner = name in INNER or name.endswith(("_id", "_decimals", "_named"))
            assert inner or not told.isascii(), f"{table.__tablename__}.{name}"


def test_every_choice_has_a_thai_word() -> None:
    """What is chosen from a few words is never shown by the English one that is kept."""
    for table in JOURNALED:
        hints = get_type_hints(table, include_extras=True)
        for name in table.model_fields:
            for word in (word for mark in limits(hints[name]) if isinstance(mark, tuple) for word in mark):
                (told,) = field_changes(None, {name: word})
                assert not told.after.isascii(), f"{table.__tablename__}.{name} {word}"


def test_places_read_as_a_clerk_says_them() -> None:
    """With the year and number; what has a name is called by it."""
    names = {"committees/ita": "คณะกรรมการ ITA", "memos/m1": "รายงานผล"}
    assert place_words("scores/2568/i2", names) == "คะแนน i2 ปี 2568"
    assert place_words("oit/2568/o12", names) == "OIT o12 ปี 2568"
    assert place_words("plans/2569", names) == "แผนปี 2569"
    assert place_words("meetings/ita/1/2566", names) == "การประชุมครั้งที่ 1/2566"
    assert place_words("committees/ita", names) == "คณะกรรมการ ITA"
    assert place_words("memos/m1", names) == "บันทึกข้อความ รายงานผล"
    assert place_words("settings/digits", names) == f"ตั้งค่า {WORDS['digits']}"
    assert place_words("agency", names) == KINDS["agency"]
    assert place_words("อะไรก็ตาม", names) == "อะไรก็ตาม"


def test_what_differs_is_told_field_by_field() -> None:
    """Scores with their decimals, days, lists; what nobody typed is left out."""
    before = {"value_hundredths": 9330, "value_decimals": 1, "position": 1}
    (score,) = field_changes(before, {"value_hundredths": 9313, "value_decimals": 2, "position": 2})
    assert (score.name, score.before, score.after) == ("คะแนน", "93.3", "93.13")
    told = field_changes(None, {"due": "2026-01-31", "indicators": "[1,2]", "outside": True, "note": None})
    assert [each.after for each in told] == ["31 ม.ค. 69", "1, 2", "ใช่"]


@given(
    st.dictionaries(
        st.sampled_from(["text", "value", "on", "done", "value_hundredths"]), st.none() | st.text()
    ),
    st.dictionaries(
        st.sampled_from(["text", "value", "level", "value_hundredths"]),
        st.none() | st.text() | st.integers() | st.booleans(),
    ),
    st.text(),
)
def test_anything_can_be_told(before: dict[str, Any], after: dict[str, Any], place: str) -> None:
    """Whatever was typed: ``[``, half of a JSON text, line ends."""
    for change in field_changes(before, after):
        assert "\n" not in change.before + change.after
    assert isinstance(place_words(place, {}), str)
