"""Lists of officers as they come from Word, Excel and PDF."""

from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.agencies import Officer
from ita_desktop.exchange.officer_tables import plan_officers


def test_a_list_without_a_head_is_read_by_what_its_cells_say() -> None:
    text = "1\tนายสมชาย มีสุข\tปลัดเทศบาล\tสำนักปลัด\n2\tจ.อ.สมปอง ใจกล้า\tเจ้าพนักงานป้องกัน\tสำนักปลัดเทศบาล"
    plan = plan_officers(text, "", (), ("สำนักปลัดเทศบาล",))
    assert plan.officers == (
        Officer(rank="นาย", name="สมชาย มีสุข", post="ปลัดเทศบาล", unit="สำนักปลัดเทศบาล"),
        Officer(rank="จ.อ.", name="สมปอง ใจกล้า", post="เจ้าพนักงานป้องกัน", unit="สำนักปลัดเทศบาล"),
    )


def test_posts_alone_become_officers() -> None:
    plan = plan_officers("ตำแหน่ง\nปลัดเทศบาล\nผู้อำนวยการกองช่าง\n", "", ())
    assert [(each.name, each.post) for each in plan.officers] == [
        (None, "ปลัดเทศบาล"),
        (None, "ผู้อำนวยการกองช่าง"),
    ]


def test_a_band_names_the_unit_of_the_rows_below() -> None:
    html = (
        "<table><tr><td>ชื่อ</td><td>ตำแหน่ง</td></tr><tr><td colspan=2>กองคลัง</td></tr>"
        "<tr><td>นางสาวสม &amp; ดี</td><td>นักวิชาการคลัง</td></tr></table>"
    )
    (officer,) = plan_officers("", html, ()).officers
    assert (officer.unit, officer.post) == ("กองคลัง", "นักวิชาการคลัง")
    assert officer.name == "สม & ดี"


def test_the_same_list_twice_adds_nobody() -> None:
    text = "ชื่อ\tตำแหน่ง\nนางสมศรี  ใจงาม\tปลัดเทศบาล\n\tนิติกร\n"
    once = plan_officers(text, "", ())
    again = plan_officers(text, "", once.officers)
    assert (once.added, again.same, again.officers) == (2, 2, once.officers)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_whatever_is_pasted_nobody_goes(text: str) -> None:
    known = (Officer(name="สมชาย"), Officer(post="ปลัดเทศบาล"))
    plan = plan_officers(text, "", known)
    assert len(plan.officers) == len(known) + plan.added
