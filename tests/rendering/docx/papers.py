"""Papers of made-up offices that hold every block, and an emblem."""

from io import BytesIO

from PIL import Image, ImageDraw

from ita_desktop.documents.blocks import (
    AgendaHeading,
    Block,
    Closing,
    Column,
    Document,
    Emblem,
    GroupRow,
    HeadGroup,
    Heading,
    KeepTogether,
    LabelLine,
    LeaderField,
    LeaderLine,
    LetterHead,
    MemoHead,
    Opinions,
    PageBreak,
    PageSetup,
    Paragraph,
    Resolution,
    Roll,
    RollLine,
    Run,
    Signature,
    SignatureColumn,
    SignedBy,
    Space,
    SpeakerRow,
    Table,
    TableRow,
    TitleLines,
    TopicHeading,
    bold,
    plain,
)
from ita_desktop.documents.finishing import finished

SENTENCE = "ขอให้ทุกกองเร่งรัดการเผยแพร่ข้อมูลบนเว็บไซต์ให้ครบถ้วนและเป็นปัจจุบันก่อนสิ้นเดือน "
SUBJECT = (
    "รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) "
    "ประจำปีงบประมาณ พ.ศ. 2568 และขอความเห็นชอบมาตรการส่งเสริมคุณธรรม"
)


