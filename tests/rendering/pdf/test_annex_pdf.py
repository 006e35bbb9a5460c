"""An annex behind the signatures: no catchword leads into it or through it, its pages are counted on."""

from ita_desktop.documents.blocks import Closing, Document, PageBreak, Paragraph, Run, Signature
from ita_desktop.rendering.pdf.laying import laid_out
from ita_desktop.rendering.thai_text import Typesetter

TEXT = Paragraph((Run("ที่ประชุมพิจารณาแล้ว " * 400),))


def test_catchwords_end_where_the_paper_is_signed(typesetter: Typesetter) -> None:
    signed = Closing((Signature("ผู้จดรายงานการประชุม", "", "ผู้ช่วยเลขานุการ"),))
    document = Document(title="รายงาน", blocks=(TEXT, signed, PageBreak(annex=True), TEXT))
    pages = [sheet.page for sheet in laid_out(document, typesetter)]
    annex = next(at for at, page in enumerate(pages) if page.parts[0].row.annex)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert all(page.words for page in pages[: annex - 1])
    assert len(pages) > annex + 1
    assert not any(page.words for page in pages[annex - 1 :])
