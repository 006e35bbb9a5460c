"""Faults planted into a memo and an order, and who is called chair in minutes."""

from typing import Any

import pytest

from tests.documents.checks.planting import (
    P5_KINDS,
    arabic,
    case_data,
    kinds,
    memo_of,
    minutes_of,
    order_of,
    swapped,
)
from tests.documents.offices import P1

MEMO_FAULTS = (
    ("๙๗.๐๐ คะแนน", "๙๗.๑๐ คะแนน", "figure", "facts", "97.00"),
    ("ระดับผ่านดี ราย", "ระดับผ่านดีเยี่ยม ราย", "level", "facts", "ผ่านดี"),
    ('พ.ศ. ๒๕๖๘", "to', 'พ.ศ. ๒๕๖๗", "to', "year", "subject", ""),
    ("ในปีงบประมาณ พ.ศ. ๒๕๖๙", "ในปีงบประมาณ พ.ศ. ๒๕๗๙", "year", "proposal", ""),
    ("เทศบาลเมืองตัวอย่างได้", "เทศบาลตำบลตัวอย่างได้", "office-name", "facts", "เทศบาลเมืองตัวอย่าง"),
    ('นายกเทศมนตรีเมืองตัวอย่าง"]', 'นายกเทศมนตรีนครตัวอย่าง"]', "office-name", "to/2", ""),
    ("รายละเอียดรายเครื่องมือ", "ผู้มีส่วนได้ส่วนเสียภายใน (EIT) รายเครื่องมือ", "instrument", "facts", ""),
    ("เอกสารแนบท้าย", "เอกสารแนบท้าย (ระบุชื่อ)", "blank", "proposal", ""),
    ("จึงเรียนมา", "จึงเร\u0940ยนมา", "letters", "closing", ""),
)


@pytest.mark.parametrize(("old", "new", "kind", "field", "suggest"), MEMO_FAULTS)
def test_a_fault_of_a_memo_is_found_and_it_alone(
    old: str, new: str, kind: str, field: str, suggest: str
) -> None:
    data = swapped(case_data(P1), [(old, new)])
    for found in (memo_of(data), memo_of(arabic(data), "arabic")):
        assert [(each.kind, each.place) for each in found] == [(kind, f"memos/457/{field}")]
        assert found[0].suggest.startswith(suggest)


def memo(**changes: Any) -> dict[str, Any]:
    data = case_data(P1)
    data["memos"][0] |= changes
    return data


def test_number_and_date_are_written_by_hand() -> None:
    assert memo_of(memo(number="", date="")) == ()
    assert memo_of(memo(number="สพ ๕๒๑๐๑/........", date="")) == ()


def test_room_for_an_opinion_is_no_blank() -> None:
    assert memo_of(memo(signers=[{"post": "ปลัดเทศบาล", "opinion": "........................"}])) == ()


def test_who_gets_it_and_who_signs() -> None:
    found = memo_of(memo(to=[], signers=[]))
    assert [each.place for each in found] == ["memos/457/to", "memos/457/signers"]
    assert kinds(memo_of(memo(signers=[{"opinion": "ทราบ"}]))) == ["signer"]
    assert kinds(memo_of(memo(subject="", body=[], background="", facts="", proposal="", insert=[]))) == [
        "blank",
        "blank",
    ]


def test_a_table_of_scores_without_scores() -> None:
    data = case_data(P1)
    data["assessments"][0]["scores"] = {}
    assert kinds(memo_of(data)) == ["table"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("๑๒.๘๑", "๑๒.๘๑", []),
        ("๑๒.๘๑", "๑๒.๑๘", ["figure"]),
        ("เพิ่มขึ้นจากปีก่อน", "ลดลงจากปีก่อน", ["figure"]),
        ("เพิ่มขึ้นจากปีก่อน", "เพิ่มขึ้นจากปี ๒๕๖๗", []),
    ],
)
def test_the_change_on_the_year_before(old: str, new: str, found: list[str]) -> None:
    data = swapped(case_data(P1), [(old, new)])
    data["assessments"].insert(0, {"fiscal_year": 2567, "scores": {"overall": "84.19"}})
    assert kinds(memo_of(data)) == found


def order(**changes: Any) -> dict[str, Any]:
    data = case_data()
    whole = {
        "signer": {"post": "นายกเทศมนตรีตำบลตัวอย่าง"},
        "authority": "มาตรา ๕๐ แห่งพระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖",
    }
    data["committees"][0] |= whole | changes
    return data


def test_a_whole_order_is_clean() -> None:
    assert order_of(order()) == ()


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        ({"signer": None}, ["signer"]),
        ({"order_number": "", "order_date": None}, ["order_number", "order_date"]),
        ({"order_date": "2024-06-01"}, ["order_date"]),
        ({"authority": ""}, ["authority"]),
        ({"members": []}, ["members"]),
        ({"members": [{"post": "ปลัดเทศบาล", "role": "กรรมการ"}]}, ["members"]),
        ({"members": [{"post": "ก่อสร้าง", "role": "ประธาน"}, {"post": "นิติกร"}]}, ["members/2/role"]),
        (
            {"members": [{"post": "ปลัดเทศบาล", "role": "ประธานกรรมการ"}, {"post": "นิติกร", "role": "ประธาน"}]},
            ["members/2/role"],
        ),
        (
            {
                "members": [
                    {"post": "นายกเทศมนตรี", "role": "ที่ปรึกษาประธานกรรมการ"},
                    {"post": "ปลัดเทศบาล", "role": "ประธานกรรมการ"},
                    {"post": "รองปลัดเทศบาล", "role": "รองประธานกรรมการ"},
                ]
            },
            [],
        ),
    ],
)
def test_what_an_order_lacks(changes: dict[str, Any], places: list[str]) -> None:
    assert [each.place.removeprefix("committees/ita/") for each in order_of(order(**changes))] == places


@pytest.mark.parametrize(
    ("speaker", "found"),
    [("ปลัดเทศบาล", []), ("ประธานกรรมการ", []), ("ผู้อำนวยการกองช่าง", ["chair"]), ("ผู้แทนจังหวัด", [])],
)
def test_who_speaks_as_chair_is_the_chair(speaker: str, found: list[str]) -> None:
    data = case_data()
    entry = data["meetings"][0]["agenda"][4]["topics"][0]["entries"][1]
    entry |= {"speaker": speaker, "role": "ประธานกรรมการ"}
    assert [kind for kind in kinds(minutes_of(data)) if kind not in P5_KINDS] == found


def test_a_chair_of_something_else_does_not_preside() -> None:
    data = case_data()
    line = data["meetings"][0]["attendance"][0]
    line |= {"post": "ประธานสภาเทศบาล", "role": "กรรมการ"}
    data["committees"] = []
    assert "chair" in kinds(minutes_of(data | {"meetings": [data["meetings"][0] | {"committee": None}]}))
