"""ค้นหา: words found in everything that was written in the office."""
