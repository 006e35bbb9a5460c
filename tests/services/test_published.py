"""The published document: its parts, its signed scan, and the item that it makes done."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from ita_desktop.domain.measures import Measure, Progress
from ita_desktop.rendering import scans
from ita_desktop.services.bundle import Services
from ita_desktop.services.measures.published import NoParts
from ita_desktop.services.measures.publishing import NotOffered, Offer, Prepared
from ita_desktop.services.oit import ChangeNeedsAnswer
from ita_desktop.services.papers import Request
from ita_desktop.storage import EvidenceRefused, EvidenceStopped
from ita_desktop.storage.queries import OfficeQueries
from tests.rendering.hostile_pdf import nested_forms
from tests.services.conftest import P1, Clock, take_in

YEAR = 2569
WORD = "published-document"


@pytest.fixture
def p1(office: Services, clock: Clock) -> Services:
    """P1 with its plan of 2569, in the January of that year."""
    take_in(office, P1)
    clock.now = datetime(2026, 1, 10, 9, 30)
    return office


def scan(folder: Path, *sizes: tuple[int, int], name: str = "แผนลงนาม.pdf") -> Path:
    """A PDF of empty pages."""
    writer = PdfWriter()
    for size in sizes or ((595, 842),):
        writer.add_blank_page(*size)
    writer.write(folder / name)
    return folder / name


def prepared(services: Services, offer: Offer) -> Prepared:
    """The paper of an offer, set and kept."""
    setting = services.publishing.setting(offer)
    return services.publishing.prepare(offer, setting, setting.run())


def item(services: Services, year: int = YEAR, code: str = "o25"):  # type: ignore[no-untyped-def]
    """What stands of an item."""
    rows = services.oit.checklist(year).rows
    return next(row.record for row in rows if row.item.code == code)


# -- parts ---------------------------------------------------------------------------------------------


def test_all_parts_are_bound_in_until_the_office_chooses(p1: Services) -> None:
    """Each with what it lacks; the scan is told as not there."""
    parts = p1.published.parts(YEAR)
    assert all(part.shown for part in parts) and not p1.published.is_own()
    assert [part.lacks for part in parts] == [""] * len(parts)
    assert next(part.note for part in parts if part.key == "scan")


def test_a_part_is_left_out_taken_back_and_moved(p1: Services) -> None:
    """Each is one undo; the order is that of the printed parts."""
    published = p1.published
    published.toggle("contents", shown=False)
    published.move("follow-up", -2)
    keys = [part.key for part in published.parts(YEAR) if part.shown]
    assert keys == ["cover", "introduction", "follow-up", "analysis", "measures", "approval", "scan"]
    p1.history.undo()
    published.toggle("contents", shown=True)
    assert not published.is_own()
    published.move("cover", -1)
    assert not published.is_own()


def test_the_last_part_stays(p1: Services) -> None:
    """The refusal says so."""
    p1.published.save(["measures"])
    with pytest.raises(NoParts, match="อย่างน้อยหนึ่งส่วน"):
        p1.published.toggle("measures", shown=False)
    p1.published.reset()
    assert not p1.published.is_own()


def test_what_is_missing_is_told_by_part_and_in_the_list_of_papers(office: Services) -> None:
    """A plan without result, whose measures have no unit."""
    office.plans.add(2570, [Measure(title="ก")])
    lacks = {part.key: part.lacks for part in office.published.parts(2570)}
    assert "คะแนนปีงบประมาณ 2569" in lacks["analysis"] and "ผู้รับผิดชอบ" in lacks["follow-up"]
    listed = next(each for each in office.papers.listing(2570) if each.request.word == WORD)
    assert "คะแนนปีงบประมาณ 2569" in listed.lacks


# -- the paper -----------------------------------------------------------------------------------------


def test_the_year_of_the_result_names_the_plan_that_answers_it(p1: Services) -> None:
    """The place of the paper is that of the plan."""
    assert p1.papers.document(Request(WORD, 2568)).title == p1.papers.document(Request(WORD, YEAR)).title
    p1.printings.print_to(p1.folder / "a.pdf", Request(WORD, 2568))
    assert p1.printings.all()[0].place == f"{WORD}|{YEAR}"


def test_layouts_are_those_of_the_papers_that_are_bound_in(p1: Services) -> None:
    """The office's form of the measures and its layout of the analysis."""
    usual = p1.papers.document(Request(WORD, YEAR))
    with p1.context.act("x") as unit:
        unit.office.put_setting("layouts", {"measures": "brief", "analysis": "summary"})
    changed = p1.papers.document(Request(WORD, YEAR))
    assert changed != usual
    own = p1.papers.document(Request("measures", YEAR, layout="brief"))
    tables = [block for block in own.blocks if type(block).__name__ == "Table"]
    assert all(table in changed.blocks for table in tables)


# -- the signed scan -----------------------------------------------------------------------------------


