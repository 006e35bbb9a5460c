"""The structure of a file: what is read aloud, in which order, and what is not."""

import re
from collections.abc import Iterator
from typing import Any

from pypdf.generic import ContentStream, IndirectObject

from ita_desktop.documents.blocks import (
    Column,
    Document,
    GroupRow,
    Heading,
    PageBreak,
    Paragraph,
    SpeakerRow,
    Table,
    TableRow,
    TitleLines,
    TopicHeading,
    plain,
)
from ita_desktop.documents.finishing import texts
from ita_desktop.documents.minutes import build
from ita_desktop.rendering.pdf import render_pdf
from ita_desktop.rendering.thai_text import Typesetter
from tests.documents.offices import minutes_snapshot
from tests.rendering.pdf.reading import part, reader, squeezed

TABLE = Table(
    (Column("ที่", 0.2), Column("เรื่อง", 0.8)),
    (GroupRow("กลุ่ม"), *(TableRow((plain(f"{n}"), plain(f"แถว {n}"))) for n in range(40))),
)


class Tree:
    """The structure of a file with the texts of its elements."""

    def __init__(self, pdf: bytes) -> None:
        self.file = reader(pdf)
        self.marks = [marked(page) for page in self.file.pages]
        self.sheets = {page.indirect_reference: n for n, page in enumerate(self.file.pages)}
        self.root = part(self.file.root_object, "/StructTreeRoot")

    def walk(self, element: Any = None, depth: int = 0) -> Iterator[tuple[int, str, str, Any]]:
        """Depth, kind, own text and dictionary of each element in the order of reading."""
        element = (self.root["/K"] if element is None else element).get_object()
        yield depth, str(element["/S"])[1:], self._text(element), element
        for kid in kids(element):
            if isinstance(kid, IndirectObject):
                yield from self.walk(kid, depth + 1)

    def _text(self, element: Any) -> str:
        found = ""
        for kid in kids(element):
            if isinstance(kid, int):
                found += self.marks[self.sheets[element.raw_get("/Pg")]][kid]
            elif not isinstance(kid, IndirectObject):
                found += self.marks[self.sheets[kid.raw_get("/Pg")]][int(kid["/MCID"])]
        return found

    def kinds(self) -> list[tuple[str, str]]:
        """Kind and text of each element."""
        return [(kind, text) for _, kind, text, _ in self.walk()]


def kids(element: Any) -> list[Any]:
    """The kids of an element, as references where they are."""
    found = element.raw_get("/K")
    return list(list.__iter__(found)) if isinstance(found, list) else [found]


def marked(page: Any) -> dict[int, str]:
    """The text of each mark of a page; all is drawn within a mark or an artifact, none within another."""
    maps = {name: font.get_object() for name, font in page["/Resources"]["/Font"].items()}
    found: dict[int, str] = {}
    open_: int | str | None = None
    codes: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), None).operations:
        if operator == b"BDC":
            assert open_ is None
            open_ = int(operands[1]["/MCID"]) if operands[0] != "/Artifact" else "artifact"
            if isinstance(open_, int):
                assert open_ == len(found)
                found[open_] = ""
        elif operator == b"EMC":
            open_ = None
        elif operator == b"Tf":
            codes = unicodes(maps[operands[0]])
        elif operator in (b"Tj", b"S", b"s", b"f", b"Do"):
            assert open_ is not None
            if operator == b"Tj" and isinstance(open_, int):
                found[open_] += "".join(codes[code] for code in operands[0].original_bytes)
    return found


def unicodes(font: Any) -> dict[int, str]:
    """The text of each code of a font."""
    told = font["/ToUnicode"].get_object().get_data().decode()
    pairs = re.findall(r"<(\w\w)> <(\w{4,})>", told)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def test_all_text_of_minutes_stands_in_the_structure_once_and_in_order(typesetter: Typesetter) -> None:
    paper = build(minutes_snapshot())
    tree = Tree(render_pdf(paper, typesetter))
    read = squeezed("".join(text for _, text in tree.kinds()))
    place = 0
    for text in texts(paper):
        for line in text.split("\n"):
            place = read.index(squeezed(line), place) if squeezed(line) else place
    assert read.count("ระเบียบวาระที่๑") == 1
    assert not re.search(r"/[^.]+\.\.\.(?!\.)", read)


