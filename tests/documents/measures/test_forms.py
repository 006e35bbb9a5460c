"""The office's own form: whatever its setting holds, a table comes of it."""

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.documents.blocks import Table
from ita_desktop.documents.measures.cells import CELLS
from ita_desktop.documents.measures.forms import DEFAULT, FIELDS, Form, FormColumn, as_setting, own_form
from ita_desktop.documents.measures.paper import build
from tests.documents.offices import measures_snapshot

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
COLUMN = st.fixed_dictionaries(
    {"field": st.sampled_from(sorted(FIELDS)) | JSON, "head": JSON, "share": JSON, "over": JSON}
)


def test_every_field_has_its_cell() -> None:
    assert set(FIELDS) <= set(CELLS)


def test_nothing_kept_is_the_usual_form() -> None:
    assert own_form(None) == own_form({"columns": []}) == DEFAULT


@given(
    st.fixed_dictionaries({"columns": st.lists(COLUMN, max_size=6) | JSON, "order": JSON, "landscape": JSON})
)
def test_any_setting_is_a_form_that_can_be_printed(setting: dict[str, object]) -> None:
    form = own_form(setting)
    assert own_form(as_setting(form)) == form
    made = build(measures_snapshot(layout="own", form=setting))
    (table,) = [block for block in made.blocks if isinstance(block, Table)]
    assert len(table.columns) == len(form.columns) > 0
    assert len(table.rows) == 17


def test_neighbours_with_the_same_word_stand_under_one_head() -> None:
    form = Form(
        (
            FormColumn("number", "ที่", 4, "แผน"),
            FormColumn("title", "เรื่อง", 30, "แผน"),
            FormColumn("units", "ใคร", 20),
            FormColumn("period", "เมื่อใด", 20, "แผน"),
        )
    )
    made = build(measures_snapshot(layout="own", form=as_setting(form)))
    (table,) = [block for block in made.blocks if isinstance(block, Table)]
    assert list(table.over) == [("แผน", 0, 2), ("แผน", 3, 1)]
    assert [column.head for column in table.columns] == ["ที่", "เรื่อง", "ใคร", "เมื่อใด"]


def test_a_narrow_form_stands_upright_in_small_type() -> None:
    made = build(measures_snapshot(layout="own", form={"landscape": False, "small": True}))
    assert (made.page.landscape, made.page.left, made.page.type_size) == (False, 3.0, 14.0)
