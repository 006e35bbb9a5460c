"""What a file says about itself: properties, metadata, and for an archive the colours it was made for."""

from typing import Any

from reportlab.pdfbase import pdfdoc

from ita_desktop.documents.blocks import Document
from ita_desktop.rendering.pdf.colours import SRGB, srgb_profile
from ita_desktop.rendering.thai_text import escape

PROGRAM = "ITA Desktop"
LANGUAGE = "th-TH"
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<pdf:Producer>{program}</pdf:Producer>
{archive}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
CREATOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"
ARCHIVE = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>\n"


def describe(canvas: Any, document: Document, *, archive: bool) -> None:
    """Give a file its properties and metadata; ``archive`` adds what PDF/A-2u asks for.

    No dates: the same paper is the same file.
    """
    properties = {"Title": document.title, "Subject": document.title, "Author": document.author}
    properties |= {"Creator": PROGRAM, "Producer": PROGRAM}
    canvas.setViewerPreference("DisplayDocTitle", "true")
    doc = canvas._doc
    told = {key: pdfdoc.PDFString(clean(text)) for key, text in properties.items() if text}
    doc.info = pdfdoc.PDFDictionary(told)
    catalog = doc.Catalog
    catalog.Metadata = _stream(_metadata(document, archive), Type="/Metadata", Subtype="/XML")
    if archive:
        profile = _stream(srgb_profile(), N=3)
        profile.filters = [pdfdoc.PDFZCompress]
        add_entry(catalog, "OutputIntents", pdfdoc.PDFArray([doc.Reference(_intent(doc, profile))]))


def add_entry(holder: Any, name: str, value: Any) -> None:
    """An entry that ReportLab's catalogue or page does not know of."""
    holder.__NoDefault__ = [*holder.__NoDefault__, name]
    setattr(holder, name, value)


def _stream(content: bytes, **entries: object) -> Any:
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), content)


def _intent(doc: Any, profile: Any) -> Any:
    return pdfdoc.PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pdfdoc.PDFString(SRGB),
            "RegistryName": pdfdoc.PDFString("http://www.color.org"),
            "Info": pdfdoc.PDFString(SRGB),
            "DestOutputProfile": doc.Reference(profile),
        }
    )


def _metadata(document: Document, archive: bool) -> bytes:
    return XMP.format(
        title=_xml(document.title),
        creator=CREATOR.format(_xml(document.author)) if document.author else "",
        language=LANGUAGE,
        program=PROGRAM,
        archive=ARCHIVE if archive else "",
    ).encode()


def _xml(text: str) -> str:
    return escape(clean(text))


def clean(text: str) -> str:
    """The text without what steers and what no file can hold."""
    return "".join(char for char in text if char.isprintable())