def test_a_scan_is_bound_in_behind_everything(p1: Services, tmp_path: Path) -> None:
    """As many pages as it has; the one before is forgotten, undo brings it back."""
    published = p1.published
    before = len(PdfReader(BytesIO(p1.papers.pdf(Request(WORD, YEAR)))).pages)
    published.record_scan(YEAR, published.keep([scan(tmp_path, (595, 842), (842, 595))]))
    kept = published.scan(YEAR)
    assert kept is not None and (kept.pages, kept.file.name, kept.problem) == (2, "แผนลงนาม.pdf", "")
    pages = PdfReader(BytesIO(p1.papers.pdf(Request(WORD, YEAR)))).pages
    assert len(pages) == before + 2
    assert [len(page.images) for page in pages[-2:]] == [1, 1]
    assert pages[-1].mediabox.width > pages[-1].mediabox.height
    published.record_scan(YEAR, published.keep([scan(tmp_path, (400, 600), name="ใหม่.pdf")]))
    with p1.context.reading() as unit:
        assert [file.name for file in unit.office.evidence_files().values()] == ["ใหม่.pdf"]
    p1.history.undo()
    kept = published.scan(YEAR)
    assert kept is not None and kept.pages == 2


def test_a_scan_is_taken_away_and_brought_back(p1: Services, tmp_path: Path) -> None:
    """Its content stays for undo."""
    p1.published.record_scan(YEAR, p1.published.keep([scan(tmp_path)]))
    p1.published.drop_scan(YEAR)
    assert p1.published.scan(YEAR) is None
    p1.history.undo()
    assert p1.published.scan(YEAR) is not None


def test_what_is_no_scan_is_refused_before_anything_is_named(p1: Services, tmp_path: Path) -> None:
    """In words; the plan stays as it is."""
    text = tmp_path / "ก.pdf"
    text.write_text("ไม่ใช่ PDF")
    kept = p1.published.keep([text])
    assert not kept.files and "PDF, JPEG หรือ PNG" in kept.refused[0]
    with pytest.raises(EvidenceRefused):
        p1.published.record_scan(YEAR, kept)
    assert p1.published.scan(YEAR) is None


