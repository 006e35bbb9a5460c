"""What a line end must not part: label and number, time, date, ๆ and its word, title and name."""

import re

MONTHS = (
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\."
)
LABELS = (
    r"พ\.ศ\.|ค\.ศ\.|จ\.ศ\.|ระเบียบวาระที่|วาระที่|ตัวชี้วัดที่|ตัวชี้วัดย่อยที่|ครั้งที่|วันที่|ฉบับที่|หมู่ที่|ข้อที่|ลำดับที่|"
    "ชุดที่|คณะที่|สมัยที่|รุ่นที่|ส่วนที่|ด้านที่|ประเด็นที่|ไตรมาสที่|ระยะที่|งวดที่|รอบที่|บทที่|ตอนที่|กลุ่มที่|"
    "คำสั่งที่|ประกาศที่|หนังสือที่|เลขที่|ที่|ข้อ|มาตรา|วรรค|หน้า|หมู่|ร้อยละ|ประจำปีงบประมาณ|ปีงบประมาณ|ประจำปี|ปี|เวลา|"
    "ตัวชี้วัด|ลำดับ|รอบ|ชั้น|ห้อง|ระดับ|จำนวน|แบบ|ภาคผนวก"
)
UNITS = (
    "คะแนน|บาท|คน|รายการ|ราย|เครื่องมือ|ข้อ|ครั้ง|วัน|เดือน|ปี|แห่ง|เรื่อง|หน้า|ชุด|ฉบับ|หมู่บ้าน|ครัวเรือน|"
    "กิโลเมตร|เซนติเมตร|เมตร|ล้าน|แสน|หมื่น|พัน|เปอร์เซ็นต์|%|นาฬิกา|นาที|ชั่วโมง|ประการ|ด้าน|ขั้นตอน|ช่องทาง|วรรค|"
    "มาตรการ|ประเด็น|หน่วยงาน|ตัวชี้วัด|ภาพ"
)
DIGIT = "[0-9๐-๙]"
GLUED = re.compile(
    "|".join(
        [
            rf"โทร(?:ศัพท์|สาร)?\.? ?(?:{DIGIT}[ -]?)+(?<!{DIGIT} )",
            rf"หมู่(?:ที่)? *{DIGIT}+ *บ้าน(?=[ก-ฮเ-ไ])",
            rf"(?:{LABELS}) *(?={DIGIT})",
            rf"(?:{MONTHS}) *(?:พ\.ศ\. *)?(?={DIGIT})",
            "(?<![ก-๎])ณ +",
            "ฯ(?=ลฯ)",
            "ประจำ *(?=ปี|เดือน)",
            "ปี(?=งบประมาณ)",
            r"(?:ปีงบประมาณ|ประจำปี|ปี) *(?=พ\.ศ\.)",
            rf"(?:กอง|ฝ่าย|หน่วย|แผนก|โซน|เขต)(?=ที่ *{DIGIT})",
            rf"ข้อ *(?=[iIeEoO]{DIGIT})",
            rf"อ้างอิง(?:จาก)? *(?=[iIeEoO]{DIGIT})",
            rf"[iIeEoO]{DIGIT}+, *(?=[iIeEoO]{DIGIT}+\))",
            "[A-Z]{2,} *(?=ส่วนที่)",
            "EIT +(?=Public|Survey)",
            f"เดือน *(?={MONTHS})",
            "No +(?=Gift)",
            "Gift +(?=Policy)",
            rf"(?<![A-Za-z])[A-Z]{{2,}} +(?={DIGIT})",
            "ลง *(?=วันที่)",
            "[^ ] *(?=(?:ดังนี้|ดังต่อไปนี้|นี้|นั้น)$)",
            rf"{DIGIT} +[-–] +(?={DIGIT})",
            rf"{DIGIT} *(?=(?:น\.|{MONTHS}|{UNITS}))",
        ]
    )
)
"""Spans after whose beginning, up to and with whose end, no line may end."""

LOOSENED = re.compile(
    r"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|โทรศัพท์|โทรสาร|โทร\.|ประจำปี|ปีงบประมาณ|ลงวันที่) +|ผล(?=การ)"
)
"""After these a line may end nevertheless where it would be far too short."""

NEVER_FIRST = frozenset("ๆฯ)”’]}»›>.,:;!?%…/-–—\"'๏๚๛")
TIED = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎ๅ")
"""Vowels and marks that never stand apart from what is before them."""
NEVER_LAST = frozenset("(“‘[{«‹<")
BULLETS = frozenset("-–—•●○■□☐☑→*")
"""A sign that opens a text and keeps its first word beside it."""
CLOSE_UP_BEFORE_THAI = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙.\"'@#_&+=\u00a0\u2060") | NEVER_LAST
"""After one of these, Thai that follows without a blank stays in the line."""
CLOSE_UP_AFTER_THAI = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙_@#&+=\u00a0\u2060") | NEVER_FIRST
"""One of these stays in the line of the Thai that it follows without a blank."""

_TITLES = """
นาย นาง นางสาว เด็กชาย เด็กหญิง คุณ คุณหญิง ท่านผู้หญิง พระ หม่อมหลวง หม่อมราชวงศ์ ดอกเตอร์
จ่าเอก จ่าสิบเอก จ่าสิบโท จ่าสิบตรี สิบเอก สิบโท สิบตรี สิบตำรวจเอก ดาบตำรวจ จ่าสิบตำรวจ
ร้อยตำรวจตรี ร้อยตำรวจโท ร้อยตำรวจเอก พันตำรวจตรี พันตำรวจโท พันตำรวจเอก พันจ่าเอก พันจ่าโท พันจ่าตรี
ร้อยตรี ร้อยโท ร้อยเอก พันตรี พันโท พันเอก ว่าที่ร้อยตรี ว่าที่ร้อยโท ว่าที่ร้อยเอก
"""
TITLES = frozenset(_TITLES.split())
NAME_LENGTH = 18
"""A name after a title is held together up to this many letters."""

LONG = 24
URL_PARTS = re.compile(
    r"(?<=[A-Za-z0-9]/)(?=[A-Za-z0-9%])|(?<=[A-Za-z0-9])(?<!www)(?=[?&=_.][A-Za-z0-9%])"
    r"|(?<=[A-Za-z0-9]{3})(?=-[A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2})(?=%)"
)
"""Places where an address longer than ``LONG`` may be broken: after a slash, before any other sign, so that
no line ends with what could be a full stop or a hyphen; within ``%E0%B8%81`` between two letters."""

URL_HOST = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.)[^/?#]*")
"""The beginning of an address, up to the name of its host, which stays whole."""

OPENING_WORDS = frozenset(["การ", "ความ", "ผู้", "นัก", "ชาว", "ไม่", "ที่", "ทุก", "อย่าง"])
"""Words that stay with the next one."""
