"""Names of papers: the same for pages and for records of printing, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.errors import ItaError
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request, request_of
from tests.services.conftest import P1, P5, take_in

REQUESTS = (
    (Request("minutes", 2566, meeting="1/2566", committee="ita"), "minutes|ita|1/2566"),
    (Request("minutes", 2566, meeting="๑/๒๕๖๖"), "minutes||๑/๒๕๖๖"),
    (Request("minutes", 0, meeting="๒", committee="a|b"), "minutes|a|b|๒"),
    (Request("letter", 2566, meeting="1/2566", committee="ita"), "letter|ita|1/2566"),
    (Request("letter", 0, memo="memo-2"), "letter|memo|memo-2"),
    (Request("memo", 0, memo="สพ ๕๒๑๐๑/๔๕๗"), "memo|memo|สพ ๕๒๑๐๑/๔๕๗"),
    (Request("order", 0, committee="ita"), "order|committee|ita"),
    (Request("oit-status", 2567), "oit-status|2567"),
    (Request("oit-unit", 2569), "oit-unit|2569"),
    (Request("oit-unit", 2569, unit="กองคลัง"), "oit-unit|2569|กองคลัง"),
    (Request("oit-unit", 2569, unit="กอง|คลัง"), "oit-unit|2569|กอง|คลัง"),
    (Request("oit-unit", 2569, unit=""), "oit-unit|2569|"),
    (Request("measures-unit", 2569), "measures-unit|2569"),
    (Request("measures-unit", 2569, round="q2"), "measures-unit|2569.q2"),
    (Request("measures-unit", 2569, unit="กอง|ก", round="m12"), "measures-unit|2569.m12|กอง|ก"),
    (Request("measures-unit", 2569, unit=""), "measures-unit|2569|"),
)


@pytest.mark.parametrize(("request_", "place"), REQUESTS, ids=[place for _, place in REQUESTS])
def test_a_place_names_a_paper_and_is_read_back(request_: Request, place: str) -> None:
    assert request_.place == place
    assert request_of(place) == request_


@pytest.mark.parametrize(
    "place",
    [
        "",
        "|",
        "poem|2567",
        "measures-unit|2569.q9",
        "measures-unit|2569.q9|ก",
        "oit-unit|2569.q1|ก",
        "oit-status|",
        "oit-status|๒๕xx",
        "minutes",
    ],
)
def test_what_names_no_paper_is_none(place: str) -> None:
    assert request_of(place) is None


@given(st.text(max_size=30))
def test_any_text_is_read_without_failing(text: str) -> None:
    for word in ("minutes", "memo", "order", "oit-status", "oit-unit", "measures-unit"):
        found = request_of(f"{word}|{text}")
        assert found is None or found.word == word


def test_every_possible_paper_is_found_by_its_place(office: Services) -> None:
    for case in (P5,):
        take_in(office, case)
    office.memos.create("memo", 2567)
    for request in office.papers.possible():
        again = request_of(request.place)
        assert again is not None
        assert again.place == request.place
        if request.word in ("minutes", "oit-status"):
            assert office.papers.document(again) == office.papers.document(request)


def test_a_memo_is_found_by_key_position_number_and_year(office: Services) -> None:
    from ita_desktop.domain.memos import with_keys
    from ita_desktop.services.papers.requests import chosen_memo

    take_in(office, P1)
    with office.context.reading() as unit:
        memos = with_keys(unit.office.memos())
    for request in (
        Request("memo", 2568),
        Request("memo", 0),
        Request("memo", 0, memo="memo-1"),
        Request("memo", 2568, memo="457"),
    ):
        assert chosen_memo(memos, request) == memos[0]
    with pytest.raises(ItaError, match="2567"):
        chosen_memo(memos, Request("memo", 2567))
