"""Papers of the checklist from the office's data: what is possible, what is lacking, one unit, proofs."""

from dataclasses import replace

import pytest

from ita_desktop.domain.errors import ItaError
from ita_desktop.domain.office import EvidenceFile, Office
from ita_desktop.domain.oit import Link, Objection, OitItem
from ita_desktop.services.bundle import Services
from ita_desktop.services.papers import Request
from tests.documents.dump import dump
from tests.services.conftest import P5, take_in

OIT = ("oit-status", "oit-unit", "oit-progress")


def keep(office: Services, code: str, item: OitItem) -> None:
    """Keep an item of 2567."""
    with office.context.act("รายการ") as unit:
        unit.office.put_oit_item(2567, code, item)


def possible(office: Services) -> set[str]:
    """The words of the papers of 2567 that the data allows."""
    return {each.word for each in office.papers.possible() if each.year == 2567}


def lacks(office: Services, word: str) -> str:
    """What a paper of 2567 lacks."""
    return next(each.lacks for each in office.papers.listing(2567) if each.request.word == word)


def test_links_and_disputes_make_their_papers_possible(office: Services) -> None:
    take_in(office, P5)
    assert {*OIT} <= possible(office)
    assert not {"oit-links", "objection"} & possible(office)
    assert lacks(office, "oit-links") == "ยังไม่มีลิงก์ของรายการ OIT"
    assert lacks(office, "objection") == "ยังไม่มีรายการที่โต้แย้ง"
    keep(office, "o1", OitItem(links=(Link(url="https://a.go.th"),), objection=Objection(lacking="ก")))
    assert {"oit-links", "objection"} <= possible(office)
    assert lacks(office, "oit-links") == ""
    assert lacks(office, "objection") == "ขาดคำชี้แจง 1 รายการ"
    keep(office, "o1", OitItem(objection=Objection(argument="เผยแพร่แล้ว")))
    assert lacks(office, "objection") == ""


def test_a_paper_of_disputes_without_any_is_printed_and_says_so(office: Services) -> None:
    take_in(office, P5)
    assert "ยังไม่มีรายการที่หน่วยงานโต้แย้ง" in dump(office.papers.document(Request("objection", 2567)))
    (found,) = office.papers.check(Request("objection", 2567)).findings
    assert (found.kind, found.place) == ("objection", "assessments/2567/oit")


def test_one_unit_is_printed_alone(office: Services) -> None:
    take_in(office, P5)
    keep(office, "o1", OitItem(status="done", unit="กองคลัง"))
    printed = dump(office.papers.document(Request("oit-unit", 2567, unit="กองคลัง")))
    assert "| o1 |" in printed
    assert "| o2 |" not in printed
    assert "| o1 |" not in dump(office.papers.document(Request("oit-unit", 2567, unit="")))
    with pytest.raises(ItaError, match="กองช่าง"):
        office.papers.document(Request("oit-unit", 2567, unit="กองช่าง"))
    status = Request("oit-status", 2567)
    assert office.papers.document(replace(status, unit="กองคลัง")) == office.papers.document(status)


def test_proofs_are_named_from_the_offices_files(office: Services) -> None:
    take_in(office, P5)
    proof = EvidenceFile(sha256="ab" * 32, name="หลักฐาน 1.pdf")
    with office.context.act("ไฟล์") as unit:
        held: Office = unit.office.load()
        unit.office.put(replace(held, files=(proof,)))
    keep(office, "o1", OitItem(objection=Objection(evidence=(proof.sha256,))))
    assert "| หลักฐาน 1.pdf | - | abababababab |" in dump(office.papers.document(Request("objection", 2567)))


def test_what_a_dispute_lacks_is_found_where_it_is(office: Services) -> None:
    take_in(office, P5)
    keep(office, "o1", OitItem(objection=Objection(lacking="ก", evidence=("cd" * 32,))))
    (found,) = office.papers.check(Request("objection", 2567)).findings
    assert found.place == "assessments/2567/oit/o1"
    assert "ยังไม่มีคำชี้แจง และวันที่ยื่น" in found.text
    assert "มีหลักฐาน 1 ไฟล์ที่ไม่พบ" in found.text


def test_the_item_without_a_record_is_found_in_each_of_the_lists(office: Services) -> None:
    take_in(office, P5)
    for word in OIT:
        places = [each.place for each in office.papers.check(Request(word, 2567)).findings]
        assert places == ["assessments/2567/oit/o33"], word
