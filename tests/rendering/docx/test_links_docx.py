"""Links in a Word file."""

from ita_desktop.documents.blocks import Document, Paragraph, linked, plain
from ita_desktop.documents.objection import build
from ita_desktop.rendering.docx import render_docx
from tests.documents.offices import URLS, checklist_snapshot
from tests.rendering.docx.reading import attribute, body, every, text


def test_an_address_is_a_field_that_opens_its_page() -> None:
    made = body(render_docx(build(checklist_snapshot())))
    (field,) = every(made, "fldSimple")
    assert attribute(field, "instr") == f'HYPERLINK "{URLS[0]}"'
    assert text(field) == URLS[0]


def test_what_is_no_address_of_the_web_is_plain_text() -> None:
    paper = Document(title="ก", blocks=(Paragraph((*plain("ดู "), linked('https://a".b/')), indent=False),))
    made = body(render_docx(paper))
    assert not every(made, "fldSimple")
    assert text(made) == 'ดู https://a".b/'
