"""The parts of a Word file and its bytes, the same for the same paper."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.shape import CT_Inline
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.shared import Cm

from ita_desktop.documents.blocks import Document
from ita_desktop.rendering.docx.images import Picture
from ita_desktop.rendering.docx.markup import Element, clean, element

MADE = datetime(2000, 1, 1, tzinfo=UTC)
LONGEST_PROPERTY = 255
"""Word's own limit."""

_ROOT = f"<w:document {nsdecls('w', 'r', 'wp', 'a', 'pic')}><w:body/></w:document>"
_FONTS = f"""<w:fonts {nsdecls("w")}><w:font w:name="TH Sarabun New"><w:altName w:val="TH SarabunPSK"/>
<w:panose1 w:val="020B0500040200020003"/><w:charset w:val="DE"/><w:family w:val="swiss"/>
<w:pitch w:val="variable"/><w:sig w:usb0="A100006F" w:usb1="5000205A" w:usb2="00000000" w:usb3="00000000"
w:csb0="60010183" w:csb1="80000000"/></w:font></w:fonts>"""
_SETTINGS = f"""<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>
<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification"
w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat>
<w:themeFontLang w:val="en-US" w:bidi="th-TH"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>
</w:settings>"""
_APPLICATION = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties '
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>ITA Desktop</Application></Properties>"
)


class WordFile:
    """A file with an empty body that parts are added to."""

    def __init__(self, document: Document, styles: Element) -> None:
        self._package = Package()
        uri = PackURI("/word/document.xml")
        root: Any = parse_xml(_ROOT)
        self._part = DocumentPart(uri, CONTENT_TYPE.WML_DOCUMENT_MAIN, root, self._package)
        self._package.relate_to(self._part, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        self._pictures = 0
        self._properties(document)
        self.add("styles", styles)
        self.add("settings", parse_xml(_SETTINGS))
        self.add("fontTable", parse_xml(_FONTS), "font-table")

    @property
    def body(self) -> Element:
        """What the text goes into."""
        return self._part.element.body

    def add(self, name: str, root: Element, kind: str = "") -> str:
        """Add a part of the document; the key by which the document refers to it."""
        word = kind or name.rstrip("0123456789")
        type_ = getattr(CONTENT_TYPE, f"WML_{word.upper().replace('-', '_')}")
        relation = getattr(RELATIONSHIP_TYPE, word.upper().replace("-", "_"))
        part = XmlPart(PackURI(f"/word/{name}.xml"), type_, root, self._package)
        return str(self._part.relate_to(part, relation))

    def picture(self, picture: Picture) -> Element:
        """A run that shows a picture in the line."""
        self._pictures += 1
        key, image = self._part.get_or_add_image(BytesIO(picture.content))
        size = Cm(picture.width), Cm(picture.height)
        inline = CT_Inline.new_pic_inline(self._pictures, key, image.filename, *size)
        inline.docPr.set("descr", clean(picture.told.replace("\n", " ")))
        for side in "TBLR":
            inline.set(f"dist{side}", "0")
        return element("r", element("drawing", inline))

    def _properties(self, document: Document) -> None:
        found = self._package.core_properties
        found.title = found.subject = clean(document.title)[:LONGEST_PROPERTY]
        found.author = found.last_modified_by = clean(document.author)[:LONGEST_PROPERTY]
        found.language = "th-TH"
        found.comments = ""
        found.created = found.modified = MADE
        uri = PackURI("/docProps/app.xml")
        part = Part(uri, CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, _APPLICATION.encode(), self._package)
        self._package.relate_to(part, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)

    def content(self) -> bytes:
        """The file's bytes; every entry bears the same day."""
        written, file = BytesIO(), BytesIO()
        self._package.save(written)
        with ZipFile(written) as source, ZipFile(file, "w", ZIP_DEFLATED) as target:
            for name in source.namelist():
                entry = ZipInfo(name, (2000, 1, 1, 0, 0, 0))
                entry.compress_type = ZIP_DEFLATED
                entry.create_system = 0
                target.writestr(entry, source.read(name))
        return file.getvalue()
