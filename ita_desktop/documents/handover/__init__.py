"""บันทึกการส่งมอบงาน ITA: what the next officer takes over, section by section."""
