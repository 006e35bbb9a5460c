"""The office's own agenda: read from its setting, made from a meeting, given to a new one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.meetings import AgendaItem, Entry, Topic
from ita_desktop.domain.meetings.agenda_template import (
    OFFICIAL,
    TemplateItem,
    agenda_from,
    setting_of,
    template_from,
    template_of,
)

OWN = (TemplateItem("เรื่องแจ้ง"), TemplateItem("เรื่องพิจารณา", ("ติดตามผลการประเมิน ITA", "<ก & ข>")))
JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(("title", "topics", "x")), inner),
    max_leaves=12,
)


def test_an_own_agenda_goes_into_the_setting_and_comes_back() -> None:
    assert template_of(setting_of(OWN)) == OWN


def test_the_official_agenda_is_no_setting() -> None:
    assert setting_of(OFFICIAL) is None
    assert setting_of([TemplateItem(f" {item.title}  ") for item in OFFICIAL]) is None
    assert setting_of([TemplateItem(" "), TemplateItem("")]) is None


@pytest.mark.parametrize("broken", [None, [], "วาระ", 5, {}, [{}], [None, 3], [{"title": 5, "topics": "ก"}]])
def test_a_setting_that_cannot_be_read_is_the_official_agenda(broken: object) -> None:
    assert template_of(broken) == OFFICIAL


def test_what_can_be_read_of_a_setting_is_kept() -> None:
    items = template_of(["วาระเดียว", {"title": "สอง\nต่อ", "topics": ["ก", 3, " "]}, {"topics": ["ข"]}])
    assert items == (TemplateItem("วาระเดียว"), TemplateItem("สอง ต่อ", ("ก",)), TemplateItem("", ("ข",)))


@given(JSON)
def test_whatever_the_setting_holds_there_is_an_agenda(setting: object) -> None:
    items = template_of(setting)
    assert items
    assert [item.number for item in agenda_from(items)] == list(range(1, len(items) + 1))
    assert template_of(setting_of(items)) == items


def test_a_meetings_agenda_without_what_was_of_that_day_alone() -> None:
    agenda = (
        AgendaItem(number=3, title="เรื่องแจ้ง", topics=(Topic(title=" "), Topic(title="แจ้งปฏิทิน"))),
        AgendaItem(number=3, title="เรื่องรับรองรายงานการประชุม", topics=(Topic(title="ครั้งที่ 1/2566"),)),
        AgendaItem(
            title="เรื่องเพื่อทราบ", topics=(Topic(title="ติดตาม", entries=(Entry(insert="resolutions"),)),)
        ),
    )
    items = template_from(agenda)
    assert items == (
        TemplateItem("เรื่องแจ้ง", ("แจ้งปฏิทิน",)),
        TemplateItem("เรื่องรับรองรายงานการประชุม"),
        TemplateItem("เรื่องเพื่อทราบ"),
    )
    assert [item.number for item in agenda_from(items)] == [1, 2, 3]