def emblem(width: int = 120, height: int = 150, kind: str = "PNG") -> bytes:
    """A drawn seal, no state's emblem."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).ellipse((4, 4, width - 4, height - 4), outline="black", width=6)
    file = BytesIO()
    image.save(file, kind)
    return file.getvalue()


def score_list() -> Table:
    """Scores with heads over columns, a group and room to write."""
    columns = (
        Column("ที่", 0.1, "center"),
        Column("ตัวชี้วัด", 0.4),
        Column("2567", 0.15, "right"),
        Column("2568", 0.15, "right"),
        Column("หมายเหตุ", 0.2, "justify"),
    )
    rows = (
        GroupRow("IIT"),
        TableRow((plain("1"), plain("การปฏิบัติหน้าที่"), plain("98.12"), plain("99.00"), plain(""))),
        TableRow((plain("2"), bold("การใช้งบประมาณ"), plain("90.00"), plain("91.50"), plain(SENTENCE))),
    )
    return Table(columns, rows, "คะแนนรายตัวชี้วัด", over=(HeadGroup("คะแนนปีงบประมาณ", 2, 2),), row_lines=1.5)


def memo(image: bytes | None) -> Document:
    """A memo with opinions."""
    blocks: tuple[Block, ...] = (
        MemoHead("บันทึกข้อความ", image),
        LeaderLine((LeaderField("ส่วนราชการ", "สำนักปลัดเทศบาล ฝ่ายอำนวยการ โทร. 0 3555 1234 ต่อ 11"),)),
        LeaderLine((LeaderField("ที่", "สพ 52101/457"), LeaderField("วันที่", "5 มิถุนายน 2569", 8.0))),
        LeaderLine((LeaderField("เรื่อง", SUBJECT),)),
        LabelLine("เรียน", ("นายกเทศมนตรีตำบลตัวอย่าง",)),
        Heading("เรื่องเดิม"),
        Paragraph(plain("ตามที่เทศบาลตำบลตัวอย่างได้เข้ารับการประเมิน " + SENTENCE * 2 + "นั้น")),
        Heading("ข้อเท็จจริง"),
        Paragraph(plain("ผลการประเมินเป็นดังนี้"), keep=True),
        score_list(),
        Heading("ข้อพิจารณา/เสนอแนะ"),
        Paragraph((Run("เห็นควร", bold=True), Run("แจ้งทุกกองทราบ " + SENTENCE))),
        Paragraph(plain("1) กองคลัง"), indent=False, left=2.5, align="left"),
        Space(0.5),
        Paragraph(plain("จึงเรียนมาเพื่อโปรดทราบและพิจารณา")),
        SignatureColumn((SignedBy("นายกอ ขอคอ", "นิติกรปฏิบัติการ", rank="จำเอก"),)),
        Opinions(
            (
                SignedBy("นางขอ คองอ", "หัวหน้าสำนักปลัด", label="ความเห็นหัวหน้าสำนักปลัด"),
                SignedBy(
                    "นายจอ ฉอชอ",
                    "ปลัดเทศบาล",
                    label="ความเห็นปลัดเทศบาล",
                    opinion="เห็นควรดำเนินการตามเสนอ\nและแจ้งทุกกอง",
                ),
                SignedBy("", "รองนายกเทศมนตรี\nปฏิบัติราชการแทน นายกเทศมนตรี", label="ความเห็นนายกเทศมนตรี"),
            )
        ),
    )
    return finished(Document(title="บันทึกข้อความ", author="เทศบาลตำบลตัวอย่าง", blocks=blocks))


def letter(image: bytes | None) -> Document:
    """A letter to two, each a paper of its own."""
    one: tuple[Block, ...] = (
        LetterHead(
            "ที่ สพ 52101/ว 123",
            ("สำนักงานเทศบาลตำบลตัวอย่าง", "ถนนตัวอย่าง อำเภอตัวอย่าง", "จังหวัดตัวอย่าง 72110"),
            image,
            "ด่วนที่สุด",
        ),
        Space(0.5),
        Paragraph(plain("5 มิถุนายน 2569"), indent=False, align="center"),
        LabelLine("เรื่อง", (SUBJECT,)),
        LabelLine("เรียน", ("นายอำเภอตัวอย่าง",)),
        LabelLine("อ้างถึง", ("หนังสืออำเภอตัวอย่าง ด่วนที่สุด ที่ สพ 0023.5/ว 99 ลงวันที่ 1 มิถุนายน 2569",)),
        LabelLine("สิ่งที่ส่งมาด้วย", ("1. รายงานการประชุม จำนวน 1 ฉบับ", "2. แบบตอบรับ จำนวน 1 ฉบับ")),
        Paragraph(plain("ตามหนังสือที่อ้างถึง " + SENTENCE * 3)),
        Paragraph(plain("จึงเรียนมาเพื่อโปรดทราบ")),
        SignatureColumn((SignedBy("นายกอ ขอคอ", "นายกเทศมนตรีตำบลตัวอย่าง"),), valediction="ขอแสดงความนับถือ"),
        Space(2),
        Paragraph(plain("สำนักปลัดเทศบาล\nโทร. 0 3555 1234"), indent=False, align="left"),
    )
    blocks = (*one, PageBreak(restart=True), *one)
    return finished(Document(title="หนังสือภายนอก", author="เทศบาลตำบลตัวอย่าง", blocks=blocks, catchwords=False))


def order(image: bytes | None) -> Document:
    """An order with its annexed list."""
    people = tuple(
        RollLine(f"{n}.", (f"ผู้อำนวยการกองที่ {n}", "กรรมการ" if n > 1 else "ประธานกรรมการ"))
        for n in range(1, 9)
    )
    duties = [Paragraph(plain(f"{n}. {SENTENCE * 2}")) for n in range(1, 7)]
    blocks: tuple[Block, ...] = (
        Emblem(image),
        TitleLines(("คำสั่งเทศบาลตำบลตัวอย่าง", "ที่ 155/2568", "เรื่อง แต่งตั้งคณะกรรมการ", "_______________")),
        Paragraph(plain("เพื่อให้การประเมินเป็นไปด้วยความเรียบร้อย " + SENTENCE * 2)),
        *duties,
        Paragraph(plain("ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป")),
        KeepTogether(
            (
                Space(1),
                Paragraph(plain("สั่ง ณ วันที่ 5 มิถุนายน พ.ศ. 2568"), align="left"),
                SignatureColumn((SignedBy("นายกอ ขอคอ", "นายกเทศมนตรีตำบลตัวอย่าง"),)),
            )
        ),
        PageBreak(),
        TitleLines(("บัญชีรายชื่อแนบท้ายคำสั่ง",)),
        Roll((0.6, 0.4), people),
        PageBreak(),
        score_list(),
    )
    return finished(Document(title="คำสั่ง", author="เทศบาลตำบลตัวอย่าง", blocks=blocks))


def speeches() -> Document:
    """Agenda, speeches and resolutions, a table among them, on a page on its side, in Arabic digits."""
    blocks: tuple[Block, ...] = (
        TitleLines(("รายงานการประชุม",)),
        AgendaHeading("ระเบียบวาระที่ 1", "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ " + SENTENCE),
        TopicHeading("1.1", "การประเมิน"),
        SpeakerRow(("นายกอ ขอคอ", "ประธานกรรมการ"), (plain(SENTENCE * 3), (Run("เน้น", True), Run(SENTENCE)))),
        Table((Column("", 1), Column("", 1)), (TableRow((plain("ก"), plain("ข"))),), in_speech=True),
        Table((Column("ค", 1), Column("ง", 1)), (TableRow((plain("จ"), plain("ฉ"))),), in_speech=True),
        Resolution("มติที่ประชุม", (plain("รับทราบ"), plain(SENTENCE))),
        KeepTogether((SpeakerRow((), (plain("- ไม่มี -"),)), Resolution("มอบหมาย", (plain("กองคลัง"),)))),
        Roll((1,), (RollLine("", ("- ไม่มี -",)),)),
        Closing((Signature("ผู้จดรายงานการประชุม", "นางขอ คองอ", "เลขานุการ\nแทน"), Signature("ผู้ตรวจ", "", ""))),
    )
    return finished(
        Document(title="รายงาน", blocks=blocks, digits="arabic", page=PageSetup(landscape=True, type_size=15))
    )


def every_paper(image: bytes | None = None) -> tuple[Document, ...]:
    """All of them: together they hold every block but charts, whose words are in a picture."""
    return memo(image), letter(image), order(image), speeches()
