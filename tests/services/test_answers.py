"""Windows and minimums are settings; answers are typed while the instruments are open."""

from datetime import date, datetime

import pytest

from ita_desktop.domain.answers import Window
from ita_desktop.services.answers import WindowReversed
from ita_desktop.services.bundle import Services
from tests.services.conftest import P1, P5, Clock, take_in


def test_a_windows_days_are_acts_that_can_be_taken_back(office: Services) -> None:
    office.answers.set_window(2569, "IIT", "from", date(2026, 1, 5))
    office.answers.set_window(2569, "IIT", "until", date(2026, 6, 30))
    office.answers.set_window(2570, "IIT", "from", date(2027, 1, 5))
    assert office.answers.windows(2569)["IIT"] == Window(date(2026, 1, 5), date(2026, 6, 30))
    with pytest.raises(WindowReversed, match=r"4 ม\.ค\. 69"):
        office.answers.set_window(2569, "IIT", "until", date(2026, 1, 4))
    office.history.undo()
    office.history.undo()
    assert office.answers.windows(2569)["IIT"] == Window(date(2026, 1, 5))
    office.answers.set_window(2569, "IIT", "from", None)
    with office.context.reading() as unit:
        assert "windows" not in unit.office.settings()


def test_minimums_are_kept_by_code(office: Services) -> None:
    office.answers.set_minimum("IIT", 30)
    office.answers.set_minimum("EIT.public", 70)
    office.answers.set_minimum("IIT", None)
    assert office.answers.minimums() == {"EIT.public": 70}


def test_answers_are_recorded_one_by_one(office: Services, clock: Clock) -> None:
    take_in(office, P5)
    office.answers.record(2567, "IIT", 45)
    office.answers.record(2567, "EIT.public", 12)
    assert {each.code: each.received for each in office.answers.of(2567).progress if each.received} == {
        "IIT": 45,
        "EIT.public": 12,
    }
    office.answers.record(2567, "IIT", None)
    office.history.undo()
    office.history.undo()
    received = {each.code: each.received for each in office.answers.of(2567).progress}
    assert received["IIT"] == 45 and received["EIT.public"] is None


def test_answers_are_wanted_while_a_window_is_open_or_there_are_no_scores(
    office: Services, clock: Clock
) -> None:
    take_in(office, P1)
    answers = office.answers.of
    clock.now = datetime(2025, 3, 1, 9, 0)
    assert not answers(2568).is_wanted
    office.answers.set_window(2568, "objection", "from", date(2025, 3, 1))
    assert answers(2568).is_wanted
    office.answers.set_window(2568, "objection", "until", date(2025, 3, 1))
    clock.now = datetime(2025, 3, 2, 9, 0)
    assert not answers(2568).is_wanted
