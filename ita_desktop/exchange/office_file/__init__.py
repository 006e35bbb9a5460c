"""The office file: an office's data as JSON, read and written by the records' own fields."""
