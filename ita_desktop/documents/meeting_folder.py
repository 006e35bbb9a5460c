"""สารบัญแฟ้มการประชุม: what lies in the folder of a meeting that was taken out of the program."""

from collections.abc import Sequence
from typing import NamedTuple

from ita_desktop.documents.blocks import Column, Digits, Document, Space, Table, TableRow, TitleLines, plain
from ita_desktop.documents.finishing import finished
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.meetings import Meeting

TITLE = "สารบัญแฟ้มการประชุม"


class Kept(NamedTuple):
    """A file of the folder: its path there, what it is, a note where something is to be known of it."""

    path: str
    what: str
    note: str = ""


def build(meeting: Meeting, committee: str, files: Sequence[Kept], digits: Digits) -> Document:
    """The list of a folder, the files in their order."""
    columns = (
        Column("ที่", 0.07, "center"),
        Column("รายการ", 0.35),
        Column("ชื่อไฟล์ในแฟ้ม", 0.38),
        Column("หมายเหตุ", 0.2),
    )
    rows = tuple(
        TableRow((plain(str(at)), plain(each.what), plain(each.path), plain(each.note)))
        for at, each in enumerate(files, 1)
    )
    number = f"ครั้งที่ {one_line(meeting.number)}"
    lines = tuple(filter(None, (TITLE, one_line(committee), number)))
    blocks = (TitleLines(lines), Space(0.5), Table(columns=columns, rows=rows))
    return finished(Document(title=f"{TITLE} {number}", digits=digits, catchwords=False, blocks=blocks))
