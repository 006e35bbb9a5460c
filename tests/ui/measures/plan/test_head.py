"""What belongs to the whole plan: introduction and signers."""

from dataclasses import replace

from PySide6.QtCore import Qt

from ita_desktop.domain.agencies import Officer
from ita_desktop.domain.measures import PlanSigner
from ita_desktop.services.bundle import Services
from ita_desktop.ui.measures.plan.rows import HeadLine
from ita_desktop.ui.measures.plan.table import TITLE
from tests.ui.measures.plan.conftest import PLAN, ShowPlan
from tests.ui.offices import focused, hit, write


def test_the_introduction_is_kept_by_paragraphs(p1: Services, show_plan: ShowPlan) -> None:
    """Its row in the list counts them; Esc leads back there."""
    view = show_plan(p1, "plan:head")
    hit(Qt.Key.Key_Return, "\r")
    assert view.head_form.introduction.hasFocus()
    write("ด้วยเทศบาล <ตัวอย่าง>")
    hit(Qt.Key.Key_Return, "\r")
    write("จึงจัดทำมาตรการ")
    hit(Qt.Key.Key_Tab)
    assert p1.plans.sheet(PLAN).plan.introduction == ("ด้วยเทศบาล <ตัวอย่าง>", "จึงจัดทำมาตรการ")
    line = view.table.records.rows[0]
    assert isinstance(line, HeadLine)
    told = view.table.records.index(0, TITLE).data()
    assert told == "ความนำและผู้ลงนาม · ความนำ 2 ย่อหน้า · ยังไม่มีผู้ลงนาม"
    hit(Qt.Key.Key_Escape)
    assert view.table.hasFocus() and view.table.current() == line
    p1.history.undo()
    assert p1.plans.sheet(PLAN).plan.introduction is None
    assert view.head_form.introduction.text() == ""


def test_an_officer_signs_with_rank_and_post(p1: Services, show_plan: ShowPlan) -> None:
    """The name alone is typed; for what the person signs stands above it."""
    officer = Officer(key="a", rank="จ่าเอก", name="ประหยัด เขียนดี", post="ปลัดเทศบาล", acting_for="นายกเทศมนตรี")
    p1.agency.save(replace(p1.agency.get(), officers=(officer,)))
    view = show_plan(p1, "plan:head")
    view.head_form.signers.add()
    assert focused().accessibleName() == "ชื่อ ผู้ลงนามลำดับที่ 1"
    write("ประหยัด เขียนดี")
    hit(Qt.Key.Key_Escape)
    hit(Qt.Key.Key_Tab)
    field = view.head_form.signers.cards[0].fields["label"]
    field.setFocus()
    write("ผู้อนุมัติ")
    view.commit()
    (signer,) = p1.plans.sheet(PLAN).plan.signers
    assert signer == PlanSigner(
        label="ผู้อนุมัติ", rank="จ่าเอก", name="ประหยัด เขียนดี", post="ปลัดเทศบาล", acting_for="นายกเทศมนตรี"
    )


def test_nothing_of_the_head_is_selected_with_measures(p1: Services, show_plan: ShowPlan) -> None:
    """Ctrl+A and Del take measures, never introduction and signers."""
    p1.plans.set_head(PLAN, "แก้", introduction=("บทนำ",))
    show_plan(p1, "plan:head")
    hit(Qt.Key.Key_Delete)
    assert len(p1.plans.sheet(PLAN).plan.measures) == 17
    hit(Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    hit(Qt.Key.Key_Delete)
    plan = p1.plans.sheet(PLAN).plan
    assert plan.measures == () and plan.introduction == ("บทนำ",)
