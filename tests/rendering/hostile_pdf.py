"""PDF files whose pages never come to an end."""

from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    PdfObject,
)

WHOLE_PAGE = 595, 842


def nested_forms(file: Path, deep: int = 12) -> Path:
    """A page of a form that shows the next one ten times, and so on: 10¹² drawings in 3 kB."""
    writer = PdfWriter()
    form = writer._add_object(_form(b"0 0 595 842 re f"))
    for _ in range(deep):
        form = writer._add_object(_form(b"/F Do " * 10, form))
    return _written(writer, file, b"/F Do", form)


def form_in_itself(file: Path) -> Path:
    """A page of a form that shows itself ten times."""
    writer = PdfWriter()
    form = writer._add_object(_form(b"/F Do " * 10))
    shown = form.get_object()
    assert isinstance(shown, DictionaryObject)
    shown[NameObject("/Resources")] = _resources(form)
    return _written(writer, file, b"/F Do", form)


def many_lines(file: Path, lines: int = 60_000) -> Path:
    """A page of broad lines over the whole of it, one after the other."""
    return _written(PdfWriter(), file, b"400 w " + b"0 0 m 595 842 l S 0 842 m 595 0 l S " * lines)


def _written(writer: PdfWriter, file: Path, drawing: bytes, form: IndirectObject | None = None) -> Path:
    page = writer.add_blank_page(*WHOLE_PAGE)
    if form is not None:
        page[NameObject("/Resources")] = _resources(form)
    content = DecodedStreamObject()
    content.set_data(drawing)
    page[NameObject("/Contents")] = writer._add_object(content.flate_encode())
    writer.write(file)
    return file


def _form(drawing: bytes, shows: IndirectObject | None = None) -> PdfObject:
    form = DecodedStreamObject()
    form.set_data(drawing)
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject([FloatObject(each) for each in (0, 0, *WHOLE_PAGE)])
    if shows is not None:
        form[NameObject("/Resources")] = _resources(shows)
    return form


def _resources(form: IndirectObject) -> DictionaryObject:
    return DictionaryObject({NameObject("/XObject"): DictionaryObject({NameObject("/F"): form})})
