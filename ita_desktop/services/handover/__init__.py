"""Handing the office's work over: what is pending, the record, the folder for the next officer."""
