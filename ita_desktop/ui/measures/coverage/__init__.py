"""สิ่งที่ต้องตอบ: what the result asks for, the measures that answer it, and measures made of it."""
