"""Packs PyThaiNLP's ``words_th.txt`` and ``tnc_freq.txt`` (both CC0) into ``words.txt.gz``.

Run: ``python resources/thai/build_words.py words_th.txt tnc_freq.txt``. Line n of the packed text holds the
words of cost n, a blank between them; the cost is four times the negative logarithm of a word's share in the
corpus. Long words made of others are left out, so that lines may end within them.
"""

import gzip
import re
import sys
from math import log
from pathlib import Path

TARGET = Path(__file__).with_name("words.txt.gz")
THAI = re.compile("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+")
LONGEST = 30
COMPOUND = 14
"""Letters from which on a word is left out where others make it."""
LEAST_PART = 3
UNSEEN = 0.5
STEPS = 4
OFFICE = """
ตัวชี้วัด แนวปฏิบัติ จัดทำ ครั้งที่ ฉบับที่ ข้อที่ ผู้รับบริการ ผู้อื่น ความคิดเห็น ข้อคำถาม ระยะเวลา ภาครัฐ ภาคเอกชน สำนักปลัด กองคลัง
กองช่าง กองการศึกษา กองสวัสดิการ กองยุทธศาสตร์ กองสาธารณสุข ผลคะแนน รายข้อ รายเดือน รายปี รายไตรมาส ไตรมาส เว็บไซต์ ออนไลน์
เพจ อีเมล ไลน์ แบบวัด แบบสำรวจ สินบน ธรรมาภิบาล องค์ประชุม ระเบียบวาระ เลขานุการ ที่ประชุม ผู้มาประชุม ไม่มาประชุม
ผู้เข้าร่วมประชุม มติที่ประชุม ผู้จดรายงาน ผู้ตรวจรายงาน ปลัดเทศบาล รองปลัด นายกเทศมนตรี รองนายก เทศมนตรี สมาชิกสภา
ดังต่อไปนี้ ทั้งนี้ อาทิ บุคลากร ข่าวสาร เผยแพร่ จัดซื้อ จัดจ้าง ซักซ้อม เบาะแส ขับเคลื่อน สูงอายุ
"""
SET_PHRASES = """
จัดซื้อจัดจ้าง จัดหาพัสดุ ทรัพยากรบุคคล ปฏิบัติหน้าที่ บุคคลใดบุคคลหนึ่ง ภายในหน่วยงาน มีประสิทธิภาพ ฝ่ายเลขานุการ
ปฏิบัติราชการ ปฏิบัติราชการแทน รักษาราชการแทน รักษาการแทน รักษาการในตำแหน่ง ส่วนตำบล ส่วนจังหวัด
ส่วนท้องถิ่น ส่วนราชการ ส่วนบุคคล มีส่วนร่วม มีส่วนได้ส่วนเสีย ส่วนได้ส่วนเสีย เบิกจ่าย แล้วเสร็จ เปิดโอกาส เปิดประชุม ปิดประชุม
เลิกประชุม เริ่มประชุม งานการเจ้าหน้าที่ จัดเก็บ จัดส่ง จัดการประชุม ผู้ช่วยเลขานุการ หัวหน้าสำนักปลัด ลูกจ้างประจำ
พนักงานจ้าง ต่ำกว่า สูงกว่า มากกว่า น้อยกว่า ข้อมูลข่าวสาร
ตรวจรับ ผลประโยชน์ทับซ้อน กระทรวงมหาดไทย ท้องถิ่นจังหวัด ท้องถิ่นอำเภอ โดยเคร่งครัด โดยเร็ว ลายลักษณ์อักษร คิวอาร์โค้ด เทศบาลเมือง
องค์การบริหาร องค์กรปกครอง ใต้บังคับบัญชา บรรเทาสาธารณภัย แบบฟอร์ม เป็นปัจจุบัน วันทำการ รอบปี สิ้นปี ต้นปี กลุ่มงาน
ชำนาญการ ชำนาญการพิเศษ ชำนาญงาน อำนวยความสะดวก ตามลำดับ ซื่อสัตย์สุจริต ขอขอบคุณ เห็นสมควร เห็นควร ข้อร้องเรียน
ภาคประชาชน เงินอุดหนุน เงินสะสม โอนเงิน เลื่อนขั้น เลื่อนตำแหน่ง ทางวินัย ทรงคุณวุฒิ ผู้ใช้บริการ ให้บริการ ขอรับบริการ
จุดบริการ เป็นธรรม ความเป็นธรรม เลือกปฏิบัติ เท่าเทียมกัน ค่าตอบแทน แจ้งเวียน สมัยสามัญ สมัยวิสามัญ ห้องประชุม ปิดประกาศ
ถือปฏิบัติ ติดภารกิจ ติดราชการ ไปราชการ ลาพักผ่อน พันตำรวจเอก พันตำรวจโท พันตำรวจตรี ร้อยตำรวจเอก ร้อยตำรวจโท
ร้อยตำรวจตรี ดาบตำรวจ จ่าสิบตำรวจ สิบตำรวจเอก พันจ่าอากาศเอก
สิ่งที่ส่งมาด้วย ตามความใน แนบท้ายคำสั่ง บัญชีรายชื่อ ขอแสดงความนับถือ บันทึกข้อความ หนังสือภายนอก
"""
"""Words that office papers take as one: no line end parts them."""
OFFICE_COUNT = 3000
"""How often the words of office papers are taken to occur, which the list lacks or the corpus has seldom."""


def costs(words: list[str], frequencies: dict[str, int]) -> dict[str, int]:
    """The cost of each word that is Thai throughout."""
    office = dict.fromkeys((OFFICE + SET_PHRASES).split(), OFFICE_COUNT)
    counts = {**frequencies, **{word: max(count, frequencies.get(word, 0)) for word, count in office.items()}}
    total = sum(frequencies.values())
    kept = {word for word in [*words, *office] if THAI.fullmatch(word) and 1 < len(word) <= LONGEST}
    short = {word for word in kept if len(word) < COMPOUND}
    left = kept - {word for word in kept - short - office.keys() if made_of(word, short)}
    return {word: round(STEPS * -log(counts.get(word, UNSEEN) / total)) for word in left}


def made_of(word: str, parts: set[str]) -> bool:
    """Whether a word is others put together."""
    reached = [True] + [False] * len(word)
    for end in range(LEAST_PART, len(word) + 1):
        starts = range(max(0, end - COMPOUND), end - LEAST_PART + 1)
        reached[end] = any(reached[start] and word[start:end] in parts for start in starts)
    return reached[-1]


def packed(found: dict[str, int]) -> bytes:
    """The words line by line of cost, compressed; the same bytes each time."""
    lines: list[list[str]] = [[] for _ in range(max(found.values()) + 1)]
    for word in sorted(found):
        lines[found[word]].append(word)
    text = "\n".join(" ".join(line) for line in lines)
    return gzip.compress(text.encode("tis-620"), compresslevel=9, mtime=0)


def main(words_file: str, frequency_file: str) -> None:
    """Read the two lists, write the packed one."""
    words = [line.strip() for line in Path(words_file).read_text("utf-8").splitlines()]
    pairs = (line.split("\t") for line in Path(frequency_file).read_text("utf-8").splitlines())
    frequencies = {word: int(count) for word, count in pairs}
    TARGET.write_bytes(packed(costs(words, frequencies)))


if __name__ == "__main__":
    main(*sys.argv[1:3])
