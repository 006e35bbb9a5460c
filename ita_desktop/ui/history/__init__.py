"""ประวัติการแก้ไข: what was changed, by whom, when and why."""
