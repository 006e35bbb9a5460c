"""Lists of links as they are pasted: matched by code, asked where in doubt, added in one act."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_desktop.services.bundle import Services
from ita_desktop.services.oit.link_pasting import KNOWN, LinkPlan
from ita_desktop.services.oit.links import LinkRefused
from tests.services.conftest import P1, take_in

YEAR, SITE = 2568, "https://www.example.go.th"


@pytest.fixture
def p1(office: Services) -> Services:
    """An office whose year has no links yet."""
    take_in(office, P1)
    return office


def short(plan: LinkPlan) -> list[tuple[str | None, str, str | None]]:
    return [(row.code, row.state, row.url) for row in plan.rows]


@pytest.mark.parametrize("code", ["o5", "O5", "o 5", "๐5", "o๕", "O๕.", "ข้อ 5", "๐ ๕"])
def test_codes_as_offices_write_them(p1: Services, code: str) -> None:
    assert short(p1.pasted_links.read(YEAR, f"{code}\t{SITE}/a")) == [("o5", "new", f"{SITE}/a")]


def test_lines_cells_titles_and_rows_below_a_merged_cell(p1: Services) -> None:
    text = (
        f"o5 {SITE}/1\n\no6\t{SITE}/2\n\t{SITE}/3\nโครงสร้างและอำนาจหน้าที่\twww.example.go.th/4\n"
        f"o7\n{SITE}/5 {SITE}/6\n"
    )
    assert short(p1.pasted_links.read(YEAR, text)) == [
        ("o5", "new", f"{SITE}/1"),
        ("o6", "new", f"{SITE}/2"),
        ("o6", "new", f"{SITE}/3"),
        ("o1", "new", f"{SITE}/4"),
        ("o7", "new", f"{SITE}/5"),
        ("o7", "new", f"{SITE}/6"),
    ]


def test_a_workbooks_cells_hide_their_links(p1: Services) -> None:
    html = (
        f'<table><tr><td>o5</td><td><a href="{SITE}/?a=1&amp;b=2">แผน</a></td></tr>'
        f'<tr><td>o6</td><td><a href="{SITE}/b">{SITE}/b</a></td></tr></table>'
    )
    assert short(p1.pasted_links.read(YEAR, "o5\tแผน", html)) == [
        ("o5", "new", f"{SITE}/?a=1&b=2"),
        ("o6", "new", f"{SITE}/b"),
    ]


def test_what_is_doubtful_is_asked_and_what_is_unsafe_is_refused(p1: Services) -> None:
    text = f"o99 {SITE}/1\n{SITE}/2\no5 o6 {SITE}/3\no7 C:\\แผน.pdf\no8 javascript:alert(1)\n"
    plan = p1.pasted_links.read(YEAR, text, at="o9")
    assert [row.state for row in plan.rows] == ["doubtful", "doubtful", "doubtful", "refused", "refused"]
    assert plan.rows[1].codes == ("o9",) and plan.rows[2].codes == ("o5", "o6")
    assert all(row.why for row in plan.rows)


def test_a_plan_is_added_in_one_act_and_twice_is_once(p1: Services) -> None:
    p1.links.add(YEAR, "o5", f"{SITE}/1")
    plan = p1.pasted_links.read(YEAR, f"o5 {SITE}/1\no5 {SITE}/2\no5 {SITE}/2\n{SITE}/1")
    assert [row.state for row in plan.rows] == ["same", "new", "same", "same"]
    assert plan.rows[0].why == KNOWN
    assert p1.pasted_links.apply(plan, {1: "o5", 3: "o5"}) == 1
    assert [row.link.url for row in p1.links.rows(YEAR)] == [f"{SITE}/1", f"{SITE}/2"]
    p1.history.undo()
    assert [row.link.url for row in p1.links.rows(YEAR)] == [f"{SITE}/1"]


@pytest.mark.parametrize("taken", [{0: "o5"}, {1: "o99"}])
def test_what_cannot_be_taken_adds_nothing(p1: Services, taken: dict[int, str]) -> None:
    plan = p1.pasted_links.read(YEAR, f"o5 file:///c\no6 {SITE}/a")
    with pytest.raises(LinkRefused):
        p1.pasted_links.apply(plan, {**taken, 1: taken.get(1, "o6")})
    assert p1.links.rows(YEAR) == ()


def test_five_hundred_rows(p1: Services) -> None:
    text = "\n".join(f"o{at % 28 + 1}\t{SITE}/{at}" for at in range(500))
    plan = p1.pasted_links.read(YEAR, text)
    assert p1.pasted_links.apply(plan, {at: str(row.code) for at, row in enumerate(plan.rows)}) == 500
    assert len(p1.links.rows(YEAR)) == 500


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=40), max_size=6), st.booleans())
def test_any_clipboard_is_read(p1: Services, pieces: list[str], as_html: bool) -> None:
    text = "\n".join(f"o5 {piece} {SITE}/x" for piece in pieces)
    plan = p1.pasted_links.read(YEAR, text, f"<table><tr><td>{text}" if as_html else "")
    assert all(row.code is None or row.code in plan.framework.item_codes for row in plan.rows)
    assert all((row.url is None) == (row.state == "refused") for row in plan.rows)
