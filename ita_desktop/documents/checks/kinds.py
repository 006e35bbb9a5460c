"""The kinds of finding: their Thai headings, and what is said where everything is right."""

from collections.abc import Mapping
from typing import NamedTuple


class Kind(NamedTuple):
    """The heading of a finding, and the name of the check where it finds nothing."""

    title: str
    right: str


KINDS: Mapping[str, Kind] = {
    "numbering": Kind("เลขระเบียบวาระหรือเลขเรื่อง", "เลขระเบียบวาระและเลขเรื่องเรียงถูกต้อง"),
    "chair": Kind("ประธานในบัญชีรายชื่อ", "ประธานอยู่ในบัญชีผู้มาประชุม"),
    "recorder": Kind("ผู้จดและผู้ตรวจรายงาน", "ผู้จดและผู้ตรวจรายงานอยู่ในบัญชีรายชื่อ"),
    "duplicate": Kind("รายชื่อซ้ำ", "ไม่มีรายชื่อซ้ำ"),
    "quorum": Kind("องค์ประชุม", "กรรมการมาครบองค์ประชุม"),
    "resolution": Kind("มติกับระเบียบวาระ", "มติตรงกับระเบียบวาระ"),
    "table": Kind("ตารางขาดรายการ", "ตารางมีรายการครบ"),
    "measure-number": Kind("เลขมาตรการซ้ำ", "เลขมาตรการไม่ซ้ำกัน"),
    "measure-period": Kind("ระยะเวลาของมาตรการ", "ทุกมาตรการมีระยะเวลาในปีงบประมาณ"),
    "measure-unit": Kind("หน่วยงานของมาตรการ", "ทุกมาตรการมีหน่วยงานผู้รับผิดชอบ"),
    "objection": Kind("คำชี้แจงยังไม่ครบ", "รายการที่โต้แย้งมีคำชี้แจงและหลักฐานครบ"),
    "link": Kind("ลิงก์ที่จะเผยแพร่", "รายการที่เสร็จแล้วมีลิงก์ และไม่มีลิงก์ที่เปิดไม่ได้"),
    "date": Kind("วันและเวลา", "วันในสัปดาห์ วันที่ และเวลาถูกต้อง"),
    "year": Kind("ปีไม่ตรง", "ปีตรงกันทั้งฉบับ"),
    "figure": Kind("ตัวเลขไม่ตรงกับข้อมูล", "คะแนนในข้อความตรงกับข้อมูล"),
    "level": Kind("ระดับผลการประเมินไม่ตรง", "ระดับผลการประเมินตรงกับข้อมูล"),
    "office-name": Kind("ชื่อหน่วยงานเพี้ยน", "ชื่อหน่วยงานถูกต้อง"),
    "instrument": Kind("เรียกเครื่องมือประเมินผิด", "เรียก IIT EIT OIT ถูกต้อง"),
    "letters": Kind("อักขระแปลกปลอม", "ไม่มีอักขระแปลกปลอม"),
    "blank": Kind("ที่ว่างที่ยังไม่ได้กรอก", "กรอกครบทุกแห่ง"),
    "addressee": Kind("ผู้รับ", "มีผู้รับ"),
    "signer": Kind("ผู้ลงนาม", "มีผู้ลงนาม"),
    "emblem": Kind("ภาพตราเปิดไม่ได้", "เปิดภาพตราได้"),
    "members": Kind("รายชื่อกรรมการ", "รายชื่อกรรมการและหน้าที่ครบ"),
}
"""In the order in which they are told."""