def test_headings_paragraphs_and_speeches(typesetter: Typesetter) -> None:
    blocks = (
        TitleLines(("รายงาน", "ครั้งที่ ๑")),
        Heading("หัวข้อ"),
        Paragraph(plain("ย่อหน้า")),
        TopicHeading("๑.๑", "เรื่อง"),
        SpeakerRow(("ประธาน", "กรรมการ"), (plain("หนึ่ง"), plain("สอง"))),
    )
    tree = Tree(render_pdf(Document(title="ก", blocks=blocks), typesetter))
    assert tree.kinds() == [
        ("Document", ""),
        ("H1", "รายงานครั้งที่ ๑"),
        ("H2", "หัวข้อ"),
        ("P", "ย่อหน้า"),
        ("H3", "๑.๑ เรื่อง"),
        ("P", "ประธาน"),
        ("P", "กรรมการ"),
        ("P", "หนึ่ง"),
        ("P", "สอง"),
    ]


def test_a_table_over_pages_is_one_with_one_head(typesetter: Typesetter) -> None:
    tree = Tree(render_pdf(Document(title="ก", blocks=(TABLE, Paragraph(plain("จบ")))), typesetter))
    assert len(tree.file.pages) > 1
    kinds = [(depth, kind) for depth, kind, _, _ in tree.walk()]
    assert kinds.count((1, "Table")) == 1
    assert kinds.count((2, "TR")) == 42
    assert [(kind, text) for _, kind, text, _ in tree.walk() if kind == "TH"] == [("TH", "ที่"), ("TH", "เรื่อง")]
    assert [text for _, kind, text, _ in tree.walk() if kind == "TD"][:3] == ["กลุ่ม", "0", "แถว 0"]
    group = next(element for _, kind, text, element in tree.walk() if text == "กลุ่ม")
    assert group["/A"]["/ColSpan"] == 2
    assert kinds[-1] == (1, "P")


def test_empty_cells_are_cells(typesetter: Typesetter) -> None:
    cells = tuple(map(plain, ("", "ก", "")))
    table = Table((Column("", 1), Column("หัว", 1), Column("", 1)), (TableRow(cells), GroupRow("กลุ่ม")))
    tree = Tree(render_pdf(Document(title="ก", blocks=(table,)), typesetter))
    rows = [len(kids(element)) for _, kind, _, element in tree.walk() if kind == "TR"]
    assert rows == [3, 3, 1]
    assert tree.kinds()[-1] == ("TD", "กลุ่ม")


def test_two_tables_are_two(typesetter: Typesetter) -> None:
    tree = Tree(render_pdf(Document(title="ก", blocks=(TABLE, TABLE)), typesetter))
    assert [kind for depth, kind, _, _ in tree.walk() if depth == 1] == ["Table", "Table"]


def test_a_speech_over_pages_is_read_as_one(typesetter: Typesetter) -> None:
    said = "ขอให้ทุกกองเร่งรัด " * 400
    paper = Document(title="ก", blocks=(SpeakerRow(("ประธาน",), (plain(said),)),))
    tree = Tree(render_pdf(paper, typesetter))
    assert len(tree.file.pages) > 1
    _, speaker, speech = tree.kinds()
    assert speaker == ("P", "ประธาน")
    assert squeezed(speech[1]) == squeezed(said)


def test_papers_in_one_file_are_parts(typesetter: Typesetter) -> None:
    blocks = (Paragraph(plain("ก")), PageBreak(restart=True), Paragraph(plain("ข")))
    tree = Tree(render_pdf(Document(title="ก", blocks=blocks), typesetter))
    assert [kind for kind, _ in tree.kinds()] == ["Document", "Part", "P", "Part", "P"]


def test_each_mark_is_found_by_its_page(typesetter: Typesetter) -> None:
    tree = Tree(render_pdf(build(minutes_snapshot()), typesetter))
    assert part(tree.file.root_object, "/MarkInfo", "/Marked").value
    numbers = part(tree.root, "/ParentTree", "/Nums")
    for n, page in enumerate(tree.file.pages):
        assert part(page, "/StructParents") == numbers[2 * n] == n
        assert part(page, "/Tabs") == "/S"
        parents = numbers[2 * n + 1]
        assert len(parents) == len(tree.marks[n])
        assert all(parent.get_object()["/Type"] == "/StructElem" for parent in parents)
