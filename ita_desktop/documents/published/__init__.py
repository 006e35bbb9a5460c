"""เล่มมาตรการ: the whole document that an office publishes, in parts that it chooses and orders."""
