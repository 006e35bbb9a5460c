"""A made-up paper of several parts: contents, text, a table across, pages of a scan."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageDraw

from ita_desktop.documents.blocks import (
    Block,
    Column,
    Digits,
    Document,
    Heading,
    PageBreak,
    PageSetup,
    Paragraph,
    ScannedPage,
    Section,
    Space,
    Table,
    TableRow,
    TitleLines,
    plain,
)
from ita_desktop.documents.contents import contents_of
from ita_desktop.documents.finishing import finished

SENTENCE = "ขอให้ทุกกองเร่งรัดการเผยแพร่ข้อมูลบนเว็บไซต์ให้ครบถ้วนและเป็นปัจจุบันก่อนสิ้นเดือน "
LONG = "2. การปฏิบัติงานที่ต้องเปิดเผยข้อมูลต่อสาธารณะอย่างต่อเนื่องตลอดทั้งปีงบประมาณและรายงานต่อผู้บริหารทุกไตรมาส"
SCAN_PAGE = PageSetup(left=0.8, right=0.8, top=2.5, bottom=0.5)
ACROSS = PageSetup(landscape=True, left=2.0)


def scanned(width: int = 413, height: int = 585) -> Callable[[], bytes]:
    """What gives a page with a frame around it."""

    def read() -> bytes:
        image = Image.new("L", (width, height), "white")
        ImageDraw.Draw(image).rectangle((4, 4, width - 4, height - 4), outline=0, width=4)
        file = BytesIO()
        image.save(file, "JPEG")
        return file.getvalue()

    return read


def parts(paragraphs: int = 14, rows: int = 30) -> tuple[Block, ...]:
    """The parts after the contents; two headings have the same words."""
    cells = tuple(TableRow((plain(str(number)), plain(SENTENCE * 2))) for number in range(1, rows + 1))
    return (
        TitleLines(("ส่วนที่ 1 การวิเคราะห์", "ปีงบประมาณ พ.ศ. 2568"), part=True),
        Heading("1. สรุป"),
        *(Paragraph(plain(SENTENCE * 6)) for _ in range(paragraphs)),
        Heading(LONG),
        Paragraph(plain(SENTENCE)),
        Heading("ย่อย", 1),
        Paragraph(plain(SENTENCE)),
        Section(ACROSS),
        TitleLines(("ส่วนที่ 2 มาตรการ",), part=True),
        Table((Column("ที่", 0.1), Column("มาตรการ", 0.9)), cells),
        Section(PageSetup()),
        TitleLines(("ส่วนที่ 3 การติดตาม",), part=True),
        Heading("1. สรุป"),
        Paragraph(plain(SENTENCE)),
        Section(SCAN_PAGE),
        ScannedPage("a1", "หน้า 1", scanned(), "ส่วนที่ 4 ฉบับลงนาม"),
        ScannedPage("a2", "หน้า 2", scanned()),
        Section(SCAN_PAGE._replace(landscape=True)),
        ScannedPage("a3", "หน้า 3", scanned(585, 413)),
    )


def book(digits: Digits = "arabic", *, cover: bool = True) -> Document:
    """Cover, contents and parts."""
    shown: tuple[Block, ...] = (TitleLines(("เล่มมาตรการ",)), Space(1), PageBreak()) if cover else ()
    contents = TitleLines(("สารบัญ",)), contents_of(parts()), PageBreak()
    blocks = (*shown, *contents, *parts())
    return finished(Document(title="เล่มมาตรการ", blocks=blocks, digits=digits, catchwords=False))
