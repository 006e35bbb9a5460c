"""Places to sign in Word."""

from ita_desktop.documents.blocks import Closing, Document, Opinions, Signature, SignatureColumn, SignedBy
from ita_desktop.rendering.docx import render_docx
from tests.rendering.docx.reading import attribute, every, one, opened, paragraphs, style, text


def written(*blocks: object) -> list[str]:
    return [p.text for p in opened(render_docx(Document(title="ก", blocks=blocks))).paragraphs]  # type: ignore[arg-type]


def test_minutes_are_signed_on_a_dotted_line_as_recorder() -> None:
    block = Closing((Signature("ผู้จดรายงานการประชุม", "นางขอ", "เลขานุการ\nแทน", "จำเอก"),))
    assert written(block) == ["\t(ลงชื่อ) จำเอก\t\t\tผู้จดรายงานการประชุม", "(นางขอ)", "เลขานุการ", "แทน"]
    look = style(render_docx(Document(title="ก", blocks=(block,))), "ClosingLine")
    leaders = [attribute(each, "leader") for each in every(one(look, "pPr/tabs"), "tab")]
    assert leaders == ["none", "none", "dot", "none"]


def test_signers_beside_each_other_stand_in_columns_without_rules() -> None:
    block = Closing(
        (Signature("ผู้รายงาน", "นางขอ", "หัวหน้า\nวันที่"), Signature("ผู้รับรอง", "นายกอ", "")), beside=True
    )
    made = opened(render_docx(Document(title="ก", blocks=(block,))))
    first, second = (cell.text.split("\n") for cell in made.tables[0].rows[0].cells)
    assert first[0].endswith("ผู้รายงาน") and second[0].endswith("ผู้รับรอง")
    assert first[1:] == ["(นางขอ)", "หัวหน้า", "วันที่"] and second[1:] == ["(นายกอ)"]


def test_who_is_not_known_writes_the_name_on_dots() -> None:
    name = written(Closing((Signature("ผู้จด", "", ""),)))[1]
    assert name.startswith("(....")
    assert name.endswith("....)")


def test_a_column_of_signers_stands_in_the_right_half() -> None:
    signers = SignedBy("นายกอ", "นายก"), SignedBy("นางขอ", "ปลัด\nแทน", "จำเอก", "เห็นชอบ", "อนุมัติ\nตามเสนอ")
    block = SignatureColumn(signers, "ขอแสดงความนับถือ")
    assert written(block) == [
        "ขอแสดงความนับถือ",
        "(นายกอ)",
        "นายก",
        "เห็นชอบ",
        "อนุมัติ",
        "ตามเสนอ",
        "จำเอก",
        "(นางขอ)",
        "ปลัด",
        "แทน",
    ]
    file = render_docx(Document(title="ก", blocks=(block,)))
    assert attribute(one(style(file, "SignName"), "pPr/ind"), "left") == "3969"
    first = paragraphs(file, "SignName")[0]
    assert int(attribute(one(first, "pPr/spacing"), "before")) > 2 * 16 * 20
    (rank,) = paragraphs(file, "SignLine")
    assert not every(rank, "tab")


def test_opinions_are_signed_on_a_dotted_line_where_a_word_stands_before_it() -> None:
    file = render_docx(Document(title="ก", blocks=(Opinions((SignedBy("ก", "ข", rank="ลงชื่อ จำเอก"),)),)))
    (line,) = paragraphs(file, "SignLine")
    assert text(line) == "ลงชื่อ จำเอก"
    assert [child.tag.rpartition("}")[2] for child in line[-1]] == ["tab"]
    assert attribute(every(one(style(file, "SignLine"), "pPr/tabs"), "tab")[0], "leader") == "dot"


def test_an_opinion_is_written_or_has_dotted_lines() -> None:
    given = SignedBy("ก", "ข", label="ความเห็นปลัด", opinion="เห็นชอบ")
    empty = SignedBy("ก", "ข", label="ความเห็นนายก")
    file = render_docx(Document(title="ก", blocks=(Opinions((given, empty)),)))
    found = [(text(each), len(every(one(each, "pPr"), "tab"))) for each in paragraphs(file, "Opinion")]
    assert found == [("ความเห็นปลัด", 0), ("เห็นชอบ", 0), ("ความเห็นนายก", 1), ("", 1)]