def test_a_page_that_never_ends_is_refused_before_anything_is_named(
    p1: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that would hang the paper stays outside; the next that was chosen is taken."""
    monkeypatch.setattr(scans, "PAGE_SECONDS", 0.5)
    kept = p1.published.keep([nested_forms(tmp_path / "ก.pdf"), scan(tmp_path, (595, 842))])
    assert "นานเกินไป" in kept.refused[0]
    p1.published.record_scan(YEAR, kept)
    bound = p1.published.scan(YEAR)
    assert bound is not None and bound.file.name == "แผนลงนาม.pdf"


def test_looking_at_a_scan_tells_how_far_and_is_stopped(p1: Services, tmp_path: Path) -> None:
    """Page by page; what is stopped is not kept."""
    told: list[tuple[int, int]] = []
    most = 3
    file = scan(tmp_path, *[(595, 842)] * 5)
    file.write_bytes(file.read_bytes() + bytes(100_000 - file.stat().st_size))  # a file of 100 kB

    def progress(done: int, of: int) -> bool:
        told.append((done, of))
        return len(told) < most

    with pytest.raises(EvidenceStopped):
        p1.published.keep([file], progress)
    of = file.stat().st_size // 1_000
    assert [each for each, _ in told] == [0, of // 10, of // 5] and {each for _, each in told} == {of}
    assert p1.context.database.evidence.kept() == frozenset()
    told.clear()
    most = 1_000
    assert p1.published.keep([file], progress).files
    assert told == sorted(told) and told[0] == (0, 100) and told[-1] == (100, 100)


def test_a_scan_that_is_lost_is_told_and_left_out(p1: Services, tmp_path: Path) -> None:
    """In the view, before print, and the paper is printed without it."""
    p1.published.record_scan(YEAR, p1.published.keep([scan(tmp_path)]))
    kept = p1.published.scan(YEAR)
    assert kept is not None
    p1.context.database.evidence.path(kept.file.sha256).unlink()
    gone = p1.published.scan(YEAR)
    assert gone is not None and "evidence" in gone.problem
    found = p1.papers.check(Request(WORD, YEAR)).findings
    assert "scan" in {each.kind for each in found}
    assert p1.papers.pdf(Request(WORD, YEAR)).startswith(b"%PDF")


# -- the item ------------------------------------------------------------------------------------------


def test_a_year_that_is_not_there_is_told_with_the_way(p1: Services) -> None:
    """Its item is known all the same, and the year can be begun with its own list or the last one."""
    offer = p1.publishing.offer(YEAR)
    assert (offer.code, offer.begins_with) == ("o25", YEAR) and "เพิ่มปี 2569" in offer.why
    with pytest.raises(NotOffered):
        p1.publishing.setting(offer)
    report = p1.publishing.offer(YEAR, "report")
    assert (report.year, report.code, report.begins_with) == (2570, "o26", YEAR)
    assert "เพิ่มปี 2570 โดยใช้รายการของปี 2569" in report.why


def test_publishing_is_one_act_that_makes_the_item_done(p1: Services) -> None:
    """File, ticks, status and history together; one undo takes all of it back, one redo brings it."""
    p1.years.add(YEAR)
    offer = p1.publishing.offer(YEAR)
    assert not offer.why and not offer.done and len(offer.ticks) == 4
    made = prepared(p1, offer)
    p1.publishing.publish(made, [tick.component.name for tick in offer.ticks])
    record = item(p1)
    assert record.status == "done" and record.reason is None and all(record.components.values())
    (file,) = p1.evidence.files(YEAR, "o25")
    assert file.name == "เล่มมาตรการส่งเสริมคุณธรรมและความโปร่งใส 2569.pdf" and file.state == "whole"
    done = p1.publishing.offer(YEAR)
    assert (done.done, done.since, done.changed) == (True, date(2026, 1, 10), False)
    assert done.file is not None and done.file.sha256 == file.sha256
    assert p1.printings.all()[0].sha256 == file.sha256
    p1.history.undo()
    record = item(p1)
    assert record is None or (record.status != "done" and not record.evidence and not record.components)
    p1.history.redo()
    assert item(p1).status == "done"


def test_a_publishing_that_fails_at_its_last_step_does_nothing(
    p1: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the printing cannot be written down the item is not done either; the next try does all of it."""
    p1.years.add(YEAR)
    offer = p1.publishing.offer(YEAR)
    made = prepared(p1, offer)
    ticked = [tick.component.name for tick in offer.ticks]
    before = p1.exchange.exported()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as failing:
        failing.setattr(OfficeQueries, "add_printing", full)
        with pytest.raises(OSError, match="No space"):
            p1.publishing.publish(made, ticked)
    assert p1.exchange.exported() == before and not p1.printings.all()
    p1.publishing.publish(made, ticked)
    assert item(p1).status == "done" and len(p1.printings.all()) == 1


def test_an_item_that_lacks_components_needs_a_reason(p1: Services) -> None:
    """As the checklist asks; nothing is done without it."""
    p1.years.add(YEAR)
    made = prepared(p1, p1.publishing.offer(YEAR))
    with pytest.raises(ChangeNeedsAnswer):
        p1.publishing.publish(made, ["year"])
    assert not p1.evidence.files(YEAR, "o25")
    p1.publishing.publish(made, ["year"], "จะเผยแพร่บนเว็บไซต์วันที่ 15")
    assert item(p1).reason == "จะเผยแพร่บนเว็บไซต์วันที่ 15"
    assert item(p1).history[-1].to


def test_a_changed_plan_is_told_and_a_new_file_takes_the_place_of_the_old(p1: Services) -> None:
    """Other proofs of the item stay; the item stays done since the same day."""
    p1.years.add(YEAR)
    p1.publishing.publish(prepared(p1, p1.publishing.offer(YEAR)), reason="x")
    other = p1.folder / "อื่น.txt"
    other.write_text("ก")
    p1.evidence.attach(YEAR, "o25", [other])
    p1.plans.add(YEAR, [Measure(title="มาตรการใหม่")])
    offer = p1.publishing.offer(YEAR)
    assert offer.changed and offer.file is not None
    p1.publishing.publish(prepared(p1, offer))
    names = [file.name for file in p1.evidence.files(YEAR, "o25")]
    assert len(names) == 2 and "อื่น.txt" in names
    again = p1.publishing.offer(YEAR)
    assert not again.changed and again.since == offer.since
    assert again.file is not None and again.file.sha256 != offer.file.sha256


def test_another_scan_is_a_change(p1: Services, tmp_path: Path) -> None:
    """Although no word of the document differs."""
    p1.years.add(YEAR)
    p1.published.record_scan(YEAR, p1.published.keep([scan(tmp_path)]))
    p1.publishing.publish(prepared(p1, p1.publishing.offer(YEAR)), reason="x")
    assert not p1.publishing.offer(YEAR).changed
    p1.published.record_scan(YEAR, p1.published.keep([scan(tmp_path, (595, 800), name="b.pdf")]))
    assert p1.publishing.offer(YEAR).changed


def test_the_report_belongs_to_the_list_of_the_next_year(p1: Services) -> None:
    """The plan of 2568 is reported under o26 in 2569."""
    p1.years.add(YEAR)
    p1.plans.add(2568, [Measure(title="ก")])
    offer = p1.publishing.offer(2568, "report")
    assert (offer.year, offer.code) == (YEAR, "o26")
    assert offer.request.round == "m12" and "ติดตาม" in offer.why
    key = p1.plans.sheet(2568).plan.measures[0].key or ""
    p1.plans.write(2568, [key], "รายงาน", progress=(Progress(on=date(2025, 9, 30), text="ทำครบ"),))
    made = prepared(p1, p1.publishing.offer(2568, "report"))
    p1.publishing.publish(made, reason="x")
    done = p1.publishing.offer(2568, "report")
    assert done.done and done.file is not None and done.file.name.endswith("2568.pdf")


def test_a_plan_without_measures_makes_nothing_done(p1: Services) -> None:
    """It says what to do first."""
    p1.years.add(YEAR)
    assert "ยังไม่มีมาตรการ" in p1.publishing.offer(2568).why
