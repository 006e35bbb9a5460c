"""How the whole office gets onto another PC: told on the help page and to who takes the work over."""

PACK = "กดข้อมูลสำรองที่แถบล่าง แล้วกด Ctrl+S ทำชุดข้อมูลทั้งสำนักงาน ลงแฟลชไดรฟ์ ตั้งรหัสผ่านถ้าไฟล์จะออกนอกห้อง"
TAKE_IN = "เปิดโปรแกรม กด Ctrl+R นำข้อมูลทั้งหมดจากเครื่องเดิม เลือกไฟล์นั้น ดูสิ่งที่อยู่ในไฟล์ แล้วกด F8 กู้คืน"
CHECK = "กดตรวจข้อมูล เมื่อครบถ้วนแล้ว เลิกใช้โปรแกรมในเครื่องเดิม เพื่อไม่ให้มีข้อมูลสองชุดที่ต่างกัน"
MOVING = (f"เครื่องเดิม: {PACK}", f"เครื่องใหม่: {TAKE_IN}", f"เครื่องใหม่: {CHECK}")
"""The three steps, each with the PC on which it is done."""
