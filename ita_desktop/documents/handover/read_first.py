"""อ่านก่อน.txt: what the next officer does first, readable where this program is not installed yet."""

from collections.abc import Iterator, Sequence
from datetime import date

from ita_desktop.documents.moving import CHECK, TAKE_IN
from ita_desktop.documents.snapshots import PackedFile
from ita_desktop.documents.texts import one_line
from ita_desktop.domain.agencies import Agency
from ita_desktop.domain.thai.dates import thai_date

NAME = "0 อ่านก่อน.txt"
TITLE = "อ่านก่อน: สิ่งที่ต้องทำเมื่อรับมอบงาน ITA"
HAS_DATA = "ถ้าเครื่องมีข้อมูลอยู่แล้ว กดข้อมูลสำรองที่แถบล่าง แล้วกด Ctrl+O กู้คืนจากไฟล์ ข้อมูลเดิมของเครื่องเก็บไว้ให้ก่อน"
SEALED = "ไฟล์เข้ารหัสไว้ ใส่รหัสผ่านที่ผู้ส่งมอบเขียนไว้ในแผ่นกู้คืน"
COMPARE = "เทียบรหัสตรวจไฟล์ (SHA-256) ข้างล่างและในบันทึกการส่งมอบงาน ถ้าตรงกัน ไฟล์ไม่ได้ถูกแก้หลังส่งมอบ"
GO_ON = "เลือกชื่อผู้ปฏิบัติงาน เลือกที่เก็บที่สอง ลงชื่อในบันทึกการส่งมอบงาน แล้วทำสิ่งที่ค้างตามบันทึก เริ่มจากเรื่องที่เกินกำหนด"


def read_first(agency: Agency, on: date | None, whole: PackedFile, files: Sequence[PackedFile]) -> str:
    """Three steps, then the files; ``whole`` is the one that holds the data, sealed where it ends so."""
    return "\n".join(_lines(agency, on, whole, files)) + "\n"


def is_sealed(whole: PackedFile) -> bool:
    """Whether the file with the data needs a passphrase, by its name."""
    return whole.name.endswith(".age")


def _lines(agency: Agency, on: date | None, whole: PackedFile, files: Sequence[PackedFile]) -> Iterator[str]:
    yield TITLE
    yield from filter(None, (one_line(agency.name), f"ส่งมอบเมื่อวันที่ {thai_date(on)}" if on else ""))
    yield ""
    yield "ขั้นที่ 1  เปิดข้อมูลในเครื่องที่จะใช้"
    yield f"  ไฟล์ข้อมูลคือ {whole.name}"
    yield f"  {TAKE_IN}"
    yield f"  {HAS_DATA}"
    if is_sealed(whole):
        yield f"  {SEALED}"
    yield ""
    yield "ขั้นที่ 2  ตรวจว่าครบ"
    yield f"  {CHECK}"
    yield f"  {COMPARE}"
    yield f"  {whole.sha256}"
    yield ""
    yield "ขั้นที่ 3  เริ่มทำต่อ"
    yield f"  {GO_ON}"
    yield ""
    yield "ไฟล์ในโฟลเดอร์นี้"
    for file in files:
        yield f"  {file.name}  {file.what}"
