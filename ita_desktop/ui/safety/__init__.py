"""Backups, what is in each, putting one back, the second place, the whole office in one file."""
