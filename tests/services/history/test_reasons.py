"""A published figure that is changed asks for its reason; one that is not, or was taken back, does not."""

from dataclasses import replace
from datetime import datetime

import pytest

from ita_desktop.services.bundle import Services
from ita_desktop.services.history.reasons import NoReason
from ita_desktop.services.papers import Request
from ita_desktop.storage import Sought
from tests.services.conftest import P1, Clock, take_in

YEAR, ALL = 2568, Sought()


@pytest.fixture
def printed(office: Services, clock: Clock) -> Services:
    """The case, its table of scores printed."""
    take_in(office, P1)
    clock.now = datetime.now()
    office.printings.record(Request("scores", YEAR), ".pdf", b"paper", "ตารางผลคะแนน")
    return office


def acts(office: Services) -> list[str]:
    """The titles of the acts that lack a reason."""
    return [each.title for each in office.reasons.lacking()]


def test_nothing_is_asked_before_a_paper_left_the_office(office: Services) -> None:
    """Scores are typed freely."""
    take_in(office, P1)
    office.scores.record(YEAR, "i2", "93.13")
    assert office.reasons.lacking() == ()


def test_a_published_score_or_level_asks(printed: Services) -> None:
    """Saved at once; told with the paper in which it stands; another year and other fields ask nothing."""
    assert acts(printed) == []
    printed.scores.record(YEAR, "i2", "91.11")
    printed.scores.record_level(YEAR, "ผ่าน")
    printed.scores.record_respondents(YEAR, {"IIT": 40})
    first, second = printed.reasons.lacking(YEAR)
    assert printed.scores.sheet(YEAR).entered["i2"].hundredths == 9111
    assert "ระดับ" in first.title
    assert second.title.endswith("เป็น 91.11")
    assert second.published.title == "ตารางผลคะแนน"
    assert printed.reasons.lacking(YEAR - 1) == ()


def test_a_reason_is_an_act_of_its_own(printed: Services) -> None:
    """It stands in history beside its act; undo takes the reason back first, then the change."""
    printed.scores.record(YEAR, "i2", "91.11")
    (lacking,) = printed.reasons.lacking()
    with pytest.raises(NoReason, match="ยังไม่ได้ระบุเหตุผล"):
        printed.reasons.give([lacking.act], " \n ")
    printed.reasons.give([lacking.act], " แก้ตามมติ\nที่ประชุม ")
    assert acts(printed) == []
    reasons = {each.act.id: each.act.reason for each in printed.past.acts(ALL)}
    assert reasons[lacking.act] == "แก้ตามมติ ที่ประชุม"
    assert printed.history.undo() == "ระบุเหตุผลของการแก้ไข"
    assert len(acts(printed)) == 1
    printed.history.undo()
    assert acts(printed) == []
    assert printed.history.redo() == lacking.title
    assert acts(printed) == [lacking.title]
    assert printed.safety.verify() == ()


def test_one_reason_for_several_acts(printed: Services) -> None:
    """And another one over it."""
    printed.scores.record(YEAR, "i2", "91.11")
    printed.scores.record(YEAR, "i3", "91.12")
    printed.reasons.give([each.act for each in printed.reasons.lacking()], "อ่านทานใหม่")
    assert acts(printed) == []
    newest = printed.past.acts(ALL)[1].act
    printed.reasons.give([newest.id], "แก้ตามต้นฉบับ")
    assert printed.past.acts(ALL)[2].act.reason == "แก้ตามต้นฉบับ"


def test_figures_in_minutes_and_memos_are_published_too(office: Services, clock: Clock) -> None:
    """Those with a table of scores; a memo without one tells no figures."""
    take_in(office, P1)
    for insert in (None, ("scores",)):
        key = office.memos.create("memo", YEAR)
        office.memos.save(replace(office.memos.get(key), insert=insert))
        clock.now = datetime.now()
        office.printings.record(Request("memo", YEAR, memo=key), ".pdf", b"memo", "บันทึกข้อความ")
        office.scores.record(YEAR, "i2", "91.00" if insert else "92.00")
        assert len(acts(office)) == (1 if insert else 0)
