"""A memo from the first word to the signed paper's twin a year later, by hand, in the window."""

from pathlib import Path

from docx import Document as open_docx
from pytestqt.qtbot import QtBot

from ita_desktop.ui.papers.page import PapersPage
from tests.journeys.conftest import Start
from tests.journeys.test_first_thread import CASES, services_of, words
from tests.ui.offices import write

SUBJECT = "ขอเชิญร่วมพิธีประกาศเจตนารมณ์ No Gift Policy <ทุกกอง & ทุกงาน>"


def test_a_memo_is_typed_seen_saved_and_printed_again(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    window = start()
    services = services_of(window)
    services.exchange.apply(services.exchange.prepare(CASES / "2568-p1.json"))
    window.show_year(2568)
    window.go_to("papers")
    page = window.page
    assert isinstance(page, PapersPage)
    page.memos.begin("memo")
    form = page.memos.form
    assert form is not None
    subject = form.fields["subject"]
    subject.setFocus()
    subject.selectAll()
    write(SUBJECT)
    shown = "".join(SUBJECT.split())
    qtbot.waitUntil(lambda: page.stage.pages is not None and shown in words(page.stage.pages.content))
    assert subject.hasFocus()
    subject.commit()
    qtbot.waitUntil(lambda: page.preview.is_ready)
    page.acts.save_to(tmp_path / "memo.pdf")
    page.acts.save_to(tmp_path / "memo.docx", ".docx")
    qtbot.waitUntil(lambda: (tmp_path / "memo.docx").exists())
    printed = (tmp_path / "memo.pdf").read_bytes()
    assert shown in words(printed)
    written = "".join(each.text for each in open_docx(str(tmp_path / "memo.docx")).paragraphs)
    assert shown in "".join(written.split())

    window = start()
    services = services_of(window)
    assert SUBJECT in [memo.subject for memo in services.memos.memos()]
    assert {each.form for each in services.printings.all()} == {".pdf", ".docx"}
    former = next(each for each in services.printings.all() if each.form == ".pdf")
    assert services.printings.content(former) == printed
