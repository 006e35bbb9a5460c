"""Qt's own words in Thai: buttons, menus of fields, file dialogs. No Thai translation of Qt exists."""

from PySide6.QtCore import QCoreApplication, QTranslator

WORDS = {
    "OK": "ตกลง",
    "&OK": "ตกลง",
    "Save": "บันทึก",
    "&Save": "บันทึก",
    "Save All": "บันทึกทั้งหมด",
    "Open": "เปิด",
    "&Open": "เปิด",
    "Cancel": "ยกเลิก",
    "&Cancel": "ยกเลิก",
    "Close": "ปิด",
    "&Close": "ปิด",
    "Apply": "ใช้",
    "Reset": "คืนค่าเดิม",
    "Help": "ช่วยเหลือ",
    "Yes": "ใช่",
    "&Yes": "ใช่",
    "Yes to &All": "ใช่ทั้งหมด",
    "No": "ไม่ใช่",
    "&No": "ไม่ใช่",
    "N&o to All": "ไม่ใช่ทั้งหมด",
    "Abort": "เลิก",
    "Retry": "ลองอีกครั้ง",
    "Ignore": "ข้าม",
    "Discard": "ไม่บันทึก",
    "Don't Save": "ไม่บันทึก",
    "Close without Saving": "ปิดโดยไม่บันทึก",
    "Restore Defaults": "คืนค่าเริ่มต้น",
    "&Undo": "เลิกทำ",
    "&Redo": "ทำซ้ำ",
    "Cu&t": "ตัด",
    "&Copy": "คัดลอก",
    "Copy &Link Location": "คัดลอกที่อยู่ลิงก์",
    "&Paste": "วาง",
    "Delete": "ลบ",
    "&Delete": "ลบ",
    "Select All": "เลือกทั้งหมด",
    "&Select All": "เลือกทั้งหมด",
    "Clear": "ล้าง",
    "Scroll here": "เลื่อนมาที่นี่",
    "Top": "บนสุด",
    "Bottom": "ล่างสุด",
    "Left edge": "ซ้ายสุด",
    "Right edge": "ขวาสุด",
    "Page up": "ขึ้นหนึ่งหน้า",
    "Page down": "ลงหนึ่งหน้า",
    "Page left": "ซ้ายหนึ่งหน้า",
    "Page right": "ขวาหนึ่งหน้า",
    "Scroll up": "เลื่อนขึ้น",
    "Scroll down": "เลื่อนลง",
    "Scroll left": "เลื่อนซ้าย",
    "Scroll right": "เลื่อนขวา",
    "Look in:": "อยู่ที่",
    "File &name:": "ชื่อไฟล์",
    "Files of type:": "ชนิดไฟล์",
    "Directory:": "โฟลเดอร์",
    "&Choose": "เลือก",
    "Back": "ย้อนกลับ",
    "Forward": "ถัดไป",
    "Parent Directory": "โฟลเดอร์ชั้นบน",
    "Create New Folder": "สร้างโฟลเดอร์",
    "&New Folder": "สร้างโฟลเดอร์",
    "New Folder": "โฟลเดอร์ใหม่",
    "List View": "แบบรายชื่อ",
    "Detail View": "แบบรายละเอียด",
    "&Rename": "เปลี่ยนชื่อ",
    "Show &hidden files": "แสดงไฟล์ที่ซ่อน",
    "Remove": "นำออก",
    "Computer": "คอมพิวเตอร์",
    "My Computer": "คอมพิวเตอร์",
    "Drive": "ไดรฟ์",
    "File": "ไฟล์",
    "Folder": "โฟลเดอร์",
    "File Folder": "โฟลเดอร์",
    "Name": "ชื่อ",
    "Size": "ขนาด",
    "Type": "ชนิด",
    "Kind": "ชนิด",
    "Date Modified": "แก้เมื่อ",
    "All Files (*)": "ไฟล์ทั้งหมด (*)",
    "Find Directory": "หาโฟลเดอร์",
    "Save As": "บันทึกเป็น",
    "%1 already exists.\nDo you want to replace it?": "มีไฟล์ %1 อยู่แล้ว\nเขียนทับหรือไม่",
    "%1\nFile not found.\nPlease verify the correct file name was given.": "%1\nไม่พบไฟล์ ตรวจชื่อไฟล์แล้วลองใหม่",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": (
        "%1\nไม่พบโฟลเดอร์ ตรวจชื่อโฟลเดอร์แล้วลองใหม่"
    ),
}


class ThaiWords(QTranslator):
    """Answers Qt's questions for its own words."""

    def isEmpty(self) -> bool:
        """It has words though no file is loaded."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The Thai words, None where Qt's own stay (names of keys, for instance)."""
        return WORDS.get(source)


def install(application: QCoreApplication) -> ThaiWords:
    """Make Qt speak Thai; the answer belongs to the application."""
    words = ThaiWords(application)
    application.installTranslator(words)
    return words
